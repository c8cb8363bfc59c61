"""What it costs to begin: the help of c5db beside that of an empty typer app, and a load that has nothing to do."""

import os
import subprocess
import sys
from pathlib import Path

from benchmarks.databases import migrated
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
    help_ratio = paired(lambda: _run([*C5DB, "--help"]), lambda: _run([*EMPTY, "--help"]), max(pairs, 7))
    url = migrated(server, "bench_start").set(drivername="postgresql").render_as_string(hide_password=False)
    again = [*C5DB, "load", str(SEEDS)]
    _run(again, url)
    unchanged = min(_run(again, url) for _ in range(pairs))
    server.drop("bench_start")
    return [
        Target("start: c5db --help against an empty typer app", 1.5, help_ratio),
        Target("start: load seeds/ again, seconds", 1, unchanged),
    ]


def _run(command: list[str], url: str | None = None) -> float:
    environment = os.environ if url is None else {**os.environ, "C5DB_DATABASE_URL": url}
    return seconds(lambda: subprocess.run(command, env=environment, capture_output=True, check=True))
