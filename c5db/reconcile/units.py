"""Units that stand for one another within a deal: a slip of the currency, another noun for the same things."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from c5db.domain.evidence import Evidence
from c5db.domain.vocab import MONEY_ATTRIBUTES, Attribute
from c5db.reconcile.holders import voices_in
from c5db.reconcile.questions import Placed, Question

FEW = Decimal(10)
"""Two small numbers are easily equal by chance."""


def join_units(placed: Placed) -> Placed:
    """The evidence by question, each figure under the unit that most sources give it."""
    placed = _join(placed, _without_unit, _is_money, _is_slip, lambda claim, unit: claim)
    placed = _join(placed, _without_period, _is_count, _is_another_noun, lambda claim, unit: replace(claim, unit=unit))
    return _join(placed, _by_period, _is_output, _is_another_noun, lambda claim, unit: replace(claim, unit=unit))


def _without_unit(question: Question) -> Question:
    return replace(question, unit=None)


def _without_period(question: Question) -> Question:
    return replace(question, unit=None, over=None)


def _by_period(question: Question) -> Question:
    return replace(question, unit=(question.unit or "").partition("/")[2])


def _is_money(question: Question) -> bool:
    return question.attribute in MONEY_ATTRIBUTES and question.unit is not None


def _is_count(question: Question) -> bool:
    return question.attribute is Attribute.QUANTITY and question.unit is not None


def _is_output(question: Question) -> bool:
    return question.attribute is Attribute.CAPACITY and "/" in (question.unit or "")


def _is_slip(claims: Sequence[Evidence], main: Sequence[Evidence]) -> bool:
    """The same digits under another currency, by others: they are rivals, not a restatement."""
    apart = {one.source_id for one in main}.isdisjoint(one.source_id for one in claims)
    return apart and _figures(claims) <= _figures(main) and len(voices_in(claims)) < len(voices_in(main))


def _is_another_noun(claims: Sequence[Evidence], main: Sequence[Evidence]) -> bool:
    """«300 locomotives» and «300 machines» are the same things counted, as are «flacons» and «vials» a year."""
    large = all(one.value is not None and one.value >= FEW for one in claims)
    return large and _figures(claims) <= _figures(main)


def _join(
    placed: Placed,
    family_of: Callable[[Question], Question],
    concerns: Callable[[Question], bool],
    belongs: Callable[[Sequence[Evidence], Sequence[Evidence]], bool],
    moved: Callable[[Evidence, str | None], Evidence],
) -> Placed:
    families: dict[Question, list[Question]] = defaultdict(list)
    for question in placed:
        if concerns(question):
            families[family_of(question)].append(question)
    joined = dict(placed)
    for family in families.values():
        main, *others = sorted(family, key=lambda q: (-len(voices_in(placed[q])), q.order))
        for question in others:
            if belongs(joined[question], joined[main]):
                joined[main] = [*joined[main], *(moved(claim, main.unit) for claim in joined.pop(question))]
    return joined


def _figures(claims: Iterable[Evidence]) -> set[tuple[Decimal | None, Decimal | None]]:
    return {(one.value, one.value_max) for one in claims}
