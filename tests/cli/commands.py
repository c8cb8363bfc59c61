"""Commands run as a user runs them: in a process of their own."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROGRAM = [sys.executable, "-c", "from c5db.cli import main; main()"]
SEEDS = Path(__file__).parents[2] / "seeds"

Env = Mapping[str, str]


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


def run(arguments: Sequence[object], env: Env | None = None, stdin: bytes = b"", cwd: Path | None = None) -> Ended:
    """Run a command to its end."""
    done = subprocess.run(
        [*PROGRAM, *map(str, arguments)], env=env, input=stdin, cwd=cwd, capture_output=True, check=False, timeout=120
    )
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())
