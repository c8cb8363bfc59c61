"""The steps of the job, each a function of the same shape."""

import logging
import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence

from sqlalchemy import Engine

from c5db.domain.errors import UsageError
from c5db.domain.records import Reject
from c5db.load import load
from c5db.nightly.arrivals import fetched_documents, file_inputs, put_away
from c5db.nightly.errors import StepFailedError
from c5db.nightly.fetching import fetch_step
from c5db.nightly.judging import check_step, find, note
from c5db.nightly.settings import Kind, Measure, Settings, SourceSettings, Step
from c5db.nightly.tally import Tally
from c5db.readers import Input
from c5db.reconcile.run import reconcile_deals
from c5db.store.facts import stale_deals
from c5db.store.pages import mark_read
from c5db.store.save import lock_writers
from c5db.store.usual import count_moved_facts

BATCH = 500
LONGEST_COMMAND = 6 * 3600.0

logger = logging.getLogger(__name__)

Run = Callable[[Engine, Settings, Tally, int], None]


class Watching:
    """Logs the rejects of a load, and remembers where they come from."""

    def __init__(self) -> None:
        self.rejected: list[str] = []

    def document_done(self) -> None:
        """One more document was read."""

    def documents_kept(self, number: int) -> None:
        """Some more documents are in the database for good."""

    def document_rejected(self, reject: Reject) -> None:
        self.rejected.append(reject.origin)
        logger.warning("document rejected", extra={"origin": reject.origin, "reason": reject.reason})

    def document_remarked(self, origin: str, remark: str) -> None:
        logger.warning("document remarked", extra={"origin": origin, "reason": remark})

    def deals_reconciled(self, number: int) -> None:
        """The facts of some more deals were recomputed."""

    def spared(self, file: Input) -> bool:
        """Whether no document of a file was rejected."""
        path = os.path.abspath(file.path)  # noqa: PTH100  (as the load itself names it)
        return not any(origin == path or origin.startswith(f"{path}:") for origin in self.rejected)


def load_step(engine: Engine, settings: Settings, tally: Tally, run_id: int) -> None:
    """Load files and fetched pages; what is loaded leaves its drop. The facts stay as they are."""
    drops: list[tuple[SourceSettings, list[Input]]] = []
    inputs: list[Input] = []
    for source, found in file_inputs(settings):
        if isinstance(found, UsageError):
            tally.sources_failed += 1
            tally.warnings.append(f"source {source.name}: {found.reason}")
            logger.error("source failed", extra={"source": source.name, "reason": found.reason})
            continue
        inputs += found
        if source.kind is Kind.DROP and source.done:
            drops.append((source, found))
    read: list[int] = []
    watcher = Watching()
    tally.load = load(
        engine,
        sorted(set(inputs)),
        workers=settings.load.workers or None,
        max_size=settings.load.max_size,
        reconcile=False,
        progress=watcher,
        more=fetched_documents(engine, read),
        run_id=run_id,
    )
    with engine.begin() as connection:
        mark_read(connection, read)
    for source, found in drops:
        put_away([one for one in found if watcher.spared(one)], source.done)


def reconcile_step(engine: Engine, settings: Settings, tally: Tally, run_id: int) -> None:
    """Recompute the facts of every deal that needs it, and take all of them back where too many move.

    One transaction: people see the facts of yesterday until all of today's are there and checked.
    """
    done = last = 0
    with engine.begin() as connection:
        lock_writers(connection)
        while deal_ids := stale_deals(connection, BATCH, last):
            reconcile_deals(connection, deal_ids, run_id)
            last = deal_ids[-1]
            done += len(deal_ids)
        moved = count_moved_facts(connection, run_id)
        note(find(connection, settings, {Measure.FACTS_MOVED: moved}, run_id), tally)
    tally.deals_reconciled, tally.facts_moved = done, moved


def export_step(engine: Engine, settings: Settings, tally: Tally, run_id: int) -> None:
    """Write the exports that the config asks for."""
    for export in settings.export:
        _command(["export", export.folder, "--format", export.format])


def report_step(engine: Engine, settings: Settings, tally: Tally, run_id: int) -> None:
    """Write the page that the config asks for."""
    if settings.report.file:
        _command(["report", settings.report.file])


def _command(arguments: Sequence[str]) -> None:
    """Run another of our commands, in a process that takes its memory with it."""
    program = [sys.executable, "-c", "from c5db.cli import main; main()", *arguments]
    try:
        done = subprocess.run(
            program, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", timeout=LONGEST_COMMAND
        )
    except subprocess.TimeoutExpired as error:
        raise StepFailedError(f"c5db {arguments[0]} was not done after {LONGEST_COMMAND:.0f} seconds") from error
    if done.returncode != 0:
        raise StepFailedError(f"c5db {arguments[0]} ended with {done.returncode}: {_reason(done.stderr)}")


def _reason(said: str) -> str:
    """What a command gave as its reason: its own line, else the error at the end of a trace."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    own = [line.removeprefix("c5db: ") for line in lines if line.startswith("c5db: ")]
    errors = [line for line in lines if re.match(r"[\w.]+(?:Error|Exception)\b", line)]
    return next(iter([*own[-1:], *errors[-1:], *lines[-1:]]), "no word")


STEPS: dict[Step, Run] = {
    Step.FETCH: fetch_step,
    Step.LOAD: load_step,
    Step.CHECK: check_step,
    Step.RECONCILE: reconcile_step,
    Step.EXPORT: export_step,
    Step.REPORT: report_step,
}
"""In their order: what was loaded is checked before it moves facts, and the facts before they are committed."""
