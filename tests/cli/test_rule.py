from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine, text

from tests.cli.articles import write
from tests.cli.commands import Ended, Env, run
from tests.cli.conftest import environment
from tests.servers import Server

ARTICLE = "Казахстан подписал с компанией Wabtec контракт на 4,2 млрд долларов на поставку 300 локомотивов."


@pytest.fixture(scope="module")
def loaded(server: Server, migrated: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Name of a database that holds a deal; each test gets a clone of it."""
    name = f"{migrated}_with_a_deal"
    url = server.create(name, migrated)
    article = write(tmp_path_factory.mktemp("articles") / "a.txt", ARTICLE)
    assert run(["load", article], environment(url)).code == 0
    yield name
    server.drop(name)


@pytest.fixture
def database_url(server: Server, loaded: str) -> Iterator[URL]:
    """A database of the test's own that holds a deal."""
    name = f"{loaded}_clone"
    yield server.create(name, loaded)
    server.drop(name)


@pytest.fixture
def deal(engine: Engine) -> int:
    """A deal with a value in dollars."""
    with engine.connect() as connection:
        found = connection.execute(text("SELECT deal_id FROM analyst.claims WHERE attribute = 'value'")).scalar_one()
    return int(found)


def rule(env: Env, *arguments: object) -> Ended:
    return run(["rule", *arguments], env)


def facts(env: Env, deal: int, attribute: str) -> Sequence[tuple[object, ...]]:
    rows = run(["deal", deal, "--format", "json"], env).json["facts"]
    return [
        (row["value"] or row["value_text"], row["unit"], row["verdict"])
        for row in rows
        if row["attribute"] == attribute
    ]


def test_a_ruling_wins_over_the_computed_value(env: Env, deal: int) -> None:
    ended = rule(env, deal, "value", "--value", "4.5bn", "--reason", "the contract says so", "--author", "Ada")
    assert ended.code == 0
    assert "USD 4.5 bn (ruled)" in ended.out
    assert "the contract says so" in ended.out
    assert facts(env, deal, "value") == [(4_500_000_000, "USD", "ruled")]


def test_a_withdrawn_ruling_no_longer_counts(env: Env, deal: int) -> None:
    before = facts(env, deal, "value")
    rule(env, deal, "value", "--value", "4.5bn", "--reason", "the contract says so")
    assert rule(env, deal, "value", "--withdraw").code == 0
    assert facts(env, deal, "value") == before


def test_the_newer_of_two_rulings_wins_and_withdrawing_it_leaves_none(env: Env, deal: int) -> None:
    before = facts(env, deal, "value")
    rule(env, deal, "value", "--value", "4.5bn", "--reason", "first")
    rule(env, deal, "value", "--value", "4.6bn", "--reason", "second")
    assert facts(env, deal, "value") == [(4_600_000_000, "USD", "ruled")]
    rule(env, deal, "value", "--withdraw")
    assert facts(env, deal, "value") == before


def test_the_plural_of_a_unit_is_that_unit(env: Env, deal: int) -> None:
    ((_, unit, _),) = facts(env, deal, "quantity")
    assert rule(env, deal, "quantity", "--value", "7", "--unit", f"{unit}s", "--reason", "counted").code == 0
    assert facts(env, deal, "quantity") == [(7, unit, "ruled")]
    assert rule(env, deal, "quantity", "--unit", f"{unit}s", "--withdraw").code == 0


def test_a_ruling_lasts_through_reconciliation(env: Env, deal: int) -> None:
    rule(env, deal, "value", "--value", "4.5bn", "--reason", "the contract says so")
    assert run(["reconcile"], env).code == 0
    assert facts(env, deal, "value") == [(4_500_000_000, "USD", "ruled")]


def test_a_status_is_ruled_by_its_word(env: Env, deal: int) -> None:
    rule(env, deal, "status", "--value", "completed", "--reason", "delivered")
    assert facts(env, deal, "status") == [("completed", "status", "ruled")]


def test_what_no_source_speaks_of_needs_its_unit(env: Env, deal: int) -> None:
    assert rule(env, deal, "capacity", "--value", "50", "--reason", "known").code == 2
    assert rule(env, deal, "capacity", "--value", "50", "--unit", "MW", "--reason", "known").code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["value", "--value", "much", "--reason", "x"],
        ["value", "--value", "4.5bn"],
        ["value", "--reason", "x"],
        ["value", "--value", "4.5bn", "--reason", " "],
        ["value", "--value", "4.5bn", "--reason", "x", "--withdraw"],
        ["stake", "--value", "101", "--reason", "x"],
        ["status", "--value", "sined", "--reason", "x"],
        ["signed_on", "--value", "3 March", "--reason", "x"],
        ["signed_on", "--value", "2025-11-31", "--reason", "x"],
        ["value", "--value", "4.5bn", "--unit", "dollars", "--reason", "x"],
        ["value", "--value", "4.5bn", "--unit", "KZX", "--reason", "x"],
        ["stake", "--value", "50", "--unit", "share", "--reason", "x"],
        ["colour", "--value", "1", "--reason", "x"],
    ],
)
def test_what_can_be_no_ruling_is_wrong_usage(arguments: list[str]) -> None:
    assert run(["rule", "1", *arguments]).code == 2


def test_a_ruling_on_no_deal_or_no_party_or_none_at_all_is_refused(env: Env, deal: int) -> None:
    assert rule(env, 999_999, "value", "--value", "1", "--reason", "x").code == 1
    assert rule(env, deal, "stake", "--value", "1", "--party", "Nobody", "--reason", "x").code == 1
    assert rule(env, deal, "value", "--withdraw").code == 1


def test_a_stake_that_nobody_speaks_of_is_ruled_with_its_holder(env: Env, deal: int) -> None:
    ended = rule(env, deal, "stake", "--value", "50", "--reason", "x")
    assert (ended.code, ended.out) == (2, "")
    assert "name the holder with --party, of " in ended.err
    assert "Wabtec" in ended.err
    assert facts(env, deal, "stake") == []
    assert rule(env, deal, "stake", "--value", "50", "--party", "Wabtec", "--reason", "x").code == 0
    assert facts(env, deal, "stake") == [(50, "percent", "ruled")]


def test_reconciling_again_moves_nothing(env: Env, deal: int) -> None:
    ended = run(["reconcile", "--json"], env)
    assert (ended.code, ended.json["facts_moved"]) == (0, 0)
    assert run(["reconcile", "--deal", deal, "--json"], env).json["deals"] == 1


def test_reconciling_no_deal_is_refused(env: Env) -> None:
    assert run(["reconcile", "--deal", "999999"], env).code == 1


def test_a_ruling_on_what_only_a_party_has_asks_for_the_party(env: Env, engine: Engine, tmp_path: Path) -> None:
    sold = "KazMunayGas agreed to sell a 49% stake in the Urikhtau project to Lukoil for $200 million."
    run(["load", write(tmp_path / "b.txt", sold)], env)
    with engine.connect() as connection:
        deal = connection.execute(text("SELECT deal_id FROM analyst.facts WHERE attribute = 'stake'")).scalar_one()
    ended = rule(env, deal, "stake", "--value", "50", "--reason", "the register")
    assert ended.code == 1
    assert "stake is told of Lukoil: name the party with --party" in ended.err
    assert facts(env, deal, "stake") == [(49, "percent", "single")]
    assert rule(env, deal, "stake", "--value", "50", "--party", "Lukoil", "--reason", "the register").code == 0
    assert facts(env, deal, "stake") == [(50, "percent", "ruled")]
