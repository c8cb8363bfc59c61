"""Give analysts rates, timelines, pairs and search."""

from pathlib import Path

import sqlalchemy as sa

from alembic import op

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: str | None = None
depends_on: str | None = None

HERE = Path(__file__)
VOCABULARIES = (
    "attribute", "deal_type", "deal_status", "party_kind", "party_role", "qualifier", "verdict", "figure_kind",
)  # fmt: skip
WORDS = """to_tsvector(
CASE lang
    WHEN 'ru' THEN 'russian'::regconfig
    WHEN 'en' THEN 'english'::regconfig
    ELSE 'simple'::regconfig
END, (coalesce(title, '') || ' ') || text)"""


def upgrade() -> None:
    create_rates()
    tell_aiddata_from_iati()
    create_indexes()
    # exec_driver_sql takes the text as it is, where op.execute would read its colons as parameters.
    op.get_bind().exec_driver_sql(HERE.with_suffix(".sql").read_text("utf-8"))


def downgrade() -> None:
    op.get_bind().exec_driver_sql(HERE.with_name(f"{HERE.stem}_down.sql").read_text("utf-8"))
    op.drop_index("ix_fact_attribute_value_text", table_name="fact", schema="c5db")
    op.drop_index("ix_deal_title_words", table_name="deal", schema="c5db")
    op.drop_index("ix_source_revision_words", table_name="source_revision", schema="c5db")
    for table in VOCABULARIES:
        op.drop_column(table, "aiddata_code", schema="c5db")
        op.alter_column(table, "iati_code", comment="Nearest term of IATI or AidData", schema="c5db")
    op.drop_table("exchange_rate", schema="c5db")


def create_rates() -> None:
    op.create_table(
        "exchange_rate",
        sa.Column("currency", sa.Text(), nullable=False, comment="ISO 4217"),
        sa.Column("day", sa.Date(), nullable=False, comment="The day"),
        sa.Column("usd", sa.Numeric(), nullable=False, comment="US dollars for one unit of the currency"),
        sa.Column("source", sa.Text(), nullable=False, comment="Whose rate it is"),
        sa.Column("run_id", sa.BigInteger(), nullable=False, comment="The run that brought it"),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_exchange_rate_currency_is_iso_4217")),
        sa.CheckConstraint("currency <> 'USD'", name=op.f("ck_exchange_rate_dollar_needs_no_rate")),
        sa.CheckConstraint("usd > 0 AND usd < 'Infinity'", name=op.f("ck_exchange_rate_rate_is_a_positive_number")),
        sa.ForeignKeyConstraint(["run_id"], ["c5db.run.id"], name=op.f("fk_exchange_rate_run_id_run")),
        sa.PrimaryKeyConstraint("currency", "day", name=op.f("pk_exchange_rate")),
        schema="c5db",
        comment="What one unit of a currency was worth in US dollars on a day",
    )


def tell_aiddata_from_iati() -> None:
    for table in VOCABULARIES:
        op.add_column(
            table,
            sa.Column("aiddata_code", sa.Text(), nullable=True, comment="Nearest term of AidData"),
            schema="c5db",
        )
        op.alter_column(table, "iati_code", comment="Nearest term of IATI", schema="c5db")


def create_indexes() -> None:
    op.create_index(
        "ix_source_revision_words", "source_revision", [sa.text(WORDS)], postgresql_using="gin", schema="c5db"
    )
    op.create_index(
        "ix_deal_title_words",
        "deal",
        [sa.text("to_tsvector('russian'::regconfig, title)")],
        postgresql_using="gin",
        schema="c5db",
    )
    op.create_index(
        "ix_fact_attribute_value_text",
        "fact",
        ["attribute", "value_text"],
        postgresql_where=sa.text("value_text IS NOT NULL"),
        schema="c5db",
    )
