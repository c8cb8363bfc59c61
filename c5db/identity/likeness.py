"""How much two reports look like tellings of one deal: named signs with weights, so that each score explains itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from c5db.domain.reports import Report, Side, Stated
from c5db.domain.vocab import Attribute, DealType, PartyKind, Role, Status
from c5db.identity.dates import Stretch, stretch_of
from c5db.identity.figures import agree, digits, times
from c5db.identity.keys import object_words
from c5db.identity.names import match_key, name_class, same_name, shares_words
from c5db.identity.weights import BASE, WEIGHTS, WORDS

TAKES = frozenset({Role.BUYER, Role.CLIENT, Role.BORROWER, Role.GRANTEE, Role.RECIPIENT})
GIVES = frozenset({Role.SELLER, Role.CONTRACTOR, Role.LENDER, Role.GRANTOR, Role.INVESTOR})
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
EVENT = (Attribute.SIGNED_ON, Attribute.ANNOUNCED_ON)
FRESH = frozenset({Status.SIGNED, Status.ANNOUNCED, Status.MEMORANDUM_SIGNED})
"""A report that is no background and has one of these speaks of what happened just before its publication."""
NEAR, MONTHS, YEAR = 14, 75, 300


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that speaks for or against, and how strongly it is there."""

    name: str
    strength: float = 1.0

    @property
    def points(self) -> float:
        return WEIGHTS[self.name] * self.strength


def signs(a: Report, b: Report) -> list[Sign]:
    """Everything that speaks for or against two reports telling of one deal."""
    return [sign for compare in COMPARISONS for sign in compare(a, b)]


def score(a: Report, b: Report) -> float:
    """Above 0: rather one deal than two."""
    return round(BASE + sum(sign.points for sign in signs(a, b)), 6)


def in_words(found: list[Sign]) -> str:
    """What speaks for one deal, the strongest first, and then what speaks against."""
    for_it = sorted((s for s in found if s.points > 0), key=lambda s: (-s.points, s.name))
    against = sorted((s for s in found if s.points < 0), key=lambda s: (s.points, s.name))
    words = ", ".join(dict.fromkeys(WORDS[sign.name] for sign in for_it))
    but = ", ".join(dict.fromkeys(WORDS[sign.name] for sign in against))
    return f"{words or 'nothing in common'}; but {but}" if but else words


def _parties(a: Report, b: Report) -> Iterator[Sign]:
    shared = list(_shared(a, b))
    firms = [(x, y) for x, y in shared if x.kind not in (PartyKind.COUNTRY, PartyKind.PERSON)]
    for index, (x, y) in enumerate(firms[:3]):
        yield Sign(
            ("one shared party", "second shared party", "third shared party")[index], 1.0 if _same(x, y) else 0.7
        )
        if _opposite(x, y):
            yield Sign("opposite roles")
    countries = [x for x, _ in shared if x.kind is PartyKind.COUNTRY]
    if countries:
        yield Sign("shared country", min(len(countries), 2))
    if any(x.kind is PartyKind.PERSON for x, _ in shared):
        yield Sign("shared person")
    if a.sides and b.sides and not shared:
        yield Sign("no shared party")


def _counterparts(a: Report, b: Report) -> Iterator[Sign]:
    differing = 0
    for role in sorted(MAIN):
        of_a, of_b = _players(a, role), _players(b, role)
        if of_a and of_b and not any(_alike(x, y) for x in of_a for y in of_b):
            differing += 1
    if differing:
        yield Sign("other counterpart", min(differing, 2))


def _types(a: Report, b: Report) -> Iterator[Sign]:
    if a.type is b.type:
        yield Sign("same type")
    elif DealType.PACKAGE in (a.type, b.type):
        yield Sign("package and single deal")
    elif not any(a.type in family and b.type in family for family in FAMILIES):
        yield Sign("other type")


def _figures(a: Report, b: Report) -> Iterator[Sign]:
    for attribute, like, unlike in (
        (Attribute.VALUE, "same value", "other value"),
        (Attribute.QUANTITY, "same quantity", "other quantity"),
        (Attribute.STAKE, "same stake", "other stake"),
        (Attribute.CAPACITY, "same capacity", "other capacity"),
        (Attribute.RESOURCE, "same resource", ""),
        (Attribute.FINANCING, "same financing", ""),
        (Attribute.JOBS, "same jobs", ""),
        (Attribute.TERM, "same term", ""),
    ):
        yield from _compared(_of(a, attribute), _of(b, attribute), like, unlike)


def _compared(of_a: list[Stated], of_b: list[Stated], like: str, unlike: str) -> Iterator[Sign]:
    pairs = [(x, y) for x in of_a for y in of_b if x.unit == y.unit]
    matched = [min(digits(x), digits(y), 3) for x, y in pairs if agree(x, y)]
    if matched:
        yield Sign(like, (0.6, 1.0, 1.3)[max(matched) - 1])
        if len(matched) > 1:
            yield Sign("second same figure", min(len(matched) - 1, 3))
    elif pairs and unlike:
        ratio = min(times(x, y) for x, y in pairs)
        yield Sign(unlike, 1.0 if ratio > 2 else 0.5)


def _dates(a: Report, b: Report) -> Iterator[Sign]:
    stated_a, stated_b = _stated(a), _stated(b)
    if stated_a and stated_b:
        gap, days = min((x.gap(y), max(x.days, y.days)) for x in stated_a for y in stated_b)
        if gap == 0:
            yield Sign("same day" if days < 2 else "same month" if days < MONTHS else "same year")
        elif gap > YEAR:
            yield Sign("dates a year apart")
        elif gap > MONTHS:
            yield Sign("dates months apart")
        return
    event_a, event_b = stated_a or _fresh(a), stated_b or _fresh(b)
    if event_a and event_b:
        gap = min(x.gap(y) for x in event_a for y in event_b)
        if gap <= NEAR:
            yield Sign("news of the same days")
        elif gap > YEAR:
            yield Sign("news a year apart")
        elif gap > MONTHS:
            yield Sign("news months apart")


def _publication(a: Report, b: Report) -> Iterator[Sign]:
    if a.published and b.published:
        gap = abs((a.published - b.published).days)
        if gap <= 3:
            yield Sign("published together")
        elif gap <= 30:
            yield Sign("published within a month")
        elif gap > YEAR and not (a.background or b.background):
            yield Sign("published a year apart")


def _subject(a: Report, b: Report) -> Iterator[Sign]:
    of_a, of_b = set(object_words(a.object)), set(object_words(b.object))
    if of_a and of_b:
        if of_a & of_b:
            yield Sign("same object", min(len(of_a & of_b), 2))
        elif a.lang == b.lang:
            yield Sign("other object")
    titles = _title_words(a) & _title_words(b)
    if titles:
        yield Sign("alike titles", min(len(titles), 3) / 3)


COMPARISONS = (_parties, _counterparts, _types, _figures, _dates, _publication, _subject)


def _shared(a: Report, b: Report) -> Iterator[tuple[Side, Side]]:
    """Parties of both, each once, those of the same name first."""
    left = list(b.sides)
    for alike in (_same, _alike):
        for x in a.sides:
            found = next((y for y in left if alike(x, y)), None)
            if found is not None and not any(_same(x, y) for y in b.sides if y not in left):
                left.remove(found)
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
    if x.kind is PartyKind.COUNTRY or y.kind is PartyKind.COUNTRY or name_class(x.kind) != name_class(y.kind):
        return False
    return shares_words(x.name, y.name)


def _opposite(x: Side, y: Side) -> bool:
    of_x, of_y = x.roles - ASIDE, y.roles - ASIDE
    return bool((of_x <= TAKES and of_y <= GIVES) or (of_x <= GIVES and of_y <= TAKES)) and bool(of_x and of_y)


def _players(report: Report, role: Role) -> list[Side]:
    return [
        side for side in report.sides if role in side.roles and side.kind not in (PartyKind.COUNTRY, PartyKind.PERSON)
    ]


def _of(report: Report, attribute: Attribute) -> list[Stated]:
    return [figure for figure in report.figures if figure.attribute is attribute]


def _stated(report: Report) -> list[Stretch]:
    found = (stretch_of(text) for attribute, text in report.dates if attribute in EVENT)
    return [stretch for stretch in found if stretch]


def _fresh(report: Report) -> list[Stretch]:
    if report.published is None or report.background or report.status not in FRESH:
        return []
    return [Stretch(report.published, report.published)]


def _title_words(report: Report) -> set[str]:
    names = {word for side in report.sides for word in match_key(side.name).split()}
    return {word for word in object_words(report.title) if not any(name.startswith(word) for name in names)}
