"""What a load costs: in the database and beside it, with two workers, at size, and in memory."""

import io
import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, text

from benchmarks.corpus import articles
from benchmarks.databases import address, engine, migrated
from benchmarks.parsing import documents
from benchmarks.ratios import Ratio, of, paired, seconds
from benchmarks.targets import Target
from c5db.database.connection import set_up
from c5db.domain.records import Parsed
from c5db.load import load
from c5db.readers import Input
from c5db.reading import parse_all
from c5db.store.runs import running
from c5db.store.save import save
from tests.servers import Server

TABLES = ("source", "source_revision", "claim", "deal_report", "live_claim", "participation", "figure")
"""What a document is saved in."""
FOREIGN_KEYS = (
    "SELECT pg_get_constraintdef(oid) FROM pg_constraint "
    "WHERE conrelid = to_regclass(:t) AND contype = 'f' ORDER BY conname"
)
PROGRAM = [sys.executable, "-c", "from c5db.cli import main; main()"]
MEBIBYTE = 1024 * 1024


@dataclass
class Clock:
    """The seconds that are waited for statements; what formats their rows meanwhile is the client's own work."""

    seconds: float = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        started, worked = time.perf_counter(), time.thread_time()
        try:
            yield
        finally:
            self.seconds += time.perf_counter() - started - (time.thread_time() - worked)


@contextmanager
def clocked(url: URL) -> Iterator[tuple[Engine, Clock]]:
    """An engine whose statements and commits are timed: what a load gathers at its commits counts too."""
    clock = Clock()

    class Timed(psycopg.Cursor[Any]):
        def execute(self, *given: Any, **named: Any) -> Any:
            with clock.running():
                return super().execute(*given, **named)

        @contextmanager
        def copy(self, *given: Any, **named: Any) -> Iterator[Any]:
            with clock.running(), super().copy(*given, **named) as copy:
                yield copy

    class Committing(psycopg.Connection[Any]):
        def commit(self) -> None:
            with clock.running():
                super().commit()

    def connected() -> Committing:
        connection = Committing.connect(address(url), cursor_factory=Timed)
        set_up(connection)
        return connection

    own = create_engine(url, poolclass=NullPool, creator=connected)
    yield own, clock
    own.dispose()


def written(folder: Path, count: int, seed: int = 1) -> Path:
    """A file of generated articles."""
    file = folder / f"{seed}-{count}.jsonl"
    with file.open("w", encoding="utf-8") as lines:
        for article in articles(count, seed):
            lines.write(json.dumps(article, ensure_ascii=False) + "\n")
    return file


def measure(server: Server, folder: Path, count: int, pairs: int) -> list[Target]:
    """The targets of a load."""
    file = written(folder, count)
    return [
        Target("load: two workers, times as fast as one", 1.4, _two_workers(server, file, pairs), least=True),
        Target(
            "load: share of the time waited for the database, one worker, commits too", 0.2, _in_database(server, file)
        ),
        *_saving(server, pairs),
    ]


def measure_size(server: Server, folder: Path, small: int, large: int) -> list[Target]:
    """What memory and time a load of many articles takes, as against one of few."""
    costs = {count: _load(server, written(folder, count)) for count in (small, large)}
    memory = costs[large].memory / costs[small].memory
    each = costs[large].seconds / large
    cost = each / (costs[small].seconds / small)
    sizes = f"{large:,} articles against {small:,}"
    return [
        Target(f"load: peak of memory, {sizes}", 1.2, memory),
        Target(f"load: peak of memory at {large:,} articles, MB a process", 400, costs[large].memory),
        Target(f"load: cost of an article, {sizes}", 1.2, cost, note=f"{each * 1000:.1f} ms each"),
    ]


def _two_workers(server: Server, file: Path, pairs: int) -> Ratio:
    return paired(lambda: _loaded(server, file, 1), lambda: _loaded(server, file, 2), pairs)


def _loaded(server: Server, file: Path, workers: int) -> float:
    url = migrated(server, "bench_load")
    with engine(url) as own:
        spent = seconds(lambda: load(own, [Input(str(file))], workers=workers))
    server.drop("bench_load")
    return spent


def _in_database(server: Server, file: Path) -> float:
    url = migrated(server, "bench_load")
    with clocked(url) as (own, clock):
        whole = seconds(lambda: load(own, [Input(str(file))], workers=1))
    server.drop("bench_load")
    return clock.seconds / whole


def _saving(server: Server, pairs: int) -> list[Target]:
    """Rows a second that `save` brings into the tables as a share of what COPY alone does."""
    parsed = [one for one in parse_all(documents(1000), workers=1) if isinstance(one, Parsed)]
    url = migrated(server, "bench_save")
    with engine(url) as own, running(own, "bench") as run_id:
        _leave_alone(own)
        contents = _dumped(own, parsed, run_id)
        rounds = [_round(own, parsed, contents, run_id) for _ in range(pairs)]
    server.drop("bench_save")
    told = "load: rows saved a second, of raw COPY into tables with the same"
    return [
        Target(f"{told} primary and foreign keys", 0.35, of([keyed / saved for saved, keyed, _ in rounds]), least=True),
        Target(f"{told} primary keys alone", 0.35, of([bare / saved for saved, _, bare in rounds]), least=True),
    ]


def _leave_alone(own: Engine) -> None:
    """Let nobody look at the tables between the rounds: what was rolled back would be told to be empty."""
    with own.begin() as connection:
        for table in TABLES:
            connection.execute(text(f"ALTER TABLE c5db.{table} SET (autovacuum_enabled = off)"))


def _round(own: Engine, parsed: list[Parsed], contents: dict[str, bytes], run_id: int) -> tuple[float, float, float]:
    """Seconds to save, and to copy the rows with foreign keys and without."""
    return _rolled_back(own, parsed, run_id), _copied(own, contents, TABLES), _copied(own, contents, ())


def _rolled_back(own: Engine, parsed: list[Parsed], run_id: int) -> float:
    with own.connect() as connection, connection.begin() as transaction:
        spent = seconds(lambda: save(connection, parsed, run_id))
        transaction.rollback()
    return spent


def _dumped(own: Engine, parsed: list[Parsed], run_id: int) -> dict[str, bytes]:
    """The rows of the documents as COPY writes them."""
    contents = {}
    with own.connect() as connection, connection.begin() as transaction:
        save(connection, parsed, run_id)
        for table in TABLES:
            with cursor(connection) as raw, raw.copy(f"COPY c5db.{table} TO STDOUT") as copy:  # type: ignore[call-overload]
                contents[table] = b"".join(bytes(block) for block in copy)
        transaction.rollback()
    return contents


def _copied(own: Engine, contents: dict[str, bytes], referring: Collection[str]) -> float:
    """COPY of the same rows into tables with the same columns, checks and indexes; `referring`: with foreign keys."""
    with own.connect() as connection, connection.begin() as transaction:
        for table in contents:
            connection.execute(text(f"CREATE TABLE bench_{table} (LIKE c5db.{table} INCLUDING ALL)"))
        for table in referring:
            for key in connection.scalars(text(FOREIGN_KEYS), {"t": f"c5db.{table}"}):
                connection.execute(text(f"ALTER TABLE bench_{table} ADD {_among_copies(key)}"))
        spent = seconds(lambda: [_copy(connection, table, rows) for table, rows in contents.items()])
        transaction.rollback()
    return spent


def _among_copies(key: str) -> str:
    """A foreign key that refers to the copy of a table, where there is one."""
    return re.sub(rf"REFERENCES c5db\.({'|'.join(TABLES)})\(", r"REFERENCES bench_\1(", key)


def _copy(connection: Connection, table: str, rows: bytes) -> None:
    blocks = io.BytesIO(rows)
    with cursor(connection) as raw, raw.copy(f"COPY bench_{table} FROM STDIN") as copy:  # type: ignore[call-overload]
        while block := blocks.read(256 * 1024):
            copy.write(block)


def cursor(connection: Connection) -> psycopg.Cursor[Any]:
    """A cursor of psycopg's own, which can copy."""
    raw = connection.connection.driver_connection
    assert isinstance(raw, psycopg.Connection)
    return raw.cursor()


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command in a process of its own took."""

    seconds: float
    memory: float
    """MB at the peak of its largest process."""


def spent(url: URL, *arguments: str) -> Cost:
    """What a command of c5db takes on a database."""
    started = time.perf_counter()
    pid = os.posix_spawn(
        sys.executable,
        [*PROGRAM, *arguments],
        {**os.environ, "C5DB_DATABASE_URL": address(url)},
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)],
        setpgroup=0,
    )
    with _watched(pid) as seen:
        _, status, usage = os.wait4(pid, 0)
    seconds = time.perf_counter() - started
    if os.waitstatus_to_exitcode(status):
        raise SystemExit(f"c5db {arguments[0]} failed")
    own = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Cost(seconds, max(own, *seen) / MEBIBYTE)


@contextmanager
def _watched(group: int) -> Iterator[list[int]]:
    """Bytes in memory of the largest process of a group, seen once a second: the system tells the peak of the one that
    is waited for, not of those that parse for it."""
    seen, over = [0], threading.Event()

    def watch() -> None:
        while not over.wait(1.0):
            listed = subprocess.run(["ps", "-A", "-o", "pgid=,rss="], capture_output=True, text=True, check=True).stdout
            members = (line.split() for line in listed.splitlines())
            seen.append(1024 * max((int(rss) for pgid, rss in members if int(pgid) == group), default=0))

    watching = threading.Thread(target=watch)
    watching.start()
    try:
        yield seen
    finally:
        over.set()
        watching.join()


def _load(server: Server, file: Path) -> Cost:
    cost = spent(migrated(server, "bench_size"), "load", str(file), "--json")
    server.drop("bench_size")
    return cost
