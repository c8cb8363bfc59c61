"""Who buys or sells by a noun alone: "the takeover of Varno by Hartmann", "Hartmann's purchase of Varno"."""

import re
from collections.abc import Sequence

from c5db.deals.frames import frame_words, slot_of
from c5db.deals.scene import Scene
from c5db.deals.sides import GIVER, TAKER
from c5db.domain.records import Name, Span
from c5db.domain.vocab import PartyKind
from c5db.languages.frame_words import FrameWords

OWNS = ("'s ", "’s ", "' ", "’ ")
AHEAD = 4
"""So many words may stand between an owner and the noun: "Kroger's planned $24 billion purchase"."""
BACK = 9
"""So many words stand at most between the noun and whoever it is done by."""
MARKS = frozenset(";:()—–")
_SIDES = {"by": {TAKER: TAKER, GIVER: GIVER}, "to": {GIVER: TAKER}, "from": {TAKER: GIVER}}
"""What a name is that hangs so on what a buyer or a seller does."""


def side_by_noun(scene: Scene, names: Sequence[Name]) -> str | None:
    """The side of a party that a noun of buying or selling gives it, the same wherever it does."""
    words = frame_words(scene.document.lang)
    if not words.buys or not names or names[0].kind is PartyKind.PERSON:
        return None
    told = {side for name in names for side in (_owns(scene, words, name), _hangs_on(scene, words, name)) if side}
    return told.pop() if len(told) == 1 else None


def is_called_contractor(scene: Scene, names: Sequence[Name]) -> bool:
    """ "The prime contractors will be Orda and Tengri"."""
    words = frame_words(scene.document.lang)
    if words.contractor is None:
        return False
    for name in names:
        start, before = scene.sentence_at(name.span.start).span.start, []
        for other in scene.names_in(Span(start, name.span.start)):
            before.append(scene.text[start : other.span.start])
            start = other.span.end
        told = re.sub(r" (?:and|,)? *(?=$| )|\s+", " ", " ".join([*before, scene.text[start : name.span.start]]))
        if words.contractor.search(told):
            return True
    return False


def _owns(scene: Scene, words: FrameWords, name: Name) -> str | None:
    """ "Hartmann's planned purchase of"."""
    if not scene.text.startswith(OWNS, name.span.end):
        return None
    last = scene.token_at(name.span.end)
    ahead = range(last, min(last + AHEAD + 3, scene.sentence_at(name.span.start).last_token - 1))
    for at in ahead:
        token = scene.tokens[at]
        side = _side(words, token.low)
        if side:
            return side if words.hangers.get(scene.tokens[at + 1].low) in {"of", "in"} else None
        if token.breaks or token.low in words.hangers or scene.names_in(Span(name.span.end, token.end)):
            return None
    return None


def _hangs_on(scene: Scene, words: FrameWords, name: Name) -> str | None:
    """ "The takeover of Varno by Hartmann", "the sale of the port to Orda"."""
    sentence = scene.sentence_at(name.span.start)
    slot = slot_of(scene, name, sentence)
    if slot not in _SIDES:
        return None
    first = scene.token_at(name.span.start)
    for at in range(first - 1, max(sentence.first_token, first - BACK) - 1, -1):
        if not MARKS.isdisjoint(scene.text[scene.tokens[at].end : scene.tokens[at + 1].start]):
            return None
        side = _side(words, scene.tokens[at].low)
        if side:
            return _SIDES[slot].get(side)
        if any(family.startswith("v.") for family in scene.tokens[at].families) and at < first - 1:
            return None
    return None


def _side(words: FrameWords, low: str) -> str | None:
    return TAKER if low in words.buys else GIVER if low in words.sells else None
