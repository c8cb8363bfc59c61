"""Which deal of a new text is which deal of the former one, so that a report keeps its number."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from c5db.store.incoming import Incoming


@dataclass(frozen=True, slots=True)
class FormerReport:
    """A deal as the former text of the same source told of it."""

    report_id: int
    type: str
    title: str
    claim_ids: frozenset[uuid.UUID]


def match_reports(incoming: Incoming, former: Sequence[FormerReport]) -> dict[str, int]:
    """The former reports that go on, by ref: those that share most claims, then title, then type."""
    pairs = sorted(
        (
            (_likeness(incoming, ref, report), -place, -report.report_id)
            for place, ref, report in _pairs(incoming, former)
        ),
        reverse=True,
    )
    refs = [deal.ref for deal in incoming.parsed.deals]
    kept: dict[str, int] = {}
    for likeness, place, report_id in pairs:
        ref = refs[-place]
        if any(likeness) and ref not in kept and -report_id not in kept.values():
            kept[ref] = -report_id
    return kept


def _pairs(incoming: Incoming, former: Sequence[FormerReport]) -> list[tuple[int, str, FormerReport]]:
    return [(place, deal.ref, report) for place, deal in enumerate(incoming.parsed.deals) for report in former]


def _likeness(incoming: Incoming, ref: str, report: FormerReport) -> tuple[int, bool, bool]:
    deal = next(deal for deal in incoming.parsed.deals if deal.ref == ref)
    claims = {
        claim_id
        for claim, (claim_id, _) in zip(incoming.parsed.claims, incoming.claim_ids, strict=True)
        if claim.deal == ref
    }
    return len(claims & report.claim_ids), deal.title == report.title, deal.type.value == report.type
