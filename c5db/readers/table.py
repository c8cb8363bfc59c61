"""Which module reads which format."""

from collections.abc import Callable, Iterator
from typing import BinaryIO

from c5db.domain.errors import UnreadableDocumentError
from c5db.domain.records import Document, Reject
from c5db.readers.html import read_html
from c5db.readers.inputs import KNOWN_ENDINGS, Input
from c5db.readers.json_lines import read_json_lines
from c5db.readers.plain import read_plain
from c5db.readers.streams import opened
from c5db.readers.warc import read_warc

MAX_SIZE = 10 * 1024 * 1024
"""Bytes of one document after unpacking."""

Reader = Callable[[Input, BinaryIO, int], Iterator[Document | Reject]]

READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".md": read_plain,
    ".html": read_html,
    ".htm": read_html,
    ".jsonl": read_json_lines,
    ".warc": read_warc,
}


def read(source: Input, max_size: int = MAX_SIZE) -> Iterator[Document | Reject]:
    """The documents of a file, one after another; what cannot be read is a reject, never an exception."""
    try:
        with opened(source) as stream:
            reader = READERS.get(source.format)
            if reader is None:
                raise UnreadableDocumentError(f"no known format ({KNOWN_ENDINGS})")
            yield from reader(source, stream, max_size)
    except UnreadableDocumentError as error:
        yield Reject(source.path, error.reason)
