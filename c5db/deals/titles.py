"""A readable title for a deal, in English, from its type, sides and main figure."""

from collections.abc import Sequence

from c5db.domain.plurals import plural
from c5db.domain.records import Claim, ParsedParty
from c5db.domain.vocab import Attribute, DealType, PartyKind, Role

_NOUN = {
    DealType.JOINT_VENTURE: "joint venture",
    DealType.ACQUISITION: "acquisition",
    DealType.PROCUREMENT: "purchase",
    DealType.INVESTMENT: "investment",
    DealType.LOAN: "loan",
    DealType.CONCESSION: "concession",
    DealType.CONSTRUCTION: "construction",
    DealType.SERVICE_AGREEMENT: "service agreement",
    DealType.MEMORANDUM: "memorandum",
    DealType.PACKAGE: "package of agreements",
    DealType.TREATY: "treaty",
    DealType.GRANT: "grant",
}
NAMED = 3
_FIRST = (Role.BUYER, Role.INVESTOR, Role.BORROWER, Role.CLIENT, Role.GRANTEE, Role.RECIPIENT, Role.PARTNER)


def entitle(kind: DealType, sides: Sequence[ParsedParty], claims: Sequence[Claim]) -> str:
    """E.g. `Kazakhstan Temir Zholy – Wabtec: purchase, 300 locomotives`."""
    order = {role: place for place, role in enumerate(_FIRST)}
    firms = [side for side in sides if side.kind is not PartyKind.PERSON]
    ranked = sorted(firms, key=lambda side: (order.get(side.role, len(order)), side.span))
    names = list(dict.fromkeys(side.canonical for side in ranked))
    counted = next(
        (c for c in claims if c.attribute is Attribute.QUANTITY and c.value is not None and not c.item), None
    )
    noun = _NOUN[kind] + (f", {counted.value:,f} {_thing(counted)}" if counted else "")
    return f"{_listed(names)}: {noun}" if names else f"{noun.capitalize()}, parties not named"


def _thing(counted: Claim) -> str:
    return plural(counted.unit or "", None if counted.value_max else counted.value)


def _listed(names: Sequence[str]) -> str:
    """The first three, and how many more there are."""
    if len(names) <= NAMED + 1:
        return " – ".join(names)
    return f"{' – '.join(names[:NAMED])} and {len(names) - NAMED} more"
