"""Copies by text, by credit and by what is told in what order; equal figures alone are no copy."""

from dataclasses import replace
from datetime import date

import pytest

from c5db.domain.voices import Voice
from c5db.identity.copying import copying, originals, tell_of_others
from c5db.identity.outlets import named_in
from c5db.identity.shingles import contained, fingerprints, signature, unpack, words_of

STORY = (
    "Полярная авиакомпания подписала с заводом контракт на двенадцать самолётов за девятьсот миллионов долларов, "
    "сообщил во вторник её президент. Первые машины придут через три года, последние через семь лет, и половину цены "
    "покроет кредит трёх банков. Экипажи начнут готовить уже осенью в новом центре на берегу моря, который строится с "
    "весны."
)
OTHER = (
    "Завод продаст двенадцать самолётов северному перевозчику, цена около девятисот миллионов долларов. Об этом "
    "рассказали на выставке представители обеих сторон. Деньги дадут банки, а учить лётчиков будут в приморском "
    "центре, который обещают достроить к осени; поставки растянутся на четыре года, и первая машина ожидается "
    "нескоро, заметили эксперты."
)
CLAIMS = ("quantity 12 aircraft", "value 900000000 USD", "delivery 2027 date", "term 4 year")


def voice(number: int, text: str, **given: object) -> Voice:
    told = {
        "outlets": frozenset({f"Газета {number}"}),
        "credit": None,
        "published": date(2024, 5, number),
        "runs": unpack(signature(words_of(text))),
        "said": CLAIMS,
        **given,
    }
    return Voice(number, f"text:{number}", **told)  # type: ignore[arg-type]


def test_a_text_that_stands_in_another_is_its_copy() -> None:
    found = copying(voice(1, STORY), voice(2, STORY.partition(" Экипажи")[0]))
    assert found is not None
    assert (found.source_id, found.original_id) == (2, 1)
    assert "word for word" in found.reason


def test_two_articles_with_the_same_figures_are_no_copies() -> None:
    assert copying(voice(1, STORY), voice(2, OTHER)) is None


def test_a_credit_and_the_same_claims_in_the_same_order_make_a_copy() -> None:
    found = copying(voice(1, STORY), voice(2, OTHER, credit="Газета 1"))
    assert found is not None
    assert (found.source_id, found.original_id) == (2, 1)


def test_a_credit_alone_makes_no_copy() -> None:
    assert copying(voice(1, STORY), voice(2, OTHER, credit="Газета 1", said=("stake 30 percent", *CLAIMS[1:2]))) is None


def test_who_credits_the_other_is_the_copy_even_if_it_came_out_first() -> None:
    found = copying(voice(1, STORY, credit="Газета 2"), voice(2, STORY))
    assert found is not None
    assert (found.source_id, found.original_id) == (1, 2)


def test_of_one_day_who_names_the_other_is_the_copy_though_it_tells_more() -> None:
    original = voice(1, STORY)
    copy = voice(2, f"{STORY} Полностью этот текст есть на портале «Газета 1».", published=date(2024, 5, 1))
    copy = replace(copy, names=frozenset({"Газета 1"}))
    for pair in ((original, copy), (copy, original)):
        found = copying(*pair)
        assert found is not None
        assert (found.source_id, found.original_id) == (2, 1)
        assert "it names Газета 1 as its source" in found.reason


OUTLETS = [
    ("Степной курьер", "Источник: Степной курьер"),
    ("Степной курьер", "по данным «Степного Курьера»"),
    ("Alpha", "the ministry said, according to Alpha."),
    ("alpha.test", "read more on alpha.test"),
]
NOT_NAMED = [("Time", "a time of plenty"), ("Alpha", "Alphabet said so"), ("", "anything"), ("—", "anything — at all")]


@pytest.mark.parametrize(("outlet", "words"), OUTLETS)
def test_an_outlet_is_named_in_any_case(outlet: str, words: str) -> None:
    assert named_in(f"Prices rose. {words}", (), {outlet}) == {outlet}
    assert named_in(f"Prices rose. {words}", (0, 12), {outlet}) == frozenset()


@pytest.mark.parametrize(("outlet", "words"), NOT_NAMED)
def test_what_only_looks_like_an_outlet_is_not_named(outlet: str, words: str) -> None:
    assert named_in(words, (), {outlet}) == frozenset()


def test_a_credit_to_the_host_counts() -> None:
    original = voice(1, STORY, outlets=frozenset({"Северная газета", "sever.example.org"}))
    assert copying(original, voice(2, OTHER, credit="sever.example.org")) is not None


def test_a_long_review_that_quotes_a_story_is_no_copy() -> None:
    review = " ".join(f"слово{n} дело{n} город{n}" for n in range(200))
    assert copying(voice(1, STORY), voice(2, f"{review} {STORY}")) is None


def test_which_of_two_equal_texts_is_the_original_hangs_on_nothing_but_them() -> None:
    first, second = voice(1, STORY), voice(2, STORY, published=date(2024, 5, 1))
    renumbered = replace(first, source_id=9)
    originals_found = {copying(*pair).original_id for pair in ((first, second), (second, first))}  # type: ignore[union-attr]
    assert originals_found == {1}
    assert copying(second, renumbered).original_id == 9  # type: ignore[union-attr]
    credited = replace(second, credit="Газета 1"), replace(first, credit="Газета 2", source_key="text:0")
    assert [copying(one, other).original_id for one, other in ((credited[0], first), (credited[1], second))] == [1, 2]  # type: ignore[union-attr]


def test_a_copy_of_a_copy_goes_back_to_the_original() -> None:
    sources = {n: voice(n, STORY, credit=f"Газета {n - 1}" if n > 1 else None) for n in (1, 2, 3)}
    pairs = [(1, 2), (2, 3), (1, 3)]
    found = [one for a, b in pairs if (one := copying(sources[a], sources[b]))]
    assert [(one.source_id, one.original_id) for one in originals(sources, found)] == [(2, 1), (3, 1)]


def test_sources_that_credit_each_other_do_not_both_become_copies() -> None:
    sources = {1: voice(1, STORY, credit="Газета 2"), 2: voice(2, STORY, credit="Газета 1")}
    found = copying(sources[1], sources[2])
    assert found is not None
    assert [(one.source_id, one.original_id) for one in originals(sources, [found])] == [(2, 1)]


def test_a_shared_run_of_words_gives_a_shared_fingerprint() -> None:
    passage = "первые машины придут через три года последние через семь лет и половину цены"
    framed = f"совсем другое начало статьи об ином {passage} и совсем другой её конец о чём-то ещё"
    assert fingerprints(words_of(STORY)) & fingerprints(words_of(framed))


def test_only_the_article_itself_is_compared() -> None:
    page = f"Главная Погода Курсы валют\n{STORY}\nПопулярное за неделю"
    start = page.index(STORY)
    runs = unpack(signature(words_of(page, (start, start + len(STORY)))))
    assert runs == unpack(signature(words_of(STORY)))


def test_an_empty_text_is_no_copy_of_anything() -> None:
    assert contained(frozenset(), frozenset({1})) == 0.0
    assert signature([]) == b""
    assert fingerprints([]) == frozenset()


EDITED = {
    "ru": (
        "Полярная авиакомпания подписала с заводом контракт на двенадцать самолётов за девятьсот миллионов "
        "долларов, сообщил во вторник её президент. Первые машины придут через три года, последние через семь "
        "лет. Экипажи начнут готовить уже осенью в новом центре на берегу моря, который строится с весны.",
        "Как пишут местные СМИ, авиакомпания подписала с заводом контракт на двенадцать самолётов за "
        "девятьсот миллионов долларов, заявил во вторник её глава. Первые машины придут через три года, "
        "последние через семь лет. Экипажи начнут готовить осенью в новом центре на берегу моря.",
    ),
    "en": (
        "Polar Air signed a contract with the plant for twelve aircraft worth nine hundred million dollars, "
        "its president said on Tuesday. The first planes will come in three years and the last ones in seven. "
        "Crews will be trained from this autumn in a new centre on the coast, under construction since "
        "spring.",
        "The airline Polar Air signed a contract with the plant for twelve aircraft worth nine hundred "
        "million dollars, its chief said Tuesday. The first planes will come in three years and the last ones "
        "in seven. Crews will be trained from autumn in a new centre on the coast.",
    ),
    "kk": (
        "Полярлық әуе компаниясы зауытпен тоғыз жүз миллион долларға он екі ұшақ сатып алу туралы "
        "келісімшартқа қол қойды, деп хабарлады сейсенбіде оның президенті. Алғашқы ұшақтар үш жылдан кейін, "
        "соңғылары жеті жылдан кейін келеді. Экипаждарды күзден бастап теңіз жағасындағы жаңа орталықта "
        "дайындайды.",
        "Компания зауытпен тоғыз жүз миллион долларға он екі ұшақ сатып алу туралы келісімшартқа қол қойды, "
        "деп мәлімдеді оның басшысы. Алғашқы ұшақтар үш жылдан кейін, соңғылары жеті жылдан кейін келеді. "
        "Экипаждарды күзден теңіз жағасындағы жаңа орталықта дайындайды.",
    ),
}


@pytest.mark.parametrize("lang", EDITED)
def test_a_lightly_edited_text_is_a_copy_and_found_through_the_index(lang: str) -> None:
    original, edited = EDITED[lang]
    assert fingerprints(words_of(original)) & fingerprints(words_of(edited))
    found = copying(voice(1, original), voice(2, edited))
    assert found is not None
    assert (found.source_id, found.original_id) == (2, 1)


TRAMS = (
    "Kazakhstan's Pavlodar Tram signed a contract with Rheintal Bahn of Switzerland for 20 trams at {} million euros."
)


def test_the_same_formula_years_later_with_another_figure_is_no_copy() -> None:
    old, new = voice(1, TRAMS.format(50), published=date(2021, 3, 4)), voice(2, TRAMS.format(64))
    assert copying(old, new) is None


def test_an_altered_figure_within_days_is_still_a_copy() -> None:
    assert copying(voice(1, TRAMS.format(50)), voice(2, TRAMS.format(64))) is not None


def test_an_old_text_printed_again_whole_is_a_copy() -> None:
    found = copying(voice(1, STORY, published=date(2021, 3, 4)), voice(2, STORY))
    assert found is not None
    assert (found.source_id, found.original_id) == (2, 1)


def test_a_later_text_that_credits_the_old_one_is_a_copy() -> None:
    old = voice(1, STORY, published=date(2021, 3, 4))
    assert copying(old, voice(2, STORY.partition(" Экипажи")[0], credit="Газета 1")) is not None


def test_other_companies_in_the_same_words_are_another_deal() -> None:
    trams, buses = frozenset({"Pavlodar Tram", "Rheintal Bahn"}), frozenset({"Osh Bus"})
    one = voice(1, STORY, companies=trams)
    assert tell_of_others(one, voice(2, STORY, companies=buses))
    assert not tell_of_others(one, voice(2, STORY, companies=buses | {"«Rheintal Bahn» AG"}))
    assert not tell_of_others(one, voice(2, STORY))


def test_each_with_a_company_and_a_figure_of_its_own_is_another_deal() -> None:
    trams = voice(1, STORY, companies=frozenset({"Pavlodar Tram", "Rheintal Bahn"}), said=("value 50", "quantity 20"))
    other = voice(2, STORY, companies=frozenset({"Osh Tram", "Rheintal Bahn"}), said=("value 64", "quantity 20"))
    assert tell_of_others(trams, other)
    assert not tell_of_others(trams, replace(other, said=("quantity 20",)))
    assert not tell_of_others(trams, replace(other, companies=frozenset({"Rheintal Bahn"})))
    assert not tell_of_others(trams, replace(other, companies=frozenset({"Pavlodar", "Rheintal Bahn"})))
    assert not tell_of_others(trams, replace(other, credit="Газета 1"))
