"""What sources tell of deals as rows: reports with their keys, and which of them look alike."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection, Row, text

from c5db.domain.reports import Report, Side, Stated
from c5db.domain.vocab import DATE_ATTRIBUTES, Attribute, Change, DealType, PartyKind, Qualifier, Role, Status
from c5db.store.rows import copy_rows, run_script

MOST_OF_A_KEY = 300
"""Of a key that more reports share, the newest are looked at."""
MOST_CANDIDATES = 100
"""A report is compared with so many of those that share its rarest keys."""
SPEAKERS = 40
"""Of a deal that more articles tell of, so many of them are compared."""
AROUND = 120
"""Characters before and after a quote that are read with it, and of the opening of a text."""
LONGEST_TEXT = 500_000
"""Bytes; of a longer text only the figures are compared: every look into it costs unpacking it."""
NEWLINE = "\n"
_ClaimRow = tuple[
    str, str | None, str | None, str | None, str | None, str, str | None, str | None, int, int, str | None
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Link:
    """Two tellings that were compared, by their first reports."""

    report_id: int
    other_id: int
    score: float


@dataclass(frozen=True, slots=True)
class Head:
    """All that an article tells of one deal, under the number of its first report."""

    report_id: int
    source_id: int
    order: tuple[str, str, str]
    """As `Report.order`."""
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A report that shares a key with another, and the deal that it is told of so far."""

    report_id: int
    other_id: int
    source_id: int
    deal_id: int | None


@dataclass(frozen=True, slots=True)
class Speaker:
    """A telling that speaks for a deal that very many articles tell of."""

    report_id: int
    source_id: int


def unsettled_reports(connection: Connection) -> set[int]:
    """Reports whose deal is to be decided again."""
    return set(connection.execute(text("SELECT report_id FROM c5db.unsettled_report")).scalars())


def unsettle_reports(connection: Connection, report_ids: Collection[int]) -> None:
    """Let the next `assign` decide again on reports."""
    query = text(
        "INSERT INTO c5db.unsettled_report (report_id) SELECT unnest(CAST(:ids AS bigint[])) ON CONFLICT DO NOTHING"
    )
    connection.execute(query, {"ids": sorted(report_ids)})


def settle_reports(connection: Connection) -> None:
    """Nothing is left to be decided again."""
    connection.execute(text("DELETE FROM c5db.unsettled_report"))


def unsettle_neighbours(connection: Connection, source_ids: Sequence[int]) -> None:
    """Before sources go: what looked like their tellings is decided again by the next `assign`."""
    run_script(connection, "unsettle_neighbours", source_ids=list(source_ids))


def read_reports(connection: Connection, source_ids: Collection[int]) -> dict[int, list[Report]]:
    """What sources tell, by source, with parties and figures."""
    found: dict[int, list[Report]] = defaultdict(list)
    for row in run_script(
        connection, "read_reports", source_ids=sorted(source_ids), around=AROUND, longest=LONGEST_TEXT
    ):
        found[row.source_id].append(_report(row))
    return found


def renew_report_keys(
    connection: Connection, keys: Mapping[int, Collection[str]], heads: Mapping[int, int | None]
) -> None:
    """Give reports these keys, and the first reports that they are told with, in place of what they had."""
    run_script(connection, "renew_report_keys", report_ids=list(heads), heads=list(heads.values()))
    rows = sorted((key, report_id) for report_id, of_report in keys.items() for key in set(of_report))
    copy_rows(connection, "deal_report_key", ("key", "report_id"), rows, schema="c5db")


def find_candidates(connection: Connection, report_ids: Collection[int]) -> list[Candidate]:
    """What is to be compared with these reports: reports of other sources that share their rarest keys."""
    rows = run_script(
        connection,
        "find_candidates",
        report_ids=sorted(report_ids),
        most_of_a_key=MOST_OF_A_KEY,
        most=MOST_CANDIDATES,
    )
    return [Candidate(row.report_id, row.other_id, row.source_id, row.deal_id) for row in rows]


def find_speakers(connection: Connection, deal_ids: Collection[int]) -> dict[int, list[Speaker]]:
    """Those who speak for the deals among these that very many articles tell of."""
    found: dict[int, list[Speaker]] = defaultdict(list)
    for row in run_script(connection, "find_speakers", deal_ids=sorted(deal_ids), speakers=SPEAKERS):
        found[row.deal_id].append(Speaker(row.report_id, row.source_id))
    return found


def save_links(connection: Connection, links: Iterable[Link]) -> None:
    """Write what comparing gave, each pair once."""
    rows = [(link.report_id, link.other_id, link.score) for link in links]
    run_script(
        connection,
        "save_report_links",
        report_ids=[row[0] for row in rows],
        other_ids=[row[1] for row in rows],
        scores=[row[2] for row in rows],
    )


def find_neighbours(connection: Connection, report_ids: Collection[int], least: float) -> set[int]:
    """Tellings that score at least so much with some, or of which a person spoke together with them."""
    return set(run_script(connection, "find_neighbours", report_ids=sorted(report_ids), least=least).scalars())


def read_heads(connection: Connection, report_ids: Collection[int], own: Collection[int]) -> dict[int, Head]:
    """All tellings of the deals of some reports, those of very large deals by their speakers, and `own` in any case."""
    rows = run_script(connection, "read_heads", report_ids=sorted(report_ids), own=sorted(own), speakers=SPEAKERS)
    return {
        row.id: Head(
            row.id,
            row.source_id,
            (row.published_on.isoformat() if row.published_on else "9999", row.source_key, row.ref),
            (row.id, *row.others),
        )
        for row in rows
    }


def read_links(connection: Connection, report_ids: Collection[int]) -> list[Link]:
    """What comparing these with one another gave, each pair once."""
    rows = run_script(connection, "read_links", report_ids=sorted(report_ids))
    return [Link(row.report_id, row.other_id, row.score) for row in rows]


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
        opening=row.opening or "",
        sides=_sides(row.sides or ()),
        figures=tuple(_figures(claims)),
        passages=tuple(_passages(claims)),
        places=tuple((start, end) for *_, start, end, _ in claims),
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
    for attribute, unit, value, value_max, _, qualifier, item, *_, change in claims:
        if value is not None:
            largest = None if value_max is None else Decimal(value_max)
            told = Change(change) if change else None
            yield Stated(Attribute(attribute), unit, Decimal(value), largest, Qualifier(qualifier), item, told)


def _passages(claims: Sequence[_ClaimRow]) -> Iterator[str]:
    """What stands around each quote in its paragraph."""
    for *_, piece, start, _, _ in claims:
        if piece is not None:
            begins = min(start, AROUND)
            yield f"{piece[:begins].rpartition(NEWLINE)[2]}{piece[begins:].partition(NEWLINE)[0]}"
