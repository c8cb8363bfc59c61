"""The time and mood that a verb stands in."""

import pytest

from c5db.deals.lexicon import lexicon
from c5db.deals.tense import hangs_on_a_verb, tense_at


@pytest.mark.parametrize(
    ("lang", "text", "verb", "tense"),
    [
        ("ru", "Компания подписала контракт", "подписала", "past"),
        ("ru", "Стороны подпишут контракт", "подпишут", "future"),
        ("ru", "Контракт будет подписан в мае", "подписан", "will passive"),
        ("ru", "Компания не подписала контракт", "подписала", "not past"),
        ("en", "The bank has already signed the contract", "signed", "have past"),
        ("en", "The bank will not sign it", "sign", "will not bare"),
        ("en", "The bank is signing it", "signing", "be going"),
        ("en", "The bank has bought it", "has", "have past"),
        ("en", "The port was handed over", "was", "was past"),
        ("en", "Work began in May", "began", "past"),
        ("en", "The fund sold its stake", "sold", "past"),
        ("kk", "Компания зауытты сатып алмақ", "алмақ", "plan"),
        ("kk", "Компания зауытты салмады", "салмады", "not past"),
        ("kk", "Зауыт салатынын айтты", "салатынын", "present"),
        ("kk", "Зауыт салғанын айтты", "салғанын", "past"),
        ("kk", "Зауыт салып жатыр", "салып", "joined going"),
        ("kk", "Компания зауытты сатып алмақ", "сатып", "plan"),
        ("kk", "Тараптар шартқа қол қойды", "қол", "past"),
        ("kk", "Компания үлесті сатып алып жатыр", "сатып", "joined going"),
        ("kk", "Ол шарттан бас тартқан жоқ", "бас", "past not"),
    ],
)
def test_the_tense_of_a_verb_is_read_off_its_form_and_helpers(lang: str, text: str, verb: str, tense: str) -> None:
    tokens = lexicon(lang).tag(text)
    assert tense_at(tokens, [token.low for token in tokens].index(verb), lang) == tense


def test_a_helper_of_another_verb_is_not_taken_for_the_helper_of_this_one() -> None:
    tokens = lexicon("en").tag("The bank will say that it signed the contract")
    assert tense_at(tokens, 6, "en") == "past"


@pytest.mark.parametrize(
    ("lang", "text", "at", "hangs"),
    [
        ("kk", "Компания көпір салуды жоспарлап отыр", 2, True),
        ("kk", "Банк несие беруге келісті", 2, True),
        ("kk", "Компания көпір салады", 2, False),
        ("ru", "Компания хочет купить порт", 2, False),
        ("en", "The firm plans to buy it", 4, False),
    ],
)
def test_a_kazakh_infinitive_hangs_on_the_verb_behind_it(lang: str, text: str, at: int, hangs: bool) -> None:
    assert hangs_on_a_verb(lexicon(lang).tag(text), at, lang) is hangs
