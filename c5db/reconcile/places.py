"""Where each statement stands beside the value that is held: with it, against it, or as something else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from c5db.domain.evidence import Rival
from c5db.domain.vocab import Attribute, Qualifier
from c5db.reconcile.choice import Candidate, counts_less
from c5db.reconcile.holders import OF_A_PARTY
from c5db.reconcile.intervals import COUNTED
from c5db.reconcile.questions import TRANCHE
from c5db.reconcile.recollection import by_article, is_corrected, is_nearest, make_up_the_whole
from c5db.reconcile.scale import powers_apart
from c5db.reconcile.statements import Statement, Value, fits, state, width

VERSIONS, COUNTS = Decimal("0.93"), Decimal("0.95")
"""Two figures this near to each other that one article tells apart are two versions, not a part and a whole."""
SMALL = Decimal("0.2")
"""A figure below this share of the one held is a part of it, where fewer say it."""
OWN_ROUNDING = Decimal("0.015")
"""An author who rounds his own figure stays nearer to it: «17.2» and «17», not «380» and «400»."""
OWN_HEDGE = Decimal("0.05")
"""Nor does he say «just over 51%» of the 56.15% that he tells of."""
HEADLINE = 100
"""So many characters into an article its headline is over."""
WHOLE = frozenset({Attribute.STAKE, Attribute.TERM})
"""Nobody tells a part of these for the whole."""


class Place(StrEnum):
    """Where a statement stands; the words of `Rival.state`."""

    CHOSEN = "chosen"
    STANDS = "stands"
    CONTRADICTS = "contradicts"
    SUPERSEDED = "superseded"
    SUSPECT = "suspect"
    PART = "part"


PLACES = tuple(Place)


def in_order(rivals: Iterable[Rival]) -> tuple[Rival, ...]:
    """The value held, those that stand with it, those against it, then the rest; the more voices the sooner."""
    return tuple(sorted(rivals, key=lambda r: (PLACES.index(Place(r.state)), -r.voices, r.claim_ids)))


@dataclass(frozen=True)
class Placer:
    """Places the `present` statements beside the value chosen, given those of the `past` and mere `echoes`."""

    chosen: Candidate
    present: Sequence[Statement]
    past: Sequence[Statement]
    echoes: Sequence[Statement]

    def place(self, one: Statement) -> Place:
        """Where one of the present statements stands."""
        if one.value == self.chosen.value:
            return Place.CHOSEN
        beside = one.teller in self._tellers or (not one.speaker and one.evidence.source_id in self._sources)
        if allows(one, self.chosen):
            apart = one.evidence.claim_id not in self._near and (beside or _is_of_another_size(one, self.chosen))
            return Place.PART if apart else Place.STANDS
        if beside and (self._is_another_version(one) or self._corrects(one)):
            return Place.CONTRADICTS
        return Place.PART if beside or self._counts_something_else(one) else Place.CONTRADICTS

    @cached_property
    def _near(self) -> dict[str, Statement]:
        """Statements, by claim, whose words speak of the value held."""
        return {one.evidence.claim_id: one for one in self.present if self._speaks_of_it(one)}

    @cached_property
    def _tellers(self) -> set[tuple[str, str]]:
        return {one.teller for one in self._near.values()}

    @cached_property
    def _sources(self) -> set[int]:
        """Articles that give the value held."""
        echoing = (echo for echo in self.echoes if allows(echo, self.chosen))
        return {one.evidence.source_id for one in (*self._near.values(), *echoing)}

    @cached_property
    def _earlier(self) -> set[int]:
        """Articles that speak of the past."""
        return {one.evidence.source_id for one in self.past}

    @cached_property
    def _articles(self) -> dict[int, list[Statement]]:
        return by_article(self.present)

    @cached_property
    def _held_by(self) -> dict[tuple[int, tuple[str, str]], Statement]:
        return {(one.evidence.source_id, one.teller): one for one in self.chosen.statements}

    def _speaks_of_it(self, one: Statement) -> bool:
        if not allows(one, self.chosen) or counts_less(one, self.chosen.statements[0]):
            return False
        own = self._held_by.get((one.evidence.source_id, one.teller))
        return own is None or not _told_apart(one, own)

    def _is_another_version(self, one: Statement) -> bool:
        """Of the two figures of its article, it is too near to the one held to be a part of it."""
        held = self.chosen.statements[0]
        ratio = _ratio(one, held)
        listed = {said.value for said in self._articles[one.evidence.source_id]}
        least = COUNTS if one.evidence.attribute in COUNTED else VERSIONS
        near = ratio is not None and least <= ratio <= 1 / least
        return near and len(listed) == 2 and not make_up_the_whole(one, held)

    def _corrects(self, one: Statement) -> bool:
        """Its article tells it in place of the figure held: «116 million, not 160»."""
        article = self._articles[one.evidence.source_id]
        given_up = [said for said in article if said.evidence.former and allows(said, self.chosen)]
        return any(is_corrected(said, [said, one]) for said in given_up) and len({s.value for s in article}) == 2

    def _counts_something_else(self, one: Statement) -> bool:
        parted = not one.speaker and one.evidence.source_id in self._earlier
        return (
            parted
            or self._is_further_to_it(one)
            or self._is_the_rest(one)
            or _one_of_many(one)
            or self._is_further(one)
            or self._is_small_part(one)
        )

    def _is_further_to_it(self, one: Statement) -> bool:
        """«Another 10» come on top of the figure held, or the figure held comes on top of it."""
        return all(said.evidence.further is not one.evidence.further for said in self.chosen.statements)

    def _is_the_rest(self, one: Statement) -> bool:
        """An article that lists shares gives another holder what is left of the whole."""
        listed = {said.value for said in self._articles[one.evidence.source_id]}
        return len(listed) > 1 and make_up_the_whole(one, self.chosen.statements[0])

    def _is_further(self, one: Statement) -> bool:
        """Its own article gives a figure that is nearer to the one held: that is what may rival it."""
        return not is_nearest(one, self.chosen.statements[0], self._articles[one.evidence.source_id])

    def _is_small_part(self, one: Statement) -> bool:
        if not _is_small(one, self.chosen) or powers_apart(one, self.chosen.statements[0]):
            return False
        return len(self._voices_of(one.value)) < len(self._voices_of(self.chosen.value))

    def _voices_of(self, value: Value) -> set[str]:
        return {one.voice for one in self.present if one.value == value}


def allows(one: Statement, chosen: Candidate) -> bool:
    """Its words can be true together with all that give the value."""
    return all(fits(one, said) for said in chosen.kinds)


def _ratio(one: Statement, other: Statement) -> Decimal | None:
    first, second = one.evidence.value, other.evidence.value
    return first / second if first and second else None


def _is_small(one: Statement, chosen: Candidate) -> bool:
    ratio = _ratio(one, chosen.statements[0])
    return one.evidence.attribute not in WHOLE and ratio is not None and 0 < ratio < SMALL


def _is_of_another_size(one: Statement, chosen: Candidate) -> bool:
    ratio = _ratio(one, chosen.statements[0])
    return one.evidence.attribute not in WHOLE and ratio is not None and not SMALL <= ratio <= 1 / SMALL


def _one_of_many(one: Statement) -> bool:
    """There are several such things, and which one is meant is not said."""
    nobodys = one.evidence.attribute in OF_A_PARTY and one.evidence.party is None
    return one.evidence.item == TRANCHE or nobodys


def _told_apart(one: Statement, other: Statement) -> bool:
    """Nobody rounds his own exact figure so roughly, nor gives one thing a date and a far limit."""
    first, second = one.evidence, other.evidence
    if first.value_text is not None and second.value_text is not None:
        return Qualifier.AT_MOST in (first.qualifier, second.qualifier) and not _same_days(one, other)
    ranged = first.value_max is not None or second.value_max is not None
    if first.value is None or second.value is None or ranged or _is_headline(one, other) or _is_headline(other, one):
        return False
    exact = first.qualifier is second.qualifier is Qualifier.EXACT
    most = OWN_ROUNDING if exact else OWN_HEDGE
    return abs(first.value - second.value) > most * max(abs(first.value), abs(second.value))


def _same_days(one: Statement, other: Statement) -> bool:
    return fits(*(state(replace(said.evidence, qualifier=Qualifier.EXACT), "", None) for said in (one, other)))


def _is_headline(one: Statement, other: Statement) -> bool:
    """«$4 billion» above an article that goes on to say «$4.1 billion»."""
    return one.evidence.position < HEADLINE and width(one) > width(other)
