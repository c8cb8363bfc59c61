"""A load whose documents are parsed by a Dask cluster: two worker processes on loopback, as any scheduler has them."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine, create_engine

from benchmarks.corpus import articles
from tests.cli.commands import PROGRAM, run
from tests.cli.conftest import environment
from tests.cli.test_load import dump
from tests.servers import Server

pytest.importorskip("distributed")

DOCUMENTS = 900
WITHOUT_CLOCKS = ("claims", "figures", "participations", "parties", "deals", "facts", "conflicts", "copies")


class Cluster:
    """A scheduler and two workers, each a process of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        file = folder / "scheduler.json"
        self._started = [self._dask("scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(file))]
        self.address = self._address(file)
        place = ["--host", "127.0.0.1", "--nworkers", "1", "--nthreads", "1", "--local-directory", str(folder)]
        self.nannies = [self._dask("worker", self.address, *place) for _ in range(2)]

    def _dask(self, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *arguments, "--no-dashboard"]
        with (self._folder / "log").open("ab") as log:
            return subprocess.Popen(command, stdout=log, stderr=log)

    def _address(self, file: Path) -> str:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if file.exists() and file.stat().st_size:
                return str(json.loads(file.read_text())["address"])
            time.sleep(0.1)
        raise AssertionError((self._folder / "log").read_text())

    def worker(self) -> int:
        """The process of a worker; beside it stands its nanny, which replaces it."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            found = [pid for pid in _children(self.nannies[0].pid) if b"spawn_main" in _command(pid)]
            if found:
                return found[0]
            time.sleep(0.1)
        raise AssertionError("no worker has come up")

    def stop(self) -> None:
        for process in [*self.nannies, *self._started]:
            process.terminate()
        for process in [*self.nannies, *self._started]:
            process.wait(30)


def _children(pid: int) -> list[int]:
    """The processes that any thread of a process has started."""
    told = [place.read_text() for place in Path(f"/proc/{pid}/task").glob("*/children")]
    return [int(one) for children in told for one in children.split()]


def _command(pid: int) -> bytes:
    return Path(f"/proc/{pid}/cmdline").read_bytes()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    cluster = Cluster(tmp_path)
    yield cluster
    cluster.stop()


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("corpus") / "articles.jsonl"
    file.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in articles(DOCUMENTS)), "utf-8")
    return file


@pytest.fixture(scope="module")
def local(server: Server, migrated: str, corpus: Path) -> Iterator[dict[str, list[object]]]:
    """Every row of a load on this machine alone."""
    name = f"{migrated}_local"
    url = server.create(name, migrated)
    assert run(["load", corpus, "--workers", 1], environment(url)).code == 0
    engine = create_engine(url)
    yield dump(engine, WITHOUT_CLOCKS)
    engine.dispose()
    server.drop(name)


def test_a_cluster_brings_the_same_rows_and_tells_who_parsed_them(
    cluster: Cluster, corpus: Path, local: dict[str, list[object]], database_url: URL, engine: Engine
) -> None:
    ended = run(["load", corpus, "--json", "--cluster", cluster.address], environment(database_url))
    assert ended.code == 0, ended.err
    assert ended.json["documents"]["new"] == DOCUMENTS
    assert dump(engine, WITHOUT_CLOCKS) == local
    told = [int(line.split()[-2]) for line in ended.err.splitlines() if " parsed " in line]
    assert sum(told) == DOCUMENTS


def test_a_worker_killed_in_mid_run_loses_nothing(
    cluster: Cluster, corpus: Path, local: dict[str, list[object]], database_url: URL, engine: Engine
) -> None:
    worker = cluster.worker()
    command = [*PROGRAM, "load", str(corpus), "--json", "--cluster", cluster.address]
    with subprocess.Popen(command, env=environment(database_url), stdout=subprocess.PIPE) as load:
        before = _spent(worker)
        while _spent(worker) < before + 1:  # it has begun to parse
            assert load.poll() is None, "the load ended before a worker could be killed"
            time.sleep(0.02)
        os.kill(worker, signal.SIGKILL)
        out, _ = load.communicate(timeout=300)
    assert load.returncode == 0
    documents = json.loads(out)["documents"]
    assert (documents["seen"], documents["new"], documents["rejected"]) == (DOCUMENTS, DOCUMENTS, 0)
    assert dump(engine, WITHOUT_CLOCKS) == local


def _spent(pid: int) -> float:
    """Seconds of a processor that a process has had."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def test_a_cluster_that_is_not_there_is_told_in_one_line(corpus: Path, database_url: URL) -> None:
    ended = run(["load", corpus, "--cluster", "tcp://127.0.0.1:1"], environment(database_url))
    assert ended.code == 1
    assert ended.err.startswith("c5db: The cluster cannot be used: tcp://127.0.0.1:1")
    assert len(ended.err.splitlines()) == 1
