"""What is kept for the views equals what they would gather anew, whatever was done to the tables."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine, create_engine, text

from c5db.forget import forget
from c5db.rates import Rate
from c5db.reparse import reparse
from c5db.store.forgotten import find_sources
from c5db.store.overviews import gather_at_commit
from c5db.store.rates import save_rates
from c5db.store.runs import running
from tests.cli.commands import run
from tests.cli.conftest import environment
from tests.export.conftest import ARTICLES, SEEDS, load_articles, write_articles
from tests.servers import Server

ORDERS = [
    {
        "id": f"order-{number}",
        "publisher": f"Outlet {number}",
        "url": f"https://outlet.example/{number}",
        "published": f"2026-04-0{number}",
        "text": text_,
    }
    for number, text_ in enumerate(
        (
            "Компания «Ромашка» купит у завода «Василёк» 12 тракторов за €40 млн. Контракт подписан 1 апреля 2026.",
            "Компания «Ромашка» купит у завода «Василёк» 12 тракторов за €41 млн. Контракт подписан 1 апреля 2026.",
            "Фонд «Подснежник» вложит 300 млн евро в завод «Ландыш». Соглашение подписано.",
        ),
        start=1,
    )
]
KEPT = {
    "deal_overview": "SELECT {columns} FROM c5db.overviews_afresh(ARRAY(SELECT id FROM c5db.deal))",
    "deal_party": "SELECT {columns} FROM c5db.deal_party_afresh",
    "live_claim": """
        SELECT live.claim_id, coalesce(moved.deal_id, a.deal_id)
        FROM c5db.live_claim live
        LEFT JOIN c5db.deal_assignment a USING (report_id)
        LEFT JOIN c5db.claim_assignment moved USING (claim_id)
    """,
}
COLUMNS = "SELECT string_agg(column_name, ', ' ORDER BY ordinal_position) FROM information_schema.columns "


def difference(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    """The rows of each kept table that are not what is gathered anew, and those that are missing."""
    found = {}
    with engine.connect() as connection:
        for table, query in KEPT.items():
            columns = connection.scalar(text(f"{COLUMNS} WHERE table_schema = 'c5db' AND table_name = '{table}'"))
            names = "claim_id, deal_id" if table == "live_claim" else columns
            kept, afresh = f"SELECT {names} FROM c5db.{table}", query.format(columns=names)
            rows = [
                *connection.execute(text(f"{kept} EXCEPT ALL {afresh}")),
                *connection.execute(text(f"{afresh} EXCEPT ALL {kept}")),
            ]
            if rows:
                found[table] = [tuple(row) for row in rows]
        assert connection.scalar(text("SELECT count(*) FROM c5db.changed_deal")) == 0
    return found


@pytest.fixture(scope="module")
def filled(server: Server, migrated: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Name of a database with articles in it."""
    name = f"{migrated}_overviews"
    engine = create_engine(server.create(name, migrated))
    load_articles(engine, SEEDS)
    load_articles(engine, write_articles(tmp_path_factory.mktemp("a") / "a.jsonl", *ARTICLES, *ORDERS))
    engine.dispose()
    yield name
    server.drop(name)


@pytest.fixture
def database_url(server: Server, filled: str) -> Iterator[URL]:
    name = f"{filled}_clone"
    yield server.create(name, filled)
    server.drop(name)


def deals(engine: Engine, party: str) -> list[int]:
    query = "SELECT DISTINCT deal_id FROM analyst.deal_parties WHERE party_name = :party ORDER BY 1"
    with engine.connect() as connection:
        return list(connection.scalars(text(query), {"party": party}))


def ask(engine: Engine, query: str) -> object:
    with engine.connect() as connection:
        return connection.scalar(text(query))


def done(url: URL, *arguments: object) -> None:
    ended = run([*arguments, "--reason", "seen"] if "--undo" not in arguments else arguments, environment(url))
    assert ended.code == 0, ended.err


def test_after_a_load(engine: Engine) -> None:
    assert ask(engine, "SELECT count(*) FROM c5db.deal_overview") == ask(
        engine, "SELECT count(DISTINCT deal_id) FROM c5db.deal_assignment"
    )
    assert difference(engine) == {}


def test_the_comparison_notices_what_was_missed(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE c5db.fact DISABLE TRIGGER keep_deals_update"))
        connection.execute(text("ALTER TABLE c5db.deal_assignment DISABLE TRIGGER USER"))
        connection.execute(text("UPDATE c5db.fact SET value = value + 1 WHERE attribute = 'value'"))
        connection.execute(text("DELETE FROM c5db.deal_assignment"))
    assert set(difference(engine)) == {"deal_overview", "deal_party", "live_claim"}


def test_after_a_revised_article(engine: Engine, tmp_path: Path) -> None:
    other = {**ARTICLES[0], "text": ORDERS[0]["text"], "published": "2026-02-01"}
    load_articles(engine, write_articles(tmp_path / "b.jsonl", other, {**ORDERS[2], "published": "2026-05-01"}))
    assert difference(engine) == {}


def test_after_deals_are_merged_and_told_apart_again(engine: Engine, database_url: URL) -> None:
    (wabtec, *_), (boeing, *_) = deals(engine, "Wabtec"), deals(engine, "Boeing")
    done(database_url, "merge", wabtec, boeing)
    assert difference(engine) == {}
    assert ask(engine, f"SELECT count(*) FROM analyst.deals WHERE deal_id IN ({wabtec}, {boeing})") == 1
    done(database_url, "merge", "--undo", wabtec, boeing)
    assert difference(engine) == {}


def test_after_claims_are_split_off_and_brought_back(engine: Engine, database_url: URL) -> None:
    query = "SELECT claim_id FROM analyst.claims WHERE deal_id = (SELECT max(deal_id) FROM analyst.deals) LIMIT 1"
    claim, deal = ask(engine, query), ask(engine, "SELECT max(deal_id) FROM analyst.deals")
    done(database_url, "split", deal, "--claim", claim)
    assert ask(engine, f"SELECT deal_id FROM analyst.claims WHERE claim_id = '{claim}'") != deal
    assert difference(engine) == {}
    done(database_url, "split", "--undo", deal, "--claim", claim)
    assert difference(engine) == {}


def test_after_parties_are_merged_and_told_apart_again(engine: Engine, database_url: URL) -> None:
    query = "SELECT party_id FROM analyst.parties WHERE canonical_name = '{}'"
    parties = [ask(engine, query.format(name)) for name in ("Wabtec", "Boeing")]
    done(database_url, "merge", "--party", *parties)
    assert ask(engine, query.format("Boeing")) is None
    assert difference(engine) == {}
    done(database_url, "merge", "--party", "--undo", *parties)
    assert difference(engine) == {}


def test_after_a_ruling_and_a_rejected_claim(engine: Engine, database_url: URL) -> None:
    deal = ask(engine, "SELECT min(deal_id) FROM analyst.deals WHERE open_conflicts > 0 AND value IS NOT NULL")
    done(database_url, "rule", deal, "value", "--value", "4000000000", "--unit", "USD")
    assert ask(engine, f"SELECT value FROM analyst.deals WHERE deal_id = {deal}") == 4_000_000_000
    assert difference(engine) == {}
    claim = ask(engine, "SELECT min(claim_id::text) FROM analyst.claims WHERE attribute = 'value' AND unit = 'EUR'")
    done(database_url, "reject-claim", claim)
    assert difference(engine) == {}
    done(database_url, "reject-claim", claim, "--undo")
    assert difference(engine) == {}


def test_after_a_source_is_forgotten(engine: Engine) -> None:
    for address in (ARTICLES[2]["url"], ORDERS[0]["url"]):
        with engine.connect() as connection:
            (source,) = find_sources(connection, str(address))
        forget(engine, source, "court", "Ada")
        assert difference(engine) == {}


def test_after_texts_are_read_and_facts_are_reconciled_again(engine: Engine, database_url: URL) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE c5db.participation SET role = 'partner' WHERE role = 'buyer'"))
        least = "(SELECT min(claim_id::text)::uuid FROM c5db.live_claim)"
        connection.execute(text(f"DELETE FROM c5db.live_claim WHERE claim_id = {least}"))
        connection.execute(text("UPDATE c5db.fact SET verdict = 'single' WHERE verdict = 'conflicting'"))
    assert difference(engine) == {}
    assert reparse(engine, lambda _: None, workers=1).changed > 0
    assert difference(engine) == {}
    assert run(["reconcile"], environment(database_url)).code == 0
    assert difference(engine) == {}


def test_after_rates_are_loaded(engine: Engine) -> None:
    with running(engine, "rates") as run_id, engine.begin() as connection:
        days = (date(2026, 3, day) for day in (1, 28, 31))
        save_rates(connection, [Rate("EUR", day, Decimal("1.1"), "mine") for day in days], run_id)
    assert ask(engine, "SELECT count(*) FROM analyst.deals WHERE currency = 'EUR' AND value_usd > 0") == 2
    assert difference(engine) == {}
    # Each says by which day it asked for a rate, and of which day the rate is.
    query = "SELECT usd_rate_by, usd_rate_for, usd_rate_on FROM analyst.deals WHERE currency = 'EUR' ORDER BY 2"
    with engine.connect() as connection:
        assert [tuple(row) for row in connection.execute(text(query))] == [
            ("signed_on", "2026-04-01", "2026-03-31"),
            ("first_seen", "2026-04-03", "2026-03-31"),
        ]
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM c5db.exchange_rate WHERE day = '2026-03-31'"))
    assert difference(engine) == {}


def test_what_is_gathered_at_the_end_is_right_at_the_end(engine: Engine) -> None:
    query = text("SELECT max(value) FROM analyst.deals")
    with engine.begin() as connection:
        connection.execute(text("UPDATE c5db.fact SET value = 1e15 WHERE attribute = 'value'"))
        assert connection.scalar(query) == 10**15
        gather_at_commit(connection)
        connection.execute(text("UPDATE c5db.fact SET value = 1e16 WHERE attribute = 'value'"))
        assert connection.scalar(query) == 10**15
    assert ask(engine, query.text) == 10**16
    assert difference(engine) == {}


def test_what_is_taken_back_leaves_nothing(engine: Engine) -> None:
    with engine.connect() as connection:
        connection.execute(text("UPDATE c5db.fact SET value = 1e15 WHERE attribute = 'value'"))
        connection.rollback()
    assert difference(engine) == {}
