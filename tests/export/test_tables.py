import csv
import hashlib
import io
import json
import sys
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pandas
import polars
import pytest
from sqlalchemy import Engine, text

from c5db.domain.errors import NoSuchRunError
from c5db.export import Format, Manifest, MissingExtraError, NotAnExportError, export
from c5db.export.errors import TooLargeNumberError
from c5db.export.parquet import write_parquet
from c5db.store.delimited import copy_csv
from c5db.store.export import TABLES, Streamed


def held(engine: Engine, query: str) -> list[dict[str, object]]:
    with engine.connect() as connection:
        return [dict(row) for row in connection.execute(text(query)).mappings()]


def csv_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def folders(filled: Engine, tmp_path_factory: pytest.TempPathFactory) -> dict[Format, Path]:
    """Where each format was written."""
    found = {}
    for format in (Format.CSV, Format.JSONL, Format.PARQUET):
        found[format] = tmp_path_factory.mktemp("export") / format.value
        export(filled, found[format], format)
    return found


def test_every_claim_goes_out_with_its_quote_and_source(filled: Engine, folders: dict[Format, Path]) -> None:
    rows = csv_rows(folders[Format.CSV] / "claims.csv")
    claims = {str(row["claim_id"]): row for row in held(filled, "SELECT * FROM analyst.claims")}
    assert {row["claim_id"] for row in rows} == set(claims)
    assert all(row["quote"].removeprefix("'") == claims[row["claim_id"]]["quote"] for row in rows)
    told = next(row for row in rows if row["publisher"] == "Alpha")
    assert (told["source_url"], told["published_on"]) == ("https://alpha.example/1", "2026-03-03")


def test_the_formats_hold_the_same_rows(folders: dict[Format, Path]) -> None:
    for table in TABLES:
        of_csv = csv_rows(folders[Format.CSV] / f"{table}.csv")
        of_json = [json.loads(line) for line in (folders[Format.JSONL] / f"{table}.jsonl").read_text().splitlines()]
        of_parquet = polars.read_parquet(folders[Format.PARQUET] / f"{table}.parquet")
        assert len(of_csv) == len(of_json) == of_parquet.height, table
        if of_json:
            assert list(of_csv[0]) == list(of_json[0]) == of_parquet.columns


def test_json_numbers_are_exact(folders: dict[Format, Path]) -> None:
    lines = (folders[Format.JSONL] / "deals.jsonl").read_text("utf-8").splitlines()
    values = [json.loads(line, parse_float=Decimal)["value"] for line in lines]
    assert 8_000_000_000 in values


@pytest.mark.parametrize("table", TABLES)
def test_parquet_is_read_back_by_polars_as_it_is_held(filled: Engine, folders: dict[Format, Path], table: str) -> None:
    rows = polars.read_parquet(folders[Format.PARQUET] / f"{table}.parquet").to_dicts()
    query = f"SELECT * FROM analyst.{table}"
    expected = held(filled, query)
    assert len(rows) == len(expected)
    for column in expected[0] if expected else ():
        if column not in ("values",):
            assert sorted(map(plain, (row[column] for row in rows))) == sorted(
                map(plain, (row[column] for row in expected))
            ), column


def plain(value: object) -> str:
    """A cell for comparing: a decimal without the zeros that its type adds, a moment in UTC."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if hasattr(value, "timestamp"):
        return str(value.timestamp())
    return "" if value is None else str(value)


def test_amounts_and_days_keep_their_types_in_polars_and_pandas(folders: dict[Format, Path]) -> None:
    path = folders[Format.PARQUET] / "deals.parquet"
    schema = polars.read_parquet_schema(path)
    assert (schema["value"], schema["last_seen"]) == (polars.Decimal(38, 12), polars.Date)
    assert (schema["deal_id"], schema["summable"], schema["parties"]) == (
        polars.Int64, polars.Boolean, polars.List(polars.String),
    )  # fmt: skip
    frame = pandas.read_parquet(path)
    assert Decimal(8_000_000_000) in set(frame["value"].dropna())
    assert pandas.read_parquet(folders[Format.PARQUET] / "changes.parquet")["changed_at"].dt.tz is not None


def test_parquet_refuses_a_number_that_it_cannot_hold_exactly(tmp_path: Path) -> None:
    with pytest.raises(TooLargeNumberError):
        write_parquet(tmp_path / "x", Streamed(("value",), ("numeric",), iter([(Decimal("1e26"),)])))
    largest = Decimal("99999999999999999999999999.999999999999")
    write_parquet(tmp_path / "y", Streamed(("value",), ("numeric",), iter([(largest,)])))
    assert polars.read_parquet(tmp_path / "y")["value"].to_list() == [largest]


def cells(engine: Engine, query: str, kinds: dict[str, str]) -> list[dict[str, str]]:
    """The rows of a query as they are read from the CSV of them."""
    file = io.BytesIO()
    with engine.connect() as connection:
        assert copy_csv(connection, query, kinds, file) == file.getvalue().count(b"\n") - 1
    return list(csv.DictReader(io.StringIO(file.getvalue().decode())))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_text_that_looks_like_a_formula_is_no_formula(filled: Engine, text: str) -> None:
    quoted = "E'" + text.encode("unicode_escape").decode() + "'"
    query = f"SELECT {quoted} AS words, ARRAY[{quoted}, 'b'] AS list"
    assert cells(filled, query, {"words": "text", "list": "_text"}) == [{"words": f"'{text}", "list": f"'{text}; b"}]


def test_cells_are_written_as_a_spreadsheet_reads_them(filled: Engine) -> None:
    query = """
        SELECT -4.20 AS number, -3 AS whole, 0.75::float8 AS share, true AS yes, NULL::text AS nothing,
            '{}'::text[] AS none, DATE '2026-03-01' AS day, '2026-03-01 12:00+00'::timestamptz AS moment,
            '{"a": [1]}'::jsonb AS object, 'a "b", c' AS words
    """
    kinds = {
        "number": "numeric", "whole": "int4", "share": "float8", "yes": "bool", "nothing": "text", "none": "_text",
        "day": "date", "moment": "timestamptz", "object": "jsonb", "words": "text",
    }  # fmt: skip
    (row,) = cells(filled, query, kinds)
    assert datetime.fromisoformat(row.pop("moment")) == datetime(2026, 3, 1, 12, tzinfo=UTC)
    assert row == {
        "number": "-4.2", "whole": "-3", "share": "0.75", "yes": "true", "nothing": "", "none": "",
        "day": "2026-03-01", "object": '{"a": [1]}', "words": 'a "b", c',
    }  # fmt: skip


def test_a_hostile_title_is_no_formula_in_the_file(folders: dict[Format, Path]) -> None:
    titles = {row["title"] for row in csv_rows(folders[Format.CSV] / "sources.csv")}
    assert "'=HYPERLINK('x') <script>alert(1)</script>" in titles


def test_texts_are_left_out_when_asked_and_quotes_stay(filled: Engine, tmp_path: Path) -> None:
    export(filled, tmp_path / "out", Format.CSV, texts=False)
    assert "text" not in csv_rows(tmp_path / "out" / "sources.csv")[0]
    assert csv_rows(tmp_path / "out" / "claims.csv")[0]["quote"]


def test_the_manifest_lists_every_file_with_its_rows_and_hash(folders: dict[Format, Path]) -> None:
    folder = folders[Format.PARQUET]
    manifest = json.loads((folder / "manifest.json").read_text())
    assert {one["file"] for one in manifest["files"]} | {"manifest.json"} == {path.name for path in folder.iterdir()}
    for one in manifest["files"]:
        assert hashlib.sha256((folder / one["file"]).read_bytes()).hexdigest() == one["sha256"]
        assert polars.read_parquet(folder / one["file"]).height == one["rows"]
    assert (manifest["run_id"], manifest["since"], manifest["format"]) == (2, None, "parquet")
    assert manifest["schema_version"]


def test_an_earlier_export_is_replaced_whole(filled: Engine, tmp_path: Path) -> None:
    export(filled, tmp_path / "out", Format.CSV)
    export(filled, tmp_path / "out", Format.JSONL)
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {f"{table}.jsonl" for table in TABLES} | {"manifest.json"}


def test_a_folder_with_anything_else_in_it_is_refused_untouched(filled: Engine, tmp_path: Path) -> None:
    (tmp_path / "deals.csv").write_text("mine")
    with pytest.raises(NotAnExportError, match=r"deals\.csv"):
        export(filled, tmp_path, Format.CSV)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("deals.csv", "mine")]


def test_an_export_that_fails_leaves_the_former_one_as_it_was(filled: Engine, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    export(filled, folder, Format.CSV)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    def stop(one: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(filled, folder, Format.JSONL, wrote=stop)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_changes_since_a_run_that_never_was_are_refused(filled: Engine, tmp_path: Path) -> None:
    with pytest.raises(NoSuchRunError):
        export(filled, tmp_path / "out", Format.CSV, since=999)
    assert not (tmp_path / "out").exists()


def test_an_empty_database_goes_out_as_empty_tables(engine: Engine, tmp_path: Path) -> None:
    manifest: Manifest = export(engine, tmp_path / "out", Format.PARQUET)
    assert (manifest.rows, len(manifest.files), manifest.run_id) == (0, len(TABLES), 0)
    assert polars.read_parquet(tmp_path / "out" / "deals.parquet").height == 0


@pytest.mark.parametrize(("library", "format", "extra"), [
    ("pyarrow", Format.PARQUET, "parquet"), ("followthemoney", Format.FTM, "ftm"),
])  # fmt: skip
def test_a_library_that_is_not_installed_is_named_with_how_to_get_it(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: str, format: Format, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtraError, match=rf"{library}; install it with: pip install 'c5db\[{extra}\]'"):
        export(engine, tmp_path / "out", format)
    assert not (tmp_path / "out").exists()
