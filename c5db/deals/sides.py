"""On which side of a deal a party stands, and what that side is called in each type of deal."""

from functools import cache

from c5db.deals.scorer import NONE
from c5db.domain.vocab import DealType, Role

GIVER, TAKER, PEER = "giver", "taker", "peer"
DEALT_IN = str(Role.TARGET)
"""The side of what is itself bought or sold."""
_BESIDE = (Role.LENDER, Role.INVESTOR, Role.MEDIATOR, Role.SIGNATORY)
SIDES = (GIVER, TAKER, PEER, *map(str, _BESIDE), DEALT_IN, NONE)
"""Who gives what the deal is about, who takes it, those who stand beside, and the firm that it is about."""

_GIVES = {
    DealType.ACQUISITION: Role.SELLER,
    DealType.PROCUREMENT: Role.SELLER,
    DealType.INVESTMENT: Role.INVESTOR,
    DealType.LOAN: Role.LENDER,
    DealType.JOINT_VENTURE: Role.INVESTOR,
    DealType.PACKAGE: Role.SELLER,
    DealType.CONSTRUCTION: Role.CONTRACTOR,
    DealType.MEMORANDUM: Role.PARTNER,
    DealType.SERVICE_AGREEMENT: Role.CONTRACTOR,
    DealType.CONCESSION: Role.GRANTOR,
    DealType.TREATY: Role.PARTNER,
    DealType.GRANT: Role.GRANTOR,
}
_TAKES = {
    DealType.ACQUISITION: Role.BUYER,
    DealType.PROCUREMENT: Role.BUYER,
    DealType.INVESTMENT: Role.RECIPIENT,
    DealType.LOAN: Role.BORROWER,
    DealType.JOINT_VENTURE: Role.RECIPIENT,
    DealType.PACKAGE: Role.BUYER,
    DealType.CONSTRUCTION: Role.CLIENT,
    DealType.MEMORANDUM: Role.PARTNER,
    DealType.SERVICE_AGREEMENT: Role.CLIENT,
    DealType.CONCESSION: Role.GRANTEE,
    DealType.TREATY: Role.PARTNER,
    DealType.GRANT: Role.GRANTEE,
}
_TAKERS = frozenset({Role.BUYER, Role.RECIPIENT, Role.BORROWER, Role.CLIENT, Role.GRANTEE})


def side_of(role: Role, kind: DealType) -> str:
    """The side that a role stands on in a deal of that kind."""
    if role is Role.PARTNER:
        return PEER
    if role is Role.TARGET:
        return DEALT_IN if kind is DealType.ACQUISITION else TAKER
    if role is _GIVES[kind]:
        return GIVER
    if role in _TAKERS:
        return TAKER
    return str(role) if role in _BESIDE else GIVER


@cache
def role_on(side: str, kind: DealType) -> Role:
    """What a party on that side is called in a deal of that kind: the giver of a loan is its lender."""
    if side == GIVER:
        return _GIVES[kind]
    if side == TAKER:
        return _TAKES[kind]
    return Role.PARTNER if side == PEER else Role(side)
