"""Starts, finds and stops the embedded Postgres of a home."""

import os
import random
import socket
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import quote

from c5db.domain.errors import EmbeddedPostgresError
from c5db.embedded.account import Account, server_account
from c5db.embedded.binaries import Binaries, find_binaries
from c5db.embedded.cluster import DATABASE, OWNER, last_line, make_cluster, make_database, reachable_binaries
from c5db.embedded.home import Home, State, private_file
from c5db.embedded.process import (
    LOOPBACK,
    Postmaster,
    find_postmaster,
    read_pid_file,
    settled_postmaster,
    stop_postmaster,
)

PORTS = range(20_000, 32_000)
"""Below the range that systems give to outgoing connections, so that a kept port stays free."""
ATTEMPTS = 20
SETTINGS = ("listen_addresses=127.0.0.1", "unix_socket_directories=''", "log_checkpoints=off")


@dataclass(frozen=True)
class Address:
    """Where the server answers and how to log in."""

    port: int
    password: str = field(repr=False)
    user: str = OWNER
    database: str = DATABASE
    host: str = LOOPBACK

    @property
    def url(self) -> str:
        """As any libpq client reads it."""
        return f"postgresql://{self.user}:{quote(self.password, safe='')}@{self.host}:{self.port}/{self.database}"


@dataclass(frozen=True)
class Status:
    """How a home stands."""

    home: Path
    major: int | None
    data: Path | None
    port: int | None
    pid: int | None

    @property
    def running(self) -> bool:
        return self.pid is not None


def start(folder: Path, port: int | None = None, binaries: Binaries | None = None) -> Address:
    """The running server of a home: it is made, started or found running, as need be.

    `binaries` is the Postgres that a new home gets; a home that has data keeps the major version of its data.
    """
    try:
        return _start(Home(folder), port, binaries)
    except OSError as error:
        raise EmbeddedPostgresError(f"{error.filename or folder}: {error.strerror or error}") from error


def stop(folder: Path) -> bool:
    """Stop the server of a home; whether one was running."""
    home = Home(folder)
    try:
        state = home.read_state()
        if state is None:
            return False
        with home.locked():
            return stop_postmaster(home.data(state.major))
    except OSError as error:
        raise EmbeddedPostgresError(f"{error.filename or folder}: {error.strerror or error}") from error


def status(folder: Path) -> Status:
    """How a home stands; nothing is started."""
    home = Home(folder)
    try:
        state = home.read_state()
        if state is None:
            return Status(folder, None, None, None, None)
        data = home.data(state.major)
        postmaster = find_postmaster(data)
    except OSError as error:
        raise EmbeddedPostgresError(f"{error.filename or folder}: {error.strerror or error}") from error
    port = postmaster.port if postmaster else state.port
    return Status(folder, state.major, data, port, postmaster.pid if postmaster else None)


def is_blank(address: Address) -> bool:
    """Whether the database holds no table yet."""
    import psycopg

    with psycopg.connect(address.url, connect_timeout=5) as connection:
        return connection.execute("SELECT FROM pg_stat_user_tables LIMIT 1").fetchone() is None


def _start(home: Home, port: int | None, binaries: Binaries | None) -> Address:
    if os.name == "nt":
        raise EmbeddedPostgresError("it does not run on Windows; set C5DB_DATABASE_URL to a database of your own")
    state = home.read_state()
    account = server_account(home.data(state.major) if state else None)
    home.make(account)
    with home.locked() as lock:
        state = home.read_state() or _make_data(home, account, binaries, lock)
        postmaster = settled_postmaster(home.data(state.major))
        if postmaster is None:
            programs = reachable_binaries(home, find_binaries_for(state, binaries), account)
            postmaster = launch(home, programs, account, state, port)
            state = replace(state, port=postmaster.port)
            home.write_state(state)
        if port not in (None, postmaster.port):
            raise EmbeddedPostgresError(f"it runs on port {postmaster.port} already; first `c5db db stop`")
        if not state.prepared:
            make_database(postmaster.port, home.read_password())
            home.write_state(replace(state, prepared=True))
        return Address(postmaster.port, home.read_password())


def find_binaries_for(state: State, offered: Binaries | None = None) -> Binaries:
    """Programs of the same major version as the data."""
    return offered if offered and offered.major == state.major else find_binaries(state.major)


def _make_data(home: Home, account: Account, binaries: Binaries | None, lock: int) -> State:
    state = home.found_state()
    if state is None:
        binaries = binaries or find_binaries()
        make_cluster(home, reachable_binaries(home, binaries, account), account, lock)
        state = State(binaries.major)
    home.write_state(state)
    return state


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
