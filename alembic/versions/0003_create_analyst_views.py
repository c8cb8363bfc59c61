"""Create the analyst views."""

from pathlib import Path

from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.execute("CREATE SCHEMA analyst")
    op.execute(
        "COMMENT ON SCHEMA analyst IS 'What analysts read: names and meanings stay, new columns come at the end'"
    )
    # exec_driver_sql takes the text as it is, where op.execute would read its colons as parameters.
    op.get_bind().exec_driver_sql(Path(__file__).with_suffix(".sql").read_text("utf-8"))


def downgrade() -> None:
    op.execute("DROP SCHEMA analyst CASCADE")
