"""Refuse to edit a claim, and to delete one except to forget its source."""

from pathlib import Path

from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.execute(Path(__file__).with_suffix(".sql").read_text("utf-8"))


def downgrade() -> None:
    op.execute("DROP TRIGGER claim_is_never_truncated ON c5db.claim")
    op.execute("DROP TRIGGER claim_is_never_deleted ON c5db.claim")
    op.execute("DROP TRIGGER claim_is_never_edited ON c5db.claim")
    op.execute("DROP FUNCTION c5db.refuse_claim_removal()")
    op.execute("DROP FUNCTION c5db.refuse_claim_edit()")
