"""The questions of the cookbook have the answers that it gives, for a login that reads the views alone."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, NullPool, create_engine

from tests.analysts.cookbook import PAGE, READER, Question, ask, fill, page, questions, reader_of
from tests.servers import Server


@pytest.fixture(scope="module")
def reading(server: Server, migrated: str) -> Iterator[Connection]:
    """A connection of an analyst to the articles of the corpora."""
    name = f"{migrated}_cookbook"
    url = server.create(name, migrated)
    fill(url)
    with create_engine(reader_of(url), poolclass=NullPool).connect() as connection:
        yield connection
    server.drop(name)
    server.run(f"DROP ROLE {READER}")


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_the_answer_is_the_one_of_the_cookbook(reading: Connection, question: Question) -> None:
    assert ask(reading, question) == question.answer.read_text("utf-8")


def test_there_are_questions_enough() -> None:
    assert len(questions()) >= 15
    assert all(question.words.endswith("?") for question in questions())


def test_the_page_shows_the_questions_as_they_are() -> None:
    assert PAGE.read_text("utf-8") == page(), "make pages"
