"""A company behind a time does what follows, and is not whose the time is: «В сентябре „Орда“ купила …»."""

import pytest

from c5db.deals.frames import frames_of
from tests.unit.deals.reading import scene_of


@pytest.mark.parametrize(
    "when", ["В сентябре", "В прошлом году", "На прошлой неделе", "В понедельник", "В мае 2019 года", "5 мая", "Весной"]
)
def test_a_name_behind_a_time_is_not_its_owner(when: str) -> None:
    scene = scene_of(f"{when} «Тарн» купил порт за 90 млн евро.", "ru")
    [name] = scene.names
    assert name.case is None
    assert ("take", "subject") in frames_of(scene, name, scene.sentences[0])


def test_a_name_behind_another_noun_is() -> None:
    [name] = scene_of("Кредит «Тарн» пойдёт на порт.", "ru").names
    assert name.case == "gent"
