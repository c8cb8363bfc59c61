"""Whether a server runs on a data folder, told by its `postmaster.pid` and by the process itself."""

import os
import signal
import socket
import struct
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from c5db.domain.errors import EmbeddedPostgresError

LOOPBACK = "127.0.0.1"
ENCRYPTION_REQUEST = struct.pack("!ii", 8, 80877103)
"""The one question of the protocol that is answered before the login."""
PATIENCE = 120.0
"""Seconds that a server may take to start, to recover or to stop."""


@dataclass(frozen=True)
class Postmaster:
    """The server of a data folder: `status` is starting, ready or stopping."""

    pid: int
    port: int
    status: str


def find_postmaster(data: Path) -> Postmaster | None:
    """The server that runs on this folder; a file left by a dead one counts for nothing."""
    postmaster = read_pid_file(data)
    return postmaster if postmaster and runs_on(data, postmaster.pid) else None


def read_pid_file(data: Path) -> Postmaster | None:
    """What `postmaster.pid` says; a server that has only begun to write it is starting."""
    try:
        lines = (data / "postmaster.pid").read_text("utf-8", "replace").splitlines()
    except FileNotFoundError:
        return None
    padded = [line.strip() for line in lines] + [""] * 8
    if not padded[0].lstrip("-").isdigit():
        return None
    return Postmaster(abs(int(padded[0])), int(padded[3] or 0), padded[7] or "starting")


def runs_on(data: Path, pid: int) -> bool:
    """Whether this process is alive and a server of this folder, not another that was given its number."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return False  # A server of ours is our own process, or we are root.
    status = _read_status(pid)
    if status is not None:
        name, state = status
        return name == "postgres" and state != "Z" and _works_in(data, pid)
    return _is_postgres(pid)


def settled_postmaster(data: Path) -> Postmaster | None:
    """The server of this folder once it answers, or nothing once it is gone; starting and stopping are waited for."""
    deadline = time.monotonic() + PATIENCE
    while postmaster := find_postmaster(data):
        if postmaster.status == "ready" and answers(postmaster.port):
            return postmaster
        if time.monotonic() > deadline:
            raise EmbeddedPostgresError(f"its server is still {postmaster.status} after {PATIENCE:.0f} seconds")
        time.sleep(0.02)
    return None


def answers(port: int) -> bool:
    """Whether a Postgres takes up what it is asked; one that is dying only lets the connection in."""
    try:
        with socket.create_connection((LOOPBACK, port), timeout=5) as connection:
            connection.sendall(ENCRYPTION_REQUEST)
            return len(connection.recv(1)) == 1
    except OSError:
        return False


def stop_postmaster(data: Path) -> bool:
    """End the server of this folder in good order; whether there was one."""
    postmaster = find_postmaster(data)
    if postmaster is None:
        return False
    # SIGINT is Postgres's fast shutdown: clients are cut off, nothing committed is lost.
    os.kill(postmaster.pid, signal.SIGINT)
    deadline = time.monotonic() + PATIENCE
    while runs_on(data, postmaster.pid):
        if time.monotonic() > deadline:
            raise EmbeddedPostgresError(f"its server (process {postmaster.pid}) does not stop")
        time.sleep(0.02)
    return True


def _read_status(pid: int) -> tuple[str, str] | None:
    """Name and state of a process, where the system has /proc."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace")
    except OSError:
        return None
    name, _, rest = text.partition("(")[2].rpartition(")")
    return name, rest.split()[0]


def _works_in(data: Path, pid: int) -> bool:
    """A server works in its data folder; where the system hides that, its name has to do."""
    try:
        return Path(f"/proc/{pid}/cwd").resolve(strict=True).samefile(data)
    except OSError:
        return True


def _is_postgres(pid: int) -> bool:
    try:
        answer = subprocess.run(["ps", "-o", "stat=,comm=", "-p", str(pid)], capture_output=True, text=True)
    except OSError:
        return True  # No way to tell: believe the file.
    return "postgres" in answer.stdout and not answer.stdout.lstrip().startswith("Z")
