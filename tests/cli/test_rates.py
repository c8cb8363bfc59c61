"""`c5db rates` takes whole files or nothing."""

from pathlib import Path

from sqlalchemy import URL, NullPool, create_engine, text

from tests.cli.commands import Env, run
from tests.export.conftest import write_articles


def held(url: URL) -> int:
    with create_engine(url, poolclass=NullPool).connect() as connection:
        return int(connection.execute(text("SELECT count(*) FROM analyst.rates")).scalar_one())


def test_a_file_is_loaded_and_one_that_is_wrong_or_missing_changes_nothing(
    env: Env, database_url: URL, tmp_path: Path
) -> None:
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_text("date,currency,usd\n2025-11-06,KZT,0.0019\n2025-11-07,KZT,0.0019\n", "utf-8")
    bad.write_text("date,currency,usd\n2025-11-08,KZT,0.0019\n2025-11-09,KZT,much\n", "utf-8")
    ended = run(["rates", "load", good], env)
    assert (ended.code, ended.out) == (0, "2 rates read, 2 new or changed.\n")
    refused = run(["rates", "load", bad], env)
    assert refused.code == 2
    assert "line 3: 'much' is no number" in refused.err
    assert run(["rates", "load", tmp_path / "none.csv"], env).code == 2
    assert held(database_url) == 2


def test_facts_in_two_currencies_move_with_the_rates(env: Env, tmp_path: Path) -> None:
    def article(name: str, price: str) -> dict[str, str]:
        text = f"Boeing sold Uzbekistan Airways 22 aircraft. The contract is worth {price}."
        return {"id": name, "publisher": name, "published": "2025-11-07", "text": text}

    articles = (article("Alpha", "$8 billion"), article("Beta", "€5 billion"))
    assert run(["load", write_articles(tmp_path / "a.jsonl", *articles)], env).code == 0
    rates = tmp_path / "rates.csv"
    rates.write_text("date,currency,usd\n2025-11-06,EUR,1.15\n", "utf-8")
    assert run(["rates", "load", rates], env).out == "1 rate read, 1 new or changed; 2 facts moved.\n"
    assert run(["rates", "load", rates], env).out == "1 rate read, 0 new or changed.\n"
    told = run(["deal", "1"], env).out
    assert told.count("beware: currencies_differ") == 2
    assert "comes to about 5.75 billion USD at the rate of 7 November 2025: it cannot be the same money." in told
    run(["reconcile"], env)
    assert run(["deal", "1"], env).out == told


def test_the_rates_of_the_central_bank_come_with_the_installation(env: Env, database_url: URL) -> None:
    ended = run(["rates", "ecb"], env)
    assert ended.code == 0, ended.err
    assert held(database_url) > 200_000
