"""Frames: what is done by the verb and the noun of a deal that a name hangs on, and by what it hangs on them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from c5db.deals.acts import AGREED, TRANSPARENT
from c5db.deals.deeds import acts_of, frame_words
from c5db.deals.fronting import is_only_object
from c5db.deals.hanging import hangs_on
from c5db.deals.lexicon import Token
from c5db.deals.meanings import AHEAD, BACK, acts_done
from c5db.deals.permissions import gets_consent
from c5db.deals.scene import Scene, Sentence
from c5db.deals.slots import first_listed
from c5db.domain.records import Name, Span
from c5db.domain.vocab import COMPANY_KINDS, PartyKind
from c5db.languages.frame_words import FrameWords

_MODEL = re.compile(r"(?=.*\d)(?:\d{3,}|.*[^\W\d].*)$")
"""«787», "a320": no day and no share."""
DASHES = frozenset("—–:")
_LENDING = frozenset({"loan", "borrow"})
_OF_A_BANK = frozenset({"of", "in"})
"""Slots of a bank at a loan that it gives: «кредит банка», «занял в банке»."""
_PAIR = 2


def frames(scene: Scene, name: Name, sentence: Sentence) -> Iterator[tuple[str, str]]:
    """The acts that a name hangs on, the nearest verb and the nearest noun, each with its slot there."""
    words = frame_words(scene.document.lang)
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    if name.kind in COMPANY_KINDS and (_is_make(scene, words, name) or _makes_what_is_counted(scene, words, name)):
        yield "make", "product"
    yield from _speech(scene, sentence, first, last)
    for at, hung, verb in hangs_on(scene, words, name, sentence):
        acts = acts_done(scene, words, name, sentence, at, hung, verb)
        if verb and gets_consent(scene, words, sentence, at) and agreed_acts(scene, words, sentence, at):
            acts = ("agree",)
        where = _told_more(scene, words, name, sentence, at, hung, acts)
        agreed = agreed_acts(scene, words, sentence, at) if TRANSPARENT.issuperset(acts) else []
        permits = "permit" in acts or ("agree" in acts and scene.tokens[at].low.startswith(words.permits))
        if permits and where == "to":
            agreed, where = agreed_acts(scene, words, sentence, at), "subject"
        yield from ((f"agreed {act}", where) for act in agreed)
        yield from ((f"{act} further" if agreed else act, where) for act in acts)


def frames_of(scene: Scene, name: Name, sentence: Sentence) -> tuple[tuple[str, str], ...]:
    """The acts that the name hangs on, worked out once."""
    known = scene.frames.get(name.span.start)
    if known is None:
        told = frames(scene, name, sentence)
        again = _called_again(scene, name, sentence)
        if again is not None:
            told = chain(told, frames(scene, again, scene.sentence_at(again.span.start)))
        known = scene.frames[name.span.start] = tuple(dict.fromkeys(told))
    return known


def _called_again(scene: Scene, name: Name, sentence: Sentence) -> Name | None:
    """The word that stands for the name where two were named: "the former will supply the latter"."""
    words = frame_words(scene.document.lang)
    both = [n for n in scene.names_in(sentence.span) if n.kind is not PartyKind.PERSON]
    if not words.former or name not in both or len({n.canonical for n in both}) != _PAIR:
        return None
    low = words.former if both[0].canonical == name.canonical else words.latter
    ends = scene.sentences[sentence.index : sentence.index + _PAIR]
    for place in range(scene.token_at(both[-1].span.end), ends[-1].last_token):
        token, before = scene.tokens[place], scene.tokens[place - 1]
        if token.low in low and before.low in words.determiners:
            return replace(name, span=Span(before.start, token.end), case=None)
    return None


def _speech(scene: Scene, sentence: Sentence, first: int, last: int) -> Iterator[tuple[str, str]]:
    """Whether the name is right beside a word of saying, or follows one that names a source."""
    for at in (first - 1, last):
        if sentence.first_token <= at < sentence.last_token and "v.say" in scene.tokens[at].families:
            yield "say", "before" if at >= last else "after"
    for at in range(max(sentence.first_token, first - 3), first):
        if "m.source" in scene.tokens[at].families:
            yield "say", "source"


def _is_make(scene: Scene, words: FrameWords, name: Name) -> bool:
    """Whether a model follows the name of its maker: «Boeing 787», or a word says so: «производства „Веги"»."""
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    if first and scene.tokens[first - 1].low in words.made_by:
        return not DASHES & set(scene.text[scene.tokens[first - 1].end : name.span.start])
    if last >= len(scene.tokens) or not last or name.case in {"datv", "ablt"}:
        return False
    token, gap = scene.tokens[last], scene.text[scene.tokens[last - 1].end : scene.tokens[last].start]
    return gap.strip(" -") == "" and bool(_MODEL.match(token.low)) and "%" not in scene.text[token.end :][:2]


def _makes_what_is_counted(scene: Scene, words: FrameWords, name: Name) -> bool:
    """Whether things of its make are counted: "an order for 15 Orda jets"."""
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    if words.participle is None or last >= len(scene.tokens):
        return False
    token = scene.tokens[last]
    joined = scene.text[name.span.end : token.start] == " " and scene.text[token.start].islower()
    counted = first > 0 and scene.tokens[first - 1].low.isdigit() and scene.text[name.span.start - 1] == " "
    plain = not token.families and not token.breaks and token.low not in words.behind_names
    return joined and counted and plain


def _told_more(
    scene: Scene, words: FrameWords, name: Name, sentence: Sentence, at: int, where: str, acts: tuple[str, ...]
) -> str:
    """The slot of a name, and whether it is one of several who agree, or a bank at a loan."""
    if where == "subject" and "agree" in acts and _in_pair(scene, words, name, sentence):
        return "subject, of several,"
    lends = where in _OF_A_BANK and _LENDING.intersection(acts) and "n.bond" not in scene.tokens[at].families
    return f"{where} bank" if lends and _is_bank(scene, words, name, sentence) else where


def _is_bank(scene: Scene, words: FrameWords, name: Name, sentence: Sentence) -> bool:
    """Whether a name is a bank's, by its own words or the one that describes it: «банка „Приморье"»."""
    name = name if words.verb_last else first_listed(scene, words, name, sentence)
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    beside = range(first, last + 1) if words.verb_last else range(first - 1, last)
    return any("o.bank" in scene.tokens[at].families for at in beside if 0 <= at < len(scene.tokens))


def _in_pair(scene: Scene, words: FrameWords, name: Name, sentence: Sentence) -> bool:
    """Whether the name is one of several that are joined: «Анкара и Лондон»."""
    others = [n for n in scene.names_in(sentence.span) if n.canonical != name.canonical]
    for other in others:
        left, right = sorted((name, other), key=lambda n: n.span)
        between = scene.tokens[scene.token_at(left.span.end) : scene.token_at(right.span.start)]
        if len(between) <= 4 and any(token.low in words.joiners for token in between):
            return True
    return False


def agreed_acts(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> list[str]:
    """What is agreed on, where it is one thing, to take or to give: «подписал соглашение о продаже», "agreed to buy".

    It may stand before the verb: «продажу завода „Вега" завершила».
    """
    if words.verb_last:
        places = range(at - 1, max(sentence.first_token, at - AHEAD) - 1, -1)
    else:
        places = range(at + 1, min(sentence.last_token, at + AHEAD))
    for place in places:
        token = scene.tokens[place]
        if "n.delivery" in token.families:
            return []
        kinds = _kindsagreed_acts(words, token)
        if kinds:
            return kinds if len(kinds) == 1 else []
    if words.verb_last or not words.cases:
        return []
    fronted = (scene.tokens[place] for place in range(max(sentence.first_token, at - BACK), at))
    return next((_kindsagreed_acts(words, token) for token in fronted if is_only_object(token.low)), [])


def _kindsagreed_acts(words: FrameWords, token: Token) -> list[str]:
    return sorted({AGREED[act] for verb in (True, False) for act in acts_of(words, token, verb) if act in AGREED})
