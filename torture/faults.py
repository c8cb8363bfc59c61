"""Faults in mid-load: after each, one more run has to give the views of a load that nothing disturbed."""

import json
import os
import random
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
from sqlalchemy import URL

from tests.cli.articles import many
from tests.cli.processes import a_worker_of
from torture.content import Content, content, differences
from torture.table import Row
from torture.world import World, environment, finish, run, start

CORPORA = Path(__file__).parents[1] / "tests" / "corpus"
MADE_UP = 400
KILLS = 20
SEED = 7

Disturb = Callable[[int], object]
"""Given the loader's process, do harm."""


def try_faults(world: World, only: str) -> Iterator[Row]:
    """What came of each fault."""
    articles = _articles(world.folder)
    url = world.database()
    ended = run(["load", articles], environment(url), world.folder / "plain")
    if ended.code != 0:
        raise SystemExit(f"the undisturbed load failed: {ended.err}")
    whole, seconds = content(url), ended.seconds
    chance = random.Random(SEED)
    for number in range(KILLS):
        at = chance.random()
        name = f"kill -9 of the loader, {number + 1} of {KILLS}, after {at:.0%} of the time"
        if only in name:
            yield _try(world, articles, whole, name, lambda pid, at=at: _kill(pid, at * seconds))  # type: ignore[misc]
    for name, disturb, options in (
        ("kill -9 of a worker", _kill_worker, ["--workers", "2"]),
        ("interrupted with Ctrl-C", lambda pid: _kill(pid, seconds / 2, signal.SIGINT), []),
        ("told to stop with SIGTERM", lambda pid: _kill(pid, seconds / 2, signal.SIGTERM), []),
        ("its connections cut", lambda _: _cut(world, seconds / 2), []),
        ("Postgres restarted", lambda _: _restart(world, seconds / 2, signal.SIGINT), []),
        ("Postgres killed with kill -9", lambda _: _restart(world, seconds / 2, signal.SIGKILL), []),
    ):
        if only in name:
            yield _try(world, articles, whole, name, disturb, options)  # type: ignore[arg-type]
    if only in "two loads of the same folder at once":
        yield _two_at_once(world, articles, whole)
    if only in "the clock set back by a year":
        yield _clock_set_back(world, articles, whole)


def _articles(folder: Path) -> Path:
    """The open corpora, which hold copies and conflicts, and made-up articles besides."""
    target = folder / "articles.jsonl"
    many(target, MADE_UP)
    with target.open("a", encoding="utf-8") as out:
        for corpus in sorted(CORPORA.glob("*/articles.jsonl")):
            out.write(corpus.read_text("utf-8"))
    return target


def _try(
    world: World, articles: Path, whole: Content, name: str, disturb: Disturb, options: list[str] | None = None
) -> Row:
    url = world.database()
    try:
        begun = time.monotonic()
        process = start(["load", articles, *(options or ())], environment(url), world.folder / "disturbed")
        disturb(process.pid)
        ended = finish(process, world.folder / "disturbed", begun)
        again = run(["load", articles, "--json"], environment(url), world.folder / "again")
        counts = again.summary.get("documents", {})
        came = f"exit {ended.code}; the next run took up {counts.get('new', '?')} of {counts.get('seen', '?')}"
        return Row(name, came, _lost(again.code, again.err, whole, content(url)))
    finally:
        world.drop(url)


def _lost(code: int | None, err: str, whole: Content, now: Content) -> str:
    if code != 0:
        return f"the next run ended with {code}: {(err.strip().splitlines() or ['no word'])[-1]}"
    return "; ".join(differences(whole, now)) or "nothing"


def _kill(pid: int, after: float, how: signal.Signals = signal.SIGKILL) -> None:
    time.sleep(max(after, 0))
    _signal(pid, how)


def _signal(pid: int, how: signal.Signals) -> None:
    try:
        os.kill(pid, how)
    except ProcessLookupError:
        return


def _kill_worker(pid: int) -> None:
    worker = a_worker_of(pid)
    time.sleep(1)
    _signal(worker, signal.SIGKILL)


def _plain(url: URL) -> str:
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


def _cut(world: World, after: float) -> None:
    time.sleep(after)
    with psycopg.connect(_plain(world.server.url)) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname LIKE 'c5db_torture%' AND pid <> pg_backend_pid()"
        )


def _restart(world: World, after: float, how: signal.Signals) -> None:
    time.sleep(after)
    world.restart(how)


def _two_at_once(world: World, articles: Path, whole: Content) -> Row:
    url = world.database()
    begun = time.monotonic()
    folders = [world.folder / "one", world.folder / "other"]
    processes = [start(["load", articles], environment(url), folder) for folder in folders]
    ended = [finish(process, folder, begun) for process, folder in zip(processes, folders, strict=True)]
    came = "exits " + " and ".join(str(each.code) for each in ended)
    again = run(["load", articles], environment(url), world.folder / "again")
    row = Row("two loads of the same folder at once", came, _lost(again.code, again.err, whole, content(url)))
    world.drop(url)
    return row


def _clock_set_back(world: World, articles: Path, whole: Content) -> Row:
    name = "the clock set back by a year"
    library = next(iter(sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))), None)
    if library is None or not shutil.which("faketime"):
        return Row(name, "this needs faketime", "not tried")
    url = world.database()
    half = world.folder / "half.jsonl"
    lines = articles.read_text("utf-8").splitlines(keepends=True)
    half.write_text("".join(lines[: len(lines) // 2]), "utf-8")
    first = run(["load", half, "--json"], environment(url), world.folder / "half")
    later = environment(url, LD_PRELOAD=str(library), FAKETIME="-365d")
    ended = run(["load", articles, "--json"], later, world.folder / "back")
    came = f"exits {first.code} and {ended.code}; the second took up {json.dumps(ended.summary.get('documents'))}"
    row = Row(name, came, _lost(ended.code, ended.err, whole, content(url)))
    world.drop(url)
    return row
