"""What a language must say for the time of a verb to be read off its form and the words before it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TenseWords:
    """Auxiliaries and endings of one language, each with the time or mood that it gives."""

    helpers: Mapping[str, str]
    """Words before a verb: `will` to `will`, `бы` to `may`."""
    timeless: frozenset[str] = frozenset()
    """Those of them that tell no time by themselves: "been"."""
    passed_over: frozenset[str] = frozenset()
    """Words that may stand between a helper and its verb."""
    endings: Mapping[str, str] | None = None
    """Endings of verbs, longest first to be tried; none where a dictionary tells the forms."""
    verb_last: bool = False
    """The verb of a phrase is its last word: «қол қойды»."""
    after: Mapping[str, str] | None = None
    """Words after a verb that change its time."""
    forms: Mapping[str, str] = field(default_factory=dict)
    """Words that no ending tells the time of: "sold", "began"."""
    goes_on: frozenset[str] = frozenset()
    """Helpers that tell, behind another, that something is only being done: "is being sold"."""
