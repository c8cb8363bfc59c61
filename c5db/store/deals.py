"""Deals as rows, and which of them each report belongs to."""

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text

from c5db.store.rows import run_script


@dataclass(frozen=True, slots=True)
class Assignment:
    """The deal of a report; without a score it begins with this report."""

    report_id: int
    deal_id: int
    score: float | None
    reason: str


@dataclass(frozen=True, slots=True)
class DealParts:
    """What hangs on a deal: reports, claims that a person moved there, rulings, and deals merged into it."""

    reports: tuple[int, ...]
    claims: tuple[uuid.UUID, ...]
    rulings: tuple[int, ...]
    merged: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DealClaim:
    """A live claim of a deal, with its report."""

    claim_id: uuid.UUID
    report_id: int
    moved: bool
    """A person moved it there."""


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


def merge_deals(connection: Connection, merges: Sequence[DealMerge]) -> None:
    """Lead the numbers of deals to what they turned out to be."""
    run_script(
        connection,
        "merge_deals",
        merged=[merge.deal_id for merge in merges],
        into=[merge.into_id for merge in merges],
    )


def log_merges(connection: Connection, merges: Sequence[DealMerge], run_id: int) -> None:
    """Put on record which deals turned out to be others."""
    run_script(
        connection,
        "log_deal_merges",
        merged=[merge.deal_id for merge in merges],
        into=[merge.into_id for merge in merges],
        reasons=[merge.reason for merge in merges],
        run_id=run_id,
    )


def read_parts(connection: Connection, deal_id: int) -> DealParts:
    """All that hangs on a deal."""
    row = run_script(connection, "read_deal_parts", deal_id=deal_id).one()
    return DealParts(*map(tuple, row))


def give_back(connection: Connection, deal_id: int, parts: DealParts, keeper: int, away: Collection[int]) -> list[int]:
    """Let a deal be one of its own again, with what hung on it and is in no deal of `away`; the reports it got."""
    rows = run_script(
        connection,
        "give_back_deal",
        deal_id=deal_id,
        keeper=keeper,
        away=sorted(away),
        reports=list(parts.reports),
        claims=list(parts.claims),
        rulings=list(parts.rulings),
        merged=list(parts.merged),
    )
    return list(rows.scalars())


def claims_of_deal(connection: Connection, deal_id: int) -> list[DealClaim]:
    """The live claims of a deal."""
    rows = run_script(connection, "claims_of_deal", deal_id=deal_id)
    return [DealClaim(row.claim_id, row.report_id, row.moved) for row in rows]


def move_reports(connection: Connection, report_ids: Collection[int], deal_id: int, reason: str, run_id: int) -> None:
    """Let reports belong to a deal, for a person's reason."""
    run_script(
        connection,
        "move_reports",
        report_ids=sorted(report_ids),
        deal_id=deal_id,
        reason=reason,
        run_id=run_id,
    )


def sources_of(connection: Connection, report_ids: Collection[int]) -> list[int]:
    """The sources of reports."""
    query = text("SELECT DISTINCT source_id FROM c5db.deal_report WHERE id = ANY(CAST(:ids AS bigint[])) ORDER BY 1")
    return list(connection.execute(query, {"ids": sorted(report_ids)}).scalars())


def parts_beside(connection: Connection, report_ids: Collection[int]) -> list[int]:
    """Deals that articles call parts of others, in the articles of these reports."""
    return list(run_script(connection, "parts_beside", report_ids=list(report_ids)).scalars())


def parts_told_beside(connection: Connection, deal_ids: Collection[int]) -> list[int]:
    """Deals that articles call parts of others, in the articles that tell of these deals."""
    query = text("SELECT report_id FROM c5db.deal_assignment WHERE deal_id = ANY(CAST(:ids AS bigint[]))")
    return parts_beside(connection, list(connection.execute(query, {"ids": sorted(deal_ids)}).scalars()))


def describe_deals(connection: Connection, deal_ids: Collection[int]) -> None:
    """Title, type, object and package of deals, from what their reports hold."""
    run_script(connection, "describe_deals", deal_ids=sorted(deal_ids))
