"""On what a name hangs, in three languages and in both voices."""

from datetime import date

import pytest

from c5db.deals.acts import vote
from c5db.deals.frames import frames
from c5db.deals.scene import Scene, build_scene
from c5db.domain.records import Document
from c5db.entities import find_names

CASES = [
    ("ru", "Alstom продала Казахстану 20 локомотивов.", {"Alstom": "gives", "Kazakhstan": "takes"}),
    ("ru", "Завод был куплен компанией Siemens у General Electric.", {"Siemens": "takes", "General Electric": "gives"}),
    ("ru", "Lukoil подписал с Carlyle соглашение о продаже активов.", {"Lukoil": "gives", "Carlyle": "takes"}),
    ("ru", "Между Казахстаном и Узбекистаном подписан договор.", {"Kazakhstan": "agrees", "Uzbekistan": "agrees"}),
    ("en", "The plant was sold by Siemens to General Electric.", {"Siemens": "gives", "General Electric": "takes"}),
    ("en", "Alstom won a contract for 20 trams from Kenya.", {"Alstom": "gives", "Kenya": "takes"}),
    ("en", "Kenya has agreed to buy 20 trams from Alstom.", {"Kenya": "takes", "Alstom": "gives"}),
    ("kk", "Air Astana Boeing компаниясынан үш ұшақ сатып алды.", {"Air Astana": "takes", "Boeing": "gives"}),
    ("ru", "Siemens вместе с Alstom купила завод у Carlyle.", {"Siemens": "takes", "Alstom": "takes"}),
    ("ru", "Казахстан поручил Alstom ремонт локомотивов.", {"Kazakhstan": "takes", "Alstom": "gives"}),
    ("en", "Siemens, together with Alstom, bought a plant from Carlyle.", {"Siemens": "takes", "Alstom": "takes"}),
    ("en", "Kenya awarded Alstom a contract for 20 trams.", {"Kenya": "takes", "Alstom": "gives"}),
    ("kk", "Air Astana Boeing компаниясымен ұшақ жеткізу туралы келісімге қол қойды.", {"Air Astana": "agrees"}),
    ("kk", "Siemens зауытты General Electric-ке сатты.", {"Siemens": "gives", "General Electric": "takes"}),
    ("kk", "Air Astana AerCap лизинг компаниясынан үш ұшақ сатып алды.", {"Air Astana": "takes", "AerCap": "gives"}),
    ("ru", "Вагоны закупит Узбекистан: их продаст завод.", {"Uzbekistan": "takes"}),
    ("en", "Itochu took a 10% interest in Orano.", {"Itochu": "takes"}),
    ("ru", "ЕБРР и немецкий KfW предоставят Казахстану заём.", {"KfW": "gives", "Kazakhstan": "takes"}),
    ("en", "Siemens will buy Alstom's stake in the plant.", {"Siemens": "takes", "Alstom": "gives"}),
    ("ru", "Узбекистан купит 30 вертолётов Airbus.", {"Uzbekistan": "takes", "Airbus": "gives"}),
    ("en", "Carlyle sold the plant to a group led by Siemens.", {"Carlyle": "gives", "Siemens": "takes"}),
    ("en", "A consortium headed by Siemens bought the plant from Carlyle.", {"Siemens": "takes", "Carlyle": "gives"}),
    ("ru", "Carlyle продала завод консорциуму во главе с Siemens.", {"Carlyle": "gives", "Siemens": "takes"}),
    ("ru", "Carlyle продала завод логистической группе «Хавертон».", {"Carlyle": "gives", "Хавертон": "takes"}),
    ("ru", "Кения получит поезда, заказанные немецкому Siemens.", {"Kenya": "takes", "Siemens": "gives"}),
    ("ru", "Правительство Кении выбрало немецкий Siemens.", {"Siemens": "gives"}),
    ("ru", "Контракт Кении получил немецкий Siemens.", {"Siemens": "gives"}),
    ("ru", "Поезда Кении продали немецкий Siemens и Alstom.", {"Siemens": "gives"}),
    ("kk", "Air Astana Boeing компаниясына үш ұшаққа тапсырыс берді.", {"Air Astana": "takes", "Boeing": "gives"}),
    ("en", "Siemens bagged an order for 20 trams from Kenya.", {"Siemens": "gives"}),
    ("en", "EBRD will lend Kenya $5 million to build a road.", {"Kenya": "takes"}),
    ("kk", "Кения үкіметі 12 ұшаққа 5 млн доллар төлейді.", {"Kenya": "takes"}),
    ("kk", "Siemens Alstom клубынан 12 автобус сатып алды.", {"Siemens": "takes", "Alstom": "gives"}),
    ("ru", "30 вагонов на 2 млрд рублей изготовит «Вега».", {"Вега": "gives"}),
    ("ru", "Вагоны, которые купил «Орвик», уже в пути.", {"Орвик": "takes"}),
    ("ru", "Контракт на поставку трамваев для Кении выиграла «Вега Строй».", {"Вега Строй": "gives"}),
    ("ru", "Продажу порта компания «Вега» завершила в мае.", {"Вега": "gives"}),
    ("ru", "Siemens продал завод производителю красок «Колорит».", {"Siemens": "gives", "Колорит": "takes"}),
    ("ru", "Siemens продал завод структуре холдинга «Вега».", {"Siemens": "gives", "Вега": "takes"}),
    ("ru", "Siemens продал завод шведской Alstom и группе «Вега».", {"Alstom": "takes", "Вега": "takes"}),
    ("ru", "Израиль передаст соседней Сербии 30 вертолётов.", {"Israel": "gives", "Serbia": "takes"}),
    ("ru", "Заём выдадут банки «Вега» и «Орвик».", {"Вега": "gives", "Орвик": "gives"}),
    ("ru", "Банк «Вега» открыл Кении кредитную линию.", {"Вега": "gives"}),
    ("ru", "Кения получила кредит банка «Вега».", {"Kenya": "takes", "Вега": "gives"}),
    ("ru", "Регулятор разрешил Кении купить завод у Alstom.", {"Kenya": "takes", "Alstom": "gives"}),
    ("ru", "«Вега» будет обслуживать самолёты для Кении.", {"Вега": "gives", "Kenya": "takes"}),
    ("ru", "Завод перешёл в собственность Alstom.", {"Alstom": "takes"}),
    ("ru", "Siemens избавился от завода.", {"Siemens": "gives"}),
    ("ru", "Siemens готовит трамваи, которые купил завод «Тарн».", {"Тарн": "takes"}),
    ("ru", "Прежде порт принадлежал французской Alstom.", {"Alstom": "gives"}),
    ("ru", "Порт теперь принадлежит шведской Alstom.", {"Alstom": "takes"}),
    ("ru", "Порт достался компании Alstom.", {"Alstom": "takes"}),
    ("ru", "Siemens купил порт у шведского трейдера Alstom.", {"Siemens": "takes", "Alstom": "gives"}),
    ("kk", "Зауыт «Вега» тобының меншігіне өтті.", {"Вега": "takes"}),
    ("kk", "Siemens «Вега» тапсырысы бойынша көпір салады.", {"Siemens": "gives", "Вега": "takes"}),
    ("kk", "«Вега» Қазақстан Қорғаныс министрлігіне 12 ұшақ жеткізеді.", {"Вега": "gives"}),
    ("kk", "«Жаңа Құрылыс» Alstom компаниясына зауыт сатты.", {"Alstom": "takes"}),
    ("en", "Alstom has secured a $90 million order from Kenya.", {"Alstom": "gives", "Kenya": "takes"}),
    ("en", "Alstom has won an order for 20 trams from Siemens.", {"Alstom": "gives", "Siemens": "takes"}),
    ("en", "Siemens has received a $90 million offer from Alstom.", {"Siemens": "gives", "Alstom": "takes"}),
    ("en", "The bid was accepted by Siemens.", {"Siemens": "gives"}),
    ("en", "Siemens won the privatisation tender for 51% of the port.", {"Siemens": "takes"}),
    ("en", "With a loan from Siemens, Alstom and Carlyle will buy a plant.", {"Alstom": "takes", "Carlyle": "takes"}),
    ("en", "Siemens bought trams from Alstom, Carlyle and Boeing in May.", {"Alstom": "gives", "Boeing": "gives"}),
    ("ru", "Siemens поставит шведской компании «Вега» 30 вагонов.", {"Siemens": "gives", "Вега": "takes"}),
    ("en", "Alstom sold Kenya 20 trams.", {"Alstom": "gives", "Kenya": "takes"}),
    ("en", "Alstom will supply Kenya with 20 trams.", {"Alstom": "gives", "Kenya": "takes"}),
    ("en", "Kenya commissioned Alstom to lay the track.", {"Kenya": "takes", "Alstom": "gives"}),
    ("en", "Alstom was awarded an order by Siemens.", {"Alstom": "gives", "Siemens": "takes"}),
    ("en", "A contract for 20 trams went to Alstom from Kenya.", {"Alstom": "gives", "Kenya": "takes"}),
    ("en", "The plant went to Alstom from Siemens for $5 million.", {"Alstom": "takes", "Siemens": "gives"}),
    ("en", "The bid for the Tarn copper mine was accepted by Siemens.", {"Siemens": "gives"}),
    ("en", "Kenya's order for 15 Alstom trams was signed.", {"Alstom": "gives"}),
    ("en", "Siemens handed Alstom a $300 million contract to lay the track.", {"Siemens": "takes", "Alstom": "gives"}),
    ("en", "Siemens farmed out 30% of the block to Alstom.", {"Siemens": "gives", "Alstom": "takes"}),
    ("en", "Carlyle is to get a $5 million grant from Kenya.", {"Carlyle": "takes", "Kenya": "gives"}),
    ("en", "Kenya signed for 15 Alstom trams.", {"Alstom": "gives"}),
    ("en", "Alstom sold the plant to the large German industrial fund Carlyle.", {"Carlyle": "takes"}),
    ("en", "Alstom bought the plant from private family-owned engineering firm Siemens.", {"Siemens": "gives"}),
    ("en", "Carlyle sold the plant to a consortium of Siemens and Alstom.", {"Siemens": "takes", "Alstom": "takes"}),
    ("en", "Kenya bought the German firm Siemens, which will sell trams.", {"Kenya": "takes", "Siemens": None}),
    ("en", "Alstom has been awarded a three-year contract by Kenya to sell trams.", {"Kenya": "takes"}),
    ("en", "Siemens won a $70m engineering, design, repair and maintenance order in May.", {"Siemens": "gives"}),
    ("en", "Alstom got $5 million in a funding round led by Siemens.", {"Siemens": "gives"}),
    ("en", "Alstom said on Monday Siemens would buy 20 trams.", {"Alstom": None, "Siemens": "takes"}),
    ("en", "Alstom said it would buy 20 trams from Siemens.", {"Alstom": "takes", "Siemens": "gives"}),
    ("ru", "«Вега» сообщила, что «Тарн» купил завод.", {"Вега": None, "Тарн": "takes"}),
    ("en", "Alstom, the French leasing company, is to buy 20 trams from Siemens.", {"Alstom": "takes"}),
    ("en", "Alstom is leasing company cars from Siemens.", {"Alstom": "takes", "Siemens": "gives"}),
    ("en", "The cabinet cleared a contract for Alstom to lay the track.", {"Alstom": "gives"}),
    ("en", "The order for Alstom is late.", {"Alstom": None}),
    ("en", "Alstom will hand over 20 trams.", {"Alstom": "gives"}),
    ("en", "Alstom shelled out $640 million.", {"Alstom": "takes"}),
    ("ru", "«Вега» передаст фонду «Тарн» завод за 4 млрд рублей.", {"Вега": "gives", "Тарн": "takes"}),
    ("ru", "«Вега» приняла первый из 20 трамваев.", {"Вега": "takes"}),
    ("en", "The contract for 20 trams has gone to Alstom.", {"Alstom": "gives"}),
    ("en", "Alstom has been handed a contract by Siemens.", {"Alstom": "gives", "Siemens": "takes"}),
    ("en", "Alstom has put in an order for 20 trams with Siemens.", {"Alstom": "takes", "Siemens": "gives"}),
    ("en", "Alstom put in $5 million for the plant.", {"Alstom": "gives"}),
    ("ru", "Энергоблок, который построит Siemens, подорожал.", {"Siemens": "gives"}),
    ("ru", "Деньги вложил в сервис доставки еды «Ложка» фонд «Тарн».", {"Ложка": "takes", "Тарн": "gives"}),
    ("ru", "Завод купила у фонда «Эльбрус» и компании «Тарн» фирма «Вега».", {"Тарн": "gives", "Вега": "takes"}),
    ("ru", "Siemens наняла консорциум Suez и «Тарн» для строительства.", {"Siemens": "takes", "Тарн": "gives"}),
    ("ru", "Кредит предоставит ЕАБР.", {"Eurasian Development Bank": "gives"}),
    ("ru", "Синдикат банков под руководством Siemens выдал заём.", {"Siemens": "gives"}),
]
VERBS = {
    "snapped up|swooped on|gobbled up|swallowed|mopped up|scooped up|will offtake": "takes",
    "jettisoned|relinquished|ceded|shed its|got rid of|unloads|sold off|is disposing of|cashes out of": "gives",
    "furnished|donated|is donating|bankrolled|equips": "gives",
}


@pytest.mark.parametrize(("verbs", "side"), VERBS.items())
def test_verbs_of_one_field_tell_one_side(verbs: str, side: str) -> None:
    for verb in verbs.split("|"):
        scene = _scene(f"Siemens {verb} turbines.", "en")
        (name,) = scene.names
        assert {vote(*frame) for frame in frames(scene, name, scene.sentences[0])} - {None} == {side}, verb


def test_a_participle_behind_a_comma_tells_of_the_subject() -> None:
    scene = _scene("Siemens bought out Alstom, paying $5 million.", "en")
    told = {n.canonical: {vote(*frame) for frame in frames(scene, n, scene.sentences[0])} for n in scene.names}
    assert "takes" in told["Siemens"] and "takes" not in told["Alstom"]
    scene = _scene("Siemens exited Poland by selling its unit to Alstom.", "en")
    told = {n.canonical: {vote(*frame) for frame in frames(scene, n, scene.sentences[0])} for n in scene.names}
    assert "gives" in told["Siemens"] and "gives" not in told["Poland"]


OPEN = [
    "Alstom commissioned the plant in May.",
    "Alstom was taken with the offer.",
    "Passengers of Alstom praised the trains.",
]


@pytest.mark.parametrize("text", OPEN)
def test_words_of_other_deeds_tell_no_side(text: str) -> None:
    (name,) = (scene := _scene(text, "en")).names
    assert {vote(*frame) for frame in frames(scene, name, scene.sentences[0])} <= {None}


UNTOLD = [
    ("ru", "Компания купила «Орвик» за 5 млн долларов.", "Орвик"),
    ("ru", "В мае купила «Орвик» за 5 млн долларов.", "Орвик"),
    ("ru", "Производство Siemens начнёт строительство.", "Siemens"),
    ("ru", "Завод шведской Alstom продан.", "Alstom"),
    ("ru", "«Вега» открыла завод на кредит Siemens.", "Вега"),
    ("ru", "Облигации банка «Орвик» упали в цене.", "Орвик"),
    ("kk", "«Орвик» жақсы нәтиже көрсетті.", "Орвик"),
    ("en", "Siemens took over Alstom, paying $5 million.", "Alstom"),
    ("en", "It will lend $5 million in May, Siemens said.", "Siemens"),
    ("en", '"We lend a lot," Siemens manager Mona Quill told reporters.', "Siemens"),
]


@pytest.mark.parametrize(("lang", "text", "name"), UNTOLD)
def test_no_grammar_tells_a_side(lang: str, text: str, name: str) -> None:
    scene = build_scene(Document(origin="x", article_id="x", text=text, lang=lang), [], find_names(text, lang))
    named = next(one for one in scene.names if one.canonical == name)
    assert not {vote(*frame) for frame in frames(scene, named, scene.sentences[0])} & {"gives", "takes"}


@pytest.mark.parametrize(("lang", "text", "expected"), CASES)
def test_grammar_tells_who_gives_and_who_takes(lang: str, text: str, expected: dict[str, str | None]) -> None:
    scene = _scene(text, lang)
    said = {
        name.canonical: {vote(*frame) for frame in frames(scene, name, scene.sentences[0])} - {None}
        for name in scene.names
    }
    assert {name: said.get(name) for name in expected} == {name: {side} - {None} for name, side in expected.items()}


def _scene(text: str, lang: str) -> Scene:
    document = Document(origin="x", article_id="x", text=text, lang=lang, published=date(2025, 1, 1))
    return build_scene(document, [], find_names(text, lang))
