"""Frames: what is done by the verb and the noun of a deal that a name hangs on, and by what it hangs on them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from c5db.deals.acts import AGREED, TRANSPARENT
from c5db.deals.deeds import acts_at, acts_of, frame_words, is_done_to_a_name, is_passive, name_over, words_within
from c5db.deals.fronting import is_only_object
from c5db.deals.hanging import hangs_on
from c5db.deals.lexicon import Token
from c5db.deals.scene import Scene, Sentence
from c5db.deals.slots import first_listed
from c5db.domain.records import Name, Span
from c5db.domain.vocab import COMPANY_KINDS, PartyKind
from c5db.languages.frame_words import FrameWords

_NEAR, _BACK = 8, 14
"""So many words back from a verb stands what it is done to: in Kazakh, and where a Russian sentence begins with it."""
_AHEAD = 9
"""So many words on from a word of agreement stands what is agreed on."""
_MODEL = re.compile(r"(?=.*\d)(?:\d{3,}|.*[^\W\d].*)$")
"""«787», "a320": no day and no share."""
_ORDERS = frozenset({"d.order", "d.contract", "d.auction"})
"""What is won."""
_SOLD = frozenset({"d.sale", "n.stake"})
"""What is auctioned: whoever wins it buys."""
_HANDED = frozenset({"v.deliver", "v.deliver.will"})
_LENDING = frozenset({"loan", "borrow"})
_OF_A_BANK = frozenset({"of", "in"})
"""Slots of a bank at a loan that it gives: «кредит банка», «занял в банке»."""
_PAIR = 2
_LONG = 13
"""So many words on from its verb ends a long object: "a $780m engineering, procurement and construction contract"."""


def frames(scene: Scene, name: Name, sentence: Sentence) -> Iterator[tuple[str, str]]:
    """The acts that a name hangs on, the nearest verb and the nearest noun, each with its slot there."""
    words = frame_words(scene.document.lang)
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    if name.kind in COMPANY_KINDS and (_is_make(scene, words, name) or _makes_what_is_counted(scene, words, name)):
        yield "make", "product"
    yield from _speech(scene, sentence, first, last)
    for at, hung, verb in hangs_on(scene, words, name, sentence):
        acts = _done(scene, words, name, sentence, at, hung, verb)
        where = _told_more(scene, words, name, sentence, at, hung, acts)
        agreed = _agreed(scene, words, sentence, at) if TRANSPARENT.issuperset(acts) else []
        if "permit" in acts and where == "to":
            agreed, where = _agreed(scene, words, sentence, at), "subject"
        yield from ((f"agreed {act}", where) for act in agreed)
        yield from ((f"{act} further" if agreed else act, where) for act in acts)


def frames_of(scene: Scene, name: Name, sentence: Sentence) -> tuple[tuple[str, str], ...]:
    """The acts that the name hangs on, worked out once."""
    known = scene.votes.get(name.span.start)
    if known is None:
        told = frames(scene, name, sentence)
        again = _called_again(scene, name, sentence)
        if again is not None:
            told = chain(told, frames(scene, again, scene.sentence_at(again.span.start)))
        known = scene.votes[name.span.start] = tuple(dict.fromkeys(told))
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
        return True
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


def _done(
    scene: Scene, words: FrameWords, name: Name, sentence: Sentence, at: int, where: str, verb: bool
) -> tuple[str, ...]:
    """What the word at that place tells to be done, by what it is done to."""
    acts = acts_at(scene, words, at, verb)
    if won := _wins(scene, words, sentence, at, scene.token_at(name.span.start), acts):
        return (won,)
    if verb and where == "to" and "own" in acts and _is_owned_since(scene, words, sentence, at):
        return ("pass",)
    if verb and "v.launch" in scene.tokens[at].families and _opens_loan(scene, words, sentence, at):
        return ("lend",)
    if _awards(scene, words, sentence, at, acts, where):
        return ("award",)
    if where == "subject" and "give" in acts and _sells_debt(scene, words, sentence, at):
        return ("borrow",)
    return acts


def _is_owned_since(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> bool:
    """Whether somebody owns it from now on: «теперь принадлежит „Веге"»."""
    near = scene.tokens[max(sentence.first_token, at - 2) : min(at + 3, sentence.last_token)]
    return any(token.low in words.henceforth for token in near)


def _told_more(
    scene: Scene, words: FrameWords, name: Name, sentence: Sentence, at: int, where: str, acts: tuple[str, ...]
) -> str:
    """The slot of a name, and whether it is one of several who agree, or a bank at a loan."""
    if where == "subject" and "agree" in acts and _in_pair(scene, words, name, sentence):
        return "subject, of several,"
    lends = where in _OF_A_BANK and _LENDING.intersection(acts) and "n.bond" not in scene.tokens[at].families
    return f"{where} bank" if lends and _is_bank(scene, words, name, sentence) else where


def _wins(
    scene: Scene, words: FrameWords, sentence: Sentence, at: int, first: int, acts: tuple[str, ...]
) -> str | None:
    """What is done where an order or an offer is got: whoever wins an order delivers, who accepts an offer sells."""
    if "get" not in acts and scene.tokens[at].low not in words.gets:
        return None
    near = [scene.tokens[place] for place in _done_to(scene, words, sentence, at, first)]
    for token in near:
        if token.low in words.offers:
            return "accept"
        if "d.auction" in token.families and any(not _SOLD.isdisjoint(other.families) for other in near):
            return "take"
        if not _ORDERS.isdisjoint(token.families):
            return "win"
    return None


def _awards(scene: Scene, words: FrameWords, sentence: Sentence, at: int, acts: tuple[str, ...], where: str) -> bool:
    """Whether work is what is handed over: a contract that is given, or goes to somebody, «депо құрылысын тапсырды»."""
    if words.cases:
        near = [] if _HANDED.isdisjoint(scene.tokens[at].families) else _done_to(scene, words, sentence, at, at)
        return any("n.building" in scene.tokens[place].families for place in near)
    if "give" in acts and where in {"to", "subject"}:
        return _gives_work(scene, words, sentence, at)
    return "pass" in acts and _is_work(scene, words, sentence, at)


def _gives_work(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> bool:
    """Whether what is given to a firm is a contract: "handed Orda a $300 million contract"."""
    if not words.determiners or not is_done_to_a_name(scene, words, at):
        return False
    places = range(at + 1, min(at + 1 + _AHEAD, sentence.last_token))
    for token in (scene.tokens[place] for place in places if name_over(scene, place) is None):
        if token.breaks or any(family.startswith(("v.", "p.")) for family in token.families):
            return False
        if not _ORDERS.isdisjoint(token.families):
            return True
    return False


def _is_work(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> bool:
    """Whether what goes to a firm is a contract or an order: "the contract went to Orda"."""
    before = scene.tokens[max(sentence.first_token, at - _AHEAD) : at]
    return any(not _ORDERS.isdisjoint(t.families) for t in before) and all(_SOLD.isdisjoint(t.families) for t in before)


def _opens_loan(scene: Scene, words: FrameWords, sentence: Sentence, verb: int) -> bool:
    """Whether a loan is opened: «открыл „Веге" кредитную линию», but not «открыл завод на кредит»."""
    near = _done_to(scene, words, sentence, verb, verb)
    loan = next((at for at in near if "n.loan" in scene.tokens[at].families), None)
    if loan is None or words.verb_last:
        return loan is not None
    before = scene.tokens[max(verb, loan - 2) : loan]
    return not any(words.hangers.get(token.low) or token.low in words.joiners for token in before)


def _done_to(scene: Scene, words: FrameWords, sentence: Sentence, verb: int, first: int) -> list[int]:
    """The places of the words among which stands what a verb is done to.

    They stand behind it, or before it where it is last or passive, and also where the name that begins at `first`
    stands behind.
    """
    ahead = range(verb + 1, _object_end(scene, words, sentence, verb))
    back = range(verb - 1, max(sentence.first_token, verb - (_NEAR if words.verb_last else _BACK)) - 1, -1)
    turned = scene.tokens[verb].low in words.gets and is_passive(scene, words, verb)
    inverted = bool(words.cases) and first > verb
    sides = [back] if words.verb_last or turned else [back, ahead] if inverted else [ahead]
    return sorted(at for places in sides for at in words_within(scene, places))


def _object_end(scene: Scene, words: FrameWords, sentence: Sentence, verb: int) -> int:
    """Where the words end among which stands what a verb is done to: all of a long object that an article opens."""
    end = min(verb + 7, sentence.last_token)
    if not words.determiners or verb + 1 >= end or scene.tokens[verb + 1].low not in words.determiners:
        return end
    far = range(verb + 2, min(verb + _LONG, sentence.last_token))
    ends = (at for at in far if scene.tokens[at].low not in words.joiners and _ends_object(words, scene.tokens[at]))
    return max(end, next(ends, far.stop))


def _ends_object(words: FrameWords, token: Token) -> bool:
    return token.breaks or token.low in words.hangers


def _is_bank(scene: Scene, words: FrameWords, name: Name, sentence: Sentence) -> bool:
    """Whether a name is a bank's, by its own words or the one that describes it: «банка „Приморье"»."""
    name = name if words.verb_last else first_listed(scene, words, name, sentence)
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    beside = range(first, last + 1) if words.verb_last else range(first - 1, last)
    return any("o.bank" in scene.tokens[at].families for at in beside if 0 <= at < len(scene.tokens))


def _sells_debt(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> bool:
    """Whether what is sold is a bond, by whoever borrows: "sold $500 million of bonds"."""
    if words.cases:
        return False
    for token in scene.tokens[at + 1 : min(at + 8, sentence.last_token)]:
        if token.breaks:
            return False
        if "n.bond" in token.families:
            return True
    return False


def _in_pair(scene: Scene, words: FrameWords, name: Name, sentence: Sentence) -> bool:
    """Whether the name is one of several that are joined: «Анкара и Лондон»."""
    others = [n for n in scene.names_in(sentence.span) if n.canonical != name.canonical]
    for other in others:
        left, right = sorted((name, other), key=lambda n: n.span)
        between = scene.tokens[scene.token_at(left.span.end) : scene.token_at(right.span.start)]
        if len(between) <= 4 and any(token.low in words.joiners for token in between):
            return True
    return False


def _agreed(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> list[str]:
    """Whether what is agreed on is to take or to give: «подписал соглашение о продаже», "agreed to buy".

    It may stand before the verb: «продажу завода „Вега" завершила».
    """
    if words.verb_last:
        places = range(at - 1, max(sentence.first_token, at - _AHEAD) - 1, -1)
    else:
        places = range(at + 1, min(sentence.last_token, at + _AHEAD))
    for place in places:
        token = scene.tokens[place]
        if "n.delivery" in token.families:
            return []
        kinds = _kinds_agreed(words, token)
        if kinds:
            return kinds if len(kinds) == 1 else []
    if words.verb_last or not words.cases:
        return []
    fronted = (scene.tokens[place] for place in range(max(sentence.first_token, at - _BACK), at))
    return next((_kinds_agreed(words, token) for token in fronted if is_only_object(token.low)), [])


def _kinds_agreed(words: FrameWords, token: Token) -> list[str]:
    return sorted({AGREED[act] for verb in (True, False) for act in acts_of(words, token, verb) if act in AGREED})
