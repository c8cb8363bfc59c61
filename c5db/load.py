"""Reads documents, parses them and saves what they yield, batch by batch; then reconciles the deals they touched."""

import os
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Protocol

from sqlalchemy import Connection, Engine

from c5db.domain.records import Document, Parsed, Reject
from c5db.identity import Assigned, assign
from c5db.readers import MAX_SIZE, Input
from c5db.readers.inputs import STANDARD_INPUT
from c5db.reading import Known, Outcome, Source, parse_all, read_all
from c5db.reconcile.stale import reconcile_stale
from c5db.store.facts import count_conflicts
from c5db.store.failures import describe, is_of_the_data
from c5db.store.known import known_documents
from c5db.store.rejects import clear_rejects, save_rejects
from c5db.store.runs import count, running
from c5db.store.save import Arrival, Saved, save

BATCH_DOCUMENTS = 200
BATCH_CHARACTERS = 2_000_000
LOOKED_UP = 50
"""So many documents are looked up at a time."""


class Watcher(Protocol):
    """Who is told how a load goes on."""

    def document_done(self) -> None:
        """One more document was read."""

    def document_rejected(self, reject: Reject) -> None:
        """A document was not taken."""

    def deals_reconciled(self, number: int) -> None:
        """The facts of some more deals were recomputed."""


class Nobody:
    """A watcher that does not look."""

    def document_done(self) -> None: ...

    def document_rejected(self, reject: Reject) -> None: ...

    def deals_reconciled(self, number: int) -> None: ...


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load brought."""

    run_id: int
    seen: int = 0
    new: int = 0
    revised: int = 0
    unchanged: int = 0
    rejected: int = 0
    claims: int = 0
    deals: int = 0
    parties: int = 0
    conflicts: int = 0
    """Open ones on the deals that were touched."""
    seconds: float = 0.0


def load(
    engine: Engine,
    inputs: Sequence[Input],
    *,
    workers: int | None = None,
    max_size: int = MAX_SIZE,
    reconcile: bool = True,
    progress: Watcher | None = None,
    command: str = "load",
    only: Collection[str] | None = None,
) -> LoadReport:
    """Load documents; each batch of them is one transaction, which stays whatever happens after it.

    `only`: the origins of the documents wanted, where not all that the inputs hold are.
    """
    started = time.perf_counter()
    watcher = progress or Nobody()
    touched: set[int] = set()
    with running(engine, command) as run_id:
        report = LoadReport(run_id)
        read = (one for one in read_all(map(_anywhere, inputs), max_size) if only is None or one.origin in only)
        for batch in _batches(parse_all(_news(engine, read), workers=workers), watcher):
            report, stored = _save_batch(engine, batch, report)
            touched.update(*(assigned.deal_ids for assigned in stored.assigned))
            for reject in stored.rejects:
                watcher.document_rejected(reject)
        if reconcile:
            for deal_ids, _ in reconcile_stale(engine, run_id):
                watcher.deals_reconciled(len(deal_ids))
        with engine.begin() as connection:
            conflicts = count_conflicts(connection, touched)
    return replace(report, conflicts=conflicts, seconds=round(time.perf_counter() - started, 3))


def _anywhere(source: Input) -> Input:
    """The same file under a name that leads to it from any folder: rejects are tried again from others."""
    return source if source.path == STANDARD_INPUT else Input(os.path.abspath(source.path))  # noqa: PTH100


def _news(engine: Engine, read: Iterator[Document | Reject]) -> Iterator[Source]:
    """What was read, with the documents that are stored already marked: parsing them again would bring nothing."""
    while some := list(islice(read, LOOKED_UP)):
        documents = [one for one in some if isinstance(one, Document)]
        with engine.connect() as connection:
            known = {documents[place].origin for place in known_documents(connection, documents)}
        yield from (Known(one.origin) if one.origin in known else one for one in some)


def _batches(outcomes: Iterable[Outcome], watcher: Watcher) -> Iterator[list[Outcome]]:
    batch: list[Outcome] = []
    size = 0
    for outcome in outcomes:
        watcher.document_done()
        batch.append(outcome)
        size += len(outcome.document.text) if isinstance(outcome, Parsed) else 0
        if len(batch) == BATCH_DOCUMENTS or size >= BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


@dataclass(frozen=True, slots=True)
class _Stored:
    """What a batch became."""

    saved: Saved = field(default_factory=Saved)
    assigned: tuple[Assigned, ...] = ()
    rejects: tuple[Reject, ...] = ()

    def __add__(self, other: "_Stored") -> "_Stored":
        return _Stored(self.saved + other.saved, self.assigned + other.assigned, self.rejects + other.rejects)


def _save_batch(engine: Engine, batch: Sequence[Outcome], report: LoadReport) -> tuple[LoadReport, _Stored]:
    """Save a batch in one transaction; where one of its documents can't be saved, it alone is left out."""
    try:
        return _save_by(_store, engine, batch, report)
    except Exception as error:
        if not is_of_the_data(error):
            raise
    return _save_by(_store_one_by_one, engine, batch, report)


def _save_by(
    store: Callable[[Connection, Sequence[Outcome], int], _Stored],
    engine: Engine,
    batch: Sequence[Outcome],
    report: LoadReport,
) -> tuple[LoadReport, _Stored]:
    with engine.begin() as connection:
        stored = store(connection, batch, report.run_id)
        grown = _grown(report, batch, stored)
        _keep_rejects(connection, batch, stored.rejects, report.run_id)
        count(connection, report.run_id, _counts(grown))
    return grown, stored


def _store(connection: Connection, batch: Sequence[Outcome], run_id: int) -> _Stored:
    parsed = [outcome for outcome in batch if isinstance(outcome, Parsed)]
    saved = save(connection, parsed, run_id)
    assigned = assign(connection, saved.source_ids, run_id)
    return _Stored(saved, (assigned,), tuple(outcome for outcome in batch if isinstance(outcome, Reject)))


def _store_one_by_one(connection: Connection, batch: Sequence[Outcome], run_id: int) -> _Stored:
    total = _Stored()
    for outcome in batch:
        try:
            with connection.begin_nested():
                stored = _store(connection, [outcome], run_id)
        except Exception as error:
            if not isinstance(outcome, Parsed) or not is_of_the_data(error):
                raise
            reject = Reject(outcome.document.origin, f"The document cannot be stored: {describe(error)}")
            stored = _Stored(rejects=(reject,))
        total = total + stored
    return total


def _keep_rejects(connection: Connection, batch: Sequence[Outcome], rejects: Sequence[Reject], run_id: int) -> None:
    failed = {reject.origin for reject in rejects}
    taken = {_origin(outcome) for outcome in batch} - failed
    clear_rejects(connection, taken)
    save_rejects(connection, rejects, run_id)


def _origin(outcome: Outcome) -> str:
    return outcome.document.origin if isinstance(outcome, Parsed) else outcome.origin


def _grown(report: LoadReport, batch: Sequence[Outcome], stored: _Stored) -> LoadReport:
    """The report with one more batch in it."""
    return replace(
        report,
        seen=report.seen + len(batch),
        new=report.new + stored.saved.arrivals.count(Arrival.NEW),
        revised=report.revised + stored.saved.arrivals.count(Arrival.REVISED),
        unchanged=report.unchanged + stored.saved.arrivals.count(Arrival.UNCHANGED) + _known(batch),
        rejected=report.rejected + len(stored.rejects),
        claims=report.claims + stored.saved.claims,
        deals=report.deals + sum(assigned.new_deals for assigned in stored.assigned),
        parties=report.parties + sum(assigned.new_parties for assigned in stored.assigned),
    )


def _known(batch: Sequence[Outcome]) -> int:
    return sum(isinstance(outcome, Known) for outcome in batch)


def _counts(report: LoadReport) -> dict[str, int]:
    return {
        "documents_seen": report.seen,
        "documents_new": report.new,
        "documents_revised": report.revised,
        "documents_unchanged": report.unchanged,
        "documents_rejected": report.rejected,
        "claims_new": report.claims,
        "deals_new": report.deals,
        "parties_new": report.parties,
    }
