"""A database full of data walks up and down every step of the migrations and loses no row."""

import json
from typing import Any

import pytest
from sqlalchemy import URL, text

from c5db.models import VOCABULARIES
from tests.cli.commands import SEEDS, run
from tests.cli.conftest import environment
from tests.migrating import downgrade, revisions, transaction, upgrade

TABLES = """
    SELECT relname FROM pg_class
    WHERE relnamespace = 'c5db'::regnamespace AND relkind = 'r' AND relname <> 'alembic_version'
"""
KEPT_IN_STEP = {term.__tablename__ for term in VOCABULARIES}
"""Vocabularies are rows of the program, brought into step by every upgrade."""

UNKNOWN_BELOW = {"0005": {"deal_report_link"}}
"""Rows that the program of that revision would take for what they are not: that two reports are rather two deals."""

PAIRS = {"deal_report_link": "WHERE t.report_id < t.other_id"}
"""Below 0015 a pair stands both ways."""

Rows = list[dict[str, Any]]


def contents(url: URL) -> dict[str, Rows]:
    """The rows of every table of ours, in an order that does not depend on their columns."""
    with transaction(url) as connection:
        tables = [name for name in connection.scalars(text(TABLES)) if name not in KEPT_IN_STEP]
        query = "SELECT coalesce(json_agg(to_json(t)), '[]') FROM c5db.{} t {}"
        return {table: connection.scalar(text(query.format(table, PAIRS.get(table, "")))) for table in tables}


def columns_of(tables: dict[str, Rows]) -> dict[str, set[str]]:
    """The columns of every table that holds a row."""
    return {table: set(rows[0]) for table, rows in tables.items() if rows}


def only(tables: dict[str, Rows], columns: dict[str, set[str]]) -> dict[str, list[str]]:
    """The rows of tables, with these columns alone."""
    return {
        table: sorted(json.dumps({name: row[name] for name in sorted(names)}) for row in tables.get(table, []))
        for table, names in columns.items()
    }


def shared(one: dict[str, Rows], other: dict[str, Rows]) -> dict[str, set[str]]:
    """The columns that both know, of the tables that both have rows of."""
    first, second = columns_of(one), columns_of(other)
    return {table: first[table] & second[table] for table in first.keys() & second.keys()}


@pytest.fixture
def filled(database_url: URL) -> URL:
    """A database that holds the sample articles, a ruling, a reject and a fetched page."""
    env = environment(database_url)
    assert run(["load", SEEDS], env).code == 0
    assert run(["load", "-"], env, stdin=b"{}\n").code == 3
    assert run(["rule", "1", "status", "--value", "cancelled", "--reason", "seen in the register"], env).code == 0
    with transaction(database_url) as connection:
        connection.execute(
            text("INSERT INTO c5db.page (url, kind, feed, run_id) SELECT 'https://x.example', 'article', 'x', 1")
        )
    return database_url


def test_every_step_down_and_up_keeps_every_row(filled: URL) -> None:
    steps = revisions()
    later = contents(filled)
    assert {table for table, rows in later.items() if rows} >= {"claim", "fact", "fact_change", "page", "ruling"}
    for revision, above in zip(steps[-2::-1], steps[:0:-1], strict=True):
        downgrade(filled, revision)
        earlier = contents(filled)
        # What has a table of its own below has kept it: no table that is still there has lost its rows.
        assert {table for table in columns_of(later) if table in earlier} == set(columns_of(earlier)), revision
        kept = shared(earlier, later)
        below, above_it = only(earlier, kept), only(later, kept)
        assert {table: rows for table, rows in below.items() if set(rows) - set(above_it[table])} == {}
        lost = {table for table, rows in below.items() if rows != above_it[table]}
        assert lost <= UNKNOWN_BELOW.get(revision, set()), f"down to {revision}"
        upgrade(filled, above)
        everything = columns_of(earlier)
        again = contents(filled)
        present = {table: names & columns_of(again)[table] for table, names in everything.items()}
        assert only(again, present) == only(earlier, present), f"up to {above}"
        downgrade(filled, revision)
        later = contents(filled)
    upgrade(filled)
    loaded = run(["load", SEEDS, "--json"], environment(filled)).json["documents"]
    assert (loaded["new"], loaded["revised"], loaded["unchanged"]) == (0, 0, 5)
