"""Keep what the views would gather anew for every question: the deal of each claim, and each deal at a glance."""

from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY

from alembic import op

revision: str = "0012"
down_revision: str | None = "0011"
branch_labels: str | None = None
depends_on: str | None = None

HERE = Path(__file__)


def upgrade() -> None:
    create_overview()
    create_party()
    op.create_table(
        "changed_deal",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False, comment="Number of the row"),
        sa.Column("deal_ids", ARRAY(sa.BigInteger()), nullable=False, comment="The deals that a statement changed"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_changed_deal")),
        schema="c5db",
        comment="Deals whose overviews are older than the tables; empty wherever no transaction is under way",
    )
    # exec_driver_sql takes the text as it is, where op.execute would read its colons as parameters.
    op.get_bind().exec_driver_sql(HERE.with_suffix(".sql").read_text("utf-8"))


def create_overview() -> None:
    words, number, day = sa.Text(), sa.Numeric(), sa.Date()
    op.create_table(
        "deal_overview",
        sa.Column("deal_id", sa.BigInteger(), nullable=False, comment="The deal"),
        sa.Column("status", words, nullable=True, comment="The fact on status"),
        sa.Column("value", number, nullable=True, comment="The fact on value without item"),
        sa.Column("value_max", number, nullable=True, comment="The upper end of a range"),
        sa.Column("currency", words, nullable=True, comment="The currency stated first"),
        sa.Column("qualifier", words, nullable=True, comment="How the words bound the value"),
        sa.Column("announced_on", words, nullable=True, comment="The fact on announced_on"),
        sa.Column("summable", sa.Boolean(), nullable=False, comment="Adding up such deals counts nothing twice"),
        sa.Column("value_usd", number, nullable=True, comment="The value in US dollars"),
        sa.Column("value_max_usd", number, nullable=True, comment="The upper end in US dollars"),
        sa.Column("usd_rate", number, nullable=True, comment="US dollars for one unit of the currency"),
        sa.Column("usd_rate_on", words, nullable=True, comment="The day or month of that rate"),
        sa.Column("usd_rate_source", words, nullable=True, comment="Whose rate it is"),
        sa.Column("usd_rate_by", words, nullable=True, comment="Which date of the deal asks for a rate"),
        sa.Column("usd_rate_for", words, nullable=True, comment="That date; null: US dollars, or none is known"),
        sa.Column("parties", ARRAY(words), nullable=False, comment="Canonical names of its parties"),
        sa.Column("sources", sa.Integer(), nullable=False, comment="Sources that speak of it"),
        sa.Column("independent_sources", sa.Integer(), nullable=False, comment="Those that do not copy one another"),
        sa.Column(
            "open_conflicts", sa.Integer(), nullable=False, comment="Facts on which sources contradict each other"
        ),
        sa.Column("first_seen", day, nullable=True, comment="Publication date of its first source"),
        sa.Column("last_seen", day, nullable=True, comment="Publication date of its last source"),
        sa.ForeignKeyConstraint(["deal_id"], ["c5db.deal.id"], name=op.f("fk_deal_overview_deal_id_deal")),
        sa.PrimaryKeyConstraint("deal_id", name=op.f("pk_deal_overview")),
        schema="c5db",
        comment="How far each deal that somebody speaks of has got, and what it is worth; kept by triggers",
    )
    op.create_index("ix_deal_overview_last_seen", "deal_overview", ["last_seen"], schema="c5db")


def create_party() -> None:
    op.create_table(
        "deal_party",
        sa.Column("deal_id", sa.BigInteger(), nullable=False, comment="The deal"),
        sa.Column("party_id", sa.BigInteger(), nullable=False, comment="The party"),
        sa.Column("role", sa.Text(), nullable=False, comment="What it does in the deal"),
        sa.Column("sources", sa.Integer(), nullable=False, comment="Sources that say so"),
        sa.Column(
            "is_first",
            sa.Boolean(),
            nullable=False,
            comment="One of its roles in the deal: by it each party counts once",
        ),
        sa.ForeignKeyConstraint(["deal_id"], ["c5db.deal.id"], name=op.f("fk_deal_party_deal_id_deal")),
        sa.ForeignKeyConstraint(["party_id"], ["c5db.party.id"], name=op.f("fk_deal_party_party_id_party")),
        sa.ForeignKeyConstraint(["role"], ["c5db.party_role.code"], name=op.f("fk_deal_party_role_party_role")),
        sa.PrimaryKeyConstraint("deal_id", "party_id", "role", name=op.f("pk_deal_party")),
        schema="c5db",
        comment="Who takes part in which deal in what role; kept by triggers",
    )
    op.create_index("ix_deal_party_party_id", "deal_party", ["party_id"], schema="c5db")


def downgrade() -> None:
    op.get_bind().exec_driver_sql(HERE.with_name(f"{HERE.stem}_down.sql").read_text("utf-8"))
    op.drop_table("changed_deal", schema="c5db")
    op.drop_table("deal_party", schema="c5db")
    op.drop_table("deal_overview", schema="c5db")
