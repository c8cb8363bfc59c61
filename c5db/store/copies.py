"""Copies as rows: texts, the keys by which they find each other, and who copies whom."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from sqlalchemy import Connection, text

from c5db.domain.voices import Voice
from c5db.store.rows import copy_rows, run_script

MOST_OF_A_KEY = 100
"""Of a run of words that more sources share, the oldest are compared: furniture is no sign of a copy."""
MOST_CANDIDATES = 50
"""A source is compared with so many of those that share most keys with it."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """The present text of a source, and the edges of the parts that are the article."""

    source_id: int
    text: str
    body: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Copied:
    """A source whose text is another's."""

    source_id: int
    original_id: int
    similarity: float
    reason: str


def read_texts(connection: Connection, source_ids: Sequence[int]) -> list[SourceText]:
    """The present texts of sources."""
    rows = run_script(connection, "read_texts", source_ids=list(source_ids))
    return [SourceText(row.id, row.text, tuple(row.body)) for row in rows]


def save_signatures(connection: Connection, signatures: Mapping[int, bytes]) -> None:
    """Write what texts are compared by; the keys of the former texts go."""
    run_script(
        connection, "save_signatures", source_ids=list(signatures), signatures=list(signatures.values())
    )  # fmt: skip


def save_fingerprints(connection: Connection, keys: Mapping[int, Collection[str]]) -> None:
    """Write the keys by which sources find their copies, those of one neighbourhood of the index together."""
    rows = sorted((key, source_id) for source_id, of_source in keys.items() for key in set(of_source))
    copy_rows(connection, "source_fingerprint", ("fingerprint", "source_id"), rows, schema="c5db")


def find_copies(connection: Connection, source_ids: Collection[int]) -> list[tuple[int, int]]:
    """Pairs of these sources with what may be their copy or original."""
    rows = run_script(
        connection,
        "find_copies",
        source_ids=list(source_ids),
        most_of_a_key=MOST_OF_A_KEY,
        most=MOST_CANDIDATES,
    )
    return [(row.source_id, row.other_id) for row in rows]


def copy_groups(connection: Connection, source_ids: Collection[int]) -> set[int]:
    """The sources that have one voice with these as it stands."""
    return set(run_script(connection, "copy_groups", source_ids=list(source_ids)).scalars())


def read_voices(connection: Connection, source_ids: Collection[int]) -> dict[int, tuple[Voice, bytes]]:
    """Sources by number, each with its packed signature and without what it claims."""
    rows = run_script(connection, "read_voices", source_ids=list(source_ids))
    return {
        row.id: (
            Voice(
                source_id=row.id,
                source_key=row.source_key,
                outlets=frozenset(outlet for outlet in (row.publisher, _host(row.url)) if outlet),
                credit=row.credit,
                published=row.published_on,
                runs=frozenset(),
            ),
            row.signature,
        )
        for row in rows
    }


def read_said(connection: Connection, source_ids: Collection[int]) -> dict[int, tuple[str, ...]]:
    """What sources claim, in the order of their texts; those that claim nothing are left out."""
    rows = run_script(connection, "read_said", source_ids=list(source_ids))
    return {row.source_id: tuple(row.said) for row in rows}


def read_companies(connection: Connection, source_ids: Collection[int]) -> dict[int, frozenset[str]]:
    """The companies that sources name in deals, in every spelling; those that name none are left out."""
    rows = run_script(connection, "read_companies", source_ids=list(source_ids))
    return {row.source_id: frozenset(row.names) for row in rows}


def save_copies(
    connection: Connection, source_ids: Collection[int], copies: Sequence[Copied], run_id: int
) -> frozenset[int]:
    """Make these the copies among the sources; the deals whose voices that changes."""
    run_script(
        connection,
        "save_copies",
        source_ids=list(source_ids),
        copies=[copy.source_id for copy in copies],
        originals=[copy.original_id for copy in copies],
        similarities=[copy.similarity for copy in copies],
        reasons=[copy.reason for copy in copies],
        run_id=run_id,
    )
    touched = frozenset(connection.execute(text("SELECT deal_id FROM pg_temp.touched_deal")).scalars())
    connection.execute(text("DROP TABLE pg_temp.touched_deal"))
    return touched


def _host(url: str | None) -> str | None:
    """The host of an address, without `www.`; None where it has none."""
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.") or None
    except ValueError:
        return None
