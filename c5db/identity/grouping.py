"""Groups of tellings that are alike on average: the deals."""

from collections.abc import Iterable, Mapping, Sequence

from c5db.identity.clustering import cluster, settle
from c5db.identity.decisions import Word, held_together, kept_apart, united
from c5db.identity.weights import BASE
from c5db.store.reports import SPEAKERS, Head, Link

SAME = 0.0
"""Groups join while the average score between them is at least this."""
UNSAID = -1.2
"""What it weighs against going over to a group that a telling shares no key with one of it."""
NEVER = -1e6
"""What a person told apart."""


def groups_of(heads: Iterable[Head], links: Sequence[Link], words: Sequence[Word] = ()) -> list[list[Head]]:
    """The tellings of each deal, in an order that their content gives; those never compared share nothing."""
    ordered = sorted(heads, key=lambda head: head.order)
    place = {head.report_id: n for n, head in enumerate(ordered)}
    words = [_placed(word, ordered) for word in words]
    ends = ((place.get(link.report_id), place.get(link.other_id), link.score) for link in links)
    scores = {(min(a, b), max(a, b)): score for a, b, score in ends if a is not None and b is not None}
    scores |= dict.fromkeys(kept_apart(words), NEVER)
    joined = cluster(len(ordered), scores, SAME, unsaid=BASE, compared=SPEAKERS)
    groups = united(settle(joined, scores, UNSAID, SPEAKERS), held_together(words))
    return [[ordered[n] for n in group] for group in groups]


def _placed(word: Word, ordered: Sequence[Head]) -> Word:
    """The word on tellings in place of their reports; a telling that is on both sides is on neither."""
    sides: dict[int, set[int]] = {}
    for n, head in enumerate(ordered):
        found = {side for member in head.members if (side := word.sides.get(member)) is not None}
        if found:
            sides[n] = found
    return Word(word.decision_id, _only(sides))


def _only(sides: Mapping[int, set[int]]) -> dict[int, int]:
    return {n: next(iter(found)) for n, found in sides.items() if len(found) == 1}
