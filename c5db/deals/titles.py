"""A readable title for a deal, in English, from its type, sides and main figure."""

from collections.abc import Sequence
from decimal import Decimal

from c5db.domain.plurals import plural
from c5db.domain.records import Claim, ParsedParty
from c5db.domain.vocab import MONEY_ATTRIBUTES, Attribute, Change, DealType, PartyKind, Qualifier, Role

_COUNT, _STAKE, _VALUE, _SIZE = Attribute.QUANTITY, Attribute.STAKE, Attribute.VALUE, Attribute.CAPACITY
_NOUN: dict[DealType, tuple[str, str, tuple[Attribute, ...]]] = {
    DealType.JOINT_VENTURE: ("joint venture", "worth", (_VALUE,)),
    DealType.ACQUISITION: ("acquisition", "of", (_STAKE, _COUNT)),
    DealType.PROCUREMENT: ("purchase", "of", (_COUNT,)),
    DealType.INVESTMENT: ("investment", "of", (_VALUE,)),
    DealType.LOAN: ("loan", "of", (_VALUE,)),
    DealType.CONCESSION: ("concession", "worth", (_VALUE,)),
    DealType.CONSTRUCTION: ("construction", "of", (_SIZE,)),
    DealType.SERVICE_AGREEMENT: ("service agreement", "worth", (_VALUE,)),
    DealType.MEMORANDUM: ("memorandum", "on", (_COUNT,)),
    DealType.PACKAGE: ("package of agreements", "worth", (_VALUE,)),
    DealType.TREATY: ("treaty", "worth", (_VALUE,)),
    DealType.GRANT: ("grant", "of", (_VALUE,)),
}
"""For each type its noun, and by which word which figure follows it; without one, the sum does: «purchase worth …»."""
_HEDGES = {
    Qualifier.ABOUT: "about ",
    Qualifier.AT_LEAST: "over ",
    Qualifier.AT_MOST: "up to ",
    Qualifier.ALMOST: "almost ",
}
_PAPERS = frozenset({"document", "agreement", "contract", "memorandum"})
"""Nobody buys these: they are what was signed."""
_LARGE = ((12, "trillion"), (9, "billion"), (6, "million"))
_STATES = frozenset({DealType.PACKAGE, DealType.TREATY, DealType.MEMORANDUM, DealType.GRANT})
"""Deals that countries make in their own name."""
NAMED = 3
_HELPERS = frozenset({Role.MEDIATOR, Role.SIGNATORY})
_FIRST = (Role.BUYER, Role.INVESTOR, Role.BORROWER, Role.CLIENT, Role.GRANTEE, Role.RECIPIENT, Role.PARTNER)


def entitle(kind: DealType, sides: Sequence[ParsedParty], claims: Sequence[Claim]) -> str:
    """E.g. `Kazakhstan Temir Zholy – Wabtec: purchase of 300 locomotives`."""
    order = {role: place for place, role in enumerate(_FIRST)}
    named = [side for side in sides if side.kind is not PartyKind.PERSON]
    firms = [side for side in named if not _helps(side, kind)] or named
    ranked = sorted(firms, key=lambda side: (_is_aside(side, kind), order.get(side.role, len(order)), side.span))
    names = list(dict.fromkeys(side.canonical for side in ranked))
    what = _what(kind, claims)
    return f"{_listed(names)}: {what}" if names else f"{what[0].upper()}{what[1:]}, parties not named"


def _helps(side: ParsedParty, kind: DealType) -> bool:
    """Whether it only helps a deal along: a bank that lends for a purchase."""
    return side.role in _HELPERS or (side.role is Role.LENDER and kind is not DealType.LOAN)


def _is_aside(side: ParsedParty, kind: DealType) -> bool:
    return side.kind is PartyKind.COUNTRY and kind not in _STATES


def _what(kind: DealType, claims: Sequence[Claim]) -> str:
    noun, joint, attributes = _NOUN[kind]
    for attribute in attributes:
        if (figure := _main(claims, attribute)) is not None:
            return f"{noun} {joint} {_amount(figure)}"
    worth = _main(claims, _VALUE)
    return noun if worth is None else f"{noun} worth {_amount(worth)}"


def _main(claims: Sequence[Claim], attribute: Attribute) -> Claim | None:
    """The first that speaks of the whole as it is, in a unit that English readers know; no papers that were signed."""
    told = (c for c in claims if c.attribute is attribute and c.value is not None and not c.item)
    of_it = (c for c in told if c.change is not Change.FORMER)
    return next((c for c in of_it if (c.unit or "").isascii() and c.unit not in _PAPERS), None)


def _amount(claim: Claim) -> str:
    """With its hedge and unit: `up to USD 4.2 billion`, `over 300 locomotives`, `8.4%`."""
    number, hedge = _number(claim.value or Decimal(0), claim.value_max), _HEDGES.get(claim.qualifier, "")
    if claim.attribute in MONEY_ATTRIBUTES:
        return f"{hedge}{claim.unit or ''} {number}".replace("  ", " ").strip()
    if claim.attribute is _STAKE:
        return f"{hedge}{number}%"
    return f"{hedge}{number} {plural(claim.unit or '', None if claim.value_max else claim.value)}".rstrip()


def _number(value: Decimal, most: Decimal | None) -> str:
    """`4.2 billion`, `3–5 billion`, `950,000`."""
    size, word = next(((size, word) for size, word in _LARGE if value >= Decimal(10) ** size), (0, ""))
    ends = [_plain(end.scaleb(-size)) for end in (value, most) if end is not None]
    return f"{'–'.join(ends)} {word}".rstrip()


def _plain(number: Decimal) -> str:
    """With thousands apart, and at most two digits of a fraction."""
    return f"{number:,.2f}".rstrip("0").rstrip(".")


def _listed(names: Sequence[str]) -> str:
    """The first three, and how many more there are."""
    if len(names) <= NAMED + 1:
        return " – ".join(names)
    return f"{' – '.join(names[:NAMED])} and {len(names) - NAMED} more"
