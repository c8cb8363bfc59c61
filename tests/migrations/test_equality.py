"""The migrated database equals the models and the view files."""

from collections.abc import Iterator

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import URL, CheckConstraint, Connection, text

from c5db.models import SCHEMA, Base
from c5db.views import INDEXED, ORDER, view_sql
from tests.migrating import ROOT, transaction

VIEW_DEFINITIONS = """
    SELECT c.relname, pg_get_viewdef(c.oid)
    FROM pg_class c
    WHERE c.relnamespace IN ('analyst'::regnamespace, 'c5db'::regnamespace) AND c.relkind = 'v'
    ORDER BY 1
"""
FUNCTION_DEFINITIONS = """
    SELECT p.proname, pg_get_functiondef(p.oid)
    FROM pg_proc p
    WHERE p.pronamespace = 'analyst'::regnamespace
        OR p.pronamespace = 'c5db'::regnamespace AND p.proname ~ '^(keep|note|gather|overviews)_'
    ORDER BY 1
"""
TRIGGER_DEFINITIONS = """
    SELECT pg_get_triggerdef(t.oid)
    FROM pg_trigger t
    WHERE t.tgname ~ '^keep_'
    ORDER BY 1
"""
COMMENTS = """
    SELECT c.relname, a.attname, col_description(c.oid, a.attnum)
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
    WHERE c.relnamespace = 'analyst'::regnamespace AND c.relkind = 'v'
    UNION ALL
    SELECT c.relname, '', obj_description(c.oid)
    FROM pg_class c
    WHERE c.relnamespace = 'analyst'::regnamespace AND c.relkind = 'v'
    UNION ALL
    SELECT p.proname, '', obj_description(p.oid)
    FROM pg_proc p
    WHERE p.pronamespace = 'analyst'::regnamespace
    ORDER BY 1, 2
"""
CHECKS = """
    SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)
    FROM pg_constraint
    WHERE connamespace = 'c5db'::regnamespace AND contype = 'c'
    ORDER BY 1, 2
"""


def test_tables_equal_the_models(connection: Connection) -> None:
    context = MigrationContext.configure(
        connection,
        opts={
            "include_schemas": True,
            "include_name": lambda name, kind, _: kind != "schema" or name == SCHEMA,
            "compare_type": True,
            "compare_server_default": True,
            "version_table_schema": SCHEMA,
        },
    )
    assert compare_metadata(context, Base.metadata) == []


def test_check_constraints_equal_the_models_word_for_word(connection: Connection, models_only: Connection) -> None:
    # Autogenerate compares a CHECK by its name alone.
    assert connection.execute(text(CHECKS)).all() == models_only.execute(text(CHECKS)).all()


@pytest.fixture
def models_only(empty_database_url: URL) -> Iterator[Connection]:
    """A database built from the models, past the migrations."""
    with transaction(empty_database_url) as connection:
        connection.execute(text(f"CREATE SCHEMA {SCHEMA}"))
        connection.execute(text("CREATE SCHEMA analyst"))
        connection.exec_driver_sql(view_sql(INDEXED))
        Base.metadata.create_all(connection)
        yield connection


@pytest.fixture
def views_from_files(models_only: Connection) -> Connection:
    """A database whose views are built from `c5db/views/*.sql` as they are today."""
    models_only.exec_driver_sql(view_sql())
    return models_only


@pytest.mark.parametrize(
    "query",
    [VIEW_DEFINITIONS, FUNCTION_DEFINITIONS, TRIGGER_DEFINITIONS, COMMENTS],
    ids=["views", "functions", "triggers", "comments"],
)
def test_views_equal_their_files(connection: Connection, views_from_files: Connection, query: str) -> None:
    assert connection.execute(text(query)).all() == views_from_files.execute(text(query)).all()


def test_every_view_file_is_built() -> None:
    assert sorted(INDEXED + ORDER) == sorted(path.stem for path in (ROOT / "c5db" / "views").glob("*.sql"))


def test_every_view_function_and_column_says_what_it_is(connection: Connection) -> None:
    assert [row for row in connection.execute(text(COMMENTS)) if not row[2]] == []


def test_every_table_and_column_says_what_it_is() -> None:
    tables = Base.metadata.sorted_tables
    assert [table.name for table in tables if not table.comment] == []
    assert [str(column) for table in tables for column in table.columns if not column.comment] == []


def test_every_constraint_has_a_name() -> None:
    checks = [item for table in Base.metadata.sorted_tables for item in table.constraints]
    assert [item for item in checks if isinstance(item, CheckConstraint) and not item.name] == []
