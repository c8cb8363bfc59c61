"""The pages that a sitemap names, and the sitemaps that an index names."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from c5db.fetch.body import read_body
from c5db.fetch.errors import FetchError
from c5db.fetch.feeds import Link
from c5db.fetch.links import plain_link
from c5db.fetch.xml import Element, breaks_off, local_name, parse_xml, words_of

GZIP = b"\x1f\x8b"


@dataclass(frozen=True)
class Sitemap:
    """What a sitemap names."""

    pages: tuple[Link, ...] = ()
    sitemaps: tuple[Link, ...] = ()


def read_sitemap(data: bytes, base: str, max_size: int) -> Sitemap:
    """A sitemap or an index of them, plain or gzip."""
    try:
        plain = read_body([data], "gzip", max_size) if data.startswith(GZIP) else data
    except zlib.error as error:
        raise FetchError(f"broken gzip: {error}") from error
    root = parse_xml(plain)
    end = -1 if breaks_off(plain) else None
    if local_name(root) == "sitemapindex":
        return Sitemap(sitemaps=tuple(_links(root, "sitemap", base))[:end])
    if local_name(root) == "urlset":
        return Sitemap(pages=tuple(_links(root, "url", base))[:end])
    raise FetchError(f"no sitemap: its root is <{local_name(root)}>")


def _links(root: Element, kind: str, base: str) -> Iterator[Link]:
    for entry in root:
        if local_name(entry) == kind and (address := words_of(entry, "loc")):
            try:
                yield Link(plain_link(address, base), published=words_of(entry, "lastmod"))
            except ValueError:
                continue
