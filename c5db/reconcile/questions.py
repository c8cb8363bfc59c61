"""Which claims answer one question: the same attribute, party, item, unit and period of the deal."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from c5db.domain.evidence import Evidence
from c5db.domain.vocab import MONEY_ATTRIBUTES, Attribute
from c5db.reconcile.holders import name_holders, voices_in
from c5db.reconcile.statements import Statement, fits, kinds, state

RESTATEMENT, TRANCHE, STAGE, LOAN = "restatement", "tranche", "stage", "loan"
ONE_OF_SEVERAL = frozenset({TRANCHE, STAGE})
"""Items of which a deal may have several."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a deal; each has one fact for its answer."""

    attribute: Attribute
    party: str | None
    item: str | None
    unit: str | None
    over: str | None

    @property
    def order(self) -> tuple[str, str, str, str, str]:
        return (self.attribute.value, self.party or "", self.item or "", self.unit or "", self.over or "")


SIZE = Decimal("1.5")
"""Figures further apart than by this factor are not taken for one thing without a word."""

Placed = dict[Question, list[Evidence]]


@dataclass(frozen=True, slots=True)
class Step:
    """A detail that a claim may leave out."""

    leaves_out: Callable[[Question], bool]
    without: Callable[[Question], Question]
    """How a question looks without the detail."""
    means: Callable[[Statement, Statement, Question], bool]
    """The claim without the detail can mean the question with it, by something that is said there."""


def place(evidence: Iterable[Evidence], ruled: Collection[str | None] = ()) -> Placed:
    """The evidence by question. A claim that leaves out a detail joins the question that it must mean."""
    placed: Placed = defaultdict(list)
    for one in name_holders(sorted(evidence, key=lambda e: e.claim_id), ruled):
        placed[_question(one)].append(one)
    placed = _join_periods(placed)
    for step in STEPS:
        placed = _join(placed, step)
    return _join_terms(placed)


def _join_terms(placed: Placed) -> Placed:
    """Of a deal that nobody finances the time that others give the loan is its own, also where the years differ."""
    bare = [question for question in placed if question.attribute is Attribute.TERM and question.item is None]
    if any(question.attribute is Attribute.FINANCING for question in placed):
        return placed
    joined = dict(placed)
    for question in bare:
        named = replace(question, item=LOAN)
        if named in placed and _may_rival(placed[question], placed[named], named):
            joined[named] = [*placed[named], *joined.pop(question)]
    return joined


def _may_rival(claims: Sequence[Evidence], others: Sequence[Evidence], question: Question) -> bool:
    """No article gives both, and they are of one size."""
    if not {one.source_id for one in claims}.isdisjoint(one.source_id for one in others):
        return False
    said, known = _values(claims, question.unit), _values(others, question.unit)
    return all(_same_size(one, other, question) for one in said for other in known)


def _join_periods(placed: Placed) -> Placed:
    """One sum that is said to be spread over ten years and over twelve is one sum: the years are what is at odds."""
    joined: Placed = {}
    for question in sorted(placed, key=lambda q: (-len(voices_in(placed[q])), q.order)):
        values = _values(placed[question], question.unit)
        known = (other for other in joined if _is_of_other_years(question, other))
        same = (other for other in known if _are_the_same(values, _values(joined[other], other.unit)))
        joined.setdefault(next(same, question), []).extend(placed[question])
    return joined


def _is_of_other_years(one: Question, other: Question) -> bool:
    spread = one.attribute in MONEY_ATTRIBUTES and _is_spread(one.over) and _is_spread(other.over)
    return spread and replace(one, over=None) == replace(other, over=None)


def _are_the_same(values: Sequence[Statement], known: Sequence[Statement]) -> bool:
    return {one.value[:3] for one in values} == {one.value[:3] for one in known}


def _is_spread(over: str | None) -> bool:
    """The years that a whole sum is meant for, and not what each year brings."""
    return over is not None and re.fullmatch(r"P([2-9]|\d{2,})Y", over) is not None


def _question(one: Evidence) -> Question:
    return Question(one.attribute, one.party, one.item, one.unit, one.over)


def _join(placed: Placed, step: Step) -> Placed:
    """Move each claim that leaves out a detail to the only question that it can mean."""
    joined: Placed = defaultdict(list)
    full = {question: claims for question, claims in placed.items() if not step.leaves_out(question)}
    for question, claims in full.items():
        joined[question] += claims
    for question in sorted((q for q in placed if step.leaves_out(q)), key=lambda q: q.order):
        near = {q: _values(full[q], question.unit) for q in full if step.without(q) == step.without(question)}
        for claim in placed[question]:
            said = state(claim, "", question.unit)
            meant = [q for q, values in near.items() if any(step.means(said, known, q) for known in values)]
            if len(meant) == 1:
                joined[meant[0]].append(_of_party(claim, full[meant[0]][0]))
            else:
                joined[question].append(claim)
    return joined


def _of_party(claim: Evidence, known: Evidence) -> Evidence:
    return replace(claim, party=known.party, party_name=known.party_name)


def _values(claims: Iterable[Evidence], unit: str | None) -> list[Statement]:
    """What is said, as if it were in that unit."""
    return kinds(state(replace(claim, unit=unit), "", unit) for claim in claims)


def _same_value(said: Statement, known: Statement, question: Question) -> bool:
    return fits(said, known)


def _same_figure(said: Statement, known: Statement, question: Question) -> bool:
    return said.value[:3] == known.value[:3]


def _without_part(question: Question) -> Question:
    """A term is always that of something, a tranche or stage is one whatever it is called; other parts stay parts."""
    unnamed = question.attribute is Attribute.TERM or question.item in ONE_OF_SEVERAL
    return replace(question, item=None) if unnamed else question


def _same_size(said: Statement, known: Statement, question: Question) -> bool:
    """The figures fit, or are so near in size that they must be rival figures of one thing."""
    if fits(said, known):
        return True
    first, second = said.evidence.value, known.evidence.value
    yearly = question.over is not None and not _is_spread(question.over)
    return bool(first and second) and not yearly and 1 / SIZE <= (first or 0) / (second or 1) <= SIZE


def _is_flow(unit: str | None) -> bool:
    return unit is not None and "/" in unit


STEPS: Sequence[Step] = (
    # A sum in a second currency is the whole again for those who state it first.
    Step(lambda q: q.item == RESTATEMENT, lambda q: replace(q, item=None), _same_size),
    Step(lambda q: q.attribute in MONEY_ATTRIBUTES and q.unit is None, lambda q: replace(q, unit=None), _same_value),
    Step(
        lambda q: q.attribute is Attribute.CAPACITY and not _is_flow(q.unit),
        lambda q: replace(q, unit=(q.unit or "").partition("/")[0]),
        _same_value,
    ),
    Step(lambda q: q.party is None, lambda q: replace(q, party=None), _same_value),
    Step(lambda q: q.item is None, _without_part, _same_figure),
    Step(lambda q: q.over is None, lambda q: replace(q, over=None), _same_size),
)
