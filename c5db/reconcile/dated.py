"""When the step was taken that a status tells of, where its article says so: who recalls a signature signs nothing."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

from c5db.domain.evidence import Evidence
from c5db.domain.vocab import Attribute, Status
from c5db.reconcile.days import days_of

TAKEN_ON = {
    Status.SIGNED: Attribute.SIGNED_ON,
    Status.MEMORANDUM_SIGNED: Attribute.SIGNED_ON,
    Status.ANNOUNCED: Attribute.ANNOUNCED_ON,
}
"""Which day is that of the step."""


def date_statuses(evidence: Sequence[Evidence]) -> list[Evidence]:
    """The evidence, each status with the day of its step where its article tells that, and it was past by then."""
    days: dict[tuple[int, Attribute], set[date]] = {}
    for one in evidence:
        stretch = days_of(one.value_text or "") if one.attribute in TAKEN_ON.values() else None
        if stretch:
            days.setdefault((one.source_id, one.attribute), set()).add(stretch[1])
    return [_dated(one, days) for one in evidence]


def _dated(one: Evidence, days: Mapping[tuple[int, Attribute], Collection[date]]) -> Evidence:
    status = Status(one.value_text) if one.attribute is Attribute.STATUS and one.value_text else None
    step = TAKEN_ON.get(status) if status else None
    return replace(one, happened_on=_past(one, days.get((one.source_id, step), ()))) if step else one


def _past(one: Evidence, days: Collection[date]) -> date | None:
    """The last day that is told of the step, if it was over when the article came out."""
    last = max(days, default=None)
    return last if last and one.published_on and last < one.published_on else None
