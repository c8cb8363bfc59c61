"""Bounds on a run, against the config and against what is usual."""

import pytest

from c5db.nightly.checks import judge
from c5db.nightly.settings import CheckSettings, Measure, Then

MOVED = Measure.FACTS_MOVED
USUAL = [{MOVED: float(moved)} for moved in (8, 10, 12)]

BREACHES = [
    (CheckSettings(MOVED, at_most=99), 100, "100, and at most 99 were expected"),
    (CheckSettings(MOVED, at_least=101), 100, "100, and at least 101 were expected"),
    (CheckSettings(MOVED, times_usual=9), 100, "100, which is more than 9 times the usual 10"),
    (CheckSettings(MOVED, share_of_usual=0.5), 4, "4, which is less than 0.5 of the usual 10"),
]
KEPT = [
    (CheckSettings(MOVED, at_least=100, at_most=100, times_usual=10), 100),
    (CheckSettings(MOVED, times_usual=2, above=100), 100),
    (CheckSettings(Measure.CLAIMS_NEW, at_least=1), 100),
    (CheckSettings(MOVED, at_most=1, from_documents=20), 100),
]


@pytest.mark.parametrize(("check", "value", "words"), BREACHES)
def test_a_bound_that_is_not_kept_is_told_with_the_figures(check: CheckSettings, value: float, words: str) -> None:
    assert [finding.words for finding in judge({MOVED: value}, USUAL, [check])] == [f"facts_moved: {words}"]


@pytest.mark.parametrize(("check", "value"), KEPT)
def test_a_bound_that_is_kept_is_silent(check: CheckSettings, value: float) -> None:
    assert judge({MOVED: value}, USUAL, [check]) == []


def test_nothing_is_unusual_while_there_are_few_runs() -> None:
    assert judge({MOVED: 10_000}, USUAL[:2], [CheckSettings(MOVED, times_usual=2)]) == []


def test_a_finding_says_what_follows() -> None:
    (finding,) = judge({MOVED: 2}, [], [CheckSettings(MOVED, Then.STOP, at_most=1)])
    assert finding.then is Then.STOP
