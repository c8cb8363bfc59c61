"""What stands beside a weapon or a counted system is what it is called, and no firm."""

import pytest

from tests.unit.entities.marked import expected, read

CASES = [
    ("en", "[Germany|Germany country DE] delivered six SKY-T systems."),
    ("en", "It ordered 30 Brill vehicles from [Artec|Artec company]."),
    ("en", "It will get Skylark howitzers."),
    ("en", "It bought five [Airbus|Airbus company FR] helicopters."),
    ("en", "It bought six [Skylark Aerospace|Skylark Aerospace company] systems."),
    ("en", "It signed a contract with [Skylark Systems|Skylark Systems company]."),
    ("en", "[Skylark|Skylark company] ordered six systems."),
    ("ru", "[Германия|Germany country DE] поставила шесть систем SKY-T."),
    ("ru", "Закуплены 20 гаубиц Skylark и две батареи Brill."),
    ("ru", "Закуплены системы [Skylark|Skylark company]."),
    ("ru", "Закуплены гаубицы компании [Skylark|Skylark company]."),
    ("ru", "Закуплены 40 автобусов [Skylark|Skylark company]."),
    ("ru", "Шесть систем купила [Skylark|Skylark company]."),
    ("kk", "Алты SKY-T жүйесін жеткізді."),
    ("kk", "[Skylark|Skylark company] компаниясы алты жүйе жеткізді."),
]


@pytest.mark.parametrize(("lang", "case"), CASES)
def test_a_model_is_no_firm(lang: str, case: str) -> None:
    assert read(case, lang) == expected(case)
