"""Which unit and period of a figure come first: those that most sources state before the others."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from c5db.domain.evidence import Evidence
from c5db.reconcile.questions import Placed, Question


def stated_orders(placed: Placed) -> dict[Question, int]:
    """The place of each question among those on the same attribute, party and item, from 0."""
    families: dict[Question, list[Question]] = defaultdict(list)
    for question in placed:
        families[replace(question, unit=None, over=None)].append(question)
    orders = {}
    for family in families.values():
        leads = _leads(family, placed)
        ranked = sorted(family, key=lambda q: (-leads[q], _first_day(placed[q]), q.order))
        orders.update({question: order for order, question in enumerate(ranked)})
    return orders


def _leads(family: Iterable[Question], placed: Placed) -> Counter[Question]:
    """How many sources state each question's figure before those of its siblings."""
    first: dict[int, tuple[int, str, Question]] = {}
    for question in family:
        for claim in placed[question]:
            mine = (claim.position, claim.claim_id, question)
            first[claim.source_id] = min(first.get(claim.source_id, mine), mine, key=lambda m: m[:2])
    return Counter(question for _, _, question in first.values())


def _first_day(claims: Iterable[Evidence]) -> date:
    return min((claim.published_on for claim in claims if claim.published_on), default=date.max)


def first_unit(question: Question, orders: dict[Question, int]) -> str | None:
    """The unit stated first of what the question asks."""
    asked = replace(question, unit=None)
    siblings = [other for other in orders if replace(other, unit=None) == asked]
    return min(siblings, key=lambda q: orders[q]).unit
