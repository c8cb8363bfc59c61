"""Documents parsed, in their order: in this process while they are few, in several when they are many."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from c5db.domain.records import Document, Parsed, Reject
from c5db.readers import MAX_SIZE, Input
from c5db.reading.pools import Chunk, Pending, Pool
from c5db.reading.sources import Known, Outcome, Source, parse_one, read_all
from c5db.reading.workers import Workers, processors

FEW = 48
"""So many documents are parsed before other processes are thought worth their start."""
CHUNK_CHARACTERS = 12_000
"""Characters for each document that a chunk may hold, on average: a chunk of long ones is cut short."""


def read_and_parse(
    inputs: Iterable[Input], *, workers: int | None = None, max_size: int = MAX_SIZE
) -> Iterator[Parsed | Reject]:
    """What each document yields, or why it was not taken, in the order of input."""
    for outcome in parse_all(read_all(inputs, max_size), workers=workers):
        if not isinstance(outcome, Known):
            yield outcome


def parse_all(sources: Iterable[Source], *, workers: int | None = None, pool: Pool | None = None) -> Iterator[Outcome]:
    """What each document yields, in their order; what was rejected or is known passes through.

    `workers`: processes to parse with; None takes all processors once there are more than a few documents. `pool`:
    who parses in their place.
    """
    documents = iter(sources)
    if pool is not None:
        yield from _parse_in_parallel(documents, pool)
        return
    if workers is None:
        yield from map(parse_one, islice(documents, FEW))
        workers = processors()
    if workers == 1:
        yield from map(parse_one, documents)
    else:
        with Workers(workers) as own:
            for source in islice(documents, own.chunk_documents):
                if isinstance(source, Document):
                    own.get_ready()
                yield parse_one(source)
            yield from _parse_in_parallel(documents, own)


def _parse_in_parallel(documents: Iterator[Source], pool: Pool) -> Iterator[Outcome]:
    chunks = _chunks(documents, pool.chunk_documents)
    waiting: deque[tuple[Chunk, Pending]] = deque()
    while True:
        while len(waiting) < pool.ahead and _characters(waiting) < pool.ahead_characters:
            if not (chunk := next(chunks, [])):
                break
            waiting.append((chunk, pool.submit(chunk)))
        if not waiting:
            return
        chunk, pending = waiting.popleft()
        try:
            yield from pending.result()
        except BrokenProcessPool:
            yield from _parse_apart(chunk)


def _characters(waiting: Iterable[tuple[Chunk, Pending]]) -> int:
    return sum(len(one.text) for chunk, _ in waiting for one in chunk if isinstance(one, Document))


def _parse_apart(chunk: Chunk) -> Iterator[Outcome]:
    """The documents of a chunk one at a time, as one of them may have ended its process: that one is the reject."""
    with Workers(1) as pool:
        for document in chunk:
            try:
                yield from pool.submit([document]).result()
            except BrokenProcessPool:
                pool.check()
                yield Reject(document.origin, "the process that read it died")


def _chunks(documents: Iterator[Source], most: int) -> Iterator[Chunk]:
    chunk: list[Source] = []
    size = 0
    for document in documents:
        chunk.append(document)
        size += len(document.text) if isinstance(document, Document) else 0
        if len(chunk) == most or size > most * CHUNK_CHARACTERS:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
