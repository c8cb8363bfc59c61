"""What the database holds of each deal, what it held before, and what people ruled."""

import datetime
import uuid

from sqlalchemy import BigInteger, CheckConstraint, Date, ForeignKey, Index, Text, Uuid, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column, relationship

from c5db.models.base import (
    Amount,
    AttributeRef,
    Base,
    ClaimId,
    CreatedAt,
    DealRef,
    Moment,
    Number,
    PartyRef,
    Pk,
    QualifierRef,
    RunRef,
    VerdictRef,
    Words,
)


class FactKey:
    """What tells one fact of a deal from another."""

    deal_id: Mapped[DealRef] = mapped_column(comment="The deal")
    attribute: Mapped[AttributeRef] = mapped_column(comment="What it speaks of")
    party_id: Mapped[PartyRef | None] = mapped_column(index=True, comment="The party it speaks of")
    party_name: Mapped[Words | None] = mapped_column(comment="Its name as written, where it is no known party")
    item: Mapped[Words | None] = mapped_column(comment="Which part of the attribute; null: the whole")
    unit: Mapped[Words | None] = mapped_column(comment="Unit; null for money whose currency nobody says")
    over: Mapped[Words | None] = mapped_column(comment="Period the figure runs over, ISO 8601 duration")


class FactState:
    """What is held of a fact."""

    value: Mapped[Amount | None] = mapped_column(comment="The figure in `unit`; the lower end of a range")
    value_max: Mapped[Amount | None] = mapped_column(comment="The upper end of a range")
    value_text: Mapped[Words | None] = mapped_column(comment="A date or a status")
    low: Mapped[Amount | None] = mapped_column(comment="Least that hedge and rounding allow")
    high: Mapped[Amount | None] = mapped_column(comment="Most that hedge and rounding allow; null: no limit")
    as_of: Mapped[datetime.date | None] = mapped_column(Date, comment="The day that the value speaks of")
    claims: Mapped[Number] = mapped_column(comment="Live claims on it")
    independent_sources: Mapped[Number] = mapped_column(comment="Sources on it that do not copy one another")
    explanation: Mapped[Words] = mapped_column(comment="Why this is held, in words")
    flags: Mapped[list[str]] = mapped_column(ARRAY(Text), comment="What a reader should beware of")
    rivals: Mapped[list[dict[str, object]]] = mapped_column(
        JSONB, comment="Each value that was stated, best first, with the ids of its claims"
    )
    chosen_claims: Mapped[list[uuid.UUID]] = mapped_column(
        ARRAY(Uuid), comment="Ids of the claims that state the value held"
    )
    stated_order: Mapped[Number] = mapped_column(
        comment="0 for the unit and period stated first of this attribute, party and item of the deal"
    )
    ruled_by: Mapped[Words | None] = mapped_column(comment="Who ruled, where a ruling decides")


FACT_KEY = ("deal_id", "attribute", "party_id", "party_name", "item", "unit", "over")


class Fact(FactKey, FactState, Base):
    __tablename__ = "fact"
    __table_args__ = (
        Index("uq_fact_key", *FACT_KEY, unique=True, postgresql_nulls_not_distinct=True),
        # A view joins parties to facts: with their number in the index, facts are counted without reading them.
        Index("ix_fact_verdict", "verdict", postgresql_include=["party_id"]),
        Index(
            "ix_fact_attribute_value_text", "attribute", "value_text", postgresql_where=text("value_text IS NOT NULL")
        ),
        CheckConstraint("confidence BETWEEN 0 AND 1", name="confidence_within_1"),
        CheckConstraint("value_max IS NULL OR value <= value_max", name="range_ends_in_order"),
        CheckConstraint("low IS NULL OR high IS NULL OR low <= high", name="bounds_in_order"),
        CheckConstraint(
            "unit IS DISTINCT FROM 'percent' OR value BETWEEN 0 AND 100 AND coalesce(value_max, 0) BETWEEN 0 AND 100",
            name="share_within_100",
        ),
        CheckConstraint("(verdict = 'ruled') = (ruled_by IS NOT NULL)", name="ruled_says_by_whom"),
        {"comment": "What is held after reading every claim on one attribute, party, item, unit and period of a deal"},
    )

    id: Mapped[Pk] = mapped_column(comment="Number of the fact")
    qualifier: Mapped[QualifierRef | None] = mapped_column(comment="How the words bound the figure")
    verdict: Mapped[VerdictRef] = mapped_column(comment="How the claims on it stand to each other")
    confidence: Mapped[Amount] = mapped_column(comment="How sure the value is, 0 to 1")
    run_id: Mapped[RunRef] = mapped_column(comment="The run that last changed it")
    changed_at: Mapped[CreatedAt] = mapped_column(comment="When it last changed")


class FactChange(FactKey, FactState, Base):
    __tablename__ = "fact_change"
    __table_args__ = (
        Index("ix_fact_change_key", *FACT_KEY, "id"),
        CheckConstraint("new_verdict IS NOT NULL OR old_verdict IS NOT NULL", name="something_changed"),
        {"comment": "Every move of a fact: the state that it moved to, and the value and verdict before"},
    )

    id: Mapped[Pk] = mapped_column(comment="Number of the change; later ones are larger")
    changed_at: Mapped[CreatedAt] = mapped_column(index=True, comment="When it moved")
    run_id: Mapped[RunRef] = mapped_column(index=True, comment="The run that moved it")
    qualifier: Mapped[QualifierRef | None] = mapped_column(comment="How the words bound the figure")
    old_value: Mapped[Words | None] = mapped_column(comment="The value before, in words; null: there was no such fact")
    new_value: Mapped[Words | None] = mapped_column(comment="The value now, in words; null: the fact is gone")
    old_verdict: Mapped[VerdictRef | None] = mapped_column(comment="The verdict before")
    new_verdict: Mapped[VerdictRef | None] = mapped_column(comment="The verdict now; null: the fact is gone")
    old_qualifier: Mapped[QualifierRef | None] = mapped_column(
        comment="How the words bounded the value before; null: there was no such fact"
    )
    confidence: Mapped[Amount | None] = mapped_column(comment="How sure the value is, 0 to 1")
    reason: Mapped[Words] = mapped_column(comment="Why it moved, in words")


class RulingRow(Base):
    __tablename__ = "ruling"
    __table_args__ = (
        CheckConstraint("value IS NOT NULL OR value_text IS NOT NULL", name="ruling_says_something"),
        CheckConstraint("char_length(btrim(reason)) > 0", name="ruling_gives_a_reason"),
        CheckConstraint(
            "unit IS DISTINCT FROM 'percent' OR value BETWEEN 0 AND 100 AND coalesce(value_max, 0) BETWEEN 0 AND 100",
            name="share_within_100",
        ),
        Index("ix_ruling_standing", "deal_id", postgresql_where=text("withdrawn_at IS NULL")),
        {"comment": "Decisions of people on facts; they win until withdrawn"},
    )

    id: Mapped[Pk] = mapped_column(comment="Number of the ruling")
    deal_id: Mapped[DealRef] = mapped_column(index=True, comment="The deal")
    attribute: Mapped[AttributeRef] = mapped_column(comment="What it speaks of")
    party_id: Mapped[PartyRef | None] = mapped_column(index=True, comment="The party it speaks of")
    item: Mapped[Words | None] = mapped_column(comment="Which part of the attribute; null: the whole")
    value: Mapped[Amount | None] = mapped_column(comment="The figure; the lower end of a range")
    value_max: Mapped[Amount | None] = mapped_column(comment="The upper end of a range")
    value_text: Mapped[Words | None] = mapped_column(comment="A date or a status")
    unit: Mapped[Words | None] = mapped_column(comment="Unit; null: that of the fact it rules on")
    over: Mapped[Words | None] = mapped_column(comment="Period the figure runs over, ISO 8601 duration")
    reason: Mapped[Words] = mapped_column(comment="Why, in the words of who ruled")
    author: Mapped[Words] = mapped_column(comment="Who ruled")
    ruled_at: Mapped[CreatedAt] = mapped_column(comment="When")
    withdrawn_at: Mapped[Moment | None] = mapped_column(comment="When it was withdrawn; null: it stands")
    withdrawn_by: Mapped[Words | None] = mapped_column(comment="Who withdrew it")
    withdrawn_because: Mapped[Words | None] = mapped_column(comment="Why it was withdrawn")

    seen: Mapped[list["RulingClaim"]] = relationship(back_populates="ruling", passive_deletes=True)


class RulingClaim(Base):
    __tablename__ = "ruling_claim"
    __table_args__ = ({"comment": "The claims that who ruled could see: a later one may challenge the ruling"},)

    ruling_id: Mapped[int] = mapped_column(
        BigInteger, ForeignKey("ruling.id", ondelete="CASCADE"), primary_key=True, comment="The ruling"
    )
    claim_id: Mapped[ClaimId] = mapped_column(
        ForeignKey("claim.id"), primary_key=True, index=True, comment="A claim that was live then"
    )

    ruling: Mapped[RulingRow] = relationship(back_populates="seen")


class ReliabilitySnapshot(Base):
    __tablename__ = "reliability_snapshot"
    __table_args__ = ({"comment": "What was learned of the reliability of publishers, numbered"},)

    id: Mapped[Pk] = mapped_column(comment="Number of the snapshot; facts are made with the newest")
    taken_at: Mapped[CreatedAt] = mapped_column(comment="When it was learned")
    run_id: Mapped[RunRef] = mapped_column(comment="The run that learned it")
    scores: Mapped[dict[str, object]] = mapped_column(JSONB, comment="Accuracy by publisher and class of attribute")
