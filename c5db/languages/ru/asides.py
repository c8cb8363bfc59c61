"""How Russian tells what is no deal's: how old things are and how long they last."""

from c5db.domain.vocab import Attribute, FigureKind
from c5db.languages.aside_words import Aside, pattern

DRAWN = r"(?:выбра[нл]|использова[нл]|израсходова[нл]|освое?[нил]{1,2})[аоиы]?"
LENT = pattern(r"\b(?:кредит|за[её]м|займ|ссуд|лини[июя]|лимит|синдикат|сертификат)")
ON = r"(?:[^.!?\n]|\.\d)"
"""A character of the same sentence."""
MONEY, SHARE = frozenset({FigureKind.MONEY}), frozenset({FigureKind.PERCENT})
WORTH = frozenset({FigureKind.MONEY, FigureKind.COUNT})
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
    # «На прошлогоднем форуме подписали 980 соглашений на 6,4 трлн».
    Aside(
        "t.before",
        WORTH,
        before=pattern(
            rf"(?:^|[.!?]\s)(?={ON}*\b(?:форум|выставк|ярмарк|саммит|авиасалон|конференц|ПМЭФ|ВЭФ))"
            rf"(?={ON}*(?:\bпрошл\w+ год|\bпрошлогодн|\bгод назад|\bпредыдущ|\bгодом ранее))"
            rf"{ON}*\b(?:подпис|заключ|оформ)\w+{ON}{{0,60}}$"
        ),
        told=pattern(
            r"\b(?:соглашени[йя]|контракт(?:ов|ы|а)|договор(?:ов|ы|а)|документ(?:ов|ы|а)|меморандум(?:ов|ы|а))\b"
        ),
    ),
    # «С 2017 года банк профинансировал в Киргизии семь проектов на 680 млн».
    Aside(
        "x.spent",
        WORTH,
        before=pattern(
            r"\bс (?:19|20)\d\d(?:-го)? года?\b[^.;!?\n]{1,60}\b(?:(?:про)?финансировал|инвестировал|вложил|предоставил"
            r"|выделил|поддержал|направил|потратил)[аои]?\b[^.;!?\n]{0,60}$"
        ),
    ),
    # «фонд, под управлением которого 474 млрд», «активы банка достигают 3,4 млрд».
    Aside(
        "x.valuation",
        MONEY,
        before=pattern(
            rf"\bпод (?:его |её |ее |их )?управлением(?: котор\w+)?(?: наход\w+)?\s+{HEDGE}$",
            rf"\bуправля(?:ет|ющ\w+) (?:активами|портфелем|средствами)(?: (?:на|в|объ[её]мом|стоимостью))?\s+{HEDGE}$",
            r"\bактив(?:ы|ов)(?: [^\W\d]+| «[^»]+»){0,3}\s+(?:—\s+)?(?:достигают|достигали|составляют|составляли"
            rf"|превышают|превышали|достигли|составили|превысили)\s+{HEDGE}$",
        ),
    ),
    # «70 % суммы», «43,1 % голосов», «12 % мирового производства».
    Aside(
        "x.part",
        SHARE,
        after=pattern(
            r"\s*(?:от\s+)?(?:(?:общ|все|все[йг]|сво|годов|миров|запланированн|её|его|их)\w*\s+){0,2}(?:голос|сумм|выручк|дохо"
            r"|затрат|расход|экспорт|импорт|работ[^н]|материал|населени|производств|добыч|потреблени|электроэнерги|выпуск"
            r"|продукци|мощност|стоимост|перевоз|парка\b|спроса\b|рынка\b)"
        ),
    ),
    # «2,54 рубля за кВт·ч».
    Aside(
        "x.unit_price",
        MONEY,
        after=pattern(r"\s*за\s+(?:(?:один|каждый|1)\s+)?(?:кВт|МВт|киловатт|мегаватт|гигакалори|Гкал|кубометр|куб\b)"),
    ),
)
