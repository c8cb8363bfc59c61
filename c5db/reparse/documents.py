"""A stored text as the document that it came as."""

from dataclasses import replace

from c5db.domain.records import Document
from c5db.readers.documents import Given, Identity, make_document
from c5db.store.again import StoredText
from c5db.store.keys import source_key

BY_TEXT = "text:"


def stored_document(stored: StoredText) -> Document | None:
    """The document of a stored text; None where it would no longer be the same source."""
    given_id = None if stored.source_key.startswith(BY_TEXT) else stored.article_id
    document = make_document(
        stored.origin,
        stored.article_id,
        stored.text,
        Given(stored.url, stored.publisher, stored.published_on, stored.lang, stored.title),
        Identity(stored.given_publisher, given_id),
    )
    # What file or page said of it is not there to be read again.
    known = replace(document, credit=stored.credit)
    return known if source_key(known) == stored.source_key else None
