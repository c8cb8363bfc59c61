"""How fast texts are read: beside natasha's full pipeline, and by two processes beside one."""

import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.corpus import articles
from benchmarks.ratios import Ratio, of, paired, seconds
from benchmarks.targets import Target
from c5db.domain.records import Document
from c5db.readers.documents import Given, make_document
from c5db.reading import parse_all

HERE = Path(__file__).parent
NATASHA = HERE.parent / ".venv-bench" / "bin" / "python"
SINGLE = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


def documents(count: int, seed: int = 1) -> list[Document]:
    """Generated articles as documents."""
    return [_document(article) for article in articles(count, seed)]


def _document(article: dict[str, str]) -> Document:
    published = date.fromisoformat(article["published"])
    given = Given(article["url"], article["publisher"], published, article["lang"], article["title"])
    return make_document(article["url"], article["id"], article["text"], given)


def measure(count: int, pairs: int) -> list[Target]:
    """The targets of the parse step."""
    targets = [Target("parse: two workers, times as fast as one", 1.6, _two_workers(count, pairs), least=True)]
    if not NATASHA.exists():
        print(f"natasha is not measured: {NATASHA} is not there (make bench sets it up)", file=sys.stderr)
        return targets
    rates = [(rate(Path(sys.executable), "c5db"), rate(NATASHA, "natasha")) for _ in range(pairs)]
    own = of([ours for ours, _ in rates])
    times = of([ours / theirs for ours, theirs in rates])
    note = f"at {own.median:,.0f} characters a second"
    return [Target("parse: times natasha's full pipeline", 10, times, least=True, note=note), *targets]


def _two_workers(count: int, pairs: int) -> Ratio:
    given = documents(count)
    return paired(lambda: _timed(given, 1), lambda: _timed(given, 2), pairs)


def _timed(given: Sequence[Document], workers: int) -> float:
    return seconds(lambda: [None for _ in parse_all(given, workers=workers)])


def rate(python: Path, reader: str) -> float:
    """Characters a second of processor time in a process that has read other articles before."""
    command = [str(python), "-m", "benchmarks.one_reader", reader]
    root = str(HERE.parent)
    environment = {**os.environ, **SINGLE, "PYTHONPATH": root}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, check=True)
    return float(done.stdout)
