"""A disk that is full: the data folder of the server lies on a small one, which is filled up."""

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from c5db import embedded
from torture.processes import wait_for_work
from torture.table import Row
from torture.undisturbed import Undisturbed, load_again, lost, taken_up, told
from torture.world import World, environment, finish, made_world, start

MIB = 1024 * 1024
SIZE = 800 * MIB
BEFORE, DURING = "a full disk before a load", "a disk that fills up in mid-load"


def try_disk(plain: Undisturbed, only: str) -> Iterator[Row]:
    """What came of a disk that is full from the start, and of one that fills up."""
    wanted = {name: at for name, at in ((BEFORE, 0.0), (DURING, 0.4)) if only in name}
    if not wanted:
        return
    with _small_disk() as place:
        if place is None:
            yield from (Row(name, "this needs root, who may mount a disk", "not tried") for name in wanted)
            return
        with made_world(place) as world:
            for name, at in wanted.items():
                yield _try(world, plain, place, name, at * plain.work)


def _try(world: World, plain: Undisturbed, place: Path, name: str, work: float) -> Row:
    url = world.database()
    ballast = place / "ballast"
    if not work:
        _fill(ballast)
    begun = time.monotonic()
    process = start(["load", plain.articles], environment(url), world.folder / "disturbed")
    if work:
        wait_for_work(process.pid, work)
        _fill(ballast)
    ended = finish(process, world.folder / "disturbed", begun)
    ballast.unlink()
    _settle(world)
    again = load_again(world, plain, url)
    said = (ended.err.strip().splitlines() or ["no word"])[-1]
    came = f"{told(ended, url)} (“{said}”); the next run {taken_up(again)}"
    harm = "the load did not notice" if ended.code != 1 or "Traceback" in ended.err else lost(again, plain.whole, url)
    world.drop(url)
    return Row(name, came, harm)


def _fill(ballast: Path) -> None:
    """Take all the room there is, to the last byte, again and again for a while: what is freed is taken too."""
    until = time.monotonic() + 3
    with ballast.open("ab", buffering=0) as out:
        while time.monotonic() < until:
            for size in (MIB, 4096):
                try:
                    while True:
                        out.write(b"\0" * size)
                except OSError:
                    continue
            time.sleep(0.05)


def _settle(world: World) -> None:
    """A server that could not write may have ended, as it would for anybody: it is started again."""
    world.end(signal.SIGINT)
    embedded.start(world.home)


@contextmanager
def _small_disk() -> Iterator[Path | None]:
    """A file system of its own in memory; None where this user may not mount one."""
    place = Path(tempfile.mkdtemp(prefix="c5db-torture-disk-"))
    mount: list[str | Path] = ["mount", "-t", "tmpfs", "-o", f"size={SIZE},mode=755", "c5db-torture", place]
    try:
        mounted = os.geteuid() == 0 and subprocess.run(mount, capture_output=True).returncode == 0
        yield place if mounted else None
    finally:
        if os.path.ismount(place):
            subprocess.run(["umount", place], check=True)
        place.rmdir()
