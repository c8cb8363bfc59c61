"""Saves what documents yielded: rows by COPY, then into the tables; never commits."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, text

from c5db.domain.records import Parsed
from c5db.store.incoming import (
    CLAIM_COLUMNS,
    DOCUMENT_COLUMNS,
    FIGURE_COLUMNS,
    PARTICIPATION_COLUMNS,
    REPORT_COLUMNS,
    Incoming,
    Row,
    claim_rows,
    document_row,
    figure_rows,
    participation_rows,
    prepare,
    report_rows,
)
from c5db.store.revisions import FormerReport, match_reports
from c5db.store.rows import copy_rows, run_script

WRITERS_LOCK = 0x0C5DB
"""One writer at a time: two loads of the same folder take turns, batch by batch."""

REVISED = "the source has a new text that does not say so"


class Arrival(StrEnum):
    """What became of a document."""

    NEW = "new"
    REVISED = "revised"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Saved:
    """What a batch brought."""

    arrivals: tuple[Arrival, ...] = ()
    source_ids: tuple[int, ...] = ()
    """The sources with a new text."""
    claims: int = 0

    def __add__(self, other: "Saved") -> "Saved":
        return Saved(
            self.arrivals + other.arrivals, self.source_ids + other.source_ids, self.claims + other.claims
        )  # fmt: skip


def lock_writers(connection: Connection) -> None:
    """Wait for other writers to end their transaction."""
    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": WRITERS_LOCK})


def save(connection: Connection, parsed: Sequence[Parsed], run_id: int) -> Saved:
    """Save documents in the caller's transaction, in their order."""
    lock_writers(connection)
    saved = Saved()
    for group in _without_repeats([prepare(n, document) for n, document in enumerate(parsed)]):
        saved += _save_group(connection, group, run_id)
    return saved


def _without_repeats(batch: Sequence[Incoming]) -> Iterator[list[Incoming]]:
    """Neighbouring documents, each group with no source twice: the second text of a source is a revision."""
    group: list[Incoming] = []
    keys: set[str] = set()
    for incoming in batch:
        if incoming.source_key in keys:
            yield group
            group, keys = [], set()
        group.append(incoming)
        keys.add(incoming.source_key)
    if group:
        yield group


def _save_group(connection: Connection, group: Sequence[Incoming], run_id: int) -> Saved:
    run_script(connection, "create_incoming")
    copy_rows(connection, "incoming_document", DOCUMENT_COLUMNS, map(document_row, group))
    run_script(connection, "save_sources", run_id=run_id)
    arrived = {
        n: (source_id, revision)
        for n, source_id, revision in connection.execute(
            text("SELECT n, source_id, revision FROM pg_temp.arrived ORDER BY n")
        )
    }
    news = [incoming for incoming in group if incoming.n in arrived]
    claims = 0
    if news:
        former = write_contents(connection, news)
        claims = store_contents(connection, run_id, REVISED if former else None)
        store_figures(connection, news, {n: source_id for n, (source_id, _) in arrived.items()})
    run_script(connection, "drop_incoming")
    arrivals = tuple(_arrival(arrived.get(incoming.n)) for incoming in group)
    return Saved(arrivals, tuple(source_id for source_id, _ in arrived.values()), claims)


def _arrival(place: tuple[int, int] | None) -> Arrival:
    if place is None:
        return Arrival.UNCHANGED
    return Arrival.NEW if place[1] == 1 else Arrival.REVISED


def write_contents(connection: Connection, news: Sequence[Incoming]) -> bool:
    """Write what documents yielded into the temporary tables; whether a source of theirs was read before."""

    def write(table: str, columns: Sequence[str], rows: Callable[[Incoming], Iterator[Row]]) -> None:
        copy_rows(connection, table, columns, (row for incoming in news for row in rows(incoming)))

    write("incoming_claim", CLAIM_COLUMNS, claim_rows)
    write("incoming_participation", PARTICIPATION_COLUMNS, participation_rows)
    former = _former_reports(connection)
    write(
        "incoming_report",
        REPORT_COLUMNS,
        lambda incoming: report_rows(incoming, match_reports(incoming, former.get(incoming.n, ()))),
    )
    return bool(former)


def store_contents(connection: Connection, run_id: int, reason: str | None) -> int:
    """Take over the temporary tables; `reason`: why claims that were read before end. How many claims are new."""
    claims = run_script(connection, "save_claims", run_id=run_id).rowcount
    if reason is not None:
        run_script(connection, "clear_previous", run_id=run_id, reason=reason)
    run_script(connection, "save_reports", run_id=run_id)
    return claims


def store_figures(connection: Connection, news: Iterable[Incoming], source_ids: Mapping[int, int]) -> None:
    """Write figures straight to where they stay: nothing the database knows is added to them, and no rows are more."""
    rows = (row for incoming in news for row in figure_rows(incoming, source_ids[incoming.n]))
    copy_rows(connection, "figure", ("source_id", *FIGURE_COLUMNS), rows, schema="c5db")


def _former_reports(connection: Connection) -> dict[int, list[FormerReport]]:
    former: dict[int, list[FormerReport]] = defaultdict(list)
    for row in run_script(connection, "previous_reports"):
        former[row.n].append(FormerReport(row.id, row.type, row.title, frozenset(row.claim_ids)))
    return former
