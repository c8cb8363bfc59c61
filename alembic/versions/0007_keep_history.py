"""Keep which claims people rejected as misread, and show which claims make each fact."""

from pathlib import Path

import sqlalchemy as sa

from alembic import op

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: str | None = None
depends_on: str | None = None

HERE = Path(__file__)


def upgrade() -> None:
    op.create_table(
        "claim_rejection",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False, comment="Number of the rejection"),
        sa.Column("claim_id", sa.Uuid(), nullable=False, comment="The claim; the same reading has the same id"),
        sa.Column("reason", sa.Text(), nullable=False, comment="Why, in the words of who rejected it"),
        sa.Column("author", sa.Text(), nullable=False, comment="Who rejected it"),
        sa.Column(
            "rejected_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False, comment="When"
        ),
        sa.Column("run_id", sa.BigInteger(), nullable=False, comment="The run that rejected it"),
        sa.Column(
            "withdrawn_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="When it was withdrawn; null: it stands",
        ),
        sa.Column("withdrawn_by", sa.Text(), nullable=True, comment="Who withdrew it"),
        sa.Column("withdrawn_because", sa.Text(), nullable=True, comment="Why it was withdrawn"),
        sa.CheckConstraint("char_length(btrim(reason)) > 0", name=op.f("ck_claim_rejection_rejection_gives_a_reason")),
        sa.CheckConstraint(
            "(withdrawn_at IS NULL) = (withdrawn_by IS NULL)",
            name=op.f("ck_claim_rejection_withdrawal_says_by_whom"),
        ),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["c5db.claim.id"], name=op.f("fk_claim_rejection_claim_id_claim"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["run_id"], ["c5db.run.id"], name=op.f("fk_claim_rejection_run_id_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim_rejection")),
        schema="c5db",
        comment="Claims that a person found misread: they do not count until the rejection is withdrawn",
    )
    op.create_index(op.f("ix_claim_rejection_claim_id"), "claim_rejection", ["claim_id"], schema="c5db")
    op.create_index(
        "uq_claim_rejection_standing",
        "claim_rejection",
        ["claim_id"],
        unique=True,
        schema="c5db",
        postgresql_where=sa.text("withdrawn_at IS NULL"),
    )
    # exec_driver_sql takes the text as it is, where op.execute would read its colons as parameters.
    op.get_bind().exec_driver_sql(HERE.with_suffix(".sql").read_text("utf-8"))


def downgrade() -> None:
    op.get_bind().exec_driver_sql(HERE.with_name(f"{HERE.stem}_down.sql").read_text("utf-8"))
    op.drop_table("claim_rejection", schema="c5db")
