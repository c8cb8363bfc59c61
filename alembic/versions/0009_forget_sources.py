"""Let a source be forgotten."""

from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY

from alembic import op

revision: str = "0009"
down_revision: str | None = "0008"
branch_labels: str | None = None
depends_on: str | None = None

HERE = Path(__file__)


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "forgotten_source",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False, comment="Number of the row"),
        sa.Column("source_id", sa.BigInteger(), nullable=False, comment="Number that the source had; never used again"),
        sa.Column(
            "source_key",
            sa.Text(),
            nullable=False,
            comment="What made it the same source: its url, else its publisher and id, else a hash of its text",
        ),
        sa.Column("article_id", sa.Text(), nullable=False, comment="The id given on input"),
        sa.Column("url", sa.Text(), nullable=True, comment="Its address, where one was given"),
        sa.Column("publisher", sa.Text(), nullable=True, comment="Its publisher"),
        sa.Column("published_on", sa.Date(), nullable=True, comment="Its publication date"),
        sa.Column("text_hashes", ARRAY(sa.Text()), nullable=False, comment="SHA-256 of each text it had"),
        sa.Column(
            "claim_ids",
            ARRAY(sa.Uuid()),
            nullable=False,
            comment="Ids of the claims removed, for those who hold an export",
        ),
        sa.Column("revisions", sa.Integer(), nullable=False, comment="How many texts were removed"),
        sa.Column("reason", sa.Text(), nullable=False, comment="Why it was forgotten, in words"),
        sa.Column("author", sa.Text(), nullable=False, comment="Who forgot it"),
        sa.Column(
            "forgotten_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False, comment="When"
        ),
        sa.Column("run_id", sa.BigInteger(), nullable=False, comment="The run that forgot it"),
        sa.CheckConstraint(
            "char_length(btrim(reason)) > 0", name=op.f("ck_forgotten_source_forgetting_gives_a_reason")
        ),
        sa.ForeignKeyConstraint(["run_id"], ["c5db.run.id"], name=op.f("fk_forgotten_source_run_id_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_forgotten_source")),
        sa.UniqueConstraint("source_key", name=op.f("uq_forgotten_source_source_key")),
        schema="c5db",
        comment="Sources removed for good: a later load leaves them out. No text, title or quote is kept",
    )
    op.create_index(
        "ix_forgotten_source_text_hashes", "forgotten_source", ["text_hashes"], schema="c5db", postgresql_using="gin"
    )
    # exec_driver_sql takes the text as it is, where op.execute would read its colons as parameters.
    op.get_bind().exec_driver_sql(HERE.with_suffix(".sql").read_text("utf-8"))


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.get_bind().exec_driver_sql(HERE.with_name(f"{HERE.stem}_down.sql").read_text("utf-8"))
    op.drop_table("forgotten_source", schema="c5db")
