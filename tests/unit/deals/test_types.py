"""What tells the kind of a deal."""

from datetime import date

import pytest

from c5db.deals.mentions import Mention
from c5db.deals.scene import build_scene
from c5db.deals.type_features import type_features
from c5db.domain.records import Document, Name, Span
from c5db.domain.vocab import Attribute, DealType, PartyKind
from c5db.figures import find_figures
from tests.unit.deals.reading import read

DAY = date(2024, 5, 14)


def _features(text: str, party: str) -> set[str]:
    document = Document("a", "a", text, "en", DAY, body=(Span(0, len(text)),))
    start = text.index(party)
    name = Name(Span(start, start + len(party)), party, party, party, PartyKind.COMPANY)
    scene = build_scene(document, find_figures(text, "en", DAY), [name])
    value = Mention(scene.figures[0].span, Attribute.VALUE, 1.0, (), figure=0)
    return set(type_features(scene, [value]))


def test_what_a_party_lives_by_is_seen_in_its_name() -> None:
    assert "trade=airline" in _features("Blue Sky Airways agreed on $300 million.", "Blue Sky Airways")
    assert "trade=bank" in _features("Nova Verde Bank agreed on $300 million.", "Nova Verde Bank")


def test_what_a_party_lives_by_is_seen_in_the_words_beside_it() -> None:
    assert "S:o.carrier" in _features("The airline Quarrell agreed on $300 million.", "Quarrell")


GOODS = [
    "The State Department approved the potential sale of Patriot missiles to Kuwait for $2.5 billion.",
    "The United States cleared a possible $950 million sale of 36 Javelin launchers to Georgia.",
    "Vitol will buy 1.5 million tonnes of wheat from the grain fund for $400 million.",
]


@pytest.mark.parametrize("text", GOODS)
def test_who_buys_goods_procures_them(text: str) -> None:
    assert [deal.type for deal in read(text, "en").deals] == [DealType.PROCUREMENT]


BY_THE_YEAR = [
    "Tembo Gas will sell 1.5 million tonnes of LNG a year to Kivu Power for 20 years.",
    "Kivu Power will buy 1.5 million tonnes of LNG a year from Tembo Gas for 20 years.",
    "Tembo Gas signed a 15-year contract to supply Kivu Power with 2 bcm of gas a year.",
]


@pytest.mark.parametrize("text", BY_THE_YEAR)
def test_what_is_bought_each_year_is_procured(text: str) -> None:
    parsed = read(text, "en")
    assert [deal.type for deal in parsed.deals] == [DealType.PROCUREMENT]
    assert Attribute.QUANTITY in {claim.attribute for claim in parsed.claims}
    assert {party.name: str(party.role) for party in parsed.parties} == {"Tembo Gas": "seller", "Kivu Power": "buyer"}


def test_what_a_plant_makes_each_year_is_its_capacity() -> None:
    for text in (
        "Orda will invest $300 million in a plant that will supply 2 million tonnes of cement a year.",
        "Under the agreement Orda will build a $900 million pipeline to deliver 10 bcm of gas a year to Kenya.",
    ):
        parsed = read(text, "en")
        assert {c.attribute for c in parsed.claims} & {Attribute.QUANTITY, Attribute.CAPACITY} == {Attribute.CAPACITY}
        assert DealType.PROCUREMENT not in {deal.type for deal in parsed.deals}


HIRED = [
    "Kivu Power has hired Tembo Engineering to build a 150 MW power plant for $180 million.",
    "Tembo Engineering was picked by Kivu Power to build a 150 MW power plant for $180 million.",
    "Kivu Power commissioned Tembo Engineering to erect a $180 million power plant.",
    "Tembo Engineering has been selected by Kivu Power to construct a $300 million dam.",
    "Kivu Power entrusted the $40 million renovation of its terminal to Tembo Engineering.",
]


@pytest.mark.parametrize("text", HIRED)
def test_who_is_hired_to_build_is_a_contractor(text: str) -> None:
    parsed = read(text, "en")
    assert [deal.type for deal in parsed.deals] == [DealType.CONSTRUCTION]
    assert {p.name: str(p.role) for p in parsed.parties} == {"Tembo Engineering": "contractor", "Kivu Power": "client"}


def test_who_builds_for_itself_invests() -> None:
    parsed = read("Kivu Motors, which hired a new chief executive, will invest $700 million to build a plant.", "en")
    assert [deal.type for deal in parsed.deals] == [DealType.INVESTMENT]


def test_who_buys_a_stake_or_a_port_procures_nothing() -> None:
    for text in (
        "Orda agreed to buy a 30% stake in Tembo Shipping, which has 12 ships, for $90 million.",
        "Kenya's cabinet approved the sale of the port to Qatar for $90 million.",
    ):
        assert DealType.PROCUREMENT not in {deal.type for deal in read(text, "en").deals}


KINDS = [
    (
        "Kenya has sold $1.5 billion of Eurobonds due in 2035, its first issue in a year, officials said on Thursday. "
        "Investors placed orders worth more than $5 billion. The government will use part of the money to buy back "
        "$900 million of notes maturing in 2027.",
        DealType.LOAN,
    ),
    ("Orda Tyres and Kivu Rubber will form an equal joint venture and invest $90 million.", DealType.JOINT_VENTURE),
    (
        "Italian lift maker Orda has walked away from its 620 million euro takeover of Switzerland's Kivu Technik, "
        "blaming a sharp fall in orders. The decision ends a saga that began last May, when the Milan firm agreed to "
        "buy Kivu from its founders, the Ambros family. Orda will pay a break fee of 15 million euros.",
        DealType.ACQUISITION,
    ),
    ("Canada and Kenya signed a free trade agreement that removes duties on goods.", DealType.TREATY),
    ("Canada and Kenya signed a partnership agreement on critical minerals.", DealType.MEMORANDUM),
    ("Kenya and the European Union have concluded talks on a trade agreement.", DealType.TREATY),
    ("Tembo Drilling was awarded a $40 million contract by Orda Oil to run 14 rigs.", DealType.SERVICE_AGREEMENT),
    (
        "Orda Grid has picked Tembo Works to build a power plant under a contract worth $90 million.",
        DealType.CONSTRUCTION,
    ),
    ("Orda Water chose Tembo Works under a $90 million contract to widen its harbour.", DealType.CONSTRUCTION),
    ("The Lorne Fund awarded a $2 million grant to Orda Rail for a study of the line.", DealType.GRANT),
    ("Kenya has granted Tembo Gold a 20-year concession, and it plans to invest $90 million.", DealType.CONCESSION),
    ("Orda Solar will sell the electricity from its plant to Tembo Stores for 12 years.", DealType.PROCUREMENT),
    (
        "The Port of Tarn has awarded a $60 million contract to dredge its harbour to the Dutch dredger Lorne Marine.",
        DealType.CONSTRUCTION,
    ),
    (
        "Tembo Wings, the drone maker, won a $61 million contract from Kenya to fly blood to clinics, and will make "
        "two million deliveries.",
        DealType.SERVICE_AGREEMENT,
    ),
    ("Engines will be supplied by Tembo Motors under an agreement valued at $30 million.", DealType.PROCUREMENT),
    ("Lorne Power will invest $90 million in a solar farm and sell its electricity to Orda.", DealType.INVESTMENT),
    ("Kenya signed a $90 million contract with Tembo Works for a bridge.", DealType.CONSTRUCTION),
    ("Tembo Works dredged the port for Orda Ports under a $40 million contract.", DealType.CONSTRUCTION),
    ("The Lorne Foundation donated $2 million to the Tarn hospital.", DealType.GRANT),
    ("Tembo Works won a $40 million contract from Kenya to print banknotes.", DealType.PROCUREMENT),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_words_tell_the_kind_of_a_deal(text: str, kind: DealType) -> None:
    assert [deal.type for deal in read(text, "en").deals] == [kind]


GIVEN_FOR_NOTHING = [
    ("en", "Japan handed over 24 ambulances worth $3 million to Kyrgyzstan free of charge.", True),
    ("en", "The World Bank provided Tajikistan with $30 million on a non-repayable basis for schools.", True),
    ("en", "The World Bank lent Tajikistan $30 million for schools.", False),
    ("en", "Orda Bank provided Tavor with a $30 million loan, waiving its fee free of charge.", False),
    ("en", "Skoda will supply 24 trams to Riga for $40 million and train its drivers free of charge.", False),
    ("ru", "Фонд «Киву» пожертвовал университету «Орда» 5 млн евро.", True),
    ("ru", "На безвозвратной основе Всемирный банк предоставил Таджикистану 30 млн долларов.", True),
    ("ru", "«Шкода» поставит Риге 24 трамвая на 40 млн евро и бесплатно обучит водителей.", False),
    ("ru", "Всемирный банк предоставил Таджикистану кредит на 30 млн долларов на строительство школ.", False),
    ("kk", "Жапония Қырғызстанға 3 миллион долларлық 24 жедел жәрдем көлігін тегін берді.", True),
    ("kk", "«Киву» қоры «Орда» университетіне 5 миллион еуро сыйға тартты.", True),
    ("kk", "Дүниежүзілік банк Тәжікстанға мектеп салуға 30 миллион доллар несие берді.", False),
]


@pytest.mark.parametrize(("lang", "text", "is_grant"), GIVEN_FOR_NOTHING)
def test_what_is_given_for_nothing_is_granted(lang: str, text: str, is_grant: bool) -> None:
    parsed = read(text, lang)
    assert [deal.type is DealType.GRANT for deal in parsed.deals] == [is_grant]
    if is_grant:
        assert sorted(str(party.role) for party in parsed.parties) == ["grantee", "grantor"]


LENT = [
    ("en", "The Reconstruction Fund will lend carmaker Orbis €220m to buy 20 machines from Talbot Tools."),
    ("ru", "Фонд «Опора» выдаст кредит в 3 млрд рублей компании «Орбис» на покупку 20 станков у компании «Талбот»."),
]


@pytest.mark.parametrize(("lang", "text"), LENT)
def test_who_only_lends_for_a_purchase_sells_nothing(lang: str, text: str) -> None:
    told = read(text, lang)
    assert [str(deal.type) for deal in told.deals] == ["loan"]
    assert [str(party.role) for party in told.parties] == ["lender", "borrower", "seller"]


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("en", "Chile and Japan signed 23 agreements on wind farms worth $6 billion.", DealType.PACKAGE),
        ("ru", "Чили и Япония подписали 24 документа о строительстве дорог на 15 млрд долларов.", DealType.PACKAGE),
        ("en", "Chile and Orda signed three agreements on trams worth $6 billion.", DealType.PROCUREMENT),
    ],
)
def test_what_countries_sign_together_is_a_package(lang: str, text: str, kind: DealType) -> None:
    assert [deal.type for deal in read(text, lang).deals] == [kind]
