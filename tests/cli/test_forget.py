import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine, text
from sqlalchemy.exc import IntegrityError

from c5db.store.forgotten import find_sources
from tests.cli.commands import Env, run
from tests.cli.conftest import environment
from tests.export.conftest import write_articles
from tests.servers import Server

WORD = "Зубаремикс"
"""A name that only the article to be forgotten has."""
GONE = {
    "id": "x1",
    "publisher": "Omega",
    "url": "https://omega.example/x1",
    "published": "2026-03-07",
    "title": f"{WORD} покупает локомотивы",
    "text": f"Компания «{WORD}» подписала с компанией Wabtec контракт на 777 млн долларов на поставку 55 локомотивов.",
}
REVISED = {**GONE, "text": f"Компания «{WORD}» подписала с компанией Wabtec контракт на 778 млн долларов."}
SAME_DEAL = {
    "publisher": "Delta",
    "published": "2026-03-08",
    "text": "Казахстан подписал с компанией Wabtec контракт на 4,2 млрд долларов на поставку 300 локомотивов.",
}
RIVAL = {**SAME_DEAL, "id": "x2", "publisher": "Omega", "url": "https://omega.example/x2"} | {
    "text": "Казахстан подписал с компанией Wabtec контракт на 3,1 млрд долларов на поставку 300 локомотивов."
}


@pytest.fixture(scope="module")
def loaded(server: Server, migrated: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Name of a database with an article in two revisions, and with a deal on which two articles disagree."""
    name = f"{migrated}_to_forget"
    folder = tmp_path_factory.mktemp("articles")
    env = environment(server.create(name, migrated))
    for n, articles in enumerate([[GONE, {**SAME_DEAL, "id": "d1"}, RIVAL], [REVISED]]):
        ended = run(["load", write_articles(folder / f"{n}.jsonl", *articles)], env)
        assert ended.code == 0, ended.err
    yield name
    server.drop(name)


@pytest.fixture
def database_url(server: Server, loaded: str) -> Iterator[URL]:
    name = f"{loaded}_clone"
    yield server.create(name, loaded)
    server.drop(name)


def value(engine: Engine, query: str) -> object:
    with engine.connect() as connection:
        return connection.execute(text(query)).scalar()


def tables_that_hold(engine: Engine, word: str) -> list[str]:
    """The tables in which some row, whatever the column, has the word."""
    query = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'c5db' AND table_type = 'BASE TABLE'"
    with engine.connect() as connection:
        names = connection.execute(text(query)).scalars().all()
        found = "SELECT count(*) FROM c5db.{} AS row WHERE row::text ILIKE :word"
        return [
            name for name in names if connection.execute(text(found.format(name)), {"word": f"%{word}%"}).scalar_one()
        ]


def test_not_a_word_of_a_forgotten_source_is_left_in_any_table(env: Env, engine: Engine) -> None:
    assert {"source_revision", "deal", "party_name"} <= set(tables_that_hold(engine, WORD))
    ended = run(["forget", GONE["url"], "--reason", "by order of a court", "--author", "Ada"], env)
    assert ended.code == 0, ended.err
    for word in (WORD, "777 млн", "777000000", "778 млн", "778000000", "55 локомотивов"):
        assert tables_that_hold(engine, word) == [], word


def test_that_it_was_there_is_kept_with_who_and_why(env: Env, engine: Engine) -> None:
    run(["forget", GONE["url"], "--reason", "by order of a court", "--author", "Ada"], env)
    with engine.connect() as connection:
        (row,) = connection.execute(text("SELECT * FROM analyst.forgotten_sources")).mappings()
    assert (row["url"], row["publisher"], row["reason"], row["forgotten_by"], row["revisions"]) == (
        GONE["url"], "Omega", "by order of a court", "Ada", 2,
    )  # fmt: skip
    assert row["claims"] > 0


def test_a_later_load_leaves_it_out_and_says_so(env: Env, engine: Engine, tmp_path: Path) -> None:
    run(["forget", GONE["url"], "--reason", "court"], env)
    again = write_articles(tmp_path / "again.jsonl", GONE, {**REVISED, "text": f"{REVISED['text']} Ещё."})
    ended = run(["load", again], env)
    assert ended.code == 0
    assert "Left out: 2 documents whose source was forgotten" in ended.out
    counted = json.loads(run(["load", again, "--json"], env).out)["documents"]
    assert (counted["forgotten"], counted["new"], counted["unchanged"]) == (2, 0, 0)
    assert tables_that_hold(engine, WORD) == []


def test_its_text_does_not_come_back_under_no_name(env: Env, engine: Engine, tmp_path: Path) -> None:
    run(["forget", GONE["url"], "--reason", "court"], env)
    (tmp_path / "text.txt").write_text(str(GONE["text"]), "utf-8")
    assert "Left out: 1 document" in run(["load", tmp_path / "text.txt"], env).out
    assert tables_that_hold(engine, WORD) == []


def test_whatever_writes_it_a_forgotten_source_stays_out(env: Env, engine: Engine) -> None:
    run(["forget", GONE["url"], "--reason", "court"], env)
    query = "INSERT INTO c5db.source (source_key, article_id, revision) VALUES (:key, 'x', 1)"
    with engine.begin() as connection:
        assert connection.execute(text(query), {"key": f"url:{GONE['url']}"}).rowcount == 0


def test_the_deals_that_it_told_of_are_reconciled_without_it(env: Env, engine: Engine) -> None:
    conflicts = "SELECT count(*) FROM analyst.conflicts WHERE attribute = 'value'"
    assert value(engine, conflicts) == 1
    assert run(["forget", RIVAL["url"], "--reason", "court"], env).code == 0
    assert value(engine, conflicts) == 0
    kept = "SELECT value FROM analyst.facts WHERE attribute = 'value' AND verdict = 'single' AND value > 1000000000"
    assert value(engine, kept) == 4_200_000_000
    assert value(engine, "SELECT count(*) FROM c5db.stale_deal") == 0
    assert tables_that_hold(engine, "3100000000") == []
    assert tables_that_hold(engine, "3,1 млрд") == []


def test_history_goes_on_where_the_source_is_gone(env: Env, engine: Engine) -> None:
    run(["forget", RIVAL["url"], "--reason", "court"], env)
    now = "SELECT count(*) FROM analyst.facts"
    assert value(engine, now) == value(engine, now.replace("facts", "facts_as_of(clock_timestamp())"))


def test_a_deal_that_nobody_else_tells_of_is_gone_from_the_views(env: Env, engine: Engine) -> None:
    deals = "SELECT count(*) FROM analyst.deals"
    before = value(engine, deals)
    run(["forget", GONE["url"], "--reason", "court"], env)
    assert value(engine, deals) == int(str(before)) - 1
    assert (
        value(engine, "SELECT count(*) FROM analyst.facts WHERE deal_id NOT IN (SELECT deal_id FROM analyst.deals)")
        == 0
    )


def test_claims_stay_protected_from_everything_else(engine: Engine, env: Env) -> None:
    run(["forget", GONE["url"], "--reason", "court"], env)
    with engine.connect() as connection, pytest.raises(IntegrityError, match="never deleted"):
        connection.execute(text("DELETE FROM c5db.claim"))


@pytest.mark.parametrize("named", ["https://omega.example/x2", "x2", "Omega:x2"])
def test_a_source_is_named_by_address_id_or_publisher_and_id(engine: Engine, named: str) -> None:
    with engine.connect() as connection:
        assert [source.url for source in find_sources(connection, named)] == [RIVAL["url"]]


def test_what_names_no_source_or_gives_no_reason_is_refused(env: Env) -> None:
    assert run(["forget", "https://nobody.example", "--reason", "court"], env).code == 1
    assert run(["forget", GONE["url"], "--reason", " "], env).code == 2
    assert run(["forget", GONE["url"]], env).code == 2
    assert run(["forget", GONE["url"], "--reason", "court"], env).code == 0
    ended = run(["forget", GONE["url"], "--reason", "court"], env)
    assert (ended.code, "it was forgotten" in ended.err) == (1, True)
