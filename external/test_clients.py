"""Notebooks read the views as docs/bi.md says: its blocks run as they stand, for an analyst's login."""

import re
from typing import Any

import pandas
import polars
import pytest
from sqlalchemy import URL, NullPool, create_engine, text

from tests.migrating import ROOT

pytest.importorskip("adbc_driver_postgresql")
pytest.importorskip("connectorx")

BLOCKS = re.findall(r"(?ms)^```python\n(.*?)^```$", (ROOT / "docs" / "bi.md").read_text("utf-8"))


@pytest.fixture(scope="module")
def wanted(reader: URL) -> dict[int, str]:
    """The deals that a client has to find."""
    with create_engine(reader, poolclass=NullPool).connect() as connection:
        rows = connection.execute(text("SELECT deal_id, title FROM deals WHERE summable"))
        return {row.deal_id: row.title for row in rows}


def address(reader: URL) -> str:
    return reader.set(drivername="postgresql").render_as_string(hide_password=False)


def run(block: str, url: str) -> Any:
    names: dict[str, Any] = {"url": url}
    exec(block, names)  # the words of the page themselves
    if "engine" in names:
        names["engine"].dispose()
    return names["deals"]


def test_pandas_reads_the_views_through_sqlalchemy(reader: URL, wanted: dict[int, str]) -> None:
    deals = run(next(block for block in BLOCKS if "pandas" in block), address(reader))
    assert isinstance(deals, pandas.DataFrame)
    assert dict(zip(deals["deal_id"], deals["title"], strict=True)) == wanted
    assert deals["value_usd"].dropna().gt(0).all()


@pytest.mark.parametrize("engine", ["adbc", "connectorx"])
def test_polars_reads_the_views(reader: URL, wanted: dict[int, str], engine: str) -> None:
    block = next(block for block in BLOCKS if "polars" in block).replace('"adbc"', f'"{engine}"')
    deals = run(block, address(reader))
    assert isinstance(deals, polars.DataFrame)
    assert dict(zip(deals["deal_id"], deals["title"], strict=True)) == wanted


@pytest.mark.parametrize("view", ["facts", "claims", "conflicts", "timeline", "changes"])
def test_polars_reads_arrays_json_and_moments_through_sqlalchemy(reader: URL, view: str) -> None:
    engine = create_engine(reader, poolclass=NullPool)
    with engine.connect() as connection:
        count = connection.scalar(text(f"SELECT count(*) FROM {view}"))
        assert polars.read_database(f"SELECT * FROM {view}", connection, infer_schema_length=None).height == count
        assert count
