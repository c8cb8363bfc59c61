"""Say what the item `stage` is."""

import sqlalchemy as sa

from alembic import op

revision: str = "0016"
down_revision: str | None = "0015"
branch_labels: str | None = None
depends_on: str | None = None

ENDS = {
    "claims": "",
    "facts": "; also N or earlier N: a further or an earlier figure N of the same kind, beside the one held",
}


def upgrade() -> None:
    _tell("tranche, stage (the first of a project)")


def downgrade() -> None:
    _tell("tranche")


def _tell(parts: str) -> None:
    for view, end in ENDS.items():
        told = (
            f"Which part of the attribute it speaks of: firm, option or purchase_right (of an order), {parts}, loan, "
            "construction or service (terms and dates), restatement (the same sum in another currency), "
            f"or a model or name as written{end}; null: the whole"
        )
        op.execute(sa.text(f"COMMENT ON COLUMN analyst.{view}.item IS '{told}'"))
