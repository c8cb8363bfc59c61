"""What data cost to go out: beside raw COPY of the same rows, and as there are more of them."""

import shutil
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import URL, Connection

from benchmarks.databases import engine, grown
from benchmarks.loading import Cost, cursor, spent
from benchmarks.ratios import paired, seconds
from benchmarks.targets import Target
from c5db.export import Format, export
from c5db.store.export import TABLES, snapshot
from c5db.store.rows import statements
from tests.servers import Server

TIMES = 10


def measure(server: Server, folder: Path, claims: int, pairs: int) -> list[Target]:
    """The targets of exports, of `bench_base` and of ten times as much."""
    base = server.url.set(database="bench_base")
    much = grown(server, "bench_export", "bench_base", TIMES)
    against_copy = paired(lambda: _copied(much, folder), lambda: _exported(much, folder), pairs)
    few, many = (_command(url, folder) for url in (base, much))
    server.drop("bench_export")
    sizes = f"{claims * TIMES:,} claims against {claims:,}"
    return [
        Target("export: rows written as CSV a second, of raw COPY of the same", 0.35, against_copy, least=True),
        Target(f"export: time, {sizes}", 11, many.seconds / few.seconds),
        Target(f"export: peak of memory, {sizes}", 1.2, many.memory / few.memory),
        Target(f"export: peak of memory at {claims * TIMES:,} claims, MB", 400, many.memory),
    ]


def _exported(url: URL, folder: Path) -> float:
    target = folder / "export"
    with engine(url) as own:
        taken = seconds(lambda: export(own, target, Format.CSV))
    shutil.rmtree(target)
    return taken


def _copied(url: URL, folder: Path) -> float:
    """Seconds to have the server write the rows of the same queries."""
    with engine(url) as own, snapshot(own) as connection, (folder / "copied.csv").open("wb") as file:
        return seconds(lambda: _copy(connection, file))


def _copy(connection: Connection, file: BinaryIO) -> None:
    for table in TABLES:
        query = statements(f"export_{table}")[0].text.strip()
        with cursor(connection) as raw, raw.copy(f"COPY ({query}) TO STDOUT (FORMAT csv, HEADER)") as copy:  # type: ignore[call-overload]
            for block in copy:
                file.write(block)


def _command(url: URL, folder: Path) -> Cost:
    target = folder / "export"
    cost = spent(url, "export", str(target), "--format", "csv")
    shutil.rmtree(target)
    return cost
