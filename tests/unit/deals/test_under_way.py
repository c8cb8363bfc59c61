"""What is only being bought or sold has not changed hands yet."""

import pytest

from c5db.deals.lexicon import lexicon
from c5db.deals.tense import is_under_way
from tests.unit.deals.reading import read, statuses


@pytest.mark.parametrize(
    ("lang", "text", "verb", "expected"),
    [
        ("en", "The mill is being sold", "sold", True),
        ("en", "The mill was then being formally bought", "bought", True),
        ("en", "The mill is now being acquired", "acquired", True),
        ("en", "The mill was sold", "sold", False),
        ("en", "The mill has shrunk since being sold", "sold", False),
        ("kk", "Компания үлесті сатып алып жатыр", "сатып", True),
        ("kk", "Компания үлесті сатып алды", "сатып", False),
        ("ru", "Завод продан", "продан", False),
    ],
)
def test_a_verb_tells_if_something_is_only_being_done(lang: str, text: str, verb: str, *, expected: bool) -> None:
    tokens = lexicon(lang).tag(text)
    assert is_under_way(tokens, [token.low for token in tokens].index(verb), lang) is expected


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "Orrin is being sold to Maple for $2 billion.", "announced"),
        ("en", "Orrin is now being acquired by Maple for $2 billion.", "announced"),
        ("en", "Orrin is being taken over by Maple for $2 billion.", "announced"),
        ("en", "Orrin was sold to Maple for $2 billion.", "completed"),
        ("en", "Orrin has changed its name since being bought by Maple for $2 billion.", "completed"),
        ("ru", "«Норда» продаётся «Эстре» за 3 млрд рублей.", "announced"),
        ("ru", "«Норда» продана «Эстре» за 3 млрд рублей.", "completed"),
        ("kk", "«Норда» зауытын «Эстра» 3 млрд теңгеге сатып алып жатыр.", "announced"),
        ("kk", "«Норда» зауыты «Эстраға» 3 млрд теңгеге сатылуда.", "announced"),
        ("kk", "«Норда» зауытын «Эстра» 3 млрд теңгеге сатып алды.", "completed"),
    ],
)
def test_what_is_being_sold_is_not_sold_yet(lang: str, text: str, told: str) -> None:
    assert statuses(read(text, lang)) == [told]
