"""What the parties of two reports say for or against their telling of one deal."""

from collections.abc import Iterator, Sequence

from c5db.domain.reports import Side
from c5db.domain.vocab import ORGANIZATION_KINDS, STATE_KINDS, PartyKind, Role
from c5db.identity.deal_kinds import are_of_one_kind
from c5db.identity.names import block_key, is_acronym, name_class, same_name, same_script, shares_words
from c5db.identity.sign import Sign
from c5db.identity.traits import Traits

TAKES = frozenset({Role.BUYER, Role.CLIENT, Role.BORROWER, Role.GRANTEE, Role.RECIPIENT})
GIVES = frozenset({Role.SELLER, Role.CONTRACTOR, Role.LENDER, Role.GRANTOR, Role.INVESTOR})
ASIDE = frozenset({Role.MEDIATOR, Role.SIGNATORY, Role.TARGET})
MAIN = frozenset({Role.BUYER, Role.SELLER, Role.LENDER, Role.BORROWER, Role.GRANTEE, Role.CONTRACTOR, Role.INVESTOR})
"""Two deals whose buyers differ are two deals; partners and recipients are often left out or called otherwise."""


def compare_parties(a: Traits, b: Traits) -> Iterator[Sign]:
    """Who takes part in both, and whether each has somebody whom the other does not name."""
    shared = list(_shared(a, b))
    firms = [(x, y) for x, y in shared if x.kind in ORGANIZATION_KINDS]
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
        if _are_all_strangers(a, b):
            yield Sign("only other firms")
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


def compare_counterparts(a: Traits, b: Traits) -> Iterator[Sign]:
    """Who has the same role in both and is not the same."""
    both = sorted(MAIN & a.players.keys() & b.players.keys())
    differing = sum(not any(_alike(x, y) for x in a.players[role] for y in b.players[role]) for role in both)
    if differing:
        yield Sign("other counterpart", min(differing, 2))
    strangers = any(_are_strangers(a, b, side) for side in (GIVES, TAKES)) or _is_sold_on(a, b) or _is_sold_on(b, a)
    if strangers and are_of_one_kind(a.report.type, b.report.type):
        yield Sign("strangers on one side")


def _is_sold_on(first: Traits, later: Traits) -> bool:
    """Whoever sells in the later deal had bought in the first, and that from and this to somebody else."""
    bought, sold = first.acting(TAKES), later.acting(GIVES)
    between = any(_same(x, y) and not x.roles & GIVES and not y.roles & TAKES for x in bought for y in sold)
    givers, takers = first.acting(GIVES), later.acting(TAKES)
    if not between or not givers or not takers or any(_is_known_to(taker, first) for taker in takers):
        return False
    named = later.report.sides
    return not any(_alike(giver, one) or _are_akin(giver, one) for giver in givers for one in named)


def _are_strangers(a: Traits, b: Traits, roles: frozenset[Role]) -> bool:
    """Both name who gives, or who takes, and nobody of them is known to the other under any role."""
    of_a, of_b = a.acting(roles), b.acting(roles)
    if not of_a or not of_b or any(_is_known_to(x, b) for x in of_a) or any(_is_known_to(y, a) for y in of_b):
        return False
    return all(_are_surely_two(x, y) for x in of_a for y in of_b)


def _are_all_strangers(a: Traits, b: Traits) -> bool:
    """Both name companies, and surely none of them is in the other; of a deal's two sides each may name one."""
    of_a, of_b = ([side for side in one.report.sides if side.kind in ORGANIZATION_KINDS] for one in (a, b))
    if not of_a or not of_b or (len(of_a) == len(of_b) == 1 and of_a[0].roles.isdisjoint(of_b[0].roles)):
        return False
    return all(_are_surely_two(x, y) and not _are_akin(x, y) for x in of_a for y in of_b)


def _is_known_to(side: Side, other: Traits) -> bool:
    named = block_key(side.name) in other.sounds
    return named or any(_alike(side, one) or _are_akin(side, one) for one in other.report.sides)


def _are_akin(x: Side, y: Side) -> bool:
    """A company and its owner, two of one owner, a state and whoever of its country may act for it."""
    states = not STATE_KINDS.isdisjoint((x.kind, y.kind)) and x.country is not None and x.country == y.country
    return states or y.name == x.parent or x.name == y.parent or bool(x.parent and x.parent == y.parent)


def _are_surely_two(x: Side, y: Side) -> bool:
    """The one is no translation of the other, nor its first letters."""
    return (x.known and y.known) or (same_script(x.name, y.name) and not is_acronym(x.name, y.name))


def compare_lands(a: Traits, b: Traits) -> Iterator[Sign]:
    """A bond of one country and a bond of another may be of one size and have the same banks."""
    if a.lands - b.lands and b.lands - a.lands:
        yield Sign("a land of its own each")


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
