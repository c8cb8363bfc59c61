"""Deliveries that begin on one date and end on the next run over both: one span and not two dates."""

import pytest

from tests.unit.figures.marked import expected, read

CASES = [
    ("en", "Deliveries start [in 2029 and end in 2031|2029/2031]."),
    ("en", "The shipments will begin [in March 2029 and finish in May 2031|2029-03/2031-05]."),
    ("en", "It starts [in 2029|2029]. It ends [in 2031|2031]."),
    ("en", "Deliveries follow. Talks began [in 2029|2029] and the works end [in 2031|2031]."),
    ("en", "Work began [in 2019|2019] and ended [in 2018|2018]."),
    ("ru", "Поставки начнутся [в 2029 году и завершатся в 2031-м|2029/2031]."),
    ("ru", "Отгрузка начнётся [в 2027 году, а закончится в 2029 году|2027/2029]."),
    ("ru", "Стройка начнётся [в 2027 году|2027] и закончится [в 2029 году|2029]."),
    ("en", "Construction will start [in 2026|2026] and be completed [in 2029|2029]."),
    ("ru", "Переговоры начались [в 2027 году|2027], а завод закончат [в 2029 году|2029]."),
    ("ru", "Договор подписан [в 2027 году|2027] и завершится [в 2029 году|2029]."),
    ("kk", "Жеткізу [2029 жылы басталып, 2031 жылы|2029/2031] аяқталады."),
    ("kk", "Зауыт [2029 жылы|2029] салынып, [2031 жылы|2031] аяқталады."),
]


@pytest.mark.parametrize(("lang", "case"), CASES)
def test_a_run_of_deliveries_from_one_date_to_the_next_is_a_span(lang: str, case: str) -> None:
    assert read(case, lang) == expected(case)
