"""Runs of capitalised words: where one opens, and how far it goes."""

from collections.abc import Mapping
from functools import cache

from c5db.entities.adjectives import country_of_adjective
from c5db.entities.context import Context
from c5db.entities.found import Found
from c5db.entities.grammar import part_of_speech
from c5db.entities.personal import is_given_name
from c5db.entities.vocabulary import vocabulary
from c5db.figures.currency_signs import DOLLAR_PREFIXES, SYMBOLS, WRITTEN
from c5db.languages.en.names import COMPANY_WORDS
from c5db.languages.name_words import words

_LONGEST = 8
_LETTERS = range(3, 7)
"""So many letters has an abbreviation that names a company."""
LINKS = words("of for and de du la al el the & di da del des e")
"""Small words within names."""
_HEADS = words(
    "bank fund corporation agency company ministry department center centre council organization organisation institute"
)
"""What may be named after a list: "Ministry of Industry and Trade"."""
_LISTED_BEFORE = words("directorate agency authority commission department bureau administration board inspectorate")
"""What a list may stand before: "Road and Motorway Directorate"."""
_WITH_PURPOSE = _HEADS.difference(words("company")) | words(
    "committee commission authority society association office union programme program foundation school trust board "
    "alliance coalition initiative forum mission campaign college academy conference partnership"
)
"""What may be named for its purpose: "Fund for Economic Development", where "Vostok Group for the Tarn mine" is two."""


def opens(context: Context, at: int) -> bool:
    """Whether a run may begin with the word at `at`, which no post, ordinary word or lone letter does."""
    word = context.tokens.words[at]
    if not word.capital or (len(word.raw) == 1 and not _initial_goes_on(context, at)) or _is_currency(context, at):
        return False
    if context.lang == "en":
        post = context.words.posts.match(context.tokens, at)
        single = context.words.posts.of(context.low(at)) is not None
        if post and (not single or post[0] > at + 1 or not _goes_on(context, post[0])):
            return False
        if word.low in context.words.words.adjoining:
            return at + 1 < len(context.tokens) and context.tokens.words[at + 1].capital
        return not (word.low in context.words.words.common and not word.upper) and word.low != "i"
    return word.latin or _pointed_at(context, at) or _made_of_roots(context, at) or _acts_in_letters(context, at)


def _acts_in_letters(context: Context, at: int) -> bool:
    """Whether a Russian abbreviation that is no ordinary word does something: «РСТ купила 12 локомотивов»."""
    word = context.tokens.words[at]
    if context.lang != "ru" or not word.upper or not word.raw.isalpha() or len(word.raw) not in _LETTERS:
        return False
    if word.low in context.words.words.initialisms or context.is_form(at) or context.in_heading(at):
        return False
    if not context.tokens.spaced(at + 1):
        return False
    following = context.tokens.words[at + 1]
    return not following.capital and part_of_speech(following.low) == "VERB" and not _is_governed(context, at)


def _is_governed(context: Context, at: int) -> bool:
    """Whether a preposition or a noun right before a Russian word takes it: «цена с …», «стоимость …»."""
    if at in context.openings or not context.tokens.spaced(at):
        return False
    return part_of_speech(context.low(at - 1)) in {"PREP", "NOUN"}


def _is_currency(context: Context, at: int) -> bool:
    """Whether letters before a number or glued to a sign are a currency: "Rs 512", the T of "T$24bn"."""
    end = context.tokens.ends[at]
    if context.text[end : end + 1] in SYMBOLS:
        return context.tokens.words[at].low in DOLLAR_PREFIXES
    sums = at + 1 < len(context.tokens) and context.tokens.words[at + 1].digit
    return sums and context.tokens.words[at].raw in WRITTEN and context.tokens.gap(at + 1) in {" ", ".", ". ", "\u00a0"}


def past_post(context: Context, at: int) -> int:
    """The place after a post of several words, "Attorney General", or after any other word."""
    post = context.words.posts.match(context.tokens, at) if context.lang == "en" else None
    return max(at + 1, post[0]) if post else at + 1


def _goes_on(context: Context, at: int) -> bool:
    return at < len(context.tokens) and context.tokens.words[at].capital and context.tokens.gap(at) == " "


def _made_of_roots(context: Context, at: int) -> bool:
    """Whether a Cyrillic word is made like a company's name: «Газпромбанк», «КазМунайГаз»."""
    word, forms = context.tokens.words[at], context.words.words
    if word.upper or len(word.raw) < 6 or context.tokens.gap(at)[-1:] in {"«", "„", "“"}:
        return False
    if context.lang == "ru" and context.words.types.of(word.low) and context.quoted_by(at + 1):
        return False  # «Агрохолдинг „Нива"» opens a sentence
    if any(c.isupper() for c in word.raw[3:]) and any(c.islower() for c in word.raw[:3]):
        return True
    bare = word.low[:-1] if word.low[-1] in "ауеыи" else word.low.removesuffix("ом")
    return bare.endswith(tuple(forms.company_roots)) and any(
        bare.endswith(root) and len(bare) - len(root) > 2 for root in forms.company_roots
    )


def _initial_goes_on(context: Context, at: int) -> bool:
    return (
        at + 1 < len(context.tokens) and context.tokens.words[at + 1].capital and len(context.tokens.gap(at + 1)) <= 3
    )


def _pointed_at(context: Context, at: int) -> bool:
    """Whether a type noun or legal form stands right before a capitalised Cyrillic word: «банк Хоум», ТОО Ромашка."""
    if at in context.openings or context.tokens.gap(at).strip():
        return False
    low = context.low(at - 1)
    forms = context.words.words
    return (context.tokens.words[at - 1].capital and (low in forms.legal_forms or low in forms.state_forms)) or (
        context.lang == "ru" and bool(context.words.types.of(low))
    )


def run_from(context: Context, first: int, known: Mapping[int, Found]) -> int:
    """The place after the run of capitalised words that begins at `first`."""
    latin = context.tokens.words[first].latin
    last = at = first + 1
    while at < len(context.tokens) and at - first < _LONGEST and _joins(context, at):
        word = context.tokens.words[at]
        if word.digit:
            if not word.raw.isdigit() or len(word.raw) > 3:
                break
            if not (at + 1 < len(context.tokens) and context.tokens.words[at + 1].capital and _joins(context, at + 1)):
                break
        elif not word.capital:
            if word.low not in LINKS or (word.low == "and" and not _lists(context, first, at)):
                break
            if word.low == "and" and _is_adjective(context, at + 1):
                break
            if word.low == "for" and context.low(at - 1) not in _WITH_PURPOSE:
                break
            if at + 1 in known and context.low(at - 1) not in _HEADS:
                break
        elif (
            word.latin != latin
            or _is_currency(context, at)
            or (not word.latin and at - first and is_given_name(word.raw))
            or (context.lang == "en" and _begins_post(context, at))
            or (word.low in _breaking(context) and not word.upper)
        ):
            break
        at += 1
        if word.capital:
            last = at
    return last


def _begins_post(context: Context, at: int) -> bool:
    post = context.words.posts.match(context.tokens, at)
    return post is not None and (post[0] > at + 1 or bool(context.words.posts.of(context.low(at))))


def _breaking(context: Context) -> frozenset[str]:
    """Ordinary words in capitals that end a run of names, as in headings."""
    return _breaks(context.lang)


@cache
def _breaks(lang: str) -> frozenset[str]:
    listed = vocabulary(lang).words
    return listed.common - listed.adjoining - LINKS - COMPANY_WORDS


def _is_adjective(context: Context, at: int) -> bool:
    """Whether the adjective of a country tells whose another firm is: "Ministry of Energy and French uranium group"."""
    ends = at + 1 < len(context.tokens) and not context.tokens.words[at + 1].capital
    return ends and country_of_adjective(context.low(at), context.lang) is not None


def _lists(context: Context, first: int, at: int) -> bool:
    """Whether an "and" stands within a name: "Ministry of Industry and Trade", "the Road and Bridge Directorate"."""
    if _heads_a_list(context, first, at):
        return True
    ended = at + 2 < len(context.tokens) and context.low(at + 2) in _LISTED_BEFORE and context.tokens.gap(at + 2) == " "
    headed = ended and all(context.tokens.words[place].capital for place in (at + 1, at + 2))
    return headed and at == first + 1 and context.low(first - 1) in {"the", "s"}


def _heads_a_list(context: Context, first: int, at: int) -> bool:
    return any(context.low(i) in _HEADS for i in range(first, at)) and any(
        context.low(i) in {"for", "of"} for i in range(first, at)
    )


def _joins(context: Context, at: int) -> bool:
    gap = context.tokens.gap(at)
    return (
        gap in {" ", "\u00a0", "-", "‑", "–", "’", "'", " & ", "&", ". ", ".", "/", "+"}
        and (gap != ". " or len(context.low(at - 1)) == 1)
        and not (gap in {"'", "’"} and context.low(at) == "s")
    ) or (gap == ", " and context.low(at) in {"inc", "ltd", "llc", "llp", "limited", "plc"})
