"""Faults in mid-load: after each, one more run has to give the views of a load that nothing disturbed."""

import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import psycopg

from tests.cli.processes import a_worker_of
from torture.clock import try_clock
from torture.disk import try_disk
from torture.processes import wait_for_work
from torture.table import Row
from torture.undisturbed import Undisturbed, load_again, load_undisturbed, lost, plain_url, taken_up, told
from torture.world import World, environment, finish, start

KILLS = 20
SEED = 7
ENOUGH = 10
"""So often is a loader begun that was to be killed and came to its end before."""

Disturb = Callable[[int], object]
"""Given the loader's process, do harm."""


@dataclass(frozen=True)
class Fault:
    """What is done to a load."""

    name: str
    disturb: Disturb
    options: list[str] = field(default_factory=list)


def try_faults(world: World, only: str) -> Iterator[Row]:
    """What came of each fault."""
    plain = load_undisturbed(world)
    yield from _kills(world, plain, only)
    half = plain.work / 2
    for fault in (
        Fault("kill -9 of a worker", _kill_worker, ["--workers", "2"]),
        Fault("interrupted with Ctrl-C", lambda pid: _signal_at(pid, half, signal.SIGINT)),
        Fault("told to stop with SIGTERM", lambda pid: _signal_at(pid, half, signal.SIGTERM)),
        Fault("its connections cut", lambda pid: _cut(world, pid, half)),
        Fault("Postgres restarted", lambda pid: _restart(world, pid, half, signal.SIGINT)),
        Fault("Postgres killed with kill -9", lambda pid: _restart(world, pid, half, signal.SIGKILL)),
    ):
        if only in fault.name:
            yield _try(world, plain, fault)
    if only in "two loads of the same folder at once":
        yield _two_at_once(world, plain)
    yield from try_disk(plain, only)
    yield from try_clock(world, plain, only)


def _kills(world: World, plain: Undisturbed, only: str) -> Iterator[Row]:
    chance = random.Random(SEED)
    for number in range(KILLS):
        if only in f"kill -9 of the loader, {number + 1} of {KILLS}":
            yield _killed(world, plain, number, chance)


def _killed(world: World, plain: Undisturbed, number: int, chance: random.Random) -> Row:
    """A load killed at a random point: where it was at its end before, at another."""
    for _ in range(ENOUGH):
        at = chance.random()
        name = f"kill -9 of the loader, {number + 1} of {KILLS}, after {at:.0%} of its work"
        fault = Fault(name, lambda pid, at=at: _signal_at(pid, at * plain.work, signal.SIGKILL))  # type: ignore[misc]
        row = _try(world, plain, fault)
        if row.came.startswith(f"exit {-signal.SIGKILL}"):
            break
    return row


def _try(world: World, plain: Undisturbed, fault: Fault) -> Row:
    url = world.database()
    try:
        begun = time.monotonic()
        process = start(["load", plain.articles, *fault.options], environment(url), world.folder / "disturbed")
        fault.disturb(process.pid)
        ended = finish(process, world.folder / "disturbed", begun)
        again = load_again(world, plain, url)
        came = f"{told(ended, url)}; the next run {taken_up(again)}"
        return Row(fault.name, came, lost(again, plain.whole, url))
    finally:
        world.drop(url)


def _signal_at(pid: int, work: float, how: signal.Signals) -> None:
    wait_for_work(pid, work)
    os.kill(pid, how)  # One that has ended is there until it is waited for.


def _kill_worker(pid: int) -> None:
    worker = a_worker_of(pid)
    time.sleep(1)
    os.kill(worker, signal.SIGKILL)


def _cut(world: World, pid: int, work: float) -> None:
    wait_for_work(pid, work)
    with psycopg.connect(plain_url(world.server.url)) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname LIKE 'c5db_torture%' AND pid <> pg_backend_pid()"
        )


def _restart(world: World, pid: int, work: float, how: signal.Signals) -> None:
    wait_for_work(pid, work)
    world.restart(how)


def _two_at_once(world: World, plain: Undisturbed) -> Row:
    url = world.database()
    begun = time.monotonic()
    folders = [world.folder / "one", world.folder / "other"]
    processes = [start(["load", plain.articles], environment(url), folder) for folder in folders]
    ended = [finish(process, folder, begun) for process, folder in zip(processes, folders, strict=True)]
    codes = [each.code for each in ended]
    again = load_again(world, plain, url)
    harm = lost(again, plain.whole, url) if codes == [0, 0] else "a load failed"
    world.drop(url)
    return Row("two loads of the same folder at once", f"exits {codes[0]} and {codes[1]}", harm)
