"""Deals that are told one after another keep their own figures, kinds and parties."""

import pytest

from tests.unit.deals.reading import read

DIGESTS = [
    (
        "en",
        "Georgia granted Tavor a 30-year concession for the Kivu port. Tavor will invest $300 million. Orda Bank "
        "arranges a $90 million loan for Delta Steel. The loan runs over five years. Norvik Foods has acquired "
        "Pellworth for $210 million. The deal closes in June.",
    ),
    (
        "ru",
        "Грузия передала «Тавору» порт в концессию на 30 лет. «Тавор» вложит 300 млн долларов. «Орда Банк» организует "
        "для «Дельта Стил» кредит на 90 млн долларов. Кредит выдан на пять лет. «Норвик Фудс» купила «Пелворт» за "
        "210 млн долларов.",
    ),
    (
        "kk",
        "Грузия портты «Тавор» компаниясына 30 жылға концессияға берді. «Тавор» 300 миллион доллар инвестиция салады. "
        "«Орда Банк» «Дельта Стил» компаниясына 90 миллион доллар несие береді. «Норвик Фудс» «Пелворт» компаниясын "
        "210 миллион долларға сатып алды.",
    ),
]


@pytest.mark.parametrize(("lang", "text"), DIGESTS)
def test_each_deal_has_its_own_kind_sum_and_sides(lang: str, text: str) -> None:
    parsed = read(text, lang)
    assert [str(deal.type) for deal in parsed.deals] == ["concession", "loan", "acquisition"]
    refs = [deal.ref for deal in parsed.deals]
    sums = [[c.value for c in parsed.claims if c.deal == ref and str(c.attribute) == "value"] for ref in refs]
    assert sums == [[300_000_000], [90_000_000], [210_000_000]]
    assert [str(p.role) for p in parsed.parties if p.deal == refs[1]] == ["lender", "borrower"]
    sides = [{p.canonical for p in parsed.parties if p.deal == ref} for ref in refs]
    assert all(one.isdisjoint(other) for one in sides for other in sides if one is not other)


ONE_DEAL = [
    (
        "en",
        "Georgia signed a contract with Tavor for a $90 million port. Orda Bank and Delta Bank will provide financing "
        "of $60 million.",
    ),
    (
        "en",
        "Norvik Foods has acquired Pellworth from Castin Capital for $210 million. Lorne Partners advised Castin.",
    ),
    ("en", "Tavor won a contract from Kivu Port to build a quay for $90 million. Siemens will supply cranes to Tavor."),
    (
        "ru",
        "«Норвик Фудс» заключила с «Тавором» контракт на 210 млн долларов. «Орда Банк» и «Дельта Банк» выдадут под "
        "него гарантию.",
    ),
]


@pytest.mark.parametrize(("lang", "text"), ONE_DEAL)
def test_lenders_advisers_and_suppliers_make_no_deal_of_their_own(lang: str, text: str) -> None:
    assert len(read(text, lang).deals) == 1
