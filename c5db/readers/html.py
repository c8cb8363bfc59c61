"""Web pages: `.html` and `.htm`."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from c5db.domain.errors import UnreadableDocumentError
from c5db.domain.records import Document, Reject
from c5db.readers.decoding import checked, decode
from c5db.readers.documents import ANONYMOUS, NOTHING, Given, Identity, make_document
from c5db.readers.inputs import Input
from c5db.readers.page_article import article_lines
from c5db.readers.page_lines import page_lines, parse_page
from c5db.readers.page_metadata import page_metadata, visible_date
from c5db.readers.streams import whole
from c5db.text import detect_language
from c5db.text.words import language_code

_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
HEAD = 4096
SHORT = 200
"""A text so short tells its language less surely than its page does."""


def read_html(source: Input, stream: BinaryIO, max_size: int) -> Iterator[Document | Reject]:
    """The one article of a page."""
    page = decode_page(whole(stream, max_size))
    yield read_page(source.path, source.stem, page)


def decode_page(data: bytes, charset: str | None = None) -> str:
    """The characters of a page, in the encoding that its server or head declares, else in the one that fits."""
    head = _CHARSET.search(data[:HEAD])
    declared = (charset, head[1].decode("ascii") if head else None)
    if not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        for encoding in filter(None, declared):
            try:
                return checked(data.decode(encoding))
            except (LookupError, ValueError):
                continue  # A wrong declaration is common; the bytes decide then.
    return decode(data)


def read_page(
    origin: str, article_id: str, page: str, given: Given = NOTHING, identity: Identity = ANONYMOUS
) -> Document:
    """The article of a page with its metadata; what is given besides wins over what the page says."""
    if not page.strip():
        raise UnreadableDocumentError("empty")
    tree = parse_page(page)
    lines = page_lines(tree)
    stated = page_metadata(tree, lines)
    article = article_lines(lines, stated.body, stated.titles)
    if not article:
        raise UnreadableDocumentError("no article found in the page")
    text = "\n".join(article)
    lang = language_code(given.lang) or (detect_language(text) if len(text) > SHORT else language_code(stated.lang))
    published = given.published or stated.published or visible_date(lines, stated.titles, article[0])
    return make_document(
        origin,
        article_id,
        text,
        Given(
            url=given.url or stated.url,
            publisher=given.publisher or stated.publisher,
            published=published,
            lang=lang,
            title=given.title or stated.title,
        ),
        identity=identity,
    )
