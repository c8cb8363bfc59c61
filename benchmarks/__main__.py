"""Measures c5db against its targets, and prints a table of what was reached.

python -m benchmarks [--quick] [--only start,parse,load,size,night,views,export] [--articles 30000]
"""

import argparse
import os
import platform
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from benchmarks import exporting, loading, looking, nights, parsing, starting
from benchmarks.databases import server
from benchmarks.targets import Target, table
from tests.servers import Server

PARTS = ("start", "parse", "load", "size", "night", "views", "export")


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is measured."""

    pairs: int
    parsed: int
    loaded: int
    base: int
    times: int
    night: int
    many: int


FULL = Sizes(pairs=7, parsed=2_000, loaded=1_000, base=2_000, times=100, night=1_000, many=30_000)
QUICK = Sizes(pairs=3, parsed=1_000, loaded=500, base=400, times=20, night=200, many=2_000)


def targets(sizes: Sizes, parts: set[str], server: Server, folder: Path) -> Iterator[list[Target]]:
    """The parts one after another."""
    if "start" in parts:
        yield starting.measure(server, sizes.pairs)
    if "parse" in parts:
        yield parsing.measure(sizes.parsed, sizes.pairs)
    if "load" in parts:
        yield loading.measure(server, folder, sizes.loaded, sizes.pairs)
    if "size" in parts:
        yield loading.measure_size(server, folder, min(1_000, sizes.many // 2), sizes.many)
    if parts & {"night", "views", "export"}:
        claims = nights.fill(server, folder, sizes.base)
        if "export" in parts:
            yield exporting.measure(server, folder, claims, sizes.pairs)
    if parts & {"night", "views"}:
        found = nights.measure(server, folder, claims, sizes.times, sizes.night, sizes.pairs if "night" in parts else 1)
        if "night" in parts:
            yield found
        if "views" in parts:
            small, large = (server.url.set(database=name) for name in ("bench_small", "bench_large"))
            told = f"{claims * sizes.times:,} claims against {claims:,}"
            yield looking.measure(small, large, told, sizes.pairs)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="small sizes and three pairs: a look, no result")
    parser.add_argument("--only", default=",".join(PARTS), metavar="PARTS", help=f"some of {', '.join(PARTS)}")
    parser.add_argument("--articles", type=int, metavar="N", help="so many articles for the part `size`")
    options = parser.parse_args()
    parts = set(options.only.split(","))
    if unknown := parts - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    sizes = QUICK if options.quick else FULL
    if options.articles:
        sizes = Sizes(**{name: getattr(sizes, name) for name in Sizes.__slots__} | {"many": options.articles})
    for name in [name for name in os.environ if name.startswith("C5DB_")]:
        del os.environ[name]
    started = time.monotonic()
    found: list[Target] = []
    with tempfile.TemporaryDirectory(prefix="c5db-bench-") as folder, server() as own:
        for part in targets(sizes, parts, own, Path(folder)):
            found += part
            for target in part:
                print(table([target]).splitlines()[-1], flush=True)
    print()
    print(table(found))
    load = "unknown"
    with suppress(OSError):
        load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"\n{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} processors, load {load},")
    print(f"{'quick' if options.quick else 'full'}, {time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main()
