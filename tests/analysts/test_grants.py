"""A login for analysts reads the views and nothing else; one for loaders writes, but changes no schema."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import URL, Connection, NullPool, create_engine, text
from sqlalchemy.exc import DBAPIError

from c5db.domain.errors import UnsuitableRoleError
from c5db.load import load
from c5db.readers import Input
from c5db.store.grants import grant_analyst, grant_loader
from tests.migrating import ROOT, upgrade
from tests.servers import Server

NUMBERS = count(1)
SEEDS = [Input(str(path)) for path in sorted((ROOT / "seeds").iterdir())]
PASSWORD = "knows ' \\ all"
REFUSED = "permission denied"
READ_ONLY = "read-only transaction"


@pytest.fixture(scope="module")
def filled(server: Server, migrated: str) -> Iterator[URL]:
    """A database with the sample articles, at the newest revision."""
    name = f"{migrated}_grants"
    url = server.create(name, migrated)
    engine = create_engine(url, poolclass=NullPool)
    load(engine, SEEDS[:1], workers=1)
    engine.dispose()
    yield url
    server.drop(name)


Login = Callable[..., URL]


@pytest.fixture
def login(server: Server, filled: URL) -> Iterator[Login]:
    """Makes a login of a kind on the filled database; it is gone afterwards."""
    made = []

    def make(kind: str, **options: int) -> URL:
        name = f"c5db test {kind} {filled.database} {next(NUMBERS)}"[-60:]
        made.append(name)
        engine = create_engine(filled, poolclass=NullPool)
        with engine.begin() as connection:
            if kind == "analyst":
                grant_analyst(connection, name, PASSWORD, options.get("timeout", 60))
            else:
                grant_loader(connection, name, PASSWORD)
        return filled.set(username=name, password=PASSWORD)

    yield make
    engine = create_engine(filled, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for name in made:
            connection.execute(text(f'DROP OWNED BY "{name}"'))
            connection.execute(text(f'DROP ROLE "{name}"'))


def connect(url: URL) -> Connection:
    return create_engine(url, poolclass=NullPool).connect()


def refusal(url: URL, *statements: str) -> str:
    """What the server says to the last of the statements."""
    with connect(url) as connection:
        *before, last = statements
        for statement in before:
            connection.exec_driver_sql(statement)
        with pytest.raises(DBAPIError) as refused:
            connection.exec_driver_sql(last)
        return str(refused.value.orig)


def names(url: URL, query: str) -> list[str]:
    with connect(url) as connection:
        return list(connection.scalars(text(query)))


VIEWS = "SELECT relname FROM pg_class WHERE relnamespace = 'analyst'::regnamespace AND relkind = 'v' ORDER BY 1"
TABLES = "SELECT relname FROM pg_class WHERE relnamespace = 'c5db'::regnamespace AND relkind IN ('r', 'v') ORDER BY 1"


def test_an_analyst_reads_every_view(login: Login, filled: URL) -> None:
    views = names(filled, VIEWS)
    assert len(views) > 20
    with connect(login("analyst")) as connection:
        for view in views:
            connection.execute(text(f"SELECT * FROM analyst.{view} LIMIT 3")).all()


def test_an_analyst_reads_no_table(login: Login, filled: URL) -> None:
    analyst = login("analyst")
    readable = names(
        analyst,
        """
        SELECT c.oid::regclass::text
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname NOT IN ('analyst', 'pg_catalog', 'information_schema')
            AND has_table_privilege(c.oid, 'SELECT') AND c.relkind IN ('r', 'v', 'm', 'p', 'f')
        """,
    )
    assert readable == []
    assert len(names(filled, TABLES)) > 20
    for table in names(filled, TABLES):
        assert REFUSED in refusal(analyst, f"SELECT * FROM c5db.{table}")


def test_an_analyst_sees_no_other_schema(login: Login) -> None:
    query = """
        SELECT nspname
        FROM pg_namespace
        WHERE has_schema_privilege(oid, 'USAGE') OR has_schema_privilege(oid, 'CREATE')
        ORDER BY 1
    """
    assert names(login("analyst"), query) == ["analyst", "information_schema", "pg_catalog"]


UNBOUND = ("SET default_transaction_read_only = off", "COMMIT", "SET statement_timeout = 0")
WRITES = [
    "CREATE TABLE mine (x int)",
    "CREATE TABLE analyst.mine (x int)",
    "CREATE TABLE public.mine (x int)",
    "CREATE TEMPORARY TABLE mine (x int)",
    "CREATE SCHEMA mine",
    "CREATE ROLE another",
    "INSERT INTO analyst.runs (command) VALUES ('x')",
    "UPDATE analyst.deals SET title = 'x'",
    "DELETE FROM analyst.rates",
    "DELETE FROM c5db.deal",
    "TRUNCATE c5db.deal",
    "DROP VIEW analyst.sources",
    "ALTER VIEW analyst.deals RENAME TO others",
    "COMMENT ON VIEW analyst.deals IS 'mine'",
    "SELECT lo_create(0)",
    "SELECT lo_from_bytea(0, 'x')",
    "SELECT pg_advisory_lock(1)",
    "SELECT pg_try_advisory_xact_lock(1)",
    "SELECT pg_reload_conf()",
    "SELECT pg_read_file('PG_VERSION')",
    "COPY (SELECT 1) TO PROGRAM 'true'",
    "COPY (SELECT 1) TO '/nowhere/x'",
    "SET ROLE postgres",
]


@pytest.fixture(scope="module")
def module_login(server: Server, filled: URL) -> Iterator[URL]:
    """A login of an analyst, for tests that change nothing of it."""
    yield from one_login(filled, "reader")


@pytest.fixture(scope="module")
def module_loader(server: Server, filled: URL) -> Iterator[URL]:
    """A login of a loader, for tests that change nothing of it."""
    yield from one_login(filled, "loader")


def one_login(filled: URL, kind: str) -> Iterator[URL]:
    engine = create_engine(filled, poolclass=NullPool)
    name = f"c5db_test_{kind}_{filled.database}"[:60]
    with engine.begin() as connection:
        if kind == "loader":
            grant_loader(connection, name, PASSWORD)
        else:
            grant_analyst(connection, name, PASSWORD, 60)
    yield filled.set(username=name, password=PASSWORD)
    with engine.begin() as connection:
        connection.execute(text(f'DROP OWNED BY "{name}"'))
        connection.execute(text(f'DROP ROLE "{name}"'))


@pytest.mark.parametrize("statement", WRITES)
def test_an_analyst_writes_nothing_even_where_reading_only_is_switched_off(module_login: URL, statement: str) -> None:
    said = refusal(
        module_login, "SET default_transaction_read_only = off", "COMMIT", "SET statement_timeout = 0", statement
    )
    assert any(words in said for words in (REFUSED, "must be owner", "cannot", "must be")), said


def test_a_transaction_of_an_analyst_only_reads_from_the_start(module_login: URL) -> None:
    assert READ_ONLY in refusal(module_login, "CREATE TABLE analyst.mine (x int)")


def test_no_function_within_reach_of_an_analyst_changes_anything(module_login: URL) -> None:
    query = """
        SELECT p.oid::regprocedure::text
        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
            AND has_schema_privilege(n.oid, 'USAGE') AND has_function_privilege(p.oid, 'EXECUTE')
            AND p.provolatile = 'v'
    """
    assert names(module_login, query) == []


def test_a_statement_of_an_analyst_ends_in_time(login: Login) -> None:
    assert "statement timeout" in refusal(login("analyst", timeout=1), "SELECT pg_sleep(20)")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM facts_as_of(now())",
        "SELECT * FROM search_sources('договор')",
        "SELECT * FROM search_claims('млрд')",
        "SELECT * FROM search_deals('локомотив')",
        "SELECT * FROM usd_rate('USD', '2025-01-01')",
    ],
)
def test_the_functions_work_for_an_analyst_who_sees_no_table(module_login: URL, query: str) -> None:
    with connect(module_login) as connection:
        connection.exec_driver_sql(query).all()


def test_facts_as_of_now_are_the_facts_for_an_analyst(module_login: URL) -> None:
    with connect(module_login) as connection:
        query = "SELECT deal_id, attribute, value, value_text, unit FROM {} ORDER BY 1, 2, 3, 4, 5"
        now = connection.execute(text(query.format("facts"))).all()
        assert now
        assert connection.execute(text(query.format("facts_as_of(now())"))).all() == now


def test_a_view_made_later_is_there_for_an_analyst(server: Server, migrated: str) -> None:
    name = f"{migrated}_later"
    url = server.create(name, migrated)
    reader = f"c5db_test_later_{name}"[:60]
    engine = create_engine(url, poolclass=NullPool)
    try:
        with engine.begin() as connection:
            grant_analyst(connection, reader, PASSWORD, 60)
            connection.execute(text("CREATE VIEW analyst.later AS SELECT 1 AS one"))
        assert names(url.set(username=reader, password=PASSWORD), "SELECT one::text FROM later") == ["1"]
    finally:
        server.drop(name)
        server.run(f'DROP ROLE "{reader}"')


def test_a_grant_takes_away_what_the_login_had(login: Login, filled: URL) -> None:
    analyst = login("analyst")
    engine = create_engine(filled, poolclass=NullPool)
    with engine.begin() as connection:
        connection.execute(text(f'GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA c5db TO "{analyst.username}"'))
        connection.execute(text(f'GRANT USAGE ON SCHEMA c5db TO "{analyst.username}"'))
        connection.execute(text(f'GRANT pg_read_all_data TO "{analyst.username}"'))
    assert names(analyst, "SELECT 'read' FROM c5db.run LIMIT 1") == ["read"]
    with engine.begin() as connection:
        assert not grant_analyst(connection, str(analyst.username), None, 60).is_new
    assert REFUSED in refusal(analyst, "SELECT * FROM c5db.run")


def test_a_superuser_is_not_narrowed(filled: URL) -> None:
    engine = create_engine(filled, poolclass=NullPool)
    with engine.connect() as connection, pytest.raises(UnsuitableRoleError):
        grant_analyst(connection, str(filled.username), None, 60)


def test_the_server_never_gets_the_password(login: Login, filled: URL, tmp_path: Path) -> None:
    name = str(login("analyst").username)
    engine = create_engine(filled, poolclass=NullPool)
    with engine.connect() as connection, (tmp_path / "trace").open("wb") as trace:
        driver = connection.connection.driver_connection
        driver.pgconn.trace(trace.fileno())  # type: ignore[union-attr]
        grant_analyst(connection, name, "abracadabra", 60)
        driver.pgconn.untrace()  # type: ignore[union-attr]
        connection.commit()
    said = (tmp_path / "trace").read_bytes()
    assert b"SCRAM-SHA-256$" in said
    assert b"abracadabra" not in said
    assert names(filled.set(username=name, password="abracadabra"), "SELECT 'in'") == ["in"]


def test_a_loader_loads_and_reconciles(login: Login) -> None:
    engine = create_engine(login("loader"), poolclass=NullPool)
    report = load(engine, SEEDS[1:], workers=1)
    assert report.new
    engine.dispose()


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE c5db.mine (x int)",
        "CREATE TABLE public.mine (x int)",
        "CREATE VIEW analyst.mine AS SELECT 1",
        "ALTER TABLE c5db.deal ADD COLUMN mine int",
        "DROP TABLE c5db.deal",
        "TRUNCATE c5db.deal",
        "UPDATE c5db.alembic_version SET version_num = '0001'",
        "DELETE FROM c5db.verdict",
        "CREATE ROLE another",
        "CREATE SCHEMA mine",
    ],
)
def test_a_loader_cannot_change_the_schema(module_loader: URL, statement: str) -> None:
    said = refusal(module_loader, statement)
    assert REFUSED in said or "must be owner" in said, said


@pytest.fixture
def owner_without_superuser(server: Server) -> Iterator[URL]:
    """A database of a role that may create roles and is no superuser."""
    name = f"c5db_test_owner_{next(NUMBERS)}"
    server.run(
        f"CREATE ROLE {name} LOGIN CREATEROLE PASSWORD 'owner'",
        f"CREATE DATABASE {name} OWNER {name} TEMPLATE template0",
    )
    yield server.url.set(username=name, password="owner", database=name)
    server.drop(name)
    server.run(f"DROP ROLE IF EXISTS {name}_reader, {name}_loader", f"DROP ROLE {name}")


def test_nothing_needs_a_superuser(owner_without_superuser: URL) -> None:
    upgrade(owner_without_superuser)
    engine = create_engine(owner_without_superuser, poolclass=NullPool)
    reader = f"{owner_without_superuser.database}_reader"
    loader = f"{owner_without_superuser.database}_loader"
    with engine.begin() as connection:
        granted = grant_analyst(connection, reader, PASSWORD, 60)
        grant_loader(connection, loader, PASSWORD)
    assert granted.left_open == ("only a superuser can take advisory locks and large objects from every login",)
    loading = create_engine(owner_without_superuser.set(username=loader, password=PASSWORD), poolclass=NullPool)
    assert load(loading, SEEDS[:1], workers=1).new
    analyst = owner_without_superuser.set(username=reader, password=PASSWORD)
    assert names(analyst, "SELECT title FROM deals")
    assert REFUSED in refusal(analyst, "SELECT * FROM c5db.deal")
    assert REFUSED in refusal(analyst, "SET default_transaction_read_only = off", "COMMIT", "CREATE TEMP TABLE x ()")
