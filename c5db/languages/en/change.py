"""How English tells that a value has changed, or comes on top of another."""

from c5db.languages.change_words import ChangeWords, pattern
from c5db.languages.patterns import by_letter

SUM = r"(?:(?:about|around|some|nearly|almost|over|more than|up to|at least|a)\s)?(?:[A-Z]{1,4}\s?)?[$€£¥₦₹₽₩]?\d"
"""What is borrowed: "raised $90 million from two banks"."""
CHANGED = (
    r"\b"
    + by_letter(
        rf"rais(?:e[sd]?|ing)(?!\s{SUM})|increas(?:e[sd]?|ing)|cut|lower(?:s|ed|ing)|reduc(?:e[sd]?|ing)|revis(?:e[sd]?|ing)"
        r"|upped|boost(?:s|ed|ing)?|expand(?:s|ed|ing)?|grow(?:s|n|ing)?|grew|ris(?:es?|en|ing)|rose|fall(?:s|en|ing)?|fell"
        r"|slid|slipped|dropped|doubled|tripled|gone|went|trimmed|slashed|shrank|shrunk|swollen|climbed|jumped|adjusted"
        r"|delayed|postponed|pushed|put back|moved"
    )
    + r"\b"
)
"""Verbs of change, before «from» one value and «to» another."""

TOLD = r"\b(?:said|says|announced|reported|confirmed|disclosed|revealed|told|added|stated|wrote|noted|reports that)\b"
"""Words of telling, behind which «had agreed» is what has been agreed now."""

STILL = (
    r"\s+(?:announced|disclosed|reported|agreed|signed)\s+(?:\w+\s+){0,2}?(?:acquisition|purchase|sale|merger|deal"
    r"|takeover|agreement|contract|order|offering|transaction|investment|plan|project)\b"
)
"""What follows «previously» and stands as it was told: "its previously announced acquisition"."""

PORTION = r"(?:(?:batch|order|tranche|loan|credit|contract|purchase|deal|investment|stake|grant) (?:of|for|worth)\s+)?"
HEDGE = r"(?:(?:about|around|some|roughly|nearly|almost|over|up to|at least|more than)\s+)?"
"""What may stand between «another» and the figure."""

SECOND = (
    r"\b(?:second|another)\s+(?!(?:quarter|half|year|month|week|day|time|round|phase|stage|step|reading|of|to|in)\b|\w+est\b)"
    rf"(?:[a-z-]+\s+){{1,3}}?(?:of|worth|for|with a capacity of)\s+{HEDGE}[^\w.;,!?]*$"
)
"""«A second farm of», before the figure of a thing that comes on top of one like it."""

CORRECTED = (
    r"\b(?:earlier|previous|prior|original|first) versions? of (?:this|the|our) "
    r"(?:article|story|report|post|piece|item|dispatch|column|headline|text|release)\b\W+(?:\w+ly )?(?:mis)?"
    r"(?:(?:said|stated|reported|claimed|wrote|suggested)\b(?! the)"
    r"|(?:gave|put|quoted|listed|stated)\s+(?:\w+\s+){1,3}?(?:price|cost|value|worth|sum|amount|total|figure|number|size|stake)\b)"
    r"(?:(?!\b(?:but|while|instead|in fact|actually|rather)\b)(?:[^.;!?\n]|\.\d)){0,250}$"
)
"""«An earlier version of this story said that», before what the story no longer says."""

WORDS = ChangeWords(
    revised_before=pattern(
        rf"{CHANGED}...\b(?<!up )(?<!close )to_$",
        r"\bbec(?:o|a)me_$",
        r"\bnow_$",
        r"\b(?:years?|months?|weeks?) later(?: for)?_$",
    ),
    revised_after=pattern(r"^[^\s,]*[\s,(]*(?:(?:up|down) from|instead of|rather than)\b"),
    former_before=pattern(
        rf"{CHANGED}...\bfrom_$",
        r"\b(?:up|down) from_$",
        r"\b(?:instead of|rather than)_$",
        r"\d[^.;!?]{0,60},\s(?:and\s)?not\s[^\w.;,!?]*$",
        rf"\b(?<!no )(?<!not )(?:originally|initially|earlier|previously|formerly|at first)\b(?!{STILL})~$",
        r"\bfirst (?:reported|announced|estimated|planned|put|set|agreed|given)\b~$",
        r"\b(?<!no )(?<!not )(?:original|initial|earlier|previous|former|prior)_$",
        r"\b(?:years?|months?|weeks?) (?:ago|earlier|before)\b~$",
        r"\b(?:was|were|had been) (?:put|set) at_$",
        CORRECTED,
        rf"^(?:(?!{TOLD})[^\n])*\bhad (?:agreed|planned|promised|expected|hoped|offered|intended)\b~$",
    ),
    former_after=pattern(
        r"^[^\s,]*[\s,(]*(?:agreed|announced|planned|reported|promised|approved)?\s*"
        r"(?:originally|initially|previously|at first|a (?:year|month|week) (?:ago|earlier))\b"
    ),
    further_before=pattern(
        rf"\b(?:another|further|additional|extra)\s+{PORTION}{HEDGE}[^\w.;,!?]*$",
        rf"\b(?:second|third|follow-on|repeat) {PORTION}{HEDGE}[^\w.;,!?]*$",
        SECOND,
    ),
    further_within=pattern(r"\w\s(?:more|further|additional|extra)\b(?! than)"),
)
