"""Starts a server on a data folder, on a port that is free."""

import random
import socket
import time
from pathlib import Path

from c5db.domain.errors import EmbeddedPostgresError
from c5db.embedded.account import Account
from c5db.embedded.binaries import Binaries
from c5db.embedded.cluster import last_line
from c5db.embedded.home import Home, State, private_file
from c5db.embedded.process import LOOPBACK, Postmaster, find_postmaster, read_pid_file, settled_postmaster

PORTS = range(20_000, 32_000)
"""Below the range that systems give to outgoing connections, so that a kept port stays free."""
ATTEMPTS = 20
SETTINGS = ("listen_addresses=127.0.0.1", "unix_socket_directories=''", "log_checkpoints=off")


def launch(home: Home, programs: Binaries, account: Account, state: State, port: int | None = None) -> Postmaster:
    """Start a server on the home's data folder of this state."""
    data = home.data(state.major)
    for attempt in range(ATTEMPTS):
        _drop_stale_pid_file(data)
        chosen = choose_port(port, state.port)
        failure = _pg_ctl_start(home, programs, account, data, chosen)
        # One that a killed command has begun to start may come first.
        if postmaster := settled_postmaster(data):
            return postmaster
        if not _may_pass(failure, chosen):
            break
        time.sleep(0.1 * attempt)
    raise EmbeddedPostgresError(f"its server does not start: {failure}; more in {home.log}")


def _may_pass(failure: str, port: int) -> bool:
    """Another took the port in this moment, or the children of a killed server are still ending."""
    return "still in use" in failure or not is_free(port)


def _drop_stale_pid_file(data: Path) -> None:
    # Postgres itself believes the file when any process of the same account has got the number since.
    if read_pid_file(data) and not find_postmaster(data):
        (data / "postmaster.pid").unlink(missing_ok=True)


def _pg_ctl_start(home: Home, programs: Binaries, account: Account, data: Path, port: int) -> str:
    """Start and wait; returns why it failed, if it did."""
    options = " ".join(f"-c {setting}" for setting in (*SETTINGS, f"port={port}"))
    with private_file(home.log).open("a", encoding="utf-8", errors="replace") as log:
        beginning = log.tell()
        # The folder goes by PGDATA, as pg_ctl hands its arguments to a shell.
        answer = account.run(
            [programs.program("pg_ctl"), "start", "--silent", "--wait", "--timeout=120", "-o", options],
            output=log,
            environment={"PGDATA": str(data)},
        )
    return "it ended at once" if answer.returncode == 0 else _reason(home.log, beginning)


def _reason(log: Path, beginning: int) -> str:
    """What the server said of its failure."""
    with log.open(encoding="utf-8", errors="replace") as file:
        file.seek(beginning)
        text = file.read()
    fatal = [line.partition("FATAL:")[2].strip() for line in text.splitlines() if "FATAL:" in line]
    return fatal[0] if fatal else last_line(text)


def choose_port(asked: int | None, kept: int | None) -> int:
    """The port asked for, else the one kept while it is free, else another that is."""
    if asked is not None:
        if not is_free(asked):
            raise EmbeddedPostgresError(f"port {asked} is taken by another program")
        return asked
    if kept is not None and is_free(kept):
        return kept
    return next(port for port in random.sample(PORTS, len(PORTS)) if is_free(port))


def is_free(port: int) -> bool:
    """Whether a server could listen there."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        # As Postgres does it: a connection that lingers does not keep a port.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
        return True
