"""How far a deal has got, as articles say it."""

import pytest

from c5db.deals.denials import is_of_what_is_undone
from c5db.deals.events import find_events
from c5db.deals.mentions import Mention
from c5db.deals.scene import build_scene
from c5db.deals.statuses import choose_status
from c5db.domain.records import Document, Span
from c5db.domain.vocab import Attribute, Status
from c5db.entities import find_names
from c5db.figures import find_figures
from tests.unit.deals.reading import claims, read, scene_of, statuses

STATED = [
    ("ru", "«Восток Трейд» подписал с концерном Alstom контракт на поставку 40 трамваев за 95 млн евро.", "signed"),
    ("ru", "Минтранс и Siemens подписали меморандум о сотрудничестве.", "memorandum_signed"),
    ("ru", "«Ветер Юга» начал строительство ветростанции мощностью 200 МВт.", "in_force"),
    ("ru", "Стороны договорились: «Альфа Агро» купит 51 % акций «Терминала Север» за 3,4 млрд рублей.", "announced"),
    ("en", "Northern Rail signed a contract with Stadler for 30 trains worth $210 million on Monday.", "signed"),
    ("en", "The talks on the sale of the port collapsed; Harbour Group had offered $600 million.", "cancelled"),
    (
        "en",
        "Both companies signed a memorandum of understanding on a plant that could cost $1.2 billion.",
        "memorandum_signed",
    ),
    ("ru", "По договору с Турцией с марта прокачано 1,3 млрд кубометров газа.", "in_force"),
    ("ru", "«Нурлы Жол» приостановила контракт с Bauer на покупку 9 буровых установок за 44 млн евро.", "suspended"),
    ("en", "Nurly Zhol has suspended its contract with Bauer for 9 drilling rigs worth $44 million.", "suspended"),
    ("en", "Nurly Zhol has terminated its contract with Bauer for 9 drilling rigs worth $44 million.", "cancelled"),
    ("ru", "В Орле состоялась закладка первого камня завода «Орёл Стекло» за 4 млрд рублей.", "in_force"),
    ("ru", "В Орле состоялось подписание контракта «Орёл Стекло» и Bauer на 4 млрд рублей.", "signed"),
    ("kk", "«Алтын Дән» компаниясы Claas зауытымен келісімшартқа қол қойды. Құны 12 млрд теңге.", "signed"),
    ("ru", "На закупке 30 вертолётов у «Казань Аэро» за 600 млн долларов Индия поставила крест.", "cancelled"),
    (
        "ru",
        "«Якут Алмаз» приценивается к 20% ангольского рудника: за долю просят 150 млн долларов.",
        "expression_of_interest",
    ),
    ("ru", "«Балтийский берег» и норвежская Fjordfisk ударили по рукам: сделка на 2 млрд рублей.", "announced"),
    ("ru", "«Ока Моторс» забила первую сваю завода в Калуге ценой 1,5 млрд рублей.", "in_force"),
    ("en", "Oakhurst Energy put its $3 billion LNG project with Petronas on ice.", "suspended"),
    ("en", "Babcor bagged a $310 million contract from Indian Railways.", "signed"),
    ("en", "Kenya drew down the first $50 million of a $200 million loan from Afreximbank.", "in_force"),
    ("kk", "«Есіл Ет» пен Almarai арасындағы 15 млн долларлық мәміле іске аспай қалды.", "cancelled"),
    ("kk", "«Арал Инвест» пен «Арал Тұз» 8 млрд теңгелік жобаны мұздатып қойды.", "suspended"),
    ("en", "Norled has received four of the nine ferries it ordered from Sefine for $200 million.", "in_force"),
    ("ru", "«Норд Ойл» получил две из шести установок, заказанных у «Вымпела» за 120 млн долларов.", "in_force"),
    (
        "ru",
        "Последний из 12 танкеров для «Арктик Шиппинга» передан заказчику по контракту на 1,4 млрд долларов.",
        "completed",
    ),
]


@pytest.mark.parametrize(("lang", "text", "status"), STATED)
def test_the_status_that_is_stated_is_read(lang: str, text: str, status: str) -> None:
    assert statuses(read(text, lang)) == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "The fund has reached a staff-level agreement with Zambia on an extended credit facility of $1.4 billion.",
            "announced",
        ),
        ("Standard Chartered is in talks to lend Angola $238 million for ambulances.", "under_negotiation"),
        ("Andaman sold two hotels to Al Reem for a total consideration of THB 6.8 billion.", "completed"),
        (
            "Shares in Tau Telecom, which is selling towers to Al Reem for 22 million euros, finished higher.",
            "announced",
        ),
    ],
)
def test_a_name_or_another_sense_of_a_word_states_nothing(text: str, status: str) -> None:
    assert statuses(read(text, "en")) == [status]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norda said $120m of the $500m Estra package is a grant.", []),
        ("Estra will grant Norda $120m.", ["announced"]),
        ("Estra is to grant Norda a loan of $120m.", ["announced"]),
    ],
)
def test_a_noun_behind_an_article_tells_no_status(text: str, told: list[str]) -> None:
    assert statuses(read(text, "en")) == told


def test_events_leave_out_names_and_what_is_no_deed() -> None:
    text = (
        "Standard Chartered gave Zambia a loan beside its extended fund facility, and extended credit of $50 million."
    )
    scene = build_scene(Document("a", "a", text, "en", body=(Span(0, len(text)),)), (), find_names(text, "en"))
    told = [(event.span.start, text[event.span.start : event.span.end]) for event in find_events(scene)]
    assert [word for _, word in told if word.lower() in {"chartered", "extended"}] == ["extended"]
    assert (text.rindex("extended"), "extended") in told


def test_what_is_renewable_begins_nothing() -> None:
    text = "«Тау Энерго» купила парк возобновляемой энергетики. Завод возобновляет работу."
    scene = build_scene(Document("a", "a", text, "ru", body=(Span(0, len(text)),)), (), find_names(text, "ru"))
    assert [text[event.span.start : event.span.end] for event in find_events(scene)] == ["купила", "возобновляет"]


def test_a_name_tells_no_event_though_nobody_knows_it() -> None:
    text = "Balt Invest sold the port to Neva Trade."
    scene = build_scene(Document("a", "a", text, "en", body=(Span(0, len(text)),)), (), find_names(text, "en"))
    assert [text[event.span.start : event.span.end] for event in find_events(scene)] == ["sold"]


DENIED = [
    ("ru", "Холдинг «Сириус» опроверг сообщения о продаже сети. Переговоров не ведётся, заявили в компании."),
    ("en", "Meridian Foods denied that it had agreed to sell its mills. There is no such contract, it said."),
]


@pytest.mark.parametrize(
    "text",
    [
        "The agency delivered the required certification to notify lawmakers of a possible sale of 18 launchers.",
        "Halden Drilling paid a visit to Accra, and the judge delivered her verdict, for which she gave no details.",
        "Regulators raised strong objections, and the lines have a fleet of 305 ships.",
    ],
)
def test_what_is_done_to_words_is_no_deed(text: str) -> None:
    scene = build_scene(Document("a", "a", text, "en"), find_figures(text, "en", None), find_names(text, "en"))
    assert {scene.tokens[event.token].low for event in find_events(scene)} <= {"notify", "sale", "possible"}


@pytest.mark.parametrize(("lang", "text"), DENIED)
def test_a_denial_states_no_signature(lang: str, text: str) -> None:
    assert "signed" not in statuses(read(text, lang))


NOT_UNDONE = [
    ("ru", "«Нурлы Жол» опровергла расторжение контракта с Bauer на покупку 9 буровых установок за 44 млн евро."),
    ("ru", "«Нурлы Жол» не расторгала контракт с Bauer на покупку 9 буровых установок за 44 млн евро."),
    ("en", "Nurly Zhol has not cancelled its contract with Bauer for 9 drilling rigs worth $44 million."),
    ("en", "Nurly Zhol denied reports that it had terminated its contract with Bauer for 9 drilling rigs."),
    ("kk", "«Нұрлы Жол» Bauer компаниясымен 44 млн еуролық келісімшартты бұзған жоқ."),
    ("en", "Reports that Nurly Zhol had terminated its contract with Bauer for 9 drilling rigs were denied."),
    ("en", "Nurly Zhol denied that it had suspended and cancelled its $44 million contract with Bauer."),
    ("ru", "Слухи о том, что «Нурлы Жол» расторгла контракт с Bauer на 44 млн евро, в компании опровергли."),
    ("kk", "«Нұрлы Жол» Bauer компаниясымен 44 млн еуролық келісімшартты бұзғанын жоққа шығарды."),
]


@pytest.mark.parametrize(("lang", "text"), NOT_UNDONE)
def test_what_is_said_not_to_be_undone_is_not(lang: str, text: str) -> None:
    assert not {"cancelled", "suspended"} & set(statuses(read(text, lang)))


UNDONE = [
    ("en", "Caspian Gas cancelled the $300m contract with Halden Drilling, and denied that it owes any money."),
    ("en", "Meridian Airways has cancelled an order for 14 jets worth $1.7 billion but denied it was in trouble."),
    ("en", "Caspian Gas denied that it owes money and cancelled the $300m contract with Halden Drilling."),
    ("ru", "«Каспий Газ» расторгла контракт на 300 млн долларов с «Халден», но опровергла наличие долга."),
    ("ru", "«Каспий Газ» расторгла контракт на 300 млн долларов с «Халден», опровергнув слухи о долге."),
    ("kk", "«Каспий Газ» «Халден» компаниясымен 14 млрд теңгелік келісімшартты бұзды, бірақ қарызын жоққа шығарды."),
]


GONE_ON = [
    (
        "ru",
        "Строительство моста поставлено на паузу. Договор с «Мостовиком» на 62 млрд рублей был заключён в 2020 году.",
        "suspended",
    ),
    (
        "ru",
        "Последний из 12 танкеров передан «Сиверу». Завершился контракт на 1,4 млрд долларов, заключённый в 2018.",
        "completed",
    ),
    (
        "ru",
        "«Навои Транс» обязался взять у «Синары» 15 локомотивов. Документ на 2,1 млрд рублей был подписан ещё в "
        "феврале, поставки идут с апреля.",
        "in_force",
    ),
    (
        "en",
        "Falcon has taken delivery of the last of eight tankers it ordered from Hyundai in 2020 for $640 million.",
        "completed",
    ),
    (
        "kk",
        "«Тұран Авто» Өзбекстанға 200 автобус жеткізуді бастады. 4 млрд теңгелік шарт наурызда жасалған еді.",
        "in_force",
    ),
]
"""What was signed a good while ago, and what became of it."""

NOT_YET = [
    (
        "ru",
        "«Навои» подписал с «Синарой» в феврале договор на 15 тепловозов за 2 млрд рублей. Поставки начнутся в 2025.",
        "signed",
    ),
    (
        "en",
        "Falcon Marine ordered eight tankers from Hyundai in January for $640 million. Deliveries will begin in 2026.",
        "signed",
    ),
    (
        "kk",
        "«Тұран» наурызда 200 автобус жеткізу туралы 4 млрд теңгелік шарт жасасты. Автобустар 2025 жылы жеткізіледі.",
        "signed",
    ),
]


@pytest.mark.parametrize(("lang", "text", "status"), GONE_ON + NOT_YET)
def test_what_became_of_a_deal_counts_for_more_than_that_it_was_signed(lang: str, text: str, status: str) -> None:
    assert statuses(read(text, lang)) == [status]


FIRST_OF_MANY = [
    (
        "ru",
        "«Тамбов» отгрузил первые 30 автобусов для Бишкека. Всего по контракту на 1,2 млрд рублей город получит 120.",
        "in_force",
    ),
    (
        "ru",
        "«Тамбов» поставил Бишкеку 30 автобусов за 1,2 млрд рублей. Завод первым в стране получил такой заказ.",
        "completed",
    ),
]


@pytest.mark.parametrize(("lang", "text", "status"), FIRST_OF_MANY)
def test_whoever_delivers_the_first_of_many_has_only_begun(lang: str, text: str, status: str) -> None:
    assert statuses(read(text, lang)) == [status]


PHRASES = [
    ("ru", "Совет директоров «Уралхима» дал добро на покупку 25% «Пермских солей» за 11 млрд рублей.", "announced"),
    (
        "ru",
        "«Ладога Порт» раздумывает над продажей терминала. Его оценивают в 30 млрд рублей.",
        "expression_of_interest",
    ),
    ("en", "Kestrel Air put pen to paper on a deal for 24 Embraer jets in Nairobi on 9 May.", "signed"),
    ("en", "The World Bank's board signed off on a $250 million credit for Malawi's roads on 10 May.", "announced"),
    (
        "en",
        "Merger talks between Corvus Bank and Lindholm Trust ended without agreement. The tie-up was worth $7 billion.",
        "cancelled",
    ),
    ("en", "The takeover of Solent Marine by Harrow became effective on 1 May, for 95 million pounds.", "completed"),
    ("en", "The first of 40 trams has rolled into Tallinn under a 110 million euro contract with Skoda.", "in_force"),
    ("kk", "Қызылорда әкімдігі Guardian-мен зауыт салу туралы келісімге отырды. Жоба құны – 90 млрд теңге.", "signed"),
]


@pytest.mark.parametrize(("lang", "text", "status"), PHRASES)
def test_a_phrase_tells_what_its_verb_alone_does_not(lang: str, text: str, status: str) -> None:
    assert statuses(read(text, lang)) == [status]


PUT_OFF = [
    ("en", "The signing of a $400 million contract between Orda Rail and Stadler has been postponed."),
    ("en", "Orda Rail and Stadler postponed the signing of a $400 million contract for 40 trains."),
    ("en", "The government delayed the signing of a $1.2 billion loan agreement with the IMF until July."),
    ("ru", "Подписание контракта на 400 млн долларов между «Орда Рейл» и Stadler отложено."),
    ("ru", "Правительство перенесло подписание соглашения с МВФ о кредите на 1,2 млрд долларов."),
    ("kk", "«Орда» мен Stadler арасындағы 400 миллион долларлық келісімшартқа қол қою кейінге қалдырылды."),
    ("kk", "«Орда» Stadler компаниясымен 400 миллион долларлық келісімшартқа қол қоюды кейінге шегерді."),
]


@pytest.mark.parametrize(("lang", "text"), PUT_OFF)
def test_a_signing_that_is_put_off_is_negotiated(lang: str, text: str) -> None:
    assert statuses(read(text, lang)) == ["under_negotiation"]


SIGNED_AT_LAST = [
    ("en", "The signing of the $400 million contract between Orda Rail and Stadler took place on Monday."),
    ("en", "Orda Rail signed a $400 million contract with Stadler after the talks had been postponed twice."),
    ("en", "Orda Rail signed a $400 million contract with Stadler, postponing the purchase of buses."),
    ("ru", "Подписание контракта на 400 млн долларов между «Орда Рейл» и Stadler состоялось в понедельник."),
    ("ru", "«Орда Рейл» и Stadler подписали контракт на 400 млн долларов, хотя подписание дважды откладывали."),
    ("kk", "«Орда» Stadler компаниясымен 400 миллион долларлық келісімшартқа қол қойды."),
]


@pytest.mark.parametrize(("lang", "text"), SIGNED_AT_LAST)
def test_what_was_signed_at_last_is_signed(lang: str, text: str) -> None:
    assert statuses(read(text, lang)) == ["signed"]


HALTED = [
    ("en", "The project has stalled because of sanctions.", "suspended"),
    ("en", "The contract has been suspended by the court.", "suspended"),
    ("en", "The project was frozen in 2016.", "signed"),
    ("en", "The project could be suspended by a strike.", "signed"),
    ("en", "The project has been delayed by a year.", "signed"),
    ("en", "A rival project has been suspended.", "signed"),
    ("ru", "Реализация проекта застопорилась.", "suspended"),
    ("ru", "Позже проект приостановили.", "suspended"),
    ("ru", "Проект может быть приостановлен.", "signed"),
    ("ru", "Проект компании «Киву» был заморожен.", "signed"),
    ("kk", "Жобаны іске асыру тоқтап қалды.", "suspended"),
    ("kk", "Жоба уақытша тоқтатылды.", "suspended"),
]
SIGNED = {
    "en": "Orda Rail signed a $400 million contract with Stadler for a plant.",
    "ru": "«Орда» подписала со Stadler контракт на строительство завода за 400 млн долларов.",
    "kk": "«Орда» Stadler компаниясымен зауыт салу туралы 400 миллион долларлық келісімшартқа қол қойды.",
}


@pytest.mark.parametrize(("lang", "told", "status"), HALTED)
def test_a_project_spoken_of_that_was_halted_is_suspended(lang: str, told: str, status: str) -> None:
    assert statuses(read(f"{SIGNED[lang]} {told}", lang))[:1] == [status]


UNDONE_LATER = [
    ("ru", "«Волга Порт» подписал с Bauer контракт на 9 кранов за 44 млн евро. Позже контракт расторгли."),
    ("ru", "«Волга Порт» подписал с Bauer контракт на 9 кранов за 44 млн евро. В апреле порт отказался от контракта."),
    ("ru", "«Волга Порт» договорился с Bauer о покупке верфи за 44 млн евро. На прошлой неделе порт вышел из сделки."),
    ("en", "Volga Port signed a $44 million contract with Bauer for 9 cranes. The contract was later cancelled."),
    ("kk", "«Еділ Порт» Bauer зауытымен 9 кранға 44 млн еуроға келісімшарт жасасты. Кейін келісім бұзылды."),
]
"""What was signed in one sentence, and came to nothing in a later one."""

STILL_HELD = [
    ("ru", "«Волга Порт» подписал с Bauer контракт на 44 млн евро. Ранее был расторгнут контракт с Liebherr."),
    ("ru", "«Волга Порт» подписал с Bauer контракт на 44 млн евро. Контракт с Liebherr порт расторг."),
    ("ru", "«Волга Порт» подписал с Bauer контракт на 44 млн евро. Если краны опоздают, контракт расторгнут."),
    ("ru", "«Волга Порт» подписал с Bauer контракт на 44 млн евро. Часть соглашений с Bauer порт расторг."),
    ("ru", "«Волга Порт» подписал с Bauer контракт на 44 млн евро. Порт отказался от аренды кранов."),
    ("en", "Volga Port signed a $44 million contract with Bauer for 9 cranes. The contract was not cancelled."),
    ("kk", "«Еділ Порт» Bauer зауытымен 9 кранға 44 млн еуроға келісімшарт жасасты. Келісім бұзылмады."),
]


@pytest.mark.parametrize(("lang", "text"), UNDONE_LATER)
def test_what_a_later_sentence_tells_to_be_undone_is_cancelled(lang: str, text: str) -> None:
    assert statuses(read(text, lang)) == ["cancelled"]


@pytest.mark.parametrize(("lang", "text"), STILL_HELD)
def test_another_contract_undone_leaves_the_one_that_was_signed(lang: str, text: str) -> None:
    assert "cancelled" not in statuses(read(text, lang))[:1]


SIGNED_AND_UNDONE = [
    ("ru", "Суд расторг договор, подписанный «Волга Портом» и Bauer в 2021 году.", False),
    ("en", "Volga Port has suspended the contract it signed with Bauer in 2021.", False),
    ("kk", "Сот «Еділ Порт» пен Bauer 2021 жылы қол қойған шартты бұзды.", False),
    ("ru", "«Волга Порт» расторг договор с Bauer и подписал новый с Liebherr.", True),
    ("en", "Volga Port signed a contract with Bauer after cancelling a tender.", True),
    ("en", "Volga Port cancelled a contract with Bauer and signed one with Liebherr.", True),
    ("kk", "«Еділ Порт» Bauer-мен шартты бұзды, бірақ Liebherr-мен қол қойған шарты бар.", True),
]


@pytest.mark.parametrize(("lang", "text", "told"), SIGNED_AND_UNDONE)
def test_a_contract_that_is_undone_is_no_longer_signed(lang: str, text: str, told: bool) -> None:
    scene = build_scene(Document("a", "a", text, lang, body=(Span(0, len(text)),)), (), find_names(text, lang))
    signs = [event for event in find_events(scene) if "v.sign" in event.families]
    assert [not is_of_what_is_undone(scene, event) for event in signs] == [told]


@pytest.mark.parametrize(("lang", "text"), UNDONE)
def test_what_is_undone_is_so_though_something_else_is_denied(lang: str, text: str) -> None:
    assert statuses(read(text, lang)) == ["cancelled"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Сделку оценили в 4 млрд рублей. В «Сибуре» отказались от комментариев. Продавцом 35% был «Титан»."),
        ("kk", "«Титан» 35 пайыз үлесін 4 млрд теңгеге сатты. «Сібір» компаниясы түсініктеме беруден бас тартты."),
    ],
)
def test_whoever_does_not_comment_cancels_nothing(lang: str, text: str) -> None:
    assert "cancelled" not in statuses(read(text, lang))


NOT_DONE = [
    ("en", "Chevron-led Tengizchevroil cut its budget by $600m to $2.1bn. It awarded no new contracts this quarter."),
    ("ru", "«Алтын Дән» не подписал с Claas контракт на 60 комбайнов за 12 млн евро."),
    ("ru", "«Алтын Дән» обсуждал с Claas покупку 60 комбайнов за 12 млн евро, но контракт подписан не был."),
    ("kk", "«Алтын Дән» компаниясы Claas зауытымен 12 млн еуролық келісімшартқа қол қойған жоқ."),
]


@pytest.mark.parametrize(("lang", "text"), NOT_DONE)
def test_what_was_not_done_is_not_signed(lang: str, text: str) -> None:
    assert not {"signed", "completed", "in_force"} & set(statuses(read(text, lang)))


FALSE_REPORTS = [
    ("en", "Caspian Foods denied that it agreed to buy Anar Dairy for $75 million."),
    ("en", "Reports that Altair had signed a $200 million contract with Borealis were denied by the company."),
    ("ru", "«Меридиан» опроверг сообщения о продаже 20% «Сибгаза» за 15 млрд рублей."),
    ("ru", "Министр опроверг, что страна подписала с Bauer контракт на 10 буровых за 2 млрд долларов."),
    ("kk", "«Титан» 20% үлесін 100 млн долларға сату туралы келісімге қол қойылды деген ақпаратты жоққа шығарды."),
    ("ru", "«Азот» продал порт за 5 млрд рублей, пишет РБК. Аналитик счёл, что это дорого. В «Азоте» это опровергли."),
    ("ru", "«Азот» продал порт за 5 млрд рублей. Эксперт отметил, что цена высока. Позже «Азот» это опроверг."),
    ("en", "Azot sold the port for $50 million, Reuters wrote. An analyst said it was dear. Azot denied the report."),
    ("en", "Caspian Foods agreed to buy Anar Dairy for $75 million, Reuters reported. The company denied the report."),
    ("ru", "«Меридиан» продал 20% «Сибгаза» за 15 млрд рублей. Позже в компании опровергли эту информацию."),
    ("ru", "«Сибгаз» продан за 15 млрд рублей, пишет РБК. Рынок ждал 12 млрд. Позже «Меридиан» это опроверг."),
    ("kk", "«Титан» 20% үлесін 100 млн долларға сатты. Кейін компания бұл ақпаратты жоққа шығарды."),
]


@pytest.mark.parametrize(("lang", "text"), FALSE_REPORTS)
def test_a_report_that_is_denied_makes_no_deal(lang: str, text: str) -> None:
    assert read(text, lang).deals == ()


NO_DEAL = [
    ("en", "Azot denied that it had signed a contract with Bauer to buy 12 pumps for 30 million euros."),
    ("en", "Azot said that no contract for 30 million euros had been signed with Bauer."),
    ("en", '"No such contract has been signed," Azot said of the reported $20 million sale of 10 tugs to Volga Port.'),
    ("en", "Azot denies it agreed to sell a 30% stake in the plant to Bauer for $40 million."),
    ("en", "Azot hasn't signed a $40 million contract with Bauer for 3 pumps."),
    ("en", "There is no contract with Bauer worth $5 million, Azot said."),
    ("en", "Neither Azot nor Bauer has signed a $40 million agreement."),
    ("en", "Azot sold a 20% stake to Bauer for $9 million, Reuters wrote. No such deal was signed, Azot said."),
    (
        "en",
        "Azot denied reports of a deal with Bauer. Earlier Reuters wrote that Azot had bought 9 pumps from Bauer.",
    ),
    ("ru", "«Азот» не подписывал контракт с Bauer на покупку 10 насосов за 2 млн долларов."),
    ("ru", "«Никакого контракта на 12,5 млрд тенге мы не подписывали», — заявили в «Азоте»."),
    ("ru", "«Азот» отрицает, что заключил с Bauer контракт на 40 насосов стоимостью 25 млн евро."),
    ("ru", "«Азот» опроверг подписание контракта с Bauer на 25 млн евро."),
    ("ru", "Контракта с Bauer на 25 млн евро не существует, заявили в «Азоте»."),
    ("ru", "«Азот» не продавал и не планирует продавать 15% порта компании Bauer за 25 млн евро."),
    ("ru", "«Азот» купил 25% порта за 65 млн евро, сообщило агентство. Такой сделки не было, заявили в компании."),
    (
        "ru",
        "«Азот» опроверг слухи о сделке с Bauer. Ранее РБК писал, что «Азот» купил у Bauer насосы за 2 млн евро.",
    ),
    ("kk", "«Азот» Bauer компаниясымен 2 млн долларға 10 сорғы сатып алу туралы келісімшартқа қол қойған жоқ."),
    ("kk", "«Біз 12,5 млрд теңгеге ешқандай келісімшартқа қол қойған жоқпыз», — деді «Азот» өкілі."),
    ("kk", "«Азот» Bauer компаниясымен 65 млн долларға келісімшарт жасамаған, деп мәлімдеді министрлік."),
    (
        "kk",
        "«Азот» порттың 25% үлесін 65 млн долларға сатып алды, деп жазды БАҚ. «Мұндай мәміле жоқ», — деді ол.",
    ),
]


@pytest.mark.parametrize(("lang", "text"), NO_DEAL)
def test_what_is_denied_or_negated_is_no_deal(lang: str, text: str) -> None:
    assert read(text, lang).deals == ()


SOME_DEAL = [
    ("en", "The $9 million contract of Azot with Bauer is not signed but agreed."),
    ("en", "Azot sold its plant to Bauer for $9 million. The deal has not yet closed."),
    ("en", "Azot denied wrongdoing in the $9 million sale of its plant to Bauer, signed in May."),
    ("en", "Azot sold its plant to Bauer for $9 million. The company denied that the price was too low."),
    (
        "en",
        "Azot ordered 10 pumps from Bauer for $9 million. Bauer denied rumours of delay: the order stands.",
    ),
    ("en", "Azot has not signed a $2 million contract with Bauer but signed a $9 million contract with Liebherr."),
    ("en", "Azot signed a $9 million contract with Bauer for pumps. No other contracts were signed."),
    ("en", "The $9 million contract with Bauer was not signed until May, when Azot got the approval of its board."),
    ("en", "Bauer, which has never sold pumps to China, signed a $9 million contract with Azot."),
    ("en", "Azot signed a $9 million contract with Bauer. No such contract had been signed in the country for years."),
    (
        "en",
        "Azot denied that it had signed a $2 million contract with Bauer. It signed one for $9 million with Liebherr.",
    ),
    ("ru", "«Азот» и Bauer согласовали договор на 9 млн долларов. Он ещё не подписан, но согласован."),
    ("ru", "«Азот» подписал с Bauer контракт на 9 млн долларов. Договор не расторгнут, уточнили в компании."),
    ("ru", "Договор «Азота» с Bauer на 9 млн долларов подписан, не были названы лишь сроки."),
    ("ru", "«Азот» не подписал контракт с Bauer на 2 млн долларов, но подписал контракт с Liebherr на 9 млн долларов."),
    ("ru", "«Азот» подписал с Bauer контракт на 9 млн долларов. Таких крупных сделок он не заключал с 2010 года."),
    ("ru", "«Азот» и Bauer не подписали в мае контракт на 9 млн долларов, переговоры продолжаются."),
    ("ru", "Bauer опровергла слухи о задержке и сообщила, что контракт на 9 млн долларов с «Азотом» остаётся в силе."),
    ("kk", "«Азот» Bauer компаниясымен 9 млн долларға келісімшартқа қол қойды. Басқа шартқа қол қойған жоқ."),
    (
        "kk",
        "«Азот» Bauer компаниясымен 2 млн долларға келісімшартқа қол қойған жоқ, бірақ Liebherr компаниясымен 9 млн "
        "долларға келісімшартқа қол қойды.",
    ),
]


@pytest.mark.parametrize(("lang", "text"), SOME_DEAL)
def test_what_is_denied_beside_a_deal_leaves_it(lang: str, text: str) -> None:
    assert [claim.value for claim in claims(read(text, lang), Attribute.VALUE)] == [9_000_000]


REFUTED_IN_PART = [
    ("ru", "Порт купил 12 кранов за 40 млн евро. Компания опровергла слухи о расторжении договора с Konecranes."),
    ("ru", "Порт купил 12 кранов за 40 млн евро. В Konecranes эту информацию не подтвердили."),
    ("ru", "Порт купил 12 кранов за 40 млн евро. Министр опроверг, что это вредит бюджету."),
    ("en", "The port bought 12 cranes for $40 million. The company denied reports of a dispute with Konecranes."),
    ("kk", "Порт 12 кранды 40 млн еуроға сатып алды. Компания келісім бұзылды деген ақпаратты жоққа шығарды."),
]


@pytest.mark.parametrize(("lang", "text"), REFUTED_IN_PART)
def test_a_denial_of_something_else_leaves_the_deal_before_it(lang: str, text: str) -> None:
    assert set(statuses(read(text, lang))) & {"signed", "completed"}


def test_a_report_that_is_denied_leaves_what_was_signed_before() -> None:
    text = (
        "«Трамвайный парк» отказался от 40 вагонов «Уралвагона», пишет РБК со ссылкой на источник. Речь о контракте "
        "на 38 млрд рублей, подписанном в 2023 году. Позже в парке опровергли эту информацию."
    )
    assert statuses(read(text)) == ["signed"]


@pytest.mark.parametrize(
    "text",
    [
        "Стороны не подпишут контракт на 40 млн евро между «Каспием» и Konecranes.",
        "«Каспий» и Konecranes не будут подписывать контракт на 40 млн евро.",
    ],
)
def test_what_will_not_be_signed_is_under_no_talks(text: str) -> None:
    assert not {"signed", "announced", "under_negotiation"} & set(statuses(read(text)))


AHEAD = [
    ("ru", "Кроме того, Фонд регионального развития откроет муниципалитету кредитную линию на 420 млн сомов."),
    ("ru", "Банк «Тенгри» откроет комбинату «Нурлы» кредитную линию на 420 млн сомов сроком на 7 лет под 4% годовых."),
]


@pytest.mark.parametrize(("lang", "text"), AHEAD)
def test_what_is_yet_to_be_done_is_not_completed(lang: str, text: str) -> None:
    assert statuses(read(text, lang)) == ["announced"]


CHARGES = [
    ("en", "Halden, which denied bribery charges, signed a $40 million contract with Northwind to supply 12 cranes."),
    ("ru", "Компания «Альфа», отвергшая обвинения в подкупе, подписала контракт с «Бетой» на 40 млн долларов."),
]


@pytest.mark.parametrize(("lang", "text"), CHARGES)
def test_whoever_denies_a_charge_may_sign(lang: str, text: str) -> None:
    assert statuses(read(text, lang)) == ["signed"]


QUOTED = [
    ("kk", "«Алтын Дән» компаниясы Claas зауытымен келісімшартқа қол қойды. Құны 12 млрд теңге.", "қол қойды"),
    ("kk", "Алматы әкімдігі Yutong-нан 400 автобус сатып алды. Бір автобустың бағасы – 95 млн теңге.", "сатып алды"),
    ("en", "Delta Foods has been bought by Omega Group for $120m.", "been bought"),
]


@pytest.mark.parametrize(("lang", "text", "quote"), QUOTED)
def test_a_status_is_quoted_with_all_its_words(lang: str, text: str, quote: str) -> None:
    assert [c.quote for c in read(text, lang).claims if c.attribute == "status"] == [quote]


def test_the_beginning_of_a_year_begins_nothing() -> None:
    text = "Поставки по контракту между «Альстомом» и «Востоком» на 400 млн долларов ждут в начале 2028 года."
    assert "in_force" not in statuses(read(text))


def test_whoever_raises_a_price_raises_no_money() -> None:
    text = "Kanto Looms and Aqzhol Tekstil raised the price of the contract for 60 looms to $14 million."
    assert "completed" not in statuses(read(text, "en"))


def test_a_deal_has_one_status_at_most() -> None:
    parsed = read(
        "«Север» договорился купить терминал за 40 млн долларов. Контракт подписан в среду. Сделка закрыта в пятницу."
    )
    per_deal = [c.deal for c in parsed.claims if c.attribute == "status"]
    assert len(per_deal) == len(set(per_deal))


def test_a_loan_that_may_as_well_be_called_a_worth_is_a_deal() -> None:
    text = "ЕҚДБ «Орда Транзит» компаниясына 15 млрд теңге несие береді."
    assert [str(deal.type) for deal in read(text, "kk").deals] == ["loan"]


ORDERED = "Nurly Port signed a contract with Bauer for 8 cranes worth $40 million."
UNDONE = [
    ("The contract has since been scrapped.", "cancelled"),
    ("The minister said that the deal has collapsed.", "cancelled"),
    ("The sides have walked away from the deal.", "cancelled"),
    ("The deal was nearly scrapped.", "signed"),
    ("If the deal is scrapped, Nurly Port will pay a fine.", "signed"),
    ("The opposition wants the deal scrapped.", "signed"),
    ("Its previous contract with Konecranes was scrapped.", "signed"),
    ("The court rejected a lawsuit against the deal.", "signed"),
    ("The deal blocked a rival bid from Konecranes.", "signed"),
    ("The order failed to impress investors.", "signed"),
]


@pytest.mark.parametrize(("told", "status"), UNDONE)
def test_a_deal_spoken_of_is_cancelled_where_the_text_says_so_and_leaves_nothing_open(told: str, status: str) -> None:
    assert statuses(read(f"{ORDERED} {told}", "en")) == [status]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Стоимость станции — порядка 300 млн долларов. Переговоры о цене пока не начинались."),
        (
            "ru",
            "«Орда» владеет портом ценой 90 млн евро. «Никаких переговоров о нём не ведётся», — заявили в компании.",
        ),
        ("en", "The port is worth $90 million. Talks on its sale have not yet begun, Corrib said."),
        ("kk", "Порттың құны — 90 млн еуро. Келіссөздер әлі басталған жоқ."),
    ],
)
def test_where_nobody_talks_there_are_no_negotiations(lang: str, text: str) -> None:
    assert "under_negotiation" not in statuses(read(text, lang))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "«Орда» и CEZ обсуждают продажу порта за 90 млн евро. Переговоры до сих пор не закончены."),
        ("en", "Corrib reported no progress in talks on the sale of the port for $90 million."),
    ],
)
def test_talks_without_an_end_are_negotiations(lang: str, text: str) -> None:
    assert statuses(read(text, lang)) == ["under_negotiation"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Orbis Lithium has received a letter of interest of up to $350 million from Finnvera "
            "for its Salar Norte project in Chile.",
        ),
        ("ru", "«Орда» получила письмо о заинтересованности от ЕБРР на 90 млн евро."),
    ],
)
def test_a_letter_of_interest_that_is_got_shows_interest(lang: str, text: str) -> None:
    assert statuses(read(text, lang)) == ["expression_of_interest"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Harrow Foods said milk in sealed bags costs 4 dollars more; sales hit $40 million."),
        ("en", "A rebuffed suitor sued Helix for $3 million."),
        ("en", "The scheme put athletes on ice for a $2 million show."),
        ("en", "The plane landed in Nairobi with 200 passengers and $3 million of cargo."),
        ("ru", "«Печора Лес» вышла на финишную прямую сезона заготовки: доход — 900 млн рублей."),
        ("ru", "Дело застопорилось в суде, ущерб по нему — 90 млн рублей."),
        ("kk", "Спортшы алтын медальға қол жеткізді, сыйлық 15 млн теңге."),
    ],
)
def test_words_of_deals_tell_no_status_where_no_deal_is(lang: str, text: str) -> None:
    assert not statuses(read(text, lang))


def test_interest_that_is_nobodys_tells_no_deal() -> None:
    assert statuses(read("Интерес к продаже акций высок, котировки выросли на 5 %.", "ru")) == []


NOT_YET_DONE = [
    ("en", "Fenwick and Aerolux are still haggling over 30 jets for $1.4 billion, and no contract has been signed."),
    ("en", "A deal for Harrow Steel to take over the Tyneford mill for $90 million has yet to be struck."),
    ("ru", "Власти ведут диалог с Arslan Holding о тепличном комплексе за 3,5 млрд рублей."),
    ("kk", "«Қазавиа» мен Aerolux 12 ұшақтың бағасы жөнінде әлі келісе алмай отыр. Шартқа қол қойылған жоқ."),
]


@pytest.mark.parametrize(("lang", "text"), NOT_YET_DONE)
def test_what_is_not_signed_yet_is_negotiated(lang: str, text: str) -> None:
    assert statuses(read(text, lang)) == ["under_negotiation"]


def test_a_contract_that_is_only_described_as_signed_is_cancelled_by_its_verb() -> None:
    text = "«Азия Порт» компаниясымен жасалған 20 млрд теңгелік инвестициялық келісім бұзылды."
    assert statuses(read(text, "kk")) == ["cancelled"]


def test_a_green_light_that_is_given_completes_nothing() -> None:
    text = "The board of Astoria Hotels has given the green light to a $210 million refurbishment of its hotel."
    assert statuses(read(text, "en")) == ["announced"]


POSSIBLE = [
    ("en", "If prices hold, Tarn Lithium could spend $700 million on a refinery in Quebec, its chief executive said."),
    ("ru", "Если цены удержатся, «Тарн Литий» может вложить в завод 7 млрд рублей, сказал гендиректор."),
]


@pytest.mark.parametrize(("lang", "text"), POSSIBLE)
def test_what_is_only_possible_is_announced_by_nobody(lang: str, text: str) -> None:
    assert statuses(read(text, lang)) == ["expression_of_interest"]


def test_what_may_follow_from_an_investment_leaves_it_announced() -> None:
    text = "«Тарн» вложит в завод 7 млрд рублей, мощность может вырасти вдвое."
    assert statuses(read(text, "ru")) == ["announced"]


def test_a_signing_after_which_something_happened_is_no_news() -> None:
    text = "Спустя полтора года после подписания «Вальмора» закрыла сделку по покупке «Кеттл» за 34 млрд рублей."
    assert statuses(read(text, "ru")) == ["completed"]


def test_whoever_signs_a_decree_signs_no_deal() -> None:
    text = "Премьер подписал распоряжение: правительство выделит «Каскаду» субсидию 800 млн рублей на новый цех."
    scene = build_scene(Document("a", "a", text, "ru", body=(Span(0, len(text)),)), (), find_names(text, "ru"))
    assert [scene.tokens[event.token].low for event in find_events(scene)] == ["выделит"]


def test_talks_that_stall_are_suspended() -> None:
    text = "Egypt's talks with Volta Cars over a $1 billion factory have stalled over tax breaks, officials said."
    assert statuses(read(text, "en")) == ["suspended"]


@pytest.mark.parametrize(("announced", "signed", "told"), [(0.5, 0.3, True), (0.4, 0.2, False), (0.65, 0.0, True)])
def test_words_alone_tell_a_deal_where_they_surely_tell_one(announced: float, signed: float, told: bool) -> None:
    scene = scene_of("Orda is buying Kivu.")
    [event] = find_events(scene)
    chances = ((Status.ANNOUNCED, announced), (Status.SIGNED, signed))
    status = Status.ANNOUNCED
    alone = Mention(event.span, Attribute.STATUS, announced + signed, (), event=event, status=status, chances=tuple(
        (each, dict(chances).get(each, 0.0)) for each in Status
    ))  # fmt: skip
    assert [mention.status for mention in choose_status(scene, [alone])] == [status] * told


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("ru", "Соглашение Wabtec с Boeing о строительстве ветропарка оценивается в 1,8 млрд долларов.", []),
        ("ru", "Контракт на строительство моста за 12 млрд рублей подписала «Вега».", ["signed"]),
        ("ru", "Строительство моста за 12 млрд рублей началось, подрядчик — «Вега».", ["in_force"]),
        ("en", "The price of the contract of Orda with Vega for 300 trams was raised to $1.4 billion.", []),
        ("en", "Orda raised $90 million to build a mill.", ["completed"]),
    ],
)
def test_what_a_contract_is_for_is_not_begun_and_a_price_is_no_money_raised(
    lang: str, text: str, told: list[str]
) -> None:
    assert statuses(read(text, lang)) == told
