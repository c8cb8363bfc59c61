"""Brings the lookup tables into step with the CSV files that ship with the package."""

import csv
from collections.abc import Collection, Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from sqlalchemy import ColumnClause, Connection, Select, column, inspect, literal, select, table, union_all
from sqlalchemy.dialects.postgresql import insert

if TYPE_CHECKING:
    from c5db.models import Term

LABELS = ("label_en", "label_ru", "definition")
STANDARDS = ("lm_code", "ocds_code", "iati_code", "aiddata_code", "ftm_code")
COLUMNS = ("rank", *LABELS, *STANDARDS)


def read_terms(table: str) -> Iterator[dict[str, str | int | None]]:
    """The rows of a vocabulary's CSV file; an empty cell is no value."""
    lines = _folder().joinpath(f"{table}.csv").read_text("utf-8").splitlines()
    for row in csv.DictReader(lines):
        yield {name: int(cell) if name == "rank" else cell or None for name, cell in row.items()}


def _folder() -> Traversable:
    return files("c5db").joinpath("reference", "vocabulary")


def sync_vocabularies(connection: Connection) -> None:
    """Add new codes and refresh labels; a code that left the files stays, as old rows may carry it."""
    from c5db.models import SCHEMA, VOCABULARIES

    inspector = inspect(connection)
    present = set(inspector.get_table_names(schema=SCHEMA))
    for model in VOCABULARIES:
        if model.__tablename__ in present:
            columns = {column["name"] for column in inspector.get_columns(model.__tablename__, schema=SCHEMA)}
            _sync(connection, model, columns)


def missing_terms(connection: Connection) -> list[tuple[str, str]]:
    """Codes of the CSV files that the tables do not hold yet, each with its table."""
    names = sorted(file.name.removesuffix(".csv") for file in _folder().iterdir() if file.name.endswith(".csv"))
    held = union_all(*(_codes_of(name) for name in names))
    present = {(name, code) for name, code in connection.execute(held)}
    wanted = [(name, str(row["code"])) for name in names for row in read_terms(name)]
    return [term for term in wanted if term not in present]


def _codes_of(name: str) -> Select[str, str]:
    code: ColumnClause[str] = column("code")
    return select(literal(name), code).select_from(table(name, schema="c5db"))


def _sync(connection: Connection, model: "type[Term]", columns: Collection[str]) -> None:
    # An older revision, on the way up or down, lacks the younger columns.
    terms = [{name: term[name] for name in term if name in columns} for term in read_terms(model.__tablename__)]
    statement = insert(model).values(terms)
    fresh = {column: statement.excluded[column] for column in COLUMNS if column in columns}
    connection.execute(statement.on_conflict_do_update(index_elements=["code"], set_=fresh))
