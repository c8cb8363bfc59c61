"""What people, articles and files bring reaches SQL as parameters alone."""

import ast
from pathlib import Path

import pytest

from tests.migrating import ROOT
from tests.sql_texts import unfixed_sql

SEEN_TO = {
    "alembic/versions/0005_describe_vocabularies.py:_describe": "names and words of a table in the migration itself",
    "c5db/store/delimited.py:copy_csv": "a statement of a file, with a number in it",
    "c5db/store/export.py:_columns": "a statement of a file",
    "c5db/store/export.py:copy_table": "a statement of a file, with a number in it",
    "c5db/store/export.py:_stream": "statements of files, and names of columns that are those of our own views",
    "c5db/store/grants.py:_carry_out": "made by format() in the database, which quotes the names",
    "c5db/store/rows.py:statements": "reads the statements of files",
}
"""Where SQL is put together, and of what."""

HEAD = "from sqlalchemy import select, text\nfrom psycopg.sql import SQL, Identifier\nTABLE = 'c5db.run'\n"
SOUND = [
    "connection.execute(text('SELECT :a'), {'a': a})",
    "connection.execute(text(f'SELECT 1 FROM {TABLE}'))",
    "connection.execute(select(a).where(a == 1))",
    "query = 'SELECT 1'\n    query += ' LIMIT 1'\n    connection.execute(text(query))",
    "for name in ('a', 'b'):\n        connection.execute(text(f'DROP TABLE {name}'))",
    "connection.execute(SQL('DROP TABLE {}').format(Identifier(a)))",
    "a.copy()",
]
UNSOUND = [
    "connection.execute(text(f'SELECT {a}'))",
    "connection.execute(text('SELECT ' + a))",
    "connection.execute(text('SELECT %s' % a))",
    "connection.execute(text('SELECT {}'.format(a)))",
    "connection.execute(a)",
    "cursor.copy(f'COPY {a} FROM STDIN')",
    "query = 'SELECT 1'\n    query += a\n    connection.execute(text(query))",
    "query = 'SELECT 1'\n    if a:\n        query = a\n    connection.execute(text(query))",
    "for name in a:\n        connection.execute(text(f'DROP TABLE {name}'))",
    "connection.execute(SQL(a))",
    "connection.exec_driver_sql('SELECT ' + a)",
]


def found(folder: Path, line: str) -> list[str]:
    code = f"{HEAD}def act(connection, cursor, a):\n    {line}\n"
    ast.parse(code)
    (folder / "module.py").write_text(code)
    return [one.place for one in unfixed_sql(folder, "module.py")]


@pytest.mark.parametrize("line", SOUND)
def test_fixed_text_and_parameters_are_sound(tmp_path: Path, line: str) -> None:
    assert found(tmp_path, line) == []


@pytest.mark.parametrize("line", UNSOUND)
def test_text_that_came_from_elsewhere_is_found(tmp_path: Path, line: str) -> None:
    assert found(tmp_path, line) == ["module.py:act"]


def test_every_sql_is_fixed_text_but_where_it_was_seen_to() -> None:
    modules = [*(ROOT / "c5db").rglob("*.py"), *(ROOT / "alembic").rglob("*.py")]
    unfixed = [one for path in sorted(modules) for one in unfixed_sql(ROOT, str(path.relative_to(ROOT)))]
    assert [one for one in unfixed if one.place not in SEEN_TO] == []
    assert {one.place for one in unfixed} == set(SEEN_TO)
