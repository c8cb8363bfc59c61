"""What a database holds, told so that two databases can be compared: without clocks and numbers of its own."""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import URL

_OWN = frozenset(
    {
        "loaded_at",
        "changed_at",
        "rejected_at",
        "decided_at",
        "run_id",
        "reject_id",
        "decision_id",
        "undoes",
        "undone_by",
    }
)
"""Clocks, and numbers that a database gives to what it writes down."""
_OTHER_LINKS = {"copy_of": "source", "part_of": "deal", "partner_id": "party"}
_DECIDED_ON = frozenset({"subject_id", "other_id"})
"""Numbers of what the column `subject` says."""
_KEYS = {
    "source": "SELECT source_id, concat_ws('|', article_id, url, md5(text)) FROM analyst.sources",
    "party": "SELECT party_id, concat_ws('|', canonical_name, kind) FROM analyst.parties",
    "deal": """
        SELECT d.deal_id, coalesce(string_agg(c.claim_id::text, ',' ORDER BY c.claim_id), d.title)
        FROM analyst.deals d LEFT JOIN analyst.claims c USING (deal_id) GROUP BY d.deal_id, d.title
    """,
}
"""What stands for the number of a thing: its own content."""
_LEFT_OUT = frozenset({"runs"})

Content = Mapping[str, list[str]]


def content(url: URL) -> Content:
    """Every row of every view but `runs`."""
    plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain) as connection:
        keys: dict[str, dict[int, str]] = {
            thing: dict(connection.execute(query).fetchall()) for thing, query in _KEYS.items()
        }
        return {view: sorted(_rows(connection, view, keys)) for view in _views(connection) if view not in _LEFT_OUT}


def _views(connection: "psycopg.Connection[Any]") -> list[str]:
    query = "SELECT table_name FROM information_schema.views WHERE table_schema = 'analyst' ORDER BY 1"
    return [name for (name,) in connection.execute(query)]


def _rows(connection: "psycopg.Connection[Any]", view: str, keys: Mapping[str, Mapping[int, str]]) -> Iterator[str]:
    query = sql.SQL("SELECT to_jsonb(v) FROM {} v").format(sql.Identifier("analyst", view))
    for (row,) in connection.execute(query):
        subject = row.get("subject", "")
        yield str({column: _told(column, value, keys, subject) for column, value in row.items() if column not in _OWN})


def _told(column: str, value: Any, keys: Mapping[str, Mapping[int, str]], subject: str) -> Any:
    thing = subject if column in _DECIDED_ON else _OTHER_LINKS.get(column)
    thing = thing or next((thing for thing in keys if column.endswith(f"{thing}_id")), None)
    if thing is None or value is None:
        return value
    return hashlib.sha256(keys[thing].get(value, "?").encode()).hexdigest()[:12]


def differences(one: Content, other: Content) -> list[str]:
    """The views in which two databases differ, and by how many rows."""
    told = []
    for view in sorted({*one, *other}):
        left, right = list(one.get(view, ())), list(other.get(view, ()))
        if left != right:
            told.append(f"{view}: {len(set(left) ^ set(right)) or abs(len(left) - len(right))} rows")
    return told
