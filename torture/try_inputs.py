"""Loads each kind of bad input beside one good article."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from torture.inputs import GOOD, Case, cases
from torture.table import Row
from torture.undisturbed import MOST_MEMORY
from torture.world import Ended, World, environment, run

LONGEST = 900


def try_inputs(world: World, only: str) -> Iterator[Row]:
    """What came of each case."""
    for case in cases():
        if only in case.name:
            yield _try(world, case)


def _try(world: World, case: Case) -> Row:
    folder = world.folder / "input"
    folder.mkdir()
    url = world.database()
    try:
        case.make(folder)
        (folder / "good.txt").write_text(GOOD, "utf-8")
        first = run(["load", folder, "--json"], environment(url), world.folder / "first", LONGEST)
        again = run(["load", folder, "--json"], environment(url), world.folder / "again", LONGEST)
        return Row(case.name, _told(first), _lost(case, first, again))
    finally:
        _clear(folder)
        world.drop(url)


def _told(ended: Ended) -> str:
    counts = ended.summary.get("documents", {})
    stored, rejected = counts.get("new", 0), counts.get("rejected", 0)
    return f"{stored} stored, {rejected} rejected, exit {ended.code}, {ended.seconds:.0f} s, {ended.peak} MiB"


def _lost(case: Case, first: Ended, again: Ended) -> str:
    counts = first.summary.get("documents", {})
    if first.code is None:
        return f"hung for {LONGEST} s"
    if first.code not in {0, 3} or "Traceback" in first.err:
        return f"exit {first.code}: {(first.err.strip().splitlines() or ['no word'])[-1]}"
    if (first.code == 3) != (counts["rejected"] > 0):
        return f"exit {first.code} with {counts['rejected']} rejects"
    if first.peak > MOST_MEMORY:
        return f"{first.peak} MiB of memory"
    if counts["new"] < 1:
        return "the good article"
    if case.rejected is not None and counts["rejected"] != case.rejected:
        return f"{counts['rejected']} rejects instead of {case.rejected}"
    if case.stored is not None and counts["new"] - 1 != case.stored:
        return f"{counts['new'] - 1} stored instead of {case.stored}"
    anew = again.summary.get("documents", {})
    if again.code != first.code or anew.get("new") or anew.get("revised"):
        return f"loading again is not the same: exit {again.code}, {anew}"
    return "nothing"


def _clear(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
