"""What speaks for or against a run of capitalised words being a company."""

import re
from collections.abc import Sequence

from c5db.domain.vocab import COMPANY_KINDS
from c5db.entities.adjectives import country_of_adjective
from c5db.entities.context import Context
from c5db.entities.found import Found
from c5db.entities.kinds import Surroundings
from c5db.entities.personal import is_given_name
from c5db.languages.en.names import (
    BEFORE_ONE,
    BESIDE_COMPANIES,
    BUILDING_VERBS,
    COMPANY_ENDINGS,
    COMPANY_WORDS,
    GIVING_VERBS,
    NO_NAMES_END,
    PARTED_BY,
    PORTFOLIO_NOUNS,
    POSTAL_CODES,
    ROUTES,
    STAKES,
    TRADES,
    WEAK_VERBS,
    WORKS,
)
from c5db.reference import english_words

_TRADE_REACH = 3
"""So many words on from a name its trade is told."""
_ROUTE_REACH = 4
_MORE = 2
"""So many words more make another company of a well-known name."""
_NAMED_NEAR = 5000
"""Characters in which a name shows once how it is meant."""
_SHORT_LINE = 5
"""A line of fewer words may be a link of a menu."""
_MENU = frozenset("|•›»>·©")


def speaks_english(
    context: Context, first: int, last: int, named: bool, around: Surroundings, listed: bool = False
) -> bool:
    """Whether an English run is a company: it is called one, named like one, listed with one, or acts like one."""
    if not named and (_is_product(context, last) or _in_menu(context, first, last)):
        return False
    if _describes_another(context, first, last, named):
        return False
    if context.low(last) in PORTFOLIO_NOUNS and context.tokens.words[last].capital:
        return False
    if _is_being_built(context, first, last):
        return False
    if _is_post_of_state(context, first) or _is_postal_code(context, first, last):
        return False
    if last - first > 1 and not named and is_given_name(context.tokens.words[first].raw):
        return False
    if context.opens_line(first) and last - first == 1 and not _proven(context, first):
        return False
    if named or around.company or _is_described(context, last) or _is_introduced(context, first, last):
        return True
    if context.in_heading(first):
        return last - first == 1 and _is_compound(context.tokens.words[first].raw)
    if (
        context.low(first - 1) in GIVING_VERBS
        and last - first > 1
        and not context.words.districts.of(context.low(last - 1))
    ):
        return True
    return _is_held(context, first, last) or (
        (listed or _acts(context, first, last)) and not _is_place(context, first, last)
    )


def speaks_cyrillic(context: Context, first: int, last: int, around: Surroundings, legal: bool) -> bool:
    """Whether a run in a Russian or Kazakh text is a company."""
    if legal or around.company or around.country:
        return True
    if _in_menu(context, first, last):
        return False
    word = context.tokens.words[first]
    if not word.latin:
        return True
    if _is_foreign(context, first - 1) or _is_foreign(context, last) or _is_product(context, last):
        return False
    if last - first == 1:
        return len(word.raw) > 2 and not any(c.isdigit() for c in word.raw)
    return not is_given_name(word.raw) or context.company_word(first, last)


def without_titles(context: Context, first: int, last: int) -> int:
    """The place after countries' adjectives; `last` where only a person or nothing is left."""
    at = first
    while at < last and country_of_adjective(context.low(at), context.lang):
        at += 1
    return last if at < last and last - at > 1 and context.is_post(at) else at


def _describes_another(context: Context, first: int, last: int, named: bool) -> bool:
    """Whether a place or ware only tells what maker another is: "Lancashire manufacturer Pennine", "LNG supplier"."""
    words = [context.low(at) for at in range(first, last)]
    if named and not all(low in COMPANY_WORDS or country_of_adjective(low, context.lang) for low in words):
        return False
    for at in context.after(last, _TRADE_REACH):
        word = context.tokens.words[at]
        if word.capital or context.tokens.gap(at) != " " or word.low in PARTED_BY:
            return False
        if word.low.endswith(TRADES):
            following = context.tokens.words[at + 1] if at + 1 < len(context.tokens) else None
            return named or bool(following and following.capital and context.tokens.gap(at + 1) == " ")
    return False


def _is_being_built(context: Context, first: int, last: int) -> bool:
    """Whether a road or railway is built rather than builds: "to help build the South Commuter Railway"."""
    if context.low(last - 1) not in WORKS or context.low(first - 1) != "the":
        return False
    builds = next((context.low(at) for at in context.before(first - 1, 2) if context.low(at) not in {"of", "for"}), "")
    return builds in BUILDING_VERBS and context.text[context.tokens.ends[last - 1] :][:1] not in {"'", "’"}


def _is_post_of_state(context: Context, first: int) -> bool:
    """Whether the words say what a minister is of: "Minister of Energy"."""
    return context.low(first - 1) in {"of", "for"} and context.low(first - 2) in PORTFOLIO_NOUNS


def _is_postal_code(context: Context, first: int, last: int) -> bool:
    """Whether two letters tell the state of the town before them: "Arlington, VA"."""
    place = context.tokens.words[first - 1] if first else None
    coded = last - first == 1 and context.tokens.words[first].upper and context.low(first) in POSTAL_CODES
    return coded and place is not None and place.capital and not place.upper and context.tokens.gap(first) == ", "


def _proven(context: Context, at: int) -> bool:
    """Whether a capital at the beginning of a sentence is a name's: the word stands so elsewhere, or speaks."""
    word = context.tokens.words[at]
    if word.low.endswith(("ing", "tion", "ment")):
        return False
    if word.raw in context.inner_capitals or any(c.isupper() for c in word.raw[1:]):
        return True
    after, gap = context.low(at + 1), context.text[context.tokens.ends[at] :][:2]
    if word.low in context.lowers:
        return False
    if context.is_form(at + 1) and gap[:1] == " " and not context.words.types.of(after):
        return True
    if word.low.endswith(COMPANY_ENDINGS) and word.low not in COMPANY_ENDINGS:
        return True
    if (after == "s" and gap[:1] in {"'", "’"}) or (gap == ", " and after in {"which", "whose", "a", "an", "the"}):
        return True
    if not context.words.says.of(after) or gap[:1] != " ":
        return False
    return _is_no_word(word.raw) or not (after in WEAK_VERBS or word.low.endswith("s"))


def _is_no_word(raw: str) -> bool:
    """Whether no English word is written so, nor a given name: "Sonatel"."""
    low = raw.lower()
    return not (low.endswith(NO_NAMES_END) or low in english_words() or is_given_name(raw))


def _acts(context: Context, first: int, last: int) -> bool:
    """Whether the name is the subject of a verb, an owner, or a side: "X said", "X's", "with X"."""
    after = context.low(last)
    if context.tokens.words[first].upper and last - first == 1 and len(context.low(first)) < 3:
        return context.tokens.gap(first).startswith(", ") or _is_owned(context, first)
    if last - first == 1 and _is_compound(context.tokens.words[first].raw):
        return True
    if context.words.wares.of(after) and context.tokens.gap(last) == " " and first not in context.openings:
        return True
    if last < len(context.tokens) and context.words.says.of(after) and context.tokens.gap(last) in {" ", ", "}:
        return True
    if after == "s" and context.tokens.gap(last) in {"'", "’"}:
        return True
    if first and (context.low(first - 1) in BESIDE_COMPANIES or _is_owned(context, first)):
        return first not in context.openings
    return last - first > 1


def stands_as_company(context: Context, first: int, last: int) -> bool:
    """Whether a name of a place and a word stands where companies do: "Kenya's Mombasa Tram", "Mombasa Tram signed"."""
    if _is_owned(context, first) or context.low(first - 1) in GIVING_VERBS:
        return True
    after = context.words.says.of(context.low(last)) if last < len(context.tokens) else None
    return bool(after) and context.tokens.gap(last) == " " and context.low(first - 1) not in {"the", "in", "at", "from"}


def is_of_a_company(context: Context, inside: Sequence[Found], first: int, last: int) -> bool:
    """Whether a well-known company's name with a word or two more acts as another company: "Airbus Atlantic said"."""
    if context.lang != "en" or len(inside) != 1 or inside[0].kind not in COMPANY_KINDS or context.in_heading(first):
        return False
    more = context.tokens.words[inside[0].last : last]
    if inside[0].first != first or not 0 < len(more) <= _MORE or any(word.digit or word.upper for word in more):
        return False
    start = context.tokens.starts[first]
    acting = re.compile(_acting(context, context.tokens.quote(first, last)))
    return acting.search(context.text, max(0, start - _NAMED_NEAR), start + _NAMED_NEAR) is not None


def _acting(context: Context, name: str) -> str:
    """The pattern of a name that speaks, owns, or is spoken of in a verb's place."""
    return rf"{re.escape(name)}(?:['’]s\b| (?:{'|'.join(sorted(context.words.words.says.split(', ')))})\b)"


def _is_described(context: Context, last: int) -> bool:
    """Whether a description in apposition calls it a company: "Mopani, a copper miner"."""
    if last >= len(context.tokens) or context.tokens.gap(last) != ", " or context.low(last) not in {"a", "an", "the"}:
        return False
    return any(context.words.types.of(context.low(at)) for at in context.after(last + 1, 4))


def _is_introduced(context: Context, first: int, last: int) -> bool:
    """Whether a name between commas says who a company just told of is: "a firm from Baku, Akkord,"."""
    ends = last >= len(context.tokens) or last in context.openings or context.tokens.gap(last).startswith((",", ";"))
    if not ends or context.tokens.gap(first) != ", ":
        return False
    noun = next((at for at in context.before(first, _TRADE_REACH) if context.words.types.of(context.low(at))), None)
    return (
        noun is not None
        and not any("," in context.tokens.gap(at) for at in range(noun + 1, first))
        and any(context.low(at) in BEFORE_ONE for at in context.before(noun, _ROUTE_REACH))
    )


def _is_owned(context: Context, first: int) -> bool:
    """Whether a possessive stands before: "China's CNOOC"."""
    return context.low(first - 1) == "s" and context.tokens.gap(first - 1) in {"'", "’"}


def _is_compound(raw: str) -> bool:
    """Whether capitals stand inside a word, as in names that were made up: "ExxonMobil"."""
    return any(c.isupper() for c in raw[2:]) and any(c.islower() for c in raw)


def _is_held(context: Context, first: int, last: int) -> bool:
    """Whether a stake is held in it: "a 30% stake in Oxbow", and not "a stake in Bergen port operator Nordhavn"."""
    if context.low(first - 1) != "in" or context.low(first - 2) not in STAKES:
        return False
    ends = last >= len(context.tokens) or context.tokens.gap(last) != " "
    return ends or context.low(last) in context.words.words.common


def _is_place(context: Context, first: int, last: int) -> bool:
    before = context.low(first - 1) if first else ""
    if before in {"in", "at", "near", "around", "outside", "across", "via"} and first not in context.openings:
        return True
    if before == "of" and context.words.districts.of(context.low(first - 2)):
        return True
    return _ends_a_route(context, first) or any(
        context.words.place_nouns.of(context.low(at)) for at in (last, last - 1)
    )


def _ends_a_route(context: Context, first: int) -> bool:
    """Whether a line or a road begins or ends there: "a power line between Arad and Szeged"."""
    at = first - 1
    if context.low(at) in {"and", "to"}:
        at = next((i for i in context.before(at, _ROUTE_REACH) if context.low(i) in {"between", "from"}), at)
    return context.low(at) in {"between", "from"} and context.low(at - 1) in ROUTES


def _is_product(context: Context, last: int) -> bool:
    """Whether a number hangs on the run: "JF-17"."""
    return last < len(context.tokens) and context.tokens.words[last].digit and context.tokens.gap(last) in {"-", "‑"}


def _in_menu(context: Context, first: int, last: int) -> bool:
    """Whether the run stands in a line of links: between bars, or with no ordinary word on its line."""
    before, after = context.tokens.gap(first), context.text[context.tokens.ends[last - 1] :][:3]
    if any(mark in _MENU for mark in before + after.strip() if mark != "»"):
        return True
    line = context.line(first)
    return len(line) < _SHORT_LINE and not any(
        context.tokens.words[at].raw[0].islower() for at in line if not first <= at < last
    )


def _is_foreign(context: Context, at: int) -> bool:
    """Whether a Latin word in small letters stands there, so that the sentence is no Cyrillic one."""
    if not 0 <= at < len(context.tokens):
        return False
    word = context.tokens.words[at]
    return word.latin and not word.capital and word.raw.isalpha() and len(word.raw) > 1
