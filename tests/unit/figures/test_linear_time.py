"""Reading takes time in proportion to the length of the text, whatever stands in it."""

import time

import pytest

from c5db.figures import find_figures

SMALL, LARGE = 5_000, 40_000
MOST_GROWTH = 3.0
"""How much more time a character may take in a text eight times as long: 1 when linear, 8 when quadratic."""
PATTERNS = [
    "1",
    "1 ",
    "12 345 ",
    "1,",
    "1.",
    "1-",
    "-",
    "–",
    " ",
    "\n",
    "\u00a0",
    "(",
    "[",
    "()",
    "([{",
    "«",
    "$",
    "$1",
    "$ ",
    "%",
    "5% ",
    "№",
    ".",
    "а",
    "я1",
    "миллион ",
    "5 миллион ",
    "5 млн ",
    "5 млн. ",
    "сто ",
    "двадцать ",
    "двадцать пять ",
    "от ",
    "от 5 ",
    "от 5 до ",
    "с 5 до 6 ",
    "5–6 ",
    "половина ",
    "треть ",
    "до ",
    "в ",
    "в год ",
    "5 в год ",
    "2025 ",
    "2025-",
    "ноября ",
    "6 ноября ",
    "6 ноября по ",
    "январь–",
    "год ",
    "назад ",
    "3 дня назад ",
    "в прошлом ",
    "III ",
    "5 из ",
    "5 из них ",
    "5, ",
    "5 млн, 7 ",
    "70 на 30 доли ",
    "5 машин ",
    "5 слов ",
    "летний ",
    "5-летний ",
    "a billion ",
    "a ",
    "half a ",
    "May ",
    "in May ",
    "last ",
    "$3 to ",
    "between 5 and ",
    "five of the ",
    "жыл ",
    "5 жылға дейін ",
    "екі жүз ",
    "787-9 ",
    "737 MAX ",
    "USD 1,5 ",
    "+7 (7172) ",
]


def seconds(text: str, lang: str) -> float:
    start = time.process_time()
    find_figures(text, lang)
    return time.process_time() - start


def growth(pattern: str, lang: str) -> float:
    """How much more time a character takes in the large text than in the small one."""
    small = seconds(pattern * (SMALL // len(pattern)), lang)
    large = seconds(pattern * (LARGE // len(pattern)), lang)
    return large / max(small, 0.001) / (LARGE / SMALL)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_text_eight_times_as_long_takes_about_eight_times_as_long(pattern: str) -> None:
    lang = (
        "kk"
        if any(c in "әғқңөұүһі" for c in pattern)
        else "en"
        if pattern.isascii() and pattern.strip().isalpha()
        else "ru"
    )
    find_figures(pattern * 100, lang)
    assert any(growth(pattern, lang) <= MOST_GROWTH for _ in range(3))
