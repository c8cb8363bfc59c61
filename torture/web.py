"""Nights on which servers of the web answer badly: the night after has to give the views of a sound one."""

import os
import signal
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from pathlib import Path

from sqlalchemy import URL

from tests.nightly.articles import article, feed
from tests.web import Site, answer, serving
from torture.content import Content, content
from torture.table import Row
from torture.undisturbed import MOST_MEMORY, lost, statuses
from torture.web_faults import WebFault, web_faults
from torture.world import Ended, World, environment, finish, run, start

CONFIG = """
[fetch]
user_agent = "c5db/1.0 (+https://example.org)"
allow_private = ["127.0.0.1"]
seconds_between = 0
attempts = 2
read_timeout = 2
total_timeout = 6
recheck_after_hours = 0

[[source]]
kind = "feed"
name = "agency"
url = "{site}/rss"

[[source]]
kind = "sitemap"
name = "ministry"
url = "{site}/sitemap.xml"

[[source]]
kind = "urls"
name = "by hand"
urls = ["{site}/good"]
"""
LONGEST = 240
"""Seconds after which a night counts as hung."""
WAITS = {"its lists": "/rss", "its pages": "/2"}

Pages = Mapping[str, tuple[bytes, str]]
"""The body and the type of each page, by its path."""


@dataclass(frozen=True)
class Nights:
    """A site, a config that fetches from it, and what a night gives on which it is sound."""

    world: World
    site: Site
    config: Path
    pages: Pages
    whole: Content

    def mend(self) -> None:
        serve(self.site, self.pages)

    def disturb(self, fault: WebFault) -> None:
        for path in ("/rss", "/sitemap.xml") if fault.of_lists else ("/rss", "/2"):
            self.site.pages[path] = fault.make(self.site, self.pages[path][0])

    def night(self, url: URL) -> Ended:
        return one_night(self.world, self.config, url)


def try_web(world: World, only: str) -> Iterator[Row]:
    """What came of each night."""
    with serving() as site:
        nights = _made(world, site)
        for fault in web_faults():
            name = f"{'feed and sitemap' if fault.of_lists else 'feed and page'}: {fault.name}"
            if only in name:
                yield _try(nights, name, fault)
        for what, path in WAITS.items():
            name = f"kill -9 of a nightly run that waits for {what}"
            if only in name:
                yield _killed(nights, name, path)


def _made(world: World, site: Site) -> Nights:
    config = world.folder / "c5db.toml"
    config.write_text(CONFIG.format(site=site.address), "utf-8")
    pages = _pages(site)
    serve(site, pages)
    url = world.database()
    ended = one_night(world, config, url)
    if ended.code != 0:
        sys.exit(f"the undisturbed night failed: {ended.err}")
    return Nights(world, site, config, pages, content(url))


def _pages(site: Site) -> Pages:
    sitemap = f"<urlset><url><loc>{site.url('/2')}</loc></url></urlset>"
    return {
        "/rss": (feed(site.url("/1")).encode(), "application/rss+xml"),
        "/sitemap.xml": (sitemap.encode(), "application/xml"),
        "/1": (article("Ромашка").encode(), "text/html; charset=utf-8"),
        "/2": (article("Незабудка", "Пион", 7, 15).encode(), "text/html; charset=utf-8"),
        "/good": (article("Астра", "Клевер", 9, 25).encode(), "text/html; charset=utf-8"),
    }


def serve(site: Site, pages: Pages) -> None:
    """Answer as one should."""
    for path, (body, kind) in pages.items():
        site.put(path, body, kind, ETag=f'"{path}"')


def one_night(world: World, config: Path, url: URL) -> Ended:
    """A nightly run from its start to its end."""
    return run(["nightly", "--config", config, "--json"], environment(url), world.folder / "night", LONGEST)


def _try(nights: Nights, name: str, fault: WebFault) -> Row:
    url = nights.world.database()
    asked = nights.site.asked["/asked"]
    try:
        nights.disturb(fault)
        bad = nights.night(url)
        nights.mend()
        again = nights.night(url)
        came = f"exit {bad.code}, {_counts(bad)}, {bad.seconds:.0f} s, {bad.peak} MiB; the next night {_counts(again)}"
        leak = "an outside file was asked for" if nights.site.asked["/asked"] > asked else ""
        return Row(name, came, leak or _harm(bad) or lost(again, nights.whole, url))
    finally:
        nights.world.drop(url)


def _harm(bad: Ended) -> str:
    """What the bad answers did to the rest of the night."""
    if bad.code is None:
        return f"hung for {LONGEST} s"
    if bad.code != 3 or "Traceback" in bad.err:
        return f"exit {bad.code}: {(bad.err.strip().splitlines() or ['no word'])[-1]}"
    if bad.peak > MOST_MEMORY:
        return f"{bad.peak} MiB of memory"
    return "" if bad.summary["documents"]["new"] else "the good page"


def _killed(nights: Nights, name: str, path: str) -> Row:
    """A night that is killed while a server keeps it waiting."""
    url = nights.world.database()
    begun = time.monotonic()
    asked = nights.site.asked[path]
    nights.site.pages[path] = lambda request: _late(nights, request, path)
    folder = nights.world.folder / "disturbed"
    process = start(["nightly", "--config", nights.config, "--json"], environment(url), folder)
    while nights.site.asked[path] == asked and time.monotonic() - begun < LONGEST:
        time.sleep(0.02)
    os.kill(process.pid, signal.SIGKILL)
    ended = finish(process, folder, begun)
    nights.mend()
    again = nights.night(url)
    shown = statuses(url)
    harm = lost(again, nights.whole, url) if shown == ["killed", "done"] else "it is not shown as killed"
    nights.world.drop(url)
    return Row(name, f"exit {ended.code}, shown as {shown[0]}; the next night {_counts(again)}", harm)


def _late(nights: Nights, request: BaseHTTPRequestHandler, path: str) -> None:
    nights.site.closing.wait(30)
    answer(request, *nights.pages[path], {})


def _counts(ended: Ended) -> str:
    summary = ended.summary
    if not summary:
        return "told nothing"
    lists, pages = summary["sources_failed"], summary["pages"]["failed"]
    failed = f"lists failed: {lists}, pages failed: {pages}, " if lists or pages else ""
    return f"{failed}{summary['documents']['new']} stored"
