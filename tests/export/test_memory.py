"""An export holds some rows at a time; `make test-external` looks at whole processes on many more."""

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text

from c5db.export import Format, export
from tests.factories import make_run
from tests.servers import Server

ROWS, LONG = 30_000, 1_000
"""Rows of the table, and characters in each: thirty megabytes in all."""
MOST = 12_000_000
FILL = """
    INSERT INTO c5db.fact_change (
        deal_id, attribute, claims, independent_sources, explanation, flags, rivals, chosen_claims, stated_order,
        run_id, new_value, new_verdict, reason
    )
    SELECT :deal, 'value', 1, 1, '', '{}', '[]', '{}', 0, :run, n::text, 'single', repeat('x', :long)
    FROM generate_series(1, :rows) AS n
"""


@pytest.fixture(scope="module")
def long(server: Server, migrated: str) -> Iterator[Engine]:
    """An engine on a deal whose facts moved very often."""
    name = f"{migrated}_long"
    engine = create_engine(server.create(name, migrated))
    with engine.begin() as connection:
        run = make_run(connection)
        insert = "INSERT INTO c5db.deal (title, type, run_id) VALUES ('x', 'loan', :run) RETURNING id"
        deal = connection.execute(text(insert), {"run": run}).scalar_one()
        connection.execute(text(FILL), {"deal": deal, "run": run, "long": LONG, "rows": ROWS})
    yield engine
    engine.dispose()
    server.drop(name)


@pytest.mark.parametrize("format", [Format.CSV, Format.JSONL])
def test_memory_holds_a_part_of_the_rows_only(long: Engine, tmp_path: Path, format: Format) -> None:
    export(long, tmp_path / "warm", format)
    tracemalloc.start()
    manifest = export(long, tmp_path / "out", format)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    written = next(one for one in manifest.files if one.table == "changes")
    assert (written.rows, written.bytes > ROWS * LONG) == (ROWS, True)
    assert peak < MOST
