"""Trains the scorers of `c5db/deals/weights/` from annotated corpora, and checks them on deals that they have not seen.

    python -m training.train --write
    python -m training.train --folds 4    cross-validated: no deal is trained on and scored

The lessons, articles written for training, are always trained on and never scored.
Weights are the maximum a posteriori of softmax regression with a Gaussian prior (L2), found by L-BFGS; the same input
gives the same weights. Needs numpy and scipy (extra `training`).
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from scipy import sparse
from scipy.optimize import minimize
from scipy.special import logsumexp

from c5db.deals.assemble import Judges
from c5db.deals.scorer import NONE, Scorer
from training.examples import Article, Example, load_articles
from training.lessons import LESSON, load_lessons

PRIOR = {"figures": 3.0, "events": 8.0, "pairs": 4.0, "types": 2.0, "roles": 0.9}
"""Strength of the prior by scorer."""
RARE = 3
"""A feature seen in fewer examples than this is left out."""
LESSON_WEIGHT = {"pairs": 0.25}
OTHER_WEIGHT = 0.5
"""A lesson counts for less than an article that was printed; the more so for grouping, as it tells of few deals."""
RARENESS = {"figures": 0.15}
"""The power of how much rarer an answer is than the commonest but none, by which its examples count more: a prior that
holds all weights back alike holds back most those of rare answers."""
LESSONS = Path(__file__).parent / "lessons"
OPEN_CORPORA = sorted(path.parent for path in Path(__file__).parents[1].glob("tests/corpus/*/gold.jsonl"))


def fit(examples: Sequence[Example], strength: float) -> Scorer:
    """The scorer that explains the examples best without trusting any feature much."""
    if not examples:
        return Scorer({})
    labels = sorted({e.label for e in examples})
    seen = Counter(name for e in examples for name in set(e.features))
    names = sorted(name for name, count in seen.items() if count >= RARE)
    column = {name: i for i, name in enumerate(names)}
    rows, cols = [], []
    for row, example in enumerate(examples):
        for name in sorted(set(example.features)):
            if name in column:
                rows.append(row)
                cols.append(column[name])
    x = sparse.csr_matrix((np.ones(len(rows)), (rows, cols)), shape=(len(examples), len(names)))
    y = np.array([labels.index(e.label) for e in examples])
    allowed = np.array([[label in e.among for label in labels] for e in examples])
    weight = np.array([e.weight for e in examples])
    target = np.zeros((len(examples), len(labels)))
    target[np.arange(len(examples)), y] = 1.0

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        w = flat.reshape(len(names), len(labels))
        scores = np.where(allowed, x @ w, -1e9)
        norm = logsumexp(scores, axis=1)
        value = (
            float(np.sum(weight * (norm - scores[np.arange(len(examples)), y]))) + strength * float(np.sum(w * w)) / 2
        )
        p = np.exp(scores - norm[:, None])
        gradient = x.T @ ((p - target) * weight[:, None]) + strength * w
        return value, gradient.ravel()

    # The optimum is unique: found sharply enough, it is the same to the last place that is kept, on every machine.
    sharp = {"maxiter": 2000, "maxfun": 4000, "ftol": 1e-14, "gtol": 1e-5, "maxcor": 20}
    best = minimize(loss, np.zeros(len(names) * len(labels)), jac=True, method="L-BFGS-B", options=sharp)
    w = best.x.reshape(len(names), len(labels))
    return Scorer(
        {
            label: {name: round(float(w[i, j]), 3) for i, name in enumerate(names) if abs(w[i, j]) >= 5e-3}
            for j, label in enumerate(labels)
        }
    )


def train(articles: Sequence[Article]) -> Judges:
    """All five scorers from annotated articles."""
    examples: dict[str, list[Example]] = defaultdict(list)
    for article in articles:
        for name, found in article.examples.items():
            weight = LESSON_WEIGHT.get(name, OTHER_WEIGHT) if article.corpus == LESSON else 1.0
            examples[name] += [replace(example, weight=example.weight * weight) for example in found]
    return Judges(**{name: fit(_raised(examples[name], RARENESS.get(name, 0.0)), PRIOR[name]) for name in PRIOR})


def _raised(examples: Sequence[Example], power: float) -> list[Example]:
    """The examples, those of rare answers with more weight."""
    told: dict[str, float] = defaultdict(float)
    for example in examples:
        told[example.label] += example.weight
    most = max((weight for label, weight in told.items() if label != NONE), default=0.0)
    more = {label: 1.0 if label == NONE else (most / weight) ** power for label, weight in told.items()}
    return [replace(example, weight=example.weight * more[example.label]) for example in examples]


def folds(articles: Sequence[Article], number: int) -> list[list[Article]]:
    """Articles in groups that share no deal, spread over `number` folds of like size."""
    parent: dict[str, str] = {}

    def root(key: str) -> str:
        while parent.setdefault(key, key) != key:
            key = parent[key]
        return key

    for article in articles:
        for deal in article.deals:
            parent[root(deal)] = root(article.id)
    groups: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        groups[root(article.id)].append(article)
    out: list[list[Article]] = [[] for _ in range(number)]
    for group in sorted(groups.values(), key=lambda g: (-len(g), g[0].id)):
        min(out, key=len).extend(group)
    return out


def write(judges: Judges, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for name in PRIOR:
        weights = getattr(judges, name).weights
        text = json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True)
        (folder / f"{name}.json").write_text(text + "\n", "utf-8")


def main(arguments: Iterable[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "corpus", nargs="*", type=Path, default=OPEN_CORPORA, help="annotated corpora; else the open ones"
    )
    parser.add_argument("--write", action="store_true", help="train on everything and write the weights")
    parser.add_argument("--folds", type=int, default=0, help="score on deals that were held out")
    args = parser.parse_args(None if arguments is None else list(arguments))
    articles, lessons = load_articles(args.corpus), load_lessons(LESSONS)
    if args.folds:
        from training.validate import cross_validate, show

        show(cross_validate(articles, lessons, args.folds, args.corpus))
    if args.write:
        write(train([*articles, *lessons]), Path(__file__).parent.parent / "c5db" / "deals" / "weights")


if __name__ == "__main__":
    main()
