"""What a night costs on much and on little, and what it costs to recompute everything."""

from pathlib import Path

from sqlalchemy import URL, text

from benchmarks.databases import engine, grown, migrated
from benchmarks.loading import written
from benchmarks.ratios import Ratio, paired, seconds
from benchmarks.targets import Target
from c5db.load import load
from c5db.readers import Input
from c5db.reconcile.stale import reconcile_stale
from c5db.store.facts import mark_all_stale
from c5db.store.runs import running
from tests.servers import Server

RECOMPUTED = 3
"""So many times all is recomputed."""


def fill(server: Server, folder: Path, count: int) -> int:
    """The database `bench_base` with so many articles read in earnest; how many claims they hold."""
    url = migrated(server, "bench_base")
    with engine(url) as own:
        load(own, [Input(str(written(folder, count)))])
        with own.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM ANALYZE"))
            return int(connection.scalar(text("SELECT count(*) FROM c5db.live_claim")) or 0)


def measure(server: Server, folder: Path, claims: int, times: int, night: int, pairs: int) -> list[Target]:
    """The targets of nights and of recomputing, on `bench_base` and on `times` as much."""
    small, large = server.create("bench_small", "bench_base"), grown(server, "bench_large", "bench_base", times)
    sizes = f"{claims * times:,} claims against {claims:,}"
    return [
        Target(f"reconcile: a night of {night:,} articles, {sizes}", 1.3, _night(small, large, folder, night, pairs)),
        _recomputed(server, claims),
    ]


def _night(small: URL, large: URL, folder: Path, night: int, pairs: int) -> Ratio:
    # No night comes twice; each is loaded into both.
    files = [written(folder, night, seed=100 + number) for number in range(pairs + 1)]
    _loaded(small, files[-1])
    _loaded(large, files[-1])
    nights = {url: iter(files[:-1]) for url in (small, large)}
    return paired(lambda: _loaded(large, next(nights[large])), lambda: _loaded(small, next(nights[small])), pairs)


def _loaded(url: URL, file: Path) -> float:
    with engine(url) as own:
        return seconds(lambda: load(own, [Input(str(file))], workers=1))


def _recomputed(server: Server, claims: int) -> Target:
    """Recomputing ten times as much, as a multiple of the time for the base."""
    urls = server.create("bench_one", "bench_base"), grown(server, "bench_ten", "bench_base", 10)
    for url in urls:
        # The facts of copies name what they were copied from, and would be written anew: no part of what is measured.
        _recompute(url)
    little, much = urls
    times = paired(lambda: _recompute(much), lambda: _recompute(little), RECOMPUTED)
    for name in ("bench_ten", "bench_one"):
        server.drop(name)
    return Target(f"reconcile: everything, {claims * 10:,} claims against {claims:,}", 11, times)


def _recompute(url: URL) -> float:
    with engine(url) as own, running(own, "bench") as run_id:
        with own.begin() as connection:
            mark_all_stale(connection)
        return seconds(lambda: list(reconcile_stale(own, run_id)))
