"""What is bought is told from who buys it."""

import pytest

from c5db.deals.sides import DEALT_IN, TAKER, side_of
from c5db.domain.vocab import DealType, Role
from c5db.parse import parse
from tests.factories import make_document


@pytest.mark.parametrize(
    ("lang", "text", "target"),
    [
        (
            "en",
            "Norland Telecom has agreed to buy 62 percent of Vestacom for $310 million from Aldera Holding, "
            "the companies announced on 3 May 2024.",
            "Vestacom",
        ),
        (
            "ru",
            "Компания «Норланд Телеком» договорилась купить у холдинга «Альдера» 62 % акций оператора Vestacom "
            "за 310 млн долларов, сообщили стороны 3 мая 2024 года.",
            "Vestacom",
        ),
        (
            "ru",
            "Ритейлер «Сарыбел» договорился о покупке 74,9 % сети аптек «Панацея» у фонда Tengri Growth.",
            "Панацея",
        ),
        (
            "ru",
            "«Норланд» продал 41-процентную долю в ангольской горнодобывающей компании Vestacom фонду Tengri.",
            "Vestacom",
        ),
        (
            "en",
            "Halden Dairy has agreed to buy a 60 percent stake in Irish cheese maker Kilbrannan for $145 million.",
            "Kilbrannan",
        ),
        (
            "kk",
            "«Норланд» «Альдера» байланыс компаниясының 51 пайыз акциясын «Тұлпардан» 18 млрд теңгеге сатып алады.",
            "Альдера",
        ),
        ("kk", "«Норланд» «Альдераның» 30% акциясын «Жайыққа» 2 млрд теңгеге сатты.", "Альдера"),
        (
            "kk",
            "«Норланд» «Альдера» кәсіпорнындағы 49% үлесін қытайлық Longxia компаниясына 430 млн долларға сатты.",
            "Альдера",
        ),
    ],
)
def test_a_firm_whose_shares_are_counted_is_the_target(lang: str, text: str, target: str) -> None:
    roles = {party.canonical: party.role for party in parse(make_document(text, lang=lang)).parties}
    assert roles[target] is Role.TARGET
    assert Role.TARGET not in {role for name, role in roles.items() if name != target}


BOUGHT = [
    ("en", "Delta Foods was acquired by Omega Group for $120m on Monday.", "Delta Foods", "Omega Group"),
    ("en", "Delta Foods, bought by Omega Group in May for $120m, will keep its name.", "Delta Foods", "Omega Group"),
    ("en", "Omega Group has bought Irish cheese maker Kilbrannan for $120m.", "Kilbrannan", "Omega Group"),
    ("en", "Omega Group has withdrawn its $120m offer for Delta Foods after a review.", "Delta Foods", "Omega Group"),
    (
        "en",
        "Omega Group dropped its $120m takeover of Irish dairy Kilbrannan Foods.",
        "Kilbrannan Foods",
        "Omega Group",
    ),
    ("ru", "Компания «Дельта Фудс» куплена группой «Омега» за 12 млрд рублей.", "Дельта Фудс", "Омега"),
    ("ru", "«Дельта Фудс», купленная холдингом «Омега» за 12 млрд рублей, сменит имя.", "Дельта Фудс", "Омега"),
    ("en", "Omega Group bought a majority of Polish firm PaczkoBox for $120m.", "PaczkoBox", "Omega Group"),
    ("ru", "«Омега» приобрела разработчика дронов «Аэрокурс» за 2 млрд рублей.", "Аэрокурс", "Омега"),
    ("ru", "Холдинг «Омега» купил контрольный пакет банка «Заречье» за 2 млрд рублей.", "Заречье", "Омега"),
    ("ru", "Холдинг «Омега» купил компанию «Дельта Фудс» за 12 млрд рублей.", "Дельта Фудс", "Омега"),
    ("kk", "«Омега» холдингі «Дельта Фудс» компаниясын 12 млрд теңгеге сатып алды.", "Дельта Фудс", "Омега"),
]


@pytest.mark.parametrize(("lang", "text", "target", "buyer"), BOUGHT)
def test_a_firm_that_is_bought_is_the_target(lang: str, text: str, target: str, buyer: str) -> None:
    roles = {party.canonical: party.role for party in parse(make_document(text, lang=lang)).parties}
    assert roles == {target: Role.TARGET, buyer: Role.BUYER}


@pytest.mark.parametrize(
    ("lang", "text", "target", "buyer"),
    [
        ("en", "Orvik Group paid $70 million for Tarn Copper, a miner with 600 staff.", "Tarn Copper", "Orvik Group"),
        ("ru", "«Орвик» закрыл сделку по приобретению сети «Тарн»: цена — 87,6 млрд рублей.", "Тарн", "Орвик"),
        ("ru", "Совет одобрил продажу сети «Тарн» фонду «Орвик» за 300 млн долларов.", "Тарн", "Орвик"),
    ],
)
def test_what_is_bought_is_weighed_as_a_side_of_its_own(lang: str, text: str, target: str, buyer: str) -> None:
    roles = {party.canonical: party.role for party in parse(make_document(text, lang=lang)).parties}
    assert roles == {target: Role.TARGET, buyer: Role.BUYER}


def test_only_an_acquisition_is_about_a_firm() -> None:
    assert side_of(Role.TARGET, DealType.ACQUISITION) == DEALT_IN
    assert side_of(Role.TARGET, DealType.INVESTMENT) == TAKER


@pytest.mark.parametrize(
    ("lang", "text", "other"),
    [
        ("en", "Omega Group bought Alstom mills in Derby for $120m, completing the acquisition on Monday.", "Alstom"),
        ("ru", "«Омега» продала пять заводов холдингу «Дельта Фудс» за 12 млрд рублей.", "Дельта Фудс"),
        ("en", "Omega Group made a $120m bid for Alstom trams and sold Delta Foods.", "Alstom"),
        ("en", "Omega Group took the Grand Hotel over from Delta Foods for $120m.", "Delta Foods"),
        ("ru", "Фонд Temsek продал 5% акций Bach Hoa. Оставшиеся 12% Temsek намерен продать до конца года.", "Temsek"),
    ],
)
def test_whoever_is_beside_what_is_bought_is_no_target(lang: str, text: str, other: str) -> None:
    roles = {party.canonical: party.role for party in parse(make_document(text, lang=lang)).parties}
    assert roles.get(other) is not Role.TARGET


def test_a_target_holds_no_stake_in_itself() -> None:
    document = make_document("John Smith sold 30% of Delta Foods to Omega Group for $12m.", lang="en")
    assert [claim.party for claim in parse(document).claims if claim.attribute == "stake"] == ["Omega Group"]


def test_a_share_that_nobody_buys_is_its_holders() -> None:
    parsed = parse(
        make_document(
            "«Норланд» пен «Альдера» бірлескен кәсіпорын құрды. «Норландтың» үлесі – 51%, «Альдераның» үлесі – 49%.",
            lang="kk",
        )
    )
    assert Role.TARGET not in {party.role for party in parsed.parties}
