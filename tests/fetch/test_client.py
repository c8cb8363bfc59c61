"""What a server may do wrong, and how fetching from it ends."""

import gzip
import time
from http.server import BaseHTTPRequestHandler

import pytest

from c5db.fetch import Answer, Fetcher, FetchError, Guard, Limits, Unchanged, Validators
from c5db.fetch.errors import ForbiddenAddressError, GoneError, PassingError, UnreachableError
from tests.fetch.conftest import HASTY
from tests.web import Site


def test_a_page_comes_with_what_tells_whether_it_changes(site: Site, fetcher: Fetcher) -> None:
    site.put("/a", "<p>Сделка", ETag='"1"')
    page = fetcher.get(site.url("/a"))
    assert isinstance(page, Answer)
    assert (page.body.decode(), page.content_type, page.charset) == ("<p>Сделка", "text/html", "utf-8")
    assert fetcher.get(site.url("/a"), page.validators) == Unchanged()
    assert isinstance(fetcher.get(site.url("/a"), Validators('"0"')), Answer)


def test_the_reader_says_who_he_is(site: Site, fetcher: Fetcher) -> None:
    site.put("/a", "x")
    fetcher.get(site.url("/a"))
    assert {one["User-Agent"] for one in site.headers} == {"c5db/1.0 (+https://example.org)"}


def test_what_robots_txt_forbids_is_not_asked_for(site: Site, fetcher: Fetcher) -> None:
    site.put("/robots.txt", "User-agent: c5db\nDisallow: /private", "text/plain")
    site.put("/private/a", "x")
    site.put("/a", "x")
    with pytest.raises(FetchError, match=r"robots\.txt forbids it"):
        fetcher.get(site.url("/private/a"))
    fetcher.get(site.url("/a"))
    assert (site.asked["/private/a"], site.asked["/robots.txt"]) == (0, 1)


def test_nothing_is_asked_of_a_site_whose_robots_txt_fails(site: Site, fetcher: Fetcher) -> None:
    site.put_status("/robots.txt", 503)
    site.put("/a", "x")
    with pytest.raises(FetchError, match=r"robots\.txt cannot be had.*answered 503"):
        fetcher.get(site.url("/a"))
    assert site.asked["/a"] == 0


def test_a_failing_server_is_asked_again_and_then_left(site: Site, fetcher: Fetcher) -> None:
    site.put_status("/a", 500)
    with pytest.raises(PassingError, match="answered 500"):
        fetcher.get(site.url("/a"))
    assert site.asked["/a"] == 2


def test_a_server_that_recovers_is_read(site: Site, fetcher: Fetcher) -> None:
    def first_busy(request: BaseHTTPRequestHandler) -> None:
        site.put("/a", "now")
        request.send_error(503)

    site.pages["/a"] = first_busy
    page = fetcher.get(site.url("/a"))
    assert isinstance(page, Answer)
    assert page.body == b"now"


def test_a_page_that_is_gone_is_not_asked_for_again(site: Site, fetcher: Fetcher) -> None:
    with pytest.raises(GoneError, match="answered 404"):
        fetcher.get(site.url("/a"))
    assert site.asked["/a"] == 1


def test_as_long_a_wait_as_the_server_asks_for_is_kept(site: Site) -> None:
    waits: list[float] = []
    site.put_status("/a", 429, Retry_After="7")
    with (
        Fetcher("c5db", HASTY, Guard.allowing(["127.0.0.1"]), sleep=waits.append) as fetcher,
        pytest.raises(PassingError),
    ):
        fetcher.get(site.url("/a"))
    assert waits == [7.0]


def test_a_server_that_asks_for_a_day_is_not_asked_again_tonight(site: Site, fetcher: Fetcher) -> None:
    site.put_status("/a", 429, Retry_After="86400")
    with pytest.raises(UnreachableError, match="asks to wait 86400 seconds"):
        fetcher.get(site.url("/a"))
    assert site.asked["/a"] == 1


def test_redirects_are_followed_to_the_page(site: Site, fetcher: Fetcher) -> None:
    site.put_status("/a", 301, Location="b")
    site.put("/b", "x")
    page = fetcher.get(site.url("/a"))
    assert isinstance(page, Answer)
    assert page.url == site.url("/b")


def test_endless_redirects_end(site: Site, fetcher: Fetcher) -> None:
    site.put_status("/a", 302, Location="/a")
    with pytest.raises(FetchError, match="more than 5 redirects"):
        fetcher.get(site.url("/a"))
    assert site.asked["/a"] == 6


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://example.org/", "gopher://example.org", "javascript:1"])
def test_a_redirect_leads_to_the_web_only(site: Site, fetcher: Fetcher, target: str) -> None:
    site.put_status("/a", 302, Location=target)
    with pytest.raises(FetchError, match=r"no address of http or https|absolute URLs"):
        fetcher.get(site.url("/a"))
    assert set(site.asked) == {"/robots.txt", "/a"}


def test_a_redirect_to_a_private_address_is_refused(site: Site) -> None:
    site.put_status("/a", 302, Location="http://10.1.2.3/secret")
    with (
        Fetcher("c5db", HASTY, Guard.allowing(["127.0.0.1/32"])) as fetcher,
        pytest.raises(ForbiddenAddressError, match=r"10\.1\.2\.3"),
    ):
        fetcher.get(site.url("/a"))


def test_loopback_is_refused_unless_it_is_allowed(site: Site) -> None:
    site.put("/a", "x")
    with Fetcher("c5db", HASTY) as fetcher, pytest.raises(ForbiddenAddressError, match=r"127\.0\.0\.1.*allow_private"):
        fetcher.get(site.url("/a"))
    assert not site.asked


def test_the_address_that_was_checked_is_the_one_connected_to(site: Site) -> None:
    """A name server that gives another address the second time is asked once."""
    site.put("/a", "x")
    answers = [["127.0.0.1"], ["127.0.0.1"]]
    guard = Guard(networks=("127.0.0.1/32",), resolve=lambda host, port: answers.pop())
    port = site.address.rpartition(":")[2]
    with Fetcher("c5db", HASTY, guard) as fetcher:
        fetcher.get(f"http://rebinding.invalid:{port}/a")  # No such host: only the address given above leads there.
    assert answers == []
    assert site.headers[-1]["Host"] == f"rebinding.invalid:{port}"


def test_a_server_that_hangs_is_given_up(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a"] = lambda request: site.closing.wait(5) and None
    with pytest.raises(PassingError, match=r"no answer for 0\.5 seconds"):
        fetcher.get(site.url("/a"))


@pytest.mark.parametrize("where", ["headers", "body"])
def test_a_server_that_trickles_is_cut_off(site: Site, fetcher: Fetcher, where: str) -> None:
    def trickle(request: BaseHTTPRequestHandler) -> None:
        if where == "body":
            request.send_response(200)
            request.send_header("Content-Length", "100000")
            request.end_headers()
        else:
            request.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while not site.closing.wait(0.1):
            request.wfile.write(b"x")
            request.wfile.flush()

    site.pages["/a"] = trickle
    started = time.monotonic()
    with pytest.raises(PassingError, match=r"not done after 1\.5 seconds"):
        fetcher.get(site.url("/a"))
    assert time.monotonic() - started < 6


def test_a_body_shorter_than_promised_is_no_page(site: Site, fetcher: Fetcher) -> None:
    def lie(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", "1000")
        request.end_headers()
        request.wfile.write(b"short")

    site.pages["/a"] = lie
    with pytest.raises(PassingError):
        fetcher.get(site.url("/a"))


def test_a_body_larger_than_allowed_is_cut_off(site: Site, fetcher: Fetcher) -> None:
    site.put("/a", b"x" * 100_001)
    with pytest.raises(FetchError, match="larger than 100000 bytes"):
        fetcher.get(site.url("/a"))


def test_a_gzip_bomb_is_not_unpacked(site: Site, fetcher: Fetcher) -> None:
    site.put("/a", gzip.compress(b"\0" * 50_000_000), Content_Encoding="gzip")
    with pytest.raises(FetchError, match="larger than 100000 bytes"):
        fetcher.get(site.url("/a"))


def test_a_packed_page_is_unpacked(site: Site, fetcher: Fetcher) -> None:
    site.put("/a", gzip.compress("Сделка".encode()), Content_Encoding="gzip")
    page = fetcher.get(site.url("/a"))
    assert isinstance(page, Answer)
    assert page.body.decode() == "Сделка"


@pytest.mark.parametrize("data", [gzip.compress(b"x" * 1000)[:-12], b"\x1f\x8bnonsense"])
def test_a_broken_packing_is_no_page(site: Site, fetcher: Fetcher, data: bytes) -> None:
    site.put("/a", data, Content_Encoding="gzip")
    with pytest.raises(FetchError):
        fetcher.get(site.url("/a"))


def test_a_packing_that_was_not_asked_for_is_refused(site: Site, fetcher: Fetcher) -> None:
    site.put("/a", b"x", Content_Encoding="gzip, gzip")
    with pytest.raises(FetchError, match="which was not asked for"):
        fetcher.get(site.url("/a"))


@pytest.mark.parametrize("url", ["ftp://example.org/a", "http:///a", "http://u:p@example.org/", "http://a:x/", "x"])
def test_what_is_no_address_is_refused(fetcher: Fetcher, url: str) -> None:
    with pytest.raises(FetchError):
        fetcher.get(url)


def test_a_host_is_asked_no_oftener_than_it_likes(site: Site) -> None:
    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 3", "text/plain")
    site.put("/a", "x")
    waits: list[float] = []
    limits = Limits(seconds_between=2)
    with Fetcher("c5db", limits, Guard.allowing(["127.0.0.1"]), sleep=waits.append) as fetcher:
        fetcher.get(site.url("/a"))
        fetcher.get(site.url("/a"))
    assert [round(wait) for wait in waits] == [2, 5]
