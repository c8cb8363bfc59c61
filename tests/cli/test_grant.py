"""`c5db db grant` makes logins; passwords come in and go out by safe ways."""

from collections.abc import Iterator
from itertools import count

import pytest
from sqlalchemy import URL, NullPool, create_engine, make_url, text

from tests.cli.commands import Env, run
from tests.servers import Server

NUMBERS = count(1)


@pytest.fixture
def name(server: Server, database_url: URL) -> Iterator[str]:
    """A name for a login, which is gone with the database."""
    name = f"{database_url.database}_login_{next(NUMBERS)}"
    yield name
    server.drop(str(database_url.database))
    server.run(f'DROP ROLE IF EXISTS "{name}"')


def works(url: str, password: str, query: str = "SELECT count(*) FROM deals") -> bool:
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg", password=password), poolclass=NullPool)
    with engine.connect() as connection:
        return connection.scalar(text(query)) is not None


def after(words: str, out: str) -> str:
    return next(line.removeprefix(words) for line in out.splitlines() if line.startswith(words))


def test_a_new_login_gets_a_password_that_is_printed_once(env: Env, name: str) -> None:
    ended = run(["db", "grant", "--analyst", name], env)
    assert ended.code == 0, ended.err
    password, url = after("Password: ", ended.out), after("URL without the password: ", ended.out)
    assert works(url, password)
    again = run(["db", "grant", "--analyst", name], env)
    assert again.code == 0
    assert "Password" not in again.out
    assert "Its password stays." in again.out
    assert works(url, password)


def test_a_password_comes_by_standard_input(env: Env, name: str) -> None:
    ended = run(["db", "grant", "--loader", name, "--password-stdin"], env, stdin=b"from stdin\n")
    assert ended.code == 0, ended.err
    assert "from stdin" not in ended.out + ended.err
    assert works(after("URL without the password: ", ended.out), "from stdin", "SELECT count(*) FROM c5db.deal")


def test_a_password_comes_by_the_environment(env: Env, name: str) -> None:
    ended = run(["db", "grant", "--analyst", name], {**env, "C5DB_NEW_PASSWORD": "from env"})
    assert ended.code == 0, ended.err
    assert "from env" not in ended.out + ended.err
    assert works(after("URL without the password: ", ended.out), "from env")


@pytest.mark.parametrize("arguments", [[], ["--analyst", "a", "--loader", "b"], ["--analyst", "a", "--password-stdin"]])
def test_a_grant_to_nobody_to_two_or_without_the_password_ends_with_2(env: Env, arguments: list[str]) -> None:
    assert run(["db", "grant", *arguments], env).code == 2


def test_the_login_that_grants_is_not_narrowed(env: Env, database_url: URL) -> None:
    ended = run(["db", "grant", "--analyst", str(database_url.username)], env)
    assert ended.code == 1
    assert "take a new name" in ended.err
