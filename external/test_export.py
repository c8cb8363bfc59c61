"""Memory of exports does not grow with the claims: the peak of a process on twenty times as much is the same."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import URL

from benchmarks.databases import engine, grown
from benchmarks.nights import fill
from tests.cli.conftest import environment
from tests.servers import Server

ARTICLES, TIMES = 400, 20
MARGIN = 25_000
"""Kilobytes that two runs of one program differ by, and what a full buffer takes more than one that is half empty."""
PROGRAM = """
import resource, sys
from c5db.cli import app
sys.argv = ["c5db", "export", *sys.argv[1:]]
try:
    app()
finally:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
"""


def peak(url: URL, folder: Path, format: str) -> int:
    """Kilobytes that an export takes at most."""
    command = [sys.executable, "-c", PROGRAM, str(folder), "--format", format]
    done = subprocess.run(command, env=environment(url), capture_output=True, text=True, check=True)
    return int(done.stderr.splitlines()[-1])


@pytest.fixture(scope="module")
def databases(server: Server, migrated: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[URL, URL]:
    """Some claims, and twenty times as many."""
    fill(server, tmp_path_factory.mktemp("articles"), ARTICLES)
    return server.url.set(database="bench_base"), grown(server, "bench_grown", "bench_base", TIMES)


@pytest.mark.parametrize("format", ["csv", "jsonl", "parquet", "ftm", "ocds"])
def test_memory_is_flat(databases: tuple[URL, URL], tmp_path: Path, format: str) -> None:
    few, many = (peak(url, tmp_path / name, format) for url, name in zip(databases, ("few", "many"), strict=True))
    with engine(databases[1]) as own, own.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM c5db.live_claim").scalar_one() > 20_000
    assert many < few * 1.25 + MARGIN, (few, many)
