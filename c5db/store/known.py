"""Which documents bring nothing new: their sources have had the same text before."""

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
