"""`c5db merge`, `split` and `decisions`: identity corrected by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL

from tests.cli.articles import write
from tests.cli.commands import Ended, Env, run
from tests.cli.conftest import environment
from tests.servers import Server

ARTICLES = {
    "a.txt": "Казахстан подписал с компанией Wabtec контракт на 4,2 млрд долларов на поставку 300 локомотивов.",
    "b.txt": "Air Astana заказала у Boeing 15 самолётов, сумма контракта составила 900 млн долларов.",
}


@pytest.fixture(scope="module")
def loaded(server: Server, migrated: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Name of a database that holds two deals; each test gets a clone of it."""
    name = f"{migrated}_with_two_deals"
    folder = tmp_path_factory.mktemp("articles")
    paths: list[Path] = [write(folder / file, words) for file, words in ARTICLES.items()]
    assert run(["load", *paths], environment(server.create(name, migrated))).code == 0
    yield name
    server.drop(name)


@pytest.fixture
def database_url(server: Server, loaded: str) -> Iterator[URL]:
    name = f"{loaded}_clone"
    yield server.create(name, loaded)
    server.drop(name)


def deals(env: Env) -> list[int]:
    return [row["deal_id"] for row in run(["deals", "--format", "json"], env).json]


def said(ended: Ended, *words: str) -> bool:
    return ended.code == 0 and all(word in ended.out for word in words)


def test_a_merged_number_leads_to_its_deal_in_every_command(env: Env) -> None:
    first, second = deals(env)
    merged = run(["merge", first, second, "--reason", "one contract", "--author", "Ada"], env)
    assert said(merged, f"Deal {second} is deal {first}")
    assert deals(env) == [first]
    assert run(["deal", second, "--format", "json"], env).json["deal"]["deal_id"] == first
    assert {row["deal_id"] for row in run(["claims", "--deal", second, "--format", "json"], env).json} == {first}
    facts = run(["deal", first, "--format", "json"], env).json["facts"]
    assert {row["unit"] for row in facts if row["attribute"] == "quantity"} == {"locomotive", "aircraft"}


def test_a_merge_is_taken_back(env: Env) -> None:
    first, second = deals(env)
    run(["merge", first, second, "--reason", "one contract"], env)
    assert said(run(["merge", first, second, "--undo"], env), f"Deal {second}: ")
    assert deals(env) == [first, second]
    shown = [run(["deal", number], env).out for number in (first, second)]
    assert sorted("Boeing" in one for one in shown) == [False, True]


def test_a_ruling_given_while_deals_were_one_is_told_when_they_are_told_apart(env: Env) -> None:
    first, second = deals(env)
    run(["rule", second, "value", "--value", "8bn", "--unit", "USD", "--reason", "before"], env)
    run(["merge", second, first, "--reason", "one contract"], env)
    run(["rule", first, "value", "--value", "9bn", "--unit", "USD", "--reason", "page 2", "--author", "Ada"], env)
    undone = run(["merge", first, "--undo"], env)
    left = f"left with deal {second}: value USD 9 bn, by Ada (page 2)"
    assert said(undone, left, f"c5db rule {second} value --unit USD --withdraw")
    assert undone.out.count("c5db rule") == 1
    withdrawn = run(["rule", second, "value", "--unit", "USD", "--withdraw"], env)
    assert said(withdrawn, f"deal {second}, value: USD", "(single)")


def test_a_split_makes_a_deal_and_is_taken_back(env: Env) -> None:
    first, _ = deals(env)
    claims = run(["claims", "--deal", first, "--attribute", "value", "--format", "json"], env).json
    split = run(["split", first, "--claim", claims[0]["claim_id"][:8], "--reason", "another contract"], env)
    (new,) = set(deals(env)) - {first, first + 1}
    assert said(split, f"Deal {new}: ")
    assert run(["deal", new, "--format", "json"], env).json["facts"][0]["value"] == claims[0]["value"]
    assert said(run(["split", first, "--undo"], env), f"Deal {new} is deal {first}")


def test_decisions_tell_who_decided_what_and_why(env: Env) -> None:
    first, second = deals(env)
    run(["merge", first, second, "--reason", "one contract", "--author", "Ada"], env)
    run(["merge", second, "--undo", "--author", "Bob"], env)
    shown = run(["decisions", "--deal", second], env)
    assert said(shown, "Ada", "one contract", f"deal {second} is deal {first}, taken back", "Bob", "nothing else")
    rows = run(["decisions", "--by-people", "--format", "json"], env).json
    assert [(row["author"], row["action"]) for row in rows] == [("Ada", "merge"), ("Bob", "undo")]


def test_parties_are_merged_and_split(env: Env) -> None:
    parties = {row["canonical_name"]: row["party_id"] for row in run(["parties", "--format", "json"], env).json}
    wabtec, boeing = parties["Wabtec"], parties["Boeing"]
    assert said(run(["merge", wabtec, boeing, "--party", "--reason", "test"], env), f"{boeing} is party {wabtec}")
    assert said(run(["split", wabtec, "--party", "--name", "Boeing", "--reason", "not so"], env), "Boeing")
    names = {row["canonical_name"] for row in run(["parties", "--format", "json"], env).json}
    assert {"Wabtec", "Boeing"} <= names


REFUSED: list[tuple[list[object], int]] = [
    (["merge", 1, 2], 2),
    (["merge", 1, 999, "--reason", "x"], 1),
    (["merge", 1, 2, "--undo"], 1),
    (["split", 1, "--claim", "00000000", "--reason", "x"], 1),
    (["split", 1, "--name", "x", "--reason", "x"], 2),
]


def test_what_cannot_be_done_is_one_line_and_changes_nothing(env: Env) -> None:
    before = deals(env)
    for arguments, code in REFUSED:
        ended = run(arguments, env)
        assert (ended.code, ended.out) == (code, ""), arguments
        assert "Traceback" not in ended.err
    assert deals(env) == before
