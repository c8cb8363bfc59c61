"""The articles that a feed names: RSS in its kinds, and Atom."""

from collections.abc import Iterator
from dataclasses import dataclass

from c5db.fetch.errors import FetchError
from c5db.fetch.links import plain_link
from c5db.fetch.xml import Element, breaks_off, local_name, parse_xml, words_of

ROOTS = ("rss", "feed", "rdf")
ENTRIES = ("item", "entry")


@dataclass(frozen=True)
class Link:
    """An article named by a list, with what the list says of it."""

    url: str
    title: str = ""
    published: str = ""


def feed_links(data: bytes, base: str) -> list[Link]:
    """The articles of a feed in its order, each once; `base` is where the feed came from."""
    root = parse_xml(data)
    if local_name(root) not in ROOTS:
        raise FetchError(f"no feed: its root is <{local_name(root)}>")
    links = list(_links(root, base))
    found: dict[str, Link] = {}
    for link in links[:-1] if breaks_off(data) else links:
        found.setdefault(link.url, link)
    # A feed that breaks off before an address seems to name itself.
    found.pop(plain_link("", base), None)
    return list(found.values())


def _links(root: Element, base: str) -> Iterator[Link]:
    for entry in root.iter():
        if local_name(entry) in ENTRIES and (address := _address(entry)):
            try:
                url = plain_link(address, base)
            except ValueError:
                continue
            published = words_of(entry, "pubdate", "published", "date", "updated")
            yield Link(url, words_of(entry, "title"), published)


def _address(entry: Element) -> str:
    """RSS writes the link as text, Atom as `href`; a permanent guid stands in for a link that is missing."""
    for child in entry:
        if local_name(child) == "link" and child.get("href") and child.get("rel", "alternate") == "alternate":
            return str(child.get("href"))
    stated = words_of(entry, "link")
    if stated:
        return stated
    for child in entry:
        if local_name(child) == "guid" and child.get("isPermaLink", "true").lower() == "true":
            return "".join(child.itertext()).strip()
    return ""
