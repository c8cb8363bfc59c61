"""Who is told when a run fails: a webhook and a command of one's own."""

import contextlib
import json
import logging
import os
import signal
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
        httpx.post(url, content=content.encode("utf-8", "replace"), headers=headers, timeout=SECONDS).raise_for_status()
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        # The address of a webhook is a secret: whoever knows it can write there.
        logger.error("webhook failed", extra={"reason": type(error).__name__})


def _run(command: tuple[str, ...], content: str, status: str, reason: str) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in HIDDEN}
    told = {"C5DB_STATUS": status, "C5DB_ERROR": _sendable(reason)}
    try:
        code = _run_to_its_end(command, content.encode("utf-8", "replace"), {**environment, **told})
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        logger.error("command failed", extra={"command": command[0], "reason": str(error)})
        return
    if code != 0:
        logger.error("command failed", extra={"command": command[0], "reason": f"it ended with {code}"})


def _run_to_its_end(command: tuple[str, ...], content: bytes, environment: dict[str, str]) -> int:
    """The exit code of a command; one that does not end in time is ended with all that it has started."""
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment,
        start_new_session=True,
    ) as process:  # fmt: skip
        try:
            process.communicate(content, timeout=SECONDS)
        except BaseException:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            raise
    return process.returncode


def _sendable(words: str) -> str:
    """Words as an environment can hold them."""
    return words.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
