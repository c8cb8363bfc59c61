"""Migrations build everything, walk down to nothing and up again, and keep data where a step back can."""

import os
import subprocess
import sys

from sqlalchemy import URL, Connection, text

from c5db.store.save import save
from tests.factories import make_parsed, make_run
from tests.migrating import ROOT, downgrade, revisions, transaction, upgrade

RELATIONS = """
    SELECT format('%I.%I', n.nspname, c.relname)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('c5db', 'analyst') AND c.relkind IN ('r', 'v', 'S', 'm')
    ORDER BY 1
"""
ROUTINES = """
    SELECT p.oid::regprocedure::text
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname IN ('c5db', 'analyst')
    ORDER BY 1
"""


def everything(url: URL) -> list[str]:
    """Every table, view, sequence and function of ours."""
    with transaction(url) as connection:
        return [name for query in (RELATIONS, ROUTINES) for name in connection.scalars(text(query))]


def test_alembic_upgrade_head_alone_builds_everything(empty_database_url: URL, database_url: URL) -> None:
    address = empty_database_url.render_as_string(hide_password=False)
    subprocess.run(
        [sys.executable, "-m", "alembic", "upgrade", "head"],
        cwd=ROOT,
        env={**os.environ, "C5DB_DATABASE_URL": address},
        check=True,
        capture_output=True,
    )
    assert everything(empty_database_url) == everything(database_url)


def test_migrations_form_one_line_numbered_in_order() -> None:
    assert revisions() == [f"{number:04}" for number in range(1, len(revisions()) + 1)]


def test_migrations_walk_down_to_nothing_and_up_again(database_url: URL) -> None:
    before = everything(database_url)
    downgrade(database_url, "base")
    assert everything(database_url) == []
    upgrade(database_url)
    assert everything(database_url) == before


def test_each_step_back_leaves_what_the_step_before_had_built(empty_database_url: URL) -> None:
    built = {}
    for revision in revisions():
        upgrade(empty_database_url, revision)
        built[revision] = everything(empty_database_url)
    for revision in revisions()[-2::-1]:
        downgrade(empty_database_url, revision)
        assert everything(empty_database_url) == built[revision]


def test_a_step_back_keeps_articles_and_what_they_say(database_url: URL) -> None:
    with transaction(database_url) as connection:
        save(connection, [make_parsed()], make_run(connection))
        before = contents(connection)
    for revision in revisions()[-2::-1]:
        downgrade(database_url, revision)
        with transaction(database_url) as connection:
            assert contents(connection) == before, revision
    upgrade(database_url)
    with transaction(database_url) as connection:
        assert contents(connection) == before


def contents(connection: Connection) -> dict[str, list[str]]:
    """The rows that an article became."""
    tables = ("source", "source_revision", "claim", "live_claim", "figure", "deal_report", "participation")
    rows = {
        table: text(f"SELECT json_strip_nulls(row_to_json(t))::text FROM c5db.{table} t ORDER BY 1") for table in tables
    }
    return {table: list(connection.scalars(query)) for table, query in rows.items()}


def test_migrations_are_self_contained() -> None:
    for path in (ROOT / "alembic" / "versions").glob("*.py"):
        imports = [line for line in path.read_text("utf-8").splitlines() if line.startswith(("import ", "from "))]
        assert not [line for line in imports if "c5db" in line], path.name
