"""A text in a language that is not read is noticed, and one in a language that is read never is."""

from pathlib import Path

import pytest

from c5db.domain.records import Document
from c5db.readers import Input, read
from c5db.text import detect_language, unread_language

UNREAD = {
    "fr": (
        "Le constructeur et le ministère des transports ont signé jeudi un contrat pour la livraison de 40 trains. La "
        "valeur de la commande est de 900 millions d'euros, et les premières rames sont attendues dans deux ans."
    ),
    "de": (
        "Der Hersteller und das Ministerium haben am Donnerstag einen Vertrag über 40 Züge unterzeichnet. Der Auftrag "
        "ist rund 900 Millionen Euro wert, und die ersten Wagen werden nach zwei Jahren geliefert."
    ),
    "es": (
        "El fabricante y el ministerio firmaron el jueves un contrato para la entrega de 40 trenes. El valor del "
        "pedido es de 900 millones de euros, y los primeros coches llegarán en dos años, según la empresa."
    ),
    "tr": (
        "Üretici ile bakanlık perşembe günü 40 trenlik bir sözleşme imzaladı. Siparişin değeri 900 milyon avro olarak "
        "açıklandı ve ilk vagonlar iki yıl sonra gelecek; bu, ülke için çok büyük bir yatırım olacak."
    ),
    "uk": (
        "Виробник та міністерство підписали у четвер договір про постачання 40 потягів. Вартість замовлення становить "
        "900 мільйонів євро, а перші вагони, які також збиратимуть в країні, прибудуть після 2027 року."
    ),
    "ky": (
        "Завод менен министрлик бейшемби күнү 40 поезд сатып алуу боюнча келишимге кол койду. Анын баасы 900 миллион "
        "евро, бул тууралуу өкмөт билдирди, биринчи вагондор эки жылдан кийин келет жана жаңы деполор үчүн каралат."
    ),
    "uz": (
        "Zavod va vazirlik payshanba kuni 40 ta poyezd uchun shartnoma imzoladi. Buyurtma qiymati 900 million yevro "
        "deb aytildi, birinchi vagonlar ikki yildan keyin keladi, bu haqda vazirlik xabar berdi va yangi depo ham "
        "quriladi."
    ),
    "Cjk": "该公司周四与交通部签署了一份价值九亿欧元的合同",
}
READ = {
    "one quoted at length": (
        "The minister quoted the French side: “Le constructeur et le ministère ont signé un contrat pour la livraison "
        "de 40 trains dans les deux ans.” The works will be built in Astana, and the first of the trains is to leave "
        "it in May."
    ),
    "a Russian one that quotes": (
        "Министр сказал: «Виробник та міністерство підписали договір, який також передбачає, що вагони збиратимуть "
        "після війни». Завод построят в Киеве, и первые вагоны, как сообщили в компании, выйдут из него в мае "
        "будущего года."
    ),
    "one of foreign names": (
        "La Poste, Le Monde, Der Spiegel, Die Zeit, El País, La Liga and Das Auto took part in it, as did Banco do "
        "Brasil and Caja de los Andes, with stakes of up to 5% in the new company, said the bank on Thursday."
    ),
    "a Kazakh one": (
        "Зауыт пен министрлік бейсенбіде 40 пойызға келісімшарт жасасты. Тапсырыстың құны 900 миллион еуро деп "
        "айтылды, алғашқы вагондар екі жылдан кейін келеді, бұл туралы үкімет хабарлады және жаңа депо үшін де ақша "
        "бөлінді."
    ),
    "a headline": "Le constructeur et le ministère ont signé un contrat",
}


@pytest.mark.parametrize("code", UNREAD)
def test_a_text_in_another_language_is_told(code: str) -> None:
    assert unread_language(UNREAD[code], detect_language(UNREAD[code])) == code


@pytest.mark.parametrize("text", READ.values(), ids=READ)
def test_a_text_in_a_language_that_is_read_is_none(text: str) -> None:
    assert unread_language(text, detect_language(text)) is None


def test_a_document_in_another_language_is_taken_and_the_language_said(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(UNREAD["fr"], "utf-8")
    (document,) = read(Input(str(path)))
    assert isinstance(document, Document)
    said = "its text looks like fr, which is not read: taken for en, it yields little"
    assert (document.lang, document.remarks) == ("en", (said,))
