"""The body of an answer, unpacked as it arrives and never larger than was allowed."""

import zlib
from collections.abc import Iterable, Iterator

from c5db.fetch.errors import FetchError, PassingError

PACKINGS = {"gzip": zlib.MAX_WBITS | 32, "x-gzip": zlib.MAX_WBITS | 32, "deflate": zlib.MAX_WBITS | 32}
PIECE = 1 << 20
NEXT_PART = b"\x1f"


def read_body(chunks: Iterable[bytes], encoding: str, limit: int) -> bytes:
    """The unpacked bytes, at most `limit` of them, whatever the header says of their number."""
    parts, size = [], 0
    for part in _unpacked(_within(chunks, limit), encoding.strip().lower()):
        parts.append(part)
        size += len(part)
        if size > limit:
            raise FetchError(f"larger than {limit} bytes")
    return b"".join(parts)


def _within(chunks: Iterable[bytes], limit: int) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > limit:
            raise FetchError(f"larger than {limit} bytes")
        yield chunk


def _unpacked(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    if encoding in ("", "identity"):
        yield from chunks
    elif encoding in PACKINGS:
        yield from _inflated(chunks, PACKINGS[encoding])
    else:
        raise FetchError(f"it is packed as {encoding}, which was not asked for")


def _inflated(chunks: Iterable[bytes], window: int) -> Iterator[bytes]:
    """What is packed, piece by piece; gzip may come in several parts one after another."""
    unpacker = zlib.decompressobj(window)
    begun = False
    try:
        for chunk in chunks:
            begun = begun or bool(chunk)
            while chunk:
                if unpacker.eof:
                    if not chunk.startswith(NEXT_PART):
                        return  # Padding, which unpackers pass over.
                    unpacker = zlib.decompressobj(window)
                yield unpacker.decompress(chunk, PIECE)
                chunk = unpacker.unused_data if unpacker.eof else unpacker.unconsumed_tail
        if not unpacker.eof:
            yield unpacker.flush()
    except zlib.error as error:
        raise PassingError(f"broken gzip: {error}") from error
    if begun and not unpacker.eof:
        raise PassingError("the packed body breaks off before its end")
