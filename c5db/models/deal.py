"""Deals, what each source tells of them, and which telling belongs to which deal."""

import uuid

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, Text, UniqueConstraint, Uuid, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column, relationship

from c5db.models.base import (
    Base,
    CreatedAt,
    DealRef,
    DealStatusRef,
    DealTypeRef,
    DecisionRef,
    Number,
    Pk,
    RunRef,
    SourceRef,
    Words,
)


class Deal(Base):
    __tablename__ = "deal"
    __table_args__ = (
        CheckConstraint("merged_into <> id", name="deal_is_not_merged_into_itself"),
        CheckConstraint("part_of <> id", name="deal_is_not_part_of_itself"),
        Index("ix_deal_title_words", text("analyst.search_words('ru'::text, title)"), postgresql_using="gin"),
        {"comment": "One real-world transaction, commitment or agreement; ids are never reused"},
    )

    id: Mapped[Pk] = mapped_column(comment="Number of the deal; never reused, leads to its deal even when merged")
    title: Mapped[Words] = mapped_column(comment="Title, from what its sources tell")
    type: Mapped[DealTypeRef] = mapped_column(comment="Kind of deal, from what its sources tell")
    object: Mapped[Words | None] = mapped_column(comment="What is bought, built, lent or licensed")
    part_of: Mapped[DealRef | None] = mapped_column(index=True, comment="The package it is part of")
    merged_into: Mapped[DealRef | None] = mapped_column(
        index=True, comment="The deal it turned out to be; never a merged deal itself"
    )
    run_id: Mapped[RunRef] = mapped_column(comment="The run that first saw it")
    created_at: Mapped[CreatedAt] = mapped_column(comment="When it was first seen")


class DealReport(Base):
    __tablename__ = "deal_report"
    __table_args__ = (
        UniqueConstraint("source_id", "ref", deferrable=True, initially="DEFERRED"),
        {"comment": "What the present text of one source tells of one deal; claims and participations hang on it"},
    )

    id: Mapped[Pk] = mapped_column(comment="Number of the report; kept when a new revision tells of the same deal")
    source_id: Mapped[SourceRef] = mapped_column(comment="The source")
    ref: Mapped[Words] = mapped_column(comment="Name of the deal within the article: d1, d2 …")
    type: Mapped[DealTypeRef] = mapped_column(comment="Kind of deal that this source tells of")
    title: Mapped[Words] = mapped_column(comment="Title that this source suggests")
    status: Mapped[DealStatusRef | None] = mapped_column(comment="How far the deal has got by this source")
    object: Mapped[Words | None] = mapped_column(comment="What is bought, built, lent or licensed, dictionary form")
    background: Mapped[bool] = mapped_column(comment="Mentioned in passing: the article is about something else")
    part_of_ref: Mapped[Words | None] = mapped_column(comment="`ref` of the package it is part of by this source")
    told_with: Mapped[int | None] = mapped_column(
        BigInteger,
        ForeignKey("deal_report.id", ondelete="SET NULL"),
        index=True,
        comment="The first report of the same source that tells of the same deal after all; null: this one",
    )
    run_id: Mapped[RunRef] = mapped_column(index=True, comment="The run that last wrote it")

    keys: Mapped[list["DealReportKey"]] = relationship(back_populates="report", passive_deletes=True)
    assignment: Mapped["DealAssignment | None"] = relationship(back_populates="report", passive_deletes=True)


class DealReportKey(Base):
    __tablename__ = "deal_report_key"
    __table_args__ = ({"comment": "Blocking keys: reports that share one may tell of the same deal"},)

    key: Mapped[str] = mapped_column(Text, primary_key=True, comment="The key")
    report_id: Mapped[int] = mapped_column(
        BigInteger,
        ForeignKey("deal_report.id", ondelete="CASCADE"),
        primary_key=True,
        index=True,
        comment="The report",
    )

    report: Mapped[DealReport] = relationship(back_populates="keys")


class DealReportLink(Base):
    __tablename__ = "deal_report_link"
    __table_args__ = (
        CheckConstraint("report_id < other_id", name="pair_stands_once"),
        {"comment": "Reports that were compared, each pair once; groups of like ones make the deals"},
    )

    report_id: Mapped[int] = mapped_column(
        BigInteger, ForeignKey("deal_report.id", ondelete="CASCADE"), primary_key=True, comment="A report"
    )
    other_id: Mapped[int] = mapped_column(
        BigInteger,
        ForeignKey("deal_report.id", ondelete="CASCADE"),
        primary_key=True,
        index=True,
        comment="Another one",
    )
    score: Mapped[float] = mapped_column(comment="How much speaks for one deal; below 0: rather two")


class UnsettledReport(Base):
    __tablename__ = "unsettled_report"
    __table_args__ = ({"comment": "Reports whose deal is to be decided again, as one that they look like changed"},)

    report_id: Mapped[int] = mapped_column(
        BigInteger, ForeignKey("deal_report.id", ondelete="CASCADE"), primary_key=True, comment="The report"
    )


class DealAssignment(Base):
    __tablename__ = "deal_assignment"
    __table_args__ = ({"comment": "Which deal a report tells of, and why"},)

    report_id: Mapped[int] = mapped_column(
        BigInteger, ForeignKey("deal_report.id", ondelete="CASCADE"), primary_key=True, comment="The report"
    )
    deal_id: Mapped[DealRef] = mapped_column(
        index=True, comment="The deal; never a merged one: a merge moves its reports"
    )
    score: Mapped[float | None] = mapped_column(comment="How well the report fits the deal; null: a new deal")
    reason: Mapped[Words] = mapped_column(comment="Why it is this deal, in words")
    run_id: Mapped[RunRef] = mapped_column(comment="The run that assigned it")
    assigned_at: Mapped[CreatedAt] = mapped_column(comment="When it was assigned")

    report: Mapped[DealReport] = relationship(back_populates="assignment")


class ClaimAssignment(Base):
    __tablename__ = "claim_assignment"
    __table_args__ = ({"comment": "Claims that a person moved to another deal than their report's; lasts"},)

    claim_id: Mapped[uuid.UUID] = mapped_column(Uuid, ForeignKey("claim.id"), primary_key=True, comment="The claim")
    deal_id: Mapped[DealRef] = mapped_column(index=True, comment="The deal it belongs to; never a merged one")
    decision_id: Mapped[DecisionRef] = mapped_column(index=True, comment="The decision that moved it")


class IdentityDecision(Base):
    __tablename__ = "identity_decision"
    __table_args__ = (
        CheckConstraint("subject IN ('deal', 'party', 'source')", name="subject_is_known"),
        CheckConstraint(
            "action IN ('create', 'assign', 'merge', 'split', 'copy', 'original', 'distinct', 'part', 'undo')",
            name="action_is_known",
        ),
        {"comment": "Every decision on what is the same and what is not, by the program or a person; a log"},
    )

    id: Mapped[Pk] = mapped_column(comment="Number of the decision")
    decided_at: Mapped[CreatedAt] = mapped_column(comment="When")
    run_id: Mapped[RunRef | None] = mapped_column(index=True, comment="The run that decided")
    author: Mapped[Words | None] = mapped_column(comment="The person who decided; null: the program")
    subject: Mapped[Words] = mapped_column(comment="What it is about: deal, party or source")
    action: Mapped[Words] = mapped_column(
        comment="create, assign, merge, split, copy, original, distinct (not the same), part (of a package), undo"
    )
    subject_id: Mapped[int | None] = mapped_column(
        BigInteger, index=True, comment="The deal, party or source decided on; what it is merged into"
    )
    other_id: Mapped[int | None] = mapped_column(
        BigInteger, index=True, comment="The other one: merged, told apart, original, package"
    )
    source_id: Mapped[SourceRef | None] = mapped_column(index=True, comment="The source whose telling was assigned")
    claim_ids: Mapped[list[uuid.UUID] | None] = mapped_column(ARRAY(Uuid), comment="The claims it moved")
    score: Mapped[float | None] = mapped_column(comment="The score it was decided by")
    reason: Mapped[Words] = mapped_column(comment="Why, in words")
    undoes: Mapped[DecisionRef | None] = mapped_column(index=True, comment="The decision that it takes back")
    details: Mapped[dict[str, object] | None] = mapped_column(JSONB, comment="What is needed to take it back")


class DecidedReport(Base):
    __tablename__ = "decided_report"
    __table_args__ = ({"comment": "Reports that a person's decision speaks of, as they are now"},)

    decision_id: Mapped[int] = mapped_column(
        BigInteger, ForeignKey("identity_decision.id"), primary_key=True, comment="The decision"
    )
    report_id: Mapped[int] = mapped_column(
        BigInteger,
        ForeignKey("deal_report.id", ondelete="CASCADE"),
        primary_key=True,
        index=True,
        comment="The report",
    )
    side: Mapped[Number] = mapped_column(
        comment="0, or 1 for what was taken out; one side is one deal, two sides are two"
    )


class DecidedClaim(Base):
    __tablename__ = "decided_claim"
    __table_args__ = ({"comment": "Claims that a person's decision speaks of, so that it outlasts any new reading"},)

    decision_id: Mapped[int] = mapped_column(
        BigInteger, ForeignKey("identity_decision.id"), primary_key=True, comment="The decision"
    )
    claim_id: Mapped[uuid.UUID] = mapped_column(
        Uuid, ForeignKey("claim.id", ondelete="CASCADE"), primary_key=True, index=True, comment="The claim"
    )
    side: Mapped[Number] = mapped_column(comment="0, or 1 for what was taken out")


class DecidedName(Base):
    __tablename__ = "decided_name"
    __table_args__ = ({"comment": "Names of parties that a person's decision speaks of"},)

    decision_id: Mapped[int] = mapped_column(
        BigInteger, ForeignKey("identity_decision.id"), primary_key=True, comment="The decision"
    )
    name: Mapped[str] = mapped_column(
        Text, primary_key=True, index=True, comment="The name, after person, country or organization and a colon"
    )
    side: Mapped[Number] = mapped_column(
        comment="0, or 1 for what was taken out; one side is one party, two sides are two"
    )


class StaleDeal(Base):
    __tablename__ = "stale_deal"
    __table_args__ = ({"comment": "Deals whose facts are older than what their sources tell: to be reconciled"},)

    deal_id: Mapped[int] = mapped_column(BigInteger, ForeignKey("deal.id"), primary_key=True, comment="The deal")
    since: Mapped[CreatedAt] = mapped_column(comment="Since when its facts are stale")
