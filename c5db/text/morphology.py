"""The Russian dictionary, opened once for all who need it."""

from functools import cache

from pymorphy3 import MorphAnalyzer


@cache
def analyzer() -> MorphAnalyzer:
    """The analyzer of Russian word forms."""
    return MorphAnalyzer(lang="ru")
