"""Which deals of an article are parts of a package that it tells of: what a sum over deals must not count twice."""

from collections.abc import Sequence
from decimal import Decimal

from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene
from c5db.domain.vocab import Attribute, DealType

LISTS = frozenset({"v.include", "d.package", "t.of_it"})
"""Families that say of what a package is made."""
NEXT = 1
"""The parts are listed with the package or in so many paragraphs after it."""
NO_PARTS = frozenset({DealType.PACKAGE, DealType.TREATY})
Told = tuple[DealType, Sequence[Mention]]


def packages_of(scene: Scene, deals: Sequence[Told]) -> list[int | None]:
    """For each deal the index of the package that it is part of, the one told last before it."""
    found: list[int | None] = []
    for part in deals:
        wholes = [n for n, whole in enumerate(deals) if whole is not part and _is_part(scene, part, whole)]
        found.append(max(wholes, key=lambda n: deals[n][1][0].span, default=None))
    return found


def _is_part(scene: Scene, part: Told, whole: Told) -> bool:
    if whole[0] is not DealType.PACKAGE or part[0] in NO_PARTS or not _is_smaller(scene, part[1], whole[1]):
        return False
    first, opening = (scene.sentence_at(told[1][0].span.start) for told in (part, whole))
    if first.background or first.index < opening.index or first.paragraph > opening.paragraph + NEXT:
        return False
    return any(scene.sentences[n].families & LISTS for n in range(opening.index, first.index + 1))


def _is_smaller(scene: Scene, part: Sequence[Mention], whole: Sequence[Mention]) -> bool:
    """Whether the package has a larger sum for each of the part's, where their currencies allow to tell."""
    limits = _sums(scene, whole)
    return all(value < limits.get(unit, value + 1) for unit, value in _sums(scene, part).items())


def _sums(scene: Scene, told: Sequence[Mention]) -> dict[str | None, Decimal]:
    """The largest sum of a deal in each currency."""
    most: dict[str | None, Decimal] = {}
    for mention in told:
        if mention.attribute is Attribute.VALUE and mention.figure is not None:
            figure = scene.figures[mention.figure]
            most[figure.unit] = max(figure.value or Decimal(0), most.get(figure.unit, Decimal(0)))
    return most
