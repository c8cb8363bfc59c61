"""A clock that is set back by a year in mid-load, for the loader and for its server."""

import signal
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from c5db import embedded
from c5db.embedded.account import server_account
from c5db.embedded.binaries import find_binaries
from c5db.embedded.home import Home
from c5db.embedded.launch import SETTINGS
from c5db.embedded.process import settled_postmaster
from c5db.embedded.programs import reachable_binaries
from torture.processes import wait_for_work
from torture.table import Row
from torture.undisturbed import Undisturbed, load_again, lost, taken_up, years_of_runs
from torture.world import World, environment, finish, start

NAME = "the clock set back by a year in mid-load"
LIBRARIES = ("/usr/lib", "*/faketime/libfaketime.so.1")


@dataclass(frozen=True)
class Clock:
    """A clock of programs that are started with its environment; what its file says is added to the true time."""

    library: Path
    file: Path

    def set(self, offset: str) -> None:
        draft = self.file.with_suffix(".new")
        draft.write_text(f"{offset}\n", "utf-8")
        draft.chmod(0o644)
        draft.replace(self.file)

    @property
    def environment(self) -> Mapping[str, str]:
        return {
            "LD_PRELOAD": str(self.library),
            "FAKETIME_TIMESTAMP_FILE": str(self.file),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }


def try_clock(world: World, plain: Undisturbed, only: str) -> Iterator[Row]:
    """What came of a clock that goes back."""
    if only not in NAME:
        return
    library = next(iter(sorted(Path(LIBRARIES[0]).glob(LIBRARIES[1]))), None)
    if library is None:
        yield Row(NAME, "this needs libfaketime", "not tried")
        return
    clock = Clock(library, world.home / "clock")
    clock.set("+0")
    world.end(signal.SIGINT)
    _start_server(world, clock)
    try:
        yield _try(world, plain, clock)
    finally:
        world.restart(signal.SIGINT)


def _try(world: World, plain: Undisturbed, clock: Clock) -> Row:
    url = world.database()
    begun = time.monotonic()
    env = environment(url, **clock.environment)
    process = start(["load", plain.articles, "--json"], env, world.folder / "disturbed")
    wait_for_work(process.pid, plain.work / 2)
    clock.set("-365d")
    ended = finish(process, world.folder / "disturbed", begun)
    again = load_again(world, plain, url, clock.environment)
    years = years_of_runs(url)
    came = f"exit {ended.code}, runs of {' and '.join(years)}; the next run {taken_up(again)}"
    harm = lost(again, plain.whole, url)
    if ended.code != 0:
        harm = f"the load ended with {ended.code}"
    elif len(years) < 2:
        harm = "the clock was not set back"
    world.drop(url)
    return Row(NAME, came, harm)


def _start_server(world: World, clock: Clock) -> None:
    """Start the server with this clock, as the embedded server is started but for its environment."""
    home = Home(world.home)
    state = home.read_state()
    assert state is not None
    data = home.data(state.major)
    account = server_account(data)
    programs = reachable_binaries(home, find_binaries(state.major), account)
    options = " ".join(f"-c {setting}" for setting in (*SETTINGS, f"port={state.port}"))
    with home.log.open("a", encoding="utf-8") as log:
        account.run(
            [programs.program("pg_ctl"), "start", "--silent", "--wait", "-o", options],
            output=log,
            environment={"PGDATA": str(data), **clock.environment},
        )
    assert settled_postmaster(data) is not None
    assert embedded.status(world.home).running
