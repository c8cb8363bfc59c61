"""How English tells what is no deal's: when an article was written, how shares moved, when a debt falls due."""

import re

from c5db.domain.vocab import Attribute, FigureKind
from c5db.languages.aside_words import AGREEING, DATES, MONEY, SHARE, WORTH, Aside
from c5db.languages.patterns import pattern

SOME = "about|around|some|roughly|nearly|almost|at least|more than|as much as|just|under"
HEDGES = rf"{SOME}|over|up to"
HEDGE = rf"(?:(?:{HEDGES})\s+)*"
LASTS = (
    r"for|within|of|lasting|lasts|last|during|another|further|the|next|first|initial|in|than|least|to|term|period|until"
)
"""What stands before a time that something takes."""
PLACE = r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,3}"
PLACES = rf"{PLACE}(?:\s?/\s?{PLACE})*"
DASH = "(?:--|[-–—:])"
OPENING = "(?=[A-Z\"“'‘])"
BY_AGENCY = rf"\s*(?:\([A-Z][\w .,&'’/-]{{1,40}}\)|/\s?[A-Z][\w .-]{{1,30}}/?)\s*(?:--|[-–—:.,])?\s+{OPENING}"
DAY = re.compile(r"(?:[A-Z][a-z]+,? )?(?:[A-Z][a-z]+\.? \d{1,2}\b|\d{1,2} [A-Z][a-z]+)")
MOVES = (
    r"\b(?:rose|rises?|rising|fell|falls?|falling|grew|jump(?:s|ed|ing)?|surg(?:es?|ed|ing)|soar(?:s|ed|ing)?"
    r"|climb(?:s|ed|ing)?|slid|slides|slipp?(?:s|ed|ing)?|dropp?(?:s|ed|ing)?|tumbl(?:es?|ed|ing)|plung(?:es?|ed|ing)"
    r"|declin(?:es?|ed|ing)|sank|sinks|plummet(?:s|ed|ing)?|rall(?:y|ies|ied|ying)|dipp?(?:s|ed|ing)?|leapt|leaps?"
    r"|edg(?:es?|ed|ing)|eas(?:es?|ed|ing)|spiked?|tick(?:s|ed)?)"
)
"""Verbs of what goes up or down by itself."""
QUOTED = (
    r"\b(?:gain(?:s|ed|ing)?|add(?:s|ed|ing)?|los(?:t|es|ing)|shed(?:s|ding)?|clos(?:es?|ed|ing)|end(?:s|ed|ing)?"
    r"|open(?:s|ed|ing)?|finish(?:es|ed|ing)?|trad(?:es?|ed|ing)|advanc(?:es?|ed|ing)|settled"
    r"|(?:were|was|are|is|been) (?:up|down))"
)
"""Words that tell a move where shares are spoken of."""
BY_HOW_MUCH = (
    r"(?:\s+(?:up|down|higher|lower|by|premarket|pre-market|in|early|late|morning|afternoon|after-hours|trading|another"
    r"|a|further|sharply|roughly|about|around|nearly|almost|some|over|more|less|than|as|much|at|least|just))*\s+$"
)
SHARES = (
    r"\b(?:shares|stock|stocks|share price|unit price|ADRs|scrip|index)(?:\s+(?:in|of)\s+[^,;.!?\n]{1,40}?)?"
    r"(?:,[^,;.!?\n]{1,60},)?\s+(?:(?:have|has|had|also|later|then|briefly)\s+)*"
)
OF_IT = r"\s*(?:of (?:the|its|their|his|her|all|a)\b|stake|interest|holding|share)"
INCOME = (
    r"(?:(?:an?|its|their|the|annual|yearly|quarterly|net|gross|total|combined|group|record|global|consolidated|operating"
    r"|pre-?tax|core)\s+){0,4}(?:revenues?|turnover|sales|profits?|income|earnings|loss(?:es)?|EBITDA)"
)
LINKS = r"(?:(?:that|which|is|are|was|were|will|would|to|be|falls?|falling|fell|all|now)\s+){0,3}"
SUPPLY = r"(?:suppl|deliver|ship|provid|sen[dt]|furnish)\w*"
OBJECT = r"(?:\s+[\w'’&.-]+){0,4}?(?:\s+with)?"
"""Whom it is supplied to: "to supply Orda Power with"."""
NO_WORKS = r"(?:(?!\b(?:buil|construct|plant|pipeline|mine\b|terminal|facility|refinery|project))[^.;]){0,80}?"
"""What stands between a contract and what is supplied, and no works that will yield so much."""
LENGTHS = (
    "km|kilomet(?:er|re)|mile|met(?:er|re)|foot|acre|hectare|ha|square-[a-z]+|sq-[a-z]+|room|bed|seat|teu|storey|story"
)


def _dateline(before: str, after: str) -> Aside:
    """A day at the beginning of a line, between the town and the agency or a dash."""
    return Aside("x.dateline", DATES, before=re.compile(rf"^\W*{before}$"), after=re.compile(after), within=DAY)


ASIDES = (
    # "DUBLIN, Nov 18 -", "BASEL, Switzerland, May 21, 2026 (GLOBE NEWSWIRE) --".
    _dateline(rf"{PLACES}(?:, {PLACE})?,? ", rf"\s*[.,]?{BY_AGENCY}|\s*{DASH}\s"),
    # "Nov 12 (Reuters) -".
    _dateline("", BY_AGENCY),
    # "BAKU, May 3.".
    _dateline(r"[A-Z][A-Z'’ .-]{2,30}(?:/[A-Z'’ .-]{2,30})*, (?:[A-Z][\w .]{2,30}, )?", rf"\.\s+{OPENING}"),
    # "Colombo (Dec. 3) -".
    _dateline(rf"{PLACES} \(", rf"(?:, \d{{4}})?\)\s*{DASH}\s"),
    Aside("x.dateline", DATES, before=pattern(r"(?:^|[.|]\s*)(?:last )?(?:published|updated|posted)(?: on)?:?\s*$")),
    # "shares jumped 14%", "the stock closed up 2.3% at $214.50", "fell 4.5% to 1.27 reais".
    Aside(
        "x.market",
        SHARE,
        before=pattern(f"{SHARES}(?P<told>{MOVES}|{QUOTED}){BY_HOW_MUCH}"),
        after=pattern(f"(?!{OF_IT})"),
    ),
    Aside(
        "x.market",
        SHARE,
        before=pattern(f"(?P<told>{MOVES}|{QUOTED}){BY_HOW_MUCH}"),
        after=pattern(
            r"\s*,?\s*(?:to (?:close|trade|end|finish|settle) )?(?:at|to)\s+[^\d\s%]{0,4}\s?\d[\d.,]*\d?"
            r"(?![\d.,]*\s?(?:%|per|pct|mi?ll?i?o?n|m\b|bn|billion|tn|trillion|crore|lakh|thousand))"
        ),
    ),
    # "senior notes due 2034", "a loan maturing in January 2027".
    Aside(
        "n.term",
        DATES,
        before=pattern(
            r"\b(?:notes?|bonds?|eurobonds?|debentures?|sukuk|bills|debt|loans?|paper|securities|certificates)[\s,]+"
            rf"{LINKS}(?:due|matur(?:ing|es?|ed)|repayable)\s*$",
            rf"\b(?:facility|tranche|borrowing)[\s,]+{LINKS}matur(?:ing|es?|ed)\s*$",
        ),
    ),
    # "order backlog now stands at 7.4 billion", "which had revenue of 2.3 billion", "on revenue of".
    Aside(
        "x.demand",
        MONEY,
        before=pattern(
            r"\b(?:order ?book|order-book|backlog)\s+(?:(?:now|currently|then|has|had)\s+)*"
            rf"(?:stands?|stood|totals?|totall?ed|is|was|reached|rose|grew|swelled|of|to)?\s*(?:at |to )?{HEDGE}$"
        ),
    ),
    # "(Orda won the tender.) Tavor came second with a bid of 182 million", "the losing bid of", "Tavor had offered".
    Aside(
        "x.demand",
        MONEY,
        before=pattern(
            r"\b(?:came|finished|placed|ranked)\b[^.;]{0,20}\b(?:second|third|last)\b[^.;]{0,30}\s(?:of|at|with)\s+"
            rf"{HEDGE}$",
            rf"\b(?:runners?-up)\b[^.;]{{0,60}}\s(?:of|at|with)\s+{HEDGE}$",
            r"\b(?:losing|rival|competing|unsuccessful|(?:next|second)[- ](?:lowest|highest|best))\s"
            rf"(?:bids?|offers?)\b[^.;\d]{{0,50}}\s(?:of|at|was|were)\s+{HEDGE}$",
            rf"\bhad (?:also )?(?:bid|offered)\s+{HEDGE}$",
        ),
        told=pattern(r"\b(?:w[io]n|winning|wins|award\w*|tender|auction|contract)\b"),
    ),
    Aside(
        "x.income",
        MONEY,
        before=pattern(
            r"\b(?:had|has|have|having|with|report(?:s|ed)?|post(?:s|ed)?|book(?:s|ed)?|record(?:s|ed)?|generat(?:es?|ed)"
            rf"|earned|on|made)\s+{INCOME}\s+of\s+{HEDGE}$"
        ),
    ),
    Aside("x.valuation", MONEY, before=pattern(rf"\bportfolio value\s+(?:of|was|is|stands at|stood at)\s+{HEDGE}$")),
    Aside(
        "x.valuation",
        MONEY,
        before=pattern(
            rf"\bmarket (?:value|cap|capitali[sz]ation)(?: of| at| is| was| (?:stands|stood) at)?\s+{HEDGE}$"
        ),
    ),
    # "The offer values the company at 610 million", where a price or a share of it has been told.
    Aside(
        "x.valuation",
        MONEY,
        before=pattern(
            r"\bvalu(?:es|ed|ing)\s+(?!(?:the|this|its|their|a)\s+(?:deal|transaction|contract|agreement|order|project|sale"
            rf"|stake|holding|shares?)\b)[^.;!?\n\d]{{2,60}}?\s(?:at|to)\s+{HEDGE}$"
        ),
        told=pattern(
            r"\b(?:buy|acquire|purchase|bought|acquired|purchased|sell|sold|take over|takeover of|merge with)\b"
            rf"[^.;!?\n]{{0,80}}?\bfor\s+{HEDGE}[^\s\d]{{0,5}}\s?\d",
            r"\d\s?(?:%|per ?cent)\s+(?:stake|interest|holding|share|of)\b",
            r"\b(?:minority|majority|controlling|one-third|quarter|half)\s+(?:stake|interest|holding)\b",
        ),
    ),
    # "has secured orders worth $9.8 billion so far this year".
    Aside(
        "x.spent",
        WORTH,
        after=pattern(r"[^.;!?\n\d]{0,30}\bso far this (?:year|month|quarter|season)\b"),
    ),
    # "the biggest contract since 2014".
    Aside(
        "t.before",
        DATES,
        before=pattern(r"\b(?:first|largest|biggest|record|smallest|highest)\b[^,.;!?\n]{0,50}\s$"),
        within=pattern(r"since\b"),
        bars=AGREEING,
    ),
    # "has financed 11 projects worth $280 million in the country since 1993".
    Aside(
        "x.spent",
        WORTH,
        before=pattern(
            r"\b(?:has|have)\s+(?:already\s+)?(?:invested|financed|lent|provided|committed|supported|funded|approved"
            r"|signed|disbursed|backed|mobili[sz]ed|extended)\b[^.;!?\n]{0,60}$"
        ),
        after=pattern(r"[^.,;!?\n]{0,60}\b(?:since (?:19|20)\d\d|since its founding|to date)\b"),
    ),
    # "leaves it with a portfolio enlarged to 9,400 towers", "a fleet of more than 80 ships".
    Aside(
        "x.fleet",
        frozenset({FigureKind.COUNT}),
        before=pattern(
            r"\b(?:fleet|portfolio|network|estate|store count|headcount|workforce)\s+(?:(?:has|have|will|would|is|was"
            r"|be|been|then|now|currently)\s+)*(?:(?:enlarged|grown|grows?|grew|expanded|increased|swelled|rising|rises?|rose"
            rf"|growing|expanding|going)\s+(?:from [^.;!?\n]{{1,30}} )?to|compris(?:es|ed|ing)|numbers)\s+{HEDGE}$",
            r"\b(?:(?:its|their|current|existing|present|combined|total)|(?:operates?|has|runs|owns|flies) an?)"
            rf" (?:[\w-]+ )?(?:fleet|portfolio|network) of\s+{HEDGE}$",
        ),
    ),
    # "100% of the mine's offtake", "40 percent local content", "12% of the spot price".
    Aside(
        "x.part",
        SHARE,
        after=pattern(
            r"\s*of (?:(?:the|its|their|all|any|a) )*(?:[\w-]+(?:['’]s|s['’]) )?(?:(?:total|annual|entire|future"
            r"|planned|overall|spot|contract|purchase|project|construction|investment) )?(?:off-?take|output|production"
            r"|volumes?|LNG|gas|oil|crude|electricity|power|energy|ore|concentrate|copper|lithium|uranium|gold|price|costs?|value"
            r"|sum|amount|capacity|revenues?|proceeds|workforce|seats|tickets|votes)"
            r"(?=\s*(?:[.,;:)]|$|(?:from|produced|mined|generated|for|at|in|to|under|that|which|over|is|will|would|through"
            r"|by|on|per)\b))",
            r"\s*(?:of )?(?:local|domestic|indigenous|national)(?:ly made)? (?:content|components?|parts|input)\b",
        ),
    ),
    # "will lend it 90 million euros for 15 years at 3 percent".
    Aside(
        "x.rate",
        SHARE,
        before=pattern(
            r"\b(?:loans?|credits?|lend|lends|lent|lending|borrow\w*|facility|bonds?|notes)\b[^.;!?\n]{0,100}?"
            rf"\sat\s+(?:(?:a|an) (?:[\w-]+ ){{0,2}}(?:rate|yield|coupon) of\s+)?{HEDGE}$"
        ),
    ),
    # "container ships of less than 5,000 TEU".
    Aside(
        "x.spec",
        frozenset({FigureKind.COUNT}),
        before=pattern(
            rf"\b(?:ships?|vessels?|boats?|tankers?|carriers?|bulkers?)\s+of\s+(?:less than |fewer than )?{HEDGE}$"
        ),
        bars=frozenset({Attribute.QUANTITY, Attribute.JOBS, Attribute.RESOURCE}),
    ),
    # "cranes with a lifting capacity of 450 tonnes", "a deadweight of 114,000 tonnes".
    Aside(
        "x.spec",
        frozenset({FigureKind.COUNT}),
        before=pattern(
            r"\b(?:lifting capacity|lift capacity|carrying capacity|load capacity|hoisting capacity|payload|deadweight"
            r"|displacement|thrust)(?:\s+capacity)?(?:\s+(?:of|is|at))?\s+"
            rf"{HEDGE}$",
            rf"\b(?:can|could|able to|designed to) (?:lift|hoist)\s+{HEDGE}$",
        ),
    ),
    # "a tanker of 114,000 deadweight tonnes".
    Aside("x.spec", frozenset({FigureKind.COUNT}), within=pattern(r"[^.;!?\n]*\b(?:deadweight|gross) ton")),
    # "wagons with a service life of over 28 years", "ships older than 20 years".
    Aside(
        "x.spec",
        frozenset({FigureKind.DURATION}),
        before=pattern(
            r"\b(?:service life|shelf life|lifespan|useful life|average age)"
            rf"(?:\s+(?:of|is|that|which|exceeds|exceeding)){{0,3}}\s+{HEDGE}$",
            rf"\b(?:older|younger) than\s+{HEDGE}$",
        ),
        bars=frozenset({Attribute.TERM}),
    ),
    # "bought it two years after it had sold", "eight months later", but not "will run it for two years after".
    Aside(
        "t.before",
        frozenset({FigureKind.DURATION}),
        before=pattern(rf"(?:^|[^\w\s]\s*|\b(?!(?:{LASTS}|{HEDGES})\b)[\w'’-]+\s+)(?:(?:{SOME})\s+)*$"),
        after=pattern(r"\s+(?:later|earlier|before|previously|ago)\b"),
        bars=frozenset({Attribute.TERM}),
    ),
    Aside(
        "t.before",
        frozenset({FigureKind.DURATION}),
        before=pattern(rf"(?:^|[,;(—–]|\b(?:only|barely|exactly|less than))\s*(?:(?:{SOME})\s+)*$"),
        after=pattern(r"\s+after\b"),
        bars=frozenset({Attribute.TERM}),
    ),
    # "will buy 2 million tonnes of LNG a year", "signed a contract to supply Orda with 2 bcm of gas a year".
    Aside(
        "n.output",
        frozenset({FigureKind.CAPACITY}),
        before=pattern(
            r"\b(?:buy(?:s|ing)?|bought|purchas(?:es?|ed|ing)|sell(?:s|ing)?|sold|off-?tak(?:es?|en|ing)|lift|import)"
            rf"\s+{HEDGE}$",
            rf"\b(?:agreed|agrees|agree|contracted|committed) to (?:take|receive)\s+{HEDGE}$",
            rf"\b(?:contract|agreement|deal|accord|SPA)\b{NO_WORKS}\b{SUPPLY}{OBJECT}\s+{HEDGE}$",
        ),
        within=pattern(r"[^%]*\b(?:tonnes?|tons?|mt|mtpa|bcm|cubic|barrels?|bushels?|[kmgt]wh)\b"),
        bars=frozenset({Attribute.CAPACITY, Attribute.RESOURCE}),
    ),
    # "a 92-km road", "a 1,200-acre site", "a 7,900-TEU ship".
    Aside(
        "x.spec",
        frozenset({FigureKind.COUNT}),
        within=pattern(rf"[\d.,]+-(?:{LENGTHS})$"),
        bars=frozenset({Attribute.QUANTITY, Attribute.JOBS, Attribute.RESOURCE}),
    ),
    # "Since 2014 Corrib has lent the country more than $90 million".
    Aside(
        "x.spent",
        WORTH,
        before=pattern(
            r"\bsince (?:19|20)\d\d,?\s[^.;!?\n]{1,60}\b(?:has|have)\s+(?:already\s+)?(?:put|poured|invested"
            r"|ploughed|spent|financed|lent|provided|committed|funded|approved|disbursed|extended)\b[^.;!?\n]{0,40}$"
        ),
    ),
    # "which lost $420 million last year", but not "lost a $420 million contract".
    Aside("x.income", MONEY, before=pattern(rf"\b(?:lost|loss(?:es)? of)\s+{HEDGE}$")),
    # "The fund manages $40 billion", "has $40 billion under management".
    Aside(
        "x.valuation",
        MONEY,
        before=pattern(rf"\b(?:manages|oversees|(?:has|with|had|and) (?:total )?assets of)\s+{HEDGE}$"),
    ),
    Aside("x.valuation", MONEY, after=pattern(r"\s*(?:(?:in|of|worth of) )?(?:assets )?under (?:its )?management\b")),
    # "2.54 rupees per kWh", "$4 a dose", "$250 for each tonne".
    Aside(
        "x.unit_price",
        MONEY,
        after=pattern(
            r"\s*per\s+(?!(?:year|annum|month|week|day|quarter|cent)\b)\w",
            r"\s*(?:an?|for (?:each|every))\s+(?:kWh|MWh|kilowatt|megawatt|mmbtu|dose|share|unit|tonne|ton|barrel|piece"
            r"|head|bottle|bag|sack|kilo|kilogram|litre|gallon|bushel|ounce|pound|metre|square|cubic|acre|hectare|seat|ticket"
            r"|copy|token|passenger|night|apartment|flat|home|container|vehicle|car|bus|tram|train|wagon|truck|plane|jet"
            r"|aircraft)\b(?!\s+(?!(?:for|in|to|on|at|from|under|over|and|or|by|as|of|metre|foot|inch)\b)[a-z])",
        ),
    ),
    # "12 jets at $40 million each", "costing $3 apiece".
    Aside(
        "x.unit_price",
        MONEY,
        before=pattern(rf"\b(?:at|for|costs?|costing|priced at|price of)\s+{HEDGE}$"),
        after=pattern(r"\s*(?:each|apiece)\b"),
    ),
    # "denying reports of a $900 million price", but not "denied that it cancelled the $900 million contract".
    Aside(
        "v.deny",
        MONEY | SHARE,
        before=pattern(
            r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing)|reject(?:s|ed|ing)?)\s+"
            r"(?:[^\W\d]+\s+){0,2}(?:reports?|rumou?rs?|claims?|speculation|suggestions?)\b(?![^.;!?\n]*\b(?:cancel"
            r"|suspen|terminat|scrap|delay|withdr|drop|halt|abandon|pull|and\b|but\b))[^.,;!?\n]*$"
        ),
    ),
    # "said two people familiar with the talks".
    Aside(
        "m.source",
        frozenset({FigureKind.COUNT}),
        after=pattern(
            r"\s*(?:who are |who were )?(?:familiar with|with knowledge of|close to|briefed on|informed of)\b"
        ),
        within=pattern(r"[^\d]*\b(?:people|persons|sources|officials|bankers|executives)$"),
    ),
)
