"""A new language is one file of words: German, as it might begin, reads without a line of logic."""

import sys
from collections.abc import Iterator
from decimal import Decimal
from types import ModuleType

import pytest

from c5db.figures import find_figures
from c5db.figures.reader import known_language
from c5db.languages.figure_words import FigureWords

GERMAN = FigureWords(
    decimal_comma=True,
    numbers={"2": "zwei", "3": "drei", "12": "zwölf"},
    scales={"1000": "tausend", "1000000": "million, millionen, mio", "1000000000": "milliarde, milliarden, mrd"},
    shortened="mio, mrd",
    percent="prozent*",
    currencies={"EUR": "euro", "USD": "dollar"},
    durations={"30.4166666667": "monat*", "365": "jahr, jahre, jahren"},
    things={"locomotive": "lokomotive*", "wagon": "waggon*"},
    units={"MW": "mw, megawatt", "tonne": "tonne*"},
    hedges={"about": "rund, etwa", "at_least": "mehr als, mindestens", "at_most": "bis zu, höchstens"},
    months=(
        "januar",
        "februar",
        "märz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember",
    ),
    weekdays=("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
    rates={"year": "pro jahr, im jahr"},
    range_openers={"zwischen": "und", "von": "bis"},
    year_prepositions="im jahr, seit, bis",
)


@pytest.fixture
def german() -> Iterator[str]:
    module = ModuleType("c5db.languages.de.figures")
    module.WORDS = GERMAN  # type: ignore[attr-defined]
    sys.modules[module.__name__] = module
    known_language.cache_clear()
    yield "de"
    del sys.modules[module.__name__]
    known_language.cache_clear()


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("für 3,5 Milliarden Euro", "3500000000", "EUR"),
        ("rund 12 Mio. Dollar", "12000000", "USD"),
        ("mindestens zwei Lokomotiven", "2", "locomotive"),
        ("49,9 Prozent der Anteile", "49.9", "percent"),
        ("bis zu 100 MW Leistung", "100", "MW"),
        ("300 Tonnen pro Jahr", "300", "tonne/year"),
        ("für 18 Monate", "1.5", "year"),
    ],
)
def test_words_alone_make_a_language_readable(german: str, text: str, value: str, unit: str) -> None:
    (figure,) = find_figures(text, german)
    assert (figure.value, figure.unit) == (Decimal(value), unit)


def test_a_language_without_words_is_read_as_english() -> None:
    (figure,) = find_figures("$3 billion", "xx")
    assert figure.value == Decimal(3 * 10**9)
