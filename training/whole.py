"""Scores the whole way on deals that were held out: articles read, loaded, linked and reconciled.

    python -m training.whole SCORER [--folds 4,5,6]

SCORER is the program that scores a database against the annotated corpora; it is called with their folders, `--dsn`
and `--json`. Prints each folding and the mean. One retraining moves the conflicts by a tenth and the facts by a point,
so that a change is judged by the mean. Takes half a minute a folding.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import fmean

from sqlalchemy import URL

from benchmarks.databases import address, engine, migrated, server
from c5db.domain.records import Parsed
from c5db.load.batch import save_batch
from c5db.load.report import LoadReport
from c5db.reconcile.stale import reconcile_stale
from c5db.store.runs import running
from training.examples import load_articles
from training.lessons import load_lessons
from training.train import LESSONS, OPEN_CORPORA
from training.validate import read_held_out

BATCH = 200
Scores = Mapping[str, float]


def store(url: URL, parsed: Sequence[Parsed]) -> None:
    """Load what was read into an empty database, and reconcile it."""
    with engine(url) as connections, running(connections, "load") as run_id:
        report = LoadReport(run_id)
        for first in range(0, len(parsed), BATCH):
            report, _ = save_batch(connections, parsed[first : first + BATCH], report)
        for _ in reconcile_stale(connections, run_id):
            pass


def scored(scorer: Path, url: URL) -> Scores:
    """What the scorer says of a database."""
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        corpora = map(str, OPEN_CORPORA)
        command = [sys.executable, str(scorer), *corpora, "--dsn", address(url), "--json", file.name, "--misses", "0"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        told = json.load(file)
    told = told.get("scores", told)
    return {
        **{name: told["all"][name]["f1"] for name in ("claims", "strict", "parties", "roles")},
        "types": told["deal_types"],
        **{name: told[name]["f1"] for name in ("linking", "conflicts", "copies")},
        **{name: told["facts"][name] for name in ("values", "verdicts")},
        "traps": told["traps"]["taken"] / told["traps"]["n"],
    }


def line(label: str, scores: Scores) -> str:
    """As a row of the table."""
    return f"{label:8}" + "".join(f"{value:{max(len(name) + 2, 8)}.3f}" for name, value in scores.items())


def main(arguments: Iterable[str] | None = None) -> None:
    """Print the scores of each folding, and their mean."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scorer", type=Path, help="the program that scores a database")
    parser.add_argument("--folds", default="4,5,6", help="into how many parts the deals are split; several with commas")
    args = parser.parse_args(None if arguments is None else list(arguments))
    articles, lessons = load_articles(OPEN_CORPORA), load_lessons(LESSONS)
    found: list[Scores] = []
    with server() as postgres:
        for number in map(int, args.folds.split(",")):
            read = {article.id: parsed for article, parsed in read_held_out(articles, lessons, number)}
            url = migrated(postgres, f"folds_{number}")
            # The order in which they are loaded must not hang on the folding.
            store(url, [read[article.id] for article in articles])
            found.append(scored(args.scorer, url))
            if len(found) == 1:
                print(" " * 8 + "".join(f"{name:>{max(len(name) + 2, 8)}}" for name in found[0]))
            print(line(f"{number} folds", found[-1]), flush=True)
    print(line("mean", {name: fmean(scores[name] for scores in found) for name in found[0]}))


if __name__ == "__main__":
    main()
