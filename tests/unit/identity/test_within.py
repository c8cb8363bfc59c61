"""Reports of one article: mostly two deals, and one where the reading lost the thread."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from c5db.domain.reports import Report, Side, Stated
from c5db.domain.vocab import Attribute, DealType, PartyKind, Role, Status
from c5db.identity.within import tellings

BUYER = Side("Polar Air", PartyKind.COMPANY, frozenset({Role.BUYER}))
MAKER = Side("Northern Jets", PartyKind.COMPANY, frozenset({Role.SELLER}))
PRICE = Stated(Attribute.VALUE, "USD", Decimal(900_000_000))
COUNT = Stated(Attribute.QUANTITY, "aircraft", Decimal(12))


def report(ref: str, *sides: Side, **given: object) -> Report:
    told = {"type": DealType.PROCUREMENT, "published": date(2024, 5, 10), "sides": sides, **given}
    return Report(int(ref[1:]), 1, "text:1", ref, **told)  # type: ignore[arg-type]


FIRST = report("d1", BUYER, MAKER, status=Status.SIGNED, figures=(COUNT,), places=((0, 20),))
REST = report("d2", BUYER, MAKER, figures=(PRICE,), places=((60, 80),))


def test_a_deal_that_the_article_goes_on_with_is_one() -> None:
    (whole,) = tellings([REST, FIRST])
    assert [member.ref for member in whole.members] == ["d1", "d2"]
    assert whole.report.report_id == 1
    assert set(whole.report.figures) == {COUNT, PRICE}
    assert whole.report.status is Status.SIGNED


def test_two_deals_that_are_both_signed_stay_apart() -> None:
    assert len(tellings([FIRST, replace(REST, status=Status.SIGNED)])) == 2


def test_deals_of_two_makers_stay_apart() -> None:
    rival = Side("Coastal Wings", PartyKind.COMPANY, frozenset({Role.SELLER}))
    assert len(tellings([FIRST, replace(REST, sides=(rival,), places=((900, 910),))])) == 2


def test_what_an_article_lists_as_parts_of_one_package_stays_apart() -> None:
    package = report("d1", type=DealType.PACKAGE, places=((0, 20),))
    order, loan = (
        report(
            f"d{n}",
            BUYER,
            part_of="d1",
            figures=(replace(PRICE, value=Decimal(millions)),),
            places=((n * 30, n * 30 + 9),),
        )
        for n, millions in ((2, 500), (3, 120))
    )
    assert len(tellings([package, order, loan])) == 3
    assert len(tellings([package, order, replace(loan, figures=(COUNT,))])) == 2


def test_the_deals_of_a_digest_stay_apart() -> None:
    digest = [
        report(f"d{n}", Side(f"Buyer {n}", PartyKind.COMPANY, frozenset({Role.BUYER})), MAKER, figures=(PRICE,))
        for n in range(1, 10)
    ]
    assert len(tellings(digest)) == 9


def test_the_order_of_reading_reports_changes_nothing() -> None:
    assert tellings([FIRST, REST]) == tellings([REST, FIRST])


def test_an_article_without_deals_tells_nothing() -> None:
    assert tellings([]) == []
