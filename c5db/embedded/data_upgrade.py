"""Takes the data of an older Postgres over to a newer one, by dump and restore; the old data folder stays."""

import shutil
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path

from c5db.domain.errors import EmbeddedPostgresError
from c5db.embedded.account import clean_environment, server_account
from c5db.embedded.binaries import Binaries, find_binaries, installed_binaries
from c5db.embedded.cluster import SUPERUSER, connect_as_superuser, make_cluster, reason_of
from c5db.embedded.home import Home, State, plain_errors
from c5db.embedded.launch import launch
from c5db.embedded.process import LOOPBACK, stop_postmaster
from c5db.embedded.programs import reachable_binaries

DATABASES = "SELECT datname, pg_get_userbyid(datdba) FROM pg_database WHERE datallowconn AND NOT datistemplate"


@dataclass(frozen=True)
class Moved:
    """From which data folder to which the data went."""

    old: Path
    new: Path


@dataclass(frozen=True)
class Clients:
    """The client programs of the newer Postgres, which read the older one too."""

    binaries: Binaries
    password: str

    def run(self, program: str, port: int, *arguments: str | Path) -> str:
        """What the program printed; its failure ends the upgrade."""
        login = ("--no-password", f"--host={LOOPBACK}", f"--port={port}", f"--username={SUPERUSER}")
        answer = subprocess.run(
            [self.binaries.program(program), *login, *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            env=clean_environment() | {"PGPASSWORD": self.password, "PGCLIENTENCODING": "UTF8"},
            cwd="/",
            umask=0o077,
            start_new_session=True,
        )
        if answer.returncode != 0:
            raise EmbeddedPostgresError(f"the data cannot be moved: {reason_of(answer.stderr)}")
        return answer.stdout


def upgrade_data(folder: Path) -> Moved | None:
    """Move a home's data to the newest Postgres at hand; nothing where there is no data, or it is of that one."""
    home = Home(folder)
    with plain_errors(folder):
        newest = find_binaries()
        if not _is_older(home.read_state(), newest):
            return None
        with home.locked() as lock:
            # Another command may have moved it meanwhile.
            state = home.read_state()
            return _move(home, state, newest, lock) if state and _is_older(state, newest) else None


def newer_postgres(folder: Path) -> int | None:
    """The major version that the data of a home could be moved to."""
    with plain_errors(folder):
        newest = next(installed_binaries(), None)
        return newest.major if newest and _is_older(Home(folder).read_state(), newest) else None


def _is_older(state: State | None, newest: Binaries) -> bool:
    return state is not None and state.major < newest.major


def _move(home: Home, state: State, newest: Binaries, lock: int) -> Moved:
    """The home remembers the new folder last: until then every other command goes on with the old one."""
    old, new = home.data(state.major), home.data(newest.major)
    account = server_account(old)
    stop_postmaster(old)
    _clear(new)
    programs = reachable_binaries(home, newest, account)
    former = reachable_binaries(home, find_binaries(state.major), account)
    make_cluster(home, programs, account, lock)
    fresh = State(newest.major)
    try:
        source = launch(home, former, account, state)
        target = launch(home, programs, account, fresh)
        _copy(home, Clients(newest, home.read_password()), source.port, target.port)
    finally:
        stop_postmaster(old)
        stop_postmaster(new)
    home.write_state(replace(state, major=newest.major))
    return Moved(old, new)


def _clear(new: Path) -> None:
    """Remove what an upgrade that was broken off has left."""
    stop_postmaster(new)
    if new.exists():
        shutil.rmtree(new)


def _copy(home: Home, clients: Clients, source: int, target: int) -> None:
    """Roles first, as they own what follows; then one database after the other."""
    dump = home.folder / "dump"
    shutil.rmtree(dump, ignore_errors=True)
    dump.mkdir(mode=0o700)
    try:
        roles = dump / "roles.sql"
        roles.write_text(_without_superuser(clients.run("pg_dumpall", source, "--globals-only")), "utf-8")
        clients.run("psql", target, "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", f"--file={roles}", "postgres")
        for database, owner in _databases(clients, source):
            _copy_database(dump / "data", clients, source, target, database, owner)
    finally:
        shutil.rmtree(dump)


def _without_superuser(roles: str) -> str:
    """The new data folder has its superuser already."""
    return roles.replace(f"CREATE ROLE {SUPERUSER};\n", "")


def _databases(clients: Clients, port: int) -> list[tuple[str, str]]:
    """The databases that hold data, each with its owner."""
    with connect_as_superuser(port, clients.password) as connection:
        return [(str(name), str(owner)) for name, owner in connection.execute(DATABASES)]


def _copy_database(file: Path, clients: Clients, source: int, target: int, database: str, owner: str) -> None:
    """Into a database made afresh, as one that is restored whole would bring its old locale along."""
    from psycopg.conninfo import make_conninfo

    login = f"--dbname={make_conninfo(dbname=database)}"
    clients.run("pg_dump", source, "--format=custom", f"--file={file}", login)
    if database != "postgres":
        clients.run("createdb", target, "--template=template0", f"--owner={owner}", database)
    clients.run("pg_restore", target, "--exit-on-error", login, file)
    file.unlink()
