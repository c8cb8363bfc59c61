"""Figures and days as a reader of a language writes them."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from c5db.domain.plurals import plural
from c5db.domain.vocab import Qualifier
from c5db.report.words import form

THIN, JOINED = "\u202f", "\u00a0"
SCALES = {
    "en": ((Decimal(10) ** 12, "tn"), (Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "m")),
    "ru": ((Decimal(10) ** 12, "трлн"), (Decimal(10) ** 9, "млрд"), (Decimal(10) ** 6, "млн")),
}
HEDGES = {
    "en": {
        Qualifier.ABOUT: "about",
        Qualifier.AT_LEAST: "at least",
        Qualifier.AT_MOST: "up to",
        Qualifier.ALMOST: "almost",
    },
    "ru": {
        Qualifier.ABOUT: "около",
        Qualifier.AT_LEAST: "не менее",
        Qualifier.AT_MOST: "до",
        Qualifier.ALMOST: "почти",
    },
}
DATE_HEDGES = {
    "en": {
        Qualifier.ABOUT: "about",
        Qualifier.AT_LEAST: "not before",
        Qualifier.AT_MOST: "not later than",
        Qualifier.ALMOST: "almost",
    },
    "ru": {
        Qualifier.ABOUT: "около",
        Qualifier.AT_LEAST: "не ранее",
        Qualifier.AT_MOST: "не позднее",
        Qualifier.ALMOST: "около",
    },
}
"""Before a date, which in Russian stands in the genitive then."""
NO_CURRENCY = {"en": "currency unknown", "ru": "валюта не названа"}
MONTHS = {
    "en": [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ],
    "ru": [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
        "декабря",
    ],
}  # fmt: skip
SHORT_MONTHS = {
    "en": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    "ru": ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"],
}
UNITS_RU = {
    "aircraft": ("самолёт", "самолёта", "самолётов"),
    "combine": ("комбайн", "комбайна", "комбайнов"),
    "document": ("документ", "документа", "документов"),
    "helicopter": ("вертолёт", "вертолёта", "вертолётов"),
    "job": ("рабочее место", "рабочих места", "рабочих мест"),
    "locomotive": ("локомотив", "локомотива", "локомотивов"),
    "machine": ("машина", "машины", "машин"),
    "share": ("акция", "акции", "акций"),
    "system": ("система", "системы", "систем"),
    "ship": ("судно", "судна", "судов"),
    "tonne": ("тонна", "тонны", "тонн"),
    "tractor": ("трактор", "трактора", "тракторов"),
    "turbine": ("турбина", "турбины", "турбин"),
    "vehicle": ("машина", "машины", "машин"),
    "wagon": ("вагон", "вагона", "вагонов"),
    "year": ("год", "года", "лет"),
}
"""With one, some and many; a unit that is not here stays in English."""
SIGNS_RU = {"MW": "МВт", "kWh": "кВт·ч", "barrel": "барр.", "cubic metre": "м³", "passenger": "пассажиров"}
"""Units that are written by a sign, whatever the number."""
A_YEAR = "/year"
BOUND_RU = ("about", "at_least", "at_most")
"""Hedges after which Russian puts what is counted into the genitive: «до 22 самолётов»."""
MONEY = ("value", "financing")
DATES = ("signed_on", "announced_on", "delivery")
NOMINATIVE_RU = [
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
]  # fmt: skip
DATE = re.compile(r"\d{4}(?:-(?:\d\d(?:-\d\d)?|Q[1-4]|H[12]))?(?:/\d{4}(?:-(?:\d\d(?:-\d\d)?|Q[1-4]|H[12]))?)?")
PARTS = {
    "en": {"Q": "quarter {number} of {year}", "H": "half-year {number} of {year}"},
    "ru": {"Q": "{number}-й квартал {year} года", "H": "{number}-е полугодие {year} года"},
}
BOUND_PARTS_RU = {"Q": "{number}-го квартала {year} года", "H": "{number}-го полугодия {year} года"}
DIGITS = 4
"""Significant digits after which a sum is cut where it is told in short."""


class Figures:
    """The ways of writing of one language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang

    def count(self, number: int | Decimal) -> str:
        """`12345` → `12,345`."""
        return self._marks(f"{number:,}")

    def number(self, number: Decimal) -> str:
        """To its last digit."""
        digits = f"{number:,f}"
        return self._marks(digits.rstrip("0").rstrip(".") if "." in digits else digits)

    def short(self, number: Decimal) -> str:
        """`4200000000` → `4.2 bn`; nothing is rounded away that is told with few digits."""
        for scale, word in SCALES[self.lang]:
            if abs(number) >= scale:
                scaled = number / scale
                return f"{self.number(scaled if scaled == round(scaled, 3) else self._rounded(scaled))}{JOINED}{word}"
        return self.number(number if number == round(number, 4) else round(number, 2))

    def money(self, value: Decimal | None, currency: str | None, value_max: Decimal | None = None) -> str:
        """`4.2 bn USD`, with both ends of a range."""
        words = self.range(value, value_max)
        return f"{words}{JOINED}{currency or NO_CURRENCY[self.lang]}" if words else ""

    def range(self, low: Decimal | None, high: Decimal | None) -> str:
        """`3–5 bn`; the scale stands once where both ends share it."""
        ends = [self.short(number) for number in (low, high) if number is not None]
        if len(ends) == 2 and ends[0] != ends[1]:
            (first, _, scale), (_, _, other) = ends[0].partition(JOINED), ends[1].rpartition(JOINED)
            if scale == other and JOINED not in scale:
                ends[0] = first
        return "–".join(dict.fromkeys(ends))

    def hedged(self, words: str, qualifier: str | None) -> str:
        """With the word that bounds it before it."""
        hedge = HEDGES[self.lang].get(Qualifier(qualifier)) if qualifier else None
        return f"{hedge}{JOINED}{words}" if hedge else words

    def summed(self, row: Mapping[str, Any]) -> str:
        """A sum, hedged as its parts are: `at least 43 bn USD`, `3–5 bn USD`."""
        low, high, qualifier = row["value"], row["value_max"], row["qualifier"]
        if qualifier == Qualifier.AT_LEAST:
            high = None
        if qualifier == Qualifier.AT_MOST:
            low = None
        return self.hedged(self.money(low, row["currency"], high), qualifier)

    def converted(self, dollars: Decimal) -> str:
        """What another currency makes in US dollars: no more digits than an exchange rate bears."""
        return self.money(Decimal(f"{dollars:.{DIGITS}g}"), "USD")

    def value(self, row: Mapping[str, object], attribute: str) -> str:
        """A rival value, as it is stated."""
        if row.get("value") is None:
            return self._dated(str(row.get("value_text") or ""), row.get("qualifier"))
        low = Decimal(str(row["value"]))
        high = None if row.get("value_max") is None else Decimal(str(row["value_max"]))
        unit = None if row.get("unit") is None else str(row["unit"])
        qualifier = row.get("qualifier")
        if attribute in MONEY:
            words = self.money(low, unit, high)
        else:
            ends = "–".join(self.number(number) for number in (low, high) if number is not None)
            words = f"{ends}{self.unit(unit, low if high is None else high, bound=qualifier in BOUND_RU)}"
        return self.hedged(words, None if qualifier is None else str(qualifier))

    def _dated(self, words: str, qualifier: object) -> str:
        """`2028` as a limit → `not later than 2028`."""
        hedge = DATE_HEDGES[self.lang].get(Qualifier(str(qualifier))) if qualifier and self.is_period(words) else None
        return f"{hedge}{JOINED}{self.period(words, bound=True)}" if hedge else self.period(words)

    def unit(self, unit: str | None, number: Decimal, *, bound: bool = False) -> str:
        """What is counted, in the form that goes with the number, with the space before it; `bound`: after a hedge."""
        if unit is None:
            return ""
        if unit == "percent":
            return f"{JOINED}%" if self.lang == "ru" else "%"
        if self.lang == "ru" and unit.endswith(A_YEAR):
            return f"{self.unit(unit.removesuffix(A_YEAR), number, bound=bound)} в год"
        if self.lang == "ru" and unit in SIGNS_RU:
            return f"{JOINED}{SIGNS_RU[unit]}"
        if self.lang == "ru" and unit in UNITS_RU:
            whole = int(number) if number == number.to_integral_value() else 2
            places = {"1": 1, "2": 2, "5": 2} if bound and number == whole else {"1": 0, "2": 1, "5": 2}
            return f"{JOINED}{UNITS_RU[unit][places[form(whole, 'ru')]]}"
        return f"{JOINED}{plural(unit, number)}"

    def told(self, words: str, attribute: str, qualifier: str | None = None) -> str:
        """A value of the history, `4200000000 USD`, as the others are written."""
        if attribute in DATES:
            return self._dated(words, qualifier)
        figure, _, unit = words.partition(" ")
        try:
            low, *high = [Decimal(number) for number in figure.split("..")]
        except InvalidOperation:
            return self.period(words)
        row = {"value": low, "value_max": high[0] if high else None, "unit": unit or None, "qualifier": qualifier}
        return self.value(row, attribute)

    def day(self, day: date | str | None) -> str:
        """`3 March 2026`."""
        if not day:
            return ""
        day = date.fromisoformat(day) if isinstance(day, str) else day
        return f"{day.day}{JOINED}{MONTHS[self.lang][day.month - 1]} {day.year}"

    def days(self, first: date | None, last: date | None) -> str:
        """`3 March 2026 – 5 March 2026`, of one day `3 March 2026`."""
        return " – ".join(dict.fromkeys(filter(None, map(self.day, (first, last)))))

    def is_period(self, words: str) -> bool:
        """Whether it is a day, a month, a quarter, a half or a year, or from one to another."""
        return DATE.fullmatch(words) is not None

    def period(self, words: str, *, bound: bool = False) -> str:
        """`2025-11-06` → `6 November 2025`, `2027/2036` → `2027–2036`; other words stay; `bound`: after a hedge."""
        if not self.is_period(words):
            return words.replace("_", " ").replace("/", "–")
        ends = [self._moment(end, bound) for end in words.split("/")]
        return (" – " if any(JOINED in end or " " in end for end in ends) else "–").join(ends)

    def _moment(self, words: str, bound: bool) -> str:
        year, *rest = words.split("-")
        if len(rest) == 2:
            return self.day(words) if _is_day(words) else words
        if not rest:
            return year
        genitive = bound and self.lang == "ru"
        if part := (BOUND_PARTS_RU if genitive else PARTS[self.lang]).get(rest[0][0]):
            return part.format(number=rest[0][1], year=year)
        names = NOMINATIVE_RU if self.lang == "ru" and not bound else MONTHS[self.lang]
        return f"{names[int(rest[0]) - 1]} {year}" if 1 <= int(rest[0]) <= 12 else words

    def month(self, code: str) -> str:
        """`2026-03` → `Mar 2026`."""
        year, month = code.split("-")
        return f"{SHORT_MONTHS[self.lang][int(month) - 1]} {year}"

    def _rounded(self, number: Decimal) -> Decimal:
        return round(number, max(0, DIGITS - 1 - number.adjusted()))

    def _marks(self, digits: str) -> str:
        if self.lang == "en":
            return digits
        return digits.replace(",", JOINED).replace(".", ",")


def _is_day(words: str) -> bool:
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True
