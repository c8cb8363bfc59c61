"""What the tests run in processes of their own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import psycopg

START = (
    "import sys, pathlib; from c5db import embedded; print(embedded.start(pathlib.Path(sys.argv[1])).url, flush=True)"
)
START_AND_STAY = f"{START}; import time; time.sleep(60)"


def begin(code: str, home: Path, environment: Mapping[str, str] | None = None) -> subprocess.Popen[str]:
    """Run Python code on a home, in a process group of its own as a terminal would."""
    return subprocess.Popen(
        [sys.executable, "-c", code, str(home)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **(environment or {})},
        start_new_session=True,
    )


def ask(url: str, question: str) -> Any:
    """The one value that a query gives."""
    with psycopg.connect(url) as connection:
        row = connection.execute(question).fetchone()
        return row[0] if row else None
