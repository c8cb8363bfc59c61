"""Names in Russian texts, a case a line."""

import pytest

from c5db.entities import find_names
from c5db.entities.nominative import nominative
from tests.unit.entities.marked import expected, plain, read

NAMES = [
    "Кредит выдаст [Вельский банк развития|Вельский банк развития company].",
    "[Вельский банк реконструкции и развития|Вельский банк реконструкции и развития company] выдаст кредит.",
    "Договор с [Тарханским металлургическим комбинатом|Тарханский металлургический комбинат company] подписан.",
    "Деньги даст [Кавельский фонд поддержки малого бизнеса|Кавельский фонд поддержки малого бизнеса company].",
    "[Вельскому банку|Вельский банк company] дали в долг. Вчера [Вельский банк|Вельский банк company] это признал.",
    # An institution by the place that has one, by what it is for, or by whose it is.
    "[Каспийский порт|Каспийский порт company] выбрал подрядчика.",
    "Кредит [Вельскому метрополитену|Вельский метрополитен company] даст банк.",
    "[Метрополитен Ташкента|Метрополитен Ташкента company UZ] купит 30 вагонов.",
    "Договор с [Водоканалом Тюмени|Водоканал Тюмени company RU] подписан.",
    "[Муниципалитет Пловдива|Муниципалитет Пловдива company] взял кредит.",
    "[Банк развития Сербии|Банк развития Сербии company RS] выдал заём.",
    "[Казахстанская федерация хоккея|Казахстанская федерация хоккея company KZ] продала права.",
    "Деньги получит [Национальный музей Грузии|Национальный музей Грузии state_company GE].",
    "в Порт-[Судане|Sudan country SD] построят терминал",
    # Letters that do something and are no ordinary word.
    "[РСТ|РСТ company] купила 12 локомотивов.",
    "Подряд достался зря: [ЖФК|ЖФК company] отказалась от него.",
    # Those who bear the arms of a state stand for it.
    "Машины получат [сербские вооружённые силы|Serbia country RS].",
    "[ВВС|Nigeria country NG] [Нигерии|Nigeria country NG] заказали шесть вертолётов.",
    "Фонд развития «[Опора|Опора company]» выдаст кредит.",
    # Countries and what stands for them.
    "поставки из [Казахстана|Kazakhstan country KZ] начались",
    "[мэрия Орла|мэрия Орла government_body] и [мэрия Твери|мэрия Твери government_body] помогут "
    "[Казахстану|Kazakhstan country KZ]",
    "в [РФ|Russia country RU] и [КНР|China country CN]",
    "компания «[Волга Порт|Волга Порт company]» (MOEX: VLPT), группа «[Лена|Лена company]» (Мосбиржа: LENA, TSXV: LNA)",
    "[узбекская сторона|Uzbekistan country UZ] согласна",
    "[Белый дом|United States country US] не ответил",
    "заявление сделал [Пекин|China country CN]",
    "глава [Фонда госимущества|Фонд госимущества company] [Нурлан Сыдыков|Нурлан Сыдыков person]",
    "по словам главы [Фонда госимущества|Фонд госимущества company] [Нурлана Сыдыкова|Нурлан Сыдыков person]",
    "банк «[Полесье|Полесье company]» продан; акционеры «[Полесья|Полесье company]» согласны",
    "Владельцем ООО «[Торговый дом „Рубин|Торговый дом „Рубин“ company]“» стал он",
    "взыскал с «[Трансстроя|Трансстрой company]» пеню; в «[Трансстрое|Трансстрой company]» не согласны",
    "подписан главой [ОАК|United Aircraft Corporation state_company RU] [Вадимом Бадехой|Вадим Бадеха person]",
    "передал «[Почте России|Почта России company]» 350 грузовиков",
    "«[Ореол|Ореол company]» (ныне «[Вектор Групп|Ореол company]») купит завод",
    "концессия на месторождение Аль-Хамада",
    "концессия на месторождение меди «Аксуат», ЛЭП «Ат-Башы — Казарман», трасса «Алматы – Хоргос»",
    "логоцентр в свободной экономической зоне «Дангара»",
    "поставка систем связи «[Микран|Микран company]» для рудника",
    "Компания «[Дельта|Дельта company]» куплена «[Авророй|Аврора company]».",
    "с [Брюсселем|European Union international_organization] договорились",
    # Bodies.
    "[Министерство энергетики|Ministry of Energy of Kazakhstan government_body KZ] [Казахстана|Kazakhstan country KZ]",
    "[Минэнерго|Ministry of Energy of Kazakhstan government_body KZ] [РК|Kazakhstan country KZ] против",
    "письмо [Мининвестпромторга|Ministry of Investment, Industry and Trade of Uzbekistan government_body UZ] "
    "[Узбекистана|Uzbekistan country UZ]",
    "с [Министерством сельского хозяйства и продовольствия|Ministry of Agriculture and Food of Belarus "
    "government_body BY] [Беларуси|Belarus country BY]",
    "[Агентство по развитию конкуренции|Agency of Competition Development of Kazakhstan government_body KZ] "
    "[Казахстана|Kazakhstan country KZ]",
    "[Комитет государственных доходов|Committee of State Revenue of Kazakhstan government_body KZ] "
    "[РК|Kazakhstan country KZ] проверит импортёра",
    "с [акиматом Карагандинской области|акимат Карагандинской области government_body KZ] спорят",
    "под гарантию [ЭКСИМа|Export-Import Bank of the United States government_body US]",
    "кредит [ЕБРР|European Bank for Reconstruction and Development international_organization]",
    "средства [Азиатского банка развития|Asian Development Bank international_organization]",
    # Many outlets write ministries small.
    "[Министерство энергетики|Ministry of Energy government_body] даст 20 млн долларов [США|United States country US]",
    "в [минэнерго|Ministry of Energy of Kazakhstan government_body KZ] [Казахстана|Kazakhstan country KZ] сообщили",
    "по данным [минторга США|US Department of Commerce government_body US]",
    "[министерство торговли США|US Department of Commerce government_body US] оценило",
    "в [госдепартаменте США|US Department of State government_body US]",
    "минимум средств в минувшем году",
    # Nouns that lose a vowel, look like adjectives, or are plural.
    "министр [Египта|Egypt country EG] [Фарид Нассар|Фарид Нассар person EG] подписал",
    "с [Маврикием|Mauritius country MU] договорились",
    "акции «[Алюминия Казахстана|Aluminium of Kazakhstan company KZ]»",
    "у [Турецких авиалиний|Turkish Airlines company TR]",
    # Legal forms come off, a state's form makes a state's company.
    "вошло ТОО «[Степной хлеб|Степной хлеб company KZ]»",
    "купило ОсОО «[Горный мёд|Горный мёд company KG]»",
    "РГП «[Каспийские маяки|Каспийские маяки state_company KZ]» ждёт",
    "структура АО «НК «[КТЖ|Kazakhstan Temir Zholy state_company KZ]»",
    "пивоварня ООО [Хмельная Изба|Хмельная Изба company] открылась",
    # Type nouns, adjectives of countries, appositions.
    "турецкая компания «[Мавимарин|Мавимарин company TR]» продала верфь",
    "заказ получила польская [Wisla Port Systems|Wisla Port Systems company PL]",
    "аптечная сеть «[Здравица|Здравица company]» растёт",
    # Words that only begin like a noun of things: участок, закон, слово, раздел.
    "в тендере участвует [Dredgemar|Dredgemar company]",
    "отделку закончила [Dredgemar|Dredgemar company]",
    "краны изготовила словенская [Gorazd|Gorazd company SI]",
    "заём разделили [Bancoverde|Bancoverde company] и биржа",
    # In other letters than its text a name is one, whatever place it begins with.
    "договор с [Nile Dredging|Nile Dredging company] подписан",
    "государственная корпорация «[Лесхоз-Инвест|Лесхоз-Инвест state_company]»",
    "футбольный клуб «[Ак Бура|Ак Бура company]» продал вратаря",
    "стадо закупит «[Алтын Жайлау|Алтын Жайлау company]» в мае",
    "кредит взяла [Rotor Dairy|Rotor Dairy company] B.V., молочная ферма",
    "алматинский застройщик «[Белый Сад|Белый Сад company KZ]» строит",
    "акции «[Белой Рощи|Белая Роща company]» упали",
    "договор с «[Каспийским тралом|Каспийский трал company]» не нужен",
    # Well-known companies in any form and case.
    "самолёты у [Боинга|Boeing company US] и [Эйрбаса|Airbus company FR]",
    "договор с «[Казатомпромом|Kazatomprom state_company KZ]»",
    "[КАЗАТОМПРОМ|Kazatomprom state_company KZ] УВЕЛИЧИТ ДОБЫЧУ",
    # Made-up words tell themselves.
    "акции [Крымгазбанка|Крымгазбанка company] упали",
    "доля в [ЗауралНефтеМаше|ЗауралНефтеМаше company] продана",
    "разместил на [Венской бирже|Венская биржа company] еврооблигации",
    "торги на [Венской бирже металлов|Венская биржа металлов company]",
    "вложения в [Грузинскую фондовую биржу|Грузинская фондовая биржа company GE]",
    # People, with their nominative.
    "сообщил министр транспорта [Монголии|Mongolia country MN] [Батбаяр Энхболд|Батбаяр Энхболд person MN]",
    "по словам директора [Ивана Костромина|Иван Костромин person], цех готов",
    "встреча с [Дональдом Трампом|Donald Trump person US]",
    "переговоры с [Касым-Жомартом Токаевым|Kassym-Jomart Tokayev person KZ]",
    "приехал [Говард Лютник|Howard Lutnick person US], а [Лютника|Howard Lutnick person US] ждали",
    # Descriptions.
    "[национальная авиакомпания|Turkish Airlines company TR] [Турции|Turkey country TR] заказала лайнеры",
    "[страны Центральной Азии|Central Asian states country] договорились",
    "договор с [Главным управлением сухопутных и морских портов|Department of Land and Maritime Ports of Syria "
    "government_body SY] [Сирии|Syria country SY]",
    "сказал первый заместитель премьера [Синиша Мали|Синиша Мали person]",
    "президент [Мали|Mali country ML] приехал",
    "доля у страховщика [Cathay Life|Cathay Life company]",
    "завод [Ферреро|Ferrero company LU] в регионе Феррера",
    "Об этом пишет «[Север Холдинг]»",
]

WITHOUT = [
    "Турецкий порт выбрал подрядчика.",
    "Турецкий завод автомобилей выбрал подрядчика.",
    "Порты Тавриды и Аэропорты Вельска ждут судов.",
    "Крупнейший банк развития выдал заём.",
    "Армия получит 40 машин, полиция не получит ничего.",
    "Музей получит деньги.",
    "Фонд соседей ждёт денег.",
    "Долю продали: ООО купило её.",
    "НДС вырос, ТЭЦ остановили, ВРП упал, а ДТП стало меньше.",
    "Цена с МКЦП выросла, стоимость МКЦП выросла.",
    "ЗАПУСК ОТЛОЖЕН НАДОЛГО, САМОЛЁТ остался на земле.",
    "Тарханская компания построит завод в Тарханской области.",
    "Тарханская компания построит завод. Раньше тарханская компания строила дороги.",
    "Сделку одобрила тарханская угольная компания.",
    "В Алматы и Шымкенте прошёл форум «Инвестиции в будущее».",
    "Месторождение «Северный Байкал» разведают до весны.",
    "Тариф на СПГ вырос, а ВВП снизился.",
    "Пшеница подорожала на бирже, пишет «Степной вестник».",
    "Завод выпустит автомобиль «Стрела» в мае.",
    "Стадион имени Ивана Поддубного закрыли.",
    "Об этом передаёт агентство «Заря Востока».",
    "Так рассказал «Новой степи» источник.",
    "Телефоны продаются под брендом Zolka.",
    "Условия: 40 тыс. TEU на базисе CFR и FOB.",
]


@pytest.mark.parametrize("marked", NAMES)
def test_names_are_read(marked: str) -> None:
    assert read(marked, "ru") == expected(marked)


@pytest.mark.parametrize("text", WITHOUT)
def test_what_is_no_party_is_passed_over(text: str) -> None:
    assert [name.quote for name in find_names(text, "ru")] == []


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Вооружённые силы Пакистана", "Вооружённые силы Пакистана"),
        ("Вооружёнными силами Франции", "Вооружённые силы Франции"),
        ("Вельской верфи", "Вельская верфь"),
    ],
)
def test_names_are_led_back_to_the_nominative(written: str, name: str) -> None:
    assert nominative(written) == name


SAME = [
    ("ТОО «Сары Дала Агро» взяло кредит. «Сары Дала» вернёт его.", "Сары Дала Агро"),
    ("Заём дал Банк развития Севера (БРС). Условия БРС не назвал.", "Банк развития Севера"),
    ("Директор Анна Ветрова ушла. Сделку вела Ветрова.", "Анна Ветрова"),
    ("Завод строит «Казахстан темир жолы» (КТЖ), сообщила КТЖ.", "Kazakhstan Temir Zholy"),
]


@pytest.mark.parametrize(("text", "canonical"), SAME)
def test_later_mentions_have_the_canonical_name_of_the_first(text: str, canonical: str) -> None:
    assert {name.canonical for name in find_names(text, "ru")} == {canonical}


PARENTS = [
    ("АО «Тополь» — дочерняя структура «КазМунайГаза».", "Тополь", "KazMunayGas"),
    ("Договор подписала «дочка» «Казахтелекома» ТОО «Ирис Связь».", "Ирис Связь", "Kazakhtelecom"),
    ("Депо построит ТОО «КТЖ – Кедр Сервис».", "КТЖ – Кедр Сервис", "Kazakhstan Temir Zholy"),
]


@pytest.mark.parametrize(("text", "subsidiary", "parent"), PARENTS)
def test_a_subsidiary_is_a_party_with_its_parent(text: str, subsidiary: str, parent: str) -> None:
    assert [name.parent for name in find_names(text, "ru") if name.name == subsidiary] == [parent]


CASES = [
    ("сделка с компанией Boeing", "ablt"),
    ("кредит от Казахстана", "gent"),
    ("помощь Казахстану", "datv"),
    ("договор с «Казатомпромом»", "ablt"),
    ("Токаев подписал указ", "nomn"),
]


@pytest.mark.parametrize(("text", "case"), CASES)
def test_the_case_of_a_name_is_told(text: str, case: str) -> None:
    assert [name.case for name in find_names(text, "ru")] == [case]


def test_a_capital_that_stands_for_its_government_is_a_metonym() -> None:
    assert [name.metonym for name in find_names("Москва и Анкара подписали договор.", "ru")] == [True, True]


@pytest.mark.parametrize("marked", NAMES)
def test_a_quote_stands_at_its_place(marked: str) -> None:
    text = plain(marked)
    assert all(text[n.span.start : n.span.end] == n.quote for n in find_names(text, "ru"))
