"""A figure that one paper gives bare is the part that another names it as: «20» of «30, of them 20 firm»."""

from collections.abc import Sequence
from dataclasses import replace

from c5db.domain.evidence import Evidence
from c5db.reconcile.parts import SHARES_OF_AN_ORDER
from c5db.reconcile.questions import Placed, Question


def join_parts(placed: Placed) -> Placed:
    """The evidence by question; what is told bare goes to the share of an order that it must be."""
    joined = dict(placed)
    for question, claims in placed.items():
        shares = _shares_beside(question, placed)
        if question.item is not None or not shares:
            continue
        moved = {one.claim_id: share for one in claims if (share := _share_of(one, claims, shares)) is not None}
        if moved:
            joined[question] = [one for one in claims if one.claim_id not in moved]
            for one in claims:
                if share := moved.get(one.claim_id):
                    joined[share] = [*joined[share], one]
    return joined


def _shares_beside(question: Question, placed: Placed) -> dict[Question, Sequence[Evidence]]:
    """The shares of the order that the question asks for as a whole."""
    near = {other: claims for other, claims in placed.items() if replace(other, item=None) == question}
    return {other: claims for other, claims in near.items() if other.item in SHARES_OF_AN_ORDER}


def _share_of(one: Evidence, whole: Sequence[Evidence], shares: dict[Question, Sequence[Evidence]]) -> Question | None:
    """The only share of its number that another article names beside a greater whole, which its own does not give."""
    meant = [share for share, claims in shares.items() if any(_is_beside(said, one, whole) for said in claims)]
    return meant[0] if len(meant) == 1 else None


def _is_beside(share: Evidence, one: Evidence, whole: Sequence[Evidence]) -> bool:
    greater = {said.source_id for said in whole if said.value is not None and said.value > (one.value or 0)}
    return share.value == one.value and share.source_id in greater and one.source_id not in greater
