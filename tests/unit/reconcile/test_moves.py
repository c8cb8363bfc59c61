"""Why a fact moved, in words."""

from dataclasses import replace
from decimal import Decimal

from c5db.domain.evidence import Evidence, Fact
from c5db.domain.vocab import Attribute
from c5db.reconcile import reconcile
from c5db.reconcile.moves import moves_of
from c5db.store.facts import StoredFact


def fact(*publishers: str) -> Fact:
    said = [
        Evidence(paper, n, Attribute.VALUE, publisher=paper, value=Decimal(7_000_000), unit="USD")
        for n, paper in enumerate(publishers)
    ]
    [found] = reconcile(said)
    return found


def reason(old: Fact, new: Fact) -> str:
    [move] = moves_of(1, [StoredFact(1, 1, old)], [new])
    return move.reason


def test_a_fact_that_nobody_tells_otherwise_is_only_more_or_less_sure() -> None:
    known = fact("Zarya")
    surer = replace(known, confidence=known.confidence + Decimal("0.1"))
    assert reason(known, surer).startswith("Value and verdict stay; how sure it is changed.")


def test_a_fact_that_another_tells_says_so() -> None:
    assert reason(fact("Zarya"), fact("Vecher")).startswith("Value and verdict stay; who tells it changed.")


def test_a_fact_that_did_not_move_is_left_alone() -> None:
    assert moves_of(1, [StoredFact(1, 1, fact("Zarya"))], [fact("Zarya")]) == []
