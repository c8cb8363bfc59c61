"""Pages fetched from several hosts at once, one after another from each."""

import threading
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from queue import Empty, Full, Queue
from typing import Generic, TypeVar
from urllib.parse import urlsplit

from c5db.fetch.errors import FetchError, UnreachableError
from c5db.fetch.threads import start_aside

T = TypeVar("T")
PATIENCE = 3
"""After so many pages in a row that a host did not answer for, it is left alone for this night."""
READY = 2
"""So many fetched pages wait for the one who stores them: what keeps memory flat."""
BREATH = 0.1


class Crowd(Generic[T]):
    """Threads that fetch; who takes what they bring sets their pace."""

    def __init__(self, fetch: Callable[[str], T], urls: Sequence[str], hosts_at_once: int) -> None:
        self._fetch = fetch
        self._hosts: Queue[list[str]] = Queue()
        by_host: dict[str, list[str]] = defaultdict(list)
        for url in urls:
            by_host[urlsplit(url).netloc].append(url)
        for one in by_host.values():
            self._hosts.put(one)
        self._number = len(urls)
        self._threads = min(hosts_at_once, len(by_host))
        self._ready: Queue[tuple[str, T | Exception]] = Queue(READY)
        self._ended = threading.Event()

    def outcomes(self) -> Iterator[tuple[str, T | Exception]]:
        """What each page came to, as it comes."""
        for _ in range(self._threads):
            # Daemons: a host that hangs must not keep a run that was interrupted.
            start_aside(threading.Thread(target=self._work, daemon=True))
        try:
            for _ in range(self._number):
                yield self._take()
        finally:
            self._ended.set()

    def _take(self) -> tuple[str, T | Exception]:
        """The next outcome. Python hears a signal that reached another thread only where a wait comes to an end."""
        while True:
            try:
                return self._ready.get(timeout=BREATH)
            except Empty:
                continue

    def _work(self) -> None:
        while not self._ended.is_set():
            try:
                urls = self._hosts.get_nowait()
            except Empty:
                return
            self._visit(urls)

    def _visit(self, urls: Sequence[str]) -> None:
        silent = 0
        for url in urls:
            if silent == PATIENCE:
                outcome: T | Exception = FetchError(f"its host did not answer {PATIENCE} times before")
            else:
                outcome = self._try(url)
                silent = silent + 1 if isinstance(outcome, UnreachableError) else 0
            if not self._bring(url, outcome):
                return

    def _try(self, url: str) -> T | Exception:
        try:
            return self._fetch(url)
        except Exception as error:
            return error

    def _bring(self, url: str, outcome: T | Exception) -> bool:
        """Hand over an outcome; false when nobody waits for it any more."""
        while not self._ended.is_set():
            try:
                self._ready.put((url, outcome), timeout=BREATH)
                return True
            except Full:
                continue
        return False
