"""English ways to hang a name on a verb."""

import re

from c5db.languages.frame_words import FrameWords, by_slot
from c5db.languages.name_words import words

WORDS = FrameWords(
    hangers=by_slot(
        from_="from", to="to onto", for_="for", with_="with", along="alongside", by="by", between="between among",
        of="of", in_="in into at across", through="through via",
    ),
    of_what=words("of for"),
    cases={},
    passive=re.compile(r"ed$|ought$|old$|en$|uilt$|ent$|on$"),
    participle=re.compile(r"ing$"),
    auxiliaries=frozenset({"is", "are", "was", "were", "be", "been", "being"}),
    acts=by_slot(
        award="award awards awarded awarding hire hires hired hiring pick picks picked picking select selects selected "
        "selecting choose chooses chose chosen choosing appoint appoints appointed appointing enlist enlists enlisted "
        "recruit recruits recruited entrust entrusts entrusted assign assigns assigned mandated outsource outsources "
        "outsourced nominate nominates nominated",
        get="received receive receives receiving clinch clinches clinched booked bag bags bagged landed lands scooped "
        "scoops nabbed nabs netted",
        pay="pay pays paid paying", nothing="has have had", pass_="pass passes passed went goes go gone going passing",
        advise="advise advises advised advising", partake="participate participates participated participating",
        take="leased leases leasing rented rents renting",
    )
    | dict.fromkeys(("take part", "takes part", "took part", "taking part", "taken part"), "partake")
    | dict.fromkeys((f"{verb} out" for verb in words("shell shells shelled shelling fork forks forked forking")), "pay")
    | dict.fromkeys((f"{verb} up" for verb in words("stump stumps stumped stumping cough coughs coughed")), "pay")
    | dict.fromkeys(("taken over", "took over"), "take")
    | dict.fromkeys(("has named", "have named", "was named", "were named", "been named"), "award"),
    joiners=frozenset({"and", "or"}),
    takeovers={
        "of": words("takeover take-over acquisition buyout buy-out privatisation privatization purchase sale disposal"),
        "for": words("offer offers bid bids"),
    },
    behind_names=words(
        "after before amid despite under over during against without behind through worth valued costing priced "
        "yesterday today earlier late last next this is was were are be been has had have will would could may "
        "might can should not to than then also only which who that including instead subject pending following "
        "nv bv ag sa plc ltd limited inc corp llc llp gmbh se ab asa oyj jsc pjsc pty bhd kk"
    ),
    leading=words("led headed fronted chaired"),
    teams=words("consortium group alliance team syndicate trio pair duo club"),
    buys=words("takeover take-over acquisition buyout buy-out purchase"),
    sells=words("sale disposal divestment divestiture sell-off"),
    builders=("contractor", "builder", "construction", "engineering", "driller", "drilling", "dredg", "installer"),
    commissioners=("utility", "utilities", "port", "airport", "authority", "railway", "railroad", "council", "grid"),
    contractor=re.compile(
        r"\b(?:principal|prime|main|lead|general) contractors?\b(?: [^.;:,]{0,40})?(?: (?:is|are|was|were|be)|,)"
        r"(?: (?:expected to be|to be))?(?: the)?(?: (?:and|,))*\s*$"
    ),
    arranger=re.compile(
        r"(?: ?(?:,|and))*\s*(?:is|are|was|were|(?:acted |act |acts |acting |served |serving )?as|acting as"
        r"|will be)(?: the)?"
        r"(?: [\w-]+){0,4}?"
        r" (?:bookrunner|book-runner|bookbuilder|arranger|(?:lead |co-|joint )manager|underwriter|co-?ordinator)s?\b"
        r"|(?: ?(?:,|and))*\s*(?:ran|runs|are running|is running) the (?:order )?books?\b"
        r"|(?: ?(?:,|and))*\s*(?:(?:is|are|was|were|has|have|had|been) )*"
        r"(?:(?<!is )(?<!are )led|arrang(?:ing|ed)|manag(?:ing|ed)|under(?:writing|wrote)|handl(?:ing|ed)"
        r"|syndicat(?:ing|ed)) the(?: [a-z]+)?"
        r" (?:placing|funding|financing|loan|facility|sale|issue|offering|placement|listing|flotation|bonds?|notes"
        r"|IPO)\b"
    ),
    arranger_before=re.compile(
        r".*\b(?:mandated|hired|appointed|picked|chosen|selected|tapped|named) (?:the )?(?:[a-z-]+ ){0,3}_"
        r"(?:(?:and|,) )*(?:to (?:arrange|manage|lead|underwrite|run|handle|market|organi[sz]e)|as (?:[a-z-]+ ){0,3}"
        r"(?:arranger|bookrunner|manager|underwriter|co-?ordinator)s?)\b.*\b(?:bonds?|notes|loan|offering|issue|sale|"
        r"listing|flotation|IPO|Eurobonds?|sukuk|facility|syndication|placement)\b.*"
        r"|.*\b(?:placement|placing|offering|issue|issuance|sale|loan|facility|financing|syndication|bonds?|notes|sukuk|listing"
        r"|flotation|IPO|transaction)\b(?: (?!(?:which|who|that|but|and|while|after)\b)[^ ;:.]+){0,8} "
        r"(?:arranged|organi[sz]ed|underwritten|managed|handled|co-?ordinated|syndicated|brokered|run|bookrun) by "
        r"(?:[a-z-]+ ){0,3}_.*",
        re.DOTALL,
    ),
    beside_before=re.compile(
        r"\b(?:(?:advised|represented|counselled) by|outbid(?:ding)?|out-?bids|beat(?:s|ing|en)?|trump(?:s|ed|ing)"
        r"|(?:fend|fight|fends|fended|fending|fought|fighting|saw|see|sees|seeing) off|(?:edg|nudg)(?:e|es|ed|ing) out"
        r"|pipp(?:ed|ing)|defeat(?:s|ed|ing)?|compet(?:e|es|ed|ing) with|blow (?:to|for)"
        r"|(?:beat(?:s|ing|en)?|topp(?:ed|ing)|trump(?:ed|ing)|ahead of|above|over) (?:[a-z-]+ ){0,4}"
        r"(?:bids?|offers?|proposals?) (?:from|by)"
        r"|(?:analysts?|economists?|strategists?) (?:at|with|from|of)"
        r"|(?:rival|competing|losing|lower|unsuccessful) (?:bids?|offers?|groups?|consorti(?:um|a)|plans?|proposals?)"
        r" (?:from|by|of|around|led by)"
        r"|(?:chose|chosen|picked|selected|preferred|favou?red) [^.;]{0,80}?\b(?:over|ahead of))"
        r" (?:(?!(?:of|from|by|in|to|for|on|with|at) )(?:[a-z-]+|['’]s) ){0,4}$"
        r"|\b(?:beat(?:s|ing|en)?|defeat(?:s|ed|ing)?|ahead of|outbid(?:ding)?) (?:[a-z0-9-]+ ){0,3}"
        r"(?:rivals?|competitors?|bidders?|contenders?|firms|groups|companies)(?:,| including| —| –)*"
        r" (?:(?:and|the|['’]s) )*$"
    ),
    beside_behind=re.compile(
        r"\s*(?:,|and)*\s*(?:(?:is|are|was|were|has|have|had|been) )*"
        r"(?:(?:(?:acted|acting|acts|act|served|serving|serves) as )?(?:[a-z’'-]+ ){0,6}?(?:advis[eo]rs?|counsel)\b"
        r"|advising\b|representing\b|(?:acting|working) for\b)"
        r"|\s*(?:and\s+)?(?:(?:advised|advises|represented|represents)\b(?! by\b)|(?:acted|acts|worked) for\b"
        r"|(?:(?:was|were|is|are) (?:among|one of)|(?:submitted|made|filed) the (?:second|third|next|lower)\b"
        r"|was said to be among|competed (?:for|with))\b"
        r"|(?:was|were|had been) (?:outbid|beaten|pipped|trumped|edged out)\b|(?:has |have |had )?lost out\b)"
        r"|(?:['’]s)?\s*(?:[a-z-]+ )?(?:analysts?|economists?|strategists?)\b"
        r"|['’]s? (?:[a-z-]+ ){0,2}(?:rivals?|competitors?|peers?)\b"
    ),
    lost_before=re.compile(
        r"(?:\b(?:[Ww][io]n(?:s|ning)?|award|select|chos|choos|pick|prefer|secur|land|bid|tender|auction|contract)\w*\b"
        r"[^.;]*\bahead of"
        r"|\b(?:[Oo]ther|[Rr]ival|[Ll]osing|[Uu]nsuccessful|[Cc]ompeting|[Rr]emaining) (?:[a-z-]+ )?"
        r"(?:bidders|contenders|candidates|suitors|tenderers|participants)(?: in the [a-z-]+)?"
        r"(?: (?:were|was|are|included?|including|had been)|:|,)"
        r"|\b[Rr]unners?-up (?:was|were|is|are)"
        r"|\bbids? (?:was|were|had been) also (?:received|submitted|made|lodged) (?:from|by))"
        r"(?: (?!(?:of|from|by|in|to|for|on|with|at) )(?:[\w-]+|['’]s)){0,5} $"
    ),
    lost_behind=re.compile(
        r"\s*(?:,|and)*\s*(?!.*\b(?:and|but|eventually|finally) (?:won|wins|prevailed)\b)(?:"
        r"(?:(?:came|finished|placed|ranked|was|were)(?: in)?(?: a)?(?: close| distant)? (?:second|third|last)"
        r"(?: place)?(?: (?:with|at|behind)\b|[ .,;]*$))"
        r"|(?:(?:was|were|is|are|finished|came)(?: in)?(?: as)? (?:the )?runners?-up\b)"
        r"|(?:had|has|have) (?:also )?(?:bid|tendered)\b|had (?:also )?offered (?:[^a-z]|about|around|some)"
        r"|(?:(?:had|has|have) )?also (?:bid|tendered)\b|also (?:competed|vied|were bidding|was bidding)\b"
        r"|(?:(?:had|has|have) )?also (?:taken|took|participated|entered)(?: part)?(?: in)? (?:the|this|that) "
        r"(?:[a-z-]+ )?(?:tender|auction|bidding|contest|competition)\b"
        r"|(?:(?:had|has|have) )?also (?:submitted|made|lodged|put in) (?:a |an )?(?:[a-z-]+ )?"
        r"(?:bids?|offers?|proposals?)\b"
        r"|(?:were|was|had been) (?:also )?(?:in the running|shortlisted|(?:the )?(?:other|losing|unsuccessful)"
        r" bidders?)\b"
        r"|(?:lost (?:the|this|that) (?:[a-z-]+ )?(?:tender|auction|bid|contest|contract|race)|failed to win)\b)"
    ),
    rates_before=re.compile(
        r"(?:\brated\b[^.;]{0,60}\bby|\bratings?\b (?:of [\w+-]+ )?(?:from|by)"
        r"|\b[Rr]atings? (?:agency|agencies|firms?))(?: and)* $"
    ),
    rates_behind=re.compile(
        r"\s*(?:(?:,|and|has|have|had|also) ?)*(?:rates|rated (?!at |up |\d)"
        r"|(?:assign|affirm|reaffirm|upgrad|downgrad)\w*\b[^.,;]{0,60}\bratings?\b(?! agency)"
        r"|(?:rais|lower|cut|confirm|withdr)\w* (?:its|the) (?:[\w-]+ ){0,3}ratings?\b"
        r"|(?:gave|gives?|given|award\w*) [^.,;]{0,40}\ban? [\w+-]+ rating\b)"
    ),
    observers=re.compile(r"\b(?:statistic|geological survey|census bureau)", re.IGNORECASE),
    parts=("unit", "arm", "subsidiar", "division", "affiliate", "offshoot"),
    power_sales=re.compile(
        r"\b(?:[Pp]ower[- ][Pp]urchase [Aa]greements?\b|PPAs?\b"
        r"|(?:buy|buys|bought|purchase|purchases|purchased|sell|sells|sold|take|takes) "
        r"(?:(?!(?:stake|plant|station|company|farm)\b)[\w%.,-]+ ){0,6}?"
        r"(?:electricity|(?:output|power|generation) (?:of|from|for))\b)"
    ),
    supplies=words("make produce manufacture print sew fabricate design equip replace modernise modernize"),
    floats=words("floated floats floating float listed lists"),
    leases=words("leased leases leasing rented rents renting lease rent"),
    earns=words("brought bring brings bringing"),
    called=words("is are was were be will would"),
    hires_whom_it_names=words("tap taps tapped engage engages engaged contracted commission commissions commissioned"),
    former=frozenset({"former"}),
    latter=frozenset({"latter"}),
    gets=words(
        "secured secures secure won wins win received receives receive accepted accepts accept obtained obtains obtain "
        "attracted attracts took takes taken got gets"
    ),
    offers=words("offer offers bid bids approach proposal"),
    determiners=words("a an the its their his her this that these those another no any each every our"),
    nouns=words(
        "order orders offer offers purchase purchases grant grants supply supplies lease leases buy award awards fund "
        "funds finance support supports issue issues issued pick picks trade loan loans invest spend exit exits hand "
        "hands float floats list lists place places take gain gains lay start due opening control holding hold pay "
        "build upgrade repair repairs drill"
    ),
    hands_over=("hand", "transfer", "fork", "shell"),
    hands_work=frozenset({"handed", "given"}),
    particles=frozenset({"over", "out"}),
    finances=("financ", "bankroll"),
    funds=("financ", "bankroll", "fund"),
    means=words("with through using via"),
    appoints=words("named names naming"),
    post=re.compile(
        r"\s*(?:,? ?as )?(?:the |its |a |an )?(?:(?:[\w-]+ ){0,2})(?:contractor|sub-?contractor|supplier|builder)s?\b"
    ),
    yields=("agree", "accept", "recommend", "endors", "welcom", "fac", "succumb", "receiv"),
    taken_over=words("takeover take-over buyout buy-out acquisition merger"),
    owners=("owner", "co-owner", "founder", "co-founder", "cofounder"),
    owned=("owned", "controlled", "backed"),
    aside=re.compile(
        r"(?:(?:which|that) (?:is|was) )?(?:(?:majority|wholly|partly|jointly|ultimately|state|now|part|half)[ -])*"
        r"(?:owned|controlled|backed|held) by(?: the)?(?: [a-z-]+){0,4}"
        r"|(?:(?:a|the|an) )?(?:[a-z-]+ ){0,2}(?:owner|founder|co-owner|co-founder) of(?: the)?(?: [a-z-]+){0,3}"
    ),
    consents=("approval", "permission", "clearance", "consent", "authoris", "authoriz", "go-ahead", "nod"),
    trades=words(
        "leasing lending trading mining building holding shipping financing funding engineering investing drilling "
        "operating managing buying selling renting manufacturing producing supplying constructing"
    ),
    companions=frozenset({"together", "along", "jointly"}),
)  # fmt: skip
