"""Who is told when a run fails: a webhook and a command of one's own."""

import json
import logging
import os
import subprocess

import httpx

from c5db.nightly.settings import FailureSettings
from c5db.nightly.tally import Tally

SECONDS = 30.0
HIDDEN = ("C5DB_DATABASE_URL", "PGPASSWORD")
"""What the command is not given: it tells people of a failure, and needs no database."""

logger = logging.getLogger(__name__)


def sound(settings: FailureSettings, status: str, reason: str, tally: Tally) -> None:
    """Tell whoever the config names; that nobody can be told is logged, and hides nothing."""
    message = {"status": status, "error": reason, "text": f"c5db nightly: {status}: {reason}", **tally.facts()}
    content = json.dumps(message, ensure_ascii=False)
    if settings.webhook:
        _post(settings.webhook, content)
    if settings.command:
        _run(settings.command, content, status, reason)


def _post(url: str, content: str) -> None:
    try:
        headers = {"Content-Type": "application/json"}
        httpx.post(url, content=content.encode(), headers=headers, timeout=SECONDS).raise_for_status()
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        # The address of a webhook is a secret: whoever knows it can write there.
        logger.error("webhook failed", extra={"reason": type(error).__name__})


def _run(command: tuple[str, ...], content: str, status: str, reason: str) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in HIDDEN}
    told = {"C5DB_STATUS": status, "C5DB_ERROR": reason}
    try:
        done = subprocess.run(
            command, input=content, text=True, errors="replace", capture_output=True, timeout=SECONDS,
            env={**environment, **told},
        )  # fmt: skip
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        logger.error("command failed", extra={"command": command[0], "reason": str(error)})
        return
    if done.returncode != 0:
        logger.error("command failed", extra={"command": command[0], "reason": f"it ended with {done.returncode}"})
