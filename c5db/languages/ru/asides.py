"""How Russian tells what is no deal's: what is drawn of a loan, how old things are, what a fund manages."""

from c5db.domain.vocab import Attribute, FigureKind
from c5db.languages.aside_words import AGREEING, DATES, MONEY, SHARE, WORTH, Aside
from c5db.languages.patterns import pattern

DRAWN = r"(?:выбра[нл]|использова[нл]|израсходова[нл]|освое?[нил]{1,2})[аоиы]?"
LENT = pattern(r"\b(?:кредит|за[её]м|займ|ссуд|лини[июя]|лимит|синдикат|сертификат)")
HEDGE = r"(?:(?:около|более|порядка|почти|примерно|свыше|уже|пока)\s+){0,2}"

ASIDES: tuple[Aside, ...] = (
    # «(Кредит на 3 млрд,) 1,2 млрд уже выбраны», «из него освоено 400 млн».
    Aside(
        "x.spent",
        MONEY,
        after=pattern(rf"[^\W\d]{{0,3}}\s*(?P<told>(?:[—–-]\s*)?(?:(?:уже|пока|были|было)\s+){{0,2}}{DRAWN}\b)"),
        told=LENT,
        bars=frozenset({Attribute.VALUE, Attribute.FINANCING}),
    ),
    Aside(
        "x.spent",
        MONEY,
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
    # «краны грузоподъёмностью 450 тонн», «танкер дедвейтом 114 тыс. тонн».
    Aside(
        "x.spec",
        frozenset({FigureKind.COUNT}),
        before=pattern(
            r"\b(?:грузопод[ъь][её]мност|дедвейт|водоизмещени|тяг|длин|ширин|высот)"
            rf"(?:ью|ой|ом|ем)\s+(?:по\s+)?{HEDGE}$"
        ),
    ),
    # «элеватор вместимостью 100 тыс. тонн».
    Aside(
        "x.spec",
        frozenset({FigureKind.COUNT}),
        before=pattern(rf"\b(?:вместимост|[её]мкост)ью\s+(?:по\s+)?{HEDGE}$"),
        bars=frozenset({Attribute.QUANTITY, Attribute.JOBS, Attribute.RESOURCE}),
    ),
    # «купила её через восемь месяцев после слияния», «спустя два года».
    Aside(
        "t.before",
        frozenset({FigureKind.DURATION}),
        before=pattern(rf"\bчерез\s+{HEDGE}$"),
        after=pattern(r"\s+после\b"),
        bars=frozenset({Attribute.TERM}),
    ),
    Aside(
        "t.before",
        frozenset({FigureKind.DURATION}),
        before=pattern(rf"\bспустя\s+{HEDGE}$"),
        bars=frozenset({Attribute.TERM}),
    ),
    # «за полгода до этого», «два года спустя», «на год раньше».
    Aside(
        "t.before",
        frozenset({FigureKind.DURATION}),
        after=pattern(
            r"\s+(?:спустя|назад|тому назад|раньше|ранее|до (?:этого|того|сделки|слияния|покупки|продажи))\b"
        ),
        bars=frozenset({Attribute.TERM}),
    ),
    # «крупнейший заём с 2021 года», «первая сделка за 2024 год».
    Aside(
        "t.before",
        DATES,
        before=pattern(r"\b(?:крупнейш|рекордн|наибольш|наименьш|перв(?:ый|ая|ое|ые)\b)\w*[^,.;!?\n]{0,40}\s$"),
        within=pattern(r"(?:с|со|за)\s"),
        bars=AGREEING,
    ),
    # «С 2011 года „Орда" вложила в эту страну 90 млн долларов».
    Aside(
        "x.spent",
        WORTH,
        before=pattern(
            r"\bс (?:19|20)\d\d(?:-го)? года?\b[^.;!?\n]{1,60}\b(?:(?:про)?финансировал|инвестировал|вложил|предоставил"
            r"|выделил|поддержал|направил|потратил)[аои]?\b[^.;!?\n]{0,60}$"
        ),
    ),
    # «фонд, под управлением которого 40 млрд», «активы банка составляют 6 млрд».
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
    # «70 % суммы», «60 % голосов», «12 % мирового производства».
    Aside(
        "x.part",
        SHARE,
        after=pattern(
            r"\s*(?:от\s+)?(?:(?:общ|все|все[йг]|сво|годов|миров|запланированн|её|его|их)\w*\s+){0,2}(?:голос|сумм|выручк|дохо"
            r"|затрат|расход|экспорт|импорт|работ[^н]|материал|населени|производств|добыч|потреблени|электроэнерги|выпуск"
            r"|продукци|мощност|стоимост|перевоз|парка\b|спроса\b|рынка\b)"
        ),
    ),
    # «2,54 рубля за кВт·ч», «4 доллара за дозу», «по 40 млн евро каждый».
    Aside(
        "x.unit_price",
        MONEY,
        after=pattern(
            r"\s*за\s+кажд(?:ый|ую|ое)\s",
            r"\s*за\s+(?:(?:один|одну|одно|1)\s+)?(?:кВт|МВт|киловатт|мегаватт|гигакалори|Гкал|(?:кубометр|куб|тонну"
            r"|баррель|единицу|штуку|акцию|бумагу|дозу|унцию|килограмм|литр|метр|гектар|сотку|голову|экземпляр|билет|место)\b)",
        ),
    ),
    Aside(
        "x.unit_price", MONEY, before=pattern(rf"\bпо\s+{HEDGE}$"), after=pattern(r"\s*(?:кажд(?:ый|ая|ое|ую)|за)\b")
    ),
    # «опровергли сообщения о покупке за 900 млн», но не «опроверг слухи о расторжении контракта на 900 млн».
    Aside(
        "v.deny",
        MONEY | SHARE,
        before=pattern(
            r"\b(?:опров[её]рг|опровергл|опровергн|опроверга|отрица|отверг)\w*\s+(?:[^\W\d]+\s+){0,2}(?:сообщени|слух"
            r"|информаци|публикаци|данные)\w*(?![^.;!?\n]*\b(?:расторг|расторж|отмен|приостан|срыв|разрыв|отказ|прекра"
            r"|и\b|но\b))(?:[^.,;!?\n]|,\s*(?:что|будто|согласно|якобы)\b)*$"
        ),
    ),
)
