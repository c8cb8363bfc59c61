"""What a language must say for a deal to be known that is carried out already."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StandingWords:
    """How it is told that something has been done for a while, and by which deal."""

    since: re.Pattern[str]
    """Since when: "since 2021", «второй год», «бері»; its `year`, where it has one, is not to come."""
    already: re.Pattern[str]
    """That it is done now: "already", «сейчас»."""
    under: re.Pattern[str]
    """By which deal it is done: "under a five-year contract", «по договору», «шарт бойынша»."""
    own: re.Pattern[str]
    """By which deal, where that is another than the one told of: "under a 2021 contract"."""
    holds: re.Pattern[str]
    """That somebody has a deal: "holds a 20-year licence", «имеет контракт»."""
    by_helper: frozenset[str] = frozenset()
    """Words right before a verb of what is done now, where a helper tells it: "already" before "grinding"."""
    by_form: bool = False
    """A verb of what is done now is known by its form alone."""
    no_deeds: frozenset[str] = frozenset()
    """Verbs of what is done now that are no work: «является», «может»."""
