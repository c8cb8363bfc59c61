"""Loans told beside a deal are no second worth of it."""

from decimal import Decimal

import pytest

from c5db.deals.lexicon import lexicon
from c5db.domain.vocab import Attribute, DealType, Role
from tests.unit.deals.reading import claims, read

PURCHASE, LOAN = Decimal(200_000_000), Decimal(70_000_000)
BUYS = {
    "ru": "Altyn Rail подписала с Stadler контракт на 30 поездов за 200 млн евро.",
    "en": "Altyn Rail signed a contract with Stadler for 30 trains worth €200 million.",
    "kk": "Altyn Rail компаниясы Stadler-ден 200 млн еуроға 30 пойыз сатып алды.",
}
LENDS = [
    ("ru", "ЕБРР предоставит Altyn Rail кредит на 70 млн евро."),
    ("ru", "Altyn Rail займёт у ЕБРР 70 млн евро."),
    ("en", "The EBRD will lend Altyn Rail €70 million."),
    ("en", "It will borrow €70 million from the EBRD."),
]


@pytest.mark.parametrize(("lang", "loan"), LENDS)
def test_a_loan_for_a_purchase_is_no_second_price(lang: str, loan: str) -> None:
    parsed = read(f"{BUYS[lang]} {loan}", lang)
    purchase = parsed.deals[0]
    assert purchase.type is DealType.PROCUREMENT
    assert [claim.value for claim in claims(parsed, Attribute.VALUE) if claim.deal == purchase.ref] == [PURCHASE]
    assert [party.name for party in parsed.parties if party.role is Role.LENDER] in (["ЕБРР"], ["EBRD"])


def test_a_loan_that_its_sentence_tells_whole_is_a_deal_of_its_own() -> None:
    parsed = read(f"{BUYS['ru']} {LENDS[0][1]}")
    (loan,) = [deal for deal in parsed.deals if deal.type is DealType.LOAN]
    assert [claim.value for claim in claims(parsed, Attribute.VALUE) if claim.deal == loan.ref] == [LOAN]


def test_a_loan_told_in_one_breath_with_a_purchase_finances_it() -> None:
    parsed = read("Altyn Rail купила у Stadler 30 поездов за 200 млн евро, взяв у ЕБРР кредит на 70 млн евро.")
    (financing,) = claims(parsed, Attribute.FINANCING)
    assert (financing.value, financing.party) == (LOAN, "ЕБРР")


def test_a_loan_told_first_is_the_deal_itself() -> None:
    parsed = read("ЕБРР предоставил Altyn Rail кредит на 70 млн евро. Проект оценивается в 200 млн евро.")
    assert [deal.type for deal in parsed.deals] == [DealType.LOAN]


TOWARDS = [
    ("ru", "Для расчётов с продавцом компания взяла у ЕБРР 70 млн евро, остальное заплатила сама."),
    ("ru", "ЭКСИМ-банк Венгрии направил письмо о заинтересованности в финансировании на 70 млн евро."),
    ("kk", "Сатып алуды ЕҚДБ қаржыландырады: ол 70 млн еуро несие береді."),
    ("en", "The purchase will be funded with a €70 million loan from the EBRD."),
    ("en", "Half of the cost will be met by the state, and the EBRD is lending €70 million."),
    ("en", "The Swedish export agency is guaranteeing €70 million."),
    ("en", "The EBRD is lending €70 million."),
    ("en", "HSBC and Barclays are providing a €70 million bridge loan."),
    ("ru", "ЕБРР выдаст кредит на 70 млн евро."),
]


@pytest.mark.parametrize(("lang", "loan"), TOWARDS)
def test_a_loan_told_to_be_for_the_purchase_finances_it(lang: str, loan: str) -> None:
    parsed = read(f"{BUYS[lang]} {loan}", lang)
    assert [claim.value for claim in claims(parsed, Attribute.VALUE)] == [PURCHASE]
    assert [(claim.deal, claim.value) for claim in claims(parsed, Attribute.FINANCING)] == [("d1", LOAN)]


@pytest.mark.parametrize(
    ("lang", "loan"),
    [
        ("ru", "ЕБРР прокредитует «Тобол Энерго» на 70 млн евро для покупки турбин, остальное она заплатит сама."),
        ("en", "Tobol Energo borrowed €70 million from the EBRD to fund the purchase of turbines."),
        ("en", "The EBRD has also lent €70 million for a port."),
        ("en", "Tobol Bank was granted a €70 million credit line by the EBRD."),
        ("en", "Separately, the EBRD is lending €70 million."),
    ],
)
def test_a_loan_of_somebody_else_is_none_for_the_purchase(lang: str, loan: str) -> None:
    parsed = read(f"{BUYS[lang]} {loan}", lang)
    assert {claim.value for claim in parsed.claims if claim.deal == "d1" and claim.unit == "EUR"} == {PURCHASE}


LENT = [
    ("ru", "«Орда Энерго» взяла у банка «Хартман» кредит на 50 млн долларов."),
    ("ru", "Банк «Хартман» открыл «Орда Энерго» кредитную линию на 50 млн долларов."),
    ("kk", "«Орда Энерго» «Хартман» банкінен 50 млн доллар несие алды."),
]


@pytest.mark.parametrize(("lang", "text"), LENT)
def test_a_deal_that_is_all_lent_is_a_loan(lang: str, text: str) -> None:
    assert [deal.type for deal in read(text, lang).deals] == [DealType.LOAN]


FUNDED = [
    ("Samruk Dairy will receive a $40 million loan from the World Bank.", "Samruk Dairy", "World Bank"),
    (
        "Mongolia is to get $35 million from the Asian Development Bank for a ring road.",
        "Mongolia",
        "Asian Development Bank",
    ),
    ("Tavush Wines gets a €12 million loan from the EBRD.", "Tavush Wines", "EBRD"),
    ("Altyn Bank was granted a $60 million credit line by the EBRD.", "Altyn Bank", "EBRD"),
]


@pytest.mark.parametrize(("text", "borrower", "lender"), FUNDED)
def test_money_got_from_a_bank_is_a_loan(text: str, borrower: str, lender: str) -> None:
    parsed = read(text, "en")
    assert [deal.type for deal in parsed.deals] == [DealType.LOAN]
    assert {party.role: party.name for party in parsed.parties} == {Role.BORROWER: borrower, Role.LENDER: lender}


AGENCIES = [
    ("en", "Sweden's export credit agency guarantees €70 million of it.", "n.guarantee"),
    ("ru", "Венгерское экспортное агентство даёт гарантию на 70 млн евро.", "n.guarantee"),
    ("kk", "Венгрияның Экспорт-импорт банкі 70 млн еуро несие береді.", "n.loan"),
]


@pytest.mark.parametrize(("lang", "text", "family"), AGENCIES)
def test_an_agency_for_exports_speaks_of_no_trade(lang: str, text: str, family: str) -> None:
    told = {family for token in lexicon(lang).tag(text) for family in token.families}
    assert family in told
    assert "x.trade" not in told


@pytest.mark.parametrize("text", ["Customers will get $30 million in compensation from Deutsche Bank, a court said."])
def test_what_a_bank_owes_is_no_loan(text: str) -> None:
    assert not read(text, "en").deals


PROJECTS = [
    (
        "ru",
        "ЕБРР выделит «Тобол Энерго» кредит на 70 млн евро на строительство ТЭЦ. "
        "Общая стоимость проекта — 200 млн евро.",
    ),
    ("ru", "ЕБРР выделит «Тобол Энерго» кредит на 70 млн евро на строительство завода стоимостью 200 млн евро."),
    ("kk", "ЕҚДБ «Тобыл Энерго» компаниясына ЖЭО салуға 70 млн еуро несие береді. Жобаның жалпы құны — 200 млн еуро."),
    (
        "en",
        "The EBRD will lend Tobol Energo €70 million for a power plant. The total cost of the project is €200 million.",
    ),
]


@pytest.mark.parametrize(("lang", "text"), PROJECTS)
def test_what_a_whole_project_costs_is_no_second_worth_of_a_loan(lang: str, text: str) -> None:
    parsed = read(text, lang)
    assert [claim.value for claim in claims(parsed, Attribute.VALUE)] == [PURCHASE]
    assert [claim.value for claim in claims(parsed, Attribute.FINANCING)] == [LOAN]


def test_what_a_bank_gives_is_lent_where_the_deal_is_a_loan() -> None:
    parsed = read(
        "ЕАДБ Ыстықкөлде күн электр стансасын салуға 70 млн еуро бөледі. Жобаның жалпы құны 200 млн еуро. Несие 15 "
        "жылға беріледі. Тараптар несие келісіміне 11 мамырда қол қойды.",
        "kk",
    )
    assert [claim.value for claim in claims(parsed, Attribute.VALUE)] == [PURCHASE]
    assert [claim.value for claim in claims(parsed, Attribute.FINANCING)] == [LOAN]
    assert [claim.value_text for claim in claims(parsed, Attribute.STATUS)] == ["signed"]


def test_a_sum_told_for_the_worth_is_no_financing_where_it_is_told_again() -> None:
    parsed = read(
        "Tarim вложит 70 млн долларов в платину Анголы\nЮжноафриканская Tarim объявила об инвестировании 70 млн "
        "долларов в проект Karoo Platinum. Финансирование в размере 13 млн долларов предоставит Sahel Bank."
    )
    assert [claim.value for claim in claims(parsed, Attribute.VALUE)].count(LOAN) == 1
    assert LOAN not in {claim.value for claim in claims(parsed, Attribute.FINANCING)}


IN_TURN = [
    ("en", "The EBRD, IFC and Erste Group will contribute 80, 60 and 45 million euros respectively to the wind farm."),
    ("en", "KfW is lending €80 million, Erste Group €60 million and Varden Bank €45 million for the wind farm."),
    ("ru", "ЕБРР, KfW и Erste Group вносят соответственно 80, 60 и 45 млн евро в ветропарк."),
    ("ru", "KfW выделит на ветропарк 80 млн евро, Erste Group — 60 млн евро, «Орда Банк» — 45 млн евро."),
    ("kk", "KfW жел паркіне 80 миллион еуро, Erste Group – 60 миллион еуро, «Орда Банк» – 45 миллион еуро береді."),
]


@pytest.mark.parametrize(("lang", "text"), IN_TURN)
def test_each_of_several_lends_its_share(lang: str, text: str) -> None:
    """It is a part of the worth of a loan, which is named after who lends it, and financing of anything else."""
    parsed = read(text, lang)
    shares = claims(parsed, Attribute.FINANCING) + claims(parsed, Attribute.VALUE)
    assert {claim.value for claim in shares} == {80_000_000, 60_000_000, 45_000_000}
    assert len({claim.party or claim.item for claim in shares} - {None}) == 3
    is_loan = parsed.deals[0].type is DealType.LOAN
    assert {claim.attribute for claim in shares} == {Attribute.VALUE if is_loan else Attribute.FINANCING}
    assert {party.role for party in parsed.parties} == {Role.LENDER}


OF_EACH = [
    ("en", "Orda Power and Tavor will invest €80 million and €60 million respectively in the wind farm."),
    ("ru", "«Орда» и «Тавор» вложат 80 млн и 60 млн евро соответственно в ветропарк."),
    ("kk", "«Орда» мен «Тавор» жел паркіне тиісінше 80 миллион және 60 миллион еуро инвестиция салады."),
]


@pytest.mark.parametrize(("lang", "text"), OF_EACH)
def test_what_each_of_several_invests_is_a_part_of_the_worth(lang: str, text: str) -> None:
    parsed = read(text, lang)
    assert not claims(parsed, Attribute.FINANCING)
    parts = {claim.item for claim in claims(parsed, Attribute.VALUE)}
    assert len(parts) == 2 and None not in parts


def test_whom_a_bank_lends_to_gives_no_share() -> None:
    parsed = read("The EBRD will lend Orda Power €80 million and Tavor €60 million.", "en")
    assert not claims(parsed, Attribute.FINANCING)
