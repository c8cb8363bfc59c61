"""Name the words that a column can hold in its comment."""

from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: str | None = None
depends_on: str | None = None

COMMENTS = {
    "deals.type": (
        "Kind of deal",
        "Kind of deal: joint_venture, acquisition, procurement, investment, loan, concession, construction, "
        "service_agreement, memorandum, package, treaty or grant",
    ),
    "deals.status": (
        "How far the deal has got: the fact on status",
        "How far the deal has got, the fact on status: expression_of_interest, under_negotiation, "
        "memorandum_signed, announced, signed, in_force, completed, suspended or cancelled; null: nobody says",
    ),
    "facts.attribute": (
        "What the fact speaks of",
        "What the fact speaks of: value, financing, stake, quantity, capacity, resource, jobs, term, "
        "signed_on, announced_on, delivery or status",
    ),
    "facts.item": (
        "Which part of the attribute it speaks of; null: the whole",
        "Which part of the attribute it speaks of: firm, option, tranche, loan, …, or a model or name as "
        "written; also N: a further figure of the same kind beside the first; null: the whole",
    ),
    "facts.qualifier": (
        "How the words bound the figure",
        "How the words bound the figure: exact, about, at_least, at_most, almost or range",
    ),
    "facts.flags": (
        "What to beware of: suspect_scale, ruling_challenged, …",
        "What to beware of: suspect_scale, ruling_challenged, parts_do_not_sum, parts_sum_to_total or ruling_not_said",
    ),
    "facts.verdict": (
        "single, agreed, compatible, conflicting, superseded or ruled",
        "How the claims stand to each other: single (one voice), agreed, compatible (all can be true), "
        "conflicting, superseded (a later one replaces the earlier) or ruled (a person decided)",
    ),
    "claims.item": (
        "Which part of the attribute it speaks of; null: the whole",
        "Which part of the attribute it speaks of: firm, option, tranche, loan, …, or a model or name as "
        "written; null: the whole",
    ),
    "participations.role": (
        "What the party does in the deal",
        "What the party does in the deal: buyer, seller, investor, recipient, partner, lender, borrower, "
        "contractor, client, grantor, grantee, mediator, signatory or target",
    ),
}
"""Column of the schema `analyst` → what its comment was and is."""


def upgrade() -> None:
    for column, (_, comment) in COMMENTS.items():
        _describe(column, comment)


def downgrade() -> None:
    for column, (comment, _) in COMMENTS.items():
        _describe(column, comment)


def _describe(column: str, comment: str) -> None:
    op.get_bind().exec_driver_sql(f"COMMENT ON COLUMN analyst.{column} IS '{comment}'")
