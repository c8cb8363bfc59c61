"""One share of which papers name different holders."""

from decimal import Decimal

from c5db.domain.evidence import Evidence
from c5db.domain.vocab import Attribute
from c5db.reconcile import reconcile


def test_the_explanation_tells_who_names_another_holder() -> None:
    shares = [
        Evidence(
            f"claim {n}", n, Attribute.STAKE, publisher=f"Paper {n}", value=Decimal("8.4"), unit="percent",
            party=party, party_name=party,
        )
        for n, party in enumerate(("Vega", "Orion", "Orion"))
    ]  # fmt: skip
    (fact,) = reconcile(shares)
    assert fact.party == "Orion"
    assert "Paper 0 names Vega instead." in fact.explanation
