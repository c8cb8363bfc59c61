"""Sources that have to go, as rows: found, removed with every word of them, and known not to come back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, text

from c5db.domain.records import Document
from c5db.store.copies import copy_groups
from c5db.store.keys import source_key, text_hash
from c5db.store.reports import unsettle_neighbours
from c5db.store.rows import run_script

FORGOTTEN = "A source was forgotten."
"""What the history tells of facts that moved because a source had to go."""


@dataclass(frozen=True, slots=True)
class FoundSource:
    """A source that somebody named, with what goes when it goes."""

    source_id: int
    article_id: str
    url: str | None
    publisher: str | None
    published_on: date | None
    revisions: int
    claims: int


@dataclass(frozen=True, slots=True)
class Bereft:
    """What rested on a source that is gone."""

    deal_ids: tuple[int, ...]
    party_ids: tuple[int, ...]
    copied: tuple[int, ...]
    """Sources that had one voice with it."""


def find_sources(connection: Connection, named: str) -> list[FoundSource]:
    """The sources of that number, address or article id, or of `PUBLISHER:ID`; six at most."""
    return [FoundSource(*tuple(row)) for row in run_script(connection, "find_sources", named=named)]


def forgotten_since(connection: Connection, named: str) -> bool:
    """Whether a source so named was forgotten before."""
    query = """
        SELECT EXISTS (
            SELECT FROM c5db.forgotten_source
            WHERE :named IN (source_id::text, url, article_id, publisher || ':' || article_id)
        )
    """
    return bool(connection.execute(text(query), {"named": named}).scalar_one())


def remove_source(connection: Connection, source_id: int, reason: str, author: str, run_id: int) -> Bereft:
    """Remove a source for good in the caller's transaction; the facts of its deals are to be computed anew."""
    unsettle_neighbours(connection, [source_id])
    copied = copy_groups(connection, [source_id]) - {source_id}
    run_script(
        connection, "forget_source", source_id=source_id, reason=reason, author=author, run_id=run_id, cause=FORGOTTEN
    )
    deal_ids = connection.execute(text("SELECT deal_id FROM pg_temp.bereft_deal ORDER BY 1")).scalars().all()
    party_ids = connection.execute(text("SELECT party_id FROM pg_temp.touched_party ORDER BY 1")).scalars().all()
    for table in ("gone_claim", "gone_title", "touched_party", "bereft_deal", "gone_fact", "scrubbed_change"):
        connection.execute(text(f"DROP TABLE pg_temp.{table}"))
    connection.execute(text("DROP TABLE pg_temp.nameless_party"))
    return Bereft(tuple(deal_ids), tuple(party_ids), tuple(sorted(copied)))


def forgotten_documents(connection: Connection, documents: Sequence[Document]) -> frozenset[int]:
    """Places, in the sequence, of documents whose source was forgotten."""
    keys = [source_key(document) for document in documents]
    hashes = [text_hash(document.text) for document in documents]
    return frozenset(run_script(connection, "find_forgotten", source_keys=keys, text_hashes=hashes).scalars())
