"""Reads documents, parses them and saves what they yield, batch by batch; then reconciles the deals they touched."""

import os
import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain, islice

from sqlalchemy import Engine

from c5db.domain.records import Document, Parsed, Reject
from c5db.load.batch import save_batch
from c5db.load.report import LoadReport, Nobody, Watcher
from c5db.readers import MAX_SIZE, Input
from c5db.readers.documents import remarks_on
from c5db.readers.inputs import STANDARD_INPUT
from c5db.reading import Known, Outcome, Source, parse_all, read_all
from c5db.reading.pools import Pool
from c5db.reconcile.stale import reconcile_stale
from c5db.store.facts import count_stale_conflicts
from c5db.store.forgotten import forgotten_documents
from c5db.store.known import known_documents
from c5db.store.runs import running
from c5db.store.statistics import gather_statistics

BATCH_DOCUMENTS = 200
BATCH_CHARACTERS = 400_000
"""A batch of long documents has fewer: what they yield takes a hundred times their room."""
TELLING = 100
"""So many new documents tell Postgres enough of its tables to plan by; fewer would mislead it."""
EDITED = "its text is new, and that of source {0}, which was read from this file, stays; c5db forget {0} takes it out"
LOOKED_UP = 50
"""So many documents are looked up at a time."""


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
    more: Iterable[Document | Reject] = (),
    run_id: int | None = None,
    pool: Pool | None = None,
) -> LoadReport:
    """Load documents; each batch of them is one transaction, which stays whatever happens after it.

    `only`: the origins of the documents wanted, where not all that the inputs hold are. `more`: documents that were
    read elsewhere. `run_id`: the run that this load is a part of, where it is not one of its own. `pool`: who parses,
    where this machine does not. A script with several workers calls this below `if __name__ == "__main__":`, as each
    of those processes begins by importing the script; NoWorkersError tells one that does not.
    """
    started = time.perf_counter()
    watcher = progress or Nobody()
    planned = False
    with running(engine, command) if run_id is None else nullcontext(run_id) as run:
        report = LoadReport(run)
        wanted = (one for one in read_all(map(_anywhere, inputs), max_size) if only is None or one.origin in only)
        read = _telling_remarks(chain(wanted, more), watcher)
        for batch in _batches(parse_all(_news(engine, read), workers=workers, pool=pool), watcher):
            before = report.kept
            report, stored = save_batch(engine, batch, report)
            watcher.documents_kept(report.kept - before)
            for origin, former in stored.edited.items():
                watcher.document_remarked(origin, EDITED.format(former))
            for reject in stored.rejects:
                watcher.document_rejected(reject)
            if not planned and report.new >= TELLING:
                planned = True
                with engine.begin() as connection:
                    gather_statistics(connection)
        conflicts = _reconcile(engine, run, watcher) if reconcile else _left_open(engine)
    return replace(report, conflicts=conflicts, seconds=round(time.perf_counter() - started, 3))


def _reconcile(engine: Engine, run_id: int, watcher: Watcher) -> int:
    """Recompute the facts of the deals that were touched; the open conflicts on them."""
    conflicts = 0
    for done in reconcile_stale(engine, run_id):
        watcher.deals_reconciled(done.deals)
        conflicts += done.conflicts
    return conflicts


def _left_open(engine: Engine) -> int:
    """The open conflicts on deals that are left to be recomputed."""
    with engine.connect() as connection:
        return count_stale_conflicts(connection)


def _anywhere(source: Input) -> Input:
    """The same file under a name that leads to it from any folder: rejects are tried again from others."""
    return source if source.path == STANDARD_INPUT else Input(os.path.abspath(source.path))  # noqa: PTH100


def _telling_remarks(read: Iterable[Document | Reject], watcher: Watcher) -> Iterator[Document | Reject]:
    for one in read:
        for remark in remarks_on(one, datetime.now(UTC).date()) if isinstance(one, Document) else ():
            watcher.document_remarked(one.origin, remark)
        yield one


def _news(engine: Engine, read: Iterator[Document | Reject]) -> Iterator[Source]:
    """What was read, with the documents that are stored already marked: parsing them again would bring nothing."""
    while some := list(islice(read, LOOKED_UP)):
        documents = [one for one in some if isinstance(one, Document)]
        with engine.connect() as connection:
            known = {documents[place].origin for place in known_documents(connection, documents)}
            forgotten = {documents[place].origin for place in forgotten_documents(connection, documents)}
        for one in some:
            held = one.origin in known or one.origin in forgotten
            yield Known(one.origin, forgotten=one.origin in forgotten) if held else one


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
