"""Who stands opposite: where the two firms of a deal would be on one side, the less sure of them is on the other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from c5db.deals.sides import GIVER, TAKER, role_on
from c5db.domain.records import Name
from c5db.domain.vocab import COMPANY_KINDS, DealType, Role

LEAST = 0.4
"""The role on the other side is at least so likely, against the one that the firm was taken for."""
_PAIR = 2
_TWO_SIDED = frozenset(DealType) - {DealType.MEMORANDUM, DealType.TREATY, DealType.JOINT_VENTURE, DealType.PACKAGE}


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a party in a deal, and how likely it has each; nothing where the words tell it outright."""

    name: Name
    role: Role
    likely: Mapping[Role, float]


def opposed(parts: Sequence[Part], kind: DealType) -> list[Part]:
    """The parts, both sides of the deal taken: of two firms that would buy, one may as well sell."""
    giver, taker = role_on(GIVER, kind), role_on(TAKER, kind)
    held = {part.role for part in parts} & {giver, taker}
    if kind not in _TWO_SIDED or len(held) != 1:
        return list(parts)
    own, other = (giver, taker) if giver in held else (taker, giver)
    turned = _less_sure([part for part in parts if part.role is own], own, other)
    return [replace(part, role=other) if part is turned else part for part in parts]


def _less_sure(alike: Sequence[Part], own: Role, other: Role) -> Part | None:
    """The one of two firms on one side that is likelier to be on the other, where it is likely enough."""
    able = [part for part in alike if part.likely]
    if len(alike) != _PAIR or not able or any(part.name.kind not in COMPANY_KINDS for part in alike):
        return None
    turned = max(able, key=lambda part: part.likely.get(other, 0.0) / part.likely[own])
    return turned if turned.likely.get(other, 0.0) >= LEAST * turned.likely[own] else None
