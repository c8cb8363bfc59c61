"""Languages that are not read: words by which their texts are noticed."""

from dataclasses import dataclass

from c5db.languages.text_words import words


@dataclass(frozen=True, slots=True)
class Foreign:
    """A language that is not read, by its ISO 639-1 code; one of two alphabets has an entry for each."""

    code: str
    telling: frozenset[str]
    """Words that are frequent in it, and none or rare in the languages that are read."""
    shared: frozenset[str] = frozenset()
    """Frequent words of a language that is read that are words of this one too: they speak for neither."""


def _foreign(code: str, telling: str, shared: str = "") -> Foreign:
    return Foreign(code, words(telling), words(shared))


FOREIGN = (
    _foreign("fr", "le la les des du une et est dans pour qui sur avec par aux cette ces ont été pas plus", "a on"),
    _foreign("de", "der die das und den dem ein eine einen mit für auf ist nicht auch von zu sich wird", "in was will"),
    _foreign("es", "el los las del una y en por con para que se su sus fue está más como entre según también", "a has"),
    _foreign("it", "il di del della dei delle gli e che con una nel nella sono è anche più alla dal stato", "in a"),
    _foreign("pt", "o os do da dos das um uma e em na que por para com não foi mais ao pela pelo são também", "a as"),
    _foreign("nl", "het een van en voor met dat zijn niet aan bij ook naar heeft wordt deze door uit", "of in is was"),
    _foreign("pl", "w z na się i do że nie jest przez oraz po od dla jak został który które roku", "a to by"),
    _foreign("tr", "ve bir bu için ile olarak daha çok olan gibi ise kadar sonra yıl göre ancak tarafından", "on"),
    _foreign("az", "və bir bu üçün ilə olan olaraq daha isə sonra ki edib edilib olub ildə həmin onun", "on"),
    _foreign("uz", "va bilan uchun bu ham deb edi bir yil yilda yili qilish qilindi hamda esa lekin keyin mumkin"),
    _foreign("uz", "ва билан учун бу ҳам деб эди бир йил йилда қилиш бўйича ҳамда эса кейин мумкин қилинди бўлган"),
    _foreign("uk", "що та це або від які який також його із й є були щодо між після", "в на с по не для до за при"),
    _foreign("be", "што гэта таксама якія які ў ад яго пасля між былі была гэтым", "в на с по не для до за при"),
    _foreign("bg", "че се са ще като това който които със към също беше след", "и в на с по не за от до при или"),
    _foreign("sr", "је се су који која које али као био била није ће између", "и на с по не за от до при или"),
    _foreign("ky", "жана менен үчүн бул болгон тууралуу боюнча кийин чейин аркылуу бир эки", "да деп жылы мен ол"),
    _foreign("tt", "һәм белән өчен бу дип булган буенча турында кадәр соң бер ике аның", "да ул"),
    _foreign("tg", "ва дар аз ки бо барои ба ин буд шуд аст мебошад шудааст соли низ ҷумҳурии"),
    _foreign("mn", "нь юм байна болон энэ гэж тус дахь хийх бол байгаа байсан"),
)
