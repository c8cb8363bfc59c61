"""A Postgres for the benchmarks with the settings that c5db gives it, and databases in it of any size."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, make_url, text

from c5db import embedded
from c5db.database.connection import connect
from c5db.embedded.cluster import SUPERUSER
from tests.migrating import upgrade
from tests.servers import Server

STEP = 1_000_000_000
"""Numbers of one copy of the rows are so far from those of the next."""
ROOTS = ("source", "deal", "party")
"""What hangs on these is copied with them; vocabularies and runs are not."""
KEYS = frozenset({"source_key", "fingerprint", "key", "url", "article_id", "canonical_name"})
"""Words that copies must not share: they would be the same sources, or look alike."""


@contextmanager
def server() -> Iterator[Server]:
    """An embedded Postgres of its own."""
    home = Path(tempfile.mkdtemp(prefix="c5db-bench-"))
    home.chmod(0o755)
    try:
        address = embedded.start(home)
        # The superuser, as copying rows leaves out the triggers that guard them.
        yield Server(make_url(address.url).set(drivername="postgresql+psycopg", username=SUPERUSER))
    finally:
        embedded.stop(home)
        shutil.rmtree(home, ignore_errors=True)


def migrated(server: Server, name: str) -> URL:
    """A new database at the newest revision."""
    url = server.create(name)
    upgrade(url)
    return url


def address(url: URL) -> str:
    """As libpq reads it."""
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


@contextmanager
def engine(url: URL) -> Iterator[Engine]:
    """An engine of sessions such as c5db has, that leaves no connection behind."""
    engine = create_engine(url, poolclass=NullPool, creator=lambda: connect(address(url)))
    yield engine
    engine.dispose()


@contextmanager
def visiting(url: URL) -> Iterator[Engine]:
    """An engine of sessions such as any other program has."""
    engine = create_engine(url, poolclass=NullPool)
    yield engine
    engine.dispose()


def grown(server: Server, name: str, template: str, times: int) -> URL:
    """A database with the rows of another `times` over, under other numbers and keys."""
    url = server.create(name, template)
    with engine(url) as own:
        with own.begin() as connection:
            connection.execute(text("SET LOCAL session_replication_role = replica"))
            _multiply(connection, times)
        with own.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM ANALYZE"))
    return url


def _multiply(connection: Connection, times: int) -> None:
    hanging = _hanging(connection)
    for table in hanging:
        columns = list(_columns(connection, table, hanging))
        names = ", ".join(f'"{name}"' for name, _ in columns)
        values = ", ".join(value for _, value in columns)
        identity = connection.scalar(
            text("SELECT count(*) FROM pg_attribute WHERE attrelid = to_regclass(:t) AND attidentity <> ''"),
            {"t": f"c5db.{table}"},
        )
        own = "OVERRIDING SYSTEM VALUE" if identity else ""
        connection.execute(
            text(
                f"INSERT INTO c5db.{table} ({names}) {own} SELECT {values} FROM c5db.{table} o "
                "CROSS JOIN generate_series(1, CAST(:copies AS bigint)) AS copy (k)"
            ),
            {"copies": times - 1},
        )
        if identity:
            connection.execute(
                text(
                    f"SELECT setval(pg_get_serial_sequence('c5db.{table}', 'id'), greatest(max(id), 1)) "
                    f"FROM c5db.{table}"
                )
            )


def _hanging(connection: Connection) -> list[str]:
    """The tables that refer to the roots, whatever lies between."""
    rows = connection.execute(
        text(
            """
            WITH RECURSIVE hanging (id) AS (
                SELECT unnest(CAST(:roots AS text[]))::regclass::oid
                UNION
                SELECT r.conrelid FROM hanging h JOIN pg_constraint r ON r.confrelid = h.id AND r.contype = 'f'
            )
            SELECT c.relname FROM hanging h JOIN pg_class c ON c.oid = h.id ORDER BY c.relname
            """
        ),
        {"roots": [f"c5db.{root}" for root in ROOTS]},
    )
    return [name for (name,) in rows]


def _columns(connection: Connection, table: str, hanging: list[str]) -> Iterator[tuple[str, str]]:
    """Each column with what the copy `k` of a row `o` has in it."""
    rows = connection.execute(
        text(
            """
            SELECT
                a.attname,
                format_type(a.atttypid, NULL),
                a.attidentity <> '',
                EXISTS (
                    SELECT FROM pg_constraint f JOIN pg_class c ON c.oid = f.confrelid
                    WHERE f.conrelid = a.attrelid AND f.contype = 'f' AND a.attnum = ANY(f.conkey)
                        AND c.relname = ANY(CAST(:hanging AS text[]))
                )
            FROM pg_attribute a
            WHERE a.attrelid = to_regclass(:t) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            ORDER BY a.attnum
            """
        ),
        {"t": f"c5db.{table}", "hanging": hanging},
    )
    for name, kind, identity, refers in rows:
        column = f'o."{name}"'
        if kind == "uuid":
            yield name, f"md5({column}::text || k)::uuid"
        elif kind == "uuid[]":
            yield name, f"ARRAY(SELECT md5(one::text || k)::uuid FROM unnest({column}) AS one)"
        elif kind == "bigint" and (identity or refers):
            yield name, f"{column} + k * {STEP}"
        elif kind == "text" and name in KEYS:
            yield name, f"{column} || '#' || k"
        else:
            yield name, column
