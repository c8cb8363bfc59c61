"""What an analyst, whose login sees the views alone, gets from the commands."""

from collections.abc import Iterator

import pytest
from sqlalchemy import URL, Engine, text

from c5db.store.grants import grant_analyst
from tests.cli.commands import SEEDS, Env, run
from tests.cli.conftest import environment
from tests.servers import Server

LOOKS = [
    ["deals"], ["deals", "--party", "США"], ["deal", 1], ["claims", "--deal", 1], ["conflicts"], ["parties"],
    ["changes"], ["rejects"], ["decisions"], ["decisions", "--deal", 1], ["decisions", "--party", 1],
]  # fmt: skip


@pytest.fixture(scope="module")
def analyst(server: Server, seeded_url: URL, seeded_engine: Engine) -> Iterator[Env]:
    """The environment of an analyst on the sample articles."""
    name = f"{seeded_url.database}_reader"
    with seeded_engine.begin() as connection:
        grant_analyst(connection, name, "chosen", 60)
    yield environment(seeded_url.set(username=name, password="chosen"))
    seeded_engine.dispose()
    server.drop(str(seeded_url.database))
    server.run(f'DROP ROLE "{name}"')


@pytest.mark.parametrize("arguments", LOOKS, ids=lambda arguments: " ".join(map(str, arguments)))
def test_an_analyst_sees_what_the_owner_sees(analyst: Env, seeded: Env, arguments: list[object]) -> None:
    shown = run([*arguments, "--format", "json"], analyst)
    assert shown.code == 0, shown.err
    assert shown.json == run([*arguments, "--format", "json"], seeded).json


@pytest.mark.parametrize(
    "arguments",
    [
        ["load", SEEDS],
        ["reconcile"],
        ["rule", 1, "value", "--value", 1, "--unit", "USD", "--reason", "no"],
        ["db", "status"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_what_an_analyst_may_not_do_is_one_line(analyst: Env, arguments: list[object]) -> None:
    ended = run(arguments, analyst)
    assert ended.code == 1
    assert ended.err.count("\n") == 1, ended.err
    assert "permission denied" in ended.err or "read-only" in ended.err


def test_views_that_lack_what_is_asked_of_them_are_behind(server: Server, database_url: URL, engine: Engine) -> None:
    name = f"{database_url.database}_reader"
    with engine.begin() as connection:
        grant_analyst(connection, name, "chosen", 60)
        connection.execute(text("DROP VIEW analyst.rejects"))
    try:
        ended = run(["rejects"], environment(database_url.set(username=name, password="chosen")))
        assert ended.code == 5
        assert "c5db db upgrade" in ended.err
    finally:
        engine.dispose()
        server.drop(str(database_url.database))
        server.run(f'DROP ROLE "{name}"')
