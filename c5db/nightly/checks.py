"""Whether a run is as it should be: its figures against the config and against what is usual."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from c5db.nightly.settings import CheckSettings, Measure, Then

FEW_RUNS = 3
"""What is usual is not known from fewer."""


@dataclass(frozen=True)
class Finding:
    """A bound that was not kept, in words."""

    then: Then
    words: str


def judge(
    measures: Mapping[Measure, float], former: Sequence[Mapping[Measure, float]], checks: Sequence[CheckSettings]
) -> list[Finding]:
    """What is out of bounds; a measure that is not known keeps every bound."""
    return [
        Finding(check.then, f"{check.measure}: {words}")
        for check in checks
        if check.measure in measures and _sample(measures) >= check.from_documents
        for words in _breaches(measures[check.measure], _usual(check.measure, former), check)
    ]


def _sample(measures: Mapping[Measure, float]) -> float:
    """How many documents or pages the figures rest on."""
    pages = measures.get(Measure.PAGES_FETCHED, 0) + measures.get(Measure.PAGES_FAILED, 0)
    return max(measures.get(Measure.DOCUMENTS_SEEN, 0), pages)


def _usual(measure: Measure, former: Sequence[Mapping[Measure, float]]) -> float | None:
    values = [run[measure] for run in former if measure in run]
    return median(values) if len(values) >= FEW_RUNS else None


def _breaches(value: float, usual: float | None, check: CheckSettings) -> Iterator[str]:
    if check.at_least is not None and value < check.at_least:
        yield f"{_number(value)}, and at least {_number(check.at_least)} were expected"
    if check.at_most is not None and value > check.at_most:
        yield f"{_number(value)}, and at most {_number(check.at_most)} were expected"
    if usual is None:
        return
    if check.times_usual is not None and value > max(usual * check.times_usual, check.above):
        yield f"{_number(value)}, which is more than {check.times_usual:g} times the usual {_number(usual)}"
    if check.share_of_usual is not None and value < usual * check.share_of_usual:
        yield f"{_number(value)}, which is less than {check.share_of_usual:g} of the usual {_number(usual)}"


def _number(value: float) -> str:
    return f"{value:.0f}" if value == int(value) else f"{value:.2f}"
