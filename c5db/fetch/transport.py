"""Connections to the very address that was checked, ended when their time is up."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator
from functools import cache
from typing import Any

import httpx

from c5db.fetch.guard import Guard
from c5db.fetch.threads import start_aside

NO_CONNECTION_KEPT = httpx.Limits(max_keepalive_connections=0)
"""Two hosts may share an address: a connection that was verified for one must not carry what is asked of the other."""


class GuardedTransport(httpx.BaseTransport):
    """Looks a host up once, checks its addresses, and connects to these: a second look-up could tell another."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        self._inner = httpx.HTTPTransport(verify=_authorities(), limits=NO_CONNECTION_KEPT)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        host = request.url.host
        port = request.url.port or (443 if request.url.scheme == "https" else 80)
        failure: httpx.TransportError | None = None
        for address in self._guard.addresses(host, port):
            try:
                return self._inner.handle_request(_pinned(request, host, address))
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                failure = error
        raise failure or httpx.ConnectError(f"{host} has no address")

    def close(self) -> None:
        self._inner.close()


@cache
def _authorities() -> ssl.SSLContext:
    """Who vouches for hosts: reading the list takes longer than many a page."""
    return httpx.create_ssl_context()


def _pinned(request: httpx.Request, host: str, address: str) -> httpx.Request:
    """The same request to an address; the certificate is still checked against the host's name."""
    return httpx.Request(
        request.method,
        request.url.copy_with(host=address),
        headers=request.headers,
        stream=request.stream,
        extensions={**request.extensions, "sni_hostname": host},
    )


class Deadline:
    """Cuts a connection when its whole time is up: one that sends a byte now and then never times out otherwise."""

    def __init__(self) -> None:
        self._socket: socket.socket | None = None
        self.passed = False

    def trace(self, event: str, info: dict[str, Any]) -> None:
        """Remember the connection that httpx makes."""
        if event.endswith(("connect_tcp.complete", "start_tls.complete")):
            self._socket = info["return_value"].get_extra_info("socket")

    def cut(self) -> None:
        self.passed = True
        if self._socket is not None:
            with contextlib.suppress(OSError):
                # Of the plain socket: that of TLS would change what the reading thread is using.
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)


@contextlib.contextmanager
def deadline(seconds: float) -> Iterator[Deadline]:
    """A deadline for what is done in the block."""
    one = Deadline()
    timer = threading.Timer(seconds, one.cut)
    timer.daemon = True
    start_aside(timer)
    try:
        yield one
    finally:
        timer.cancel()
