"""Who tells of its own sale or purchase where nouns name the deed: «„Вега" объявила о продаже завода „Орвику"»."""

from collections.abc import Sequence

from c5db.deals.deeds import begins_part, frame_words, name_over
from c5db.deals.scene import Scene, once
from c5db.deals.sides import GIVER, TAKER
from c5db.deals.slots import slot_of
from c5db.domain.records import Name, Span
from c5db.domain.vocab import PartyKind

_TELLS = frozenset({"v.announce", "v.say", "v.close"})
_NEAR = 5
"""So many words on from the name stands the verb, and from that the noun."""
_SIDES = {"d.purchase": TAKER, "d.sale": GIVER}
_SUBJECTS = frozenset({None, "subject"})


def side_announced(scene: Scene, names: Sequence[Name]) -> str | None:
    """The side of a party by what it tells of, the same wherever it does."""
    told = {side for name in names if (side := _announces(scene, name))}
    return told.pop() if len(told) == 1 else None


@once
def _announces(scene: Scene, name: Name) -> str | None:
    words, sentence = frame_words(scene.document.lang), scene.sentence_at(name.span.start)
    if not words.matters or name.kind is PartyKind.PERSON or slot_of(scene, name) not in _SUBJECTS:
        return None
    at = scene.token_at(name.span.end)
    verb = next((n for n in range(at, min(at + _NEAR, sentence.last_token)) if _tells(scene, n)), None)
    if verb is None or any(begins_part(scene, n) or name_over(scene, n) for n in range(at, verb + 1)):
        return None
    told = False
    for place in range(verb + 1, min(verb + 1 + _NEAR, sentence.last_token)):
        token = scene.tokens[place]
        if told and (side := next((_SIDES[family] for family in token.families if family in _SIDES), None)):
            return None if _is_done_by_another(scene, Span(token.end, sentence.span.end)) else side
        if begins_part(scene, place) or name_over(scene, place) or token.breaks:
            return None
        told = told or token.low in words.matters
    return None


def _tells(scene: Scene, at: int) -> bool:
    return not _TELLS.isdisjoint(scene.tokens[at].families)


def _is_done_by_another(scene: Scene, behind: Span) -> bool:
    """Whether another firm is named as who does it: «объявила о покупке „Вегой" завода»."""
    return any(name.case == "ablt" for name in scene.names_in(behind))
