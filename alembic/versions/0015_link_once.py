"""Keep each pair of compared reports once: half the rows, found by either end."""

import sqlalchemy as sa

from alembic import op

revision: str = "0015"
down_revision: str | None = "0014"
branch_labels: str | None = None
depends_on: str | None = None

BOTH_WAYS = "ck_deal_report_link_report_is_not_linked_to_itself"
ONCE = "ck_deal_report_link_pair_stands_once"


def upgrade() -> None:
    op.execute(
        sa.text(
            "INSERT INTO c5db.deal_report_link (report_id, other_id, score) "
            "SELECT other_id, report_id, score FROM c5db.deal_report_link WHERE report_id > other_id "
            "ON CONFLICT DO NOTHING"
        )
    )
    op.execute(sa.text("DELETE FROM c5db.deal_report_link WHERE report_id > other_id"))
    op.drop_constraint(op.f(BOTH_WAYS), "deal_report_link", schema="c5db")
    op.create_check_constraint(op.f(ONCE), "deal_report_link", "report_id < other_id", schema="c5db")
    _tell("once")


def downgrade() -> None:
    op.drop_constraint(op.f(ONCE), "deal_report_link", schema="c5db")
    op.create_check_constraint(op.f(BOTH_WAYS), "deal_report_link", "report_id <> other_id", schema="c5db")
    op.execute(
        sa.text(
            "INSERT INTO c5db.deal_report_link (report_id, other_id, score) "
            "SELECT other_id, report_id, score FROM c5db.deal_report_link"
        )
    )
    _tell("both ways")


def _tell(how: str) -> None:
    op.create_table_comment(
        "deal_report_link",
        f"Reports that were compared, each pair {how}; groups of like ones make the deals",
        schema="c5db",
    )
