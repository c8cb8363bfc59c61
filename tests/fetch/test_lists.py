"""Feeds and sitemaps, sound and hostile."""

import gzip
import time
from pathlib import Path

import pytest

from c5db.fetch import FetchError, Link, feed_links, read_sitemap

BASE = "https://news.example/feed/"
RSS = """<?xml version="1.0"?><rss version="2.0"><channel><link>https://news.example/</link>
<item><title>Сделка</title><link> /deal?id=1&amp;utm_source=rss#top </link>
<pubDate>Sat, 14 Mar 2026 10:00 GMT</pubDate></item>
<item><guid>https://news.example/2</guid></item>
<item><guid isPermaLink="false">17</guid></item>
<item><link>https://news.example/deal?id=1</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Deal</title>
<link rel="replies" href="https://news.example/c"/><link href="../1"/><published>2026-03-14T10:00:00Z</published>
</entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<item rdf:about="x"><link>https://news.example/1</link></item></rdf:RDF>"""
LAUGHS = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {name} "{f"&{former};" * 10}">' for former, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def test_rss_names_its_articles_each_once() -> None:
    assert feed_links(RSS.encode(), BASE) == [
        Link("https://news.example/deal?id=1", "Сделка", "Sat, 14 Mar 2026 10:00 GMT"),
        Link("https://news.example/2"),
    ]


def test_atom_names_its_articles() -> None:
    assert feed_links(ATOM.encode(), BASE) == [Link("https://news.example/1", "Deal", "2026-03-14T10:00:00Z")]


def test_the_oldest_rss_names_its_articles() -> None:
    assert feed_links(RDF.encode(), BASE) == [Link("https://news.example/1")]


def test_a_feed_that_breaks_off_gives_what_it_has() -> None:
    cut = RSS.index("news.example/deal?id=1</link></item>\n</channel>")
    assert [link.url for link in feed_links(RSS[:cut].encode(), BASE)] == [
        "https://news.example/deal?id=1",
        "https://news.example/2",
    ]


def test_half_an_address_at_the_end_of_a_feed_is_not_taken() -> None:
    cut = RSS.index("eal?id=1</link></item>\n</channel>")
    assert [link.url for link in feed_links(RSS[:cut].encode(), BASE)] == [
        "https://news.example/deal?id=1",
        "https://news.example/2",
    ]
    assert len(feed_links(f"{RSS}\n".encode("utf-16"), BASE)) == 2


def test_half_an_address_at_the_end_of_a_sitemap_is_not_taken() -> None:
    two = PAGES.replace("<url/>", "<url><loc>https://news.example/two</loc></url>")
    assert [page.url for page in read_sitemap(two.encode(), BASE, 10_000).pages] == [
        "https://news.example/1",
        "https://news.example/two",
    ]
    cut = two[: two.index("wo</loc>")].encode()
    assert [page.url for page in read_sitemap(cut, BASE, 10_000).pages] == ["https://news.example/1"]


@pytest.mark.parametrize("data", [b"", b"\0\0\0", b"<html><body>404</body></html>", b"no xml at all"])
def test_what_is_no_feed_is_refused(data: bytes) -> None:
    with pytest.raises(FetchError):
        feed_links(data, BASE)


def test_a_billion_laughs_are_refused_at_once() -> None:
    bomb = LAUGHS + "]><rss><channel><item><link>&i;</link></item></channel></rss>"
    started = time.monotonic()
    with pytest.raises(FetchError, match="declares entities"):
        feed_links(bomb.encode(), BASE)
    assert time.monotonic() - started < 1


def test_an_outer_entity_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden")
    xxe = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]><rss><item><link>&x;</link></item></rss>'
    with pytest.raises(FetchError, match="declares entities") as error:
        feed_links(xxe.encode(), BASE)
    assert "hidden" not in str(error.value)


def test_a_feed_nested_without_end_ends() -> None:
    deep = b"<rss>" + b"<channel>" * 100_000 + b"</channel>" * 100_000 + b"</rss>"
    try:
        assert feed_links(deep, BASE) == []
    except FetchError as error:
        assert "broken XML" in str(error)


PAGES = "<urlset><url><loc>https://news.example/1</loc><lastmod>2026-03-14</lastmod></url><url/></urlset>"


@pytest.mark.parametrize("data", [PAGES.encode(), gzip.compress(PAGES.encode())], ids=["plain", "gzip"])
def test_a_sitemap_names_its_pages(data: bytes) -> None:
    assert read_sitemap(data, BASE, 10_000).pages == (Link("https://news.example/1", published="2026-03-14"),)


def test_an_index_names_its_sitemaps() -> None:
    index = b"<sitemapindex><sitemap><loc>/s.xml.gz</loc></sitemap></sitemapindex>"
    assert read_sitemap(index, BASE, 10_000).sitemaps == (Link("https://news.example/s.xml.gz"),)


def test_a_sitemap_that_unpacks_to_a_bomb_is_refused() -> None:
    with pytest.raises(FetchError, match="larger than 10000 bytes"):
        read_sitemap(gzip.compress(b" " * 10_000_000), BASE, 10_000)
