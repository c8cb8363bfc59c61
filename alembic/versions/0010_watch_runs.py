"""Keep what was fetched, and count in each run what a nightly one does."""

from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from alembic import op

revision: str = "0010"
down_revision: str | None = "0009"
branch_labels: str | None = None
depends_on: str | None = None

HERE = Path(__file__)
COUNTS = {
    "pages_fetched": "Pages that came from the web",
    "pages_failed": "Pages that did not come",
    "facts_moved": "Facts that stood before and came to say something else",
}


def upgrade() -> None:
    for name, comment in COUNTS.items():
        column = sa.Column(name, sa.Integer(), server_default=sa.text("0"), nullable=False, comment=comment)
        op.add_column("run", column, schema="c5db")
    op.add_column(
        "run",
        sa.Column(
            "warnings",
            postgresql.ARRAY(sa.Text()),
            server_default=sa.text("'{}'"),
            nullable=False,
            comment="What was out of bounds, in words",
        ),
        schema="c5db",
    )
    create_page()
    op.get_bind().exec_driver_sql(HERE.with_suffix(".sql").read_text("utf-8"))


def create_page() -> None:
    moment = sa.DateTime(timezone=True)
    now = sa.text("now()")
    op.create_table(
        "page",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False, comment="Number of the page"),
        sa.Column("url", sa.Text(), nullable=False, comment="The address that was asked for"),
        sa.Column(
            "kind",
            sa.Text(),
            nullable=False,
            comment="article: is read; list: names articles, as feeds and sitemaps do",
        ),
        sa.Column("feed", sa.Text(), nullable=False, comment="Name of the source in the config that led to it"),
        sa.Column("publisher", sa.Text(), nullable=True, comment="Publisher, where the config states it"),
        sa.Column("lang", sa.Text(), nullable=True, comment="Language, where the config states it"),
        sa.Column(
            "body",
            sa.LargeBinary(),
            nullable=True,
            comment="What came, packed by zstd; null once its time is over, or where nothing came",
        ),
        sa.Column("charset", sa.Text(), nullable=True, comment="Encoding that the server stated"),
        sa.Column("etag", sa.Text(), nullable=True, comment="ETag of the answer"),
        sa.Column("last_modified", sa.Text(), nullable=True, comment="Last-Modified of the answer"),
        sa.Column("first_seen_at", moment, server_default=now, nullable=False, comment="When it was first asked for"),
        sa.Column("asked_at", moment, server_default=now, nullable=False, comment="When it was last asked for"),
        sa.Column("fetched_at", moment, nullable=True, comment="When the kept body came"),
        sa.Column(
            "failures",
            sa.Integer(),
            server_default=sa.text("0"),
            nullable=False,
            comment="Nights in a row on which it failed",
        ),
        sa.Column("error", sa.Text(), nullable=True, comment="Why it could not be fetched the last time"),
        sa.Column(
            "unread",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
            comment="Whether what came, or why nothing did, is still to be loaded",
        ),
        sa.Column("run_id", sa.BigInteger(), nullable=False, comment="The run that last asked for it"),
        sa.CheckConstraint("kind IN ('article', 'list')", name=op.f("ck_page_kind_is_known")),
        sa.CheckConstraint("char_length(url) <= 2000", name=op.f("ck_page_url_fits_an_index")),
        sa.CheckConstraint("body IS NULL OR fetched_at IS NOT NULL", name=op.f("ck_page_what_is_kept_was_fetched")),
        sa.ForeignKeyConstraint(["run_id"], ["c5db.run.id"], name=op.f("fk_page_run_id_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_page")),
        sa.UniqueConstraint("url", name=op.f("uq_page_url")),
        schema="c5db",
        comment="Pages, feeds and sitemaps that were fetched, with what tells whether they have changed since",
    )
    op.create_index("ix_page_unread", "page", ["id"], schema="c5db", postgresql_where=sa.text("unread"))


def downgrade() -> None:
    op.drop_table("page", schema="c5db")
    op.get_bind().exec_driver_sql(HERE.with_name(f"{HERE.stem}_down.sql").read_text("utf-8"))
    for name in (*COUNTS, "warnings"):
        op.drop_column("run", name, schema="c5db")
