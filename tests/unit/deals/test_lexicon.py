"""Which words and phrases open a family."""

import pytest

from c5db.deals.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("договор продлён", "v.expire"),
        ("договор продлен", "v.expire"),
        ("ПРОДЛЁННЫЙ договор", "v.expire"),
        ("ведёт переговоры", "v.negotiate"),
        ("объект введён", "v.launch"),
    ],
)
def test_a_word_is_known_with_the_dots_of_its_letters_and_without(text: str, family: str) -> None:
    assert any(family in token.families for token in lexicon("ru").tag(text))


@pytest.mark.parametrize("text", ["при начальной цене", "начальник порта"])
def test_what_sounds_like_a_beginning_begins_nothing(text: str) -> None:
    assert not any("v.begin" in token.families for token in lexicon("ru").tag(text))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "суд признал недействительным договор"),
        ("ru", "не будут строить завод"),
        ("kk", "сот шартты жарамсыз деп таныды"),
    ],
)
def test_what_a_court_annuls_is_cancelled(lang: str, text: str) -> None:
    assert any("v.cancel" in token.families for token in lexicon(lang).tag(text))


@pytest.mark.parametrize(
    ("lang", "text", "family", "meant"),
    [
        ("en", "an M&A deal", "d.acquisition", True),
        ("en", "a ten-year O&M contract", "n.service", True),
        ("en", "Smith & Sons operates it", "n.service", True),
        ("en", "the bank issued a letter of interest", "v.raise", False),
        ("en", "the bank issued bonds", "v.raise", True),
        ("en", "two people familiar with the matter said", "x.person", False),
        ("en", "serves two million people", "x.person", True),
        ("en", "the World Bank's loan", "x.market", False),
        ("en", "the world's largest bank", "x.market", True),
        ("kk", "Дүниежүзілік банктің несиесі", "x.market", False),
    ],
)
def test_a_word_that_another_follows_may_lose_its_meaning(lang: str, text: str, family: str, meant: bool) -> None:
    assert any(family in token.families for token in lexicon(lang).tag(text)) is meant


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("зауытын сатпақшы", "v.plan"),
        ("екі көпір салынбақ", "v.plan"),
        ("зауытын сатып алатын болды", "v.agree"),
        ("келісім тоқтатылғанын айтты", "v.cancel"),
    ],
)
def test_a_kazakh_verb_is_known_in_its_forms(text: str, family: str) -> None:
    assert any(family in token.families for token in lexicon("kk").tag(text))


@pytest.mark.parametrize(
    ("text", "family"),
    [("мәміледен бас тартты", "v.raise"), ("ұшаққа тапсырыс берді", "v.sell"), ("желі іске қосылмақ", "v.join")],
)
def test_a_kazakh_phrase_tells_one_deed(text: str, family: str) -> None:
    assert not any(family in token.families for token in lexicon("kk").tag(text))


def test_a_token_keeps_its_letters() -> None:
    assert [token.low for token in lexicon("ru").tag("Объём продлён")] == ["объём", "продлён"]


def test_now_is_no_joining_in_kazakh() -> None:
    told = [token.families for token in lexicon("kk").tag("Енді компания одаққа қосылды, тізіміне енді")]
    assert "v.join" not in told[0] and "v.include" not in told[0] and "v.include" in told[4]
