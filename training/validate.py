"""Cross-validation: train on some deals, read the articles of the others, and score what was read."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from c5db.domain.records import Parsed
from c5db.evaluate import Report, evaluate, read_corpus
from c5db.evaluate.tables import report_lines
from c5db.parse import parse
from training.examples import Article


def read_held_out(
    articles: Sequence[Article], lessons: Sequence[Article], number: int
) -> Iterator[tuple[Article, Parsed]]:
    """Each article as it is read by scorers that saw none of its deals, of as many trainings as there are folds."""
    from training.train import folds, train

    parts = folds(articles, number)
    for held_out in parts:
        judges = train([*(a for part in parts if part is not held_out for a in part), *lessons])
        yield from ((article, parse(article.document, judges)) for article in held_out)


def cross_validate(
    articles: Sequence[Article], lessons: Sequence[Article], number: int, folders: Sequence[Path]
) -> Report:
    """The report on all articles, each read by scorers that saw none of its deals."""
    read = [parsed for _, parsed in read_held_out(articles, lessons, number)]
    return evaluate(read, read_corpus(folders))


def show(report: Report) -> None:
    """The report as lines."""
    for line in report_lines(report):
        print(line)
