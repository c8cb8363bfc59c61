"""What a server of the web may do in place of answering."""

import gzip
import socket
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler

from tests.web import Answering, Site, answer

MIB = 1024 * 1024
LAUGHS = "".join(
    f'<!ENTITY {name} "{f"&{former};" * 10}">' for former, name in zip("abcdefgh", "bcdefghi", strict=True)
)

Make = Callable[[Site, bytes], Answering]
"""Given the site and what should be answered, how it is answered instead."""


@dataclass(frozen=True)
class WebFault:
    """A way to answer."""

    name: str
    make: Make
    of_lists: bool = False
    """It is about XML: feeds and sitemaps answer so, and no pages."""


def web_faults() -> Iterator[WebFault]:
    """Every way to answer badly."""
    yield WebFault("hangs", _hang)
    yield WebFault("sends a byte now and then", _trickle)
    yield WebFault("sends headers without end", _endless_headers)
    yield WebFault("breaks the connection", lambda site, good: _reset)
    yield WebFault("says it is longer than it is", lambda site, good: _claiming(good, len(good) + 1000))
    yield WebFault("says it is a terabyte long", lambda site, good: _claiming(good, 10**12))
    yield WebFault("says it is -1 bytes long", lambda site, good: _claiming(good, -1))
    yield WebFault("sends a gzip bomb of 1 GB", _bomb)
    yield WebFault("sends 200 MB without a length", _flood)
    yield WebFault("sends a gzip bomb of 1 GB in many parts", _bomb_in_parts)
    yield WebFault("sends gzip that breaks off", lambda site, good: _packed(gzip.compress(good)[:-10]))
    yield WebFault("says it is gzip and is not", lambda site, good: _packed(good))
    yield WebFault("answers 500", lambda site, good: lambda request: answer(request, b"", "text/html", {}, 500))
    yield WebFault("answers 429 and asks to wait a day", _busy)
    yield WebFault("answers with no HTTP", lambda site, good: lambda request: _raw(request, b"\0\xff nonsense\r\n\r\n"))
    yield WebFault("redirects without end", _redirecting_to_itself)
    yield WebFault("redirects to a file", lambda site, good: _redirect("file:///etc/passwd"))
    yield WebFault("redirects to a private address", lambda site, good: _redirect("http://10.1.2.3/"))
    yield WebFault("broken XML", lambda site, good: _xml(b"<rss><channel><item><link>\0<<>&"), of_lists=True)
    yield WebFault("a page in place of XML", lambda site, good: _xml(b"<html><body>Error</body></html>"), of_lists=True)
    yield WebFault("an outside entity (XXE)", lambda site, good: _xml(_outside("file:///etc/passwd")), of_lists=True)
    yield WebFault("an outside document type", _outside_type, of_lists=True)
    yield WebFault("a billion laughs", lambda site, good: _xml(_laughing()), of_lists=True)
    yield WebFault("XML nested 100,000 deep", lambda site, good: _xml(b"<rss>" + b"<a>" * 100_000), of_lists=True)


def _hang(site: Site, good: bytes) -> Answering:
    def hang(request: BaseHTTPRequestHandler) -> None:
        site.closing.wait(60)

    return hang


def _trickle(site: Site, good: bytes) -> Answering:
    def trickle(request: BaseHTTPRequestHandler) -> None:
        _head(request, str(len(good)))
        while not site.closing.wait(0.2):
            request.wfile.write(b"x")

    return trickle


def _endless_headers(site: Site, good: bytes) -> Answering:
    def endless(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while not site.closing.is_set():
            request.wfile.write(b"X-More: " + b"x" * 1000 + b"\r\n")

    return endless


def _reset(request: BaseHTTPRequestHandler) -> None:
    # A lingering of no seconds ends the connection without a good-bye.
    request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    request.connection.close()


def _claiming(good: bytes, length: int) -> Answering:
    def claim(request: BaseHTTPRequestHandler) -> None:
        _head(request, str(length))
        request.wfile.write(good)

    return claim


def _head(request: BaseHTTPRequestHandler, length: str | None, kind: str = "text/html") -> None:
    request.send_response(200)
    request.send_header("Content-Type", kind)
    if length is not None:
        request.send_header("Content-Length", length)
    request.end_headers()


def _bomb(site: Site, good: bytes) -> Answering:
    packer = zlib.compressobj(9, wbits=zlib.MAX_WBITS | 16)
    return _packed(b"".join(packer.compress(b" " * MIB) for _ in range(1024)) + packer.flush())


def _bomb_in_parts(site: Site, good: bytes) -> Answering:
    return _packed(gzip.compress(b" " * MIB, 9) * 1024)


def _packed(data: bytes) -> Answering:
    return lambda request: answer(request, data, "text/html", {"Content_Encoding": "gzip"})


def _flood(site: Site, good: bytes) -> Answering:
    def flood(request: BaseHTTPRequestHandler) -> None:
        _head(request, None)
        for _ in range(200):
            request.wfile.write(b"a" * MIB)

    return flood


def _busy(site: Site, good: bytes) -> Answering:
    return lambda request: answer(request, b"", "text/html", {"Retry_After": "86400"}, 429)


def _raw(request: BaseHTTPRequestHandler, data: bytes) -> None:
    request.wfile.write(data)


def _redirecting_to_itself(site: Site, good: bytes) -> Answering:
    return lambda request: answer(request, b"", "text/html", {"Location": site.url(request.path)}, 302)


def _redirect(target: str) -> Answering:
    return lambda request: answer(request, b"", "text/html", {"Location": target}, 302)


def _xml(data: bytes) -> Answering:
    return lambda request: answer(request, data, "application/xml", {})


def _outside(target: str) -> bytes:
    return f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{target}">]><rss><item><link>&x;</link></item></rss>'.encode()


def _outside_type(site: Site, good: bytes) -> Answering:
    return _xml(f'<!DOCTYPE rss SYSTEM "{site.url("/asked")}"><rss><channel></rss'.encode())


def _laughing() -> bytes:
    return f'<!DOCTYPE rss [<!ENTITY a "ha">{LAUGHS}]><rss><item><link>&i;</link></item></rss>'.encode()
