"""What a careful analyst holds of 170 items, and what must be true of all of them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from c5db.domain.evidence import Evidence, Fact
from c5db.domain.vocab import Attribute, Qualifier
from c5db.reconcile import reconcile
from tests.unit.reconcile.items import Expected, Item, held, names_unit, read_items, read_value

ITEMS = read_items()
each_item = pytest.mark.parametrize("item", ITEMS, ids=[f"{item.attribute}: {item.title}" for item in ITEMS])


def fact_meant(item: Item, expected: Expected, facts: list[Fact]) -> Fact:
    """The fact with the item, party, period and unit that are written down."""
    asked = (expected.details.get("item"), expected.details.get("for"), expected.details.get("over"))
    found = [fact for fact in facts if (fact.item, fact.party, fact.over) == asked]
    if names_unit(expected, item.attribute) and expected.value:
        found = [fact for fact in found if fact.unit == expected.value.unit]
    assert len(found) == 1, f"{asked}: {[fact.key for fact in facts]}"
    return found[0]


@each_item
def test_item_is_held_as_an_analyst_would(item: Item) -> None:
    facts = reconcile(item.evidence, item.rulings)
    for expected in item.expected:
        fact = fact_meant(item, expected, facts)
        assert fact.verdict == expected.verdict, fact.explanation
        assert held(fact, expected.value), fact.explanation
        assert ",".join(fact.flags) == expected.details.get("flags", ""), fact.explanation
        if "sources" in expected.details:
            assert fact.independent_sources == int(expected.details["sources"])
        if "more" in expected.details:
            assert f"{expected.details['more']} more independent source" in fact.explanation
        if "sure" in expected.details:
            assert round(fact.confidence, 1) == Decimal(expected.details["sure"])
        assert expected.details.get("says", "") in fact.explanation
        for side, bound in (("low", fact.low), ("high", fact.high)):
            if side in expected.details:
                words = expected.details[side]
                assert bound == (None if words == "none" else read_value(item.attribute, words).value)
    assert item.open_ended or len(facts) == len(item.expected), [fact.key for fact in facts]


@each_item
def test_value_held_is_one_that_was_said_or_ruled(item: Item) -> None:
    said = {(one.value, one.value_max, one.value_text) for one in (*item.evidence, *item.rulings)}
    for fact in reconcile(item.evidence, item.rulings):
        assert (fact.value, fact.value_max, fact.value_text) in said


@given(st.sampled_from(ITEMS), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_order_of_the_evidence_does_not_matter(item: Item, random: object) -> None:
    shuffled = list(item.evidence)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert reconcile(shuffled, item.rulings) == reconcile(item.evidence, item.rulings)


@each_item
def test_a_copy_of_an_article_changes_no_value_and_no_verdict(item: Item) -> None:
    articles = {one.source_id for one in item.evidence if not one.is_copy}
    before = summary(reconcile(item.evidence, item.rulings))
    for article in sorted(articles):
        copied = [copy_of(one, place) for place, one in enumerate(item.evidence) if one.source_id == article]
        assert summary(reconcile([*item.evidence, *copied], item.rulings)) == before


@each_item
def test_a_fact_lists_every_value_and_every_claim(item: Item) -> None:
    facts = reconcile(item.evidence, item.rulings)
    listed = {claim for fact in facts for rival in fact.rivals for claim in rival.claim_ids}
    assert listed == {one.claim_id for one in item.evidence}


@each_item
def test_no_two_facts_answer_one_question(item: Item) -> None:
    keys = [fact.key for fact in reconcile(item.evidence, item.rulings)]
    assert len(keys) == len(set(keys))


def copy_of(one: Evidence, place: int) -> Evidence:
    """The same claim by somebody who took the whole article over."""
    return replace(one, claim_id=f"zz-{place}", source_id=-1, is_copy=True, publisher="Copyist", article_id="copyist")


def summary(facts: list[Fact]) -> list[tuple[object, ...]]:
    return [(*fact.key, fact.value, fact.value_max, fact.value_text, fact.verdict, fact.flags) for fact in facts]


def test_where_a_loan_is_but_a_part_the_deal_has_its_own_time() -> None:
    def years(claim: str, source: int, value: int, item: str | None) -> Evidence:
        return Evidence(claim, source, Attribute.TERM, value=Decimal(value), unit="year", item=item)

    lent = Evidence("c", 1, Attribute.FINANCING, value=Decimal(40), unit="USD")
    times = [years("a", 1, 12, "loan"), years("b", 2, 10, None)]
    assert [fact.verdict for fact in reconcile(times)] == ["conflicting"]
    assert [fact.verdict for fact in reconcile([*times, lent])] == ["single"] * 3


def test_whose_words_allow_the_later_value_has_not_given_way() -> None:
    def told(claim: str, source: int, value: str, day: date, qualifier: Qualifier) -> Evidence:
        sum_of = Decimal(value) * 10**9
        return Evidence(
            claim, source, Attribute.VALUE, value=sum_of, unit="USD", published_on=day, qualifier=qualifier
        )  # fmt: skip

    [fact] = reconcile(
        [
            told("about", 1, "4", date(2026, 3, 1), Qualifier.ABOUT),
            told("more", 2, "4", date(2026, 3, 2), Qualifier.AT_LEAST),
            told("later", 3, "4.5", date(2026, 6, 11), Qualifier.EXACT),
        ]
    )
    states = {claim: rival.state for rival in fact.rivals for claim in rival.claim_ids}
    assert states == {"later": "chosen", "more": "stands", "about": "superseded"}
