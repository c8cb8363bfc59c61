"""Words are found whatever signs stand around them and whatever letters the server knows."""

import json
from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, Engine, create_engine, text

from tests.cli.commands import run
from tests.cli.conftest import environment
from tests.migrating import upgrade
from tests.servers import Server

ARTICLES = {
    "ru": (
        "Концерн «Волна» и завод „Маяк“\u00a0— партнёры — подписали дого\u00adвор на 35\u00a0млрд\u00a0рублей. "
        "Срок – 2026–2031\u00a0годы…"
    ),
    "en": "“Harbour Steel”—the mill’s owner—will pay $2\u202fbillion to ‘Northgate’ for the twin\u2011track line…",
    "kk": "«Толқын» компаниясы №5 зауытты 40\u00a0млрд\u00a0теңгеге сатып алды.",
}
WANTED = {
    "ru": ["волна", "«Волна»", "маяк", "партнёры", "договор", "2026", "2031", "35", "год", "«концерн „Волна“»"],
    "en": ["harbour", "“Harbour Steel”", "owner", "mill", "northgate", "billion", "twin-track"],
    "kk": ["Толқын", "№5", "теңгеге"],
}


@pytest.fixture(scope="module")
def found(server: Server) -> Iterator[Engine]:
    """A database of a server that takes every character beyond ASCII for a letter, with the articles."""
    name = "c5db_test_search"
    server.run(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LC_CTYPE 'C'")
    url = server.url.set(database=name)
    upgrade(url)
    rows = [json.dumps({"id": lang, "lang": lang, "text": words}) for lang, words in ARTICLES.items()]
    assert run(["load", "-"], environment(url), stdin="\n".join(rows).encode()).code == 0
    engine = create_engine(url)
    yield engine
    engine.dispose()
    server.drop(name)


@pytest.fixture
def search(found: Engine) -> Iterator[Connection]:
    with found.connect() as connection:
        yield connection


@pytest.mark.parametrize(("lang", "words"), [(lang, words) for lang in WANTED for words in WANTED[lang]])
def test_a_word_is_found_behind_any_sign(search: Connection, lang: str, words: str) -> None:
    articles = search.scalars(text("SELECT article_id FROM analyst.search_sources(:words)"), {"words": words})
    assert lang in set(articles)


@pytest.mark.parametrize("words", ["воля", "steel -harbour", "“steel harbour”", "«маяк волна»"])
def test_what_is_not_there_is_not_found(search: Connection, words: str) -> None:
    assert search.scalar(text("SELECT count(*) FROM analyst.search_sources(:words)"), {"words": words}) == 0


def test_the_excerpt_marks_nothing_but_what_was_found(search: Connection) -> None:
    excerpt = search.scalar(text("SELECT excerpt FROM analyst.search_sources('волна')"))
    assert excerpt is not None
    assert excerpt.startswith('Концерн "«Волна»" и завод "Маяк" - партнёры - подписали')
    assert excerpt.count("«") == 1


def test_claims_and_deals_are_found_by_a_word_between_no_break_spaces(search: Connection) -> None:
    for function in ("search_claims", "search_deals"):
        assert search.scalar(text(f"SELECT count(*) FROM analyst.{function}('млрд')")), function


def test_an_article_of_more_words_than_a_search_holds_is_loaded_and_found_by_its_beginning(found: Engine) -> None:
    words = "Компания «Заря» купила завод за 5 млрд рублей. " + " ".join(f"слово{n:x}ъ{n}" for n in range(60_000))
    row = json.dumps({"id": "long", "lang": "ru", "text": words}).encode()
    ended = run(["load", "-"], environment(found.url), stdin=row)
    assert ended.code == 0, ended.err
    with found.connect() as connection:
        assert connection.scalar(text("SELECT article_id FROM analyst.search_sources('заря')")) == "long"
