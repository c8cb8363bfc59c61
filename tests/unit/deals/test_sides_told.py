"""Sides of a deal that the words tell outright: by who lends for it, what a title says, how a description hangs."""

import pytest

from c5db.deals.mentions import Mention
from c5db.deals.opposites import Part, opposed
from c5db.deals.outright import roles_outright
from c5db.deals.sides import role_on
from c5db.domain.records import Name, Span
from c5db.domain.vocab import Attribute, DealType, FigureKind, PartyKind, Role
from tests.unit.deals.reading import read, scene_of

LENT_FOR = [
    (
        "ru",
        "«Норд Полимер» купит у китайской Hengda Machinery установку за 120 млн долларов. Кредит на сделку выдаст "
        "Газпромбанк.",
        {"Норд Полимер": "buyer", "Hengda Machinery": "seller", "Газпромбанк": "lender"},
    ),
    (
        "en",
        "Tavor Rail is to take 30 locomotives from Halden Locomotive for $130 million. The purchase "
        "was financed by Corvin Bank.",
        {"Tavor Rail": "buyer", "Halden Locomotive": "seller", "Corvin Bank": "lender"},
    ),
    (
        "ru",
        "«Телеком Юг» купит за 800 млн евро вышки у фонда «Орвик». Покупку профинансируют Citi и Intesa.",
        {"Телеком Юг": "buyer", "Орвик": "seller", "Citi": "lender", "Intesa": "lender"},
    ),
    (
        "kk",
        "«Тұлпар Энерго» Қытайдың Longxia Power компаниясынан 80 турбина сатып алды. Бағасы – 190 млн доллар. "
        "Сатып алуды «Нұрлы» банкі қаржыландырады.",
        {"Тұлпар Энерго": "buyer", "Longxia Power": "seller", "Нұрлы": "lender"},
    ),
]


@pytest.mark.parametrize(("lang", "text", "roles"), LENT_FOR)
def test_who_lends_for_a_purchase_is_no_seller(lang: str, text: str, roles: dict[str, str]) -> None:
    assert {party.name: str(party.role) for party in read(text, lang).parties} == roles


def test_who_puts_money_into_a_firm_is_no_lender() -> None:
    parsed = read("Tengri Capital is financing the start-up Voltkern Systems with $75 million of equity.", "en")
    assert "lender" not in {str(party.role) for party in parsed.parties}


SIGNED = [
    ("ru", "Банк «Орвик» и «Тарн Медь» заключили договор о кредитной линии на 200 млн долларов сроком на пять лет."),
    ("ru", "«Тарн Медь» и банк «Орвик» подписали кредитное соглашение на 200 млн долларов."),
]


@pytest.mark.parametrize(("lang", "text"), SIGNED)
def test_of_a_bank_and_a_firm_that_sign_a_loan_the_bank_lends(lang: str, text: str) -> None:
    told = {party.name: str(party.role) for party in read(text, lang).parties}
    assert told == {"Орвик": "lender", "Тарн Медь": "borrower"}


BESIDE = [
    (
        "ru",
        "Япония предоставит Узбекистану кредит на 22 млрд иен. Деньги пойдут на энергоблок, который построит Mitsui.",
        ("Mitsui", "contractor"),
    ),
    (
        "ru",
        "«Тарн» привлёк у банка «Орвик» 90 млн долларов на фабрику. Поставщиком оборудования станет финская Metsolin.",
        ("Metsolin", "seller"),
    ),
    (
        "kk",
        "Азия даму банкі Қазақстанға 350 млн доллар қарыз береді. Жолдарды «Тұлпар Жол» жөндейді.",
        ("Тұлпар Жол", "contractor"),
    ),
]


@pytest.mark.parametrize(("lang", "text", "told"), BESIDE)
def test_who_builds_or_sells_what_is_lent_for_does_not_borrow(lang: str, text: str, told: tuple[str, str]) -> None:
    assert told in {(party.name, str(party.role)) for party in read(text, lang).parties}


def test_who_is_lent_money_to_build_borrows() -> None:
    parsed = read("The EBRD approved a $250 million loan for Malawi to repair rural roads.", "en")
    assert {str(party.role) for party in parsed.parties} == {"lender", "borrower"}


TITLED = [
    ("ru", "Завод продан за 90 млн рублей. Покупатель завода — «Вега».", {"Вега": "buyer"}),
    ("ru", "Завод продан за 90 млн рублей. Продавец 30% акций комбината — фонд «Вега».", {"Вега": "seller"}),
    ("en", "The port was sold for $90 million. The buyer of the port is Orda Power.", {"Orda Power": "buyer"}),
    (
        "en",
        "The plant will cost $90 million and take two years to build. The contractor for the project is Tavor Power.",
        {"Tavor Power": "contractor"},
    ),
    (
        "ru",
        "Покупатель контрольного пакета «Енисей Агро» — структура «Русагро Восток», сделка закрыта за 6 млрд рублей.",
        {"Енисей Агро": "target", "Русагро Восток": "buyer"},
    ),
]


@pytest.mark.parametrize(("lang", "text", "roles"), TITLED)
def test_a_title_that_says_of_what_tells_the_side(lang: str, text: str, roles: dict[str, str]) -> None:
    assert {party.name: str(party.role) for party in read(text, lang).parties} == roles


def test_a_list_behind_a_title_is_no_title() -> None:
    parsed = read("Завод продан за 90 млн рублей. Продавец «Тарн», банк «Вега» и банк «Орвик» подали иск.")
    assert ("Вега", "seller") not in {(party.name, str(party.role)) for party in parsed.parties}


HUNG = [
    (
        "ru",
        "Сеть «Ромашка» купила завод за 5 млрд рублей у производителя вакцин «Биолек».",
        {"Ромашка": "buyer", "Биолек": "seller"},
    ),
    (
        "ru",
        "Инвестфонд «Тарн» инвестировал 7 млн долларов в сервис доставки еды «Ложка».",
        {"Тарн": "investor", "Ложка": "recipient"},
    ),
    (
        "ru",
        "Сделку по поглощению «Юнилайн» закрыла «Медси Плюс»: за сеть она отдала фонду «Эльбрус» 4 млрд рублей.",
        {"Юнилайн": "target", "Медси Плюс": "buyer", "Эльбрус": "seller"},
    ),
    (
        "ru",
        "«Вега» сообщила о продаже 30% акций «Орвика» фонду «Тарн» за 4 млрд рублей.",
        {"Вега": "seller", "Орвика": "target", "Тарн": "buyer"},
    ),
    (
        "en",
        "Brenner Rail, the Swiss leasing company, is to take 30 locomotives from Halden Locomotive for $130 million.",
        {"Brenner Rail": "buyer", "Halden Locomotive": "seller"},
    ),
    (
        "en",
        "Panos Maritime has put in an order for four tankers with Daehan Shipyard, at $92 million each.",
        {"Panos Maritime": "buyer", "Daehan Shipyard": "seller"},
    ),
    (
        "en",
        "Pecan Energy is selling its acreage. Houston-based Bluestem will hand over $640 million to Pecan Energy.",
        {"Pecan Energy": "seller", "Bluestem": "buyer"},
    ),
    (
        "en",
        "Tata Power has sold its 26% holding in Gujarat wind farm operator Kutchwind to Temaris Capital for $9m.",
        {"Tata Power": "seller", "Kutchwind": "target", "Temaris Capital": "buyer"},
    ),
    (
        "en",
        "The Ministry of Defence of Estonia and Hanwha Dynamics signed a €290 million agreement for six launchers.",
        {"Ministry of Defence": "buyer", "Hanwha Dynamics": "seller"},
    ),
]


@pytest.mark.parametrize(("lang", "text", "roles"), HUNG)
def test_how_a_name_hangs_tells_the_side(lang: str, text: str, roles: dict[str, str]) -> None:
    assert {party.name: str(party.role) for party in read(text, lang).parties} == roles


def test_a_body_that_signs_a_concession_grants_it() -> None:
    parsed = read("Министерство энергетики и «Жайык» подписали контракт на разведку участка Каратобе на шесть лет.")
    told = [(party.name, str(party.role)) for party in parsed.parties]
    assert told == [("Министерство энергетики", "grantor"), ("Жайык", "grantee")]


def test_another_who_buys_by_a_noun_leaves_who_tells_of_it_aside() -> None:
    parsed = read("«Лира» сообщила о покупке «Вегой» завода «Метиз» за 2 млрд рублей.")
    assert ("Лира", "buyer") not in {(party.name, str(party.role)) for party in parsed.parties}


ARRANGED = [
    (
        "en",
        "The placement was organised by Halyk Finance, while Freedom Broker was co-manager. The issuer, Altyn Rail, "
        "sold 15 billion tenge of five-year notes.",
        {"Halyk Finance": "mediator", "Freedom Broker": "mediator", "Altyn Rail": "borrower"},
    ),
    (
        "ru",
        "«Казах Рейл» разместил бонды на 20 млрд тенге. Организаторы выпуска — «Орда Инвест» и «Тарн Капитал».",
        {"Казах Рейл": "borrower", "Орда Инвест": "mediator", "Тарн Капитал": "mediator"},
    ),
    (
        "ru",
        "«Казах Рейл» выпустил облигации на 20 млрд тенге. Размещение бумаг провели «Орда Инвест» и «Тарн Капитал».",
        {"Казах Рейл": "borrower", "Орда Инвест": "mediator", "Тарн Капитал": "mediator"},
    ),
]


@pytest.mark.parametrize(("lang", "text", "roles"), ARRANGED)
def test_who_arranges_a_loan_does_not_lend(lang: str, text: str, roles: dict[str, str]) -> None:
    assert {party.name: str(party.role) for party in read(text, lang).parties} == roles


def test_who_places_its_own_bonds_borrows() -> None:
    parsed = read("«Казах Рейл» провёл размещение облигаций на 20 млрд тенге.")
    assert [str(party.role) for party in parsed.parties] == ["borrower"]


def test_the_head_of_a_syndicate_lends_with_it() -> None:
    parsed = read(
        "Синдикат из пяти банков под руководством Сбербанка предоставил «Удокан Цинк» кредит на 60 млрд рублей."
    )
    assert {str(party.role) for party in parsed.parties} == {"lender", "borrower"}


HIRED = [
    (
        "ru",
        "Новый вокзал в Костанае построит «Север Монолит»: компания предложила 6,8 млрд тенге и выиграла тендер.",
        {"Север Монолит": "contractor"},
    ),
    (
        "ru",
        "Генподрядчиком реконструкции стадиона в Туле стала «Спортстрой». На работы выделено 2,3 млрд рублей.",
        {"Спортстрой": "contractor"},
    ),
    (
        "ru",
        "«Алматы Су» наняла консорциум Suez и «Инжгеотех» для модернизации очистных сооружений за 33 млрд тенге.",
        {"Алматы Су": "client", "Suez": "contractor", "Инжгеотех": "contractor"},
    ),
    (
        "en",
        "Tavor Offshore has been handed a contract by Equinox Energy to build a pipeline for $150 million.",
        {"Tavor Offshore": "contractor", "Equinox Energy": "client"},
    ),
    (
        "en",
        "The government has cleared a $1.5 billion contract for Hunan Road Corporation to widen the highway.",
        {"Hunan Road Corporation": "contractor"},
    ),
]


@pytest.mark.parametrize(("lang", "text", "roles"), HIRED)
def test_who_is_hired_to_build_is_the_contractor(lang: str, text: str, roles: dict[str, str]) -> None:
    assert {party.name: str(party.role) for party in read(text, lang).parties}.items() >= roles.items()


def _part(name: str, role: Role, likely: dict[Role, float], kind: PartyKind = PartyKind.COMPANY) -> Part:
    return Part(Name(Span(0, len(name)), name, name, name, kind), role, likely)


MAY_SELL = {Role.BUYER: 0.5, Role.SELLER: 0.4}
BUYS = {Role.BUYER: 0.9, Role.SELLER: 0.1}


def test_of_two_firms_that_would_buy_the_less_sure_one_sells() -> None:
    parts = [_part("Orda", Role.BUYER, BUYS), _part("Tavor", Role.BUYER, MAY_SELL)]
    assert [part.role for part in opposed(parts, DealType.PROCUREMENT)] == [Role.BUYER, Role.SELLER]


UNTURNED = [
    ([_part("Orda", Role.BUYER, BUYS), _part("Tavor", Role.BUYER, BUYS)], DealType.PROCUREMENT),
    ([_part("Orda", Role.BUYER, BUYS), _part("Tavor", Role.BUYER, {})], DealType.PROCUREMENT),
    ([_part("Chad", Role.BUYER, BUYS, PartyKind.COUNTRY), _part("Tavor", Role.BUYER, MAY_SELL)], DealType.PROCUREMENT),
    ([_part("Orda", Role.PARTNER, {}), _part("Tavor", Role.PARTNER, MAY_SELL)], DealType.MEMORANDUM),
]


@pytest.mark.parametrize(("parts", "kind"), UNTURNED)
def test_who_is_sure_to_buy_stays_a_buyer(parts: list[Part], kind: DealType) -> None:
    assert opposed(parts, kind) == parts


LENT_BY = [
    (
        "en",
        "The loan of €200 million, joined by Ecoban Bank and Coris Bank, was granted to cocoa trader Cacaotrade.",
        {"Ecoban Bank": "lender", "Coris Bank": "lender", "Cacaotrade": "borrower"},
    ),
    (
        "ru",
        "Кредит на 5 млрд рублей холдингу «Тарн» предоставит «Орвик».",
        {"Тарн": "borrower", "Орвик": "lender"},
    ),
    ("ru", "Банк «Тарн» выдал «Орвик» кредит на 5 млрд рублей.", {"Тарн": "lender", "Орвик": "borrower"}),
]


@pytest.mark.parametrize(("lang", "text", "roles"), LENT_BY)
def test_who_lends_is_told_from_whom_it_is_lent_to(lang: str, text: str, roles: dict[str, str]) -> None:
    assert {party.name: str(party.role) for party in read(text, lang).parties} == roles


BOUGHT = [
    (
        "ru",
        "Авиакомпания «Ямал» приняла первый из шести самолётов, заказанных у завода «Орвик» за 9 млрд рублей.",
        {"Ямал": "buyer", "Орвик": "seller"},
    ),
    (
        "ru",
        "С «Вертолётами Урала» министерство обороны Нигера договорилось о покупке четырёх машин за 92 млн долларов.",
        {"Вертолёты Урала": "seller", "министерство обороны": "buyer"},
    ),
    (
        "ru",
        "Владельцем 51% «Шымкент Цемента» за 90 млн долларов становится Heidelberg.",
        {"Heidelberg": "buyer"},
    ),
    (
        "en",
        "Azura Airlines has expanded its order with Embrava by 25 jets, worth $1.9 billion.",
        {"Azura Airlines": "buyer", "Embrava": "seller"},
    ),
    (
        "en",
        "A contract to supply 400 buses for $90 million has gone to Yuan Motors.",
        {"Yuan Motors": "seller"},
    ),
]


@pytest.mark.parametrize(("lang", "text", "roles"), BOUGHT)
def test_who_buys_is_told_from_who_sells(lang: str, text: str, roles: dict[str, str]) -> None:
    assert {party.name: str(party.role) for party in read(text, lang).parties}.items() >= roles.items()


def test_work_is_done_by_whom_it_passes_to() -> None:
    text = "Договор на обслуживание реакторов АЭС, стоимостью 180 млн евро, достался французской Framatome."
    assert {party.name: str(party.role) for party in read(text).parties} == {"Framatome": "contractor"}


def test_who_took_part_in_a_round_invests() -> None:
    scene = scene_of("Orda Skies has raised $48 million. Tavor Ventures also took part.")
    [raised] = [
        Mention(figure.span, Attribute.VALUE, 1.0, (), figure=at)
        for at, figure in enumerate(scene.figures)
        if figure.kind is FigureKind.MONEY
    ]
    told = roles_outright(scene, [raised], DealType.INVESTMENT, is_alone=True)
    names = [name for name in scene.names if name.canonical == "Tavor Ventures"]
    side = told.sides_of(names, [DealType.INVESTMENT])[DealType.INVESTMENT]
    assert side is not None and role_on(side, DealType.INVESTMENT) is Role.INVESTOR
