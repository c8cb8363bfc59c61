"""What a language must say for the stage of a project that a date gives to be told: when its building begins."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StageWords:
    """Patterns of one language, written as those of deals are (`deal_words`)."""

    works: str
    """What is built, or the building of it: "construction", "to build"."""
    begins: str
    ends: str
    """The building is done, or what was built begins to serve: "completed", "opens"."""
    founds: str
    """The building begins, said by themselves: "broke ground"."""
