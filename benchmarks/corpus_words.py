# ruff: noqa: SIM905
"""What generated articles are made of: parts of names, sentences of deals, and sentences of all other matters.

In a sentence `{a}` and `{b}` are the sides, `{value}`, `{count}`, `{stake}`, `{term}`, `{day}` the figures of the deal,
`{n1}` … numbers that tell of nothing, `{person}`, `{other}` and `{city}` people, firms and places. `{who}`, `{when}` …
stand for one of `PARTS` each, so that hardly four words in a row recur: two articles look alike only when they are.
"""

OPENINGS = "Б Бр В Г Гр Д Др Ж З К Кр Л М Н П Пл Р С Сп Ст Т Тр Ф Х Ц Ч Ш".split()
VOWELS = "а е и о у ы ю я ей ай".split()
CLOSINGS = ["", "", "", "н", "р", "л", "м", "с", "т", "к", "рд", "нт", "льс"]
TAILS = "маш сервис холдинг инвест монтаж экспорт продукт ресурс снаб проект групп банк".split()
SURNAMES = (
    "Ахметов Беляков Власенко Горин Дусенов Ержанов Жуков Зотов Ибраев Касымов Лаптев Мамонтов Нуров Осипов Панин "
    "Рахимов Сатпаев Тимошин Уткин Фомин Хасанов Царев Чернов Шарипов Юсупов"
).split()
GIVEN = "Аскар Борис Виктор Глеб Данияр Ерлан Игорь Кайрат Леонид Марат Николай Олег Павел Руслан Сергей Тимур".split()
CITIES = (
    "Алматы Астана Шымкент Караганда Павлодар Актобе Самара Казань Омск Пермь Ташкент Самарканд Бишкек Баку".split()
)
OUTLETS = "Вестник Курьер Хроника Дело Обзор Меридиан Форум Баланс Статус Контекст".split()
REGIONS = "Севера Юга Востока Запада Урала Сибири Поволжья Каспия Прииртышья Семиречья Мангистау Сарыарки".split()

LETTERS = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya".split(),
        strict=True,
    )
) | {"ъ": "", "ь": ""}

THINGS = {
    "ru": ("локомотивов", "вагонов", "автобусов", "тракторов", "турбин", "самолетов", "вертолетов", "комбайнов"),
    "en": ("locomotives", "wagons", "buses", "tractors", "turbines", "aircraft", "helicopters", "combines"),
    "kk": ("локомотив", "вагон", "автобус", "трактор", "турбина", "ұшақ", "тікұшақ", "комбайн"),
}
SITES = {
    "ru": ("завода", "электростанции", "терминала", "фабрики", "больницы", "трассы"),
    "en": ("plant", "power station", "terminal", "factory", "hospital", "road"),
    "kk": ("зауыт", "электр станциясы", "терминал", "фабрика", "аурухана", "жол"),
}

TITLES = {
    "supply": {
        "ru": ("{a} купит {count} {thing} у {b}", "{b} поставит {a} {count} {thing}"),
        "en": ("{a} to buy {count} {thing} from {b}", "{b} wins an order for {count} {thing}"),
        "kk": ("{a} {count} {thing} сатып алады",),
    },
    "loan": {
        "ru": ("{b} выдаст кредит {a}", "{a} привлекла {value}"),
        "en": ("{b} lends {value} to {a}",),
        "kk": ("{b} {a} компаниясына несие береді",),
    },
    "stake": {
        "ru": ("{a} покупает долю в {b}", "{a} стала акционером {b}"),
        "en": ("{a} buys a stake in {b}",),
        "kk": ("{a} {b} үлесін сатып алды",),
    },
    "building": {
        "ru": ("{a} и {b} построят {site}", "{b} займется строительством {site}"),
        "en": ("{a} and {b} to build a {site}",),
        "kk": ("{a} мен {b} {site} салады",),
    },
}
LEADS = {
    "supply": {
        "ru": (
            "{a} подписала с {b} контракт на поставку {count} {thing} стоимостью {value}.",
            "{day} {a} заключила договор с {b}: за {value} ей поставят {count} {thing}.",
            "{b} поставит {a} {count} {thing}, сумма контракта составила {value}.",
        ),
        "en": (
            "{a} signed a contract with {b} to buy {count} {thing} worth {value}.",
            "{b} will deliver {count} {thing} to {a} under a {value} contract signed on {day}.",
        ),
        "kk": ("{a} мен {b} құны {value} болатын {count} {thing} жеткізу туралы келісімшартқа қол қойды.",),
    },
    "loan": {
        "ru": (
            "{b} предоставит {a} кредит на {value} сроком на {term} лет.",
            "{a} получила от {b} заем в размере {value}, соглашение подписано {day}.",
        ),
        "en": (
            "{b} will provide {a} with a loan of {value} for {term} years.",
            "{a} signed a loan agreement for {value} with {b} on {day}.",
        ),
        "kk": ("{b} {a} компаниясына {value} көлемінде {term} жылға несие береді.",),
    },
    "stake": {
        "ru": (
            "{a} приобрела {stake}% акций {b} за {value}.",
            "{a} закрыла сделку по покупке {stake}% {b}, ее сумма составила {value}.",
        ),
        "en": (
            "{a} acquired a {stake}% stake in {b} for {value}.",
            "{a} agreed to buy {stake}% of {b} in a deal valued at {value}.",
        ),
        "kk": ("{a} {b} акцияларының {stake}%-ын {value} сатып алды.",),
    },
    "building": {
        "ru": (
            "{a} и {b} подписали соглашение о строительстве {site}, инвестиции составят {value}.",
            "{b} построит для {a} объект стоимостью {value}: договор о строительстве {site} подписан {day}.",
        ),
        "en": (
            "{a} and {b} signed an agreement to build a {site} with an investment of {value}.",
            "{b} will build a {site} for {a} under a {value} contract.",
        ),
        "kk": ("{a} мен {b} құны {value} болатын {site} салу туралы келісімге қол қойды.",),
    },
}
MORE = {
    "ru": (
        "Срок {of} соглашения — {term} лет.",
        "Документ {when} подписали в городе {city} {day}.",
        "Сделку {when} закроют за {n3} месяцев, {says} {person}.",
        "Первый платеж {when} поступит {how}.",
        "Проект {of} {when} даст {jobs} рабочих мест.",
        "Стороны {when} договорились {how} работать в сфере {of}.",
    ),
    "en": (
        "The agreement {of} runs for {term} years.",
        "It was signed {when} in {city} on {day}.",
        "The deal {of} should close {when}, chief executive {person} {says}.",
        "The project {of} will {how} create {jobs} jobs.",
    ),
    "kk": (
        "Келісім {of} мерзімі {term} жыл.",
        "Құжатқа {when} {city} қаласында қол қойылды.",
        "Жоба {how} {jobs} жұмыс орнын ашады.",
    ),
}
OTHER = {
    "ru": (
        "{who} {when} {does} {what} {of} {how}.",
        "{what} {of} {when} {grew} на {p1}%, {says} {person}.",
        "«{who} {how} {does} {what} {of}», — {says} {person}.",
        "В городе {city} {who} {does} {what} {of} {when}.",
        "Компания {other} {when} {does} {what} {of}, там работают {n2} человек.",
        "{who} {of} {when} {grew} до {n1} тонн, {what} {how} — на {p2}%.",
    ),
    "en": (
        "{who} {does} {what} {of} {when}.",
        "{what} {of} {grew} {p1}% {when}, {person} {says}.",
        "In {city} {who} {how} {does} {what} {of}.",
        "{other} {does} {what} {of} {when} with {n2} people.",
    ),
    "kk": (
        "{who} {when} {what} {of} {does}.",
        "{what} {of} {when} {p1}%-ға {grew}.",
        "{city} қаласында {who} {how} {what} {does}.",
    ),
}
PARTS = {
    "ru": {
        "who": "завод|музей|университет|профсоюз|комитет|порт|совет|институт|клуб|театр|рынок|колледж|архив|фонд|штаб|"
        "цех|отдел|хор|союз|центр",
        "when": "утром|вчера|весной|осенью|недавно|снова|позже|сегодня|летом|зимой|впервые|ежегодно|вновь|вечером|"
        "скоро|по-прежнему|накануне|повсюду|временно|обычно",
        "does": "обсуждает|изучает|готовит|открывает|проверяет|обновляет|показывает|ищет|ремонтирует|описывает|хвалит|"
        "критикует|собирает|измеряет|сравнивает|планирует|украшает|охраняет|перевозит|считает",
        "what": "график|обзор|спрос|урожай|маршрут|выпуск|учебник|выставку|план|архив|склад|отчет|сервис|погоду|мост|"
        "запас|тираж|сезон|опрос|каталог",
        "of": "услуг|кадров|дорог|леса|зерна|детей|музыки|спорта|туризма|науки|связи|воды|рыбы|техники|одежды|книг|"
        "мебели|цветов|ткани|мёда",
        "how": "тщательно|охотно|быстро|медленно|открыто|осторожно|вместе|отдельно|подробно|бережно|дружно|уверенно|"
        "спокойно|случайно|громко|тихо|просто|честно|ловко|бесплатно",
        "grew": "выросли|снизились|прибавили|упали|достигли|сократились|поднялись|дошли",
        "says": "отметил|считает|рассказал|уточнил|полагает|напомнил|добавил|подчеркнул|пояснил|заметил",
    },
    "en": {
        "who": "the museum|the union|the port|the council|the college|the theatre|the archive|the market|the club|"
        "the choir|the institute|the department|the harbour|the school|the library|the committee",
        "when": "yesterday|last spring|again|later|in autumn|recently|every summer|this morning|at times|as before|"
        "these days|for now|once more|next week|in winter|all year",
        "does": "reviews|studies|prepares|opens|checks|renews|shows|seeks|repairs|praises|collects|measures|compares|"
        "paints|guards|counts",
        "what": "schedules|surveys|demand|harvests|routes|output|textbooks|exhibitions|plans|archives|stores|reports|"
        "services|weather|bridges|catalogues",
        "of": "of wood|of grain|of music|of sport|of science|of water|of fish|of books|of flowers|of cloth|of honey|"
        "of roads|of tourism|of staff|of furniture|of clothes",
        "how": "carefully|gladly|quickly|slowly|openly|together|apart|gently|surely|calmly|loudly|quietly|plainly",
        "grew": "rose|fell|gained|shrank|climbed|slipped",
        "says": "said|noted|added|recalled|explained|believes",
    },
    "kk": {
        "who": "музей|университет|порт|кеңес|институт|театр|мұрағат|нарық|клуб|мектеп|кітапхана|комитет",
        "when": "кеше|көктемде|күзде|жақында|қайта|кейін|бүгін|жазда|қыста|таңертең",
        "does": "талқылайды|зерттейді|дайындайды|ашады|тексереді|жаңартады|көрсетеді|іздейді|жөндейді|мақтайды",
        "what": "кестені|сұранысты|егінді|бағытты|оқулықты|көрмені|жоспарды|қойманы|есепті|көпірді",
        "of": "қызмет|кадр|жол|орман|астық|музыка|спорт|туризм|ғылым|су",
        "how": "мұқият|тез|баяу|ашық|бірге|бөлек|сенімді|ақырын",
        "grew": "өсті|төмендеді|көтерілді|азайды",
        "says": "деді|атап өтті|қосты",
    },
}
CREDITS = {
    "ru": "Об этом сообщает {outlet}.",
    "en": "{outlet} reports.",
    "kk": "Бұл туралы {outlet} хабарлайды.",
}
HEDGES = {"ru": ("около ", "более ", "до "), "en": ("about ", "more than ", "up to "), "kk": ("шамамен ",)}
MONTHS = {
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
    "en": "January February March April May June July August September October November December".split(),
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(),
}
MONEY = {
    "ru": {"USD": "долларов", "EUR": "евро", "KZT": "тенге", "RUB": "рублей"},
    "en": {"USD": "US dollars", "EUR": "euros", "KZT": "tenge", "RUB": "rubles"},
    "kk": {"USD": "доллар", "EUR": "еуро", "KZT": "теңге", "RUB": "рубль"},
}
SCALES = {"ru": ("млн", "млрд"), "en": ("million", "billion"), "kk": ("млн", "млрд")}
