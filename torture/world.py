"""A Postgres of its own, databases in it, and commands run as a user runs them, with their time and memory."""

import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import URL, make_url

from c5db import embedded
from c5db.embedded.cluster import SUPERUSER
from tests.migrating import upgrade
from tests.servers import Server, discard, is_alive
from torture.processes import peak_memory, processor_seconds

PROGRAM = (sys.executable, "-c", "from c5db.cli import main; main()")
BLANK = "c5db_torture_blank"
LONGEST = 600
"""Seconds after which a command counts as hung."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended."""

    code: int | None
    """None: it hung, and was killed."""
    out: str
    err: str
    seconds: float
    peak: int
    """Resident memory at the most, in MiB, of the largest of its processes."""
    work: float = 0.0
    """Seconds of processor time that its processes took."""

    @property
    def summary(self) -> dict[str, Any]:
        """What `load --json` printed."""
        found: dict[str, Any] = json.loads(self.out) if self.out.startswith("{") else {}
        return found


@dataclass
class World:
    """A server with a blank migrated database, and a scratch folder."""

    server: Server
    home: Path
    """The folder of the server."""
    folder: Path
    databases: list[str] = field(default_factory=list)

    def database(self) -> URL:
        """A new empty database with the schema."""
        name = f"c5db_torture_{len(self.databases)}"
        self.databases.append(name)
        return self.server.create(name, BLANK)

    def restart(self, how: signal.Signals) -> None:
        """End the server by a signal, and start it again."""
        self.end(how)
        embedded.start(self.home)

    def end(self, how: signal.Signals) -> None:
        """End the server by a signal."""
        process = embedded.status(self.home).pid
        if process:
            os.kill(process, how)
            while is_alive(process):
                time.sleep(0.05)

    def drop(self, url: URL) -> None:
        """Drop a database that is no longer needed."""
        self.server.drop(str(url.database))


@contextmanager
def made_world(place: Path | None = None) -> Iterator[World]:
    """A world that is gone afterwards; `place`: where the server keeps its data."""
    with tempfile.TemporaryDirectory(prefix="c5db-torture-") as folder:
        home = Path(tempfile.mkdtemp(prefix="c5db-torture-home-", dir=place))
        try:
            # The superuser and not the owner "c5db": it may create databases.
            url = make_url(embedded.start(home).url).set(drivername="postgresql+psycopg", username=SUPERUSER)
            server = Server(url)
            upgrade(server.create(BLANK))
            yield World(server, home, Path(folder))
        finally:
            discard(home)


def environment(url: URL | None = None, **more: str) -> dict[str, str]:
    """The environment of a command on a database."""
    env = {key: value for key, value in os.environ.items() if not key.startswith("C5DB_")}
    if url is not None:
        env["C5DB_DATABASE_URL"] = url.set(drivername="postgresql").render_as_string(hide_password=False)
    return env | more


def start(arguments: Sequence[object], env: Mapping[str, str], folder: Path) -> "subprocess.Popen[bytes]":
    """Begin a command; what it prints goes to files in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "out").open("wb") as out, (folder / "err").open("wb") as err:
        return subprocess.Popen(
            [*PROGRAM, *map(str, arguments)], env=dict(env), stdin=subprocess.DEVNULL, stdout=out, stderr=err
        )


def finish(process: "subprocess.Popen[bytes]", folder: Path, begun: float, longest: float = LONGEST) -> Ended:
    """Wait for a command that was begun."""
    code, peak, work = None, 0, 0.0
    while time.monotonic() - begun < longest:
        # Its workers are children of a server of forks, which nobody waits for: they are looked at while they live.
        peak, work = max(peak, peak_memory(process.pid)), max(work, processor_seconds(process.pid))
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            code = os.waitstatus_to_exitcode(status)
            peak = max(peak, _beyond_ours(usage.ru_maxrss))
            process.returncode = code
            break
        time.sleep(0.02)
    else:
        process.kill()
        process.wait()
    out, err = ((folder / name).read_text("utf-8", errors="replace") for name in ("out", "err"))
    return Ended(code, out, err, time.monotonic() - begun, peak, work)


def _beyond_ours(peak: int) -> int:
    """The system counts what this script held when it began the process as the process's own: told only above that."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // 1024 if peak > own else 0


def run(arguments: Sequence[object], env: Mapping[str, str], folder: Path, longest: float = LONGEST) -> Ended:
    """Run a command to its end."""
    begun = time.monotonic()
    return finish(start(arguments, env, folder), folder, begun, longest)
