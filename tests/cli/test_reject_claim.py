from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine, text

from tests.cli.articles import write
from tests.cli.commands import Ended, Env, run
from tests.cli.conftest import environment
from tests.servers import Server

ARTICLE = "Казахстан подписал с компанией Wabtec контракт на 4,2 млрд долларов на поставку 300 локомотивов."
NO_CLAIM = "00000000-0000-5000-8000-000000000000"


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("articles") / "a.txt", ARTICLE)


@pytest.fixture(scope="module")
def loaded(server: Server, migrated: str, article: Path) -> Iterator[str]:
    """Name of a database that holds a deal; each test gets a clone of it."""
    name = f"{migrated}_with_a_claim"
    assert run(["load", article], environment(server.create(name, migrated))).code == 0
    yield name
    server.drop(name)


@pytest.fixture
def database_url(server: Server, loaded: str) -> Iterator[URL]:
    name = f"{loaded}_clone"
    yield server.create(name, loaded)
    server.drop(name)


@pytest.fixture
def claim(engine: Engine) -> str:
    """The claim on the value."""
    with engine.connect() as connection:
        found = connection.execute(text("SELECT claim_id FROM analyst.claims WHERE attribute = 'value'")).scalar_one()
    return str(found)


def held(env: Env, attribute: str = "value") -> list[object]:
    deal = run(["deals", "--format", "json"], env).json[0]["deal_id"]
    rows = run(["deal", deal, "--format", "json"], env).json["facts"]
    return [row["value"] for row in rows if row["attribute"] == attribute]


def reject(env: Env, *arguments: object) -> Ended:
    return run(["reject-claim", *arguments], env)


def test_a_rejected_claim_no_longer_counts_and_is_shown_as_rejected(env: Env, claim: str) -> None:
    ended = reject(env, claim, "--reason", "the price of an earlier order", "--author", "Ada")
    assert (ended.code, "no longer counts" in ended.out) == (0, True)
    assert held(env) == []
    shown = run(["deal", "1"], env).out
    assert "Rejected as misread" in shown
    assert "by Ada: the price of an earlier order" in shown


def test_a_rejection_lasts_through_a_reload_and_a_reconciliation(env: Env, claim: str, article: Path) -> None:
    reject(env, claim, "--reason", "misread")
    assert run(["load", article], env).code == 0
    assert run(["reconcile"], env).code == 0
    assert held(env) == []


def test_a_rejection_is_taken_back(env: Env, claim: str) -> None:
    before = held(env)
    reject(env, claim[:8], "--reason", "misread")
    assert reject(env, claim[:8], "--undo").code == 0
    assert held(env) == before == [4_200_000_000]


def test_the_figure_of_a_rejected_claim_says_so(env: Env, claim: str, engine: Engine) -> None:
    reject(env, claim, "--reason", "misread", "--author", "Ada")
    query = "SELECT not_taken_because FROM analyst.figures WHERE claim_id IS NULL AND quote LIKE '%млрд%'"
    with engine.connect() as connection:
        assert connection.execute(text(query)).scalars().all() == ["rejected by Ada: misread"]


def test_changes_say_what_moved_and_who_rejected_it(env: Env, claim: str) -> None:
    reject(env, claim, "--reason", "misread", "--author", "Ada")
    rows = run(["changes", "--attribute", "value", "--format", "json"], env).json
    assert [(row["old_value"], row["new_value"]) for row in rows] == [
        (None, "4200000000 USD"),
        ("4200000000 USD", None),
    ]
    assert rows[-1]["reason"].startswith("Ada rejected as misread")
    assert "value: USD 4.2 bn (single) → nothing" in run(["changes", "--attribute", "value"], env).out


def test_changes_are_narrowed_by_deal_run_party_and_day(env: Env) -> None:
    everything = len(run(["changes", "--format", "json"], env).json)
    for same in (["--deal", "1"], ["--run", "1"], ["--party", "Wabtec"], ["--since", "2020-01-01"]):
        assert len(run(["changes", *same, "--format", "json"], env).json) == everything > 0
    for nothing in (["--party", "Nobody"], ["--until", "2020-01-01"], ["--type", "treaty"]):
        assert run(["changes", *nothing, "--format", "json"], env).json == []
    for none in ("--deal", "--run"):
        assert run(["changes", none, "999"], env).code == 1


@pytest.mark.parametrize("arguments", [[NO_CLAIM], ["4,2", "--reason", "x"], ["1234567", "--reason", "x"]])
def test_what_can_be_no_rejection_is_wrong_usage(arguments: list[str]) -> None:
    assert run(["reject-claim", *arguments]).code == 2


def test_a_rejection_of_no_claim_or_twice_or_an_undo_of_none_is_refused(env: Env, claim: str) -> None:
    assert reject(env, NO_CLAIM, "--reason", "x").code == 1
    assert reject(env, claim, "--undo").code == 1
    assert reject(env, claim, "--reason", "x").code == 0
    assert reject(env, claim, "--reason", "x").code == 2


def test_every_run_tells_how_many_facts_it_moved(env: Env, engine: Engine, claim: str) -> None:
    reject(env, claim, "--reason", "misread")
    reject(env, claim, "--undo")
    run(["reconcile", "--learn"], env)
    query = "SELECT command, facts_moved FROM analyst.runs WHERE command NOT LIKE 'load%' ORDER BY run_id"
    with engine.connect() as connection:
        told = connection.execute(text(query)).all()
    # A fact that is there again is new: none stood before.
    assert [(command.replace(claim, "ID"), moved) for command, moved in told] == [
        ("reject-claim ID", 1),
        ("reject-claim ID --undo", 0),
        ("reconcile --learn", 0),
    ]


def test_one_is_told_as_one(env: Env, tmp_path: Path, claim: str) -> None:
    assert reject(env, claim, "--reason", "misread").code == 0
    ended = run(["export", tmp_path / "out", "--format", "ocds"], env)
    assert ended.out.startswith(f"{tmp_path / 'out'}: everything up to run 2, 1 file, ")
    assert "deals.csv: 1 row\n" in run(["export", tmp_path / "csv", "--format", "csv"], env).err
