"""A site to fetch from, and a fetcher that may."""

from collections.abc import Iterator

import pytest

from c5db.fetch import Fetcher, Guard, Limits
from tests.web import Site, serving

HASTY = Limits(connect_seconds=1, read_seconds=0.5, total_seconds=1.5, attempts=2, max_size=100_000, seconds_between=0)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    """One that may fetch from loopback, is in a hurry, and does not sleep between its tries."""
    with Fetcher("c5db/1.0 (+https://example.org)", HASTY, Guard.allowing(["127.0.0.1"]), sleep=lambda _: None) as one:
        yield one
