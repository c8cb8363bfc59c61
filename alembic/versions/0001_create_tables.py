"""Create the tables."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from alembic import op

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "attribute",
        sa.Column("code", sa.Text(), nullable=False, comment="The code, as it stands in the views"),
        sa.Column("rank", sa.Integer(), nullable=False, comment="Place in the natural order of the vocabulary, from 0"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English"),
        sa.Column("label_ru", sa.Text(), nullable=False, comment="Label in Russian"),
        sa.Column("definition", sa.Text(), nullable=False, comment="What the code means"),
        sa.Column("lm_code", sa.Text(), nullable=True, comment="Nearest term of Land Matrix"),
        sa.Column("ocds_code", sa.Text(), nullable=True, comment="Nearest term of the Open Contracting Data Standard"),
        sa.Column("iati_code", sa.Text(), nullable=True, comment="Nearest term of IATI or AidData"),
        sa.Column("ftm_code", sa.Text(), nullable=True, comment="Nearest term of FollowTheMoney or BODS"),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_attribute")),
        schema="c5db",
        comment="Vocabulary: what a claim says of its deal",
    )
    op.create_table(
        "deal_status",
        sa.Column("code", sa.Text(), nullable=False, comment="The code, as it stands in the views"),
        sa.Column("rank", sa.Integer(), nullable=False, comment="Place in the natural order of the vocabulary, from 0"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English"),
        sa.Column("label_ru", sa.Text(), nullable=False, comment="Label in Russian"),
        sa.Column("definition", sa.Text(), nullable=False, comment="What the code means"),
        sa.Column("lm_code", sa.Text(), nullable=True, comment="Nearest term of Land Matrix"),
        sa.Column("ocds_code", sa.Text(), nullable=True, comment="Nearest term of the Open Contracting Data Standard"),
        sa.Column("iati_code", sa.Text(), nullable=True, comment="Nearest term of IATI or AidData"),
        sa.Column("ftm_code", sa.Text(), nullable=True, comment="Nearest term of FollowTheMoney or BODS"),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_deal_status")),
        schema="c5db",
        comment="Vocabulary: how far a deal has got, ranked by progress",
    )
    op.create_table(
        "deal_type",
        sa.Column("code", sa.Text(), nullable=False, comment="The code, as it stands in the views"),
        sa.Column("rank", sa.Integer(), nullable=False, comment="Place in the natural order of the vocabulary, from 0"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English"),
        sa.Column("label_ru", sa.Text(), nullable=False, comment="Label in Russian"),
        sa.Column("definition", sa.Text(), nullable=False, comment="What the code means"),
        sa.Column("lm_code", sa.Text(), nullable=True, comment="Nearest term of Land Matrix"),
        sa.Column("ocds_code", sa.Text(), nullable=True, comment="Nearest term of the Open Contracting Data Standard"),
        sa.Column("iati_code", sa.Text(), nullable=True, comment="Nearest term of IATI or AidData"),
        sa.Column("ftm_code", sa.Text(), nullable=True, comment="Nearest term of FollowTheMoney or BODS"),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_deal_type")),
        schema="c5db",
        comment="Vocabulary: kinds of transaction, commitment or agreement",
    )
    op.create_table(
        "figure_kind",
        sa.Column("code", sa.Text(), nullable=False, comment="The code, as it stands in the views"),
        sa.Column("rank", sa.Integer(), nullable=False, comment="Place in the natural order of the vocabulary, from 0"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English"),
        sa.Column("label_ru", sa.Text(), nullable=False, comment="Label in Russian"),
        sa.Column("definition", sa.Text(), nullable=False, comment="What the code means"),
        sa.Column("lm_code", sa.Text(), nullable=True, comment="Nearest term of Land Matrix"),
        sa.Column("ocds_code", sa.Text(), nullable=True, comment="Nearest term of the Open Contracting Data Standard"),
        sa.Column("iati_code", sa.Text(), nullable=True, comment="Nearest term of IATI or AidData"),
        sa.Column("ftm_code", sa.Text(), nullable=True, comment="Nearest term of FollowTheMoney or BODS"),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_figure_kind")),
        schema="c5db",
        comment="Vocabulary: what a figure in a text measures",
    )
    op.create_table(
        "party_kind",
        sa.Column("code", sa.Text(), nullable=False, comment="The code, as it stands in the views"),
        sa.Column("rank", sa.Integer(), nullable=False, comment="Place in the natural order of the vocabulary, from 0"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English"),
        sa.Column("label_ru", sa.Text(), nullable=False, comment="Label in Russian"),
        sa.Column("definition", sa.Text(), nullable=False, comment="What the code means"),
        sa.Column("lm_code", sa.Text(), nullable=True, comment="Nearest term of Land Matrix"),
        sa.Column("ocds_code", sa.Text(), nullable=True, comment="Nearest term of the Open Contracting Data Standard"),
        sa.Column("iati_code", sa.Text(), nullable=True, comment="Nearest term of IATI or AidData"),
        sa.Column("ftm_code", sa.Text(), nullable=True, comment="Nearest term of FollowTheMoney or BODS"),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_party_kind")),
        schema="c5db",
        comment="Vocabulary: what a party is",
    )
    op.create_table(
        "party_role",
        sa.Column("code", sa.Text(), nullable=False, comment="The code, as it stands in the views"),
        sa.Column("rank", sa.Integer(), nullable=False, comment="Place in the natural order of the vocabulary, from 0"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English"),
        sa.Column("label_ru", sa.Text(), nullable=False, comment="Label in Russian"),
        sa.Column("definition", sa.Text(), nullable=False, comment="What the code means"),
        sa.Column("lm_code", sa.Text(), nullable=True, comment="Nearest term of Land Matrix"),
        sa.Column("ocds_code", sa.Text(), nullable=True, comment="Nearest term of the Open Contracting Data Standard"),
        sa.Column("iati_code", sa.Text(), nullable=True, comment="Nearest term of IATI or AidData"),
        sa.Column("ftm_code", sa.Text(), nullable=True, comment="Nearest term of FollowTheMoney or BODS"),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_party_role")),
        schema="c5db",
        comment="Vocabulary: what a party does in a deal",
    )
    op.create_table(
        "qualifier",
        sa.Column("code", sa.Text(), nullable=False, comment="The code, as it stands in the views"),
        sa.Column("rank", sa.Integer(), nullable=False, comment="Place in the natural order of the vocabulary, from 0"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English"),
        sa.Column("label_ru", sa.Text(), nullable=False, comment="Label in Russian"),
        sa.Column("definition", sa.Text(), nullable=False, comment="What the code means"),
        sa.Column("lm_code", sa.Text(), nullable=True, comment="Nearest term of Land Matrix"),
        sa.Column("ocds_code", sa.Text(), nullable=True, comment="Nearest term of the Open Contracting Data Standard"),
        sa.Column("iati_code", sa.Text(), nullable=True, comment="Nearest term of IATI or AidData"),
        sa.Column("ftm_code", sa.Text(), nullable=True, comment="Nearest term of FollowTheMoney or BODS"),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_qualifier")),
        schema="c5db",
        comment="Vocabulary: how a statement bounds its figure",
    )
    op.create_table(
        "run",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False, comment="Number of the run"),
        sa.Column("command", sa.Text(), nullable=False, comment="The command, without passwords"),
        sa.Column("version", sa.Text(), nullable=False, comment="Version of c5db that ran"),
        sa.Column(
            "started_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
            comment="When it began",
        ),
        sa.Column(
            "finished_at", sa.DateTime(timezone=True), nullable=True, comment="When it ended; null while it runs"
        ),
        sa.Column(
            "status",
            sa.Text(),
            server_default=sa.text("'running'"),
            nullable=False,
            comment="running, done, failed, interrupted, or killed without a word",
        ),
        sa.Column(
            "documents_seen", sa.Integer(), server_default=sa.text("0"), nullable=False, comment="Documents read"
        ),
        sa.Column(
            "documents_new",
            sa.Integer(),
            server_default=sa.text("0"),
            nullable=False,
            comment="Documents stored as new sources",
        ),
        sa.Column(
            "documents_revised",
            sa.Integer(),
            server_default=sa.text("0"),
            nullable=False,
            comment="Documents with a new text",
        ),
        sa.Column(
            "documents_unchanged",
            sa.Integer(),
            server_default=sa.text("0"),
            nullable=False,
            comment="Documents known already",
        ),
        sa.Column(
            "documents_rejected",
            sa.Integer(),
            server_default=sa.text("0"),
            nullable=False,
            comment="Documents not taken",
        ),
        sa.Column("claims_new", sa.Integer(), server_default=sa.text("0"), nullable=False, comment="Claims stored"),
        sa.Column(
            "deals_new", sa.Integer(), server_default=sa.text("0"), nullable=False, comment="Deals not known before"
        ),
        sa.Column(
            "parties_new", sa.Integer(), server_default=sa.text("0"), nullable=False, comment="Parties not known before"
        ),
        sa.Column("error", sa.Text(), nullable=True, comment="Why it failed"),
        sa.CheckConstraint(
            "(status = 'running') = (finished_at IS NULL)", name=op.f("ck_run_only_running_is_unfinished")
        ),
        sa.CheckConstraint(
            "status IN ('running', 'done', 'failed', 'interrupted', 'killed')", name=op.f("ck_run_status_is_known")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_run")),
        schema="c5db",
        comment="Every command that changed the database, from its start",
    )
    op.create_index(
        "ix_run_running", "run", ["id"], unique=False, schema="c5db", postgresql_where=sa.text("status = 'running'")
    )
    op.create_table(
        "source",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Number of the source in this database",
        ),
        sa.Column(
            "source_key",
            sa.Text(),
            nullable=False,
            comment="What makes it the same source: its url, else its publisher and id, else its text",
        ),
        sa.Column("article_id", sa.Text(), nullable=False, comment="The id given on input"),
        sa.Column("url", sa.Text(), nullable=True, comment="Address given on input"),
        sa.Column("given_publisher", sa.Text(), nullable=True, comment="Publisher given on input"),
        sa.Column("revision", sa.Integer(), nullable=False, comment="Number of the revision that is read now"),
        sa.CheckConstraint("revision >= 1", name=op.f("ck_source_revision_counts_from_1")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.UniqueConstraint("source_key", name=op.f("uq_source_source_key")),
        schema="c5db",
        comment="One article as one publisher published it",
    )
    op.create_index(op.f("ix_source_article_id"), "source", ["article_id"], unique=False, schema="c5db")
    op.create_table(
        "verdict",
        sa.Column("code", sa.Text(), nullable=False, comment="The code, as it stands in the views"),
        sa.Column("rank", sa.Integer(), nullable=False, comment="Place in the natural order of the vocabulary, from 0"),
        sa.Column("label_en", sa.Text(), nullable=False, comment="Label in English"),
        sa.Column("label_ru", sa.Text(), nullable=False, comment="Label in Russian"),
        sa.Column("definition", sa.Text(), nullable=False, comment="What the code means"),
        sa.Column("lm_code", sa.Text(), nullable=True, comment="Nearest term of Land Matrix"),
        sa.Column("ocds_code", sa.Text(), nullable=True, comment="Nearest term of the Open Contracting Data Standard"),
        sa.Column("iati_code", sa.Text(), nullable=True, comment="Nearest term of IATI or AidData"),
        sa.Column("ftm_code", sa.Text(), nullable=True, comment="Nearest term of FollowTheMoney or BODS"),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_verdict")),
        schema="c5db",
        comment="Vocabulary: how the claims on one fact stand to each other",
    )
    op.create_table(
        "deal",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Number of the deal; never reused, leads to its deal even when merged",
        ),
        sa.Column("title", sa.Text(), nullable=False, comment="Title, from what its sources tell"),
        sa.Column("type", sa.Text(), nullable=False, comment="Kind of deal, from what its sources tell"),
        sa.Column("object", sa.Text(), nullable=True, comment="What is bought, built, lent or licensed"),
        sa.Column("part_of", sa.BigInteger(), nullable=True, comment="The package it is part of"),
        sa.Column(
            "merged_into",
            sa.BigInteger(),
            nullable=True,
            comment="The deal it turned out to be; never a merged deal itself",
        ),
        sa.Column("run_id", sa.BigInteger(), nullable=False, comment="The run that first saw it"),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
            comment="When it was first seen",
        ),
        sa.CheckConstraint("merged_into <> id", name=op.f("ck_deal_deal_is_not_merged_into_itself")),
        sa.CheckConstraint("part_of <> id", name=op.f("ck_deal_deal_is_not_part_of_itself")),
        sa.ForeignKeyConstraint(["merged_into"], ["c5db.deal.id"], name=op.f("fk_deal_merged_into_deal")),
        sa.ForeignKeyConstraint(["part_of"], ["c5db.deal.id"], name=op.f("fk_deal_part_of_deal")),
        sa.ForeignKeyConstraint(["run_id"], ["c5db.run.id"], name=op.f("fk_deal_run_id_run")),
        sa.ForeignKeyConstraint(["type"], ["c5db.deal_type.code"], name=op.f("fk_deal_type_deal_type")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deal")),
        schema="c5db",
        comment="One real-world transaction, commitment or agreement; ids are never reused",
    )
    op.create_index(op.f("ix_deal_merged_into"), "deal", ["merged_into"], unique=False, schema="c5db")
    op.create_index(op.f("ix_deal_part_of"), "deal", ["part_of"], unique=False, schema="c5db")
    op.create_table(
        "deal_report",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Number of the report; kept when a new revision tells of the same deal",
        ),
        sa.Column("source_id", sa.BigInteger(), nullable=False, comment="The source"),
        sa.Column("ref", sa.Text(), nullable=False, comment="Name of the deal within the article: d1, d2 …"),
        sa.Column("type", sa.Text(), nullable=False, comment="Kind of deal that this source tells of"),
        sa.Column("title", sa.Text(), nullable=False, comment="Title that this source suggests"),
        sa.Column("status", sa.Text(), nullable=True, comment="How far the deal has got by this source"),
        sa.Column(
            "object", sa.Text(), nullable=True, comment="What is bought, built, lent or licensed, dictionary form"
        ),
        sa.Column(
            "background",
            sa.Boolean(),
            nullable=False,
            comment="Mentioned in passing: the article is about something else",
        ),
        sa.Column("part_of_ref", sa.Text(), nullable=True, comment="`ref` of the package it is part of by this source"),
        sa.Column("run_id", sa.BigInteger(), nullable=False, comment="The run that last wrote it"),
        sa.ForeignKeyConstraint(["run_id"], ["c5db.run.id"], name=op.f("fk_deal_report_run_id_run")),
        sa.ForeignKeyConstraint(["source_id"], ["c5db.source.id"], name=op.f("fk_deal_report_source_id_source")),
        sa.ForeignKeyConstraint(["status"], ["c5db.deal_status.code"], name=op.f("fk_deal_report_status_deal_status")),
        sa.ForeignKeyConstraint(["type"], ["c5db.deal_type.code"], name=op.f("fk_deal_report_type_deal_type")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deal_report")),
        sa.UniqueConstraint(
            "source_id", "ref", deferrable=True, initially="DEFERRED", name=op.f("uq_deal_report_source_id_ref")
        ),
        schema="c5db",
        comment="What the present text of one source tells of one deal; claims and participations hang on it",
    )
    op.create_index(op.f("ix_deal_report_run_id"), "deal_report", ["run_id"], unique=False, schema="c5db")
    op.create_table(
        "identity_decision",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False, comment="Number of the decision"),
        sa.Column(
            "decided_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False, comment="When"
        ),
        sa.Column("run_id", sa.BigInteger(), nullable=True, comment="The run that decided"),
        sa.Column("author", sa.Text(), nullable=True, comment="The person who decided; null: the program"),
        sa.Column("subject", sa.Text(), nullable=False, comment="What it is about: deal, party or source"),
        sa.Column(
            "action",
            sa.Text(),
            nullable=False,
            comment="create, assign, merge, split, copy, original, distinct (not the same), part (of a package), undo",
        ),
        sa.Column(
            "subject_id",
            sa.BigInteger(),
            nullable=True,
            comment="The deal, party or source decided on; what it is merged into",
        ),
        sa.Column(
            "other_id", sa.BigInteger(), nullable=True, comment="The other one: merged, told apart, original, package"
        ),
        sa.Column("source_id", sa.BigInteger(), nullable=True, comment="The source whose telling was assigned"),
        sa.Column("claim_ids", postgresql.ARRAY(sa.Uuid()), nullable=True, comment="The claims it moved"),
        sa.Column("score", sa.Double(), nullable=True, comment="The score it was decided by"),
        sa.Column("reason", sa.Text(), nullable=False, comment="Why, in words"),
        sa.Column("undoes", sa.BigInteger(), nullable=True, comment="The decision that it takes back"),
        sa.Column(
            "details", postgresql.JSONB(astext_type=sa.Text()), nullable=True, comment="What is needed to take it back"
        ),
        sa.CheckConstraint(
            "action IN ('create', 'assign', 'merge', 'split', 'copy', 'original', 'distinct', 'part', 'undo')",
            name=op.f("ck_identity_decision_action_is_known"),
        ),
        sa.CheckConstraint(
            "subject IN ('deal', 'party', 'source')", name=op.f("ck_identity_decision_subject_is_known")
        ),
        sa.ForeignKeyConstraint(["run_id"], ["c5db.run.id"], name=op.f("fk_identity_decision_run_id_run")),
        sa.ForeignKeyConstraint(["source_id"], ["c5db.source.id"], name=op.f("fk_identity_decision_source_id_source")),
        sa.ForeignKeyConstraint(
            ["undoes"], ["c5db.identity_decision.id"], name=op.f("fk_identity_decision_undoes_identity_decision")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity_decision")),
        schema="c5db",
        comment="Every decision on what is the same and what is not, by the program or a person; a log",
    )
    op.create_index(
        op.f("ix_identity_decision_other_id"), "identity_decision", ["other_id"], unique=False, schema="c5db"
    )
    op.create_index(op.f("ix_identity_decision_run_id"), "identity_decision", ["run_id"], unique=False, schema="c5db")
    op.create_index(
        op.f("ix_identity_decision_source_id"), "identity_decision", ["source_id"], unique=False, schema="c5db"
    )
    op.create_index(
        op.f("ix_identity_decision_subject_id"), "identity_decision", ["subject_id"], unique=False, schema="c5db"
    )
    op.create_index(op.f("ix_identity_decision_undoes"), "identity_decision", ["undoes"], unique=False, schema="c5db")
    op.create_table(
        "party",
        sa.Column(
            "id", sa.BigInteger(), sa.Identity(always=True), nullable=False, comment="Number of the party; never reused"
        ),
        sa.Column("canonical_name", sa.Text(), nullable=False, comment="The one name it goes by, English where known"),
        sa.Column("kind", sa.Text(), nullable=False, comment="What it is"),
        sa.Column("country", sa.Text(), nullable=True, comment="ISO 3166 alpha-2"),
        sa.Column("known", sa.Boolean(), nullable=False, comment="It is in the reference data"),
        sa.Column("parent", sa.Text(), nullable=True, comment="Canonical name of its owner, where known"),
        sa.Column(
            "merged_into",
            sa.BigInteger(),
            nullable=True,
            comment="The party it turned out to be; never a merged party itself",
        ),
        sa.Column("run_id", sa.BigInteger(), nullable=False, comment="The run that first saw it"),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
            comment="When it was first seen",
        ),
        sa.CheckConstraint("country ~ '^[A-Z]{2}$'", name=op.f("ck_party_country_is_iso_3166")),
        sa.CheckConstraint("merged_into <> id", name=op.f("ck_party_party_is_not_merged_into_itself")),
        sa.ForeignKeyConstraint(["kind"], ["c5db.party_kind.code"], name=op.f("fk_party_kind_party_kind")),
        sa.ForeignKeyConstraint(["merged_into"], ["c5db.party.id"], name=op.f("fk_party_merged_into_party")),
        sa.ForeignKeyConstraint(["run_id"], ["c5db.run.id"], name=op.f("fk_party_run_id_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party")),
        schema="c5db",
        comment="A country, body, company or person under one canonical name",
    )
    op.create_index(op.f("ix_party_canonical_name"), "party", ["canonical_name"], unique=False, schema="c5db")
    op.create_index(op.f("ix_party_merged_into"), "party", ["merged_into"], unique=False, schema="c5db")
    op.create_table(
        "reject",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False, comment="Number of the reject"),
        sa.Column("origin", sa.Text(), nullable=False, comment="Where the document was read from"),
        sa.Column("reason", sa.Text(), nullable=False, comment="Why it was not taken"),
        sa.Column(
            "rejected_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
            comment="When it was first not taken",
        ),
        sa.Column("run_id", sa.BigInteger(), nullable=False, comment="The run that first did not take it"),
        sa.ForeignKeyConstraint(["run_id"], ["c5db.run.id"], name=op.f("fk_reject_run_id_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reject")),
        schema="c5db",
        comment="Documents that could not be read or stored, and why",
    )
    op.create_index(
        "uq_reject_origin_reason",
        "reject",
        [sa.literal_column("md5(origin)"), sa.literal_column("md5(reason)")],
        unique=True,
        schema="c5db",
    )
    op.create_table(
        "reliability_snapshot",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Number of the snapshot; facts are made with the newest",
        ),
        sa.Column(
            "taken_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
            comment="When it was learned",
        ),
        sa.Column("run_id", sa.BigInteger(), nullable=False, comment="The run that learned it"),
        sa.Column(
            "scores",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="Accuracy by publisher and class of attribute",
        ),
        sa.ForeignKeyConstraint(["run_id"], ["c5db.run.id"], name=op.f("fk_reliability_snapshot_run_id_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reliability_snapshot")),
        schema="c5db",
        comment="What was learned of the reliability of publishers, numbered",
    )
    op.create_table(
        "source_copy",
        sa.Column("source_id", sa.BigInteger(), nullable=False, comment="The copy"),
        sa.Column(
            "original_source_id",
            sa.BigInteger(),
            nullable=False,
            comment="The source it was taken from; never a copy itself",
        ),
        sa.Column("similarity", sa.Double(), nullable=False, comment="How much of the text is the same, 0 to 1"),
        sa.Column("reason", sa.Text(), nullable=False, comment="Why it is held to be a copy, in words"),
        sa.Column("run_id", sa.BigInteger(), nullable=False, comment="The run that found it"),
        sa.CheckConstraint("similarity BETWEEN 0 AND 1", name=op.f("ck_source_copy_similarity_within_1")),
        sa.CheckConstraint("source_id <> original_source_id", name=op.f("ck_source_copy_copy_is_not_its_original")),
        sa.ForeignKeyConstraint(
            ["original_source_id"], ["c5db.source.id"], name=op.f("fk_source_copy_original_source_id_source")
        ),
        sa.ForeignKeyConstraint(["run_id"], ["c5db.run.id"], name=op.f("fk_source_copy_run_id_run")),
        sa.ForeignKeyConstraint(["source_id"], ["c5db.source.id"], name=op.f("fk_source_copy_source_id_source")),
        sa.PrimaryKeyConstraint("source_id", name=op.f("pk_source_copy")),
        schema="c5db",
        comment="Sources whose text is taken from another: they have one voice with their original",
    )
    op.create_index(
        op.f("ix_source_copy_original_source_id"), "source_copy", ["original_source_id"], unique=False, schema="c5db"
    )
    op.create_table(
        "source_fingerprint",
        sa.Column("fingerprint", sa.Text(), nullable=False, comment="The key: a band of the signature, …"),
        sa.Column("source_id", sa.BigInteger(), nullable=False, comment="The source"),
        sa.ForeignKeyConstraint(["source_id"], ["c5db.source.id"], name=op.f("fk_source_fingerprint_source_id_source")),
        sa.PrimaryKeyConstraint("fingerprint", "source_id", name=op.f("pk_source_fingerprint")),
        schema="c5db",
        comment="Keys by which possible copies find each other through an index",
    )
    op.create_index(
        op.f("ix_source_fingerprint_source_id"), "source_fingerprint", ["source_id"], unique=False, schema="c5db"
    )
    op.create_table(
        "source_revision",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Number of the revision in this database",
        ),
        sa.Column("source_id", sa.BigInteger(), nullable=False, comment="The source"),
        sa.Column("revision", sa.Integer(), nullable=False, comment="1 for the first text, then counting up"),
        sa.Column(
            "text", sa.Text(), nullable=False, comment="The text, letter for letter; offsets count its characters"
        ),
        sa.Column("text_hash", sa.Text(), nullable=False, comment="SHA-256 of the text in UTF-8, hexadecimal"),
        sa.Column(
            "body",
            postgresql.ARRAY(sa.Integer()),
            nullable=False,
            comment="Starts and ends of the parts that are the article; empty: all of it",
        ),
        sa.Column("title", sa.Text(), nullable=True, comment="Title"),
        sa.Column("lang", sa.Text(), nullable=False, comment="Language, ISO 639-1"),
        sa.Column("publisher", sa.Text(), nullable=True, comment="Publisher, given on input or read out of the text"),
        sa.Column("published_on", sa.Date(), nullable=True, comment="Publication date"),
        sa.Column("credit", sa.Text(), nullable=True, comment="Whom the article names as its own source"),
        sa.Column("origin", sa.Text(), nullable=False, comment="Where it was read from"),
        sa.Column("run_id", sa.BigInteger(), nullable=False, comment="The run that loaded it"),
        sa.Column(
            "loaded_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
            comment="When it was loaded",
        ),
        sa.CheckConstraint("char_length(text_hash) = 64", name=op.f("ck_source_revision_text_hash_is_sha256")),
        sa.CheckConstraint("revision >= 1", name=op.f("ck_source_revision_revision_counts_from_1")),
        sa.ForeignKeyConstraint(["run_id"], ["c5db.run.id"], name=op.f("fk_source_revision_run_id_run")),
        sa.ForeignKeyConstraint(["source_id"], ["c5db.source.id"], name=op.f("fk_source_revision_source_id_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source_revision")),
        sa.UniqueConstraint("source_id", "revision", name=op.f("uq_source_revision_source_id_revision")),
        sa.UniqueConstraint("source_id", "text_hash", name=op.f("uq_source_revision_source_id_text_hash")),
        schema="c5db",
        comment="One text of a source: a changed article is a new revision of its source",
    )
    op.create_index(
        op.f("ix_source_revision_published_on"), "source_revision", ["published_on"], unique=False, schema="c5db"
    )
    op.create_table(
        "source_signature",
        sa.Column("source_id", sa.BigInteger(), nullable=False, comment="The source"),
        sa.Column("signature", sa.LargeBinary(), nullable=False, comment="Packed signature of the present text"),
        sa.ForeignKeyConstraint(["source_id"], ["c5db.source.id"], name=op.f("fk_source_signature_source_id_source")),
        sa.PrimaryKeyConstraint("source_id", name=op.f("pk_source_signature")),
        schema="c5db",
        comment="What two texts are compared by without reading them again",
    )
    op.create_table(
        "claim",
        sa.Column("id", sa.Uuid(), nullable=False, comment="UUIDv5 of the claim's content"),
        sa.Column("source_id", sa.BigInteger(), nullable=False, comment="The source that says so"),
        sa.Column("revision_id", sa.BigInteger(), nullable=False, comment="The revision it was first read in"),
        sa.Column("attribute", sa.Text(), nullable=False, comment="What it speaks of"),
        sa.Column("value", sa.Numeric(), nullable=True, comment="The figure in `unit`; the lower end of a range"),
        sa.Column("value_max", sa.Numeric(), nullable=True, comment="The upper end of a range"),
        sa.Column("value_text", sa.Text(), nullable=True, comment="A date or a status"),
        sa.Column(
            "unit", sa.Text(), nullable=True, comment="ISO 4217 for money, percent, year, date, status, or the thing"
        ),
        sa.Column(
            "currency_unknown",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
            comment="Money whose currency the text does not say",
        ),
        sa.Column("qualifier", sa.Text(), nullable=False, comment="How the words bound the figure"),
        sa.Column("over", sa.Text(), nullable=True, comment="Period the figure runs over, ISO 8601 duration"),
        sa.Column(
            "item", sa.Text(), nullable=True, comment="Which part of the attribute it speaks of; null: the whole"
        ),
        sa.Column("party_name", sa.Text(), nullable=True, comment="The party it speaks of, as written, nominative"),
        sa.Column("quote", sa.Text(), nullable=False, comment="The words that say so"),
        sa.Column(
            "quote_start", sa.Integer(), nullable=False, comment="Where the quote began in that revision, in characters"
        ),
        sa.Column("quote_end", sa.Integer(), nullable=False, comment="Where the quote ended in that revision"),
        sa.Column(
            "ordinal",
            sa.Integer(),
            nullable=False,
            comment="Order among claims of this source that are equal else, from 0",
        ),
        sa.Column("run_id", sa.BigInteger(), nullable=False, comment="The run that first read it"),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
            comment="When it was first read",
        ),
        sa.CheckConstraint(
            "NOT currency_unknown OR attribute IN ('value', 'financing')",
            name=op.f("ck_claim_only_money_lacks_a_currency"),
        ),
        sa.CheckConstraint(
            "attribute NOT IN ('value', 'financing') OR coalesce(unit ~ '^[A-Z]{3}$', false) <> currency_unknown",
            name=op.f("ck_claim_money_has_currency_or_says_unknown"),
        ),
        sa.CheckConstraint("over IS NULL OR over ~ '^P'", name=op.f("ck_claim_over_is_a_duration")),
        sa.CheckConstraint(
            "unit IS DISTINCT FROM 'percent' OR value BETWEEN 0 AND 100 AND coalesce(value_max, 0) BETWEEN 0 AND 100",
            name=op.f("ck_claim_share_within_100"),
        ),
        sa.CheckConstraint(
            "char_length(quote) = quote_end - quote_start", name=op.f("ck_claim_quote_is_as_long_as_its_place")
        ),
        sa.CheckConstraint("ordinal >= 0", name=op.f("ck_claim_ordinal_counts_from_0")),
        sa.CheckConstraint("quote_start >= 0 AND quote_start < quote_end", name=op.f("ck_claim_quote_has_a_place")),
        sa.CheckConstraint("value IS NOT NULL OR value_text IS NOT NULL", name=op.f("ck_claim_claim_says_something")),
        sa.CheckConstraint("value_max IS NULL OR value <= value_max", name=op.f("ck_claim_range_ends_in_order")),
        sa.ForeignKeyConstraint(["attribute"], ["c5db.attribute.code"], name=op.f("fk_claim_attribute_attribute")),
        sa.ForeignKeyConstraint(["qualifier"], ["c5db.qualifier.code"], name=op.f("fk_claim_qualifier_qualifier")),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["c5db.source_revision.id"], name=op.f("fk_claim_revision_id_source_revision")
        ),
        sa.ForeignKeyConstraint(["run_id"], ["c5db.run.id"], name=op.f("fk_claim_run_id_run")),
        sa.ForeignKeyConstraint(["source_id"], ["c5db.source.id"], name=op.f("fk_claim_source_id_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim")),
        schema="c5db",
        comment="What one source says of one attribute of one deal, with its quote; never edited",
    )
    op.create_index(op.f("ix_claim_revision_id"), "claim", ["revision_id"], unique=False, schema="c5db")
    op.create_index(op.f("ix_claim_source_id"), "claim", ["source_id"], unique=False, schema="c5db")
    op.create_table(
        "deal_assignment",
        sa.Column("report_id", sa.BigInteger(), nullable=False, comment="The report"),
        sa.Column(
            "deal_id",
            sa.BigInteger(),
            nullable=False,
            comment="The deal; never a merged one: a merge moves its reports",
        ),
        sa.Column("score", sa.Double(), nullable=True, comment="How well the report fits the deal; null: a new deal"),
        sa.Column("reason", sa.Text(), nullable=False, comment="Why it is this deal, in words"),
        sa.Column("run_id", sa.BigInteger(), nullable=False, comment="The run that assigned it"),
        sa.Column(
            "assigned_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
            comment="When it was assigned",
        ),
        sa.ForeignKeyConstraint(["deal_id"], ["c5db.deal.id"], name=op.f("fk_deal_assignment_deal_id_deal")),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["c5db.deal_report.id"],
            name=op.f("fk_deal_assignment_report_id_deal_report"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["run_id"], ["c5db.run.id"], name=op.f("fk_deal_assignment_run_id_run")),
        sa.PrimaryKeyConstraint("report_id", name=op.f("pk_deal_assignment")),
        schema="c5db",
        comment="Which deal a report tells of, and why",
    )
    op.create_index(op.f("ix_deal_assignment_deal_id"), "deal_assignment", ["deal_id"], unique=False, schema="c5db")
    op.create_table(
        "deal_report_key",
        sa.Column("key", sa.Text(), nullable=False, comment="The key"),
        sa.Column("report_id", sa.BigInteger(), nullable=False, comment="The report"),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["c5db.deal_report.id"],
            name=op.f("fk_deal_report_key_report_id_deal_report"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("key", "report_id", name=op.f("pk_deal_report_key")),
        schema="c5db",
        comment="Blocking keys: reports that share one may tell of the same deal",
    )
    op.create_index(op.f("ix_deal_report_key_report_id"), "deal_report_key", ["report_id"], unique=False, schema="c5db")
    op.create_table(
        "fact",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False, comment="Number of the fact"),
        sa.Column("qualifier", sa.Text(), nullable=True, comment="How the words bound the figure"),
        sa.Column("verdict", sa.Text(), nullable=False, comment="How the claims on it stand to each other"),
        sa.Column("confidence", sa.Numeric(), nullable=False, comment="How sure the value is, 0 to 1"),
        sa.Column("run_id", sa.BigInteger(), nullable=False, comment="The run that last changed it"),
        sa.Column(
            "changed_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
            comment="When it last changed",
        ),
        sa.Column("deal_id", sa.BigInteger(), nullable=False, comment="The deal"),
        sa.Column("attribute", sa.Text(), nullable=False, comment="What it speaks of"),
        sa.Column("party_id", sa.BigInteger(), nullable=True, comment="The party it speaks of"),
        sa.Column("party_name", sa.Text(), nullable=True, comment="Its name as written, where it is no known party"),
        sa.Column("item", sa.Text(), nullable=True, comment="Which part of the attribute; null: the whole"),
        sa.Column("unit", sa.Text(), nullable=True, comment="Unit; null for money whose currency nobody says"),
        sa.Column("over", sa.Text(), nullable=True, comment="Period the figure runs over, ISO 8601 duration"),
        sa.Column("value", sa.Numeric(), nullable=True, comment="The figure in `unit`; the lower end of a range"),
        sa.Column("value_max", sa.Numeric(), nullable=True, comment="The upper end of a range"),
        sa.Column("value_text", sa.Text(), nullable=True, comment="A date or a status"),
        sa.Column("low", sa.Numeric(), nullable=True, comment="Least that hedge and rounding allow"),
        sa.Column("high", sa.Numeric(), nullable=True, comment="Most that hedge and rounding allow; null: no limit"),
        sa.Column("as_of", sa.Date(), nullable=True, comment="The day that the value speaks of"),
        sa.Column("claims", sa.Integer(), nullable=False, comment="Live claims on it"),
        sa.Column(
            "independent_sources", sa.Integer(), nullable=False, comment="Sources on it that do not copy one another"
        ),
        sa.Column("explanation", sa.Text(), nullable=False, comment="Why this is held, in words"),
        sa.Column("flags", postgresql.ARRAY(sa.Text()), nullable=False, comment="What a reader should beware of"),
        sa.Column(
            "rivals",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="Each value that was stated, best first, with the ids of its claims",
        ),
        sa.Column(
            "chosen_claims",
            postgresql.ARRAY(sa.Uuid()),
            nullable=False,
            comment="Ids of the claims that state the value held",
        ),
        sa.Column(
            "stated_order",
            sa.Integer(),
            nullable=False,
            comment="0 for the unit and period stated first of this attribute, party and item of the deal",
        ),
        sa.Column("ruled_by", sa.Text(), nullable=True, comment="Who ruled, where a ruling decides"),
        sa.CheckConstraint("(verdict = 'ruled') = (ruled_by IS NOT NULL)", name=op.f("ck_fact_ruled_says_by_whom")),
        sa.CheckConstraint(
            "unit IS DISTINCT FROM 'percent' OR value BETWEEN 0 AND 100 AND coalesce(value_max, 0) BETWEEN 0 AND 100",
            name=op.f("ck_fact_share_within_100"),
        ),
        sa.CheckConstraint("confidence BETWEEN 0 AND 1", name=op.f("ck_fact_confidence_within_1")),
        sa.CheckConstraint("low IS NULL OR high IS NULL OR low <= high", name=op.f("ck_fact_bounds_in_order")),
        sa.CheckConstraint("value_max IS NULL OR value <= value_max", name=op.f("ck_fact_range_ends_in_order")),
        sa.ForeignKeyConstraint(["attribute"], ["c5db.attribute.code"], name=op.f("fk_fact_attribute_attribute")),
        sa.ForeignKeyConstraint(["deal_id"], ["c5db.deal.id"], name=op.f("fk_fact_deal_id_deal")),
        sa.ForeignKeyConstraint(["party_id"], ["c5db.party.id"], name=op.f("fk_fact_party_id_party")),
        sa.ForeignKeyConstraint(["qualifier"], ["c5db.qualifier.code"], name=op.f("fk_fact_qualifier_qualifier")),
        sa.ForeignKeyConstraint(["run_id"], ["c5db.run.id"], name=op.f("fk_fact_run_id_run")),
        sa.ForeignKeyConstraint(["verdict"], ["c5db.verdict.code"], name=op.f("fk_fact_verdict_verdict")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fact")),
        schema="c5db",
        comment="What is held after reading every claim on one attribute, party, item, unit and period of a deal",
    )
    op.create_index(op.f("ix_fact_party_id"), "fact", ["party_id"], unique=False, schema="c5db")
    op.create_index("ix_fact_verdict", "fact", ["verdict"], unique=False, schema="c5db")
    op.create_index(
        "uq_fact_key",
        "fact",
        ["deal_id", "attribute", "party_id", "party_name", "item", "unit", "over"],
        unique=True,
        schema="c5db",
        postgresql_nulls_not_distinct=True,
    )
    op.create_table(
        "fact_change",
        sa.Column(
            "id",
            sa.BigInteger(),
            sa.Identity(always=True),
            nullable=False,
            comment="Number of the change; later ones are larger",
        ),
        sa.Column(
            "changed_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
            comment="When it moved",
        ),
        sa.Column("run_id", sa.BigInteger(), nullable=False, comment="The run that moved it"),
        sa.Column("qualifier", sa.Text(), nullable=True, comment="How the words bound the figure"),
        sa.Column(
            "old_value", sa.Text(), nullable=True, comment="The value before, in words; null: there was no such fact"
        ),
        sa.Column("new_value", sa.Text(), nullable=True, comment="The value now, in words; null: the fact is gone"),
        sa.Column("old_verdict", sa.Text(), nullable=True, comment="The verdict before"),
        sa.Column("new_verdict", sa.Text(), nullable=True, comment="The verdict now; null: the fact is gone"),
        sa.Column("confidence", sa.Numeric(), nullable=True, comment="How sure the value is, 0 to 1"),
        sa.Column("reason", sa.Text(), nullable=False, comment="Why it moved, in words"),
        sa.Column("deal_id", sa.BigInteger(), nullable=False, comment="The deal"),
        sa.Column("attribute", sa.Text(), nullable=False, comment="What it speaks of"),
        sa.Column("party_id", sa.BigInteger(), nullable=True, comment="The party it speaks of"),
        sa.Column("party_name", sa.Text(), nullable=True, comment="Its name as written, where it is no known party"),
        sa.Column("item", sa.Text(), nullable=True, comment="Which part of the attribute; null: the whole"),
        sa.Column("unit", sa.Text(), nullable=True, comment="Unit; null for money whose currency nobody says"),
        sa.Column("over", sa.Text(), nullable=True, comment="Period the figure runs over, ISO 8601 duration"),
        sa.Column("value", sa.Numeric(), nullable=True, comment="The figure in `unit`; the lower end of a range"),
        sa.Column("value_max", sa.Numeric(), nullable=True, comment="The upper end of a range"),
        sa.Column("value_text", sa.Text(), nullable=True, comment="A date or a status"),
        sa.Column("low", sa.Numeric(), nullable=True, comment="Least that hedge and rounding allow"),
        sa.Column("high", sa.Numeric(), nullable=True, comment="Most that hedge and rounding allow; null: no limit"),
        sa.Column("as_of", sa.Date(), nullable=True, comment="The day that the value speaks of"),
        sa.Column("claims", sa.Integer(), nullable=False, comment="Live claims on it"),
        sa.Column(
            "independent_sources", sa.Integer(), nullable=False, comment="Sources on it that do not copy one another"
        ),
        sa.Column("explanation", sa.Text(), nullable=False, comment="Why this is held, in words"),
        sa.Column("flags", postgresql.ARRAY(sa.Text()), nullable=False, comment="What a reader should beware of"),
        sa.Column(
            "rivals",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="Each value that was stated, best first, with the ids of its claims",
        ),
        sa.Column(
            "chosen_claims",
            postgresql.ARRAY(sa.Uuid()),
            nullable=False,
            comment="Ids of the claims that state the value held",
        ),
        sa.Column(
            "stated_order",
            sa.Integer(),
            nullable=False,
            comment="0 for the unit and period stated first of this attribute, party and item of the deal",
        ),
        sa.Column("ruled_by", sa.Text(), nullable=True, comment="Who ruled, where a ruling decides"),
        sa.CheckConstraint(
            "new_verdict IS NOT NULL OR old_verdict IS NOT NULL", name=op.f("ck_fact_change_something_changed")
        ),
        sa.ForeignKeyConstraint(
            ["attribute"], ["c5db.attribute.code"], name=op.f("fk_fact_change_attribute_attribute")
        ),
        sa.ForeignKeyConstraint(["deal_id"], ["c5db.deal.id"], name=op.f("fk_fact_change_deal_id_deal")),
        sa.ForeignKeyConstraint(
            ["new_verdict"], ["c5db.verdict.code"], name=op.f("fk_fact_change_new_verdict_verdict")
        ),
        sa.ForeignKeyConstraint(
            ["old_verdict"], ["c5db.verdict.code"], name=op.f("fk_fact_change_old_verdict_verdict")
        ),
        sa.ForeignKeyConstraint(["party_id"], ["c5db.party.id"], name=op.f("fk_fact_change_party_id_party")),
        sa.ForeignKeyConstraint(
            ["qualifier"], ["c5db.qualifier.code"], name=op.f("fk_fact_change_qualifier_qualifier")
        ),
        sa.ForeignKeyConstraint(["run_id"], ["c5db.run.id"], name=op.f("fk_fact_change_run_id_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fact_change")),
        schema="c5db",
        comment="Every move of a fact: the state that it moved to, and the value and verdict before",
    )
    op.create_index(op.f("ix_fact_change_changed_at"), "fact_change", ["changed_at"], unique=False, schema="c5db")
    op.create_index(
        "ix_fact_change_key",
        "fact_change",
        ["deal_id", "attribute", "party_id", "party_name", "item", "unit", "over", "id"],
        unique=False,
        schema="c5db",
    )
    op.create_index(op.f("ix_fact_change_party_id"), "fact_change", ["party_id"], unique=False, schema="c5db")
    op.create_index(op.f("ix_fact_change_run_id"), "fact_change", ["run_id"], unique=False, schema="c5db")
    op.create_table(
        "participation",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False, comment="Number of the row"),
        sa.Column("report_id", sa.BigInteger(), nullable=False, comment="The deal as its source tells of it"),
        sa.Column(
            "party_id",
            sa.BigInteger(),
            nullable=True,
            comment="The party, never a merged one; null until identity is decided",
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="The name as written, nominative"),
        sa.Column(
            "canonical_name",
            sa.Text(),
            nullable=False,
            comment="The name the reading suggests: one for the whole article",
        ),
        sa.Column("kind", sa.Text(), nullable=False, comment="What the reading holds it to be"),
        sa.Column("role", sa.Text(), nullable=False, comment="What it does in the deal"),
        sa.Column("country", sa.Text(), nullable=True, comment="ISO 3166 alpha-2, as the reading holds"),
        sa.Column("known", sa.Boolean(), nullable=False, comment="The name is in the reference data"),
        sa.Column("parent", sa.Text(), nullable=True, comment="Canonical name of its owner, as the reading holds"),
        sa.Column(
            "name_start", sa.Integer(), nullable=False, comment="Where the name begins in the text, in characters"
        ),
        sa.Column("name_end", sa.Integer(), nullable=False, comment="Where the name ends"),
        sa.CheckConstraint("country ~ '^[A-Z]{2}$'", name=op.f("ck_participation_country_is_iso_3166")),
        sa.CheckConstraint("name_start >= 0 AND name_start < name_end", name=op.f("ck_participation_name_has_a_place")),
        sa.ForeignKeyConstraint(["kind"], ["c5db.party_kind.code"], name=op.f("fk_participation_kind_party_kind")),
        sa.ForeignKeyConstraint(["party_id"], ["c5db.party.id"], name=op.f("fk_participation_party_id_party")),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["c5db.deal_report.id"],
            name=op.f("fk_participation_report_id_deal_report"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["role"], ["c5db.party_role.code"], name=op.f("fk_participation_role_party_role")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participation")),
        schema="c5db",
        comment="A party's part in a deal by the present text of one source",
    )
    op.create_index(op.f("ix_participation_party_id"), "participation", ["party_id"], unique=False, schema="c5db")
    op.create_index(op.f("ix_participation_report_id"), "participation", ["report_id"], unique=False, schema="c5db")
    op.create_table(
        "party_key",
        sa.Column("key", sa.Text(), nullable=False, comment="The key"),
        sa.Column("party_id", sa.BigInteger(), nullable=False, comment="The party"),
        sa.ForeignKeyConstraint(
            ["party_id"], ["c5db.party.id"], name=op.f("fk_party_key_party_id_party"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", "party_id", name=op.f("pk_party_key")),
        schema="c5db",
        comment="Match keys: parties that share one may be the same",
    )
    op.create_index(op.f("ix_party_key_party_id"), "party_key", ["party_id"], unique=False, schema="c5db")
    op.create_table(
        "party_name",
        sa.Column("party_id", sa.BigInteger(), nullable=False, comment="The party"),
        sa.Column("name", sa.Text(), nullable=False, comment="The spelling, nominative"),
        sa.ForeignKeyConstraint(
            ["party_id"], ["c5db.party.id"], name=op.f("fk_party_name_party_id_party"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("party_id", "name", name=op.f("pk_party_name")),
        schema="c5db",
        comment="Every spelling of a party that a text has used",
    )
    op.create_index(op.f("ix_party_name_name"), "party_name", ["name"], unique=False, schema="c5db")
    op.create_table(
        "ruling",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False, comment="Number of the ruling"),
        sa.Column("deal_id", sa.BigInteger(), nullable=False, comment="The deal"),
        sa.Column("attribute", sa.Text(), nullable=False, comment="What it speaks of"),
        sa.Column("party_id", sa.BigInteger(), nullable=True, comment="The party it speaks of"),
        sa.Column("item", sa.Text(), nullable=True, comment="Which part of the attribute; null: the whole"),
        sa.Column("value", sa.Numeric(), nullable=True, comment="The figure; the lower end of a range"),
        sa.Column("value_max", sa.Numeric(), nullable=True, comment="The upper end of a range"),
        sa.Column("value_text", sa.Text(), nullable=True, comment="A date or a status"),
        sa.Column("unit", sa.Text(), nullable=True, comment="Unit; null: that of the fact it rules on"),
        sa.Column("over", sa.Text(), nullable=True, comment="Period the figure runs over, ISO 8601 duration"),
        sa.Column("reason", sa.Text(), nullable=False, comment="Why, in the words of who ruled"),
        sa.Column("author", sa.Text(), nullable=False, comment="Who ruled"),
        sa.Column(
            "ruled_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False, comment="When"
        ),
        sa.Column(
            "withdrawn_at", sa.DateTime(timezone=True), nullable=True, comment="When it was withdrawn; null: it stands"
        ),
        sa.Column("withdrawn_by", sa.Text(), nullable=True, comment="Who withdrew it"),
        sa.Column("withdrawn_because", sa.Text(), nullable=True, comment="Why it was withdrawn"),
        sa.CheckConstraint(
            "unit IS DISTINCT FROM 'percent' OR value BETWEEN 0 AND 100 AND coalesce(value_max, 0) BETWEEN 0 AND 100",
            name=op.f("ck_ruling_share_within_100"),
        ),
        sa.CheckConstraint("char_length(btrim(reason)) > 0", name=op.f("ck_ruling_ruling_gives_a_reason")),
        sa.CheckConstraint("value IS NOT NULL OR value_text IS NOT NULL", name=op.f("ck_ruling_ruling_says_something")),
        sa.ForeignKeyConstraint(["attribute"], ["c5db.attribute.code"], name=op.f("fk_ruling_attribute_attribute")),
        sa.ForeignKeyConstraint(["deal_id"], ["c5db.deal.id"], name=op.f("fk_ruling_deal_id_deal")),
        sa.ForeignKeyConstraint(["party_id"], ["c5db.party.id"], name=op.f("fk_ruling_party_id_party")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ruling")),
        schema="c5db",
        comment="Decisions of people on facts; they win until withdrawn",
    )
    op.create_index(op.f("ix_ruling_deal_id"), "ruling", ["deal_id"], unique=False, schema="c5db")
    op.create_index(op.f("ix_ruling_party_id"), "ruling", ["party_id"], unique=False, schema="c5db")
    op.create_index(
        "ix_ruling_standing",
        "ruling",
        ["deal_id"],
        unique=False,
        schema="c5db",
        postgresql_where=sa.text("withdrawn_at IS NULL"),
    )
    op.create_table(
        "stale_deal",
        sa.Column("deal_id", sa.BigInteger(), nullable=False, comment="The deal"),
        sa.Column(
            "since",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
            comment="Since when its facts are stale",
        ),
        sa.ForeignKeyConstraint(["deal_id"], ["c5db.deal.id"], name=op.f("fk_stale_deal_deal_id_deal")),
        sa.PrimaryKeyConstraint("deal_id", name=op.f("pk_stale_deal")),
        schema="c5db",
        comment="Deals whose facts are older than what their sources tell: to be reconciled",
    )
    op.create_table(
        "claim_assignment",
        sa.Column("claim_id", sa.Uuid(), nullable=False, comment="The claim"),
        sa.Column("deal_id", sa.BigInteger(), nullable=False, comment="The deal it belongs to; never a merged one"),
        sa.Column("decision_id", sa.BigInteger(), nullable=False, comment="The decision that moved it"),
        sa.ForeignKeyConstraint(["claim_id"], ["c5db.claim.id"], name=op.f("fk_claim_assignment_claim_id_claim")),
        sa.ForeignKeyConstraint(["deal_id"], ["c5db.deal.id"], name=op.f("fk_claim_assignment_deal_id_deal")),
        sa.ForeignKeyConstraint(
            ["decision_id"],
            ["c5db.identity_decision.id"],
            name=op.f("fk_claim_assignment_decision_id_identity_decision"),
        ),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_claim_assignment")),
        schema="c5db",
        comment="Claims that a person moved to another deal than their report's; lasts",
    )
    op.create_index(op.f("ix_claim_assignment_deal_id"), "claim_assignment", ["deal_id"], unique=False, schema="c5db")
    op.create_index(
        op.f("ix_claim_assignment_decision_id"), "claim_assignment", ["decision_id"], unique=False, schema="c5db"
    )
    op.create_table(
        "claim_retired",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False, comment="Number of the row"),
        sa.Column("claim_id", sa.Uuid(), nullable=False, comment="The claim"),
        sa.Column("run_id", sa.BigInteger(), nullable=False, comment="The run that retired it"),
        sa.Column(
            "retired_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
            comment="When it was retired",
        ),
        sa.Column("reason", sa.Text(), nullable=False, comment="Why: a new revision, a new reading"),
        sa.ForeignKeyConstraint(["claim_id"], ["c5db.claim.id"], name=op.f("fk_claim_retired_claim_id_claim")),
        sa.ForeignKeyConstraint(["run_id"], ["c5db.run.id"], name=op.f("fk_claim_retired_run_id_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim_retired")),
        schema="c5db",
        comment="When and why claims ceased to count; they may have come back since",
    )
    op.create_index(op.f("ix_claim_retired_claim_id"), "claim_retired", ["claim_id"], unique=False, schema="c5db")
    op.create_table(
        "live_claim",
        sa.Column("claim_id", sa.Uuid(), nullable=False, comment="The claim"),
        sa.Column("report_id", sa.BigInteger(), nullable=False, comment="The deal as its source tells of it"),
        sa.Column("party_id", sa.BigInteger(), nullable=True, comment="The party it speaks of"),
        sa.Column(
            "quote_start",
            sa.Integer(),
            nullable=False,
            comment="Where the quote begins in the present text, in characters",
        ),
        sa.Column("quote_end", sa.Integer(), nullable=False, comment="Where the quote ends in the present text"),
        sa.Column("attributed_to", sa.Text(), nullable=True, comment="Who the article says said so"),
        sa.Column("rule", sa.Text(), nullable=False, comment="The rule that made the claim"),
        sa.Column("confidence", sa.Double(), nullable=False, comment="How sure the reading is, 0 to 1"),
        sa.CheckConstraint("confidence BETWEEN 0 AND 1", name=op.f("ck_live_claim_confidence_within_1")),
        sa.CheckConstraint(
            "quote_start >= 0 AND quote_start < quote_end", name=op.f("ck_live_claim_quote_has_a_place")
        ),
        sa.ForeignKeyConstraint(["claim_id"], ["c5db.claim.id"], name=op.f("fk_live_claim_claim_id_claim")),
        sa.ForeignKeyConstraint(["party_id"], ["c5db.party.id"], name=op.f("fk_live_claim_party_id_party")),
        sa.ForeignKeyConstraint(
            ["report_id"], ["c5db.deal_report.id"], name=op.f("fk_live_claim_report_id_deal_report"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_live_claim")),
        schema="c5db",
        comment="The claims that the present texts make, and where they stand in them; no row: retired",
    )
    op.create_index(op.f("ix_live_claim_party_id"), "live_claim", ["party_id"], unique=False, schema="c5db")
    op.create_index(op.f("ix_live_claim_report_id"), "live_claim", ["report_id"], unique=False, schema="c5db")
    op.create_table(
        "ruling_claim",
        sa.Column("ruling_id", sa.BigInteger(), nullable=False, comment="The ruling"),
        sa.Column("claim_id", sa.Uuid(), nullable=False, comment="A claim that was live then"),
        sa.ForeignKeyConstraint(["claim_id"], ["c5db.claim.id"], name=op.f("fk_ruling_claim_claim_id_claim")),
        sa.ForeignKeyConstraint(
            ["ruling_id"], ["c5db.ruling.id"], name=op.f("fk_ruling_claim_ruling_id_ruling"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("ruling_id", "claim_id", name=op.f("pk_ruling_claim")),
        schema="c5db",
        comment="The claims that who ruled could see: a later one may challenge the ruling",
    )
    op.create_index(op.f("ix_ruling_claim_claim_id"), "ruling_claim", ["claim_id"], unique=False, schema="c5db")
    op.create_table(
        "figure",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False, comment="Number of the row"),
        sa.Column("source_id", sa.BigInteger(), nullable=False, comment="The source"),
        sa.Column("kind", sa.Text(), nullable=False, comment="What it measures"),
        sa.Column("value", sa.Numeric(), nullable=True, comment="The figure in `unit`; the lower end of a range"),
        sa.Column("value_max", sa.Numeric(), nullable=True, comment="The upper end of a range"),
        sa.Column("value_text", sa.Text(), nullable=True, comment="A date"),
        sa.Column("unit", sa.Text(), nullable=True, comment="Unit; null where the text does not say which"),
        sa.Column("qualifier", sa.Text(), nullable=False, comment="How the words bound the figure"),
        sa.Column("inherited", sa.Boolean(), nullable=False, comment="Unit or scale come from a neighbouring figure"),
        sa.Column("quote", sa.Text(), nullable=False, comment="The figure as written"),
        sa.Column("quote_start", sa.Integer(), nullable=False, comment="Where the quote begins, in characters"),
        sa.Column("quote_end", sa.Integer(), nullable=False, comment="Where the quote ends"),
        sa.Column("rule", sa.Text(), nullable=False, comment="The rule that read it"),
        sa.Column("claim_id", sa.Uuid(), nullable=True, comment="The claim it became"),
        sa.Column("not_taken_because", sa.Text(), nullable=True, comment="Why it became no claim"),
        sa.CheckConstraint(
            "(claim_id IS NULL) <> (not_taken_because IS NULL)",
            name=op.f("ck_figure_figure_is_claimed_or_says_why_not"),
        ),
        sa.CheckConstraint(
            "char_length(quote) = quote_end - quote_start", name=op.f("ck_figure_quote_is_as_long_as_its_place")
        ),
        sa.CheckConstraint("quote_start >= 0 AND quote_start < quote_end", name=op.f("ck_figure_quote_has_a_place")),
        sa.CheckConstraint("value_max IS NULL OR value <= value_max", name=op.f("ck_figure_range_ends_in_order")),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["c5db.live_claim.claim_id"], name=op.f("fk_figure_claim_id_live_claim"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["kind"], ["c5db.figure_kind.code"], name=op.f("fk_figure_kind_figure_kind")),
        sa.ForeignKeyConstraint(["qualifier"], ["c5db.qualifier.code"], name=op.f("fk_figure_qualifier_qualifier")),
        sa.ForeignKeyConstraint(["source_id"], ["c5db.source.id"], name=op.f("fk_figure_source_id_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figure")),
        schema="c5db",
        comment="Every figure in the present texts: each ends as a claim or says why not",
    )
    op.create_index(op.f("ix_figure_claim_id"), "figure", ["claim_id"], unique=False, schema="c5db")
    op.create_index(
        "ix_figure_source_id_quote_start", "figure", ["source_id", "quote_start"], unique=False, schema="c5db"
    )


def downgrade() -> None:
    op.drop_index("ix_figure_source_id_quote_start", table_name="figure", schema="c5db")
    op.drop_index(op.f("ix_figure_claim_id"), table_name="figure", schema="c5db")
    op.drop_table("figure", schema="c5db")
    op.drop_index(op.f("ix_ruling_claim_claim_id"), table_name="ruling_claim", schema="c5db")
    op.drop_table("ruling_claim", schema="c5db")
    op.drop_index(op.f("ix_live_claim_report_id"), table_name="live_claim", schema="c5db")
    op.drop_index(op.f("ix_live_claim_party_id"), table_name="live_claim", schema="c5db")
    op.drop_table("live_claim", schema="c5db")
    op.drop_index(op.f("ix_claim_retired_claim_id"), table_name="claim_retired", schema="c5db")
    op.drop_table("claim_retired", schema="c5db")
    op.drop_index(op.f("ix_claim_assignment_decision_id"), table_name="claim_assignment", schema="c5db")
    op.drop_index(op.f("ix_claim_assignment_deal_id"), table_name="claim_assignment", schema="c5db")
    op.drop_table("claim_assignment", schema="c5db")
    op.drop_table("stale_deal", schema="c5db")
    op.drop_index(
        "ix_ruling_standing", table_name="ruling", schema="c5db", postgresql_where=sa.text("withdrawn_at IS NULL")
    )
    op.drop_index(op.f("ix_ruling_party_id"), table_name="ruling", schema="c5db")
    op.drop_index(op.f("ix_ruling_deal_id"), table_name="ruling", schema="c5db")
    op.drop_table("ruling", schema="c5db")
    op.drop_index(op.f("ix_party_name_name"), table_name="party_name", schema="c5db")
    op.drop_table("party_name", schema="c5db")
    op.drop_index(op.f("ix_party_key_party_id"), table_name="party_key", schema="c5db")
    op.drop_table("party_key", schema="c5db")
    op.drop_index(op.f("ix_participation_report_id"), table_name="participation", schema="c5db")
    op.drop_index(op.f("ix_participation_party_id"), table_name="participation", schema="c5db")
    op.drop_table("participation", schema="c5db")
    op.drop_index(op.f("ix_fact_change_run_id"), table_name="fact_change", schema="c5db")
    op.drop_index(op.f("ix_fact_change_party_id"), table_name="fact_change", schema="c5db")
    op.drop_index("ix_fact_change_key", table_name="fact_change", schema="c5db")
    op.drop_index(op.f("ix_fact_change_changed_at"), table_name="fact_change", schema="c5db")
    op.drop_table("fact_change", schema="c5db")
    op.drop_index("uq_fact_key", table_name="fact", schema="c5db", postgresql_nulls_not_distinct=True)
    op.drop_index("ix_fact_verdict", table_name="fact", schema="c5db")
    op.drop_index(op.f("ix_fact_party_id"), table_name="fact", schema="c5db")
    op.drop_table("fact", schema="c5db")
    op.drop_index(op.f("ix_deal_report_key_report_id"), table_name="deal_report_key", schema="c5db")
    op.drop_table("deal_report_key", schema="c5db")
    op.drop_index(op.f("ix_deal_assignment_deal_id"), table_name="deal_assignment", schema="c5db")
    op.drop_table("deal_assignment", schema="c5db")
    op.drop_index(op.f("ix_claim_source_id"), table_name="claim", schema="c5db")
    op.drop_index(op.f("ix_claim_revision_id"), table_name="claim", schema="c5db")
    op.drop_table("claim", schema="c5db")
    op.drop_table("source_signature", schema="c5db")
    op.drop_index(op.f("ix_source_revision_published_on"), table_name="source_revision", schema="c5db")
    op.drop_table("source_revision", schema="c5db")
    op.drop_index(op.f("ix_source_fingerprint_source_id"), table_name="source_fingerprint", schema="c5db")
    op.drop_table("source_fingerprint", schema="c5db")
    op.drop_index(op.f("ix_source_copy_original_source_id"), table_name="source_copy", schema="c5db")
    op.drop_table("source_copy", schema="c5db")
    op.drop_table("reliability_snapshot", schema="c5db")
    op.drop_index("uq_reject_origin_reason", table_name="reject", schema="c5db")
    op.drop_table("reject", schema="c5db")
    op.drop_index(op.f("ix_party_merged_into"), table_name="party", schema="c5db")
    op.drop_index(op.f("ix_party_canonical_name"), table_name="party", schema="c5db")
    op.drop_table("party", schema="c5db")
    op.drop_index(op.f("ix_identity_decision_undoes"), table_name="identity_decision", schema="c5db")
    op.drop_index(op.f("ix_identity_decision_subject_id"), table_name="identity_decision", schema="c5db")
    op.drop_index(op.f("ix_identity_decision_source_id"), table_name="identity_decision", schema="c5db")
    op.drop_index(op.f("ix_identity_decision_run_id"), table_name="identity_decision", schema="c5db")
    op.drop_index(op.f("ix_identity_decision_other_id"), table_name="identity_decision", schema="c5db")
    op.drop_table("identity_decision", schema="c5db")
    op.drop_index(op.f("ix_deal_report_run_id"), table_name="deal_report", schema="c5db")
    op.drop_table("deal_report", schema="c5db")
    op.drop_index(op.f("ix_deal_part_of"), table_name="deal", schema="c5db")
    op.drop_index(op.f("ix_deal_merged_into"), table_name="deal", schema="c5db")
    op.drop_table("deal", schema="c5db")
    op.drop_table("verdict", schema="c5db")
    op.drop_index(op.f("ix_source_article_id"), table_name="source", schema="c5db")
    op.drop_table("source", schema="c5db")
    op.drop_index("ix_run_running", table_name="run", schema="c5db", postgresql_where=sa.text("status = 'running'"))
    op.drop_table("run", schema="c5db")
    op.drop_table("qualifier", schema="c5db")
    op.drop_table("party_role", schema="c5db")
    op.drop_table("party_kind", schema="c5db")
    op.drop_table("figure_kind", schema="c5db")
    op.drop_table("deal_type", schema="c5db")
    op.drop_table("deal_status", schema="c5db")
    op.drop_table("attribute", schema="c5db")
