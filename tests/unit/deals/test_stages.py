"""The stage of a project that a day or a time is of."""

import pytest

from c5db.deals.scene import Scene, build_scene
from c5db.deals.stages import stage_on, stage_over
from c5db.domain.records import Document, Figure
from c5db.domain.vocab import Attribute, FigureKind
from c5db.entities import find_names
from c5db.figures import find_figures
from tests.unit.deals.reading import claims, read

BEGUN = [
    ("en", "Ground was broken in May 2023 and the smelter will open in 2026.", "in May 2023"),
    ("en", "Construction will start in 2026 and be completed in 2029.", "in 2026"),
    ("en", "The foundation stone of the mill was laid in June 2021.", "in June 2021"),
    ("en", "Work on the tunnel is due to begin in the third quarter of 2027.", "in the third quarter of 2027"),
    ("en", "In March 2024 the company began building the terminal.", "In March 2024"),
    ("en", "The refinery has been under construction since 2019.", "since 2019"),
    ("ru", "Строительство цеха начнётся в 2026 году и завершится в 2028-м.", "в 2026 году"),
    ("ru", "Первый камень в основание фабрики заложили в мае 2023 года.", "в мае 2023 года"),
    ("ru", "К возведению дамбы приступят в первом квартале 2027 года.", "в первом квартале 2027 года"),
    ("ru", "Начать строить тоннель собираются в 2027 году, а пустить поезда — в 2031-м.", "в 2027 году"),
    ("ru", "Работы на площадке стартовали в апреле 2024 года.", "в апреле 2024 года"),
    ("kk", "Зауыттың құрылысы 2025 жылы басталады.", "2025 жылы"),
    ("kk", "Кәсіпорынның іргетасы 2023 жылғы мамырда қаланды.", "2023 жылғы мамырда"),
]
OTHERS = [
    ("en", "Construction will start in 2026 and be completed in 2029.", "in 2029"),
    ("en", "Ground was broken in May 2023 and the smelter will open in 2026.", "in 2026"),
    ("en", "Construction is to be finished by 2027.", "by 2027"),
    ("en", "The first trams will arrive in 2027.", "in 2027"),
    ("en", "The plant started work in 2023.", "in 2023"),
    ("ru", "Строительство цеха начнётся в 2026 году и завершится в 2028-м.", "в 2028-м"),
    ("ru", "Завершить строительство моста планируют в 2027 году.", "в 2027 году"),
    ("ru", "Добыча начнётся в 2027 году.", "в 2027 году"),
    ("ru", "Завод начал работу в 2021 году.", "в 2021 году"),
    ("ru", "Начать строить тоннель собираются в 2027 году, а пустить поезда — в 2031-м.", "в 2031-м"),
    ("kk", "Зауыттың құрылысы 2027 жылы аяқталады.", "2027 жылы"),
    ("kk", "Станса 2026 жылы іске қосылады.", "2026 жылы"),
]
TIMES = [
    ("en", "A full service of the trams over a term of 12 years is included.", "12 years", "service"),
    ("en", "The bank grants a loan for the building of a mill for 9 years.", "9 years", "loan"),
    ("en", "Construction of the mill will take three years.", "three years", "construction"),
    ("en", "The contract is for 12 years, with service of the trams.", "12 years", None),
    ("ru", "Полное обслуживание новых вагонов в течение 16 лет входит в цену.", "16 лет", "service"),
    ("ru", "Банк даёт кредит на строительство фабрики на 9 лет.", "9 лет", "loan"),
    ("kk", "Құрылысқа үш жыл кетеді.", "үш жыл", "construction"),
]


@pytest.mark.parametrize(("lang", "text", "date"), BEGUN)
def test_a_date_on_which_building_begins_is_told(lang: str, text: str, date: str) -> None:
    assert stage(lang, text, date) == "construction"


@pytest.mark.parametrize(("lang", "text", "date"), OTHERS)
def test_other_dates_of_a_project_are_not_of_its_construction(lang: str, text: str, date: str) -> None:
    assert stage(lang, text, date) is None


@pytest.mark.parametrize(("lang", "text", "time", "expected"), TIMES)
def test_a_time_is_that_of_what_its_clause_speaks_of(lang: str, text: str, time: str, expected: str | None) -> None:
    assert stage_over(*told(lang, text, time, FigureKind.DURATION)) == expected


FIRST_STAGES = [
    (
        "en",
        "Zinkor signed a contract with Bauer for a plant worth $200 million. The first phase will cost $80 million.",
    ),
    ("ru", "«Цинкор» заказал Bauer завод за 200 млн долларов. Стоимость первого этапа — 80 млн долларов."),
]


@pytest.mark.parametrize(("lang", "text"), FIRST_STAGES)
def test_what_the_first_stage_costs_is_not_what_the_whole_does(lang: str, text: str) -> None:
    told = {str(claim.value): claim.item for claim in claims(read(text, lang), Attribute.VALUE)}
    assert told == {"200000000": None, "80000000": "stage"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "«Орда» построит ветропарк мощностью 500 МВт. Первую очередь мощностью 200 МВт запустят в 2028 году."),
        ("kk", "«Орда» қуаты 500 МВт жел электр станциясын салады. Бірінші кезеңнің қуаты 200 МВт болады."),
    ],
)
def test_what_the_first_stage_yields_is_not_what_the_whole_does(lang: str, text: str) -> None:
    told = {str(claim.value): claim.item for claim in claims(read(text, lang), Attribute.CAPACITY)}
    assert told == {"500": None, "200": "stage"}


def stage(lang: str, text: str, date: str) -> str | None:
    return stage_on(*told(lang, text, date, FigureKind.DATE))


def told(lang: str, text: str, words: str, kind: FigureKind) -> tuple[Scene, Figure]:
    """The scene of a text, and the figure that stands in those words."""
    scene = build_scene(
        Document(origin="t", article_id="t", text=text, lang=lang),
        find_figures(text, lang, None),
        find_names(text, lang),
    )
    at = text.index(words)
    return scene, next(f for f in scene.figures if f.kind is kind and at <= f.span.start < at + len(words))
