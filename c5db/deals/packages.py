"""Which deals of an article are parts of a package that it tells of: what a sum over deals must not count twice."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from c5db.deals.attribution import speaks
from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene, words_in
from c5db.deals.units import unit_class
from c5db.domain.records import Name, Span
from c5db.domain.vocab import BUSINESS_KINDS, Attribute, DealType, FigureKind, PartyKind

PACKAGE, OF_IT = "d.package", "t.of_it"
LISTS = frozenset({"v.include", PACKAGE, OF_IT})
"""Families that say of what a package is made."""
FEW = 2
"""So many papers may be signed and be no package."""
NEXT = 1
"""The parts are listed with the package or in so many paragraphs after it."""
NO_PARTS = frozenset({DealType.PACKAGE, DealType.TREATY})
Told = tuple[DealType, Sequence[Mention]]


def parted(scene: Scene, mentions: Sequence[Mention], reach: int) -> Iterator[tuple[int, int]]:
    """Pairs of mentions of which one is of what countries signed together, the other of what companies did in it.

    `reach`: so many mentions before it each is held against.
    """
    told = [_stretch(scene, mention.span) for mention in mentions]
    wholes = {one for one in dict.fromkeys(told) if _is_of_countries(scene, one)}
    parts = {one for one in dict.fromkeys(told) if _deals_a_company(scene, one)} if wholes else set[Span]()
    for b, other in enumerate(told):
        among = (parts if other in wholes else set[Span]()) | (wholes if other in parts else set[Span]())
        yield from ((a, b) for a in range(max(0, b - reach), b) if told[a] in among)


def is_package(scene: Scene, mentions: Sequence[Mention]) -> bool:
    """Whether a deal is what countries signed together, for a sum, or in more papers than two."""
    told = [_stretch(scene, mention.span) for mention in mentions]
    whole = next((one for one in told if _is_of_countries(scene, one)), None)
    if whole is None or any(one != whole and _deals_a_company(scene, one) for one in told):
        return False
    return _tells_a_sum(scene, whole) or _counts_papers(scene, whole, FEW)


def is_of_package(scene: Scene, name: Name, mentions: Sequence[Mention]) -> bool:
    """Whether a name stands where countries sign together, or behind "including", and nothing of the deal does."""
    stretch = _stretch(scene, name.span)
    whole = _stretch(scene, scene.sentence_at(name.span.start).span)
    return _is_of_countries(scene, whole) and not any(stretch.contains(mention.span) for mention in mentions)


def _stretch(scene: Scene, place: Span) -> Span:
    """The sentence of a place, or the part of it up to, or from, where what is in the whole is told: "including"."""
    sentence = scene.sentence_at(place.start)
    opens = (token.start for token in sentence.tokens(scene) if OF_IT in token.families)
    at = next(opens, sentence.span.end)
    return Span(sentence.span.start, at) if place.start < at else Span(at, sentence.span.end)


def _tells_a_sum(scene: Scene, stretch: Span) -> bool:
    return any(figure.kind is FigureKind.MONEY for figure in scene.figures_in(stretch))


def _is_of_countries(scene: Scene, stretch: Span) -> bool:
    """Whether two countries have a package there, or one or more so many papers, and no company is named."""
    names = scene.names_in(stretch)
    lands = {name.canonical for name in names if name.kind is PartyKind.COUNTRY}
    if not lands or any(name.kind in BUSINESS_KINDS for name in names):
        return False
    packed = len(lands) > 1 and any(PACKAGE in token.families for token in words_in(scene, stretch))
    return packed or _counts_papers(scene, stretch)


def _counts_papers(scene: Scene, stretch: Span, more_than: int = 1) -> bool:
    """Whether it tells how many papers were signed: «29 документов», "23 agreements"."""
    counts = (figure for figure in scene.figures_in(stretch) if figure.kind is FigureKind.COUNT)
    return any(unit_class(figure) == "paper" and (figure.value or 0) > more_than for figure in counts)


def _deals_a_company(scene: Scene, stretch: Span) -> bool:
    """Whether it names a company that does more than say something."""
    return any(name.kind in BUSINESS_KINDS and not speaks(scene, name) for name in scene.names_in(stretch))


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
    told = scene.sentences[opening.index : first.index + 1]
    return any(sentence.families & LISTS for sentence in told) or _counts_papers(scene, opening.span)


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
