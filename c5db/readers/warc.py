"""Web archives: `.warc`, each HTML page that was answered with 200 a document."""

import gzip
import io
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.parser import BytesParser
from email.policy import HTTP
from typing import BinaryIO, cast

from c5db.domain.errors import UnreadableDocumentError
from c5db.domain.records import Document, Reject
from c5db.readers.documents import Given
from c5db.readers.html import decode_page, read_page
from c5db.readers.inputs import Input
from c5db.readers.streams import whole

PAGES = ("text/html", "application/xhtml+xml")
LONGEST_HEAD = 1 << 16
PIECE = 1 << 20
RATIO = 2
"""A packed record of more than so many times the size of a document is not unpacked to see."""


@dataclass(frozen=True, slots=True)
class Head:
    """The first line of a record or answer, and its fields in lower case."""

    line: str
    fields: Mapping[str, str]

    def field(self, name: str) -> str:
        return self.fields.get(name, "")

    @property
    def length(self) -> int:
        """Bytes of what follows."""
        digits = self.field("content-length")
        if not (digits.isascii() and digits.isdecimal()) or len(digits) > 15:
            raise UnreadableDocumentError("a record of the archive does not say how long it is")
        return int(digits)


def read_warc(source: Input, stream: BinaryIO, max_size: int) -> Iterator[Document | Reject]:
    """The pages of an archive; whatever else was fetched is passed over."""
    number = 0
    while (head := _record_head(stream)) is not None:
        number += 1
        if not _is_answer(head):
            _skip(stream, head.length)
        elif head.length > max_size * RATIO:
            _skip(stream, head.length)
            yield Reject(f"{source.path}:{number}", f"larger than {max_size} bytes")
        else:
            yield from _page(f"{source.path}:{number}", head, _exactly(stream, head.length), max_size)
    if number == 0:
        raise UnreadableDocumentError("empty")


def _record_head(stream: BinaryIO) -> Head | None:
    line = stream.readline(LONGEST_HEAD)
    while line in (b"\r\n", b"\n"):
        line = stream.readline(LONGEST_HEAD)
    if not line:
        return None
    if not line.startswith(b"WARC/"):
        raise UnreadableDocumentError("no web archive, or a broken one: a record does not begin with WARC/")
    return _head(line, stream)


def _head(line: bytes, stream: BinaryIO) -> Head:
    """The fields up to the empty line."""
    lines: list[bytes] = []
    size = 0
    while (field := stream.readline(LONGEST_HEAD)) not in (b"\r\n", b"\n"):
        size += len(field)
        if not field or size > LONGEST_HEAD:
            raise UnreadableDocumentError("the head of a record breaks off, or has no end")
        lines.append(field)
    parsed = BytesParser(policy=HTTP.clone(utf8=True)).parsebytes(b"".join(lines), headersonly=True)
    fields = {name.lower(): str(value).strip() for name, value in parsed.raw_items()}
    return Head(line.decode("utf-8", "replace").strip(), fields)


def _is_answer(head: Head) -> bool:
    return head.field("warc-type") == "response" and head.field("content-type").startswith("application/http")


def _page(origin: str, record: Head, data: bytes, max_size: int) -> Iterator[Document | Reject]:
    url = record.field("warc-target-uri").strip("<>")
    try:
        answer = io.BytesIO(data)
        head = _head(answer.readline(LONGEST_HEAD), answer)
        kind, _, parameters = head.field("content-type").partition(";")
        if head.line.split()[1:2] != ["200"] or kind.strip().lower() not in PAGES:
            return
        page = decode_page(_body(answer.read(), head, max_size), _charset(parameters))
        yield read_page(origin, url or origin, page, Given(url=url or None))
    except UnreadableDocumentError as error:
        yield Reject(origin, error.reason)


def _charset(parameters: str) -> str | None:
    name, _, value = parameters.strip().partition("=")
    return value.strip(" \"'") if name.strip().lower() == "charset" and value else None


def _body(data: bytes, head: Head, max_size: int) -> bytes:
    """The page as it was before it was cut into chunks and packed."""
    if head.field("transfer-encoding").lower() == "chunked":
        data = _joined(data)
    packing = head.field("content-encoding").lower()
    try:
        if packing in ("gzip", "x-gzip"):
            return whole(cast(BinaryIO, gzip.GzipFile(fileobj=io.BytesIO(data))), max_size)
        if packing == "deflate":
            return whole(io.BytesIO(zlib.decompressobj().decompress(data, max_size + 1)), max_size)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableDocumentError(f"broken {packing}: {error}") from error
    if packing not in ("", "identity"):
        raise UnreadableDocumentError(f"it is packed as {packing}")
    return whole(io.BytesIO(data), max_size)


def _joined(data: bytes) -> bytes:
    """The chunks in a row; an archive that kept the body already joined is taken as it is."""
    stream = io.BytesIO(data)
    parts: list[bytes] = []
    while line := stream.readline(LONGEST_HEAD):
        digits = line.partition(b";")[0].strip()
        try:
            size = int(digits, 16) if digits else -1
        except ValueError:
            size = -1
        if size < 0:
            return data if not parts else b"".join(parts)
        if size == 0:
            break
        parts.append(stream.read(size))
        stream.readline(LONGEST_HEAD)
    return b"".join(parts)


def _exactly(stream: BinaryIO, length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise UnreadableDocumentError("the archive breaks off within a record")
    return data


def _skip(stream: BinaryIO, length: int) -> None:
    while length > 0:
        piece = stream.read(min(length, PIECE))
        if not piece:
            raise UnreadableDocumentError("the archive breaks off within a record")
        length -= len(piece)
