"""Which deals of an article are parts of a package that it tells of: what a sum over deals must not count twice."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene, Sentence
from c5db.domain.vocab import BUSINESS_KINDS, Attribute, DealType, PartyKind

LISTS = frozenset({"v.include", "d.package", "t.of_it"})
"""Families that say of what a package is made."""
NEXT = 1
"""The parts are listed with the package or in so many paragraphs after it."""
NO_PARTS = frozenset({DealType.PACKAGE, DealType.TREATY})
Told = tuple[DealType, Sequence[Mention]]


def parted(scene: Scene, mentions: Sequence[Mention]) -> set[tuple[int, int]]:
    """Pairs of mentions of which one is of what countries signed together, the other of what companies did in it."""
    told: dict[int, list[int]] = defaultdict(list)
    for n, mention in enumerate(mentions):
        told[scene.sentence_at(mention.span.start).index].append(n)
    return {
        (a, b)
        for whole, of_whole in told.items()
        if _is_of_countries(scene, scene.sentences[whole])
        for part, of_part in told.items()
        if _follows(scene.sentences[whole], scene.sentences[part]) and _names_company(scene, scene.sentences[part])
        if _adds_less(scene, [mentions[n] for n in of_whole], [mentions[n] for n in of_part])
        for a in of_whole
        for b in of_part
    }


def _is_of_countries(scene: Scene, sentence: Sentence) -> bool:
    """It tells of a package and names two countries, and nobody else who could sign."""
    lands = {name.canonical for name in scene.names_in(sentence.span) if name.kind is PartyKind.COUNTRY}
    return "d.package" in sentence.families and len(lands) > 1 and not _names_company(scene, sentence)


def _names_company(scene: Scene, sentence: Sentence) -> bool:
    return any(name.kind in BUSINESS_KINDS for name in scene.names_in(sentence.span))


def _follows(whole: Sentence, part: Sentence) -> bool:
    return part.index > whole.index and part.paragraph <= whole.paragraph + NEXT


def _adds_less(scene: Scene, whole: Sequence[Mention], part: Sequence[Mention]) -> bool:
    """A sum of the part is told beside a larger one of the whole, in one currency."""
    limits = _sums(scene, whole)
    return any(unit in limits and value < limits[unit] for unit, value in _sums(scene, part).items())


def packages_of(scene: Scene, deals: Sequence[Told]) -> list[int | None]:
    """For each deal the index of the package that it is part of, the one told last before it."""
    found: list[int | None] = []
    packages = [n for n, (kind, _) in enumerate(deals) if kind is DealType.PACKAGE]
    for part in deals:
        wholes = [n for n in packages if _is_part(scene, part, deals[n])]
        found.append(max(wholes, key=lambda n: deals[n][1][0].span, default=None))
    return found


def _is_part(scene: Scene, part: Told, whole: Told) -> bool:
    if part[0] in NO_PARTS or not _is_smaller(scene, part[1], whole[1]):
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
