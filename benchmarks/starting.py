"""What it costs to begin: the help of c5db beside that of an empty typer app, and a load that has nothing to do."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from benchmarks.databases import address, migrated
from benchmarks.ratios import paired, seconds
from benchmarks.targets import Target
from tests.servers import Server

SEEDS = Path(__file__).parent.parent / "seeds"
C5DB = [sys.executable, "-c", "from c5db.cli import main; main()"]
EMPTY = [
    sys.executable,
    "-c",
    "import typer\napp = typer.Typer()\n@app.command()\ndef command() -> None: ...\napp()",
]


def measure(server: Server, pairs: int) -> list[Target]:
    """The targets of start-up."""
    url = address(migrated(server, "bench_start"))
    again = [*C5DB, "load", str(SEEDS)]
    with installed() as env:
        help_ratio = paired(lambda: _run([*C5DB, "--help"], env), lambda: _run([*EMPTY, "--help"], env), max(pairs, 7))
        env |= {"C5DB_DATABASE_URL": url}
        _run(again, env)
        before = os.times().children_user + os.times().children_system
        unchanged = min(_run(again, env) for _ in range(pairs))
        spent = (os.times().children_user + os.times().children_system - before) / pairs
    server.drop("bench_start")
    return [
        Target("start: c5db --help against an empty typer app", 1.5, help_ratio),
        Target("start: load seeds/ again, seconds", 1, unchanged, note=f"of them {spent:.2f} s of a processor"),
    ]


@contextmanager
def installed() -> Iterator[dict[str, str]]:
    """The environment of a program that keeps its compiled modules, as an installed one does."""
    with tempfile.TemporaryDirectory(prefix="c5db-bench-") as folder:
        given = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        yield {**given, "PYTHONPYCACHEPREFIX": folder}


def _run(command: list[str], environment: Mapping[str, str]) -> float:
    return seconds(lambda: subprocess.run(command, env=environment, capture_output=True, check=True))
