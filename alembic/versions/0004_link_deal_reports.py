"""Keep which reports look like tellings of one deal, and which are to be decided again."""

import sqlalchemy as sa

from alembic import op

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.create_table(
        "deal_report_link",
        sa.Column("report_id", sa.BigInteger(), nullable=False, comment="A report"),
        sa.Column("other_id", sa.BigInteger(), nullable=False, comment="One of another source"),
        sa.Column(
            "score",
            sa.Float(),
            nullable=False,
            comment="How much speaks for one deal; far below 0: a person told them apart",
        ),
        sa.Column(
            "decision_id",
            sa.BigInteger(),
            nullable=True,
            comment="The decision of a person that they are one, or not; null: the program's score",
        ),
        sa.CheckConstraint("report_id <> other_id", name=op.f("ck_deal_report_link_report_is_not_linked_to_itself")),
        sa.ForeignKeyConstraint(
            ["decision_id"],
            ["c5db.identity_decision.id"],
            name=op.f("fk_deal_report_link_decision_id_identity_decision"),
        ),
        sa.ForeignKeyConstraint(
            ["other_id"],
            ["c5db.deal_report.id"],
            name=op.f("fk_deal_report_link_other_id_deal_report"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["c5db.deal_report.id"],
            name=op.f("fk_deal_report_link_report_id_deal_report"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("report_id", "other_id", name=op.f("pk_deal_report_link")),
        schema="c5db",
        comment="Reports that look like tellings of one deal, each pair both ways; groups of them make the deals",
    )
    for column in ("decision_id", "other_id"):
        op.create_index(op.f(f"ix_deal_report_link_{column}"), "deal_report_link", [column], schema="c5db")
    op.create_table(
        "unsettled_report",
        sa.Column("report_id", sa.BigInteger(), nullable=False, comment="The report"),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["c5db.deal_report.id"],
            name=op.f("fk_unsettled_report_report_id_deal_report"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("report_id", name=op.f("pk_unsettled_report")),
        schema="c5db",
        comment="Reports whose deal is to be decided again, as one that they look like changed",
    )


def downgrade() -> None:
    op.drop_table("unsettled_report", schema="c5db")
    op.drop_table("deal_report_link", schema="c5db")
