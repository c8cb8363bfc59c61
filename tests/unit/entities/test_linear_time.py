"""Finding names takes time in proportion to the length of the text, whatever stands in it."""

import time

import pytest

from c5db.entities import find_names

SMALL, LARGE = 5_000, 40_000
MOST_GROWTH = 3.0
"""How much more time a character may take in a text eight times as long: 1 when linear, 8 when quadratic."""
PATTERNS = [
    ("ru", "а"),
    ("ru", "А"),
    ("ru", "А "),
    ("ru", "А. "),
    ("ru", "А-"),
    ("ru", "«"),
    ("ru", "«А» "),
    ("ru", "«А «"),
    ("ru", '"'),
    ("ru", "ТОО "),
    ("ru", "ТОО «Ива» "),
    ("ru", "Банк развития "),
    ("ru", "министерство энергетики и "),
    ("ru", "Казахстан "),
    ("ru", "Казахстан, "),
    ("ru", "казахстанский "),
    ("ru", "Иван Петров "),
    ("ru", "Иван Петров. "),
    ("ru", "президент "),
    ("ru", "Европейский банк "),
    ("ru", "дочка «Ивы», "),
    ("ru", "Cove "),
    ("ru", "(КТЖ) "),
    ("ru", "\n"),
    ("en", "A "),
    ("en", "A. "),
    ("en", "Alpha "),
    ("en", "Alpha of "),
    ("en", "Alpha's "),
    ("en", "Alpha, a unit of "),
    ("en", "the Ministry of Oil and Gas and "),
    ("en", "Kazakhstan's "),
    ("en", "Kazakh "),
    ("en", "John Smith "),
    ("en", "Bank of "),
    ("en", "Alpha Bank Kazakhstan "),
    ("kk", "Қазақстанның "),
    ("kk", "Даму банкі "),
    ("kk", "министрлігі "),
    ("kk", "мұнай және газ "),
    ("kk", "KEGOC-тың "),
]


def seconds(text: str, lang: str) -> float:
    start = time.process_time()
    find_names(text, lang)
    return time.process_time() - start


def growth(pattern: str, lang: str) -> float:
    """How much more time a character takes in the large text than in the small one."""
    small = seconds(pattern * (SMALL // len(pattern)), lang)
    large = seconds(pattern * (LARGE // len(pattern)), lang)
    return large / max(small, 0.001) / (LARGE / SMALL)


@pytest.mark.parametrize(("lang", "pattern"), PATTERNS)
def test_a_text_eight_times_as_long_takes_about_eight_times_as_long(lang: str, pattern: str) -> None:
    find_names(pattern * 100, lang)
    assert any(growth(pattern, lang) <= MOST_GROWTH for _ in range(3))


def test_a_text_of_different_names_takes_time_in_proportion() -> None:
    def text(size: int) -> str:
        return " ".join(f"ТОО «Ива {n}» купило Acme{n} Holding у Ивана Петрова{n}." for n in range(size))

    def ratio() -> float:
        return seconds(text(1600), "ru") / max(seconds(text(200), "ru"), 0.001) / 8

    seconds(text(100), "ru")
    assert any(ratio() <= MOST_GROWTH for _ in range(3))
