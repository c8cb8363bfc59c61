"""What must hold of whatever is claimed: checked on claims made up by chance."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from c5db.domain.evidence import Evidence, Fact, Flag, SourceTier
from c5db.domain.vocab import Attribute, Qualifier, Status, Verdict
from c5db.reconcile import reconcile

AMOUNTS = [Decimal(text) for text in ("4.2e9", "4e9", "4.2e6", "17e9", "17.2e9", "4.5e9", "300", "310", "1.7e10")]
DATES = ["2026", "2026-02", "2026-02-22", "2026-03-01", "2027/2036", "2026-Q1"]
MAYBE_DAY = st.sampled_from(
    [None, date.min, date.max, date(2026, 3, 1), date(2026, 3, 4), date(2026, 5, 9), date(2026, 9, 1)]
)


@st.composite
def claims(draw: st.DrawFn, attribute: Attribute) -> list[Evidence]:
    """Some claims of a handful of articles, a few of them copies."""
    articles = [(n, draw(MAYBE_DAY), draw(st.integers(0, 4)) == 0 and n > 0) for n in range(draw(st.integers(1, 5)))]
    found = []
    for place in range(draw(st.integers(1, 8))):
        article, day, is_copy = draw(st.sampled_from(articles))
        claim = Evidence(
            claim_id=f"{place:02}",
            source_id=article,
            attribute=attribute,
            voice="voice 0" if is_copy else f"voice {article}",
            is_copy=is_copy,
            publisher=draw(st.sampled_from(["Alpha", "Beta", "Gamma"])),
            tier=draw(st.sampled_from(list(SourceTier))),
            published_on=day,
            item=draw(st.sampled_from([None, None, "firm", "tranche"])),
            attributed_to=draw(st.sampled_from([None, None, "Anna", "Boris"])),
            position=draw(st.integers(0, 3)) * 50,
            revises=draw(st.integers(0, 5)) == 0,
        )
        found.append(draw(said(claim)))
    return found


def said(claim: Evidence) -> st.SearchStrategy[Evidence]:
    """The claim with a value of its attribute."""
    if claim.attribute is Attribute.STATUS:
        return st.builds(lambda code: replace(claim, value_text=code, unit="status"), st.sampled_from(list(Status)))
    if claim.attribute is Attribute.DELIVERY:
        return st.builds(lambda text: replace(claim, value_text=text, unit="date"), st.sampled_from(DATES))
    hedges = st.sampled_from([q for q in Qualifier if q is not Qualifier.RANGE])
    units = st.sampled_from(["USD", "USD", "USD", "RUB", None])
    return st.builds(
        lambda value, qualifier, unit: replace(claim, value=value, qualifier=qualifier, unit=unit),
        st.sampled_from(AMOUNTS), hedges, units,
    )  # fmt: skip


each = given(st.sampled_from([Attribute.VALUE, Attribute.DELIVERY, Attribute.STATUS]).flatmap(claims))
often = settings(max_examples=200, deadline=None)


@each
@often
def test_each_question_has_one_fact_with_a_value_that_was_said(evidence: list[Evidence]) -> None:
    facts = reconcile(evidence)
    assert len({fact.key for fact in facts}) == len(facts) > 0
    values = {(one.value, one.value_max, one.value_text) for one in evidence}
    assert all((fact.value, fact.value_max, fact.value_text) in values for fact in facts)


@each
@often
def test_no_claim_is_lost(evidence: list[Evidence]) -> None:
    listed = {claim for fact in reconcile(evidence) for rival in fact.rivals for claim in rival.claim_ids}
    assert listed == {one.claim_id for one in evidence}


@given(st.sampled_from([Attribute.VALUE, Attribute.DELIVERY, Attribute.STATUS]).flatmap(claims), st.randoms())
@often
def test_the_order_of_claims_does_not_matter(evidence: list[Evidence], random: object) -> None:
    shuffled = list(evidence)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert reconcile(shuffled) == reconcile(evidence)


@each
@often
def test_an_exact_copy_of_an_article_changes_no_value_and_no_verdict(evidence: list[Evidence]) -> None:
    original = next((one.source_id for one in evidence if not one.is_copy), None)
    copies = [
        replace(one, claim_id=f"{one.claim_id} copied", source_id=99, is_copy=True)
        for one in evidence
        if one.source_id == original and not one.is_copy
    ]
    assert _held(reconcile([*evidence, *copies])) == _held(reconcile(evidence))


@each
@often
def test_verdicts_say_what_they_mean(evidence: list[Evidence]) -> None:
    for fact in reconcile(evidence):
        assert 0 <= fact.confidence < 1
        assert fact.explanation.endswith(".")
        states = {rival.state for rival in fact.rivals}
        if fact.verdict is Verdict.SINGLE:
            assert fact.independent_sources == 1 or Flag.SUSPECT_SCALE in fact.flags
        if fact.verdict is Verdict.AGREED:
            assert fact.independent_sources > 1 and "contradicts" not in states
        if fact.low is not None and fact.high is not None and fact.value is not None:
            assert fact.low <= fact.value <= fact.high


def _held(facts: list[Fact]) -> list[tuple[object, ...]]:
    return [(*fact.key, fact.value, fact.value_max, fact.value_text, fact.verdict, fact.flags) for fact in facts]


def test_a_fact_on_a_party_has_its_name_even_where_the_claim_leaves_it_out() -> None:
    known = Evidence("1", 1, Attribute.STAKE, value=Decimal(70), unit="percent", party="Gamma", party_name="Gamma")
    silent = Evidence("2", 2, Attribute.STAKE, value=Decimal(70), unit="percent")
    beside = replace(silent, claim_id="3", value=Decimal(30), position=9)
    alone = replace(known, claim_id="4", source_id=3, value=Decimal(30), position=9)
    for fact in reconcile([known, silent, beside, alone]):
        assert fact.party_name == "Gamma"
