"""The articles that the feeds, sitemaps and lists of a config name."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from c5db.fetch import FetchError, Link, feed_links, read_sitemap
from c5db.fetch.links import plain_link
from c5db.nightly.settings import Kind, SourceSettings

Read = Callable[[str], bytes]
"""From the address of a list to what it holds."""

MOST_SITEMAPS = 50
DEPTH = 3


def links_of(source: SourceSettings, read: Read, max_size: int) -> list[Link]:
    """The articles of a source that its config lets through, the newest first where dates tell."""
    include, exclude = re.compile(source.include), re.compile(source.exclude or r"(?!)")
    found = (link for link in _named(source, read, max_size) if include.search(link.url))
    return list({link.url: link for link in found if not exclude.search(link.url)}.values())


def _named(source: SourceSettings, read: Read, max_size: int) -> Iterator[Link]:
    if source.kind is Kind.FEED:
        yield from feed_links(read(source.url), source.url)
    elif source.kind is Kind.SITEMAP:
        pages = list(_of_sitemaps(source.url, read, max_size))
        yield from sorted(pages, key=lambda link: link.published, reverse=True)
    elif source.kind is Kind.URLS:
        yield from (Link(plain_link(url, "")) for url in (*source.urls, *_of_file(source.file)))


def _of_sitemaps(url: str, read: Read, max_size: int) -> Iterator[Link]:
    """The pages of a sitemap and of those it leads to, the newest of them first."""
    waiting, seen = [(url, 0)], {url}
    while waiting and len(seen) <= MOST_SITEMAPS:
        here, depth = waiting.pop(0)
        sitemap = read_sitemap(read(here), here, max_size)
        yield from sitemap.pages
        if depth < DEPTH:
            newest = sorted(sitemap.sitemaps, key=lambda link: link.published, reverse=True)
            fresh = [link.url for link in newest if link.url not in seen][: MOST_SITEMAPS - len(seen)]
            seen.update(fresh)
            waiting += [(one, depth + 1) for one in fresh]


def _of_file(path: str) -> list[str]:
    """The addresses of a file; what follows # is a remark."""
    if not path:
        return []
    try:
        lines = Path(path).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise FetchError(f"{path}: {error}") from error
    return [address for line in lines if (address := line.partition(" #")[0].strip()) and not address.startswith("#")]
