"""Values that an article gives beside the one held: another item of the same attribute, or what was held earlier."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from c5db.domain.vocab import Attribute
from c5db.reconcile import wording
from c5db.reconcile.choice import Weigh, counts_less
from c5db.reconcile.places import Place
from c5db.reconcile.questions import Question
from c5db.reconcile.recollection import SAME_NEWS, comes_after
from c5db.reconcile.standing import Standing, stand
from c5db.reconcile.statements import Statement, Value, by_value, fits, kinds

ALSO, EARLIER = "also", "earlier"
"""First words of the items that are named by their figure, because nobody says what they count."""


NEAR_IN_SIZE = Decimal("0.9")
"""A figure this near to another of another article may rival it; a further one counts something else."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A question with how its statements stand."""

    question: Question
    standing: Standing
    beside: tuple[Statement, ...] = ()
    """Statements of the same articles that have an answer of their own."""


def answers(
    question: Question, statements: Sequence[Statement], weigh: Weigh, echoes: Sequence[Statement] = ()
) -> list[Answer]:
    """The answer, and one more for each value that counts something else: `also 120 million USD`."""
    aside = _announced_again(statements)
    kept = [one for one in statements if one not in aside]
    main = stand(kept, weigh, echoes=echoes)
    while apart := _apart(main):
        aside += [one for one in kept if one.value in apart]
        kept = [one for one in kept if one.value not in apart]
        # What gave way to a value that counts something else has not given way to the value held.
        main = stand(kept, weigh, echoes=echoes)
    others = [Answer(_named(question, group, ALSO), stand(group, weigh)) for group in _told_together(aside)]
    return [Answer(question, main, tuple(aside)), *others, *_earlier(question, main, weigh)]


def _announced_again(statements: Sequence[Statement]) -> list[Statement]:
    """Days that were announced as news when the first announcement was old: something further was announced."""
    if statements[0].evidence.attribute is not Attribute.ANNOUNCED_ON:
        return []
    groups = list(by_value(statements).values())
    return [one for new in groups if any(comes_after(new, old) for old in groups) for one in new]


def _told_together(aside: Sequence[Statement]) -> list[list[Statement]]:
    """Groups of values; two that no article gives side by side, and that are near in size, rival for one thing."""
    joined: list[list[Statement]] = []
    for group in _groups(aside):
        near = next((known for known in joined if _may_be_one(known, group)), None)
        if near is None:
            joined.append(group)
        else:
            near += group
    return joined


def _may_be_one(one: Sequence[Statement], other: Sequence[Statement]) -> bool:
    apart = {said.evidence.source_id for said in one}.isdisjoint(said.evidence.source_id for said in other)
    return apart and all(_near_in_size(said, known) for said in kinds(one) for known in kinds(other))


def _near_in_size(one: Statement, other: Statement) -> bool:
    first, second = one.evidence.value, other.evidence.value
    return bool(first and second) and NEAR_IN_SIZE <= (first or 0) / (second or 1) <= 1 / NEAR_IN_SIZE


def _apart(standing: Standing) -> set[Value]:
    """Values that an article gives beside the value held, and that nobody puts up against it within one article."""
    rivals = {one.value for one in standing.at(Place.CONTRADICTS) if one.speaker}
    return {one.value for one in standing.at(Place.PART)} - rivals


def _earlier(question: Question, standing: Standing, weigh: Weigh) -> list[Answer]:
    """A value that later articles still tell as history has an answer too."""
    past = standing.at(Place.SUPERSEDED)
    recalled = {one.evidence.claim_id for one in standing.recalled}
    told = [one for one in past if one.evidence.claim_id in recalled]
    groups = _groups([one for one in past if any(fits(one, other) for other in kinds(told))])
    groups = [group for group in groups if _recalled(group, recalled)]
    if len(groups) == 1:
        groups[0] += _rivals_of(groups[0], past)
    return [Answer(_named(question, _recalled(group, recalled), EARLIER), stand(group, weigh)) for group in groups]


def _rivals_of(group: Sequence[Statement], past: Sequence[Statement]) -> list[Statement]:
    """What others told while the earlier value was told, or when nobody knows, may rival it."""
    first = min((one.day for one in group if one.day is not None), default=None)
    others = [one for one in past if one not in group and all(_near_in_size(one, said) for said in kinds(group))]
    return [one for one in others if one.day is None or (first is not None and abs(one.day - first) <= SAME_NEWS)]


def _recalled(group: Sequence[Statement], recalled: Collection[str]) -> list[Statement]:
    return [one for one in group if one.evidence.claim_id in recalled]


def _groups(statements: Iterable[Statement]) -> list[list[Statement]]:
    """Statements whose values fit together, in the order in which they were told."""
    groups: list[list[Statement]] = []
    for one in sorted(statements, key=lambda s: s.order):
        same = (group for group in groups if any(one.value == other.value for other in group))
        near = (group for group in groups if all(_is_one(one, other) for other in kinds(group)))
        group = next(same, None) or next(near, None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    return groups


def _is_one(one: Statement, other: Statement) -> bool:
    return fits(one, other) and not counts_less(one, other)


def _named(question: Question, group: Sequence[Statement], word: str) -> Question:
    figure = min((one.evidence for one in group), key=lambda e: (e.value or 0, e.value_text or "", e.claim_id))
    label = f"{word} {wording.bare(figure)}"
    return replace(question, item=f"{question.item}, {label}" if question.item else label)
