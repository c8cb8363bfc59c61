"""The whole job: one at a time, on record from its start, and told of when it fails."""

import logging
import time
from collections.abc import Sequence

from sqlalchemy import Engine

from c5db.domain.errors import UsageError
from c5db.nightly.fetching import web_sources
from c5db.nightly.settings import Settings, Step
from c5db.nightly.steps import STEPS
from c5db.nightly.tally import Tally
from c5db.store.job_lock import only_job
from c5db.store.runs import count, running

NEEDS = {Step.FETCH: "source of the web", Step.EXPORT: "[[export]]", Step.REPORT: "[report] with a file"}
"""What some steps cannot do without."""

logger = logging.getLogger(__name__)


def run_nightly(engine: Engine, settings: Settings, tally: Tally, only: Sequence[Step] = ()) -> None:
    """Run the steps, or only some; `tally` grows while they run. LockedError where another run is under way."""
    with only_job(engine) as still_held, running(engine, _command(only)) as run_id:
        tally.run_id = run_id
        logger.info("run started", extra={"run_id": run_id})
        for step in STEPS:
            if (not only or step in only) and is_needed(step, settings):
                still_held()
                _take(step, engine, settings, tally, run_id)
        logger.info("run done", extra={"run_id": run_id})


def refuse_idle(only: Sequence[Step], settings: Settings) -> None:
    """Refuse to run a step that the config gives nothing to do."""
    for step in only:
        if not is_needed(step, settings):
            raise UsageError(f"--only {step}: the config gives it nothing to do; it names no {NEEDS[step]}")


def is_needed(step: Step, settings: Settings) -> bool:
    """Whether the config gives a step anything to do."""
    needs = {Step.FETCH: web_sources(settings), Step.EXPORT: settings.export, Step.REPORT: settings.report.file}
    return bool(needs.get(step, True))


def _take(step: Step, engine: Engine, settings: Settings, tally: Tally, run_id: int) -> None:
    started = time.perf_counter()
    try:
        STEPS[step](engine, settings, tally, run_id)
    finally:
        tally.seconds[step.value] = time.perf_counter() - started
        _record(engine, tally, run_id)
    logger.info("step done", extra={"step": step.value, "seconds": round(tally.seconds[step.value], 3)})


def _record(engine: Engine, tally: Tally, run_id: int) -> None:
    with engine.begin() as connection:
        count(connection, run_id, tally.columns())


def _command(only: Sequence[Step]) -> str:
    """The command as it is kept in the list of runs."""
    return " ".join(["nightly", *(f"--only {step.value}" for step in only)])
