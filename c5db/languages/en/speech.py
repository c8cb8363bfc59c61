"""How English tells who says so."""

import re

from c5db.languages.patterns import NEVER, by_letter
from c5db.languages.ruling_words import RulingWords
from c5db.languages.speech_words import SpeechWords, ways, words

HELPERS = "".join(rf"(?<!\b{helper} )" for helper in ("is", "are", "was", "were", "be", "been", "being"))


def active(verbs: str) -> str:
    """Verbs without a helper before them, as what was said is not who says so; most words are none of the verbs."""
    return rf"\b(?={verbs}){HELPERS}{verbs}"


SAYS = active(
    by_letter(
        "said|says|told|tells|added|adds|reported|reports|noted|notes|wrote|writes|explained|explains|stated|states"
        "|confirmed|confirms|announced|announces|argued|argues|claimed|claims|disclosed|revealed|reveals|believes"
        "|reckons|reckoned|estimates|estimated|calculates|calculated|lists|listed|quotes|quoted|speaks of"
        "|spoke of|talks of|talked of|acknowledged|denied|denies|forecasts"
    )
    + r"\b"
)
HOPES = r"\b(?:expects?|expected|promised|promises|hopes|counts on|counted on)\b"
VALUES = active(r"(?:(?:puts?|pegs|pegged|values|valued)\b(?=[^;.]{1,90}\bat\b)|(?:has|had|have) (?:it|them) at\b)")
NAMES = r"\s+(?:gives|gave|names|named)\s"
ON = r"(?:on|in|at|during|by|last|this|after|before|to|for|from|under|with|earlier|yesterday|today)\b"
"""What follows a participle, "the order, announced on Monday", and no name of who announced it."""
COUNT = r"(?:count|tally|list|estimates?|account|reckoning|figures?|reading|calculations?|words|numbers|fact sheet)"
NOUNS = (
    r"\bthe (?:[a-z-]+ )?(?:company|bank|group|airline|carrier|manufacturer|maker|developer|operator|lender|firm|fund"
    r"|ministry|minister|department|government|agency|regulator|borrower|seller|buyer|holding)\b|^government\b"
    r"|\b(?:[A-Z]?[a-z-]+ ){0,2}(?:media|newspapers?|outlets?|newsletters?|reports)\b"
    r"|\b(?:(?:one|two|three|four|several|some) )?(?:sources?|people familiar with [a-z ]{3,40}|people close to "
    r"[a-z ]{3,40}|analysts?|experts?|officials?|observers)\b"
)
WHO = rf"\b(?:he|she|his|her|its|their|it|they)\b|{NOUNS}"

WORDS = SpeechWords(
    cue=re.compile(
        rf"{SAYS}|{HOPES}|\b(?:puts?|pegs|pegged|values|valued|according|citing|in the words)\b|'s (?:own )?{COUNT}\b"
        rf"|\bown {COUNT}\b",
        re.IGNORECASE,
    ),
    opening=ways(
        WHO,
        rf"{{who}}(?:,[^,;:.]{{2,60}},)?(?!,)_\s+(?:{SAYS}|{VALUES})",
        rf"{{who}}{NAMES}\s*(?:[a-z]+\s+){{0,2}}(?:sum|figure|price|value|cost|amount|number)s?\b",
        rf"{{who}}['’]s? (?:own )?{COUNT}\s+(?:is|was|stands|comes|has)\b",
    ),
    closing=ways(
        NOUNS,
        rf"[,\"”](?=\s)_\s+{{any}}(?:,[^,;:.]{{2,60}},)?_\s+{SAYS}(?!\s+(?:that|it|they|he|she)\b)"
        r"(?=(?:\s+[^\s,;:.]+){0,6}?\s*(?:[,;.\n]|$))",
        rf"[,\"”]\s*{SAYS}(?!(?:\s+\w+){{0,4}}\s+that\b)(?!\s+{ON})_\s+{{any}}",
    ),
    around=ways(
        WHO,
        r"\baccording to_\s+{any}",
        rf"\b(?:by|in|on) (?:the )?{{any}}['’]?s? (?:own )?{COUNT}",
        r"\bin the words of_\s+{any}",
    ),
    likewise=NEVER,
    cited=ways(WHO, r"\b(?:citing|quoting)_\s+{any}"),
    hoping=ways(WHO, rf"{{who}}_\s+{HOPES}"),
    opens=re.compile(rf"{SAYS}|{VALUES}|{NAMES}|{COUNT}\s", re.IGNORECASE),
    hopes=re.compile(HOPES, re.IGNORECASE),
    somebody=re.compile(r"\b(?:according to|by one (?:count|estimate)|in the words of)\b", re.IGNORECASE),
    person=words("he|she|his|her|the (?:[a-z-]+ )?minister"),
    company=words(
        r"the (?:[a-z-]+ )?(?:company|bank|group|airline|carrier|manufacturer|maker|developer|operator|lender|firm|fund"
        r"|borrower|seller|buyer|holding)"
    ),
    body=words(r"the (?:[a-z-]+ )?(?:ministry|department|agency|regulator)"),
    government=("government", words(r"(?:the (?:[a-z-]+ )?)?government")),
    same=words("it|its|they|their"),
    unnamed={
        "media": words(r".*(?:media|newspapers?|outlets?|newsletters?|reports)"),
        "sources": words(r".*(?:sources?|people (?:familiar|close).*)"),
        "analysts": words(r".*(?:analysts?|experts?|observers)"),
        "officials": words(r".*officials?"),
    },
    ruled_out=re.compile(r"\b(?:with|to)\s+(?:the\s+)?$", re.IGNORECASE),
)

RULINGS = RulingWords(
    authority=re.compile(
        r"\b(?:competition|antitrust|anti-trust|anti-?monopoly|regulators?|regulatory|regulation|watchdog"
        r"|courts?|tribunal|congress|parliament|senate|security cooperation agency"
        r"|european commission|(?:federal )?trade commission|securities|central bank|reserve bank"
        r"|national bank of|monetary)\b",
        re.IGNORECASE,
    ),
    rules=re.compile(
        r"(?:approv|notif|deliver|clear(?:ed|s)?$|block|consent|authoris|authoriz|permit|allow|waiv|object|review|prob(?:ed|ing)$|investigat"
        r"|examin|welcom|su(?:ed|es|ing)$|veto|ban(?:s|ned)$|challeng|oppos|g[ai]ve|cut|rais|lower|lift|kept|keep|h[eo]ld)"
    ),
    by=frozenset({"by", "from"}),
    tells=re.compile(r"notif"),
    consents=re.compile(r"(?:approvals?|consent|clearance|permission|authori[sz]ation|nod|blessing)$"),
    named_before=True,
)
