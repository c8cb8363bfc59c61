"""Processes that parse documents for this one."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing import forkserver, resource_tracker

from c5db.domain.errors import C5dbError
from c5db.domain.records import Document
from c5db.reading.pools import Chunk
from c5db.reading.sources import Outcome, parse_one

CHUNK_DOCUMENTS = 16
AHEAD = 8
"""Chunks for each process that are read before the first of them is needed: more than a batch, so that the processes
have work while the batch before is saved."""

AHEAD_CHARACTERS = 1_000_000
"""Of short documents many more chunks than processes; of long ones what they yield would fill the memory."""
BREATH = 0.1
_FORKED = multiprocessing.get_context("forkserver")
"""A fork of this process would take over its connections and the locks of its threads."""


class NoWorkersError(C5dbError):
    """Processes to parse in end as soon as they begin."""


class Workers:
    """Processes that parse chunks: begun with the first chunk that needs them, replaced where they die."""

    chunk_documents = CHUNK_DOCUMENTS
    ahead_characters = AHEAD_CHARACTERS

    def __init__(self, number: int) -> None:
        self.ahead = number * AHEAD
        self._number = number
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "Workers":
        return self

    def get_ready(self) -> None:
        """Begin what takes long before there can be processes, and go on meanwhile."""
        _FORKED.set_forkserver_preload(["c5db.reading.workers", "c5db.reading.readied"])
        with _sparing_what_begins():
            forkserver.ensure_running()

    def __exit__(self, failed: type[BaseException] | None, *_: object) -> None:
        if self._pool is None:
            return
        if failed is not None:
            _stop(self._pool)
        # The thread that watches them ends before Python does: it closes what Python's own end still writes to.
        self._pool.shutdown(wait=True, cancel_futures=True)

    def submit(self, chunk: Chunk) -> "Submitted":
        if not any(isinstance(source, Document) for source in chunk):
            return Submitted(_done(_parse_chunk(chunk)))
        if self._pool is not None:
            with suppress(BrokenProcessPool):
                return Submitted(self._pool.submit(_parse_chunk, chunk))
        return Submitted(self._begin().submit(_parse_chunk, chunk))

    def check(self) -> None:
        """After one died: raise NoWorkersError where another cannot even begin, so that no document is to blame."""
        try:
            self._begin().submit(_parse_chunk, []).result()
        except BrokenProcessPool as error:
            hint = 'a script that has several workers calls c5db below `if __name__ == "__main__":`'
            raise NoWorkersError(hint) from error

    def _begin(self) -> ProcessPoolExecutor:
        if self._pool is not None:
            self._pool.shutdown(wait=False)
        self.get_ready()
        self._pool = ProcessPoolExecutor(self._number, mp_context=_FORKED, initializer=_begin_worker)
        # All begin before any is watched: Python waits without end for one that was begun while another died.
        self._pool._safe_to_dynamically_spawn_children = False  # type: ignore[attr-defined]
        return self._pool


class Submitted:
    """A chunk given to a process."""

    def __init__(self, future: Future[list[Outcome]]) -> None:
        self._future = future

    def result(self) -> list[Outcome]:
        # Python hears a signal that reached another thread only where a wait of the first one comes to an end.
        while not self._future.done():
            with suppress(TimeoutError):
                return self._future.result(timeout=BREATH)
        return self._future.result()


@contextmanager
def _sparing_what_begins() -> Iterator[None]:
    """Let what is begun meanwhile not hear Ctrl-C, which a terminal sends to all: it would tell where it stood."""
    # Begun by itself, as its own end would let signals through again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _stop(pool: ProcessPoolExecutor) -> None:
    """End the processes of a pool amid what nobody wants any more: with long texts it takes a minute.

    Python 3.14 has `kill_workers` for it; older ones show no way but their own.
    """
    if pool._broken:
        return  # They ended before, and Python sees to what they left.
    # A chunk that is half written to a process waits for ever for one that reads on: 3.11.2, issue 94777.
    with suppress(OSError):
        pool._call_queue._reader.close()  # type: ignore[attr-defined]
    for process in list((pool._processes or {}).values()):
        process.terminate()
    # What one of them had half written is waited for as long as anybody could write the rest: we could.
    with suppress(OSError):
        pool._result_queue._writer.close()  # type: ignore[attr-defined]


def _parse_chunk(chunk: Chunk) -> list[Outcome]:
    return [parse_one(document) for document in chunk]


def _done(outcomes: list[Outcome]) -> Future[list[Outcome]]:
    future: Future[list[Outcome]] = Future()
    future.set_result(outcomes)
    return future


def _begin_worker() -> None:
    """Ctrl-C is for the process that saves; when that one is gone, its workers go."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)
