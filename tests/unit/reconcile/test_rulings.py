"""How the values that were stated stand to the one a person has ruled."""

from datetime import date
from decimal import Decimal

from c5db.domain.evidence import Evidence, Ruling
from c5db.domain.vocab import Attribute, Verdict
from c5db.reconcile import reconcile


def said(place: int, millions: int, day: int) -> Evidence:
    return Evidence(
        claim_id=f"claim {place}",
        source_id=place,
        attribute=Attribute.VALUE,
        publisher=f"Paper {place}",
        published_on=date(2026, 3, day),
        value=Decimal(millions) * 10**6,
        unit="USD",
    )


def test_a_ruling_turns_what_was_held_into_what_contradicts_it() -> None:
    claims = [said(1, 95, 2), said(2, 80, 3), said(3, 80, 3)]
    ruling = Ruling(1, Attribute.VALUE, "the contract says so", "ada", value=Decimal(95_000_000), unit="USD")
    (fact,) = reconcile(claims, [ruling])
    assert [(rival.value, rival.state) for rival in fact.rivals] == [
        (Decimal(95_000_000), "chosen"),
        (Decimal(80_000_000), "contradicts"),
    ]


def test_a_share_stays_with_the_holder_who_was_ruled_on_whoever_is_named_more_often() -> None:
    shares = [
        Evidence(f"claim {n}", n, Attribute.STAKE, value=Decimal("8.4"), unit="percent", party=party, party_name=party)
        for n, party in enumerate(("Vega", "Orion", "Orion"))
    ]
    ruling = Ruling(1, Attribute.STAKE, "the contract", "ada", Decimal("8.4"), unit="percent", party="Vega")
    (fact,) = reconcile(shares, [ruling])
    assert (fact.party, fact.verdict, fact.claims) == ("Vega", Verdict.RULED, 3)


def test_a_ruling_does_not_ask_for_a_ruling() -> None:
    ruling = Ruling(1, Attribute.VALUE, "the contract says so", "ada", value=Decimal(95_000_000), unit="USD")
    (fact,) = reconcile([said(1, 95, 2), said(2, 80, 3)], [ruling])
    assert fact.explanation.endswith("would change the answer.")
    assert "a ruling would settle it" not in fact.explanation
