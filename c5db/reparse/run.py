"""Reads everything again: the pages that were kept, then the texts; what differs takes the old reading's place."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, Engine

from c5db.domain.records import Document, Parsed
from c5db.identity import assign
from c5db.load import load
from c5db.nightly.arrivals import fetched_documents
from c5db.reading import parse_all
from c5db.reconcile.stale import reconcile_stale
from c5db.reparse.documents import stored_document
from c5db.store.again import Reread, StoredText, read_stored, save_again
from c5db.store.overviews import gather_at_commit
from c5db.store.runs import running

BATCH = 100


@dataclass
class Again:
    """What a new reading came to."""

    run_id: int | None = None
    pages_revised: int = 0
    """Fetched pages whose text is read otherwise."""
    seen: int = 0
    failed: int = 0
    changed: int = 0
    claims_new: int = 0
    claims_gone: int = 0
    facts_moved: int = 0
    reasons: list[str] = field(default_factory=list)
    """Why texts could not be read again."""


def reparse(
    engine: Engine,
    told: Callable[[Reread], None],
    *,
    kept: Callable[[int], None] = lambda _: None,
    dry_run: bool = False,
    workers: int | None = None,
) -> Again:
    """Read everything again; `told` hears of every source that is read otherwise. A dry run leaves all as it was.

    `kept` hears of how many texts are done with for good, batch by batch.
    """
    if dry_run:
        return _look(engine, told, workers)
    with running(engine, "reparse") as run_id:
        again = Again(run_id)
        read: list[int] = []
        pages = load(engine, [], reconcile=False, more=fetched_documents(engine, read, again=True), run_id=run_id)
        again.pages_revised = pages.revised
        for batch in _batches(engine, workers, again):
            with engine.begin() as connection:
                gather_at_commit(connection)
                _save(connection, batch, run_id, again, told)
            kept(len(batch))
        again.facts_moved = sum(done.moved for done in reconcile_stale(engine, run_id))
    return again


def _look(engine: Engine, told: Callable[[Reread], None], workers: int | None) -> Again:
    """What would change, found out in transactions that are taken back."""
    again = Again()
    for batch in _batches(engine, workers, again):
        with engine.connect() as connection:
            _count(save_again(connection, batch, run_id=0, keep=False), again, told)
            connection.rollback()
    return again


def _save(
    connection: Connection, batch: Sequence[Parsed], run_id: int, again: Again, told: Callable[[Reread], None]
) -> None:
    changed = save_again(connection, batch, run_id)
    if changed:
        assign(connection, [one.source_id for one in changed], run_id)
    _count(changed, again, told)


def _count(changed: Sequence[Reread], again: Again, told: Callable[[Reread], None]) -> None:
    again.changed += len(changed)
    for one in changed:
        again.claims_new += sum(claim.sign == "+" for claim in one.claims)
        again.claims_gone += sum(claim.sign == "-" for claim in one.claims)
        told(one)


def _batches(engine: Engine, workers: int | None, again: Again) -> Iterator[list[Parsed]]:
    batch: list[Parsed] = []
    for outcome in parse_all(_documents(engine, again), workers=workers):
        if isinstance(outcome, Parsed):
            batch.append(outcome)
        else:
            again.failed += 1
            again.reasons.append(f"{outcome.origin}: {getattr(outcome, 'reason', '')}")
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _documents(engine: Engine, again: Again) -> Iterator[Document]:
    for stored in _stored(engine):
        again.seen += 1
        document = stored_document(stored)
        if document is None:
            again.failed += 1
            again.reasons.append(f"{stored.article_id}: it would be another source")
        else:
            yield document


def _stored(engine: Engine) -> Iterator[StoredText]:
    after = 0
    while texts := _next(engine, after):
        yield from texts
        after = texts[-1].id


def _next(engine: Engine, after: int) -> list[StoredText]:
    with engine.connect() as connection:
        return read_stored(connection, after, BATCH)
