"""Who is a party of a deal, and what only looks like one."""

import pytest

from c5db.domain.vocab import Attribute, PartyKind, Role
from tests.unit.deals.reading import read

SIDES = [
    ("en", "Poland will buy 96 Apache helicopters from Boeing under a deal worth $10 billion.", {"Poland", "Boeing"}),
    ("ru", "Польша купит у Boeing 96 вертолётов Apache за 10 млрд долларов.", {"Poland", "Boeing"}),
    ("ru", "Польша и Škoda подписали договор на 200 электровозов 3ЭС8 «Малахит» за 9 млрд крон.", {"Poland", "Škoda"}),
    ("en", "Poland will buy 40 Skoda trams for $90m, Skoda said.", {"Poland", "Škoda"}),
    ("en", "Boeing will supply six A-29 Great Condor aircraft to Poland for $90m.", {"Poland", "Boeing"}),
]


@pytest.mark.parametrize(("lang", "text", "sides"), SIDES)
def test_a_model_is_no_party_where_its_maker_is_named(lang: str, text: str, sides: set[str]) -> None:
    assert {party.canonical for party in read(text, lang).parties} == sides


def test_a_unit_is_no_name() -> None:
    parsed = read("Output of the field is 120 KB/D, and will rise to 0.3 MBD, said Caspian Energy.", "en")
    assert {name.name for name in parsed.names} == {"Caspian Energy"}


def test_a_dollar_is_no_country() -> None:
    assert not read("В рудник с 2019 года вложили 210 млн долл. США.").names


def test_a_currency_is_no_name() -> None:
    parsed = read("Caspian Energy signed a contract for 120 ambulances at a cost of GEL 18 million.", "en")
    assert {name.name for name in parsed.names} == {"Caspian Energy"}


CITED = [
    ("ru", "«Каспий» подписал договор с «Арланом» на пять лет. По оценке Cargobook, он стоит 4 млн евро.", "Cargobook"),
    ("ru", "KASE сообщает, что «Арлан» выпустил облигации на 9 млрд тенге.", "Kazakhstan Stock Exchange"),
    ("ru", "«Арлан» разместил на Мосбирже облигации на 9 млрд рублей.", "Moscow Exchange"),
    ("en", "Arlan sold bonds worth $90 million on the London Stock Exchange.", "London Stock Exchange"),
    ("kk", "«Қайсар» Konecranes-тен 12 кран сатып алды. Cargobook дерегінше, бағасы 4 млн еуро.", "Cargobook"),
]


@pytest.mark.parametrize(("lang", "text", "source"), CITED)
def test_whoever_is_only_cited_is_no_party(lang: str, text: str, source: str) -> None:
    assert source not in {party.canonical for party in read(text, lang).parties}


def test_an_exchange_that_is_sold_is_a_party() -> None:
    parsed = read("«Арлан» купил у фонда «Улытау» 10% KASE за 4 млрд тенге, сообщила KASE.", "ru")
    assert "Kazakhstan Stock Exchange" in {party.canonical for party in parsed.parties}


AUTHORITIES = [
    "The Hellenic Competition Commission",
    "Kazakhstan's Agency for Regulation and Development of the Financial Market",
    "The antitrust regulator CADE",
]


@pytest.mark.parametrize("authority", AUTHORITIES)
def test_an_authority_that_only_rules_on_a_deal_is_no_party(authority: str) -> None:
    bought = "Orda Power will buy the wind farm from Terna for €210 million."
    parsed = read(f"{bought} {authority} cleared the takeover on 3 May.", "en")
    assert {party.name for party in parsed.parties} == {"Orda Power", "Terna"}


def test_the_day_of_a_ruling_is_no_day_of_the_deal() -> None:
    parsed = read("Orda will buy 51% of Kivu for $9 million. The regulator approved the deal on Monday.", "en")
    assert len(parsed.deals) == 1 and not {str(c.attribute) for c in parsed.claims} & {"signed_on", "announced_on"}


def test_who_gives_what_it_approves_is_a_party() -> None:
    parsed = read("The European Commission approved a €5 billion grant to Poland for its chip plant.", "en")
    assert {party.name for party in parsed.parties} == {"European Commission", "Poland"}


NOMINAL = [
    "The European Commission has cleared the acquisition of chemicals group Varno by Hartmann for €900 million.",
    "The court sued to stop Hartmann's planned $900 million purchase of Varno.",
    "A court approved the sale of Varno to Hartmann for $900 million.",
]


@pytest.mark.parametrize("text", NOMINAL)
def test_nouns_of_buying_and_selling_tell_who_buys(text: str) -> None:
    parsed = read(text, "en")
    assert {party.name: str(party.role) for party in parsed.parties} == {"Hartmann": "buyer", "Varno": "target"}


TITLED = [
    (
        "en",
        "The plant was sold for $70 million on Monday; the buyer is Varno, the seller Hartmann.",
        "Varno",
        "Hartmann",
    ),
    ("ru", "Завод продан за 70 млн долларов. Покупателем выступил «Варно», продавец — «Хартман».", "Варно", "Хартман"),
    ("ru", "Рудник продали за 70 млн долларов: покупатель, компания «Варно», заплатит сразу.", "Варно", None),
    (
        "kk",
        "«Тарн» зауытының 30 пайызы 70 млн долларға сатылды. Сатып алушы – «Варно», сатушы – «Хартман».",
        "Варно",
        "Хартман",
    ),
]


@pytest.mark.parametrize(("lang", "text", "buyer", "seller"), TITLED)
def test_whoever_is_called_buyer_or_seller_is_it(lang: str, text: str, buyer: str, seller: str | None) -> None:
    told = {str(party.role): party.name for party in read(text, lang).parties}
    assert told == {"buyer": buyer} | ({"seller": seller} if seller else {})


def test_a_noun_of_selling_tells_who_sells() -> None:
    parsed = read("The regulator RURA approved Tembo's sale of its towers to Simba for $120 million.", "en")
    assert {party.name: str(party.role) for party in parsed.parties} == {"Tembo": "seller", "Simba": "buyer"}


def test_a_notice_of_arms_tells_buyer_seller_and_contractors() -> None:
    parsed = read(
        "The State Department has approved a possible sale of 36 launchers to Georgia for $950 million. The Defense "
        "Security Cooperation Agency delivered the required certification notifying Congress of this possible sale "
        "today. The prime contractors will be RTX and Lockheed Martin.",
        "en",
    )
    assert {party.name: str(party.role) for party in parsed.parties} == {
        "State Department": "seller",
        "Georgia": "buyer",
        "RTX": "contractor",
        "Lockheed Martin": "contractor",
    }
    assert "signed_on" not in {str(claim.attribute) for claim in parsed.claims}


ROLES = [
    (
        "Kazakhstan's state nuclear company Kazatomprom has signed a contract with China's CGN to supply 2,400 tonnes "
        "of uranium.",
        {"Kazatomprom": "seller", "CGN": "buyer"},
    ),
    (
        "Tengri agreed to sell a 12% stake in Ortalyk to Japan's Sumitomo for $95 million. The sale is subject to "
        "approval by the Ministry of Energy.",
        {"Tengri": "seller", "Sumitomo": "buyer", "Ortalyk": "target"},
    ),
    (
        "Oman's OQ sold $500 million of bonds. JP Morgan and Citi were joint bookrunners.",
        {"OQ": "borrower", "JP Morgan": "mediator", "Citi": "mediator"},
    ),
    (
        "Zenith raised its stake in Kivu Mining to 51% by buying 20% from Orda for $75 million.",
        {"Zenith": "buyer", "Kivu Mining": "target", "Orda": "seller"},
    ),
    (
        "Danish drugmaker Lundholm is to buy Belgian biotech Revita NV for €1.45 billion.",
        {"Lundholm": "buyer", "Revita": "target"},
    ),
    (
        "Tembo Gas and Kivu Power signed a 20-year contract under which the former will ship two million tonnes of LNG "
        "a year to the latter.",
        {"Tembo Gas": "seller", "Kivu Power": "buyer"},
    ),
    (
        "Kivu Power and Tembo Gas have agreed that the former will buy 2 million tonnes of LNG a year from the latter.",
        {"Kivu Power": "buyer", "Tembo Gas": "seller"},
    ),
    (
        "Orda Mining was awarded a 30-year concession by Chile for the Salar lithium deposit.",
        {"Orda Mining": "grantee", "Chile": "grantor"},
    ),
    (
        "Simba Capital has accepted a $210 million offer from Hartmann Foods for its biscuit business.",
        {"Simba Capital": "seller", "Hartmann Foods": "buyer"},
    ),
    (
        "Tembo Engineering has secured a $600 million order from Kivu Airways for 15 regional jets.",
        {"Tembo Engineering": "seller", "Kivu Airways": "buyer"},
    ),
    (
        "The European Union has given Moldova a €30 million grant for schools.",
        {"European Union": "grantor", "Moldova": "grantee"},
    ),
    (
        "Hartmann Group bought the 30% stake that Tembo Holdings owned in Kivu Copper for $70 million.",
        {"Hartmann Group": "buyer", "Tembo Holdings": "seller", "Kivu Copper": "target"},
    ),
]


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_each_side_has_its_role(text: str, roles: dict[str, str]) -> None:
    assert {party.name: str(party.role) for party in read(text, "en").parties} == roles


PLAIN = [
    (
        "ru",
        "«Ладога» вышла из капитала «Вектор Телеком», передав свои 25 % структуре группы «Меридиан» за 2 млрд рублей.",
        {"Ладога": "seller", "Меридиан": "buyer"},
    ),
    (
        "ru",
        "Halden, консультантом которого выступила фирма «Вектор», купил у «Ладоги» торговый центр за 90 млн долларов.",
        {"Halden": "buyer", "Ладога": "seller"},
    ),
    (
        "ru",
        "ФАС разрешила «Меридиану» купить 75 % «Волжского элеватора» у Siemens за 1,1 млрд рублей.",
        {"Меридиан": "buyer", "Siemens": "seller"},
    ),
    (
        "ru",
        "300 цистерн на 2,7 млрд рублей, заказанных «Сибтрансом», изготовит «Рельсмаш».",
        {"Сибтранс": "buyer", "Рельсмаш": "seller"},
    ),
    (
        "ru",
        "Синдикат в составе банков «Приморье» и «Восток» открыл «Веге» кредитную линию на 40 млрд рублей.",
        {"Приморье": "lender", "Восток": "lender"},
    ),
    (
        "ru",
        "«Степь» разместила облигации на 10 млрд тенге, организатором выступил банк «Тарлан».",
        {"Тарлан": "mediator"},
    ),
    (
        "ru",
        "EPC-контракт на 180 млн долларов с «Каспий Ветер» получила испанская Viento Norte.",
        {"Viento Norte": "contractor", "Каспий Ветер": "client"},
    ),
    (
        "ru",
        "Генподрядчиком строительства депо за 2 млрд рублей назначен консорциум Halden и «Нефтехиммонтаж».",
        {"Halden": "contractor", "Нефтехиммонтаж": "contractor"},
    ),
    (
        "ru",
        "Halden Engineering окажет «Арктик Газ» услуги по бурению скважин на сумму 90 млн долларов.",
        {"Halden Engineering": "contractor", "Арктик Газ": "client"},
    ),
    ("ru", "Инвестором цементного завода стоимостью 300 млн долларов выступит Tianbo.", {"Tianbo": "investor"}),
    (
        "ru",
        "Между Министерством энергетики Узбекистана и Tianbo подписан меморандум о станции на 500 МВт.",
        {"Ministry of Energy of Uzbekistan": "partner", "Tianbo": "partner"},
    ),
    (
        "kk",
        "«Тарлан» банкі «Алтын Дала» агрохолдингіне 7 жылға 15 млрд теңге несие берді.",
        {"Тарлан": "lender", "Алтын Дала": "borrower"},
    ),
    (
        "kk",
        "«Семсер» компаниясы Қазақстан Қорғаныс министрлігіне 20 млрд теңгеге 50 көлік жеткізеді.",
        {"Семсер": "seller", "Ministry of Defence of Kazakhstan": "buyer"},
    ),
    (
        "kk",
        "«Тас Көпір» компаниясы «Жол Сервис» тапсырысы бойынша 9 млрд теңгеге депо салады.",
        {"Тас Көпір": "contractor", "Жол Сервис": "client"},
    ),
    ("kk", "Halden қоры «Робот Лаб» стартабына 2 млн доллар құйды.", {"Halden": "investor", "Робот Лаб": "recipient"}),
    (
        "en",
        "An arm of Lorne Group has acquired the Tarn quarry from its founder, Simba Capital, for $40 million.",
        {"Lorne Group": "buyer", "Simba Capital": "seller"},
    ),
    (
        "en",
        "Divesting its 20% stake in the Tarn refinery brought Simba Capital $40 million, it said on Friday. "
        "The shares were sold to the retailer Lorne Fuels.",
        {"Simba Capital": "seller", "Lorne Fuels": "buyer"},
    ),
    (
        "en",
        "Lender Tembo Bank has extended a $90 million loan to Orda Steel. "
        "Kivu Bank and Crédit Lorne also took part in the facility.",
        {"Tembo Bank": "lender", "Orda Steel": "borrower", "Kivu Bank": "lender", "Crédit Lorne": "lender"},
    ),
    (
        "en",
        "Start-up Kivu Labs has raised $12 million in a Series A round led by Lorne Ventures. "
        "Existing investor Tembo Capital also participated, alongside the pension fund AP7.",
        {"Kivu Labs": "recipient", "Lorne Ventures": "investor", "Tembo Capital": "investor", "AP7": "investor"},
    ),
    (
        "en",
        "Start-up Kivu Labs closed a $12 million Series B led by Lorne Capital, which took 11 percent.",
        {"Kivu Labs": "recipient", "Lorne Capital": "investor"},
    ),
    (
        "en",
        "Orda Rail leased 12 wagons from Tembo Leasing for five years in a deal worth $9 million.",
        {"Orda Rail": "buyer", "Tembo Leasing": "seller"},
    ),
    (
        "en",
        "Orda plc today announces the sale of its entire 25 % holding in Tarn Wind Farm Limited to Lorne Power Fund.",
        {"Orda": "seller", "Lorne Power Fund": "buyer"},
    ),
    (
        "en",
        "Sovereign fund Orda Investment floated 20% of Kivu Chemicals on the London exchange, raising $300 million. "
        "Tembo Securities and Lorne Capital acted as joint global coordinators.",
        {"Orda Investment": "seller", "Tembo Securities": "mediator", "Lorne Capital": "mediator"},
    ),
    (
        "en",
        "Gulf group Orda bought a plant from Norwegian energy fund Lorne Power for $90 million.",
        {"Orda": "buyer", "Lorne Power": "seller"},
    ),
    (
        "en",
        "Tembo Securities arranged the sale of shares of Orda Steel to Lorne Works for $40 million.",
        {"Tembo Securities": "mediator", "Lorne Works": "buyer"},
    ),
    (
        "en",
        "Orda Steel will sell $300 million of bonds and has hired Tembo Bank and Lorne Capital to arrange the issue.",
        {"Orda Steel": "borrower", "Tembo Bank": "mediator", "Lorne Capital": "mediator"},
    ),
    (
        "en",
        "Orda Steel sold $300 million of notes; Tembo Bank ran the order books.",
        {"Orda Steel": "borrower", "Tembo Bank": "mediator"},
    ),
    (
        "en",
        "Orda Steel placed $300 million of shares. Tembo Bank and Lorne Capital led the placing.",
        {"Tembo Bank": "mediator", "Lorne Capital": "mediator"},
    ),
    (
        "en",
        "Tembo Leasing leased 12 wagons to Orda Rail for five years in a deal worth $9 million.",
        {"Tembo Leasing": "seller", "Orda Rail": "buyer"},
    ),
    (
        "en",
        "Lorne Ventures joined the $12 million funding round of Kivu Labs.",
        {"Lorne Ventures": "investor", "Kivu Labs": "recipient"},
    ),
    (
        "en",
        "Orda Rail has named Tembo Works for a $40 million contract to build a bridge.",
        {"Orda Rail": "client", "Tembo Works": "contractor"},
    ),
]


@pytest.mark.parametrize(("lang", "text", "roles"), PLAIN)
def test_plain_sentences_tell_who_stands_where(lang: str, text: str, roles: dict[str, str]) -> None:
    told = {party.canonical: str(party.role) for party in read(text, lang).parties if party.role is not Role.TARGET}
    assert {name: told.get(name) for name in roles} == roles
    assert not set(told) & {"Вектор", "Federal Antimonopoly Service", "Uzbekistan", "Kazakhstan"}


def test_whose_army_buys_is_the_buyer() -> None:
    parsed = read("Kenya's navy has picked Tembo Engineering to supply four patrol boats for $220 million.", "en")
    assert {party.name: str(party.role) for party in parsed.parties} == {
        "Kenya": "buyer",
        "Tembo Engineering": "seller",
    }


@pytest.mark.parametrize(
    "text",
    [
        "U.S. chipmaker Lorne Micro will invest $90 million in a plant near Kivu.",
        "Lorne Micro, the U.S. chip maker, will invest $90 million in a plant.",
        "Lorne Micro, the Lisbon transport company, bought 12 trams for $90 million.",
    ],
)
def test_a_country_that_only_describes_a_firm_is_no_party(text: str) -> None:
    assert {party.name for party in read(text, "en").parties} == {"Lorne Micro"}


def test_who_tells_of_a_purchase_is_no_buyer() -> None:
    text = "Как объявил министр транспорта Олег Ветров, «Степь» купит у Siemens 12 трамваев за 90 млн евро."
    assert {party.canonical for party in read(text, "ru").parties} == {"Степь", "Siemens"}


BESIDE = [
    "Hartmann Foods, advised by Lorne Partners, acquired Tengri Snacks from Simba Capital for $210 million.",
    "Hartmann Foods beat rival bidder Lorne Partners to buy Tengri Snacks from Simba Capital for $210 million.",
    "Hartmann Foods outbid Lorne Partners to acquire Tengri Snacks from Simba Capital for $210 million.",
    "Simba Capital sold Tengri Snacks to Hartmann Foods, picked over rival Lorne Partners, for $210 million.",
    "Simba Capital sold Tengri Snacks to Hartmann Foods for $210 million. Lorne Partners acted as sole legal adviser.",
    "Simba Capital sold Tengri Snacks to Hartmann Foods for $210 million. Lorne Partners was outbid.",
    "Simba Capital sold Tengri Snacks to Hartmann Foods for $210 million. Lorne Partners is acting for the seller.",
    "Simba Capital sold Tengri Snacks to Hartmann Foods for $210 million. Lorne Partners is advising the buyer.",
    "Simba Capital sold Tengri Snacks to Hartmann Foods for $210 million, beating an offer from Lorne Partners.",
    "Simba Capital sold Tengri Snacks to Hartmann Foods for $210 million. Lorne Partners was among the bidders.",
    "Simba Capital sold Tengri Snacks to Hartmann Foods for $210 million. Tengri competes with Lorne Partners.",
    "Simba Capital sold Tengri Snacks to Hartmann Foods for $210 million. The buyer beat two rivals, Lorne Partners "
    "and Tembo Capital.",
    "Simba Capital sold Tengri Snacks to Hartmann Foods for $210 million, preferring it to a rival group led by "
    "Lorne Partners.",
]


def test_who_announces_what_another_sells_is_no_seller() -> None:
    text = "Orda plc announced the sale of the Tarn mill by Simba Capital for $40 million."
    assert [party.name for party in read(text, "en").parties if party.role is Role.SELLER] == ["Simba Capital"]


@pytest.mark.parametrize("text", BESIDE)
def test_advisers_and_outbid_rivals_are_no_parties(text: str) -> None:
    told = {party.name: str(party.role) for party in read(text, "en").parties}
    assert "Lorne Partners" not in told and told.get("Hartmann Foods") == "buyer"
    assert told.get("Simba Capital") == "seller"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Hartmann agreed to buy Tengri Snacks for $70 million, Lorne Securities analysts wrote."),
        ("en", "Hartmann bought Tengri Snacks for $70 million. An analyst at Lorne Securities calls the price fair."),
        ("ru", "«Хартман» купил «Тенгри Снэкс» за 70 млн долларов. Аналитики «Лорн Инвест» ждут роста."),
        ("ru", "«Хартман» купил «Тенгри Снэкс» за 70 млн долларов, отметил аналитик ИК «Лорн Инвест» Иван Лунин."),
        ("kk", "«Хартман» тобы «Тенгри» кенішін 70 млн долларға сатып алды. «Лорн Инвест» сарапшылары бағаны қолдады."),
    ],
)
def test_whose_analysts_are_quoted_is_no_party(lang: str, text: str) -> None:
    told = {party.name for party in read(text, lang).parties}
    assert told and not {name for name in told if name.startswith(("Lorne", "Лорн"))}


def test_who_arranges_a_sale_of_bonds_is_a_mediator() -> None:
    parsed = read("Orda Steel sold $300 million of bonds. Lorne Partners and Tembo Bank arranged the sale.", "en")
    told = {party.name: str(party.role) for party in parsed.parties}
    assert told == {"Orda Steel": "borrower", "Lorne Partners": "mediator", "Tembo Bank": "mediator"}


def test_a_sentence_on_another_deal_names_none_of_the_parties() -> None:
    parsed = read(
        "Orda Wings agreed to supply six jets to Kenya for an undisclosed price. "
        "In a separate deal, builder Tembo Works won a contract to rehabilitate a dam.",
        "en",
    )
    assert {party.name for party in parsed.parties if party.deal == "d1"} == {"Orda Wings", "Kenya"}


OWNED = [
    ("«Тенгри» купила завод «Орда» за 5 млн евро.", {"Тенгри": "buyer", "Орда": "target"}),
    ("Агрохолдинг «Тенгри» купил у группы «Орда» порт за 5 млн евро.", {"Тенгри": "buyer", "Орда": "seller"}),
]


@pytest.mark.parametrize(("text", "roles"), OWNED)
def test_what_is_bought_and_what_only_describes_is_no_buyer(text: str, roles: dict[str, str]) -> None:
    assert {party.name: str(party.role) for party in read(text).parties} == roles


def test_who_outbid_another_is_a_party() -> None:
    parsed = read("Orda Capital was outbid by Hartmann Foods, which bought the port for $210 million.", "en")
    assert {party.name: str(party.role) for party in parsed.parties} == {"Hartmann Foods": "buyer"}


@pytest.mark.parametrize(
    ("lang", "text", "lender"),
    [
        (
            "ru",
            "«Орда» построит ветропарк за 600 млн долларов. В проекте участвуют Азиатский банк развития и Proparco.",
            "Proparco",
        ),
        (
            "kk",
            "«Орда» жел электр станциясына 600 млн доллар салады. Жобаға Азия даму банкі қатысады.",
            "Asian Development Bank",
        ),
    ],
)
def test_what_states_own_to_lend_is_a_lender(lang: str, text: str, lender: str) -> None:
    told = {party.canonical: party.role for party in read(text, lang).parties}
    assert told[lender] is Role.LENDER


FLOATED = [
    "Norvik Foods priced its initial public offering at $17 a share, raising $400 million; it sold 24 million shares.",
    "Norvik Foods raised $400 million in its IPO, selling a 15% stake at 900 tenge a share.",
]


@pytest.mark.parametrize("text", FLOATED)
def test_a_company_that_floats_its_shares_receives_an_investment(text: str) -> None:
    parsed = read(text, "en")
    assert [str(deal.type) for deal in parsed.deals] == ["investment"]
    assert {party.name: str(party.role) for party in parsed.parties} == {"Norvik Foods": "recipient"}


WATCHED = [
    ("ru", "«Восток» купит у «Орды» 60 % верфи за 5 млрд рублей. Федеральная антимонопольная служба одобрила сделку."),
    ("ru", "Halyk Bank выдал «Орде» кредит на 30 млрд тенге. На прошлой неделе Центробанк снизил ставку до 16 %."),
    ("kk", "Halyk Bank «Ордаға» 30 млрд теңге несие берді. Ұлттық банк мөлшерлемені 16% деңгейінде қалдырды."),
    (
        "kk",
        "«Шығыс» «Орда» холдингінен верфтің 60% үлесін 5 млрд теңгеге сатып алады. Бәсекелестікті қорғау "
        "агенттігі мәмілені мақұлдады.",
    ),
]
DEALING = [
    ("Банк России предоставил Таджикистану кредит на 300 млн долларов.", Role.LENDER),
    ("Нацбанк Казахстана купил у «Орды» 7 тонн золота за 500 млн долларов.", Role.BUYER),
    ("ФАС заказала у «Ростелекома» хранилище данных за 200 млн рублей.", Role.BUYER),
]


@pytest.mark.parametrize(("lang", "text"), WATCHED)
def test_who_only_permits_a_deal_or_sets_rates_has_no_part_in_it(lang: str, text: str) -> None:
    assert PartyKind.GOVERNMENT_BODY not in {party.kind for party in read(text, lang).parties}
    assert len(read(text, lang).parties) >= 2


def test_the_day_of_a_permission_is_not_when_it_was_signed() -> None:
    parsed = read("«Восток» купил у «Орды» 49 % верфи. Антимонопольный комитет Узбекистана одобрил сделку 12 мая.")
    assert Attribute.SIGNED_ON not in {claim.attribute for claim in parsed.claims}


@pytest.mark.parametrize(("text", "role"), DEALING)
def test_a_supervisor_who_deals_himself_is_a_party(text: str, role: Role) -> None:
    assert role in {party.role for party in read(text).parties if party.kind is PartyKind.GOVERNMENT_BODY}


def test_countries_of_a_package_have_no_part_in_what_companies_do_in_it() -> None:
    parsed = read(
        "Чили и Япония подписали пакет соглашений на 6 млрд долларов, в том числе контракт Wabtec с Boeing "
        "на строительство ветропарка за 1,8 млрд долларов."
    )
    whole, part = parsed.deals
    named = {deal.ref: {p.canonical for p in parsed.parties if p.deal == deal.ref} for deal in (whole, part)}
    assert named[whole.ref] == {"Chile", "Japan"}
    assert named[part.ref].isdisjoint(named[whole.ref])
