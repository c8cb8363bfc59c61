"""JSON Lines: one object a line."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO

from c5db.domain.errors import UnreadableDocumentError
from c5db.domain.records import Document, Reject
from c5db.readers.decoding import checked
from c5db.readers.documents import Given, Identity, date_remarks, make_document, publication_date
from c5db.readers.html import read_page
from c5db.readers.inputs import Input
from c5db.readers.streams import lines

LONG = 1000


def read_json_lines(source: Input, stream: BinaryIO, max_size: int) -> Iterator[Document | Reject]:
    """A document for each line; a line that is none becomes a reject with its number."""
    empty = True
    for number, line in enumerate(lines(stream, max_size), 1):
        origin = f"{source.path}:{number}"
        if line is None:
            yield Reject(origin, f"larger than {max_size} bytes")
        elif line.strip():
            yield _document(origin, f"{source.stem}:{number}", line)
        else:
            continue
        empty = False
    if empty:
        raise UnreadableDocumentError("empty")


def _document(origin: str, name: str, line: bytes) -> Document | Reject:
    try:
        fields = _parsed(line)
        published = _words(fields, "published")
        given = Given(
            url=_words(fields, "url"),
            publisher=_words(fields, "publisher"),
            published=publication_date(published),
            lang=_words(fields, "lang"),
            title=_words(fields, "title"),
        )
        document = _article(origin, name, fields, given)
        return replace(document, remarks=document.remarks + date_remarks(published))
    except UnreadableDocumentError as error:
        return Reject(origin, error.reason)


def _article(origin: str, name: str, fields: Mapping[str, object], given: Given) -> Document:
    """The document of text or page; text goes first."""
    identity = Identity(given.publisher, _words(fields, "id"))
    article_id = identity.id or name
    text, page = fields.get("text"), fields.get("html")
    if isinstance(text, str) and (text.strip() or not page):
        return make_document(origin, article_id, checked(text), given, identity)
    if isinstance(page, str):
        return read_page(origin, article_id, checked(page), given, identity)
    raise UnreadableDocumentError(_why_no_text(text, page))


def _why_no_text(text: object, page: object) -> str:
    if text is None and page is None:
        return "neither text nor html in it"
    return "text or html is no string"


def _parsed(line: bytes) -> Mapping[str, object]:
    """The object of a line; of a key that stands twice the last value holds."""
    try:
        found = json.loads(line.removeprefix(b"\xef\xbb\xbf").decode("utf-8"), parse_int=_integer)
    except UnicodeDecodeError as error:
        raise UnreadableDocumentError(f"no UTF-8 ({error.reason})") from error
    except RecursionError as error:
        raise UnreadableDocumentError("JSON nested too deeply") from error
    except json.JSONDecodeError as error:
        raise UnreadableDocumentError(f"broken JSON at character {error.pos + 1}: {error.msg.lower()}") from error
    except ValueError as error:
        raise UnreadableDocumentError(f"broken JSON ({error})") from error
    if not isinstance(found, dict):
        raise UnreadableDocumentError("JSON, but no object")
    return found


def _integer(digits: str) -> int | str:
    """A whole number; one of thousands of digits stays as written, since no key of ours needs it."""
    return int(digits) if len(digits) < LONG else digits


def _words(fields: Mapping[str, object], key: str) -> str | None:
    """The value of a key as words; numbers are allowed, since ids are often numbers."""
    value = fields.get(key)
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise UnreadableDocumentError(f"{key} is no text")
    return checked(str(value)).strip() or None
