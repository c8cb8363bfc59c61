"""Logs that programs read: one JSON object a line; on a terminal one line of words."""

import json
import logging
import sys
import traceback
from datetime import UTC, datetime

STANDARD = frozenset(vars(logging.makeLogRecord({})) | {"message": "", "asctime": "", "taskName": ""})


class JsonLines(logging.Formatter):
    """A record as an object: its time, level and event, then what belongs to it."""

    def format(self, record: logging.LogRecord) -> str:
        facts: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
            "logger": record.name,
            **belongings(record),
        }
        if record.exc_info:
            facts["trace"] = "".join(traceback.format_exception(*record.exc_info))
        return json.dumps(facts, ensure_ascii=False, default=str)


class Words(logging.Formatter):
    """A record as a line for people."""

    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created).strftime("%H:%M:%S")
        told = "  ".join(f"{name}={_one_line(value)}" for name, value in belongings(record).items())
        return f"{moment} {record.levelname.lower():7} {record.getMessage()}{'  ' if told else ''}{told}"


def belongings(record: logging.LogRecord) -> dict[str, object]:
    """What a record was given besides its words."""
    return {name: value for name, value in vars(record).items() if name not in STANDARD}


def _one_line(value: object) -> str:
    return "".join(character if character.isprintable() else " " for character in str(value))


def start_logging() -> None:
    """Log what c5db does to standard error: JSON unless it is a terminal."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Words() if sys.stderr.isatty() else JsonLines())
    logger = logging.getLogger("c5db")
    logger.handlers[:] = [handler]
    logger.setLevel(logging.INFO)
    logger.propagate = False
