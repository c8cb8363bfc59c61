"""Texts that are stored, and what a new reading of them changes."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Row, text

from c5db.domain.records import Parsed
from c5db.store.incoming import DOCUMENT_COLUMNS, FIGURE_COLUMNS, document_row, figure_rows, prepare
from c5db.store.rows import copy_rows, run_script
from c5db.store.save import lock_writers, store_contents, store_figures, write_contents

READ_AGAIN = "read again, the text does not say so"


@dataclass(frozen=True)
class StoredText:
    """The present text of a source, with what was known of it when it came."""

    id: int
    source_key: str
    article_id: str
    url: str | None
    given_publisher: str | None
    text: str
    title: str | None
    lang: str
    publisher: str | None
    published_on: date | None
    credit: str | None
    origin: str


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """A claim that a new reading brings (`+`) or no longer makes (`-`)."""

    sign: str
    attribute: str
    value: Decimal | None
    value_max: Decimal | None
    value_text: str | None
    unit: str | None
    qualifier: str
    over: str | None
    item: str | None
    party_name: str | None
    quote: str


@dataclass(frozen=True)
class Reread:
    """A source whose new reading differs; `claims` is empty where only names, deals or untaken figures do."""

    source_id: int
    article_id: str
    claims: tuple[ClaimChange, ...]


def read_stored(connection: Connection, after: int, number: int) -> list[StoredText]:
    """The next texts, by the number of their source."""
    rows = run_script(connection, "read_stored", after=after, number=number)
    return [StoredText(**row) for row in rows.mappings()]


def save_again(connection: Connection, parsed: Sequence[Parsed], run_id: int, *, keep: bool = True) -> list[Reread]:
    """Let new readings of the present texts take the place of the stored ones; gives those that differ.

    Without `keep` they are only compared; the caller takes his transaction back.
    """
    lock_writers(connection)
    incoming = [prepare(n, one) for n, one in enumerate(parsed)]
    run_script(connection, "create_incoming")
    copy_rows(connection, "incoming_document", DOCUMENT_COLUMNS, map(document_row, incoming))
    run_script(connection, "find_again")
    arrived = connection.execute(text("SELECT n, source_id FROM pg_temp.arrived"))
    places = {row.n: row.source_id for row in arrived}
    reread = [one for one in incoming if one.n in places]
    write_contents(connection, reread)
    figures = (row for one in reread for row in figure_rows(one, one.n))
    copy_rows(connection, "incoming_figure", ("n", *FIGURE_COLUMNS), figures)
    changed = sorted(run_script(connection, "read_otherwise").scalars())
    changes: dict[int, list[ClaimChange]] = defaultdict(list)
    if changed:
        for row in run_script(connection, "claims_otherwise"):
            changes[row.n].append(_claim_change(row))
        if keep:
            run_script(connection, "keep_otherwise", changed=changed)
            store_contents(connection, run_id, READ_AGAIN)
            store_figures(connection, [one for one in reread if one.n in changed], places)
    run_script(connection, "drop_incoming")
    return [Reread(places[n], parsed[n].document.article_id, tuple(changes[n])) for n in changed]


def _claim_change(row: Row[Any]) -> ClaimChange:
    return ClaimChange(**{one.name: getattr(row, one.name) for one in fields(ClaimChange)})
