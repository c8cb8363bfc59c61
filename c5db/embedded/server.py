"""Starts, finds and stops the embedded Postgres of a home."""

import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import quote

from c5db.domain.errors import EmbeddedPostgresError
from c5db.embedded.account import Account, server_account
from c5db.embedded.binaries import Binaries, find_binaries
from c5db.embedded.cluster import DATABASE, OWNER, make_cluster, make_database
from c5db.embedded.home import Home, State, plain_errors
from c5db.embedded.launch import launch
from c5db.embedded.process import LOOPBACK, find_postmaster, settled_postmaster, stop_postmaster
from c5db.embedded.programs import reachable_binaries


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

    @property
    def plain_url(self) -> str:
        """For our own connections: a PGSSLMODE of the user's is meant for other servers."""
        return f"{self.url}?sslmode=disable"


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
    with plain_errors(folder):
        return _start(Home(folder), port, binaries)


def stop(folder: Path) -> bool:
    """Stop the server of a home; whether one was running."""
    home = Home(folder)
    with plain_errors(folder):
        state = home.read_state()
        if state is None:
            return False
        with home.locked():
            return stop_postmaster(home.data(state.major))


def status(folder: Path) -> Status:
    """How a home stands; nothing is started."""
    home = Home(folder)
    with plain_errors(folder):
        state = home.read_state()
        if state is None:
            return Status(folder, None, None, None, None)
        data = home.data(state.major)
        postmaster = find_postmaster(data)
    port = postmaster.port if postmaster else state.port
    return Status(folder, state.major, data, port, postmaster.pid if postmaster else None)


def is_blank(address: Address) -> bool:
    """Whether the database holds no table yet."""
    import psycopg

    with psycopg.connect(address.plain_url, connect_timeout=5) as connection:
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
            programs = reachable_binaries(home, _binaries_for(state, binaries), account)
            postmaster = launch(home, programs, account, state, port)
            state = replace(state, port=postmaster.port)
            home.write_state(state)
        if port not in (None, postmaster.port):
            raise EmbeddedPostgresError(f"it runs on port {postmaster.port} already; first `c5db db stop`")
        if not state.prepared:
            make_database(postmaster.port, home.read_password())
            home.write_state(replace(state, prepared=True))
        return Address(postmaster.port, home.read_password())


def _make_data(home: Home, account: Account, binaries: Binaries | None, lock: int) -> State:
    state = home.found_state()
    if state is None:
        binaries = binaries or find_binaries()
        make_cluster(home, reachable_binaries(home, binaries, account), account, lock)
        state = State(binaries.major)
    home.write_state(state)
    return state


def _binaries_for(state: State, offered: Binaries | None) -> Binaries:
    """Programs of the same major version as the data."""
    return offered if offered and offered.major == state.major else find_binaries(state.major)
