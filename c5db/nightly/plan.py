"""What a run would do, found out without writing anything."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Engine

from c5db.domain.errors import UsageError
from c5db.fetch import FetchError
from c5db.nightly.arrivals import file_inputs
from c5db.nightly.fetching import Fetching, make_fetcher, web_sources
from c5db.nightly.settings import Settings, SourceSettings


@dataclass(frozen=True)
class Planned:
    """What a source would bring: so many files, or so many pages asked for; else why none."""

    source: SourceSettings
    number: int = 0
    problem: str | None = None


def plan(engine: Engine, settings: Settings) -> Iterator[Planned]:
    """Look at every source; feeds and sitemaps are asked, pages are not."""
    for source, found in file_inputs(settings):
        if isinstance(found, UsageError):
            yield Planned(source, problem=found.reason)
        else:
            yield Planned(source, len(found))
    with make_fetcher(settings.fetch) as fetcher:
        fetching = Fetching(engine, settings, fetcher, run_id=None)
        for source in web_sources(settings):
            try:
                yield Planned(source, len(fetching.due(source)))
            except FetchError as error:
                yield Planned(source, problem=error.reason)
