"""Which claims answer one question: the same attribute, party, item, unit and period of the deal."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from c5db.domain.evidence import Evidence
from c5db.domain.vocab import MONEY_ATTRIBUTES, Attribute
from c5db.reconcile.statements import Statement, fits, kinds, state

RESTATEMENT = "restatement"


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


Placed = dict[Question, list[Evidence]]


def place(evidence: Iterable[Evidence]) -> Placed:
    """The evidence by question. A claim that leaves out a detail joins the question that it must mean."""
    placed: Placed = defaultdict(list)
    for one in sorted(evidence, key=lambda e: e.claim_id):
        placed[_question(one)].append(one)
    for leaves_out, fill in STEPS:
        placed = _join(placed, leaves_out, fill)
    return _join_slips_of_currency(placed)


def _question(one: Evidence) -> Question:
    return Question(one.attribute, one.party, one.item, one.unit, one.over)


def _join(placed: Placed, leaves_out: Callable[[Question], bool], fill: Callable[[Question], Question]) -> Placed:
    """Move each claim of the questions that leave out a detail to the only full question with a value that fits."""
    joined: Placed = defaultdict(list)
    full = {question: claims for question, claims in placed.items() if not leaves_out(question)}
    for question, claims in full.items():
        joined[question] += claims
    for question in sorted((q for q in placed if leaves_out(q)), key=lambda q: q.order):
        near = {other: _values(full[other], question.unit) for other in full if fill(other) == fill(question)}
        for claim in placed[question]:
            said = state(claim, "", question.unit)
            meant = [other for other, values in near.items() if any(fits(said, known) for known in values)]
            joined[meant[0] if len(meant) == 1 else question].append(claim)
    return joined


def _values(claims: Iterable[Evidence], unit: str | None) -> list[Statement]:
    """What is said, as if it were in that unit."""
    return kinds(state(replace(claim, unit=unit), "", unit) for claim in claims)


def _join_slips_of_currency(placed: Placed) -> Placed:
    """The same digits under another currency are a slip of somebody's, and rivals of what most say."""
    families: dict[Question, list[Question]] = defaultdict(list)
    for question in placed:
        if question.attribute in MONEY_ATTRIBUTES and question.unit is not None:
            families[replace(question, unit=None)].append(question)
    for family in families.values():
        family.sort(key=lambda q: (-len(_voices(placed[q])), q.order))
        main, claims = family[0], placed[family[0]]
        said = Counter((claim.value, claim.value_max) for claim in claims)
        for question in family[1:]:
            values = {(claim.value, claim.value_max) for claim in placed[question]}
            apart = {c.source_id for c in claims}.isdisjoint(c.source_id for c in placed[question])
            if apart and values <= said.keys() and len(_voices(placed[question])) < len(_voices(claims)):
                placed[main] = [*claims, *placed.pop(question)]
                claims = placed[main]
    return placed


def _voices(claims: Sequence[Evidence]) -> set[str]:
    return {claim.voice or str(claim.source_id) for claim in claims}


STEPS: Sequence[tuple[Callable[[Question], bool], Callable[[Question], Question]]] = (
    # A sum in a second currency is the whole again for those who state it first.
    (lambda q: q.item == RESTATEMENT, lambda q: replace(q, item=None)),
    (lambda q: q.attribute in MONEY_ATTRIBUTES and q.unit is None, lambda q: replace(q, unit=None)),
    (lambda q: q.party is None, lambda q: replace(q, party=None)),
    (lambda q: q.over is None, lambda q: replace(q, over=None)),
)
"""Details that a claim may leave out: which questions leave it out, and how a question looks without it."""
