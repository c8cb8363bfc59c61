"""What one source says of one attribute of one deal; a claim's content is never edited."""

import uuid

from sqlalchemy import CheckConstraint, ForeignKey, Index, Uuid, text
from sqlalchemy.orm import Mapped, mapped_column

from c5db.models.base import (
    Amount,
    AttributeRef,
    Base,
    ClaimId,
    CreatedAt,
    DealRef,
    FigureKindRef,
    Moment,
    Number,
    PartyRef,
    Pk,
    QualifierRef,
    ReportRef,
    RevisionRef,
    RunRef,
    SourceRef,
    Words,
)


class Claim(Base):
    __tablename__ = "claim"
    __table_args__ = (
        CheckConstraint("quote_start >= 0 AND quote_start < quote_end", name="quote_has_a_place"),
        CheckConstraint("char_length(quote) = quote_end - quote_start", name="quote_is_as_long_as_its_place"),
        CheckConstraint("value IS NOT NULL OR value_text IS NOT NULL", name="claim_says_something"),
        CheckConstraint("value_max IS NULL OR value <= value_max", name="range_ends_in_order"),
        CheckConstraint(
            "unit IS DISTINCT FROM 'percent' OR value BETWEEN 0 AND 100 AND coalesce(value_max, 0) BETWEEN 0 AND 100",
            name="share_within_100",
        ),
        CheckConstraint(
            "attribute NOT IN ('value', 'financing') OR coalesce(unit ~ '^[A-Z]{3}$', false) <> currency_unknown",
            name="money_has_currency_or_says_unknown",
        ),
        CheckConstraint(
            "NOT currency_unknown OR attribute IN ('value', 'financing')", name="only_money_lacks_a_currency"
        ),
        CheckConstraint("over IS NULL OR over ~ '^P'", name="over_is_a_duration"),
        CheckConstraint("ordinal >= 0", name="ordinal_counts_from_0"),
        {"comment": "What one source says of one attribute of one deal, with its quote; never edited"},
    )

    id: Mapped[uuid.UUID] = mapped_column(Uuid, primary_key=True, comment="UUIDv5 of the claim's content")
    source_id: Mapped[SourceRef] = mapped_column(index=True, comment="The source that says so")
    revision_id: Mapped[RevisionRef] = mapped_column(index=True, comment="The revision it was first read in")
    attribute: Mapped[AttributeRef] = mapped_column(comment="What it speaks of")
    value: Mapped[Amount | None] = mapped_column(comment="The figure in `unit`; the lower end of a range")
    value_max: Mapped[Amount | None] = mapped_column(comment="The upper end of a range")
    value_text: Mapped[Words | None] = mapped_column(comment="A date or a status")
    unit: Mapped[Words | None] = mapped_column(comment="ISO 4217 for money, percent, year, date, status, or the thing")
    currency_unknown: Mapped[bool] = mapped_column(
        server_default=text("false"), comment="Money whose currency the text does not say"
    )
    qualifier: Mapped[QualifierRef] = mapped_column(comment="How the words bound the figure")
    over: Mapped[Words | None] = mapped_column(comment="Period the figure runs over, ISO 8601 duration")
    item: Mapped[Words | None] = mapped_column(comment="Which part of the attribute it speaks of; null: the whole")
    party_name: Mapped[Words | None] = mapped_column(comment="The party it speaks of, as written, nominative")
    quote: Mapped[Words] = mapped_column(comment="The words that say so")
    quote_start: Mapped[Number] = mapped_column(comment="Where the quote began in that revision, in characters")
    quote_end: Mapped[Number] = mapped_column(comment="Where the quote ended in that revision")
    ordinal: Mapped[Number] = mapped_column(comment="Order among claims of this source that are equal else, from 0")
    run_id: Mapped[RunRef] = mapped_column(comment="The run that first read it")
    created_at: Mapped[CreatedAt] = mapped_column(comment="When it was first read")


class LiveClaim(Base):
    __tablename__ = "live_claim"
    __table_args__ = (
        CheckConstraint("quote_start >= 0 AND quote_start < quote_end", name="quote_has_a_place"),
        CheckConstraint("confidence BETWEEN 0 AND 1", name="confidence_within_1"),
        CheckConstraint("change IN ('revised', 'former', 'further')", name="change_is_told"),
        {"comment": "The claims that the present texts make, and where they stand in them; no row: retired"},
    )

    claim_id: Mapped[uuid.UUID] = mapped_column(Uuid, ForeignKey("claim.id"), primary_key=True, comment="The claim")
    report_id: Mapped[ReportRef] = mapped_column(index=True, comment="The deal as its source tells of it")
    party_id: Mapped[PartyRef | None] = mapped_column(index=True, comment="The party it speaks of")
    quote_start: Mapped[Number] = mapped_column(comment="Where the quote begins in the present text, in characters")
    quote_end: Mapped[Number] = mapped_column(comment="Where the quote ends in the present text")
    attributed_to: Mapped[Words | None] = mapped_column(comment="Who the article says said so")
    rule: Mapped[Words] = mapped_column(comment="The rule that made the claim")
    confidence: Mapped[float] = mapped_column(comment="How sure the reading is, 0 to 1")
    change: Mapped[Words | None] = mapped_column(
        comment="The words say that the value took another's place (revised), that another took its (former), or that "
        "it comes on top of another (further)"
    )
    deal_id: Mapped[DealRef | None] = mapped_column(
        index=True, comment="The deal of its report, or the one it was moved to; kept by triggers"
    )


class ClaimRetired(Base):
    __tablename__ = "claim_retired"
    __table_args__ = ({"comment": "When and why claims ceased to count; they may have come back since"},)

    id: Mapped[Pk] = mapped_column(comment="Number of the row")
    claim_id: Mapped[ClaimId] = mapped_column(ForeignKey("claim.id"), index=True, comment="The claim")
    run_id: Mapped[RunRef] = mapped_column(comment="The run that retired it")
    retired_at: Mapped[CreatedAt] = mapped_column(comment="When it was retired")
    reason: Mapped[Words] = mapped_column(comment="Why: a new revision, a new reading")


class FigureRow(Base):
    __tablename__ = "figure"
    __table_args__ = (
        CheckConstraint("quote_start >= 0 AND quote_start < quote_end", name="quote_has_a_place"),
        CheckConstraint("char_length(quote) = quote_end - quote_start", name="quote_is_as_long_as_its_place"),
        CheckConstraint("(claim_id IS NULL) <> (not_taken_because IS NULL)", name="figure_is_claimed_or_says_why_not"),
        CheckConstraint("value_max IS NULL OR value <= value_max", name="range_ends_in_order"),
        Index("ix_figure_source_id_quote_start", "source_id", "quote_start"),
        {"comment": "Every figure in the present texts: each ends as a claim or says why not"},
    )

    id: Mapped[Pk] = mapped_column(comment="Number of the row")
    source_id: Mapped[SourceRef] = mapped_column(comment="The source")
    kind: Mapped[FigureKindRef] = mapped_column(comment="What it measures")
    value: Mapped[Amount | None] = mapped_column(comment="The figure in `unit`; the lower end of a range")
    value_max: Mapped[Amount | None] = mapped_column(comment="The upper end of a range")
    value_text: Mapped[Words | None] = mapped_column(comment="A date")
    unit: Mapped[Words | None] = mapped_column(comment="Unit; null where the text does not say which")
    qualifier: Mapped[QualifierRef] = mapped_column(comment="How the words bound the figure")
    inherited: Mapped[bool] = mapped_column(comment="Unit or scale come from a neighbouring figure")
    quote: Mapped[Words] = mapped_column(comment="The figure as written")
    quote_start: Mapped[Number] = mapped_column(comment="Where the quote begins, in characters")
    quote_end: Mapped[Number] = mapped_column(comment="Where the quote ends")
    rule: Mapped[Words] = mapped_column(comment="The rule that read it")
    claim_id: Mapped[ClaimId | None] = mapped_column(
        ForeignKey("live_claim.claim_id", ondelete="CASCADE"), index=True, comment="The claim it became"
    )
    not_taken_because: Mapped[Words | None] = mapped_column(comment="Why it became no claim")


class ClaimRejection(Base):
    __tablename__ = "claim_rejection"
    __table_args__ = (
        CheckConstraint("char_length(btrim(reason)) > 0", name="rejection_gives_a_reason"),
        CheckConstraint("(withdrawn_at IS NULL) = (withdrawn_by IS NULL)", name="withdrawal_says_by_whom"),
        Index("uq_claim_rejection_standing", "claim_id", unique=True, postgresql_where=text("withdrawn_at IS NULL")),
        {"comment": "Claims that a person found misread: they do not count until the rejection is withdrawn"},
    )

    id: Mapped[Pk] = mapped_column(comment="Number of the rejection")
    claim_id: Mapped[ClaimId] = mapped_column(
        ForeignKey("claim.id", ondelete="CASCADE"), index=True, comment="The claim; the same reading has the same id"
    )
    reason: Mapped[Words] = mapped_column(comment="Why, in the words of who rejected it")
    author: Mapped[Words] = mapped_column(comment="Who rejected it")
    rejected_at: Mapped[CreatedAt] = mapped_column(comment="When")
    run_id: Mapped[RunRef] = mapped_column(comment="The run that rejected it")
    withdrawn_at: Mapped[Moment | None] = mapped_column(comment="When it was withdrawn; null: it stands")
    withdrawn_by: Mapped[Words | None] = mapped_column(comment="Who withdrew it")
    withdrawn_because: Mapped[Words | None] = mapped_column(comment="Why it was withdrawn")
