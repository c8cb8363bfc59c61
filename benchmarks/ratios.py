"""Times as ratios: what a shared or another machine does to the one side it does to the other."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

PAIRS = 7
"""So many interleaved pairs; their median is told, with its spread."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many times one time another is: the median of the pairs, the least and the most."""

    median: float
    least: float
    most: float

    def __str__(self) -> str:
        return f"{self.median:.2f} ({self.least:.2f}–{self.most:.2f})"


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def paired(first: Callable[[], float], second: Callable[[], float], pairs: int = PAIRS) -> Ratio:
    """The seconds of the first as a multiple of the seconds of the second, measured in turns."""
    ratios = []
    for number in range(pairs):
        # Each goes first as often as the other, so that what warms up favours neither.
        if number % 2:
            below, above = second(), first()
        else:
            above, below = first(), second()
        ratios.append(above / below)
    return of(ratios)


def of(ratios: list[float]) -> Ratio:
    """The median of ratios with their spread."""
    return Ratio(statistics.median(ratios), min(ratios), max(ratios))
