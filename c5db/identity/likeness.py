"""How much two reports look like tellings of one deal: named signs with weights, so that each score explains itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from c5db.domain.reports import Side
from c5db.domain.vocab import Attribute, DealType, PartyKind, Role, Status
from c5db.identity.figures import Bounded, agree, is_slip, times
from c5db.identity.names import block_key, is_acronym, name_class, same_name, same_script, shares_words
from c5db.identity.traits import Traits
from c5db.identity.weights import BASE, WEIGHTS, WORDS

TAKES = frozenset({Role.BUYER, Role.CLIENT, Role.BORROWER, Role.GRANTEE, Role.RECIPIENT})
GIVES = frozenset({Role.SELLER, Role.CONTRACTOR, Role.LENDER, Role.GRANTOR, Role.INVESTOR})
STATE = frozenset({PartyKind.COUNTRY, PartyKind.GOVERNMENT_BODY})
ASIDE = frozenset({Role.MEDIATOR, Role.SIGNATORY, Role.TARGET})
MAIN = frozenset({Role.BUYER, Role.SELLER, Role.LENDER, Role.BORROWER, Role.GRANTEE, Role.CONTRACTOR, Role.INVESTOR})
"""Two deals whose buyers differ are two deals; partners and recipients are often left out or called otherwise."""
FAMILIES = (
    frozenset({DealType.ACQUISITION, DealType.JOINT_VENTURE, DealType.INVESTMENT}),
    frozenset({DealType.PROCUREMENT, DealType.SERVICE_AGREEMENT, DealType.CONSTRUCTION}),
    frozenset({DealType.INVESTMENT, DealType.CONSTRUCTION, DealType.CONCESSION}),
    frozenset({DealType.LOAN, DealType.GRANT}),
    frozenset({DealType.PACKAGE, DealType.MEMORANDUM, DealType.TREATY}),
    frozenset({DealType.MEMORANDUM, DealType.SERVICE_AGREEMENT, DealType.JOINT_VENTURE}),
)
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


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that speaks for or against, and how strongly it is there."""

    name: str
    strength: float = 1.0

    @property
    def points(self) -> float:
        return WEIGHTS[self.name] * self.strength


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
    return found


def _are_both_signed(a: Traits, b: Traits) -> bool:
    """Each tells of a signature as news, weeks apart: with other figures it is that of another contract."""
    gaps = [x.gap(y) for x in a.happened for y in b.happened]
    return a.report.status is b.report.status is Status.SIGNED and bool(gaps) and min(gaps) > MONTH


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


def _parties(a: Traits, b: Traits) -> Iterator[Sign]:
    shared = list(_shared(a, b))
    firms = [(x, y) for x, y in shared if x.kind not in (PartyKind.COUNTRY, PartyKind.PERSON)]
    for name, (x, y) in zip(("one shared party", "second shared party", "third shared party"), firms, strict=False):
        yield Sign(name, 1.0 if _same(x, y) else 0.7)
        if _opposite(x, y):
            yield Sign("opposite roles")
    countries = [x for x, _ in shared if x.kind is PartyKind.COUNTRY]
    if countries:
        yield Sign("shared country", min(len(countries), 2))
    if any(x.kind is PartyKind.PERSON for x, _ in shared):
        yield Sign("shared person")
    around = _named_around(a, b, [x for x, _ in shared]) + _named_around(b, a, [y for _, y in shared])
    if around:
        yield Sign("party named around", min(around, 3))
    elif a.report.sides and b.report.sides and not shared:
        yield Sign("no shared party")
    akin = len(firms) + _of_one_group(a, b)
    if firms and len(a.firms) > akin and len(b.firms) > akin:
        yield Sign("a firm of its own each")


def _of_one_group(a: Traits, b: Traits) -> int:
    """How many companies of the one belong to a company of the other: the parent's deal is often the subsidiary's."""
    owned = [(x, y) for x in a.report.sides for y in b.report.sides if x.parent == y.name or y.parent == x.name]
    return min(len({x.name for x, _ in owned}), len({y.name for _, y in owned}))


def _named_around(a: Traits, b: Traits, shared: Sequence[Side]) -> int:
    """How many companies of the one report are named around the quotes of the other, though not as its parties."""
    missed = (side for side in a.report.sides if side not in shared and name_class(side.kind) == "organization")
    return sum(block_key(side.name) in b.sounds for side in missed)


def _counterparts(a: Traits, b: Traits) -> Iterator[Sign]:
    both = sorted(MAIN & a.players.keys() & b.players.keys())
    differing = sum(not any(_alike(x, y) for x in a.players[role] for y in b.players[role]) for role in both)
    if differing:
        yield Sign("other counterpart", min(differing, 2))
    if _are_of_one_kind(a.report.type, b.report.type) and any(_are_strangers(a, b, side) for side in (GIVES, TAKES)):
        yield Sign("strangers on one side")


def _are_strangers(a: Traits, b: Traits, roles: frozenset[Role]) -> bool:
    """Both name who gives, or who takes, and nobody of them is known to the other under any role."""
    of_a, of_b = a.acting(roles), b.acting(roles)
    if not of_a or not of_b or any(_is_known_to(x, b) for x in of_a) or any(_is_known_to(y, a) for y in of_b):
        return False
    return all(_are_surely_two(x, y) for x in of_a for y in of_b)


def _is_known_to(side: Side, other: Traits) -> bool:
    named = block_key(side.name) in other.sounds
    return named or any(_alike(side, one) or _are_akin(side, one) for one in other.report.sides)


def _are_akin(x: Side, y: Side) -> bool:
    """A company and its owner, two of one owner, a state and whoever of its country may act for it."""
    states = not STATE.isdisjoint((x.kind, y.kind)) and x.country is not None and x.country == y.country
    return states or y.name == x.parent or x.name == y.parent or bool(x.parent and x.parent == y.parent)


def _are_surely_two(x: Side, y: Side) -> bool:
    """The one is no translation of the other, nor its first letters."""
    return (x.known and y.known) or (same_script(x.name, y.name) and not is_acronym(x.name, y.name))


def _lands(a: Traits, b: Traits) -> Iterator[Sign]:
    """A bond of one country and a bond of another may be of one size and have the same banks."""
    if a.lands - b.lands and b.lands - a.lands:
        yield Sign("a land of its own each")


def _types(a: Traits, b: Traits) -> Iterator[Sign]:
    one, two = a.report.type, b.report.type
    if one is two:
        yield Sign("same type")
    elif DealType.PACKAGE in (one, two):
        yield Sign("package and single deal")
    elif not _are_of_one_kind(one, two):
        yield Sign("other type")


def _are_of_one_kind(one: DealType, two: DealType) -> bool:
    return one is two or any(one in family and two in family for family in FAMILIES)


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
    if a.objects & b.objects:
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


BASIC = (_types, _counterparts, _figures, _parties)
COMPARISONS = (*BASIC, _lands, _publication, _dates, _further, _subject)


def _shared(a: Traits, b: Traits) -> Iterator[tuple[Side, Side]]:
    """Parties of both, each once, those of the same name first."""
    of_a, of_b = list(a.report.sides), list(b.report.sides)
    for alike in (_same, _alike):
        for x in list(of_a):
            found = next((y for y in of_b if alike(x, y)), None)
            if found is not None:
                of_a.remove(x)
                of_b.remove(found)
                yield x, found


def _same(x: Side, y: Side) -> bool:
    if name_class(x.kind) != name_class(y.kind):
        return False
    if x.known and y.known:
        return x.name == y.name
    return same_name(x.name, y.name, x.kind is PartyKind.PERSON)


def _alike(x: Side, y: Side) -> bool:
    """The same, or the one named shortly or by a company of its group."""
    if _same(x, y):
        return True
    if name_class(x.kind) != "organization" or name_class(y.kind) != "organization":
        return False
    return shares_words(x.name, y.name)


def _opposite(x: Side, y: Side) -> bool:
    of_x, of_y = x.roles - ASIDE, y.roles - ASIDE
    return bool(of_x and of_y) and ((of_x <= TAKES and of_y <= GIVES) or (of_x <= GIVES and of_y <= TAKES))
