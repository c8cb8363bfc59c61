"""Pages that were fetched: which are due, what came, what is still to be read."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import zstandard
from sqlalchemy import Connection, text

from c5db.store.rows import run_script

LEVEL = 9
GIVE_UP = 1000
"""Counts as so many failures: what is gone is not asked for again."""


@dataclass(frozen=True)
class Due:
    """A page to ask for, with what tells whether it has changed."""

    url: str
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True)
class Patience:
    """When a page is asked for again."""

    recheck_days: int = 3
    """A page is looked at again for so long after it was first seen: articles are corrected on their first days."""
    rest_seconds: float = 6 * 3600
    nights: int = 3
    """A page that fails is given up after so many."""


@dataclass(frozen=True)
class Origin:
    """Where a page belongs: its address and what the config says of the source that led to it."""

    url: str
    feed: str
    kind: str = "article"
    publisher: str | None = None
    lang: str | None = None


@dataclass(frozen=True)
class Body:
    """What came."""

    data: bytes = field(repr=False)
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True)
class KeptPage:
    """A page as it is kept; `error` says why nothing new came of it."""

    id: int
    url: str
    publisher: str | None
    lang: str | None
    body: bytes | None = field(repr=False)
    charset: str | None
    error: str | None


def due_pages(connection: Connection, urls: Sequence[str], patience: Patience) -> list[Due]:
    """Those of the pages that are new, were corrected lately, or failed not too often; in their order."""
    found = run_script(
        connection,
        "due_pages",
        urls=list(urls),
        recheck_days=patience.recheck_days,
        rest_seconds=patience.rest_seconds,
        nights=patience.nights,
    )
    return [Due(row.url, row.etag, row.last_modified) for row in found]


def find_list(connection: Connection, url: str) -> Body | None:
    """A feed or sitemap as it came last."""
    row = run_script(connection, "find_list", url=url).one_or_none()
    return None if row is None else Body(zstandard.decompress(row.body), None, row.etag, row.last_modified)


def save_page(connection: Connection, origin: Origin, body: Body, run_id: int) -> None:
    """Keep what came; a page that is as it was needs no reading."""
    run_script(
        connection,
        "save_page",
        url=origin.url,
        kind=origin.kind,
        feed=origin.feed,
        publisher=origin.publisher,
        lang=origin.lang,
        body=zstandard.compress(body.data, LEVEL),
        charset=body.charset,
        etag=body.etag,
        last_modified=body.last_modified,
        run_id=run_id,
    )


def keep_page(connection: Connection, url: str, run_id: int) -> None:
    """Note that a page was asked for and is as it was."""
    run_script(connection, "keep_page", url=url, run_id=run_id)


def fail_page(connection: Connection, origin: Origin, error: str, run_id: int, *, gone: bool = False) -> None:
    """Note why a page did not come."""
    failures = GIVE_UP if gone else 1
    run_script(
        connection, "fail_page", url=origin.url, kind=origin.kind, feed=origin.feed, failures=failures, error=error,
        run_id=run_id,
    )  # fmt: skip


def read_pages(connection: Connection, after: int, number: int, *, again: bool = False) -> list[KeptPage]:
    """The next pages that are still to be read, or with `again` all that are kept."""
    rows = run_script(connection, "read_pages", after=after, number=number, again=again)
    return [
        KeptPage(row.id, row.url, row.publisher, row.lang, _unpacked(row.body), row.charset, row.error) for row in rows
    ]


def mark_read(connection: Connection, page_ids: Sequence[int]) -> None:
    """Note that pages have been loaded, or rejected."""
    connection.execute(text("UPDATE c5db.page SET unread = false WHERE id = ANY(:ids)"), {"ids": list(page_ids)})


def drop_old_bodies(connection: Connection, days: int) -> int:
    """Let go of what was fetched longer ago than this; that it was fetched stays known."""
    return run_script(connection, "drop_old_bodies", days=days).rowcount


def _unpacked(body: bytes | None) -> bytes | None:
    return None if body is None else zstandard.decompress(body)
