"""Figures, dates and sources in words, and the paragraph that explains a fact."""

from datetime import date
from decimal import Decimal

import pytest

from c5db.domain.evidence import Evidence
from c5db.domain.vocab import Attribute, Qualifier
from c5db.reconcile import reconcile, wording
from c5db.reconcile.days import days_of


def claim(**given: object) -> Evidence:
    defaults = {"claim_id": "1", "source_id": 1, "attribute": Attribute.VALUE, "unit": "USD"}
    return Evidence(**{**defaults, **given})  # type: ignore[arg-type]


def test_the_name_of_an_item_has_no_comma_in_small_figures() -> None:
    assert wording.bare(claim(value=Decimal(1574))) == "1574"
    assert wording.bare(claim(value=Decimal(950_000))) == "950,000"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"value": Decimal(4_200_000_000), "qualifier": Qualifier.ABOUT}, "about 4.2 billion USD"),
        ({"value": Decimal(35_000_000_000), "qualifier": Qualifier.ALMOST}, "almost 35 billion USD"),
        ({"value": Decimal("3e9"), "value_max": Decimal("5e9")}, "3 billion to 5 billion USD"),
        ({"value": Decimal(17), "unit": None}, "17 in a currency that is not named"),
        ({"value": Decimal(49), "unit": "percent", "attribute": Attribute.STAKE}, "49%"),
        ({"value": Decimal(300), "unit": "locomotive", "attribute": Attribute.QUANTITY}, "300 locomotives"),
        ({"value": Decimal(37), "unit": "aircraft", "attribute": Attribute.QUANTITY}, "37 aircraft"),
        ({"value": Decimal(9300), "unit": "tonne/year", "attribute": Attribute.CAPACITY}, "9,300 tonnes/year"),
        ({"value": Decimal(500), "unit": "MW", "attribute": Attribute.CAPACITY}, "500 MW"),
        ({"value": Decimal(12), "unit": "комплекс", "attribute": Attribute.QUANTITY}, "12 комплекс"),
        ({"value_text": "2025-09-22", "attribute": Attribute.SIGNED_ON}, "22 September 2025"),
        ({"value_text": "2025-09", "attribute": Attribute.SIGNED_ON}, "September 2025"),
        ({"value_text": "2025-Q3", "attribute": Attribute.DELIVERY}, "Q3 2025"),
        ({"value_text": "2027/2036", "attribute": Attribute.DELIVERY}, "2027 to 2036"),
        (
            {"value_text": "2028", "attribute": Attribute.DELIVERY, "qualifier": Qualifier.AT_MOST},
            "not later than 2028",
        ),
        ({"value_text": "memorandum_signed", "attribute": Attribute.STATUS}, "memorandum signed"),
    ],
)
def test_figure_in_words(given: dict[str, object], words: str) -> None:
    assert wording.figure(claim(**given)) == words


@pytest.mark.parametrize("text", ["2025-13", "2025-02-30", "soon", "0000", "2027/2026", "2025-Q5", ""])
def test_what_is_no_date_has_no_days(text: str) -> None:
    assert days_of(text) is None


def test_explanation_tells_who_says_what_who_copies_and_what_would_change_it() -> None:
    evidence = [
        claim(claim_id="1", source_id=1, publisher="Alpha", published_on=date(2026, 3, 1), value=Decimal("4.2e9")),
        claim(claim_id="2", source_id=2, publisher="Beta", published_on=date(2026, 3, 2), value=Decimal("4e9")),
        claim(
            claim_id="3", source_id=3, voice="source 1", is_copy=True, publisher="Gamma",
            published_on=date(2026, 3, 2), value=Decimal("4.2e9"),
        ),
        claim(claim_id="4", source_id=4, publisher="Delta", attributed_to="the buyer", value=Decimal("5e9")),
    ]  # fmt: skip
    (fact,) = reconcile(evidence)
    assert fact.explanation == (
        "4.2 billion USD according to Alpha (1 March 2026). "
        "4 billion USD, according to Beta (2 March 2026), fits it within hedge, rounding or precision. "
        "Against it stands 5 billion USD according to Delta (citing the buyer). "
        "Gamma (2 March 2026) only copies and has no voice of its own. "
        "2 more independent sources for 5 billion USD would change the answer; a ruling would settle it."
    )
