"""Packed files as plain streams, never more of them in memory than was asked for."""

import gzip
import io
import os
import stat
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

import zstandard

from c5db.domain.errors import UnreadableDocumentError
from c5db.readers.inputs import STANDARD_INPUT, Input

_FEED = 1024
"""Bytes given to zstd at once: at its highest ratio they unpack to some 30 MB."""
_WINDOW = 1 << 27
_CHUNK = 1 << 20
SKIP_LIMIT = 1 << 30
"""A line that goes on for longer is no line but a bomb: the rest of its file is left unread."""


@contextmanager
def opened(source: Input) -> Iterator[BinaryIO]:
    """The unpacked bytes of a file; what goes wrong while they are read is raised as an unreadable document."""
    try:
        if source.path == STANDARD_INPUT:
            yield sys.stdin.buffer
            return
        with _opened_file(source.path) as raw:
            yield _unpacked(raw, source.packing)
    except (OSError, EOFError, zlib.error, zstandard.ZstdError) as error:
        raise UnreadableDocumentError(_reason(error)) from error


def _opened_file(path: str) -> BinaryIO:
    # A FIFO without a writer would wait for ever, hence the look before and the flag for the moment in between.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise UnreadableDocumentError("no regular file")
    return os.fdopen(descriptor, "rb")


def _unpacked(raw: BinaryIO, packing: str) -> BinaryIO:
    if packing == ".gz":
        return cast(BinaryIO, gzip.GzipFile(fileobj=raw))
    if packing == ".zst":
        return cast(BinaryIO, io.BufferedReader(_Zstandard(raw), _CHUNK))
    return raw


def _reason(error: Exception) -> str:
    if isinstance(error, gzip.BadGzipFile):
        return f"broken gzip: {str(error).partition(' (')[0].lower()}"
    if isinstance(error, zstandard.ZstdError):
        return f"broken zstd: {str(error).removeprefix('zstd decompressor error: ').lower()}"
    if isinstance(error, EOFError):
        return "the packed file breaks off before its end"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return str(error) or type(error).__name__


class _Zstandard(io.RawIOBase):
    """Zstandard frames, one after another; a frame that breaks off is an error, not an end."""

    def __init__(self, raw: BinaryIO) -> None:
        self._raw = raw
        self._frame = self._new_frame()
        self._begun = False
        self._ready = memoryview(b"")

    @staticmethod
    def _new_frame() -> "zstandard.ZstdDecompressionObj":
        return zstandard.ZstdDecompressor(max_window_size=_WINDOW).decompressobj()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        while not self._ready:
            fed = self._frame.unused_data if self._frame.eof else b""
            if self._frame.eof:
                self._frame, self._begun = self._new_frame(), False
            fed = fed or self._raw.read(_FEED)
            if not fed:
                if self._begun:
                    raise EOFError("compressed file ended before the end-of-stream marker was reached")
                return 0
            self._begun = True
            self._ready = memoryview(self._frame.decompress(fed))
        size = min(len(buffer), len(self._ready))
        buffer[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size


def whole(stream: BinaryIO, max_size: int) -> bytes:
    """All of a stream, unless it holds more than `max_size` bytes."""
    parts, size = [], 0
    while size <= max_size and (part := stream.read(min(_CHUNK, max_size + 1 - size))):
        parts.append(part)
        size += len(part)
    if size > max_size:
        raise UnreadableDocumentError(f"larger than {max_size} bytes")
    return b"".join(parts)


def lines(stream: BinaryIO, max_size: int) -> Iterator[bytes | None]:
    """The lines of a stream without their ends, None for one of more than `max_size` bytes."""
    while line := stream.readline(max_size + 2):
        content = line.rstrip(b"\r\n")
        if len(content) <= max_size:
            yield content
            continue
        ended = line.endswith(b"\n")
        del line, content
        yield None
        if not ended:
            _skip_line(stream)


def _skip_line(stream: BinaryIO) -> None:
    skipped = 0
    while (part := stream.readline(_CHUNK)) and not part.endswith(b"\n"):
        skipped += len(part)
        if skipped > SKIP_LIMIT:
            raise UnreadableDocumentError(f"a line of more than {SKIP_LIMIT} bytes; what follows it is left unread")
