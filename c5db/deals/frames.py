"""Frames: which verb or noun of a deal a name hangs on, and by what: the subject of a sale, «у X», "to X", «X-ке»."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import import_module

from c5db.deals.acts import ACT, AGREED, TRANSPARENT, VERBS
from c5db.deals.events import does_no_deal
from c5db.deals.lexicon import Token
from c5db.deals.scene import Scene, Sentence
from c5db.domain.records import Name
from c5db.domain.vocab import PartyKind
from c5db.entities.grammar import noun_cases
from c5db.languages.frame_words import FrameWords

_REACH = 3
"""So many words, adjectives and descriptions, may stand between a preposition and its name."""
_AHEAD = 9
"""So many words on from a word of agreement stands what is agreed on."""
MODEL = re.compile(r"(?=.*\d)(?:\d{3,}|.*[^\W\d].*)$")
"""«787», "a320": no day and no share."""
PARTS = frozenset(";:")
GIVEN_TO = frozenset({"lend", "pay", "award"})
"""Acts whose object right behind them is who gets the money or the work."""
HIRES = frozenset({"pay", "award"})
_BARE = frozenset({"subject", "object"})


def frames(scene: Scene, name: Name, sentence: Sentence) -> Iterator[tuple[str, str]]:
    """The acts that a name hangs on, the nearest verb and the nearest noun, each with its slot there."""
    words = frame_words(scene.document.lang)
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    if _is_make(scene, name, last):
        yield "make", "product"
    yield from _speech(scene, sentence, first, last)
    for at, where, verb in _places(scene, words, name, sentence):
        acts = _acts(words, scene.tokens[at], verb)
        if "get" in acts and _near_order(scene, words, sentence, at):
            acts = ("win",)
        elif where == "subject" and "give" in acts and _sells_debt(scene, words, sentence, at):
            acts = ("borrow",)
        elif where == "subject" and "agree" in acts and _in_pair(scene, words, name, sentence):
            where = "subject, of several,"
        agreed = _agreed(scene, words, sentence, at) if TRANSPARENT.issuperset(acts) else []
        yield from ((f"agreed {act}", where) for act in agreed)
        yield from ((f"{act} further" if agreed else act, where) for act in acts)


def frames_of(scene: Scene, name: Name, sentence: Sentence) -> tuple[tuple[str, str], ...]:
    """The acts that the name hangs on, worked out once."""
    known = scene.votes.get(name.span.start)
    if known is None:
        known = scene.votes[name.span.start] = tuple(frames(scene, name, sentence))
    return known


def slot_of(scene: Scene, name: Name, sentence: Sentence) -> str | None:
    """How the name hangs on the words before it, or after it: `with`, `from`; by its form where no word tells."""
    words = frame_words(scene.document.lang)
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    return _hanger(scene, words, name, first, last, sentence) or _by_form(scene, words, name, first, last)


def verb_of(scene: Scene, name: Name, sentence: Sentence) -> tuple[int, str] | None:
    """The place of the verb of a deal that the name hangs on, and its slot there; «X куплен» makes an object of X."""
    places = _places(scene, frame_words(scene.document.lang), name, sentence)
    return next(((at, where) for at, where, verb in places if verb), None)


def _places(scene: Scene, words: FrameWords, name: Name, sentence: Sentence) -> Iterator[tuple[int, str, bool]]:
    """The nearest verb and the nearest noun that tell an act, with the name's slot there."""
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    hung = _hanger(scene, words, name, first, last, sentence)
    slot = hung or _by_form(scene, words, name, first, last) or _given(scene, words, sentence, first)
    for verb in (True, False):
        at = _act(scene, words, sentence, first, last, slot, verb)
        if at is None:
            continue
        where = _turned(scene, words, at, slot or _by_place(scene, words, at, last)) if verb else slot
        if verb and where == "of" and at >= last:
            where = "of subject"
        yield at, where or ("before" if at >= last else "after"), verb


def _by_place(scene: Scene, words: FrameWords, at: int, last: int) -> str:
    """What a name that bears no case is to a verb by its place.

    Behind the verb it may be either where others bear one, but for whom money or work is given to.
    """
    if at >= last:
        return "subject"
    return "object" if not words.cases or HIRES.intersection(_acts(words, scene.tokens[at], True)) else "behind"


def _given(scene: Scene, words: FrameWords, sentence: Sentence, first: int) -> str | None:
    """A name right behind a verb of giving is given to: "will lend Kenya $5 million"."""
    if words.verb_last or first <= sentence.first_token:
        return None
    verb = scene.tokens[first - 1]
    given = not GIVEN_TO.isdisjoint(_acts(words, verb, True)) and scene.text[verb.end : scene.tokens[first].start]
    return "object" if given in {" ", " «"} else None


def _speech(scene: Scene, sentence: Sentence, first: int, last: int) -> Iterator[tuple[str, str]]:
    """Whether the name is right beside a word of saying, or follows one that names a source."""
    for at in (first - 1, last):
        if sentence.first_token <= at < sentence.last_token and "v.say" in scene.tokens[at].families:
            yield "say", "before" if at >= last else "after"
    for at in range(max(sentence.first_token, first - 3), first):
        if "m.source" in scene.tokens[at].families:
            yield "say", "source"


def _is_make(scene: Scene, name: Name, last: int) -> bool:
    """Whether a model follows the name of its maker: «Boeing 787»."""
    firm = name.kind in {PartyKind.COMPANY, PartyKind.STATE_COMPANY}
    if last >= len(scene.tokens) or not last or not firm or name.case in {"datv", "ablt"}:
        return False
    token, gap = scene.tokens[last], scene.text[scene.tokens[last - 1].end : scene.tokens[last].start]
    return gap.strip(" -") == "" and bool(MODEL.match(token.low)) and "%" not in scene.text[token.end :][:2]


def _near_order(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> bool:
    """Whether what is got is an order: whoever wins it will deliver."""
    ahead = range(at - 5, at) if words.verb_last else range(at + 1, at + 7)
    near = [scene.tokens[i] for i in ahead if sentence.first_token <= i < sentence.last_token]
    return any(family in token.families for token in near for family in ("d.order", "d.contract", "d.auction"))


def _sells_debt(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> bool:
    """Whether what is sold is a bond, by whoever borrows: "sold $500 million of bonds"."""
    if words.verb_last or words.cases:
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
    """Whether what is agreed on is to take or to give: «подписал соглашение о продаже», "agreed to buy"."""
    if words.verb_last:
        places = range(at - 1, max(sentence.first_token, at - _AHEAD) - 1, -1)
    else:
        places = range(at + 1, min(sentence.last_token, at + _AHEAD))
    for place in places:
        token = scene.tokens[place]
        if "n.delivery" in token.families:
            return []
        kinds = {AGREED[act] for verb in (True, False) for act in _acts(words, token, verb) if act in AGREED}
        if kinds:
            return sorted(kinds) if len(kinds) == 1 else []
    return []


@cache
def frame_words(lang: str) -> FrameWords:
    """The frame words of a language."""
    words: FrameWords = import_module(f"c5db.languages.{lang}.frames").WORDS
    return words


def _acts(words: FrameWords, token: Token, verb: bool) -> tuple[str, ...]:
    return _acts_of(words, token.low, token.families)[0 if verb else 1]


@lru_cache(maxsize=50_000)
def _acts_of(words: FrameWords, low: str, families: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a word tells to be done, as a verb and as a noun."""
    for start, act in words.acts.items():
        if low.startswith(start):
            return (act,) if act in VERBS else (), ()
    found = sorted({ACT[family] for family in families if family in ACT})
    return tuple(act for act in found if act in VERBS), tuple(act for act in found if act not in VERBS)


def _hanger(scene: Scene, words: FrameWords, name: Name, first: int, last: int, sentence: Sentence) -> str | None:
    """The slot that a preposition before the name gives it, or a postposition after it; lists share one."""
    if words.verb_last:
        for token in scene.tokens[last : min(last + 2, sentence.last_token)]:
            if token.low in words.hangers:
                return words.hangers[token.low]
        return None
    others = scene.names_in(sentence.span)
    reach = _REACH
    at = first - 1
    while at >= sentence.first_token and reach:
        token = scene.tokens[at]
        slot = words.hangers.get(token.low)
        if slot == "with" and at > sentence.first_token and scene.tokens[at - 1].low in words.companions:
            return "along"
        if slot and at > sentence.first_token and scene.tokens[at - 1].low in words.leading:
            return _slot_of_led(scene, words, at - 1, sentence)
        if slot == "with" and name.case == "gent" and not words.auxiliaries:
            return "from"
        if slot:
            return slot
        gap = scene.text[token.end : scene.tokens[at + 1].start]
        inside = next((n for n in others if n.span.start <= token.start < n.span.end), None)
        if inside is not None:
            at = scene.token_at(inside.span.start)
        elif token.low not in words.joiners:
            if any(c in gap for c in ",;:()—") or not _describes(words, token):
                return None
            reach -= 1
        at -= 1
    return None


def _slot_of_led(scene: Scene, words: FrameWords, at: int, sentence: Sentence) -> str | None:
    """The slot of the group that a name leads: "to a group led by X", «консорциуму во главе с X»."""
    noun = at - 1 - (scene.tokens[at - 1].low in words.hangers)
    for place in range(noun, max(sentence.first_token, noun - _REACH) - 1, -1):
        token = scene.tokens[place]
        if slot := words.hangers.get(token.low):
            return slot
        if any(family.startswith("v.") for family in token.families):
            break
    cases = noun_cases(scene.tokens[noun].low) if words.cases and noun >= 0 else []
    return words.cases.get(cases[0]) if cases else None


def _describes(words: FrameWords, token: Token) -> bool:
    """Whether the word can stand between a preposition and its name: «у казахстанской компании»."""
    if any(family.startswith("v.") for family in token.families):
        return False
    return not words.heads or bool(words.adjectives.search(token.low)) or token.low.startswith(words.heads)


def _by_form(scene: Scene, words: FrameWords, name: Name, first: int, last: int) -> str | None:
    """The slot that the form of the name gives it."""
    head = _head_after(scene, words, last) if words.verb_last else None
    if head:
        return (None if head in words.heads else _by_ending(words, head)) or "subject"
    if name.case == "gent" and last:
        return _by_ending(words, scene.tokens[last - 1].low) or "of"
    if scene.text[name.span.end : name.span.end + 2] in {"'s", "’s"}:
        return "of"
    before = scene.tokens[first - 1].low if first else ""
    agreeing = next((slot for ending, slot in words.agreement.items() if before.endswith(ending)), None)
    if agreeing and name.case in {None, "nomn"}:
        return agreeing
    return words.cases.get(name.case or "")


def _head_after(scene: Scene, words: FrameWords, last: int) -> str | None:
    """The noun that describes a name before it and bears its case: «AerCap лизинг компаниясымен»."""
    for at in range(last, min(last + 2, len(scene.tokens))):
        token = scene.tokens[at]
        gap = scene.text[scene.tokens[at - 1].end : token.start] if at else ""
        named = gap.strip('»"” ') or scene.text[token.start].isupper()
        if named or any(family.startswith("v.") for family in token.families):
            return None
        if token.low.startswith(words.heads):
            return token.low
    return None


def _by_ending(words: FrameWords, low: str) -> str | None:
    return next((slot for ending, slot in words.endings.items() if low.endswith(ending)), None)


def _act(
    scene: Scene, words: FrameWords, sentence: Sentence, first: int, last: int, slot: str | None, verb: bool
) -> int | None:
    """The nearest word of an act: before the name for what hangs on it, after it for a subject."""
    before = _nearest(scene, words, range(first - 1, sentence.first_token - 1, -1), verb)
    after = _nearest(scene, words, range(last, sentence.last_token), verb)
    owner = slot == "of" and (words.verb_last or scene.text[scene.tokens[last - 1].end :][:1] in "'’")
    forward = words.verb_last or owner or slot == "subject" or slot is None
    order = (after, before) if forward else (before, after)
    return next((at for at in order if at is not None), None)


def _nearest(scene: Scene, words: FrameWords, places: range, verb: bool) -> int | None:
    found = (at for at in _within_part(scene, places) if _acts(words, scene.tokens[at], verb))
    return next((at for at in found if not (verb and _is_no_deed(scene, words, at))), None)


def _is_no_deed(scene: Scene, words: FrameWords, at: int) -> bool:
    """Whether a verb is what is agreed on, or is done to nothing that is dealt in: "delivered its verdict"."""
    end = scene.sentence_at(scene.tokens[at].start).last_token
    return _is_matter(scene, words, at) or does_no_deal(scene, at, end)


def _within_part(scene: Scene, places: range) -> Iterator[int]:
    """The places up to where another part of the sentence begins: «покупку оплатит банк: заём выдан на 40 лет»."""
    for at in places:
        left, right = sorted((at - places.step, at))
        if not PARTS.isdisjoint(scene.text[scene.tokens[left].end : scene.tokens[right].start]):
            return
        yield at


def _is_matter(scene: Scene, words: FrameWords, at: int) -> bool:
    """Whether the act is not done but agreed on, whoever does it: «жеткізу туралы келісімшарт»."""
    return at + 1 < len(scene.tokens) and scene.tokens[at + 1].low in words.about


def _turned(scene: Scene, words: FrameWords, at: int, slot: str) -> str:
    """The slot in the active voice: what was bought is no buyer, but whoever was granted a loan gets it."""
    if (
        words.auxiliaries
        and scene.tokens[at].low in words.auxiliaries
        and _acts(words, scene.tokens[at], True) == ("get",)
    ):
        return slot
    if slot in _BARE | {"by"} and _passive(scene, words, at):
        return {"subject": "object", "object": "object", "by": "subject"}[slot]
    return slot


def _passive(scene: Scene, words: FrameWords, at: int) -> bool:
    low = scene.tokens[at].low
    if low in words.auxiliaries:
        return True  # the phrase begins with it: "was acquired"
    if not words.passive.search(low) or (words.deponents and low.startswith(words.deponents)):
        return False
    if not words.auxiliaries or any(t.low in words.auxiliaries for t in scene.tokens[max(0, at - 2) : at]):
        return True
    return any(words.hangers.get(token.low) == "by" for token in scene.tokens[at + 1 : at + 2])
