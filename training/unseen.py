"""Scores the shipped scorers on `training/unseen`: articles written apart, on other deals, that nothing learned from.

    python -m training.unseen

They are marked like lessons. A claim is right where it stands at a mark of its attribute (a status: where it is the one
marked), a party where it bears a marked name, a role where the party has it too.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from c5db.domain.records import Claim, Parsed, Span
from c5db.domain.vocab import Attribute
from c5db.evaluate.tally import f1, precision, recall
from c5db.parse import parse
from training.examples import Article
from training.lessons import load_lessons

UNSEEN = Path(__file__).parent / "unseen"
ALL = "all"
MEASURES = ("claims", "parties", "roles")
F1 = 5
"""Its place in a row of scores."""


def tally(articles: Iterable[Article]) -> Counter[tuple[str, str, str]]:
    """How many were marked, read and right, by language (or `all`) or attribute, and measure."""
    counted: Counter[tuple[str, str, str]] = Counter()
    for article in articles:
        for measure, marked, read, right in _compared(article, parse(article.document)):
            groups = (ALL, article.document.lang or "?") if measure in MEASURES else (ALL,)
            for group in groups:
                for what, number in (("marked", marked), ("read", read), ("right", right)):
                    counted[group, measure, what] += number
    return counted


def _compared(article: Article, parsed: Parsed) -> Iterator[tuple[str, int, int, int]]:
    """Each measure and attribute with how many are marked, read and right."""
    marks, left = article.gold["claims"], list(parsed.claims)
    right: Counter[str] = Counter()
    for mark in marks:
        met = next((claim for claim in left if _is_marked(claim, mark)), None)
        if met is not None:
            left.remove(met)
            right[mark["attribute"]] += 1
    yield "claims", len(marks), len(parsed.claims), right.total()
    for attribute in map(str, Attribute):
        marked = sum(mark["attribute"] == attribute for mark in marks)
        yield attribute, marked, sum(claim.attribute == attribute for claim in parsed.claims), right[attribute]
    yield from _parties(article, parsed)


def _is_marked(claim: Claim, mark: dict[str, object]) -> bool:
    if claim.attribute != mark["attribute"]:
        return False
    if claim.attribute is Attribute.STATUS:
        return claim.value_text == mark["value"]
    at = int(str(mark["at"]))
    return claim.span.overlaps(Span(at, at + len(str(mark["quote"]))))


def _parties(article: Article, parsed: Parsed) -> Iterator[tuple[str, int, int, int]]:
    marked = {(party["name"], party["role"]) for party in article.gold["parties"]}
    read = {(party.canonical, str(party.role)) for party in parsed.parties}
    called: dict[str, set[str]] = {}
    for party in parsed.parties:
        called.setdefault(party.canonical, {party.canonical}).add(party.name)
    met: dict[str, str] = {}
    for name in sorted({name for name, _ in marked}):
        spelt = article.spellings[name]
        found = (one for one, names in called.items() if one not in met.values() and names & spelt)
        if (one := next(found, None)) is not None:
            met[name] = one
    yield "parties", len({name for name, _ in marked}), len(called), len(met)
    right = sum(name in met and (met[name], role) in read for name, role in marked)
    yield "roles", len(marked), len(read), right


@cache
def scores() -> dict[tuple[str, str], tuple[int, int, int, float, float, float]]:
    """By language (or `all`) and measure: marked, read, right, precision, recall, F1."""
    counted = tally(load_lessons(UNSEEN))
    told = {}
    for group, measure in dict.fromkeys((group, measure) for group, measure, _ in counted):
        marked, read, right = (counted[group, measure, what] for what in ("marked", "read", "right"))
        shares = precision(right, read, marked), recall(right, marked), f1(right, read, marked)
        told[group, measure] = (marked, read, right, *shares)
    return told


def main() -> None:
    """Print the scores: of all articles, by attribute, by language."""
    told = scores()
    languages = sorted({group for group, _ in told} - {ALL})
    rows = [(ALL, measure) for measure in (*MEASURES, *map(str, Attribute))]
    print(f"{'':14}{'marked':>8}{'read':>8}{'right':>8}{'P':>8}{'R':>8}{'F1':>8}")
    for group, measure in rows + [(language, measure) for language in languages for measure in MEASURES]:
        *counts, p, r, f = told[group, measure]
        label = measure if group == ALL else f"{group} {measure}"
        print(f"{label:14}" + "".join(f"{count:8}" for count in counts) + f"{p:8.3f}{r:8.3f}{f:8.3f}")


if __name__ == "__main__":
    main()
