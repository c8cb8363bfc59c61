"""Runs the migrations, then brings the vocabularies into step, whoever asked for it."""

import os
from logging.config import fileConfig

from sqlalchemy import Connection, create_engine, make_url, pool, text

from alembic import context
from c5db.models import SCHEMA, Base
from c5db.store.vocabulary import sync_vocabularies

config = context.config

VERSION_TABLE = "alembic_version"


def migrate(connection: Connection) -> None:
    """Walk to the asked revision in one transaction and leave the vocabularies in step with it."""
    # A migration that waits for a lock would make every reader behind it wait too.
    connection.execute(text("SET LOCAL lock_timeout = '10s'"))
    connection.execute(text(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}"))
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


def in_our_schema(name: str | None, kind: str, parents: object) -> bool:
    """Compare the tables of our own schema only."""
    return kind != "schema" or name == SCHEMA


def migrate_by_url() -> None:
    """For `alembic` on the command line: the database of C5DB_DATABASE_URL."""
    address = os.environ.get("C5DB_DATABASE_URL")
    if not address:
        raise SystemExit("C5DB_DATABASE_URL is not set; for the embedded Postgres use `c5db db upgrade`")
    engine = create_engine(make_url(address).set(drivername="postgresql+psycopg"), poolclass=pool.NullPool)
    with engine.begin() as connection:
        migrate(connection)


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
    migrate_by_url()
