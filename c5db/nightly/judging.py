"""The checks of a run: against the runs before it and the config, before people see what it brought."""

import logging
from collections.abc import Mapping

from sqlalchemy import Connection, Engine

from c5db.nightly.checks import Finding, judge
from c5db.nightly.errors import StoppedError
from c5db.nightly.settings import Measure, Settings, Then
from c5db.nightly.tally import Tally, document_measures, page_measures
from c5db.store.usual import Former, former_runs, latest_run

WAY_ON = "`c5db reconcile` takes it as it is, a higher bound in the config lets the next run do so"

logger = logging.getLogger(__name__)


def check_step(engine: Engine, settings: Settings, tally: Tally, run_id: int) -> None:
    """Check what the run has brought so far; on its own it looks at the run before it."""
    with engine.connect() as connection:
        measures = tally.measures()
        if not measures and (latest := latest_run(connection, run_id)):
            measures = measures_of(latest)
        findings = find(connection, settings, measures, run_id)
    note(findings, tally)


def find(connection: Connection, settings: Settings, measures: Mapping[Measure, float], run_id: int) -> list[Finding]:
    """What is out of bounds."""
    former = [measures_of(run) for run in former_runs(connection, run_id, settings.usual_runs)]
    return judge(measures, former, settings.check)


def note(findings: list[Finding], tally: Tally) -> None:
    """Put warnings on record, and stop the run where a finding says so."""
    for finding in findings:
        tally.warnings.append(finding.words)
        logger.warning("check", extra={"finding": finding.words, "then": finding.then.value})
    stopping = [finding.words for finding in findings if finding.then is Then.STOP]
    if stopping:
        raise StoppedError(f"{'; '.join(stopping)} ({WAY_ON})")


def measures_of(run: Former) -> dict[Measure, float]:
    """What a former run came to."""
    found: dict[Measure, float] = {Measure.FACTS_MOVED: run.facts_moved}
    if run.documents_seen:
        found |= document_measures(run.documents_seen, run.documents_new, run.documents_rejected, run.claims_new)
    if run.pages_fetched or run.pages_failed:
        found |= page_measures(run.pages_fetched, run.pages_failed)
    return found
