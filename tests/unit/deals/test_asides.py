"""Figures that are no deal's beyond doubt, and those beside them that may be one's."""

from datetime import date

import pytest

from c5db.deals.asides import barred
from c5db.deals.scene import build_scene
from c5db.domain.records import Document, Span
from c5db.domain.vocab import Attribute, DealType
from c5db.figures import find_figures
from tests.unit.deals.reading import claims, read, statuses

DAY = date(2024, 5, 15)
TOLD = [
    ("x.income", "The airline, which lost [$420 million] last year, will lease ten jets."),
    ("x.unit_price", "Nepal will buy the doses from Orda at [$4] a dose."),
    ("x.unit_price", "Orda bought 12 jets from Kivu at [$40 million] each."),
    ("x.unit_price", "Kivu sells gas to Orda at [$15.4] per million units."),
    ("x.dateline", "OSLO, [May 14] (Reuters) - Yard Nord won a contract."),
    ("x.dateline", "[May 14] (Reuters) - Yard Nord won a contract."),
    ("x.dateline", "RIGA/TALLINN, [May 14] - Two banks agreed to merge."),
    ("x.dateline", "Basel, Switzerland, [May 14, 2024] (GLOBE NEWSWIRE) -- Renova signed a licence."),
    ("x.dateline", "NEW DELHI, [May 14] (PTI) The states signed two accords."),
    ("x.dateline", "BAKU, [May 14]. Some rails were sold."),
    ("x.dateline", "LONDON ([May 14]): Blackfin will buy 23 parks."),
    ("x.dateline", "Published [14 May 2024] by the ministry."),
    ("x.market", "Shares in Yard Nord jumped [14%] in early trading."),
    ("x.market", "The stock closed up [2.3%] at $41.20."),
    ("x.market", "Oi Norte fell [4.5%] to 1.27 reais on Monday."),
    ("x.market", "Shares of the bank gained as much as [5.2 per cent] to close at Rs 967.40."),
    ("t.before", "For the yard this is the biggest contract [since 2014]."),
    ("n.term", "It sold senior notes due [2034] at par."),
    ("n.term", "Proceeds will repay a loan maturing [in January 2027]."),
    ("x.demand", "Its order backlog now stands at [7.4 billion crowns]."),
    ("x.income", "Corrib, which had revenue of [2.3 billion euros] last year, will pay in cash."),
    ("x.income", "It made $10 million on net sales of about [$310 million]."),
    ("x.valuation", "That gives it a market capitalisation of [3.1 billion euros]."),
    ("x.valuation", "Corrib will buy Douro for 415 million euros. The offer values Douro at [610 million euros]."),
    ("x.valuation", "The fund takes a 20% stake, valuing the whole company at about [$2 billion]."),
    ("x.spent", "The yard has won orders worth [$9.8 billion] so far this year."),
    ("x.spec", "It scraps wagons with a service life of over [28 years]."),
    ("x.spec", "It scraps ships older than [20 years]."),
    ("x.spec", "It will pave a [92-km] road."),
    ("x.spent", "The fund has financed 11 projects worth [$280 million] in the country since 1993."),
    ("x.fleet", "The purchase leaves Corrib with a portfolio enlarged to [9,400 towers]."),
    ("x.fleet", "Corrib Lines operates a fleet of more than [80 ships]."),
    ("x.part", "Corrib will take [100%] of the mine's offtake for five years."),
    ("x.part", "Douro buys [100 percent] of the LNG produced by the plant."),
    ("x.part", "The price is [12%] of the spot price."),
    ("x.part", "The contract calls for [40 percent] local content."),
    ("x.spec", "Corrib ordered 22 container ships of less than [5,000 TEU]."),
    ("x.spec", "It took delivery of a [7,900-TEU] ship."),
    ("v.deny", "The sale is valued at $650 million, it said, denying reports of [$900 million]."),
    ("v.deny", "Corrib denied media reports that it will buy [51%] of Douro for $900 million."),
    ("m.source", "Corrib will buy Douro, said [two people] familiar with the talks."),
    ("v.deny", "Corrib dismissed speculation about a [$900 million] price tag."),
    ("x.spent", "Since 2014 Corrib has lent the country more than [$90 million]."),
    ("x.valuation", "The kingdom's fund manages [$40 billion] and seeks partners."),
    ("x.valuation", "Corrib, with some [$40 billion] under management, bought the mill."),
    ("x.unit_price", "It won the tender at [2.54 rupees] per kWh."),
    ("x.spec", "Corrib ordered cranes with a lifting capacity of about [450 tonnes]."),
    ("t.before", "Corrib bought Douro for $2 billion, [two years] after it had sold Kivu."),
    ("t.before", "Corrib sold Douro barely [eight months] later."),
    ("t.before", "Corrib sold Douro more than [eight months] before."),
    ("x.spec", "Corrib ordered tankers of [114,000 deadweight tonnes]."),
]
TOLD_IN = [
    ("ru", "x.spent", "С 2011 года «Орда» вложила в эту страну [90 млн долларов]."),
    ("ru", "x.valuation", "Покупатель — фонд, под управлением которого [40 млрд долларов]."),
    ("ru", "x.valuation", "Активы банка «Орда» составляют [6 млрд долларов]."),
    ("ru", "x.part", "На институциональных инвесторов пришлось [70 %] суммы."),
    ("ru", "x.part", "На эти акции приходится [60 %] голосов."),
    ("ru", "x.spec", "«Орда» заказала краны грузоподъёмностью [450 тонн]."),
    ("ru", "x.spec", "«Орда» купила танкер дедвейтом почти [114 тыс. тонн]."),
    ("ru", "x.spec", "«Орда» построит элеватор вместимостью [90 тыс. тонн]."),
    ("ru", "t.before", "«Орда» купила «Киву» через [восемь месяцев] после слияния с «Эстрой»."),
    ("ru", "t.before", "«Орда» продала «Киву» спустя примерно [три года]."),
    ("ru", "t.before", "«Орда» продала «Киву» за [два года] до этого."),
    ("kk", "x.spec", "«Орда» жүк көтергіштігі [450 тонна] кран сатып алды."),
    ("ru", "x.unit_price", "Цена на торгах опустилась до [2,54 рубля] за кВт·ч."),
    ("ru", "x.unit_price", "«Орда» купила дозы вакцины по [4 доллара] за дозу."),
    ("ru", "x.unit_price", "«Орда» купила самолёты по [40 млн евро] каждый."),
    ("kk", "x.unit_price", "«Орда» 12 ұшақты әрқайсысын [40 млн доллардан] сатып алды."),
    ("kk", "x.part", "Заводқа соманың [70 пайызы] бөлінді."),
    ("kk", "x.valuation", "Қордың басқаруында [40 млрд доллар] бар."),
    ("kk", "x.trade", "Чилимен сауда көлемі шамамен [2 млрд еуроға] жетті."),
    ("kk", "x.trade", "Тауар айналымы былтыр [4,5 млрд доллар] болды."),
    ("kk", "x.part", "Зауыт құны 30 млрд теңге. Оның [85 пайызын] несие жабады."),
    ("kk", "x.part", "Қалған [15 пайызын] компания өзі табуы тиіс."),
    ("kk", "t.before", "Оған дейін акциялардың [51 пайызы] қорға тиесілі еді."),
    ("kk", "x.income", "Порт одан [5 млрд теңге] табыс табады."),
    ("kk", "x.demand", "«Орда» тендерді жеңді. Бастапқы баға [64 млрд теңге] еді."),
    ("kk", "x.spent", "Банк елге бүгінге дейін [11 млрд еуродан астам] инвестиция салды."),
]
NOT_TOLD_IN = [
    ("ru", "Компания «Орда» купила [30 %] мощного холдинга."),
    ("ru", "«Орда» вложит в завод [90 млн долларов] с 2027 года."),
    ("ru", "«Орда» купила активы за [6 млрд долларов]."),
    ("ru", "«Орда» отдала [40 млн евро] за машиностроительный завод."),
    ("ru", "«Орда» отдала [40 млн евро] за один самолёт."),
    ("ru", "По [40 млн евро] вложит каждый из двух банков."),
    ("ru", "«Орда» обслуживает поезда [10 лет] после сдачи."),
    ("ru", "«Орда» получила лицензию на [10 лет]."),
    ("kk", "«Орда» [екі жылға] келісімшартқа қол қойды."),
    ("ru", "«Орда» купила партию меди весом [450 тонн]."),
    ("kk", "«Орда» зауыттың [70 пайызын] сатып алды."),
    ("kk", "«Орда» қалған [15 пайызын] сатып алу үшін 4 млрд теңге төледі."),
    ("kk", "Сауда үйінің көлемі үшін «Орда» [5 млрд теңге] төлейді."),
    ("kk", "Оның [40 пайызы] енді «Ордаға» тиесілі."),
    ("kk", "«Орда» [5 млрд теңге] табыс үлесін төлейді."),
    ("kk", "Зауыттың бастапқы бағасы [64 млрд теңге] болды."),
    ("kk", "Жоба құны 2028 жылға дейін [11 млрд теңгеге] жетеді."),
]
NOT_TOLD = [
    "Orda will buy for [$40 million] a container terminal.",
    "Orda lost a [$420 million] contract to Kivu.",
    "Orda will put [$40 million] a year into the works.",
    "Orda and Kivu will invest [$40 million] each.",
    "Orda will spend [$40 million] per year on the works.",
    "It is ready to pay $45 million for [92 percent] of the works.",
    "The carrier has committed to [14 aircraft], its biggest order to date.",
    "May 2024 - [May 2024]. The firm signs.",
    "Signed in Astana, [May 14] - the day of the forum.",
    "[May 14] - the fund buys the mill.",
    "It bought shares and raised its stake to [14%] on Monday.",
    "Its share rose to [51%] in May.",
    "It sold shares and ended with [9%] of the bank.",
    "It gained [51%] of the bank.",
    "The shares that were sold were [51%] of the bank.",
    "The fund bought shares in the bank, snapping up [30%].",
    "Castlegate takes Brunner private in a deal that values Brunner at [$2.4 billion] including debt.",
    "The fund takes a 20% stake. The deal is valued at [$2 billion].",
    "The fund takes a 20% stake, valuing the deal at [$2 billion].",
    "It has completed asset sales of [$500 million].",
    "The notes fund a plant due [in 2034].",
    "The facility is due [in 2028].",
    "The order adds [$40 million] to its backlog.",
    "It agreed to a sale of [$310 million].",
    "Corrib buys [30%] of the power company Douro and 20% of a crude oil terminal.",
    "Corrib buys 30% of Douro and [20%] of the crude oil terminal.",
    "Corrib ordered a fleet of [60 buses] worth $20 million.",
    "It has lent Kenya [$20 million], its first loan there.",
    "It will service the ships for [28 years] of their life.",
    "Denying reports of $900 million, Corrib put the price at [$650 million].",
    "Corrib denied reports of a higher price and will pay [$650 million].",
    "Corrib denied rumours that it cancelled the [$900 million] contract.",
    "Corrib ordered [two ships] close to completion.",
    "Corrib rejected the offer of [$900 million].",
    "It ordered a [20-aircraft] fleet and [92 km] of rails.",
    "It manages to raise [$20 million].",
    "Corrib will run it for [ten years] after the handover.",
    "Corrib will maintain it over [ten years] after the handover.",
    "Corrib signed for at least [ten years] after the handover.",
    "Corrib bought a [500-tonne] cargo of copper.",
    "Corrib ordered [two cranes] with a payload of 450 tonnes.",
]


def _barred(marked: str, lang: str = "en") -> list[set[str]]:
    text, spans = "", []
    for part in marked.split("["):
        inside, bracket, rest = part.partition("]")
        if bracket:
            spans.append(Span(len(text), len(text) + len(inside)))
        text += inside + rest
    document = Document("a", "a", text, lang, DAY, body=(Span(0, len(text)),))
    scene = build_scene(document, find_figures(text, lang, DAY), ())
    return [
        set(barred(scene, figure).values()) for figure in scene.figures if any(figure.span.overlaps(s) for s in spans)
    ]


@pytest.mark.parametrize(("family", "marked"), TOLD)
def test_a_figure_that_tells_something_else_is_barred(family: str, marked: str) -> None:
    assert _barred(marked) == [{family}]


@pytest.mark.parametrize(("lang", "family", "marked"), TOLD_IN)
def test_it_is_barred_in_other_languages(lang: str, family: str, marked: str) -> None:
    assert _barred(marked, lang) == [{family}]


@pytest.mark.parametrize(("lang", "marked"), NOT_TOLD_IN)
def test_what_may_be_of_a_deal_is_not_barred_in_other_languages(lang: str, marked: str) -> None:
    assert _barred(marked, lang) == [set()]


@pytest.mark.parametrize("marked", NOT_TOLD)
def test_a_figure_that_may_be_of_a_deal_is_not_barred(marked: str) -> None:
    told = _barred(marked)
    assert told
    assert not any(told)


def test_the_day_of_the_dateline_is_not_when_the_deal_was_signed() -> None:
    parsed = read("OSLO, May 14 - Yard Nord has won a $90 million contract to build two ferries for Nordvest.", "en")
    assert [str(c.value) for c in claims(parsed, Attribute.VALUE)] == ["90000000"]
    assert not claims(parsed, Attribute.SIGNED_ON) + claims(parsed, Attribute.ANNOUNCED_ON)
    assert parsed.figures[0].reason == (
        "speaks of something else: the day on which the article was written or published"
    )


def test_a_move_of_shares_is_no_stake() -> None:
    text = "Fjord Salmon agreed to sell 34% of Austral to Kasumi for $212 million. Its shares closed up 2.3% at $14."
    assert [str(c.value) for c in claims(read(text, "en"), Attribute.STAKE)] == ["34"]


def test_a_share_that_closed_higher_closes_no_deal() -> None:
    text = "Air Pacifica may order 12 jets from Boeing. Boeing shares closed up 2.3% at $214.50."
    assert "completed" not in statuses(read(text, "en"))


def test_more_than_all_shares_and_a_sum_of_cents_are_no_claims() -> None:
    text = "Harmattan Bank raised $185 million in a rights issue that was 128 per cent subscribed, at 6 cents a share."
    parsed = read(text, "en")
    assert [str(claim.value) for claim in claims(parsed, Attribute.VALUE)] == ["185000000"]
    assert not claims(parsed, Attribute.STAKE)
    left = [outcome.reason for outcome in parsed.figures if outcome.claim is None]
    assert left and all(left)


def test_homes_that_a_farm_lights_are_no_jobs() -> None:
    parsed = read("Solenza will invest €110 million in a wind farm of 74 MW, which will power 60,000 households.", "en")
    assert [deal.type for deal in parsed.deals] == [DealType.INVESTMENT]
    assert not claims(parsed, Attribute.JOBS)


AGES = [
    ("ru", "«Алтай» купил 300 вагонов у «Вагонмаша». Вагоны со сроком службы свыше 28 лет спишут.", []),
    ("ru", "«Алтай» купил 300 вагонов у «Вагонмаша». Возраст парка превышает 30 лет, суда старше 20 лет не берут.", []),
    ("ru", "«Алтай» подписал с «Вагонмашем» договор о ремонте 300 вагонов сроком на 5 лет.", [5]),
    ("kk", "«Алтай» «Вагонмаштан» 300 вагон сатып алды. Қызмет ету мерзімі 28 жылдан асқан вагондар жойылады.", []),
]


@pytest.mark.parametrize(("lang", "text", "terms"), AGES)
def test_the_age_of_things_is_no_term(lang: str, text: str, terms: list[int]) -> None:
    assert [claim.value for claim in claims(read(text, lang), Attribute.TERM)] == terms


DENIED = [
    ("ru", "«Орда» купит у «Нивы» элеватор за 65 млн долларов. Там опровергли сообщения о сумме в 90 млн долларов."),
    ("ru", "«Орда» купит у «Нивы» элеватор за 65 млн долларов и отрицает слухи, что заплатит 90 млн долларов."),
    ("kk", "«Орда» «Нивадан» элеваторды 65 млн долларға сатып алады. Ол 90 млн доллар деген ақпаратты жоққа шығарды."),
]


@pytest.mark.parametrize(("lang", "text"), DENIED)
def test_a_sum_that_is_denied_is_no_worth(lang: str, text: str) -> None:
    assert [claim.value for claim in claims(read(text, lang), Attribute.VALUE)] == [65_000_000]


@pytest.mark.parametrize("text", ["«Орда» опровергла слухи о расторжении контракта с «Нивой» на 90 млн долларов."])
def test_a_sum_of_what_is_not_undone_may_be_told(text: str) -> None:
    scene = build_scene(
        Document("a", "a", text, "ru", DAY, body=(Span(0, len(text)),)), find_figures(text, "ru", DAY), ()
    )
    assert not any(barred(scene, figure) for figure in scene.figures)


DRAWN = [
    ("ru", "«Орда» открыла в Сбербанке кредитную линию на 3 млрд рублей; 1,2 млрд уже выбраны."),
    ("ru", "Сбербанк предоставил «Орде» кредит на 3 млрд рублей, из которых 1,2 млрд рублей пока освоены."),
    ("ru", "Сбербанк предоставил «Орде» кредит на 3 млрд рублей. Освоено около 1,2 млрд рублей."),
    ("kk", "«Орда» Халық банктен 3 млрд теңгеге несие желісін ашты; оның 1,2 млрд теңгесі игерілді."),
]


@pytest.mark.parametrize(("lang", "text"), DRAWN)
def test_what_is_drawn_of_a_loan_is_no_second_worth(lang: str, text: str) -> None:
    parsed = read(text, lang)
    sums = claims(parsed, Attribute.VALUE) + claims(parsed, Attribute.FINANCING)
    assert [claim.value for claim in sums] == [3_000_000_000]
    assert "announced" not in statuses(parsed)


def test_a_sum_beside_a_builder_who_was_chosen_is_its_worth() -> None:
    parsed = read("Подрядчиком моста за 3 млрд рублей выбрана «Орда». Кредит ей выдаст Сбербанк.")
    assert [claim.value for claim in claims(parsed, Attribute.VALUE)] == [3_000_000_000]


def test_since_when_a_contract_is_the_largest_is_no_day_of_its_signing() -> None:
    parsed = read("«Орда Трак» заключила с Siemens договор на 90 млн евро. Это крупнейший договор с 2021 года.")
    assert not claims(parsed, Attribute.SIGNED_ON)


def test_the_day_of_the_first_deliveries_may_be_told() -> None:
    parsed = read("«Орда Трак» заказала у Siemens 20 локомотивов за 90 млн евро. Первые машины придут с 2031 года.")
    assert [claim.value_text for claim in claims(parsed, Attribute.DELIVERY)] == ["2031"]


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        (
            "en",
            "Corrib and Douro signed the deal for $90 million in March, and shareholders backed it in April.",
            ["2024-03"],
        ),
        ("en", "Corrib signed the contract for $90 million in May 2021 and suspended it in March 2023.", ["2021-05"]),
        ("ru", "Договор на 90 млн евро «Орда» и CEZ подписали в 2019 году, а в 2022-м его заморозили.", ["2019"]),
        ("ru", "«Орда» купила порт за 90 млн евро в апреле. Миноритарии одобрили сделку 8 мая.", ["2024-04"]),
    ],
)
def test_a_day_of_undoing_or_permitting_is_no_day_of_signing(lang: str, text: str, days: list[str]) -> None:
    agreed = {Attribute.SIGNED_ON, Attribute.ANNOUNCED_ON}
    assert [c.value_text for c in read(text, lang).claims if c.attribute in agreed] == days


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "«Орда» заказала у «Киву» два мостовых крана грузоподъёмностью 450 тонн."),
        ("en", "Orda ordered two cranes with a payload of 450 tonnes from Kivu."),
        ("kk", "«Орда» компаниясы «Киву» компаниясынан жүк көтергіштігі 450 тонна екі кран сатып алды."),
    ],
)
def test_things_are_counted_whose_size_is_told(lang: str, text: str) -> None:
    assert [str(c.value) for c in claims(read(text, lang), Attribute.QUANTITY)] == ["2"]


@pytest.mark.parametrize(
    ("lang", "text", "shares"),
    [
        ("en", "The Orda Bank will lend 200 million euros to Vega for 15 years at 3 percent.", []),
        ("ru", "Банк «Орда» выделит «Веге» кредит на 200 млн евро на 15 лет под 3%.", []),
        ("en", "Orda took a loan of 200 million euros and bought a 3 percent stake in Vega.", ["3"]),
        ("ru", "«Орда» взяла у банка «Киву» кредит под 25% акций «Веги» на 200 млн евро.", ["25"]),
    ],
)
def test_the_rate_of_a_loan_is_no_stake(lang: str, text: str, shares: list[str]) -> None:
    assert [str(c.value) for c in claims(read(text, lang), Attribute.STAKE)] == shares
