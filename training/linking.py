"""Fits the weights by which reports are linked into deals, and measures the linking.

    python -m training.linking

Two worlds are weighed together: the articles as they are annotated, and as they are read by scorers that saw none of
their deals. Prints the linking in both (B³) with the weights that ship, and those that fit best beside them. What ships
(`c5db/identity/weights.py`) is such a fit, rounded, and held where few examples speak.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from c5db.domain.records import Parsed
from c5db.domain.reports import Report, Side, Stated
from c5db.domain.vocab import DATE_ATTRIBUTES, Attribute, Role, Status
from c5db.evaluate import read_corpus
from c5db.evaluate.corpus import Corpus, GoldArticle
from c5db.evaluate.matching import match
from c5db.evaluate.tally import b_cubed
from c5db.identity import likeness, weights
from c5db.identity.grouping import groups_of
from c5db.identity.keys import keys_of
from c5db.identity.traits import Traits
from c5db.identity.within import Telling, apart_scores, tellings
from c5db.store.reports import AROUND, Head, Link
from training.examples import Article, load_articles
from training.lessons import load_lessons
from training.train import LESSONS, OPEN_CORPORA
from training.validate import read_held_out

PRIOR = 5.0
"""How much the weights that ship hold back those that fit."""
PARTS = 4
NAMES = sorted(weights.WEIGHTS)


@dataclass
class World:
    """Tellings, the deal that each is of, and the deal of each claim in them."""

    told: dict[int, Telling] = field(default_factory=dict)
    deals: dict[int, str] = field(default_factory=dict)
    claims: list[tuple[int, str]] = field(default_factory=list)

    def add(self, reports: Sequence[Report], claims: Sequence[tuple[int, str]]) -> None:
        """Take in the reports of one article, and its claims as report and true deal."""
        self.claims += claims
        for telling in tellings(reports):
            first = telling.report.report_id
            self.told[first] = telling
            members = {report.report_id for report in telling.members}
            votes = Counter(deal for report_id, deal in claims if report_id in members)
            self.deals[first] = votes.most_common(1)[0][0] if votes else f"none {first}"

    def candidates(self) -> list[tuple[int, int]]:
        """Pairs of tellings of two articles that share a key."""
        by_key: dict[str, list[int]] = defaultdict(list)
        for number, telling in sorted(self.told.items()):
            for key in keys_of(telling.report):
                by_key[key].append(number)
        pairs = {pair for numbers in by_key.values() for pair in combinations(numbers, 2)}
        return sorted((a, b) for a, b in pairs if self.source(a) != self.source(b))

    def by_source(self) -> dict[int, list[Telling]]:
        """The tellings of each article."""
        found: dict[int, list[Telling]] = defaultdict(list)
        for telling in self.told.values():
            found[telling.report.source_id].append(telling)
        return found

    def source(self, number: int) -> int:
        return self.told[number].report.source_id

    def linking(self) -> float:
        """B³ of the deals that come out, over claims."""
        traits = {number: Traits(telling.report) for number, telling in self.told.items()}
        links = [Link(a, b, likeness.score(traits[a], traits[b])) for a, b in self.candidates()]
        links += [Link(*scored) for told in self.by_source().values() for scored in apart_scores(told)]
        groups = enumerate(groups_of(map(_head, self.told.values()), links))
        found = {report_id: n for n, group in groups for head in group for report_id in head.members}
        return b_cubed([(deal, found[report_id]) for report_id, deal in self.claims])


def _head(told: Telling) -> Head:
    report = told.report
    return Head(report.report_id, report.source_id, report.order, tuple(member.report_id for member in told.members))


def annotated(articles: Sequence[Article], corpus: Corpus) -> World:
    """The articles as careful readers tell them."""
    world, number = World(), 0
    for source_id, article in enumerate(articles):
        gold = corpus.articles[article.id]
        reports = [
            _annotated(article, gold, deal, source_id, number + n, corpus) for n, deal in enumerate(article.deals)
        ]
        at = {deal: number + n for n, deal in enumerate(article.deals)}
        world.add(reports, [(at[claim.deal], claim.deal) for claim in gold.claims])
        number += len(reports)
    return world


def read(articles: Sequence[Article], corpus: Corpus) -> World:
    """The articles as they are read by scorers that saw none of their deals."""
    world, number = World(), 0
    for article, parsed in read_held_out(articles, load_lessons(LESSONS), PARTS):
        at = {deal.ref: number + n for n, deal in enumerate(parsed.deals)}
        gold = corpus.articles[article.id]
        pairs = match(gold.claims, parsed.claims, gold.text)
        world.add(list(_read(parsed, at, articles.index(article))), [(at[p.claim.deal], p.gold.deal) for p in pairs])
        number += len(at)
    return world


def _annotated(article: Article, gold: GoldArticle, deal: str, source_id: int, number: int, corpus: Corpus) -> Report:
    claims = [claim for claim in gold.claims if claim.deal == deal]
    starts = [gold.text.index(claim.quote) for claim in claims]
    places = [(start, start + len(claim.quote)) for start, claim in zip(starts, claims, strict=True)]
    sides: dict[str, set[Role]] = defaultdict(set)
    kinds = {party.canonical: party.kind for party in gold.parties if party.deal == deal}
    for party in gold.parties:
        if party.deal == deal:
            sides[party.canonical].add(party.role)
    status = next((Status(c.value_text) for c in claims if c.attribute is Attribute.STATUS and c.value_text), None)
    return Report(
        number, source_id, article.id, f"d{number}", corpus.deal_types[deal], status=status,
        published=article.document.published, lang=article.document.lang,
        sides=tuple(Side(name, kinds[name], frozenset(roles), known=True) for name, roles in sides.items()),
        figures=tuple(
            Stated(c.attribute, c.unit, c.values[0], c.values[1] if len(c.values) > 1 else None, c.qualifier)
            for c in claims if c.values
        ),
        dates=tuple((c.attribute, c.value_text) for c in claims if c.attribute in DATE_ATTRIBUTES and c.value_text),
        passages=tuple(_around(gold.text, place) for place in places), places=tuple(places), opening=gold.text[:AROUND],
    )  # fmt: skip


def _read(parsed: Parsed, at: dict[str, int], source_id: int) -> Iterator[Report]:
    for deal in parsed.deals:
        claims = [claim for claim in parsed.claims if claim.deal == deal.ref]
        places = tuple((claim.span.start, claim.span.end) for claim in claims)
        yield Report(
            at[deal.ref], source_id, parsed.document.article_id, deal.ref, deal.type, deal.title, deal.status,
            deal.object, deal.background, deal.part_of, parsed.document.published, parsed.document.lang,
            tuple(
                Side(p.canonical, p.kind, frozenset({p.role}), p.country, p.known, p.parent)
                for p in parsed.parties if p.deal == deal.ref
            ),
            tuple(
                Stated(c.attribute, c.unit, Decimal(c.value), c.value_max, c.qualifier, c.item, c.change)
                for c in claims if c.value is not None
            ),
            tuple((c.attribute, c.value_text) for c in claims if c.attribute in DATE_ATTRIBUTES and c.value_text),
            tuple(_around(parsed.document.text, place) for place in places), places, parsed.document.text[:AROUND],
        )  # fmt: skip


def _around(text: str, place: tuple[int, int]) -> str:
    """A quote with what stands around it in its paragraph, as the database gives it."""
    before = text[max(place[0] - AROUND, 0) : place[0]].rpartition("\n")[2]
    return before + text[place[0] : place[1] + AROUND].partition("\n")[0]


def fit(worlds: Iterable[World]) -> np.ndarray:
    """The weights, and the base last, that explain best which candidates are one deal."""
    rows, right = [], []
    for world in worlds:
        traits = {number: Traits(telling.report) for number, telling in world.told.items()}
        for a, b in world.candidates():
            strength = dict.fromkeys(NAMES, 0.0)
            for sign in likeness.signs(traits[a], traits[b]):
                strength[sign.name] += sign.strength
            rows.append([*strength.values(), 1.0])
            right.append(world.deals[a] == world.deals[b])
    x, y = np.array(rows), np.array(right, float)
    shipped = np.array([*(weights.WEIGHTS[name] for name in NAMES), weights.BASE])

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z, off = x @ w, w - shipped
        value = float(np.sum(np.logaddexp(0, z) - y * z)) + PRIOR * float(off @ off) / 2
        return value, x.T @ (1 / (1 + np.exp(-z)) - y) + PRIOR * off

    return minimize(loss, shipped, jac=True, method="L-BFGS-B").x


def main(arguments: Iterable[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "corpus", nargs="*", type=Path, default=OPEN_CORPORA, help="annotated corpora; else the open ones"
    )
    folders = parser.parse_args(None if arguments is None else list(arguments)).corpus
    articles, corpus = load_articles(folders), read_corpus(folders)
    worlds = {"annotated": annotated(articles, corpus), "read": read(articles, corpus)}
    for name, world in worlds.items():
        print(f"{name:<12} {len(world.told)} tellings, linking {world.linking():.3f}")
    fitted = fit(worlds.values())
    for name, weight in zip([*NAMES, "(base)"], fitted, strict=True):
        print(f"{name:<28} {weight:6.2f}   ships {weights.WEIGHTS.get(name, weights.BASE):5.1f}")


if __name__ == "__main__":
    main()
