"""Brings the lookup tables into step with the CSV files that ship with the package."""

import csv
from collections.abc import Iterator
from importlib.resources import files

from sqlalchemy import Connection, inspect
from sqlalchemy.dialects.postgresql import insert

from c5db.models import SCHEMA, VOCABULARIES, Term

COLUMNS = ("rank", "label_en", "label_ru", "definition", "lm_code", "ocds_code", "iati_code", "ftm_code")


def read_terms(table: str) -> Iterator[dict[str, str | int | None]]:
    """The rows of a vocabulary's CSV file; an empty cell is no value."""
    text = files("c5db").joinpath("reference", "vocabulary", f"{table}.csv").read_text("utf-8")
    for row in csv.DictReader(text.splitlines()):
        yield {name: int(cell) if name == "rank" else cell or None for name, cell in row.items()}


def sync_vocabularies(connection: Connection) -> None:
    """Add new codes and refresh labels; a code that left the files stays, as old rows may carry it."""
    present = set(inspect(connection).get_table_names(schema=SCHEMA))
    for model in VOCABULARIES:
        if model.__tablename__ in present:
            _sync(connection, model)


def _sync(connection: Connection, model: type[Term]) -> None:
    statement = insert(model).values(list(read_terms(model.__tablename__)))
    fresh = {column: statement.excluded[column] for column in COLUMNS}
    connection.execute(statement.on_conflict_do_update(index_elements=["code"], set_=fresh))
