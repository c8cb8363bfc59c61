"""Deals as rows, and which of them each report belongs to."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from c5db.store.rows import run_script


@dataclass(frozen=True, slots=True)
class Assignment:
    """The deal of a report; without a score it begins with this report."""

    report_id: int
    deal_id: int
    score: float | None
    reason: str


@dataclass(frozen=True, slots=True)
class DealMerge:
    """A deal that turned out to be another."""

    deal_id: int
    into_id: int
    reason: str


def read_assignments(connection: Connection, report_ids: Collection[int]) -> dict[int, int]:
    """The deals that reports belong to now."""
    rows = run_script(connection, "read_assignments", report_ids=list(report_ids))
    return {row.report_id: row.deal_id for row in rows}


def create_deals(connection: Connection, founders: Mapping[int, int], run_id: int) -> None:
    """New deals by number, called for now as one of their reports calls them."""
    run_script(connection, "create_deals", ids=list(founders), report_ids=list(founders.values()), run_id=run_id)


def assign_reports(connection: Connection, assignments: Sequence[Assignment], run_id: int) -> None:
    """Give reports their deals, and keep why."""
    run_script(
        connection,
        "assign_reports",
        report_ids=[one.report_id for one in assignments],
        deal_ids=[one.deal_id for one in assignments],
        scores=[one.score for one in assignments],
        reasons=[one.reason for one in assignments],
        run_id=run_id,
    )


def merge_deals(connection: Connection, merges: Sequence[DealMerge], run_id: int) -> None:
    """Lead the numbers of deals to what they turned out to be."""
    run_script(
        connection,
        "merge_deals",
        merged=[merge.deal_id for merge in merges],
        into=[merge.into_id for merge in merges],
        reasons=[merge.reason for merge in merges],
        run_id=run_id,
    )


def parts_beside(connection: Connection, report_ids: Collection[int]) -> list[int]:
    """Deals that articles call parts of others, in the articles of these reports."""
    return list(run_script(connection, "parts_beside", report_ids=list(report_ids)).scalars())


def describe_deals(connection: Connection, deal_ids: Collection[int]) -> None:
    """Title, type, object and package of deals, from what their reports hold."""
    run_script(connection, "describe_deals", deal_ids=sorted(deal_ids))
