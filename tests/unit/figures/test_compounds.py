"""What is counted of a compound is its head; the size of a thing counts nothing."""

import pytest

from tests.unit.figures.marked import expected, read

HEADS = [
    ("en", "ordered [30 truck-mounted cranes|30 crane]"),
    ("en", "ordered [six ship-to-shore cranes|6 crane]"),
    ("en", "ordered [five bus-sized satellites|5 satellite]"),
    ("en", "ordered [40 car-carrying wagons|40 wagon]"),
    ("en", "ordered [20 truck-tractors|20 tractor]"),
    ("en", "ordered [3 train-sets|3 train]"),
    ("en", "ordered [two|2 crane] [500-tonne|500 tonne] cranes"),
    ("en", "ordered [30 trucks|30 truck] - all of them here"),
    ("en", "ordered [30 truck|30 truck] and bus chassis"),
    ("en", "ordered [six diesel-electric locomotives|6 locomotive]"),
    ("ru", "заказал [12 вагонов|12 wagon]-цистерн"),
]
SIZES = [
    ("en", "ordered 120mm mortars"),
    ("en", "ordered 155 mm howitzers"),
    ("en", "ordered [twenty 155mm howitzers|20 howitzer]"),
    ("en", "ordered [96 155mm howitzers|96 howitzer]"),
    ("en", "ordered locomotives of 4,000 horsepower each"),
    ("en", "ordered a 114,000 dwt tanker"),
    ("en", "built [155 mills|155 factory]"),
    ("ru", "заказал 152-мм гаубицы"),
    ("ru", "заказал 120-миллиметровые миномёты"),
    ("ru", "заказал [30 152-мм гаубиц|30 гаубица]"),
    ("ru", "заказал локомотивы мощностью 4 тыс. л. с."),
    ("ru", "заказал локомотивы в 4000 лошадиных сил"),
    ("ru", "закупил [1 250 гаубиц|1250 гаубица]"),
    ("kk", "152 мм гаубица сатып алды"),
    ("kk", "120 мм-лік миномет сатып алды"),
    ("kk", "қуаты 4 мың ат күші локомотив"),
]


@pytest.mark.parametrize(("lang", "case"), HEADS)
def test_the_head_of_a_compound_is_counted(lang: str, case: str) -> None:
    assert read(case, lang) == expected(case)


@pytest.mark.parametrize(("lang", "case"), SIZES)
def test_a_size_counts_no_things(lang: str, case: str) -> None:
    assert read(case, lang) == expected(case)
