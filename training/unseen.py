"""Scores the shipped scorers on `training/unseen`: articles written apart, on other deals, that nothing learned from.

    python -m training.unseen

They are marked like lessons. A claim is right where it stands at a mark of its attribute (a status: where it is the one
marked), a party where it bears a marked name, a role where the party has it too. What is itself bought is mostly left
unmarked; it counts neither for nor against.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from operator import eq
from pathlib import Path
from typing import Any

from c5db.domain.records import Claim, Parsed, Span
from c5db.domain.vocab import Attribute, Role
from c5db.evaluate.parties import compare
from c5db.evaluate.tally import f1, precision, recall
from c5db.parse import parse
from training.examples import Article
from training.lessons import load_lessons

UNSEEN = Path(__file__).parent / "unseen"
ALL = "all"
ATTRIBUTES = tuple(map(str, Attribute))
MEASURES = ("claims", "parties", "roles")


@dataclass(frozen=True, slots=True)
class Score:
    """How many were marked, how many were read, and how many of these are right."""

    marked: int = 0
    read: int = 0
    right: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.marked + other.marked, self.read + other.read, self.right + other.right)

    @property
    def f1(self) -> float:
        return f1(self.right, self.read, self.marked)

    def line(self) -> str:
        """As a row of the table."""
        shares = precision(self.right, self.read, self.marked), recall(self.right, self.marked), self.f1
        return f"{self.marked:8}{self.read:8}{self.right:8}" + "".join(f"{share:8.3f}" for share in shares)


@cache
def scores() -> dict[tuple[str, str], Score]:
    """The scores by language (or `all`) and measure; those of single attributes are of all languages."""
    told: dict[tuple[str, str], Score] = defaultdict(Score)
    for article in load_lessons(UNSEEN):
        for measure, score in _compared(article, parse(article.document)):
            told[ALL, measure] += score
            if measure in MEASURES:
                told[article.document.lang or "?", measure] += score
    return dict(told)


def _compared(article: Article, parsed: Parsed) -> Iterator[tuple[str, Score]]:
    marks, left = article.gold["claims"], list(parsed.claims)
    right: Counter[str] = Counter()
    for mark in marks:
        met = next((claim for claim in left if _is_marked(claim, mark)), None)
        if met is not None:
            left.remove(met)
            right[mark["attribute"]] += 1
    marked = Counter(mark["attribute"] for mark in marks)
    read = Counter(str(claim.attribute) for claim in parsed.claims)
    yield "claims", Score(marked.total(), read.total(), right.total())
    yield from ((attribute, Score(marked[attribute], read[attribute], right[attribute])) for attribute in ATTRIBUTES)
    yield from _parties(article, parsed)


def _is_marked(claim: Claim, mark: Mapping[str, Any]) -> bool:
    if claim.attribute != mark["attribute"]:
        return False
    if claim.attribute is Attribute.STATUS:
        return bool(claim.value_text == mark["value"])
    return claim.span.overlaps(Span(mark["at"], mark["at"] + len(mark["quote"])))


def _parties(article: Article, parsed: Parsed) -> Iterator[tuple[str, Score]]:
    marked = ((party["name"], Role(party["role"])) for party in article.gold["parties"])
    told = compare(marked, parsed.parties, article.spellings, [eq]).tally
    yield "parties", Score(told.party_gold, told.party_found, told.party_right)
    yield "roles", Score(told.role_gold, told.role_found, told.role_right)


def main() -> None:
    """Print the scores: of all articles, by attribute, by language."""
    told = scores()
    languages = sorted({group for group, _ in told} - {ALL})
    rows = [(ALL, measure) for measure in (*MEASURES, *ATTRIBUTES)]
    print(f"{'':14}{'marked':>8}{'read':>8}{'right':>8}{'P':>8}{'R':>8}{'F1':>8}")
    for group, measure in rows + [(language, measure) for language in languages for measure in MEASURES]:
        label = measure if group == ALL else f"{group} {measure}"
        print(f"{label:14}{told[group, measure].line()}")


if __name__ == "__main__":
    main()
