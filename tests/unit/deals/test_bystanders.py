"""Who is named beside a deal and has no part in it: bidders who lost, those who only tell whose somebody is."""

import pytest

from c5db.domain.vocab import Attribute
from tests.unit.deals.reading import claims, read, statuses

EN = "Skoda won a tender to deliver 60 trams to Bucharest for 150 million euros"
RU = "Skoda выиграла тендер на поставку 60 трамваев за 150 млн евро"
KK = "«Тұлпар Вагон» 60 трамвай жеткізу тендерін 150 млн еуроға жеңіп алды."

LOST = [
    ("en", f"{EN}, ahead of Stadler and Alstom."),
    ("en", f"{EN}. Siemens came second with a bid of 182 million euros."),
    ("en", f"{EN}. Siemens had offered 182 million euros."),
    ("en", f"{EN}. Siemens and Stadler had also bid."),
    ("en", f"{EN}. Siemens and Stadler also took part in the tender."),
    ("en", f"{EN}. The runner-up was Siemens with an offer of 182 million euros."),
    ("en", f"{EN}. Other bidders included Siemens and the Swiss firm Stadler."),
    ("ru", f"{RU}, опередив Siemens и Stadler."),
    ("ru", f"{RU}, обойдя швейцарскую Stadler и немецкий Siemens."),
    ("ru", f"{RU}. Второе место занял Siemens с предложением 182 млн евро."),
    ("ru", f"{RU}. В тендере также участвовали Siemens и Stadler."),
    ("ru", f"{RU}. На контракт претендовали Siemens и «Вагон Юг»."),
    ("ru", f"{RU}. Siemens предлагал 182 млн евро."),
    ("ru", f"{RU}. Siemens и «Вагон Юг» проиграли."),
    ("kk", f"{KK} «Ремдизель» ұтылып қалды."),
    ("kk", f"{KK} Екінші орынды «Ремдизель» алды."),
]


@pytest.mark.parametrize(("lang", "text"), LOST)
def test_a_bidder_who_lost_is_no_party_and_his_bid_no_price(lang: str, text: str) -> None:
    parsed = read(text, lang)
    assert [str(party.role) for party in parsed.parties] == ["seller"]
    assert {claim.value for claim in claims(parsed, Attribute.VALUE)} == {150_000_000}


WON = [
    ("en", "Skoda came second in the tender but won the contract to deliver 60 trams to Bucharest.", "Skoda"),
    (
        "en",
        "Orda Skies has raised $48 million. Tengri Capital led the round, and Tavor Ventures also took part.",
        "Tavor",
    ),
    ("ru", "В тендере на поставку 60 трамваев за 150 млн евро участвовала только «Вагон Юг».", "Вагон Юг"),
    ("ru", "В тендере на поставку 60 трамваев за 150 млн евро победила Stadler.", "Stadler"),
]


@pytest.mark.parametrize(("lang", "text", "name"), WON)
def test_who_takes_part_and_does_not_lose_is_a_party(lang: str, text: str, name: str) -> None:
    assert any(party.name.startswith(name) for party in read(text, lang).parties)


def test_what_a_buyer_had_offered_where_nobody_won_is_a_price() -> None:
    parsed = read("Orda Power is to buy Tavor Grid. It had offered 182 million euros in March.", "en")
    assert {claim.value for claim in claims(parsed, Attribute.VALUE)} == {182_000_000}


RULED = [
    ("ru", "ФАС одобрила покупку «Яндексом» 100% компании «Ронави».", {"Яндекс": "buyer"}),
    ("ru", "ФАС согласовала «Магниту» покупку сети «Лавка» за 92 млрд рублей.", {"Магнит": "buyer"}),
    ("ru", "Антимонопольное ведомство одобрило покупку «Магнитом» сети «Лавка».", {"Магнит": "buyer"}),
    ("ru", "Антимонопольная служба разрешила «Магниту» купить 100% «Дикси».", {"Магнит": "buyer"}),
    ("ru", "«Вега» получила одобрение ФАС на продажу завода за 300 млн долларов.", {"Вега": "seller"}),
    ("en", "Orda Mars won EU approval for its $36 billion purchase of Tavor Snacks.", {}),
    ("en", "Orda Energy won approval to sell a 45% stake to Perenco for $300 million.", {"Orda Energy": "seller"}),
    (
        "kk",
        "Бәсекелестікті қорғау агенттігі «Тұлпар» компаниясының «Орвик» зауытын 20 млрд теңгеге сатып алуын мақұлдады.",
        {},
    ),
]


@pytest.mark.parametrize(("lang", "text", "roles"), RULED)
def test_who_gives_leave_is_no_party_and_who_gets_it_trades(lang: str, text: str, roles: dict[str, str]) -> None:
    told = {party.name: (str(party.kind), str(party.role)) for party in read(text, lang).parties}
    assert not any(kind in {"government_body", "international_organization"} for kind, _ in told.values())
    assert roles.items() <= {name: role for name, (_, role) in told.items()}.items()


ACTING = [
    ("ru", "ФАС купила у «Веги» 30 автомобилей за 90 млн рублей.", ("ФАС", "buyer")),
    ("ru", "Нацбанк Казахстана купил 51% банка «Орвик» за 20 млрд тенге.", ("Нацбанк Казахстана", "buyer")),
    ("kk", "Ұлттық банк «Орвик» банкінің 51% акциясын 20 млрд теңгеге сатып алды.", ("Ұлттық банк", "buyer")),
    ("en", "Perenco received approval for a $90 million loan from the EBRD.", ("Perenco", "borrower")),
]


@pytest.mark.parametrize(("lang", "text", "told"), ACTING)
def test_an_authority_that_buys_is_a_party(lang: str, text: str, told: tuple[str, str]) -> None:
    assert told in {(party.name, str(party.role)) for party in read(text, lang).parties}


PERMITTED = [
    ("ru", "«Вега» получила разрешение на покупку 45% «Тарна» за 300 млн долларов.", "announced"),
    ("en", "Orda Energy has obtained permission from the government to buy 45% of Tavor Power.", "announced"),
    ("ru", "«Вега» получила 45% «Тарна» за 300 млн долларов.", "completed"),
]


@pytest.mark.parametrize(("lang", "text", "status"), PERMITTED)
def test_leave_to_buy_is_no_purchase_yet(lang: str, text: str, status: str) -> None:
    assert statuses(read(text, lang)) == [status]


DESCRIBED = [
    (
        "ru",
        "Основатель «Дикси» Игорь Кесаев продал сеть «Магниту» за 92 млрд рублей.",
        {"Игорь Кесаев": "seller", "Магнит": "buyer"},
    ),
    (
        "ru",
        "Бывший владелец сети «Лента» Алексей Мордашов продал завод за 92 млрд рублей.",
        {"Алексей Мордашов": "seller"},
    ),
    ("ru", "Подконтрольная «Северстали» компания «Свеза» купила завод за 2 млрд рублей.", {"Свеза": "buyer"}),
    ("ru", "«Башнефть», принадлежащая «Роснефти», продала завод за 2 млрд рублей.", {"Башнефть": "seller"}),
    (
        "en",
        "Former Lenta owner Alexei Mordashov sold the 30% stake to Orda Retail for $900 million.",
        {"Alexei Mordashov": "seller", "Orda Retail": "buyer"},
    ),
    (
        "en",
        "Tavor Wind, which is owned by Norlys, bought a wind farm from Orda Energy for $40 million.",
        {"Tavor Wind": "buyer", "Orda Energy": "seller"},
    ),
    (
        "en",
        "Severstal-controlled Tavor Wood bought a mill from Orda Timber for $40 million.",
        {"Tavor Wood": "buyer", "Orda Timber": "seller"},
    ),
    ("kk", "«Роснефтьке» тиесілі «Башнефть» зауытты 20 млрд теңгеге сатып алды.", {"Башнефть": "buyer"}),
    (
        "kk",
        "«Дикси» құрылтайшысы Игорь Кесаев зауытты «Тұлпарға» 20 млрд теңгеге сатты.",
        {"Игорь Кесаев": "seller", "Тұлпар": "buyer"},
    ),
]


@pytest.mark.parametrize(("lang", "text", "roles"), DESCRIBED)
def test_a_firm_that_only_tells_who_acts_is_no_party(lang: str, text: str, roles: dict[str, str]) -> None:
    assert {party.name: str(party.role) for party in read(text, lang).parties} == roles


OWNING = [
    ("ru", "«Вега» купила у «Роснефти» принадлежащий ей завод за 2 млрд рублей.", ("Роснефть", "seller")),
    ("ru", "Гендиректор «Веги» Иван Петров подписал контракт на покупку 30 вагонов.", ("Вега", "buyer")),
    ("en", "Tavor Wind, owned by Norlys, was sold to Orda Energy for $40 million.", ("Norlys", "seller")),
]


@pytest.mark.parametrize(("lang", "text", "told"), OWNING)
def test_an_owner_of_what_is_sold_is_a_party(lang: str, text: str, told: tuple[str, str]) -> None:
    assert told in {(party.name, str(party.role)) for party in read(text, lang).parties}


RATED = [
    ("en", "Tavor Power placed a $200 million bond. Fitch rated the bond BBB-."),
    ("en", "Tavor Power placed $200 million in bonds, rated BBB by S&P and Baa2 by Moody's."),
    ("en", "Tavor Power placed $200 million in bonds with a rating of BB from Orda Ratings."),
    ("en", "Tavor Power placed $200 million in bonds. S&P has assigned the notes a BB+ rating."),
    ("ru", "«Тарн» разместил облигации на 20 млрд рублей. «Эксперт РА» присвоило выпуску рейтинг ruA."),
    ("ru", "«Тарн» разместил облигации на 20 млрд рублей. Fitch присвоил «Тарну» рейтинг BBB."),
    ("ru", "«Тарн» разместил облигации на 20 млрд рублей. Рейтинговое агентство «Орвик» изучило выпуск."),
    ("kk", "«Тарн» 20 млрд теңгеге облигация орналастырды. Moody's компанияның рейтингін көтерді."),
]


@pytest.mark.parametrize(("lang", "text"), RATED)
def test_who_rates_a_borrower_is_no_party(lang: str, text: str) -> None:
    assert [str(party.role) for party in read(text, lang).parties] == ["borrower"]


COUNTED = [
    (
        "en",
        "Orda Mining bought the Kivu mine for $20 million. The US Geological Survey puts reserves at 3 million tonnes.",
        {"Orda Mining"},
    ),
    (
        "ru",
        "«Орвик» купил рудник за 20 млн долларов. Геологическая служба США оценивает запасы в 3 млн тонн.",
        {"Орвик"},
    ),
    (
        "en",
        "The US Geological Survey signed a $20 million contract with Orda Mining to map the basin.",
        {"US Geological Survey", "Orda Mining"},
    ),
    ("en", "Tavor Rail bought 30 transformers from ABB for $20 million.", {"Tavor Rail", "ABB"}),
    ("en", "Moody's agreed to buy Orda Risk for $200 million.", {"Moody's", "Orda Risk"}),
]


@pytest.mark.parametrize(("lang", "text", "names"), COUNTED)
def test_who_only_counts_is_no_party(lang: str, text: str, names: set[str]) -> None:
    assert {party.name for party in read(text, lang).parties} == names
