"""Tells where a database's schema stands, and walks it up and down."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Literal

from sqlalchemy import (
    ColumnClause,
    Connection,
    Engine,
    column,
    exists,
    inspect,
    literal_column,
    null,
    select,
    table,
    text,
)

from c5db.domain.errors import SchemaAheadError, SchemaBehindError, UsageError
from c5db.store.vocabulary import missing_terms

VIEWS_ALONE = """
    SELECT bool_or(nspname = 'analyst') AND NOT bool_or(nspname = 'c5db')
    FROM pg_namespace
    WHERE has_schema_privilege(oid, 'USAGE')
"""
WORKED_OUT = frozenset({"deal_overview", "deal_party", "deal_report_link", "unsettled_report"})
"""Tables that hold nothing but what is worked out again from the others."""
WORKED_OUT_COLUMNS = frozenset(
    {("live_claim", "deal_id"), ("deal_report", "told_with"), ("fact_change", "old_qualifier")}
)
"""Columns of other tables of which the same is true."""
_GIVEN = re.compile(r'^(revision|down_revision)(?::[^=]*)? = "([^"]+)"', re.MULTILINE)
"""How a migration says which one it is, and which one it stands on."""


Column = tuple[str, str]
"""A table and a column of it."""


class SchemaStanding(StrEnum):
    """How a database's schema stands to this version of c5db."""

    EMPTY = "empty"
    BEHIND = "behind"
    CURRENT = "current"
    AHEAD = "ahead"


@dataclass(frozen=True)
class SchemaState:
    """The revision that a database is at, the newest one known here, and how they stand to each other."""

    revision: str | None
    head: str
    standing: SchemaStanding


def schema_state(engine: Engine) -> SchemaState:
    """Where the schema stands; one whose vocabularies lack a code is behind as well."""
    with engine.connect() as connection:
        revision = _revision(connection)
        return SchemaState(revision, _head(), _standing(connection, revision))


def require_current(engine: Engine) -> None:
    """Refuse a schema that this version of c5db does not fit."""
    state = schema_state(engine)
    if state.standing is SchemaStanding.AHEAD:
        raise _ahead(state.revision)
    if state.standing is SchemaStanding.EMPTY:
        raise SchemaBehindError("it has no tables yet; run `c5db db upgrade`")
    if state.standing is SchemaStanding.BEHIND:
        raise SchemaBehindError(f"it is at {state.revision}, not {state.head}; run `c5db db upgrade`")


def sees_views_alone(engine: Engine) -> bool:
    """Whether this is a login of an analyst, to whom the tables, and with them the revision, are closed."""
    with engine.connect() as connection:
        return bool(connection.scalar(text(VIEWS_ALONE)))


def bring_up_to_date(engine: Engine) -> None:
    """Upgrade a schema that is empty or behind."""
    if schema_state(engine).standing is not SchemaStanding.CURRENT:
        upgrade(engine)


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Walk the schema up to a revision, in one transaction."""
    _walk(engine, "upgrade", revision)


def downgrade(engine: Engine, revision: str, *, drop_data: bool = False) -> None:
    """Walk the schema down to a revision, in one transaction; `drop_data` lets what was loaded or decided go."""
    _walk(engine, "downgrade", revision, keep_data=not drop_data)


def holds_data(connection: Connection) -> bool:
    """Whether anything was ever run on this database."""
    if connection.scalar(text("SELECT to_regclass('c5db.run')")) is None:
        return False
    return bool(connection.scalar(text("SELECT EXISTS (SELECT FROM c5db.run)")))


def _walk(engine: Engine, way: Literal["upgrade", "downgrade"], revision: str, *, keep_data: bool = False) -> None:
    from alembic.config import Config
    from alembic.util.exc import CommandError

    from alembic import command

    config = Config()
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with engine.begin() as connection:
        present = _revision(connection)
        if present is not None and present not in known_revisions():
            raise _ahead(present)
        config.attributes["connection"] = connection
        held = _filled_tables(connection) if keep_data and holds_data(connection) else frozenset()
        columns = _columns(connection, held)
        tried = connection.begin_nested()
        try:
            (command.upgrade if way == "upgrade" else command.downgrade)(config, revision)
        except CommandError as error:
            raise UsageError(str(error)) from error
        if gone := held - _tables(connection):
            # What the walk has dropped comes back with the transaction.
            raise _would_go(_data_of(gone))
        if dropped := columns.keys() - _columns(connection, held).keys():
            # What they hold is seen once the walk is taken back.
            tried.rollback()
            if filled := sorted(one for one in dropped if _is_filled(connection, *one, columns[one])):
                raise _would_go(_data_of(frozenset(map(".".join, filled))))
            command.downgrade(config, revision)


def _tables(connection: Connection) -> frozenset[str]:
    return frozenset(inspect(connection).get_table_names(schema="c5db"))


def _filled_tables(connection: Connection) -> frozenset[str]:
    """Tables that hold what was loaded or decided, and would not come back by itself."""
    asked = (name for name in _tables(connection) - WORKED_OUT)
    return frozenset(
        name for name in asked if connection.scalar(select(exists().select_from(table(name, schema="c5db"))))
    )


def _columns(connection: Connection, tables: Collection[str]) -> dict[Column, str | None]:
    """Columns of tables that hold what was loaded or decided, each with what it holds where nothing was."""
    from c5db.models import VOCABULARIES

    told = frozenset(tables) - {model.__tablename__ for model in VOCABULARIES}
    found = inspect(connection).get_multi_columns(schema="c5db", filter_names=sorted(told)) if told else {}
    return {
        (name, one["name"]): one["default"]
        for (_, name), columns in found.items()
        for one in columns
        if (name, one["name"]) not in WORKED_OUT_COLUMNS
    }


def _is_filled(connection: Connection, table_name: str, name: str, default: str | None) -> bool:
    """Whether any row has another value in a column than rows have by themselves."""
    value: ColumnClause[object] = column(name)
    usual = null() if default is None else literal_column(default)
    rows = select(value).select_from(table(table_name, schema="c5db")).where(value.is_distinct_from(usual))
    return bool(connection.scalar(select(rows.exists())))


def _would_go(data: str) -> UsageError:
    return UsageError(f"{data} would go: make a `c5db db backup`, then give --drop-data")


def _data_of(gone: frozenset[str]) -> str:
    return "all data" if "source" in gone or "run" in gone else f"the data of {', '.join(sorted(gone))}"


def _revision(connection: Connection) -> str | None:
    if connection.scalar(text("SELECT to_regclass('c5db.alembic_version')")) is None:
        return None
    revision: str | None = connection.scalar(text("SELECT version_num FROM c5db.alembic_version"))
    return revision


def _standing(connection: Connection, revision: str | None) -> SchemaStanding:
    if revision is None:
        return SchemaStanding.EMPTY
    if revision not in known_revisions():
        return SchemaStanding.AHEAD
    if revision != _head() or missing_terms(connection):
        return SchemaStanding.BEHIND
    return SchemaStanding.CURRENT


def _ahead(revision: str | None) -> SchemaAheadError:
    return SchemaAheadError(f"it is at {revision}, which is not known here; install the newer c5db")


def migrations_folder() -> Path:
    """Where the migrations are: in the wheel, or in the checkout beside the package."""
    package = Path(__file__).parent.parent
    in_wheel = package / "migrations"
    return in_wheel if (in_wheel / "env.py").is_file() else package.parent / "alembic"


@cache
def known_revisions() -> Mapping[str, str | None]:
    """The revisions known here, each with the one below it; read off the files, as alembic takes long to import."""
    found: dict[str, str | None] = {}
    for file in migrations_folder().joinpath("versions").glob("*.py"):
        given = dict(_GIVEN.findall(file.read_text("utf-8")))
        if "revision" in given:
            found[given["revision"]] = given.get("down_revision")
    return found


@cache
def _head() -> str:
    below = known_revisions()
    return next(iter(set(below) - set(below.values())), "")
