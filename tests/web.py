"""A web server on loopback that answers as badly as it is told to."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answering = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Site:
    """What the server holds, and what it was asked."""

    address: str = ""
    pages: dict[str, Answering] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    headers: list[dict[str, str]] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)

    def url(self, path: str) -> str:
        return f"{self.address}{path}"

    def put(self, path: str, body: str | bytes, kind: str = "text/html; charset=utf-8", **headers: str) -> None:
        """A page as it should be; with an ETag it is answered conditionally."""
        data = body.encode() if isinstance(body, str) else body
        self.pages[path] = lambda request: answer(request, data, kind, headers)

    def put_status(self, path: str, status: int, **headers: str) -> None:
        """A page that is answered with a status alone."""
        self.pages[path] = lambda request: answer(request, b"", "text/plain", headers, status)


def answer(request: BaseHTTPRequestHandler, data: bytes, kind: str, headers: dict[str, str], status: int = 200) -> None:
    """Send an answer; one whose validator the request knows is 304."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    if "ETag" in named and request.headers.get("If-None-Match") == named["ETag"]:
        status, data = 304, b""
    request.send_response(status)
    request.send_header("Content-Type", kind)
    request.send_header("Content-Length", str(len(data)))
    for name, value in named.items():
        request.send_header(name, value)
    request.end_headers()
    request.wfile.write(data)


@contextmanager
def serving() -> Iterator[Site]:
    """A site of one's own, as long as the block runs."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked[self.path] += 1
            site.headers.append(dict(self.headers))
            page = site.pages.get(self.path)
            if page is None:
                answer(self, b"", "text/plain", {}, 404)
            else:
                page(self)

        do_POST = do_GET

        def log_message(self, *_: object) -> None: ...

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """A client that hangs up is what some tests are about."""

    server = Server(("127.0.0.1", 0), Handler)
    site.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
