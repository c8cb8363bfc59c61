"""Kinds of deals that papers mix up: what one calls a loan another calls a grant."""

from c5db.domain.vocab import DealType

FAMILIES = (
    frozenset({DealType.ACQUISITION, DealType.JOINT_VENTURE, DealType.INVESTMENT}),
    frozenset({DealType.PROCUREMENT, DealType.SERVICE_AGREEMENT, DealType.CONSTRUCTION}),
    frozenset({DealType.INVESTMENT, DealType.CONSTRUCTION, DealType.CONCESSION}),
    frozenset({DealType.LOAN, DealType.GRANT}),
    frozenset({DealType.PACKAGE, DealType.MEMORANDUM, DealType.TREATY}),
    frozenset({DealType.MEMORANDUM, DealType.SERVICE_AGREEMENT, DealType.JOINT_VENTURE}),
)


def are_of_one_kind(one: DealType, two: DealType) -> bool:
    """Whether two papers may call one deal by these types."""
    return one is two or any(one in family and two in family for family in FAMILIES)
