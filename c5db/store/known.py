"""Which documents bring nothing new, as their sources have had the same text; and which come from an edited file."""

from collections.abc import Sequence

from sqlalchemy import Connection

from c5db.domain.records import Document
from c5db.store.keys import source_key, text_hash
from c5db.store.rows import run_script


def known_documents(connection: Connection, documents: Sequence[Document]) -> frozenset[int]:
    """Places, in the sequence, of the documents that are stored already, letter for letter."""
    keys = [source_key(document) for document in documents]
    hashes = [text_hash(document.text) for document in documents]
    return frozenset(run_script(connection, "find_known", source_keys=keys, text_hashes=hashes).scalars())


def edited_files(connection: Connection, documents: Sequence[Document]) -> dict[str, int]:
    """By its path: the source that a file was loaded as before, where nothing but the text tells one from the other."""
    rows = run_script(
        connection,
        "find_edited",
        origins=[document.origin for document in documents],
        article_ids=[document.article_id for document in documents],
        text_hashes=[text_hash(document.text) for document in documents],
    )
    return {documents[row.place].origin: row.source_id for row in rows}
