"""Saves a batch of documents in one transaction; a document that can't be saved costs itself alone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection, Engine

from c5db.domain.records import Parsed, Reject
from c5db.identity import Assigned, assign
from c5db.load.report import LoadReport
from c5db.readers.inputs import holds_one
from c5db.reading import Known, Outcome
from c5db.store.failures import describe, is_of_the_data
from c5db.store.keys import is_known_by_text
from c5db.store.known import edited_files
from c5db.store.overviews import gather_at_commit
from c5db.store.rejects import clear_rejects, save_rejects
from c5db.store.runs import count
from c5db.store.save import Arrival, Saved, save


@dataclass(frozen=True, slots=True)
class Stored:
    """What a batch became."""

    saved: Saved = field(default_factory=Saved)
    assigned: tuple[Assigned, ...] = ()
    rejects: tuple[Reject, ...] = ()
    edited: Mapping[str, int] = field(default_factory=dict)
    """The sources that files were loaded as before, by the paths of those that hold another text now."""

    def __add__(self, other: "Stored") -> "Stored":
        return Stored(
            self.saved + other.saved,
            self.assigned + other.assigned,
            self.rejects + other.rejects,
            {**self.edited, **other.edited},
        )


def save_batch(engine: Engine, batch: Sequence[Outcome], report: LoadReport) -> tuple[LoadReport, Stored]:
    """Save a batch in one transaction; where one of its documents can't be saved, it alone is left out."""
    try:
        return _save_by(_store, engine, batch, report)
    except Exception as error:
        if not is_of_the_data(error):
            raise
    return _save_by(_store_one_by_one, engine, batch, report)


def _save_by(
    store: Callable[[Connection, Sequence[Outcome], int], Stored],
    engine: Engine,
    batch: Sequence[Outcome],
    report: LoadReport,
) -> tuple[LoadReport, Stored]:
    with engine.begin() as connection:
        gather_at_commit(connection)
        stored = store(connection, batch, report.run_id)
        grown = _grown(report, batch, stored)
        _keep_rejects(connection, batch, stored.rejects, report.run_id)
        count(connection, report.run_id, _counts(grown))
    return grown, stored


def _store(connection: Connection, batch: Sequence[Outcome], run_id: int) -> Stored:
    parsed = [outcome for outcome in batch if isinstance(outcome, Parsed)]
    saved = save(connection, parsed, run_id)
    assigned = assign(connection, saved.source_ids, run_id)
    rejects = tuple(outcome for outcome in batch if isinstance(outcome, Reject))
    return Stored(saved, (assigned,), rejects, _edited(connection, parsed, saved))


def _edited(connection: Connection, parsed: Sequence[Parsed], saved: Saved) -> dict[str, int]:
    """The new documents whose files were loaded before with another text, which nothing tells to be the same source."""
    arrived = zip(parsed, saved.arrivals, strict=True)
    new = [one.document for one, arrival in arrived if arrival is Arrival.NEW]
    files = [document for document in new if holds_one(document.origin) and is_known_by_text(document)]
    return edited_files(connection, files) if files else {}


def _store_one_by_one(connection: Connection, batch: Sequence[Outcome], run_id: int) -> Stored:
    total = Stored()
    for outcome in batch:
        try:
            with connection.begin_nested():
                stored = _store(connection, [outcome], run_id)
        except Exception as error:
            if not isinstance(outcome, Parsed) or not is_of_the_data(error):
                raise
            reject = Reject(outcome.document.origin, f"The document cannot be stored: {describe(error)}")
            stored = Stored(rejects=(reject,))
        total = total + stored
    return total


def _keep_rejects(connection: Connection, batch: Sequence[Outcome], rejects: Sequence[Reject], run_id: int) -> None:
    failed = {reject.origin for reject in rejects}
    taken = {_origin(outcome) for outcome in batch} - failed
    clear_rejects(connection, taken)
    save_rejects(connection, rejects, run_id)


def _origin(outcome: Outcome) -> str:
    return outcome.document.origin if isinstance(outcome, Parsed) else outcome.origin


def _grown(report: LoadReport, batch: Sequence[Outcome], stored: Stored) -> LoadReport:
    """The report with one more batch in it."""
    return replace(
        report,
        seen=report.seen + len(batch),
        new=report.new + stored.saved.arrivals.count(Arrival.NEW),
        revised=report.revised + stored.saved.arrivals.count(Arrival.REVISED),
        unchanged=report.unchanged + stored.saved.arrivals.count(Arrival.UNCHANGED) + _known(batch),
        rejected=report.rejected + len(stored.rejects),
        edited=report.edited + len(stored.edited),
        forgotten=report.forgotten + _forgotten(batch),
        claims=report.claims + stored.saved.claims,
        deals=report.deals + sum(assigned.new_deals for assigned in stored.assigned),
        parties=report.parties + sum(assigned.new_parties for assigned in stored.assigned),
    )


def _known(batch: Sequence[Outcome]) -> int:
    return sum(isinstance(outcome, Known) and not outcome.forgotten for outcome in batch)


def _forgotten(batch: Sequence[Outcome]) -> int:
    return sum(isinstance(outcome, Known) and outcome.forgotten for outcome in batch)


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
