"""What kind of source a publisher is, and what is learned of its reliability."""

import pytest

from c5db.domain.evidence import SourceTier
from c5db.reconcile.learning import Vote, learn
from c5db.reconcile.publishers import tier_of


@pytest.mark.parametrize(
    ("publisher", "url", "tier"),
    [
        ("Reuters", None, SourceTier.WIRE),
        ("«Интерфакс»", None, SourceTier.WIRE),
        ("ТАСС", None, SourceTier.WIRE),
        (None, "https://www.reuters.com/markets/deal", SourceTier.WIRE),
        (None, "https://uk.reuters.com/deal", SourceTier.WIRE),
        ("state.gov", None, SourceTier.PARTY),
        (None, "https://www.trade.gov/release", SourceTier.PARTY),
        (None, "https://www.gov.uk/news", SourceTier.PARTY),
        (None, "https://www.gov.kz/memleket/entities/mti", SourceTier.PARTY),
        (None, "https://www.sec.gov/Archives/edgar/1", SourceTier.FILING),
        ("Business Wire", None, SourceTier.PARTY),
        ("MSN", None, SourceTier.AGGREGATOR),
        (None, "https://t.me/channel/1", SourceTier.AGGREGATOR),
        ("Степной вестник", None, SourceTier.PRESS),
        (None, "https://example.com/news", SourceTier.PRESS),
        (None, "not an address", SourceTier.PRESS),
        (None, "http://[broken", SourceTier.PRESS),
        (None, None, SourceTier.PRESS),
    ],
)
def test_publisher_has_its_kind(publisher: str | None, url: str | None, tier: SourceTier) -> None:
    assert tier_of(publisher, url) is tier


def votes(items: dict[str, dict[str, str]]) -> list[Vote]:
    return [Vote(item, item, source, value) for item, said in items.items() for source, value in said.items()]


def test_who_is_mostly_contradicted_is_less_reliable() -> None:
    learned = learn(votes({str(n): {"a": "1", "b": "1", "c": str(n + 2)} for n in range(20)}), lambda source: 0.8)
    assert learned.accuracy("a") > 0.9 > 0.5 > learned.accuracy("c")


def test_few_claims_leave_a_source_near_its_prior() -> None:
    learned = learn(votes({"1": {"a": "1", "b": "1", "c": "2"}}), lambda source: 0.8)
    assert abs(learned.accuracy("c") - 0.8) < 0.1


def test_what_nobody_could_contradict_teaches_nothing() -> None:
    learned = learn(votes({str(n): {"a": "1"} for n in range(50)}), lambda source: 0.8)
    assert learned.accuracy("a") == 0.8


def test_a_deal_is_left_out_of_its_own_judgement() -> None:
    items = {"1": {"a": "1", "b": "1", "c": "2"}, "2": {"a": "1", "b": "1", "c": "1"}}
    learned = learn(votes(items), lambda source: 0.8)
    assert learned.accuracy("c", "1") > learned.accuracy("c")


def test_an_unknown_source_has_its_prior() -> None:
    assert learn([], lambda source: 0.65).accuracy("nobody") == 0.65
