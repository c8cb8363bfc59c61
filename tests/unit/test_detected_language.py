"""Which language a short text is in: a few letters tell a Kazakh flash, and a Kazakh name makes no text Kazakh."""

import pytest

from c5db.text import detect_language


@pytest.mark.parametrize(
    "text",
    [
        "Орал әкімдігі Skylark компаниясынан 120 автобус алды. Құны 30 млн доллар.",
        "Орал әкімдігі Skylark компаниясынан 120 автобус алды. Келісім 30 млн доллар.",
        "Skylark компаниясы Оралда 70 млн долларға зауыт салады.",
        "Геология комитеті «Skylark» компаниясына барлауға лицензия берді.",
        "Skylark Оралда 70 млн долларға зауыт, ал Атырауда терминал мен мұнай базасын салады деп жоспарланып отыр.",
    ],
)
def test_a_short_text_of_few_kazakh_letters_is_kazakh(text: str) -> None:
    assert detect_language(text) == "kk"


@pytest.mark.parametrize(
    "text",
    [
        "«Самұрық-Қазына» продал 30% акций «Орды».",
        "Фонд Самұрық-Қазына выделил «Орде» 3 млрд тенге на завод.",
        "Банк «Халық» и фонд «Даму қоры» подписали договор.",
        "Орда купила завод.",
        "Глава фонда Өміржан Әбенов встретился с послом.",
    ],
)
def test_a_russian_text_may_hold_kazakh_names(text: str) -> None:
    assert detect_language(text) == "ru"


def test_latin_letters_make_a_text_english() -> None:
    assert detect_language("Samruk-Қазына sold 30% of Orda.") == "en"
