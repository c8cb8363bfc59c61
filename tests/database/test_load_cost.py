"""What a load asks of the database does not grow with the articles of a batch, nor with what is stored already."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice

from sqlalchemy import Engine, event

from benchmarks.corpus import articles
from c5db.domain.records import Document
from c5db.load import load
from c5db.readers.documents import Given, make_document

FEW, MANY = 20, 100


@contextmanager
def counted(engine: Engine) -> Iterator[list[str]]:
    """The statements that are sent meanwhile."""
    sent: list[str] = []

    def note(connection: object, cursor: object, statement: str, *rest: object) -> None:
        sent.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield sent
    event.remove(engine, "before_cursor_execute", note)


def documents(count: int, seed: int) -> list[Document]:
    given = islice(articles(1000, seed), count)
    return [make_document(one["url"], one["id"], one["text"], Given(one["url"], lang=one["lang"])) for one in given]


def statements_of(engine: Engine, count: int, seed: int) -> int:
    with counted(engine) as sent:
        report = load(engine, [], workers=1, more=documents(count, seed))
    assert report.new == count
    return len(sent)


def test_five_times_the_articles_of_a_batch_cost_few_statements_more(engine: Engine) -> None:
    few = statements_of(engine, FEW, seed=1)
    many = statements_of(engine, MANY, seed=2)
    assert many < 1.5 * few, (few, many)


def test_a_fuller_database_costs_no_statement_more(engine: Engine) -> None:
    empty = statements_of(engine, FEW, seed=1)
    load(engine, [], workers=1, more=documents(MANY, seed=2))
    full = statements_of(engine, FEW, seed=3)
    assert full < 1.5 * empty, (empty, full)
