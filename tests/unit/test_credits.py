"""Whom an article names at its end as its own source."""

import pytest

from c5db.domain.records import Span
from c5db.text.credit import find_credit

STORY = {
    "ru": "Казахстанская «Астык-Транс» подписала контракт с Wabtec на покупку 40 локомотивов за 120 млн долларов.",
    "kk": "«Астық-Транс» Wabtec компаниясымен 40 локомотив сатып алу туралы келісімшартқа қол қойды.",
}
LINES = [
    ("ru", "Источник: Степной курьер", "Степной курьер"),
    ("ru", "Источник: Степной курьер.", "Степной курьер"),
    ("ru", "Источник: kursiv.kz", "kursiv.kz"),
    ("ru", "Источник: Иван Петров", None),
    ("kk", "Дереккөз: Дала хабаршысы", "Дала хабаршысы"),
]


@pytest.mark.parametrize(("lang", "line", "credit"), LINES)
def test_a_line_that_names_the_source_names_all_of_it(lang: str, line: str, credit: str | None) -> None:
    text = f"{STORY[lang]}\n{line}"
    assert find_credit(text, [Span(0, len(text))], lang) == credit
