"""Let people correct which reports are one deal and which names one party, and keep that beyond any new reading."""

from pathlib import Path

import sqlalchemy as sa

from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: str | None = None
depends_on: str | None = None

SIDE = "0, or 1 for what was taken out"


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    _tell_whole()
    _let_links_be_what_comparing_gave()
    _keep_decisions()
    op.execute(Path(__file__).with_suffix(".sql").read_text("utf-8"))


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("DROP FUNCTION analyst.present_party(bigint)")
    op.execute("DROP FUNCTION analyst.present_deal(bigint)")
    op.execute("DROP VIEW analyst.decisions")
    for table in ("decided_name", "decided_claim", "decided_report"):
        op.drop_table(table, schema="c5db")
    op.alter_column(
        "deal_report_link", "score", comment="How much speaks for one deal; far below 0: a person told them apart",
        schema="c5db",
    )  # fmt: skip
    op.alter_column("deal_report_link", "other_id", comment="One of another source", schema="c5db")
    op.create_table_comment(
        "deal_report_link",
        "Reports that look like tellings of one deal, each pair both ways; groups of them make the deals",
        schema="c5db",
    )
    op.add_column(
        "deal_report_link",
        sa.Column(
            "decision_id",
            sa.BigInteger(),
            nullable=True,
            comment="The decision of a person that they are one, or not; null: the program's score",
        ),
        schema="c5db",
    )
    op.create_foreign_key(
        op.f("fk_deal_report_link_decision_id_identity_decision"),
        "deal_report_link",
        "identity_decision",
        ["decision_id"],
        ["id"],
        source_schema="c5db",
        referent_schema="c5db",
    )
    op.create_index(op.f("ix_deal_report_link_decision_id"), "deal_report_link", ["decision_id"], schema="c5db")
    op.drop_column("deal_report", "told_with", schema="c5db")


def _tell_whole() -> None:
    """Reports that are told together know it; so far only the first of them has keys."""
    op.add_column(
        "deal_report",
        sa.Column(
            "told_with",
            sa.BigInteger(),
            nullable=True,
            comment="The first report of the same source that tells of the same deal after all; null: this one",
        ),
        schema="c5db",
    )
    op.create_foreign_key(
        op.f("fk_deal_report_told_with_deal_report"),
        "deal_report",
        "deal_report",
        ["told_with"],
        ["id"],
        source_schema="c5db",
        referent_schema="c5db",
        ondelete="SET NULL",
    )
    op.create_index(op.f("ix_deal_report_told_with"), "deal_report", ["told_with"], schema="c5db")
    op.execute("""
        UPDATE c5db.deal_report t
        SET told_with = (
            SELECT min(head.id)
            FROM c5db.deal_assignment own
            JOIN c5db.deal_assignment beside ON beside.deal_id = own.deal_id
            JOIN c5db.deal_report head ON head.id = beside.report_id AND head.source_id = t.source_id
            WHERE own.report_id = t.id AND EXISTS (SELECT FROM c5db.deal_report_key k WHERE k.report_id = head.id)
        )
        WHERE NOT EXISTS (SELECT FROM c5db.deal_report_key k WHERE k.report_id = t.id)
    """)


def _let_links_be_what_comparing_gave() -> None:
    op.drop_column("deal_report_link", "decision_id", schema="c5db")
    op.alter_column(
        "deal_report_link", "score", comment="How much speaks for one deal; below 0: rather two", schema="c5db"
    )
    op.alter_column("deal_report_link", "other_id", comment="Another one", schema="c5db")
    op.create_table_comment(
        "deal_report_link",
        "Reports that were compared, each pair both ways; groups of like ones make the deals",
        schema="c5db",
    )


def _keep_decisions() -> None:
    op.create_table(
        "decided_report",
        _decision(),
        sa.Column("report_id", sa.BigInteger(), nullable=False, comment="The report"),
        sa.Column(
            "side",
            sa.Integer(),
            nullable=False,
            comment=f"{SIDE}; one side is one deal, two sides are two",
        ),
        _decision_key("decided_report"),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["c5db.deal_report.id"],
            name=op.f("fk_decided_report_report_id_deal_report"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("decision_id", "report_id", name=op.f("pk_decided_report")),
        schema="c5db",
        comment="Reports that a person's decision speaks of, as they are now",
    )
    op.create_table(
        "decided_claim",
        _decision(),
        sa.Column("claim_id", sa.Uuid(), nullable=False, comment="The claim"),
        sa.Column("side", sa.Integer(), nullable=False, comment=SIDE),
        _decision_key("decided_claim"),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["c5db.claim.id"], name=op.f("fk_decided_claim_claim_id_claim"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("decision_id", "claim_id", name=op.f("pk_decided_claim")),
        schema="c5db",
        comment="Claims that a person's decision speaks of, so that it outlasts any new reading",
    )
    op.create_table(
        "decided_name",
        _decision(),
        sa.Column(
            "name",
            sa.Text(),
            nullable=False,
            comment="The name, after person, country or organization and a colon",
        ),
        sa.Column("side", sa.Integer(), nullable=False, comment=f"{SIDE}; one side is one party, two sides are two"),
        _decision_key("decided_name"),
        sa.PrimaryKeyConstraint("decision_id", "name", name=op.f("pk_decided_name")),
        schema="c5db",
        comment="Names of parties that a person's decision speaks of",
    )
    for table, column in (("decided_report", "report_id"), ("decided_claim", "claim_id"), ("decided_name", "name")):
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], schema="c5db")


def _decision() -> sa.Column[int]:
    return sa.Column("decision_id", sa.BigInteger(), nullable=False, comment="The decision")


def _decision_key(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["decision_id"],
        ["c5db.identity_decision.id"],
        name=op.f(f"fk_{table}_decision_id_identity_decision"),
    )
