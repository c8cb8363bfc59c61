"""Runs the migrations, then brings the vocabularies into step, whoever asked for it."""

from logging.config import fileConfig

from sqlalchemy import Connection, inspect, text

from alembic import context
from c5db.config import DATABASE_URL, read_settings
from c5db.database import reach_database
from c5db.domain.errors import C5dbError
from c5db.models import SCHEMA, Base
from c5db.store.vocabulary import sync_vocabularies

config = context.config

VERSION_TABLE = "alembic_version"
ONE_AT_A_TIME = 0x_C5DB
"""The advisory lock that a second upgrade of the same database waits for."""


def migrate(connection: Connection) -> None:
    """Walk to the asked revision in one transaction and leave the vocabularies in step with it."""
    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ONE_AT_A_TIME})
    # A migration that waits for a lock would make every reader behind it wait too.
    connection.execute(text("SET LOCAL lock_timeout = '10s'"))
    if not inspect(connection).has_schema(SCHEMA):
        connection.execute(text(f"CREATE SCHEMA {SCHEMA}"))
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        version_table=VERSION_TABLE,
        version_table_schema=SCHEMA,
        include_schemas=True,
        include_name=in_our_schema,
        compare_server_default=True,
    )
    with context.begin_transaction():
        context.run_migrations()
    sync_vocabularies(connection)
    drop_empty_schema(connection)


def drop_empty_schema(connection: Connection) -> None:
    """A walk down to base leaves nothing, the book of revisions included."""
    tables = inspect(connection).get_table_names(schema=SCHEMA)
    if tables == [VERSION_TABLE] and not context.get_context().get_current_heads():
        connection.execute(text(f"DROP TABLE {SCHEMA}.{VERSION_TABLE}"))
        connection.execute(text(f"DROP SCHEMA {SCHEMA}"))


def in_our_schema(name: str | None, kind: str, parents: object) -> bool:
    """Compare the tables of our own schema only."""
    return kind != "schema" or name == SCHEMA


def migrate_by_settings() -> None:
    """For `alembic` on the command line: the database of C5DB_DATABASE_URL."""
    try:
        settings = read_settings()
        if settings.database_url is None:
            raise SystemExit(f"{DATABASE_URL} is not set; for the embedded Postgres use `c5db db upgrade`")
        with reach_database(settings) as engine, engine.begin() as connection:
            migrate(connection)
    except C5dbError as error:
        raise SystemExit(str(error)) from error


def migrate_offline() -> None:
    """Print the SQL instead of running it; vocabularies are left to the next upgrade that has a database."""
    context.configure(
        dialect_name="postgresql",
        target_metadata=Base.metadata,
        literal_binds=True,
        version_table=VERSION_TABLE,
        version_table_schema=SCHEMA,
    )
    with context.begin_transaction():
        context.execute(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
        context.run_migrations()


given = config.attributes.get("connection")
if given is None and config.config_file_name is not None:
    fileConfig(config.config_file_name, disable_existing_loggers=False)

if context.is_offline_mode():
    migrate_offline()
elif given is not None:
    migrate(given)
else:
    migrate_by_settings()
