"""The sum of a loan that some give as what the deal is worth: «500 million» of a loan for a plant of 900 million."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from c5db.domain.evidence import Evidence
from c5db.domain.vocab import Attribute
from c5db.reconcile.questions import Placed, Question

Loans = Mapping[tuple[str | None, Decimal | None], Sequence[Question]]


def join_loans(placed: Placed) -> Placed:
    """The evidence by question; a sum that others tell as lent, beside a greater worth, goes to the loan."""
    loans = _loans(placed)
    joined = dict(placed)
    for question, claims in placed.items():
        if question.attribute is not Attribute.VALUE or question.item is not None:
            continue
        greatest = max((one.value for one in claims if one.value is not None), default=Decimal(0))
        meant = {one.claim_id: _meant(one, loans, placed) for one in claims if one.value and one.value < greatest}
        joined[question] = [one for one in claims if meant.get(one.claim_id) is None]
        for one in claims:
            loan = meant.get(one.claim_id)
            if loan is not None:
                joined[loan] = [*joined[loan], _as_lent(one, joined[loan][0])]
    return joined


def _loans(placed: Placed) -> Loans:
    """The questions on loans by currency and sum."""
    found: dict[tuple[str | None, Decimal | None], list[Question]] = defaultdict(list)
    for question, claims in placed.items():
        if question.attribute is Attribute.FINANCING and question.item is None:
            for value in {one.value for one in claims if one.value_max is None}:
                found[question.unit, value].append(question)
    return found


def _meant(one: Evidence, loans: Loans, placed: Placed) -> Question | None:
    """The only loan of its sum, which its own article does not tell beside it."""
    near = loans.get((one.unit, one.value), ()) if one.value_max is None else ()
    others = [loan for loan in near if one.source_id not in {said.source_id for said in placed[loan]}]
    return others[0] if len(near) == len(others) == 1 else None


def _as_lent(one: Evidence, known: Evidence) -> Evidence:
    return replace(one, attribute=known.attribute, party=known.party, party_name=known.party_name)
