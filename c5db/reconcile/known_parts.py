"""A figure that one paper gives bare is the part that others tell it as: «20» of «30, of them 20 firm», or «20, and an
option for 10», where others tell of 30.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from c5db.domain.evidence import Evidence
from c5db.reconcile.parts import SHARES_OF_AN_ORDER
from c5db.reconcile.questions import Placed, Question

FIRM = "firm"


def join_parts(placed: Placed) -> Placed:
    """The evidence by question; what is told bare goes to the share of an order that it must be."""
    joined = dict(placed)
    for question, claims in placed.items():
        shares = _shares_beside(question, placed)
        if question.item is not None or not shares:
            continue
        firm = replace(question, item=FIRM)
        moved: dict[str, Question] = {}
        firmly = {one.value for one in claims if _leaves_out(one, claims, shares)}
        for one in claims:
            share = _share_of(one, claims, shares) or (firm if _is_firm(one, claims, firmly) else None)
            if share is not None:
                moved[one.claim_id] = share
                joined[share] = [*joined.get(share, ()), one]
        joined[question] = [one for one in claims if one.claim_id not in moved]
    return joined


def _leaves_out(one: Evidence, whole: Sequence[Evidence], shares: Mapping[Question, Sequence[Evidence]]) -> bool:
    """Its article gives the options beside it and no other number, and others tell of both together as the whole."""
    options = [said for share, claims in shares.items() if share.item != FIRM for said in claims]
    beside = {said.value for said in options if said.source_id == one.source_id and said.value is not None}
    sums = {one.value + value for value in beside if one.value is not None}
    alone = {said.value for said in whole if said.source_id == one.source_id} == {one.value}
    return alone and any(said.value in sums for said in whole)


def _is_firm(one: Evidence, whole: Sequence[Evidence], firmly: Collection[Decimal | None]) -> bool:
    """It is the number that some article gives beside the options, and its own article gives no greater one."""
    return one.value in firmly and one.source_id not in _who_tells_more(one, whole)


def _who_tells_more(one: Evidence, whole: Sequence[Evidence]) -> set[int]:
    return {said.source_id for said in whole if said.value is not None and said.value > (one.value or 0)}


def _shares_beside(question: Question, placed: Placed) -> dict[Question, Sequence[Evidence]]:
    """The shares of the order that the question asks for as a whole."""
    near = {other: claims for other, claims in placed.items() if replace(other, item=None) == question}
    return {other: claims for other, claims in near.items() if other.item in SHARES_OF_AN_ORDER}


def _share_of(one: Evidence, whole: Sequence[Evidence], shares: dict[Question, Sequence[Evidence]]) -> Question | None:
    """The only share of its number that another article names beside a greater whole, which its own does not give."""
    meant = [share for share, claims in shares.items() if any(_is_beside(said, one, whole) for said in claims)]
    return meant[0] if len(meant) == 1 else None


def _is_beside(share: Evidence, one: Evidence, whole: Sequence[Evidence]) -> bool:
    greater = _who_tells_more(one, whole)
    return share.value == one.value and share.source_id in greater and one.source_id not in greater
