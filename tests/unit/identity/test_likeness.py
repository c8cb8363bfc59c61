"""Which tellings look like one deal, and which like two."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from c5db.domain.reports import Report, Side, Stated
from c5db.domain.vocab import Attribute, Change, DealType, PartyKind, Role, Status
from c5db.identity.keys import keys_of
from c5db.identity.likeness import in_words, score, signs
from c5db.identity.traits import Traits

AIRLINE = Side("Polar Air", PartyKind.COMPANY, frozenset({Role.BUYER}))
MAKER = Side("Северные крылья", PartyKind.COMPANY, frozenset({Role.SELLER}))
NUMBERS = iter(range(1, 1000))


def report(*sides: Side, **given: object) -> Report:
    number = next(NUMBERS)
    told = {
        "type": DealType.PROCUREMENT,
        "status": Status.SIGNED,
        "published": date(2024, 5, 10),
        "sides": sides,
        **given,
    }
    return Report(number, number, f"text:{number}", "d1", **told)  # type: ignore[arg-type]


def aircraft(count: int) -> Stated:
    return Stated(Attribute.QUANTITY, "aircraft", Decimal(count))


def money(millions: str) -> Stated:
    return Stated(Attribute.VALUE, "USD", Decimal(millions) * 1_000_000)


def likeness(a: Report, b: Report) -> float:
    return score(Traits(a), Traits(b))


def test_the_same_sides_and_figures_are_one_deal() -> None:
    one = report(AIRLINE, MAKER, figures=(aircraft(12),))
    other = report(AIRLINE, MAKER, figures=(aircraft(12), money("900")), published=date(2024, 5, 12))
    assert likeness(one, other) > 0


def test_as_large_a_stake_in_another_firm_is_another_deal() -> None:
    def bought(*names: tuple[str, Role]) -> Report:
        sides = [Side(name, PartyKind.COMPANY, frozenset({role})) for name, role in names]
        return report(*sides, type=DealType.ACQUISITION, figures=(Stated(Attribute.STAKE, "percent", Decimal(17)),))

    one = bought(("Tarnavia", Role.TARGET))
    other = bought(("Orlin Bank", Role.BUYER), ("Halvard", Role.TARGET))
    assert likeness(one, other) < 0
    assert likeness(bought(("Orlin Bank", Role.BUYER)), bought(("Halvard", Role.TARGET))) > 0


def test_likeness_has_no_direction() -> None:
    one = report(AIRLINE, MAKER, figures=(aircraft(12), money("900")))
    other = report(AIRLINE, figures=(money("910"),), status=Status.COMPLETED, published=date(2025, 1, 1))
    assert likeness(one, other) == likeness(other, one)


def test_orders_of_one_airline_in_different_years_are_two() -> None:
    one = report(AIRLINE, MAKER, figures=(aircraft(12),))
    other = report(AIRLINE, MAKER, figures=(aircraft(8),), published=date(2026, 5, 10))
    assert likeness(one, other) < 0


def test_a_milliard_in_place_of_a_million_is_no_other_amount() -> None:
    one, slip = (report(AIRLINE, MAKER, figures=(money(millions),)) for millions in ("150", "150000"))
    other = report(AIRLINE, MAKER, figures=(money("180"),))
    assert "other value" not in [sign.name for sign in signs(Traits(one), Traits(slip))]
    assert "other value" in [sign.name for sign in signs(Traits(other), Traits(slip))]


def test_other_things_counted_are_another_purchase() -> None:
    def told(*counts: tuple[int, str]) -> Traits:
        figures = tuple(Stated(Attribute.QUANTITY, unit, Decimal(count)) for count, unit in counts)
        return Traits(report(AIRLINE, MAKER, figures=figures))

    def unlike(a: Traits, b: Traits) -> bool:
        return "other quantity" in [sign.name for sign in signs(a, b)]

    assert unlike(told((30, "wagon")), told((4, "locomotive")))
    assert not unlike(told((300, "machine")), told((300, "locomotive")))
    assert not unlike(told((1000, "vehicle")), told((800, "truck"), (200, "bus")))


def more(count: int) -> Stated:
    return replace(aircraft(count), change=Change.FURTHER)


def test_as_many_more_a_year_later_are_another_order() -> None:
    one = report(AIRLINE, MAKER, figures=(aircraft(8), money("60")), object="trainer jets")
    again = {"published": date(2025, 5, 10), "object": "trainer jets"}
    assert likeness(one, report(AIRLINE, MAKER, figures=(aircraft(8), money("66")), **again)) > 0
    assert likeness(one, report(AIRLINE, MAKER, figures=(more(8), money("66")), **again)) < 0


def test_those_who_tell_of_as_many_more_tell_of_one_order() -> None:
    one = report(AIRLINE, MAKER, figures=(more(8), money("66")))
    plain = report(AIRLINE, MAKER, figures=(aircraft(8), money("66")), published=date(2024, 5, 12))
    later = report(AIRLINE, MAKER, figures=(aircraft(8),), status=Status.IN_FORCE, published=date(2024, 12, 12))
    assert all("one more" not in [s.name for s in signs(Traits(one), Traits(other))] for other in (plain, later))


def test_who_recalls_the_first_order_still_tells_of_another() -> None:
    one = report(AIRLINE, MAKER, figures=(aircraft(12), money("60")))
    later = report(AIRLINE, MAKER, figures=(more(10), money("50"), aircraft(12)), published=date(2024, 11, 12))
    assert "one more" in [sign.name for sign in signs(Traits(one), Traits(later))]


def test_a_part_of_the_order_that_is_still_to_come_is_no_further_order() -> None:
    one = report(AIRLINE, MAKER, figures=(aircraft(12),))
    later = report(AIRLINE, MAKER, figures=(aircraft(12), more(10)), published=date(2025, 1, 12))
    assert "one more" not in [sign.name for sign in signs(Traits(one), Traits(later))]


def test_orders_of_two_airlines_are_two() -> None:
    rival = Side("Steppe Wings", PartyKind.COMPANY, frozenset({Role.BUYER}))
    assert likeness(report(AIRLINE, MAKER, figures=(aircraft(12),)), report(rival, MAKER, figures=(aircraft(10),))) < 0


def bond(borrower: str, country: str, *banks: str) -> Report:
    debtor = Side(borrower, PartyKind.COUNTRY, frozenset({Role.BORROWER}), country=country)
    lenders = (Side(bank, PartyKind.COMPANY, frozenset({Role.MEDIATOR})) for bank in banks)
    return report(debtor, *lenders, type=DealType.LOAN, figures=(money("500"),))


def test_bonds_of_two_countries_placed_by_the_same_banks_are_less_alike_than_those_of_one() -> None:
    banks = ("Polar Bank", "Steppe Capital")
    ours, again, theirs = bond("Chile", "CL", *banks), bond("Chile", "CL", *banks), bond("Peru", "PE", *banks)
    apart = [sign.name for sign in signs(Traits(ours), Traits(theirs))]
    assert "a land of its own each" in apart
    assert "a land of its own each" not in [sign.name for sign in signs(Traits(ours), Traits(again))]
    assert likeness(ours, theirs) < likeness(ours, again) - 1


def company(name: str, role: Role, **given: object) -> Side:
    return Side(name, PartyKind.COMPANY, frozenset({role}), **given)  # type: ignore[arg-type]


def land(name: str, country: str, role: Role) -> Side:
    return Side(name, PartyKind.COUNTRY, frozenset({role}), country=country, known=True)


def loan(*sides: Side) -> Report:
    return report(*sides, type=DealType.LOAN, figures=(money("100"),))


def stake(*sides: Side, **given: object) -> Report:
    figures = (Stated(Attribute.STAKE, "percent", Decimal(25)),)
    target = Side("Fjord Mining", PartyKind.COMPANY, frozenset({Role.TARGET}))
    return report(*sides, target, type=DealType.ACQUISITION, figures=figures, **given)


@pytest.mark.parametrize(
    ("buyer", "seller", "is_one"), [("Harbour Metals", "Polar Air", False), ("Polar Air", "Tundra Capital", True)]
)
def test_what_is_sold_on_is_another_deal(buyer: str, seller: str, is_one: bool) -> None:
    bought = stake(company("Polar Air", Role.BUYER), company("Tundra Capital", Role.SELLER))
    other = stake(company(buyer, Role.BUYER), company(seller, Role.SELLER), published=date(2024, 6, 1))
    assert (likeness(bought, other) > 0) is is_one


RAILWAY = company("Harbour Railway", Role.BORROWER)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            report(land("Chile", "CL", Role.BUYER), MAKER, figures=(aircraft(12), money("180"))),
            report(
                land("Peru", "PE", Role.BUYER), company("Jet Line", Role.SELLER), figures=(aircraft(12), money("180"))
            ),
            id="two countries buy as many for as much",
        ),
        pytest.param(
            loan(RAILWAY, company("Polar Bank", Role.LENDER)),
            loan(RAILWAY, company("Steppe Bank", Role.LENDER)),
            id="two banks lend one railway as much",
        ),
        pytest.param(
            bond("Chile", "CL", "Polar Bank", "Steppe Capital"),
            replace(bond("Peru", "PE", "Polar Bank", "Steppe Capital"), published=date(2024, 5, 12)),
            id="two countries borrow as much through one pair of banks",
        ),
    ],
)
def test_figures_alone_join_no_deals_with_strangers_on_one_side(one: Report, other: Report) -> None:
    assert likeness(one, other) < 0


@pytest.mark.parametrize(
    "lender",
    [
        pytest.param(company("Полярный банк", Role.LENDER), id="the name may be translated"),
        pytest.param(company("PIB", Role.LENDER), id="the name may be its first letters"),
        pytest.param(company("Ice Bank", Role.LENDER, parent="Polar Investment Bank"), id="owned by the other"),
        pytest.param(company("Polar Investment Bank", Role.INVESTOR), id="the same under another role"),
    ],
)
def test_who_may_be_the_same_is_no_stranger(lender: Side) -> None:
    known = loan(RAILWAY, company("Polar Investment Bank", Role.LENDER))
    assert likeness(known, loan(RAILWAY, lender)) > 0


def test_who_is_named_around_is_no_stranger() -> None:
    known = loan(RAILWAY, company("Polar Bank", Role.LENDER))
    other = loan(RAILWAY, company("Steppe Bank", Role.LENDER))
    assert likeness(known, replace(other, passages=("the loan of Polar and of Steppe",))) > 0


def test_two_who_are_often_partners_make_another_deal_after_years() -> None:
    words = ("договор о поставке запасных частей и двигателей северной авиации",)
    first = report(AIRLINE, MAKER, figures=(aircraft(12),), passages=words)
    later = report(AIRLINE, MAKER, figures=(money("30"),), published=date(2030, 5, 10), passages=words)
    assert likeness(first, later) < 0
    assert likeness(first, replace(later, figures=(aircraft(12),))) > 0


def test_what_is_signed_again_with_other_figures_is_another_contract() -> None:
    words = {"object": "trainer jets", "passages": ("договор о поставке учебных самолётов",)}
    first = report(AIRLINE, MAKER, figures=(aircraft(50), money("300")), **words)
    again = report(AIRLINE, MAKER, figures=(aircraft(30), money("180")), published=date(2024, 7, 10), **words)
    assert likeness(first, again) < 0
    assert likeness(replace(first, status=Status.ANNOUNCED), again) > 0
    assert likeness(first, replace(again, published=date(2024, 5, 20))) > 0
    assert likeness(first, replace(again, figures=(aircraft(50), money("180")))) > 0


def test_two_who_buy_of_one_seller_make_two_deals_however_alike() -> None:
    rival = Side("Steppe Wings", PartyKind.COMPANY, frozenset({Role.CLIENT}))
    found = [sign.name for sign in signs(Traits(report(AIRLINE, MAKER)), Traits(report(rival, MAKER)))]
    assert "a firm of its own each" in found


def test_a_parent_and_its_subsidiary_are_no_firms_of_their_own() -> None:
    parent = Side("Grand Fund", PartyKind.COMPANY, frozenset({Role.BUYER}))
    subsidiary = Side("Jet Line", PartyKind.COMPANY, frozenset({Role.BUYER}), parent="Grand Fund")
    stranger = Side("Jet Line", PartyKind.COMPANY, frozenset({Role.BUYER}))

    def found(one: Side) -> set[str]:
        return {sign.name for sign in signs(Traits(report(parent, MAKER)), Traits(report(one, MAKER)))}

    assert "a firm of its own each" in found(stranger)
    assert "a firm of its own each" not in found(subsidiary)


def test_a_package_and_its_part_are_two() -> None:
    lands = [Side(name, PartyKind.COUNTRY, frozenset({Role.PARTNER}), known=True) for name in ("Chile", "Japan")]
    package = report(*lands, type=DealType.PACKAGE, figures=(money("17000"),))
    part = report(*lands, type=DealType.LOAN, figures=(money("300"),))
    assert likeness(package, part) < 0


def test_a_buyer_who_sells_on_makes_another_deal() -> None:
    first = report(AIRLINE, MAKER, figures=(money("500"),), type=DealType.ACQUISITION)
    seller = Side("Polar Air", PartyKind.COMPANY, frozenset({Role.SELLER}))
    buyer = Side("Vostok Capital", PartyKind.COMPANY, frozenset({Role.BUYER}))
    assert likeness(first, report(seller, buyer, figures=(money("700"),), type=DealType.ACQUISITION)) < 0


def test_a_reason_says_what_speaks_for_and_against() -> None:
    one = report(AIRLINE, MAKER, figures=(aircraft(12), money("900")))
    other = report(AIRLINE, MAKER, figures=(aircraft(8), money("900")))
    words = in_words(signs(Traits(one), Traits(other)))
    assert "a second party in common" in words and "; but another quantity" in words


def test_reports_of_one_deal_share_a_key_across_scripts_and_years() -> None:
    one = report(AIRLINE, Side("Northern Wings", PartyKind.COMPANY, frozenset({Role.SELLER})), figures=(aircraft(12),))
    other = report(
        Side("Полар Эйр", PartyKind.COMPANY, frozenset({Role.BUYER})),
        figures=(aircraft(12),),
        published=date(2029, 1, 1),
    )
    assert keys_of(one) & keys_of(other)


def test_near_amounts_share_a_key() -> None:
    one = report(AIRLINE, figures=(money("900"),), published=date(2024, 3, 1))
    other = report(AIRLINE, figures=(money("897"),), published=date(2029, 2, 1))
    assert keys_of(one) & keys_of(other)


def test_a_party_alone_is_no_key() -> None:
    one = report(AIRLINE, published=date(2020, 1, 5))
    other = report(AIRLINE, published=date(2024, 1, 5))
    assert not keys_of(one) & keys_of(other)


def test_a_key_fits_an_index_however_long_the_name() -> None:
    endless = Side("Ш" * 5000, PartyKind.COMPANY, frozenset({Role.BUYER}))
    assert max(map(len, keys_of(report(endless, MAKER, figures=(money("900"),))))) <= 200


def test_dates_at_the_end_of_time_have_keys() -> None:
    assert keys_of(report(AIRLINE, dates=((Attribute.SIGNED_ON, "9999-12"), (Attribute.ANNOUNCED_ON, "2024-"))))


def test_a_party_that_is_only_named_in_the_text_counts() -> None:
    nameless = report(figures=(aircraft(12),), passages=("Вчера «Полар Эйр» заказала 12 самолётов",))
    other = report(AIRLINE, figures=(aircraft(12),))
    assert "party named around" in {sign.name for sign in signs(Traits(nameless), Traits(other))}
    assert keys_of(nameless) & keys_of(other)


def test_a_party_may_be_whom_an_article_opens_with_that_names_none() -> None:
    opening = "Вчера перевозчик «Тарнавиа» подвёл итоги года."
    carrier = report(Side("Tarnavia", PartyKind.COMPANY, frozenset({Role.BUYER})))
    told = {sign.name for sign in signs(Traits(report(opening=opening)), Traits(carrier))}
    assert "party named around" in told
    maker = Side("Orlin", PartyKind.COMPANY, frozenset({Role.SELLER}))
    assert Traits(report(maker, opening=opening)).sounds == frozenset()


TOLD = (
    "После переговоров министр объявил в столице о меморандуме по развитию тяжёлого машиностроения, подробности "
    "которого обещают раскрыть позднее",
)


def memorandum(*passages: str, **given: object) -> Report:
    return report(type=DealType.MEMORANDUM, passages=passages, **{"published": None, **given})


def test_copies_that_name_no_party_find_each_other_and_are_one_deal() -> None:
    one, other = memorandum(*TOLD), memorandum(TOLD[0].replace("объявил", "рассказал"))
    assert keys_of(one) & keys_of(other)
    assert likeness(one, other) > 0


def test_what_a_trade_says_of_every_deal_makes_no_key() -> None:
    def order(buyer: str) -> Report:
        phrase = "об этом говорится в сообщении компании, которая уже много лет занимается перевозками"
        return memorandum(f"Как узнал «{buyer}», {phrase}", published=date(2024, 5, 10))

    assert keys_of(order("Тарнавиа")).isdisjoint(keys_of(order("Орлин")))


def test_copies_find_each_other_in_the_week_they_come_out_in() -> None:
    first, soon, late = (memorandum(*TOLD, published=date(2024, 5, day)) for day in (1, 9, 30))
    assert keys_of(first) & keys_of(soon)
    assert keys_of(first).isdisjoint(keys_of(late))


def test_a_sentence_on_two_deals_that_is_copied_makes_them_no_one_deal() -> None:
    one, other = (memorandum(*TOLD, figures=(money(sum_),)) for sum_ in ("9", "32.5"))
    assert "the very words" not in [sign.name for sign in signs(Traits(one), Traits(other))]


def test_a_plant_that_gets_more_capacity_is_the_same_plant() -> None:
    more = Stated(Attribute.CAPACITY, "MW", Decimal(400), change=Change.FURTHER)
    first = report(AIRLINE, published=date(2023, 1, 10))
    assert "one more" not in [sign.name for sign in signs(Traits(first), Traits(report(AIRLINE, figures=(more,))))]


@pytest.mark.parametrize(("purpose", "is_one"), [("business", False), ("water, farming", True), (None, True)])
def test_loans_of_one_bank_for_other_purposes_are_two(purpose: str | None, is_one: bool) -> None:
    bank, country = company("Fjord Bank", Role.LENDER), land("Chile", "CL", Role.BORROWER)
    one, other = (
        report(bank, country, type=DealType.LOAN, figures=(money("250"),), object=lent_for, lang=lang)
        for lent_for, lang in (("water", "en"), (purpose, "ru"))
    )
    assert (likeness(one, other) > 0) is is_one


def test_as_much_lent_again_a_year_later_is_another_loan() -> None:
    sides = (company("Fjord Bank", Role.LENDER), company("Reindeer Leasing", Role.BORROWER))
    first = report(*sides, type=DealType.LOAN, status=Status.ANNOUNCED, figures=(money("20"),))
    again = replace(first, published=date(2025, 6, 2))
    assert likeness(first, again) < 0
    assert likeness(first, replace(again, published=date(2024, 8, 2))) > 0
    assert likeness(first, replace(again, status=Status.SIGNED)) > 0
    assert likeness(first, replace(again, background=True)) > 0
    assert likeness(*(replace(one, figures=(money("237.5"),)) for one in (first, again))) > 0
