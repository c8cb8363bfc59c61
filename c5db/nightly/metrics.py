"""Figures of the latest run for the textfile collector of Prometheus's node exporter."""

import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from c5db.load import LoadReport
from c5db.nightly.tally import Tally

LAST_SUCCESS = "c5db_nightly_last_success_timestamp_seconds"


@dataclass(frozen=True)
class Ended:
    """When a run began and ended, and how."""

    started: float
    finished: float
    succeeded: bool


def write_metrics(path: str, tally: Tally, ended: Ended) -> None:
    """Write the file whole or not at all; when a run last succeeded is carried on from the file that was there."""
    file = Path(path)
    success = ended.finished if ended.succeeded else _former_success(file)
    text = "".join(f"{line}\n" for line in lines(tally, ended, success))
    descriptor, draft = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as out:
            out.write(text)
        # The exporter runs as another user.
        Path(draft).chmod(0o644)
        Path(draft).replace(file)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise


def lines(tally: Tally, ended: Ended, last_success: float | None) -> Iterator[str]:
    """The lines of the file."""
    load = tally.load or LoadReport(0)
    yield from _gauge("c5db_nightly_last_start_timestamp_seconds", "When the latest run began", ended.started)
    yield from _gauge("c5db_nightly_last_end_timestamp_seconds", "When the latest run ended", ended.finished)
    if last_success is not None:
        yield from _gauge(LAST_SUCCESS, "When a run last ended as it should", last_success)
    yield from _gauge("c5db_nightly_success", "Whether the latest run ended as it should", int(ended.succeeded))
    yield from _gauge("c5db_nightly_duration_seconds", "How long it took", ended.finished - ended.started)
    yield from _gauge("c5db_nightly_warnings", "What was out of bounds", len(tally.warnings))
    yield from _gauge("c5db_nightly_sources_failed", "Sources that could not be listed", tally.sources_failed)
    yield from _gauge("c5db_nightly_claims_new", "Claims stored", load.claims)
    yield from _gauge("c5db_nightly_deals_new", "Deals not known before", load.deals)
    yield from _gauge("c5db_nightly_deals_reconciled", "Deals whose facts were recomputed", tally.deals_reconciled)
    yield from _gauge("c5db_nightly_facts_moved", "Facts that came to say something else", tally.facts_moved)
    documents = {key: getattr(load, key) for key in ("new", "revised", "unchanged", "rejected")}
    yield from _family("c5db_nightly_documents", "Documents", "outcome", documents)
    pages = {"fetched": tally.pages_fetched, "unchanged": tally.pages_unchanged, "failed": tally.pages_failed}
    yield from _family("c5db_nightly_pages", "Pages asked for", "outcome", pages)
    yield from _family("c5db_nightly_step_duration_seconds", "How long each step took", "step", tally.seconds)


def _gauge(name: str, words: str, value: float) -> Iterator[str]:
    yield from (f"# HELP {name} {words}.", f"# TYPE {name} gauge", f"{name} {_number(value)}")


def _family(name: str, words: str, label: str, values: dict[str, int] | dict[str, float]) -> Iterator[str]:
    if values:
        yield from (f"# HELP {name} {words}.", f"# TYPE {name} gauge")
        yield from (f'{name}{{{label}="{key}"}} {_number(value)}' for key, value in values.items())


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")


def _former_success(file: Path) -> float | None:
    try:
        found = re.search(rf"(?m)^{LAST_SUCCESS} ([\d.]+)$", file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        return None
    return float(found[1]) if found else None
