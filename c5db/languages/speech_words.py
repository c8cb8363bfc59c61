"""What a language must say for a source inside an article to be known: who says so, and of which words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from c5db.languages.patterns import pattern

NAME = "\N{BLACK DIAMOND}"
"""Stands in patterns, and in the sentence they are held against, for each letter of a name."""


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """Patterns of one language; most have groups `name…`, `word…` and `outlet…`, one of which holds who speaks."""

    cue: re.Pattern[str]
    """A sentence without it names no source."""
    opening: re.Pattern[str]
    """The source comes first, and what it says follows: "the ministry said that …"."""
    closing: re.Pattern[str]
    """What is said comes first: "…, the ministry said"."""
    around: re.Pattern[str]
    """Either: "according to the ministry"."""
    likewise: re.Pattern[str]
    """The source comes first, its verb is that of the one before: «Акорда оценивает …, Минфин — в …»."""
    cited: re.Pattern[str]
    """Whom the one who speaks relies on: "citing the ministry"."""
    hoping: re.Pattern[str]
    """The source comes first and looks forward: "the company expects …"; who else speaks may tell that of it."""
    opens: re.Pattern[str]
    """What sources do that open what they say: a sentence without it has none of them."""
    hopes: re.Pattern[str]
    """What sources do that look forward."""
    somebody: re.Pattern[str]
    """Whoever says so is not known by name: «по мнению авторов»."""
    person: re.Pattern[str]
    """Words that stand for the person named last: "he"."""
    company: re.Pattern[str]
    body: re.Pattern[str]
    """For the ministry or agency named last."""
    government: tuple[str, re.Pattern[str]]
    """For the one country that is named, and what it is called where none is, or several are."""
    same: re.Pattern[str]
    """For who spoke last: "it"."""
    unnamed: Mapping[str, re.Pattern[str]]
    """Sources without a name, by what they are called: "media"."""
    ruled_out: re.Pattern[str]
    """What stands before a name that is no subject."""


def ways(who: str, *patterns: str) -> re.Pattern[str]:
    """Any of the patterns; `_` stands for a few words between, `{who}` for a name or one of the words for one.

    `{any}` may be an outlet too, which is no party: «по данным Bloomberg».
    """
    kinds = {"name": rf"(?<!{NAME}){NAME}+(?: {NAME}+)*", "word": rf"\b(?:{who})", "outlet": OUTLET}
    written = [
        way.replace("_", _FEW).replace("{who}", group).replace("{any}", group)
        for kind, meant in kinds.items()
        for number, way in enumerate(patterns)
        for group in (f"(?P<{kind}{number}>{meant})",)
        if kind != "outlet" or "{any}" in way
    ]
    return pattern(*written)


def words(*patterns: str) -> re.Pattern[str]:
    """Any of the patterns, as whole words."""
    return re.compile(rf"(?:{'|'.join(patterns)})\Z", re.IGNORECASE)


OUTLET = (
    r"(?-i:\b(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August"
    r"|(?:Septem|Octo|Novem|Decem)ber|The\b|An?\b|I[nt]\b)[A-Z][A-Za-z&’'-]*(?: [A-Z][A-Za-z&’'-]*){0,3})"
)
"""A name in Latin letters."""
_FEW = rf"(?:\s+[^\s,;:.!?()«»\"“”{NAME}]+){{0,6}}?"
"""Up to six words, none of them a name, and no mark between."""
