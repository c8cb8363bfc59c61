"""How Russian tells what is no deal's: how old things are and how long they last."""

from c5db.domain.vocab import Attribute, FigureKind
from c5db.languages.aside_words import Aside, pattern

DRAWN = r"(?:выбра[нл]|использова[нл]|израсходова[нл]|освое?[нил]{1,2})[аоиы]?"
LENT = pattern(r"\b(?:кредит|за[её]м|займ|ссуд|лини[июя]|лимит|синдикат|сертификат)")
HEDGE = r"(?:(?:около|более|порядка|почти|примерно|свыше|уже|пока)\s+){0,2}"

ASIDES: tuple[Aside, ...] = (
    # «(Кредит на 3 млрд,) 1,2 млрд уже выбраны», «из него освоено 400 млн».
    Aside(
        "x.spent",
        frozenset({FigureKind.MONEY}),
        after=pattern(rf"[^\W\d]{{0,3}}\s*(?P<told>(?:[—–-]\s*)?(?:(?:уже|пока|были|было)\s+){{0,2}}{DRAWN}\b)"),
        told=LENT,
        bars=frozenset({Attribute.VALUE, Attribute.FINANCING}),
    ),
    Aside(
        "x.spent",
        frozenset({FigureKind.MONEY}),
        before=pattern(rf"\b(?P<told>{DRAWN})\s+{HEDGE}$"),
        told=LENT,
        bars=frozenset({Attribute.VALUE, Attribute.FINANCING}),
    ),
    # «вагоны со сроком службы свыше 28 лет», «срок службы которых превышает 28 лет», «суда старше 20 лет».
    Aside(
        "x.spec",
        frozenset({FigureKind.DURATION}),
        before=pattern(
            r"\b(?:срок\w*\s+(?:службы|годности)|со?\s+сроком\s+эксплуатации|возраст\w*|старше|моложе)"
            r"(?:\s+[^\W\d]+){0,3}\s*[:—–-]?\s*$"
        ),
        bars=frozenset({Attribute.TERM}),
    ),
    # «крупнейший заём с 2021 года», «первая сделка за 2024 год».
    Aside(
        "t.before",
        frozenset({FigureKind.DATE}),
        before=pattern(r"\b(?:крупнейш|рекордн|наибольш|наименьш|перв(?:ый|ая|ое|ые)\b)\w*[^,.;!?\n]{0,40}\s$"),
        within=pattern(r"(?:с|со|за)\s"),
        bars=frozenset({Attribute.SIGNED_ON, Attribute.ANNOUNCED_ON}),
    ),
)
