"""The open corpora: the score that the reading may not fall below, and the weights that they give."""

import importlib.util
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from c5db.domain.records import Document
from c5db.evaluate import Report, evaluate, read_corpus
from c5db.evaluate.reading import article_files, parse_all, read_documents

HERE = Path(__file__).parent
CORPORA = [HERE / name for name in ("seeds", "dev", "dev_wide", "dev_region")]
FLOOR = {
    "claims": 0.92,
    "strict": 0.88,
    "quotes": 1.0,
    "overlap": 0.97,
    "parties": 0.84,
    "roles": 0.68,
    "types": 0.92,
    "quiet": 1.0,
    "traps_avoided": 0.95,
}
"""Each may rise, and never quietly fall. The articles were trained on: `training/train.py --folds` tells what is read
of articles that were not."""


@cache
def report() -> Report:
    corpus = read_corpus(CORPORA)
    read = read_documents(article_files(CORPORA), corpus.articles)
    return evaluate(parse_all(one for one in read if isinstance(one, Document)), corpus)


@pytest.mark.parametrize("figure", FLOOR)
def test_the_open_corpora_are_read_as_well_as_ever(figure: str) -> None:
    assert report().overall.figures()[figure] >= FLOOR[figure]


@pytest.mark.skipif(
    importlib.util.find_spec("scipy") is None, reason="training needs numpy and scipy (extra `training`)"
)
def test_the_shipped_weights_are_those_that_training_gives() -> None:
    from c5db.deals.scorer import scorer
    from training.examples import load_articles
    from training.lessons import load_lessons
    from training.train import LESSONS, PRIOR, train

    trained = train([*load_articles(CORPORA), *load_lessons(LESSONS)])
    for name in PRIOR:
        assert _differences(getattr(trained, name).weights, scorer(name).weights) < 0.01


def _differences(one: Mapping[str, Mapping[str, float]], other: Mapping[str, Mapping[str, float]]) -> float:
    """The largest difference between two sets of weights; optimizers differ in the last places between machines."""
    return max(
        abs(one.get(label, {}).get(name, 0.0) - other.get(label, {}).get(name, 0.0))
        for label in {*one, *other}
        for name in {*one.get(label, {}), *other.get(label, {})}
    )
