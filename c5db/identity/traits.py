"""What is compared of a report, worked out once for all its comparisons."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from c5db.domain.reports import Report, Side
from c5db.domain.vocab import (
    LENT_TYPES,
    ORGANIZATION_KINDS,
    Attribute,
    Change,
    PartyKind,
    Purpose,
    Role,
    Status,
)
from c5db.identity.dates import Stretch, stretch_of
from c5db.identity.figures import Bounded, bounded
from c5db.identity.names import block_key, match_key, sound_key
from c5db.identity.passages import LETTERS, content_words, known, object_words, proper_words

EVENT = (Attribute.SIGNED_ON, Attribute.ANNOUNCED_ON)
SIZES = frozenset({Attribute.QUANTITY, Attribute.CAPACITY})
FRESH = frozenset({Status.SIGNED, Status.ANNOUNCED, Status.MEMORANDUM_SIGNED})
"""A report that is no background and has one of these speaks of what happened just before its publication."""


PURPOSES = frozenset(map(str, Purpose))
LEAST_SOUND = 3
"""Names with fewer consonants sound like too many others."""


@dataclass(frozen=True)
class Traits:
    """A report with what its words come to."""

    report: Report

    @cached_property
    def players(self) -> Mapping[Role, list[Side]]:
        """Companies and bodies by role."""
        found: dict[Role, list[Side]] = {}
        for side in self.report.sides:
            if side.kind in ORGANIZATION_KINDS:
                for role in sorted(side.roles):
                    found.setdefault(role, []).append(side)
        return found

    def acting(self, roles: Collection[Role]) -> list[Side]:
        """Whoever of companies, bodies and countries has one of these roles."""
        return [side for side in self.report.sides if side.kind is not PartyKind.PERSON and side.roles & set(roles)]

    @cached_property
    def firms(self) -> frozenset[str]:
        """Companies and bodies as they sound, each once."""
        sides = (side for side in self.report.sides if side.kind in ORGANIZATION_KINDS)
        return frozenset(block_key(side.name) for side in sides)

    @cached_property
    def lands(self) -> frozenset[str]:
        """The countries of its parties, and those that are parties themselves."""
        return frozenset(side.country for side in self.report.sides if side.country)

    @cached_property
    def figures(self) -> Mapping[Attribute, list[Bounded]]:
        """Figures by what they say."""
        found: dict[Attribute, list[Bounded]] = {}
        for figure in self.report.figures:
            found.setdefault(figure.attribute, []).append(bounded(figure))
        return found

    @cached_property
    def is_further(self) -> bool:
        """Its first count, or where it counts nothing its first figure, comes on top: «ещё 10 вертолётов».

        A plant that gets another 100 MW is the same plant.
        """
        news = [one for one in self.report.figures if one.item is None and one.change is not Change.FORMER]
        sizes = [one for one in news if one.attribute in SIZES]
        first = next(iter(sizes or news), None)
        return first is not None and first.change is Change.FURTHER and first.attribute is not Attribute.CAPACITY

    @cached_property
    def stated(self) -> list[Stretch]:
        """When it was signed or announced, as the article says."""
        found = (stretch_of(text) for attribute, text in self.report.dates if attribute in EVENT)
        return [stretch for stretch in found if stretch]

    @cached_property
    def happened(self) -> list[Stretch]:
        """When it happened, by what the article says or else by when it came out."""
        report = self.report
        if self.stated or report.published is None or report.background or report.status not in FRESH:
            return self.stated
        return [Stretch(report.published, report.published)]

    @cached_property
    def objects(self) -> frozenset[str]:
        """The words of its object."""
        return frozenset(object_words(self.report.object))

    @cached_property
    def purposes(self) -> frozenset[str]:
        """What money is lent for."""
        told = (self.report.object or "").split(", ") if self.report.type in LENT_TYPES else []
        return frozenset(told) & PURPOSES

    @cached_property
    def names(self) -> frozenset[str]:
        """Names in the text around its quotes that are no party's: of sites, projects, products."""
        return frozenset(map(known, self._proper)) - frozenset(self._side_words())

    @cached_property
    def sounds(self) -> frozenset[str]:
        """What the names around its quotes sound like: a party may be among them that the reading missed.

        Where it found none at all, whoever the article opens with may be one.
        """
        opening = frozenset[str]() if self.firms else proper_words([self.report.opening])
        return frozenset(sound for sound in map(sound_key, self._proper | opening) if len(sound) >= LEAST_SOUND)

    @cached_property
    def words(self) -> frozenset[str]:
        """All longer words around its quotes."""
        return content_words(self.report.passages)

    @cached_property
    def _proper(self) -> frozenset[str]:
        return proper_words(self.report.passages)

    def _side_words(self) -> Iterator[str]:
        return (word[:LETTERS] for side in self.report.sides for word in match_key(side.name).split())
