"""Deals as rows: what reports tell, which look alike, and which deal each belongs to."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection, Row, text

from c5db.domain.reports import Report, Side, Stated
from c5db.domain.vocab import DATE_ATTRIBUTES, Attribute, DealType, PartyKind, Qualifier, Role, Status
from c5db.store.rows import run_script

MOST_OF_A_KEY = 500
"""Of a key that more reports share, the newest are compared."""
AROUND = 120
"""Characters before and after a quote that are read with it."""
LONGEST_TEXT = 500_000
"""Bytes; of a longer text only the figures are compared: every look into it costs unpacking it."""


DECIDED = 1000.0
"""Score of a person's word; below 0 where the two were told apart."""
NEWLINE = "\n"
_ClaimRow = tuple[
    str, str | None, str | None, str | None, str | None, str, str | None, str | None, str | None, int, int
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Link:
    """Two reports that look like tellings of one deal, or of which a person decided."""

    report_id: int
    other_id: int
    score: float
    decided: bool = False


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


def unsettled_sources(connection: Connection) -> set[int]:
    """Sources whose reports looked like what others told before."""
    return set(run_script(connection, "unsettled_sources").scalars())


def settle_reports(connection: Connection) -> None:
    """Nothing is left to be decided again."""
    connection.execute(text("DELETE FROM c5db.unsettled_report"))


def read_reports(connection: Connection, source_ids: Collection[int]) -> dict[int, list[Report]]:
    """What sources tell, by source, with parties and figures."""
    found: dict[int, list[Report]] = defaultdict(list)
    for row in run_script(
        connection, "read_reports", source_ids=sorted(source_ids), around=AROUND, longest=LONGEST_TEXT
    ):
        found[row.source_id].append(_report(row))
    return found


def renew_report_keys(connection: Connection, keys: Mapping[int, Collection[str]]) -> None:
    """Give reports these keys in place of those that they had; their links go too, but for a person's."""
    pairs = [(key, report_id) for report_id, of_report in sorted(keys.items()) for key in sorted(of_report)]
    run_script(
        connection,
        "renew_report_keys",
        report_ids=sorted(keys),
        keys=[key for key, _ in pairs],
        key_reports=[report_id for _, report_id in pairs],
    )


def find_candidates(connection: Connection, report_ids: Collection[int]) -> tuple[list[tuple[int, int]], set[int]]:
    """Pairs of these reports with those of other sources that share a key, and these sources."""
    rows = run_script(connection, "find_candidates", report_ids=list(report_ids), most=MOST_OF_A_KEY).all()
    return sorted({(row.report_id, row.other_id) for row in rows}), {row.source_id for row in rows}


def save_links(connection: Connection, links: Sequence[Link]) -> None:
    """Write links, each both ways; what a person decided stays."""
    run_script(
        connection,
        "save_report_links",
        report_ids=[link.report_id for link in links],
        other_ids=[link.other_id for link in links],
        scores=[link.score for link in links],
    )


def decide_links(connection: Connection, pairs: Sequence[tuple[int, int]], *, same: bool, decision_id: int) -> None:
    """Let a person's decision hold between reports: the next `assign` follows it, and so do all later ones."""
    run_script(
        connection,
        "decide_links",
        report_ids=[report_id for report_id, _ in pairs],
        other_ids=[other_id for _, other_id in pairs],
        score=DECIDED if same else -DECIDED,
        decision_id=decision_id,
    )


def unsettle_neighbours(connection: Connection, source_ids: Sequence[int]) -> None:
    """Before sources go: what looked like their tellings is decided again by the next `assign`."""
    run_script(connection, "unsettle_neighbours", source_ids=list(source_ids))


def linked_reports(connection: Connection, report_ids: Collection[int]) -> dict[int, int]:
    """The sources of all reports that hang together with these, by report."""
    rows = run_script(connection, "linked_reports", report_ids=list(report_ids))
    return {row.report_id: row.source_id for row in rows}


def read_links(connection: Connection, report_ids: Collection[int]) -> list[Link]:
    """The links of reports, each pair once."""
    rows = run_script(connection, "read_links", report_ids=list(report_ids))
    return [Link(row.report_id, row.other_id, row.score, row.decided) for row in rows]


def read_assignments(connection: Connection, report_ids: Collection[int]) -> dict[int, int]:
    """The deals that reports belong to now."""
    rows = run_script(connection, "read_assignments", report_ids=list(report_ids))
    return {row.report_id: row.deal_id for row in rows}


def create_deals(connection: Connection, founders: Mapping[int, Report], run_id: int) -> None:
    """New deals by number, called for now as the first report calls them."""
    run_script(
        connection,
        "create_deals",
        ids=list(founders),
        titles=[report.title for report in founders.values()],
        types=[report.type.value for report in founders.values()],
        run_id=run_id,
    )


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


def _report(row: Row[tuple[object, ...]]) -> Report:
    claims = row.claims or ()
    return Report(
        report_id=row.id,
        source_id=row.source_id,
        source_key=row.source_key,
        ref=row.ref,
        type=DealType(row.type),
        title=row.title,
        status=Status(row.status) if row.status else None,
        object=row.object,
        background=row.background,
        part_of=row.part_of_ref,
        published=row.published_on,
        lang=row.lang,
        sides=_sides(row.sides or ()),
        figures=tuple(_figures(claims)),
        passages=tuple(_passages(claims)),
        places=tuple((start, end) for *_, start, end in claims),
        dates=tuple((Attribute(c[0]), c[4]) for c in claims if c[4] and Attribute(c[0]) in DATE_ATTRIBUTES),
    )


def _sides(rows: Sequence[tuple[str, str, str, str | None, bool, str | None]]) -> tuple[Side, ...]:
    """One side a name, with all its roles."""
    roles: dict[str, set[Role]] = {}
    first: dict[str, tuple[str, str | None, bool, str | None]] = {}
    for name, kind, role, country, known, parent in rows:
        roles.setdefault(name, set()).add(Role(role))
        first.setdefault(name, (kind, country, known, parent))
    return tuple(
        Side(name, PartyKind(kind), frozenset(roles[name]), country, known, parent)
        for name, (kind, country, known, parent) in first.items()
    )


def _figures(claims: Sequence[_ClaimRow]) -> Iterator[Stated]:
    for attribute, unit, value, value_max, _, qualifier, item, *_ in claims:
        if value is not None:
            largest = None if value_max is None else Decimal(value_max)
            yield Stated(Attribute(attribute), unit, Decimal(value), largest, Qualifier(qualifier), item)


def _passages(claims: Sequence[_ClaimRow]) -> Iterator[str]:
    """What stands around each quote in its paragraph."""
    for *_, before, after, _, _ in claims:
        if before is not None and after is not None:
            yield f"{before.rpartition(NEWLINE)[2]}{after.partition(NEWLINE)[0]}"
