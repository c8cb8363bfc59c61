"""Inputs read and parsed, in their order: in this process while they are few, in several when they are many."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from itertools import islice

from c5db.domain.records import Document, Parsed, Reject
from c5db.parse import parse
from c5db.readers import MAX_SIZE, Input, read

FEW = 48
"""So many documents are parsed before other processes are thought worth their start."""
CHUNK_DOCUMENTS = 16
CHUNK_CHARACTERS = 200_000
AHEAD = 3
"""Chunks for each process that are read before the first of them is needed: what keeps memory flat."""


@dataclass(frozen=True, slots=True)
class Known:
    """A document that need not be parsed."""

    origin: str


Source = Document | Known | Reject
"""What was read."""
Outcome = Parsed | Known | Reject
"""What became of it."""


def read_and_parse(
    inputs: Iterable[Input], *, workers: int | None = None, max_size: int = MAX_SIZE
) -> Iterator[Parsed | Reject]:
    """What each document yields, or why it was not taken, in the order of input."""
    for outcome in parse_all(read_all(inputs, max_size), workers=workers):
        if not isinstance(outcome, Known):
            yield outcome


def parse_all(sources: Iterable[Source], *, workers: int | None = None) -> Iterator[Outcome]:
    """What each document yields, in their order; what was rejected or is known passes through.

    `workers`: processes to parse with; None takes all processors once there are more than a few documents.
    """
    documents = iter(sources)
    if workers is None:
        yield from map(parse_one, islice(documents, FEW))
        workers = processors()
    if workers == 1:
        yield from map(parse_one, documents)
    else:
        yield from _parse_in_parallel(documents, workers)


def read_all(inputs: Iterable[Input], max_size: int = MAX_SIZE) -> Iterator[Document | Reject]:
    """The documents of files, one after another, under names that can be printed and stored."""
    for source in inputs:
        for one in read(source, max_size):
            if isinstance(one, Reject):
                yield Reject(_printable(one.origin), one.reason)
            else:
                yield replace(one, origin=_printable(one.origin), article_id=_printable(one.article_id))


def parse_one(document: Source) -> Outcome:
    """What a document yields; where the extractor fails on it, a reject that says so."""
    if not isinstance(document, Document):
        return document
    try:
        return parse(document)
    except Exception as error:
        return Reject(document.origin, f"the extractor failed on it: {type(error).__name__}: {error}")


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _printable(name: str) -> str:
    """A file name without half characters, which come from bytes that are no UTF-8."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


Chunk = Sequence[Source]


def _parse_in_parallel(documents: Iterator[Source], workers: int) -> Iterator[Outcome]:
    chunks = _chunks(documents)
    waiting: deque[tuple[Chunk, Future[list[Outcome]]]] = deque()
    with _Workers(workers) as pool:
        while True:
            for chunk in islice(chunks, workers * AHEAD - len(waiting)):
                waiting.append((chunk, pool.submit(chunk)))
            if not waiting:
                return
            chunk, future = waiting.popleft()
            try:
                yield from future.result()
            except BrokenProcessPool:
                yield from _parse_apart(chunk)


def _parse_apart(chunk: Chunk) -> Iterator[Outcome]:
    """The documents of a chunk one at a time, as one of them may have ended its process: that one is the reject."""
    with _Workers(1) as pool:
        for document in chunk:
            try:
                yield from pool.submit([document]).result()
            except BrokenProcessPool:
                yield Reject(document.origin, "the process that read it died")


def _chunks(documents: Iterator[Source]) -> Iterator[Chunk]:
    chunk: list[Source] = []
    size = 0
    for document in documents:
        chunk.append(document)
        size += len(document.text) if isinstance(document, Document) else 0
        if len(chunk) == CHUNK_DOCUMENTS or size > CHUNK_CHARACTERS:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _parse_chunk(chunk: Chunk) -> list[Outcome]:
    return [parse_one(document) for document in chunk]


class _Workers:
    """Processes that parse chunks: begun with the first chunk that needs them, replaced where they die."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "_Workers":
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)

    def submit(self, chunk: Chunk) -> Future[list[Outcome]]:
        if not any(isinstance(source, Document) for source in chunk):
            return _done(_parse_chunk(chunk))
        if self._pool is not None:
            try:
                return self._pool.submit(_parse_chunk, chunk)
            except BrokenProcessPool:
                self._pool.shutdown(wait=False)
        self._pool = _start_pool(self._number)
        return self._pool.submit(_parse_chunk, chunk)


def _done(outcomes: list[Outcome]) -> Future[list[Outcome]]:
    future: Future[list[Outcome]] = Future()
    future.set_result(outcomes)
    return future


def _start_pool(workers: int) -> ProcessPoolExecutor:
    # A fork of this process would take over its connections and the locks of its threads.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["c5db.parse"])
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_begin_worker)


def _begin_worker() -> None:
    """Ctrl-C is for the process that saves; when that one is gone, its workers go."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)
