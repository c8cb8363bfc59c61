"""How a run's end is told: a log line, the metrics, and an alarm where it failed."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from c5db.domain.errors import C5dbError, LockedError
from c5db.nightly.alarm import sound
from c5db.nightly.errors import StoppedError
from c5db.nightly.metrics import Ended, write_metrics
from c5db.nightly.settings import MetricsSettings, Settings
from c5db.nightly.tally import Tally

logger = logging.getLogger(__name__)


@contextmanager
def telling(settings: Settings, tally: Tally, *, whole: bool = True) -> Iterator[None]:
    """Tell how the block ends; a run that found another under way is none and tells nothing.

    Metrics speak of whole nights: `whole` is false where only some steps were asked for.
    """
    if not whole:
        settings = replace(settings, metrics=MetricsSettings())
    started = time.time()
    try:
        yield
    except LockedError:
        raise
    except BaseException as error:
        _tell(settings, tally, started, *_failure(error))
        raise
    else:
        _tell(settings, tally, started, "done", None)


def _failure(error: BaseException) -> tuple[str, str]:
    if isinstance(error, KeyboardInterrupt):
        return "interrupted", "it was interrupted"
    status = "stopped" if isinstance(error, StoppedError) else "failed"
    words = error.reason if isinstance(error, C5dbError) else str(error) or type(error).__name__
    return status, words.strip().splitlines()[0]


def _tell(settings: Settings, tally: Tally, started: float, status: str, reason: str | None) -> None:
    if reason is not None:
        logger.error("run failed", extra={"run_id": tally.run_id, "status": status, "reason": reason})
    if settings.metrics.textfile:
        try:
            write_metrics(settings.metrics.textfile, tally, Ended(started, time.time(), reason is None))
        except OSError as error:
            logger.error("metrics failed", extra={"file": settings.metrics.textfile, "reason": str(error)})
    if reason is not None:
        sound(settings.on_failure, status, reason, tally)
    elif tally.warnings and settings.on_failure.warnings:
        sound(settings.on_failure, "warnings", "; ".join(tally.warnings), tally)
