"""Plain text: `.txt` and `.md`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from c5db.domain.records import Document, Reject
from c5db.readers.decoding import decode
from c5db.readers.documents import Given, date_remarks, make_document, publication_date
from c5db.readers.inputs import Input
from c5db.readers.streams import whole

_HEADER = re.compile(r"\A[ \t]*date (\d{4}-\d\d-\d\d)(?!\d)\s*")


def read_plain(source: Input, stream: BinaryIO, max_size: int) -> Iterator[Document | Reject]:
    """The one document of a text file; a ` date YYYY-MM-DD` before the text is its date and no part of it."""
    text = decode(whole(stream, max_size)).replace("\r\n", "\n").replace("\r", "\n")
    header = _HEADER.match(text)
    published = publication_date(header[1]) if header else None
    if header and published:
        text = text[header.end() :]
    document = make_document(source.path, source.stem, text, Given(published=published))
    yield replace(document, remarks=(*date_remarks(header[1] if header else None), *document.remarks))
