"""How much two reports look like tellings of one deal: named signs with weights, so that each score explains itself."""

from collections.abc import Iterator

from c5db.domain.vocab import LENT_TYPES, Attribute, DealType, Status
from c5db.identity.deal_kinds import are_of_one_kind
from c5db.identity.figures import Bounded, agree, is_slip, times
from c5db.identity.sides import compare_counterparts, compare_lands, compare_parties
from c5db.identity.sign import Sign
from c5db.identity.traits import Traits
from c5db.identity.weights import BASE, WORDS

FIGURES = {
    Attribute.VALUE: ("same value", "other value"),
    Attribute.QUANTITY: ("same quantity", "other quantity"),
    Attribute.STAKE: ("same stake", "other stake"),
    Attribute.CAPACITY: ("same capacity", "other capacity"),
    Attribute.RESOURCE: ("same resource", None),
    Attribute.FINANCING: ("same financing", None),
    Attribute.JOBS: ("same jobs", None),
    Attribute.TERM: ("same term", None),
}
ALIKE = frozenset({same for same, _ in FIGURES.values()})
UNLIKE = frozenset({other for _, other in FIGURES.values() if other})
RECALLED = ALIKE | {"second same figure", "same day", "same month"}
"""Who tells of a further order tells of the first one too: what both give of it makes them no one deal."""
YEARS = frozenset({"news a year apart", "dates a year apart"})
MATTER = ALIKE | {"same object", "the very words"}
"""What two tellings have in common besides names: two who are often partners make a deal every year."""
OTHER_THINGS = 0.9
"""Other things counted say nearly as much as another count of the same: nouns differ more easily than numbers."""
COPIED, FEW_WORDS = 0.9, 8
"""A copy tells a deal in as large a share of the same words, and in so many at least."""
PRECISION = (0.6, 1.0, 1.3)
"""A figure that is the same to one digit says less than one that is to three."""
TOGETHER, NEAR, MONTH, MONTHS, YEAR = 3, 14, 30, 75, 300
"""Days."""


def signs(a: Traits, b: Traits) -> list[Sign]:
    """Everything that speaks for or against two reports telling of one deal."""
    found = [sign for compare in COMPARISONS for sign in compare(a, b)]
    names = {sign.name for sign in found}
    if "one more" in names:
        return [sign for sign in found if sign.name not in RECALLED]
    if names & YEARS and not names & MATTER:
        found.append(Sign("nothing but names"))
    if names & UNLIKE and not names & ALIKE and _are_both_signed(a, b):
        found.append(Sign("signed anew"))
    if "news a year apart" in names and _are_both_lent(a, b) and not _have_more_than_a_sum(found):
        found.append(Sign("lent anew"))
    return found


def _are_both_signed(a: Traits, b: Traits) -> bool:
    """Each tells of a signature as news, weeks apart: with other figures it is that of another contract."""
    gaps = [x.gap(y) for x in a.happened for y in b.happened]
    return a.report.status is b.report.status is Status.SIGNED and bool(gaps) and min(gaps) > MONTH


def _are_both_lent(a: Traits, b: Traits) -> bool:
    """Each tells of the same step of a loan as news: a bank lends a client as much again the year after."""
    one, two = a.report, b.report
    return {one.type, two.type} <= LENT_TYPES and one.status is two.status and bool(a.happened and b.happened)


def _have_more_than_a_sum(found: list[Sign]) -> bool:
    """A purpose, a term or a precise sum in common: a round sum alone is easily lent twice."""
    alike = [sign for sign in found if sign.name in MATTER]
    return any(sign.name != "same value" or sign.strength > PRECISION[0] for sign in alike)


def basic_signs(a: Traits, b: Traits) -> list[Sign]:
    """What speaks for or against by sides, kinds and figures alone."""
    return [sign for compare in BASIC for sign in compare(a, b)]


def score(a: Traits, b: Traits) -> float:
    """Above 0: rather one deal than two."""
    return round(BASE + sum(sign.points for sign in signs(a, b)), 6)


def in_words(found: list[Sign]) -> str:
    """What speaks for one deal, the strongest first, and then what speaks against."""
    for_it = sorted((s for s in found if s.points > 0), key=lambda s: (-s.points, s.name))
    against = sorted((s for s in found if s.points < 0), key=lambda s: (s.points, s.name))
    words = ", ".join(dict.fromkeys(WORDS[sign.name] for sign in for_it))
    but = ", ".join(dict.fromkeys(WORDS[sign.name] for sign in against))
    return f"{words or 'nothing in common'}; but {but}" if but else words


def _types(a: Traits, b: Traits) -> Iterator[Sign]:
    one, two = a.report.type, b.report.type
    if one is two:
        yield Sign("same type")
    elif DealType.PACKAGE in (one, two):
        yield Sign("package and single deal")
    elif not are_of_one_kind(one, two):
        yield Sign("other type")


def _figures(a: Traits, b: Traits) -> Iterator[Sign]:
    for attribute in sorted(a.figures.keys() & b.figures.keys() & FIGURES.keys()):
        yield from _compared(a.figures[attribute], b.figures[attribute], *FIGURES[attribute])
    if _count_other_things(a.figures.get(Attribute.QUANTITY, []), b.figures.get(Attribute.QUANTITY, [])):
        yield Sign("other quantity", OTHER_THINGS)


def _count_other_things(of_a: list[Bounded], of_b: list[Bounded]) -> bool:
    """«30 wagons» and «4 locomotives»; as many under another noun, or in sum, may be the same things."""
    units = {x.unit for x in of_a}, {y.unit for y in of_b}
    in_sum = sum(x.value for x in of_a), sum(y.value for y in of_b)
    as_many = any(agree(x, y) or x.value == in_sum[1] or y.value == in_sum[0] for x in of_a for y in of_b)
    return all(units) and units[0].isdisjoint(units[1]) and not as_many


def _compared(of_a: list[Bounded], of_b: list[Bounded], like: str, unlike: str | None) -> Iterator[Sign]:
    pairs = [(x, y) for x in of_a for y in of_b if x.unit == y.unit]
    # An article that leaves the currency out speaks of the same sum as one that gives it.
    unsaid = [(x, y) for x in of_a for y in of_b if (x.unit is None) != (y.unit is None)]
    matched = [min(x.digits, y.digits, len(PRECISION)) for x, y in (*pairs, *unsaid) if agree(x, y)]
    if matched:
        yield Sign(like, PRECISION[max(matched) - 1])
        if len(matched) > 1:
            yield Sign("second same figure", min(len(matched) - 1, 3))
    elif pairs and unlike and not any(is_slip(x, y) for x, y in pairs):
        yield Sign(unlike, 1.0 if min(times(x, y) for x, y in pairs) > 2 else 0.5)


def _dates(a: Traits, b: Traits) -> Iterator[Sign]:
    pairs = [(x.gap(y), max(x.days, y.days)) for x in a.happened for y in b.happened]
    if not pairs:
        return
    gap, days = min(pairs)
    if a.stated and b.stated:
        if gap == 0:
            yield Sign("same day" if days < 2 else "same month" if days < MONTHS else "same year")
        elif gap > MONTHS:
            yield Sign("dates a year apart" if gap > YEAR else "dates months apart")
    elif gap <= NEAR:
        yield Sign("news of the same days")
    elif gap > MONTHS:
        yield Sign("news a year apart" if gap > YEAR else "news months apart")


def _publication(a: Traits, b: Traits) -> Iterator[Sign]:
    one, two = a.report.published, b.report.published
    if one and two:
        gap = abs((one - two).days)
        if gap <= TOGETHER:
            yield Sign("published together")
        elif gap <= MONTH:
            yield Sign("published within a month")
        elif gap > YEAR and not (a.report.background or b.report.background):
            yield Sign("published a year apart")


def _further(a: Traits, b: Traits) -> Iterator[Sign]:
    """What is ordered on top of an earlier order is no news of that one."""
    one, two = a.report.published, b.report.published
    if one and two and a.is_further != b.is_further:
        further, other = (one, two) if a.is_further else (two, one)
        if (further - other).days > MONTH:
            yield Sign("one more")


def _subject(a: Traits, b: Traits) -> Iterator[Sign]:
    same_language = a.report.lang == b.report.lang
    if a.purposes and b.purposes and not a.purposes & b.purposes:
        yield Sign("other purpose")
    elif a.objects & b.objects:
        yield Sign("same object", min(len(a.objects & b.objects), 2))
    elif a.objects and b.objects and same_language:
        yield Sign("other object")
    if a.names & b.names:
        yield Sign("shared names", min(len(a.names & b.names), 4) / 2)
    if same_language and a.words and b.words:
        both, sizes = len(a.words & b.words), sorted((len(a.words), len(b.words)))
        yield Sign("alike words", both / sizes[0])
        if both >= max(FEW_WORDS, COPIED * sizes[1]) and a.report.type is b.report.type and _give_the_same(a, b):
            yield Sign("the very words")


def _give_the_same(a: Traits, b: Traits) -> bool:
    """Whether a figure agrees wherever both give one: a sentence may tell of two deals with a sum each."""
    both = a.figures.keys() & b.figures.keys()
    return all(any(agree(x, y) for x in a.figures[key] for y in b.figures[key]) for key in both)


BASIC = (_types, compare_counterparts, _figures, compare_parties)
COMPARISONS = (*BASIC, compare_lands, _publication, _dates, _further, _subject)
