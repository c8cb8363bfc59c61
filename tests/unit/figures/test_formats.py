"""An amount is read back exactly, however it is written; and any text at all is read."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from c5db.domain.vocab import FigureKind
from c5db.figures import find_figures, find_money

SPACES = [" ", "\u00a0", "\u202f", "\u2009"]
RUSSIAN_SCALES = {
    "тыс.": 3,
    "тысяч": 3,
    "млн": 6,
    "миллионов": 6,
    "млрд": 9,
    "миллиардов": 9,
    "трлн": 12,
    "триллионов": 12,
}
ENGLISH_SCALES = {
    "thousand": 3,
    "k": 3,
    "million": 6,
    "m": 6,
    "mln": 6,
    "billion": 9,
    "bn": 9,
    "trillion": 12,
    "tn": 12,
}
KAZAKH_SCALES = {"мың": 3, "млн": 6, "миллион": 6, "млрд": 9, "миллиард": 9, "трлн": 12, "триллион": 12}
RUSSIAN_CURRENCIES = {
    "рублей": "RUB",
    "долл.": "USD",
    "долларов США": "USD",
    "евро": "EUR",
    "тенге": "KZT",
    "₽": "RUB",
    "юаней": "CNY",
    "сумов": "UZS",
}
ENGLISH_CURRENCIES = {
    "dollars": "USD",
    "euros": "EUR",
    "tenge": "KZT",
    "yuan": "CNY",
    "roubles": "RUB",
    "pounds": "GBP",
    "USD": "USD",
}
KAZAKH_CURRENCIES = {
    "теңге": "KZT",
    "доллар": "USD",
    "АҚШ доллары": "USD",
    "еуро": "EUR",
    "рубль": "RUB",
    "юань": "CNY",
}
SYMBOLS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₸": "KZT",
    "US$": "USD",
    "C$": "CAD",
    "USD ": "USD",
    "EUR ": "EUR",
}
WORDS = [
    "миллион ",
    "двести ",
    "от ",
    "до ",
    "5 ",
    "787-9 ",
    "с ",
    "по ",
    "ноября ",
    "2025 ",
    "года",
    "$",
    "€",
    "%",
    "(",
    ")",
    "[",
    "—",
    "–",
    "-",
    ".",
    ",",
    "\n",
    " ",
    "тысяч ",
    "половина ",
    "более ",
    "чем ",
    "в ",
    "год",
    "на ",
    "70",
    "/",
    "half ",
    "a ",
    "third ",
    "of ",
    "billion ",
    "and ",
    "between ",
    "May ",
    "last ",
    "week ",
    "жылы ",
    "жуық ",
    "жарым ",
    "тоқсан",
    "1,125",
    "00",
    "т",
    "м³",
    "№",
    "+7",
    "Q3 ",
    "летний",
    "°",
    "и ",
    "из ",
    "них ",
    "назад ",
    "через ",
    "рублей ",
    "квартал ",
    "II ",
    "1.2.3",
    "٣",
    "²",
]

fractions = st.integers(1, 999).map(lambda n: f"{n:03d}".rstrip("0"))


def grouped(value: int, mark: str) -> str:
    return f"{value:,}".replace(",", mark)


def only(text: str, lang: str) -> tuple[Decimal | None, str | None]:
    figures = find_figures(text, lang)
    assert len(figures) == 1, figures
    assert figures[0].kind is FigureKind.MONEY
    assert text[figures[0].span.start : figures[0].span.end] == figures[0].quote
    return figures[0].value, figures[0].unit


@given(st.integers(1, 10**12), st.sampled_from(SPACES), st.sampled_from(sorted(RUSSIAN_CURRENCIES)))
def test_grouped_russian_amount_is_read_back(value: int, space: str, currency: str) -> None:
    assert only(f"за {grouped(value, space)} {currency} купили", "ru") == (Decimal(value), RUSSIAN_CURRENCIES[currency])


@given(
    st.integers(1, 999), fractions, st.sampled_from(sorted(RUSSIAN_SCALES)), st.sampled_from(sorted(RUSSIAN_CURRENCIES))
)
def test_scaled_russian_amount_is_read_back(whole: int, part: str, scale: str, currency: str) -> None:
    value = Decimal(f"{whole}.{part}").scaleb(RUSSIAN_SCALES[scale])
    assert only(f"за {whole},{part} {scale} {currency} купили", "ru") == (value, RUSSIAN_CURRENCIES[currency])


@given(st.integers(1, 999), st.integers(1, 999), st.integers(1, 999))
def test_compound_russian_amount_is_read_back(billions: int, millions: int, thousands: int) -> None:
    text = f"за {billions} миллиардов {millions} миллионов {thousands} тысяч рублей купили"
    assert only(text, "ru") == (Decimal(billions * 10**9 + millions * 10**6 + thousands * 1000), "RUB")


@given(st.integers(1, 10**12), st.sampled_from(sorted(ENGLISH_CURRENCIES)))
def test_grouped_english_amount_is_read_back(value: int, currency: str) -> None:
    assert only(f"paid {grouped(value, ',')} {currency} for it", "en") == (Decimal(value), ENGLISH_CURRENCIES[currency])


@given(st.integers(1, 999), fractions, st.sampled_from(sorted(ENGLISH_SCALES)), st.sampled_from(sorted(SYMBOLS)))
def test_scaled_english_amount_behind_its_sign_is_read_back(whole: int, part: str, scale: str, sign: str) -> None:
    space = "" if len(scale) <= 2 else " "
    value = Decimal(f"{whole}.{part}").scaleb(ENGLISH_SCALES[scale])
    assert only(f"paid {sign}{whole}.{part}{space}{scale} for it", "en") == (value, SYMBOLS[sign])


@given(
    st.integers(1, 999), fractions, st.sampled_from(sorted(KAZAKH_SCALES)), st.sampled_from(sorted(KAZAKH_CURRENCIES))
)
def test_scaled_kazakh_amount_is_read_back(whole: int, part: str, scale: str, currency: str) -> None:
    value = Decimal(f"{whole}.{part}").scaleb(KAZAKH_SCALES[scale])
    assert only(f"жоба {whole},{part} {scale} {currency} тұрады", "kk") == (value, KAZAKH_CURRENCIES[currency])


@given(st.integers(1, 998), st.integers(1, 998), st.sampled_from(["-", "–"]))
def test_both_ends_of_a_range_take_scale_and_currency(one: int, other: int, dash: str) -> None:
    low, high = sorted((one, other + (one == other)))
    (figure,) = find_figures(f"уйдёт {low}{dash}{high} млн долларов на это", "ru")
    assert (figure.value, figure.value_max, figure.unit) == (low * 10**6, high * 10**6, "USD")


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_day_in_digits_is_read_back(day: date) -> None:
    (figure,) = find_figures(f"подписан {day:%d.%m.%Y} в Астане", "ru")
    assert figure.value_text == day.isoformat()


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_english_day_is_read_back(day: date) -> None:
    (figure,) = find_figures(f"signed on {day:%B} {day.day}, {day.year} there", "en")
    assert figure.value_text == day.isoformat()


@settings(max_examples=400)
@given(st.lists(st.sampled_from(WORDS), max_size=25).map("".join), st.sampled_from(["ru", "en", "kk"]))
def test_any_text_yields_figures_in_order_that_do_not_overlap(text: str, lang: str) -> None:
    figures = find_figures(text, lang, date(2025, 11, 10))
    assert all(text[f.span.start : f.span.end] == f.quote and f.rule for f in figures)
    assert all(one.span.end <= other.span.start for one, other in pairwise(figures))


@settings(max_examples=200)
@given(st.text(max_size=200), st.sampled_from(["ru", "en", "kk", "de"]))
def test_no_text_is_too_odd_to_read(text: str, lang: str) -> None:
    find_figures(text, lang, date(2025, 11, 10))


@settings(max_examples=200)
@given(st.lists(st.sampled_from(WORDS), max_size=25).map("".join), st.sampled_from(["ru", "en", "kk"]))
def test_money_alone_is_read_from_any_text(text: str, lang: str) -> None:
    assert all(figure.kind is FigureKind.MONEY for figure in find_money(text, lang))


def test_money_alone_is_the_money_among_all_figures() -> None:
    text = "Банк дал $40 млн. Доля — 30 %. Фонд добавил 10 млн, город — 3 млрд тенге (около $6 млн)."
    every = find_figures(text, "ru", date(2025, 11, 10))
    assert [f.quote for f in find_money(text, "ru")] == [f.quote for f in every if f.kind is FigureKind.MONEY]
