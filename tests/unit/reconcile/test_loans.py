"""What one paper gives as the worth of a deal, and others as its loan."""

from dataclasses import replace
from decimal import Decimal

import pytest

from c5db.domain.evidence import Evidence, Fact
from c5db.domain.vocab import Attribute, Verdict
from c5db.reconcile import reconcile

LENT, COST = 500_000_000, 900_000_000


def told(source: int, value: int, attribute: Attribute = Attribute.VALUE, party: str | None = None) -> Evidence:
    return Evidence(
        claim_id=f"{source}-{attribute}-{value}",
        source_id=source,
        attribute=attribute,
        publisher=f"Paper {source}",
        value=Decimal(value),
        unit="EUR",
        party=party,
        party_name=party,
    )


def loan(source: int, value: int = LENT) -> Evidence:
    return told(source, value, Attribute.FINANCING, "Harbour Bank")


def facts(*evidence: Evidence) -> dict[tuple[Attribute, str | None, Decimal | None], Fact]:
    return {(fact.attribute, fact.item, fact.value): fact for fact in reconcile(evidence)}


def test_the_sum_of_a_loan_is_told_of_the_loan_beside_a_greater_worth() -> None:
    found = facts(told(1, COST), loan(1), told(2, LENT), told(3, COST))
    assert {key[:2] for key in found} == {(Attribute.VALUE, None), (Attribute.FINANCING, None)}
    lent = found[Attribute.FINANCING, None, Decimal(LENT)]
    assert (lent.verdict, lent.party, lent.independent_sources) == (Verdict.AGREED, "Harbour Bank", 2)
    assert found[Attribute.VALUE, None, Decimal(COST)].verdict is Verdict.AGREED


@pytest.mark.parametrize(
    "evidence",
    [
        pytest.param((loan(1), told(2, LENT)), id="nobody tells of a greater worth"),
        pytest.param((told(1, COST), loan(1), told(1, LENT)), id="one article tells of both"),
        pytest.param(
            (told(1, COST), loan(1), replace(loan(1), claim_id="x", party="River Bank"), told(2, LENT)),
            id="two lend as much",
        ),
    ],
)
def test_what_may_be_something_else_stays_the_worth(evidence: tuple[Evidence, ...]) -> None:
    assert any(fact.attribute is Attribute.VALUE and fact.value == LENT for fact in reconcile(evidence))
