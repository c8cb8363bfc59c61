"""What changed, applied to what a reader had, is what a reader would have now."""

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL, Engine, create_engine, text

from c5db.export import Format, export
from c5db.forget import forget
from c5db.rates import Rate
from c5db.reparse import reparse
from c5db.store.forgotten import find_sources
from c5db.store.rates import save_rates
from c5db.store.runs import running
from tests.cli.commands import run
from tests.cli.conftest import environment
from tests.export.conftest import ARTICLES, SEEDS, load_articles, write_articles
from tests.servers import Server

FACT = ("deal_id", "attribute", "party_id", "party_name", "item", "unit", "over")
KEYS = {"deals": ("deal_id",), "claims": ("claim_id",), "parties": ("party_id",), "sources": ("source_id",)}
OF_SOURCE = ("participations", "copies", "figures")
Tables = dict[str, list[dict[str, Any]]]

LATER = {
    "id": "9",
    "publisher": "Delta",
    "published": "2026-03-09",
    "text": "Казахстан подписал с компанией Wabtec контракт на 3,1 млрд долларов на поставку 300 локомотивов.",
}
OTHER = {
    "id": "10",
    "publisher": "Delta",
    "published": "2026-03-10",
    "text": "Компания «Ромашка» купит у завода «Василёк» 12 тракторов за $40 млн. Контракт подписан.",
}
REVISED = {**ARTICLES[0], "text": ARTICLES[0]["text"].replace("4,2", "4,4")}


@pytest.fixture(scope="module")
def held(server: Server, migrated: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Tables, int]]:
    """Name of a database, what a reader has of it, and up to which run."""
    name = f"{migrated}_to_change"
    folder = tmp_path_factory.mktemp("former")
    engine = create_engine(server.create(name, migrated))
    load_articles(engine, SEEDS)
    load_articles(engine, write_articles(folder / "a.jsonl", *ARTICLES))
    manifest = export(engine, folder / "out", Format.JSONL)
    engine.dispose()
    yield name, read(folder / "out"), manifest.run_id
    server.drop(name)


@pytest.fixture
def database_url(server: Server, held: tuple[str, Tables, int]) -> Iterator[URL]:
    name = f"{held[0]}_clone"
    yield server.create(name, held[0])
    server.drop(name)


def read(folder: Path) -> Tables:
    return {
        path.stem: [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        for path in folder.glob("*.jsonl")
    }


def without_change(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key != "change"}


def fact_key(row: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(None if name == "party_name" and row["party_id"] else row[name] for name in FACT)


def applied(former: Tables, delta: Tables) -> Tables:
    """What a reader has after following the documented steps."""
    now: Tables = {}
    gone = {(row["table"], row["id"]) for row in delta["removed"] if row["table"] != "facts"}
    for table, key in KEYS.items():
        rows = {row[key[0]]: row for row in former[table]} | {row[key[0]]: without_change(row) for row in delta[table]}
        now[table] = [row for number, row in rows.items() if (table, str(number)) not in gone]
    facts = {fact_key(row): row for row in former["facts"]} | {
        fact_key(row): without_change(row) for row in delta["facts"]
    }
    lost = {fact_key(row) for row in delta["removed"] if row["table"] == "facts"}
    now["facts"] = [row for key, row in facts.items() if key not in lost]
    sources = {row["source_id"] for row in delta["sources"]} | {
        int(number) for table, number in gone if table == "sources"
    }
    for table in OF_SOURCE:
        kept = [row for row in former[table] if row["source_id"] not in sources]
        now[table] = kept + [without_change(row) for row in delta[table]]
    return now


def in_order(rows: list[dict[str, Any]]) -> list[str]:
    return sorted(json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows)


def check(engine: Engine, held: tuple[str, Tables, int], folder: Path) -> Tables:
    """Export what changed and everything; both ways lead to the same."""
    _, former, since = held
    export(engine, folder / "delta", Format.JSONL, since=since)
    export(engine, folder / "whole", Format.JSONL)
    delta, whole = read(folder / "delta"), read(folder / "whole")
    now = applied(former, delta)
    for table in (*KEYS, "facts", *OF_SOURCE):
        assert in_order(now[table]) == in_order(whole[table]), table
    return delta


def test_nothing_changed(engine: Engine, held: tuple[str, Tables, int], tmp_path: Path) -> None:
    assert sum(map(len, check(engine, held, tmp_path).values())) == 0


def test_new_articles_on_an_old_deal_and_a_new_one(
    engine: Engine, held: tuple[str, Tables, int], tmp_path: Path
) -> None:
    load_articles(engine, write_articles(tmp_path / "b.jsonl", LATER, OTHER))
    delta = check(engine, held, tmp_path)
    assert {row["change"] for row in delta["deals"]} == {"added", "changed"}
    assert len(delta["sources"]) < len(held[1]["sources"])


def test_a_revised_article(engine: Engine, held: tuple[str, Tables, int], tmp_path: Path) -> None:
    load_articles(engine, write_articles(tmp_path / "b.jsonl", REVISED))
    delta = check(engine, held, tmp_path)
    assert {row["table"] for row in delta["removed"]} >= {"claims"}
    assert {row["change"] for row in delta["claims"]} == {"added", "changed"}


def test_a_forgotten_article(engine: Engine, held: tuple[str, Tables, int], tmp_path: Path) -> None:
    with engine.connect() as connection:
        (source,) = find_sources(connection, str(ARTICLES[1]["url"]))
    forget(engine, source, "court", "Ada")
    delta = check(engine, held, tmp_path)
    assert {row["table"] for row in delta["removed"]} >= {"claims", "sources"}


def test_a_ruling_and_a_rejected_claim(
    engine: Engine, database_url: URL, held: tuple[str, Tables, int], tmp_path: Path
) -> None:
    env = environment(database_url)
    query = "SELECT deal_id FROM analyst.conflicts WHERE attribute = 'value' ORDER BY 1 LIMIT 1"
    with engine.connect() as connection:
        deal = connection.execute(text(query)).scalar_one()
        claim = connection.execute(text("SELECT min(claim_id::text) FROM analyst.claims")).scalar_one()
    assert run(["rule", deal, "value", "--value", "4000000000", "--unit", "USD", "--reason", "seen"], env).code == 0
    assert run(["reject-claim", claim, "--reason", "misread"], env).code == 0
    delta = check(engine, held, tmp_path)
    assert claim in {row["id"] for row in delta["removed"]}


def ask(engine: Engine, query: str) -> Any:
    with engine.connect() as connection:
        return connection.execute(text(query)).scalar_one()


def done(url: URL, *arguments: object) -> None:
    ended = run([*arguments, *([] if "--undo" in arguments else ["--reason", "seen"])], environment(url))
    assert ended.code == 0, ended.err


def deal_of(party: str) -> str:
    return f"SELECT min(deal_id) FROM analyst.deal_parties WHERE party_name = '{party}'"


def test_deals_that_are_merged_and_told_apart_again(
    engine: Engine, database_url: URL, held: tuple[str, Tables, int], tmp_path: Path
) -> None:
    wabtec, boeing = ask(engine, deal_of("Wabtec")), ask(engine, deal_of("Boeing"))
    done(database_url, "merge", wabtec, boeing)
    delta = check(engine, held, tmp_path / "merged")
    gone = {row["id"] for row in delta["removed"] if row["table"] == "deals"}
    assert len(gone) == 1 and gone <= {str(wabtec), str(boeing)}
    assert {row["change"] for row in delta["deals"]} == {"changed"}
    done(database_url, "merge", "--undo", wabtec, boeing)
    delta = check(engine, held, tmp_path / "undone")
    assert not [row for row in delta["removed"] if row["table"] == "deals"]


def test_a_claim_that_is_split_off(
    engine: Engine, database_url: URL, held: tuple[str, Tables, int], tmp_path: Path
) -> None:
    deal = ask(engine, deal_of("Boeing"))
    claim = ask(engine, f"SELECT min(claim_id::text) FROM analyst.claims WHERE deal_id = {deal}")
    done(database_url, "split", deal, "--claim", claim)
    delta = check(engine, held, tmp_path)
    assert {(row["claim_id"], row["change"]) for row in delta["claims"]} >= {(claim, "changed")}
    assert {row["change"] for row in delta["deals"]} == {"added", "changed"}


def test_parties_that_are_merged(
    engine: Engine, database_url: URL, held: tuple[str, Tables, int], tmp_path: Path
) -> None:
    query = "SELECT party_id FROM analyst.parties WHERE canonical_name = '{}'"
    wabtec, boeing = ask(engine, query.format("Wabtec")), ask(engine, query.format("Boeing"))
    done(database_url, "merge", "--party", wabtec, boeing)
    delta = check(engine, held, tmp_path)
    (gone,) = [row["id"] for row in delta["removed"] if row["table"] == "parties"]
    assert gone in {str(wabtec), str(boeing)}


def test_a_text_that_is_read_otherwise(engine: Engine, held: tuple[str, Tables, int], tmp_path: Path) -> None:
    article = {**OTHER, "url": "https://delta.example/10"}
    load_articles(engine, write_articles(tmp_path / "b.jsonl", article))
    with engine.begin() as connection:
        since = connection.execute(text("SELECT max(run_id) FROM analyst.runs")).scalar_one()
        # As if a former extractor had taken the buyer for the seller, and had not seen the sum.
        source = "(SELECT source_id FROM analyst.sources WHERE url = 'https://delta.example/10')"
        reports = f"report_id IN (SELECT id FROM c5db.deal_report WHERE source_id = {source})"
        connection.execute(text(f"UPDATE c5db.participation SET role = 'partner' WHERE {reports}"))
        connection.execute(
            text(
                f"DELETE FROM c5db.live_claim USING c5db.claim c WHERE c.id = claim_id AND c.source_id = {source} "
                "AND c.attribute = 'value'"
            )
        )
    export(engine, tmp_path / "former", Format.JSONL)
    assert reparse(engine, lambda _: None, workers=1).changed == 1
    delta = check(engine, (held[0], read(tmp_path / "former"), since), tmp_path)
    assert "value" in {row["attribute"] for row in delta["claims"]}


def test_rates_change_what_deals_are_worth_in_dollars(
    engine: Engine, held: tuple[str, Tables, int], tmp_path: Path
) -> None:
    article = {**OTHER, "text": OTHER["text"].replace("$40 млн", "€40 млн")}
    load_articles(engine, write_articles(tmp_path / "b.jsonl", article))
    export(engine, tmp_path / "former", Format.JSONL)
    since = ask(engine, "SELECT max(run_id) FROM analyst.runs")
    with running(engine, "rates") as run_id, engine.begin() as connection:
        save_rates(connection, [Rate("EUR", date(2026, 3, 9), Decimal("1.25"), "mine")], run_id)
    delta = check(engine, (held[0], read(tmp_path / "former"), since), tmp_path)
    assert [row["value_usd"] for row in delta["deals"]] == [50_000_000]
