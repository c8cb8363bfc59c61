"""What the analyst views would have to gather anew for every question, kept in step by triggers."""

import datetime
from decimal import Decimal

from sqlalchemy import BigInteger, Boolean, Date, ForeignKey, Integer, Numeric, Text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from c5db.models.base import Base, Pk, Words


class DealOverview(Base):
    __tablename__ = "deal_overview"
    __table_args__ = (
        {"comment": "How far each deal that somebody speaks of has got, and what it is worth; kept by triggers"},
    )

    deal_id: Mapped[int] = mapped_column(BigInteger, ForeignKey("deal.id"), primary_key=True, comment="The deal")
    status: Mapped[Words | None] = mapped_column(comment="The fact on status")
    value: Mapped[Decimal | None] = mapped_column(Numeric, comment="The fact on value without item")
    value_max: Mapped[Decimal | None] = mapped_column(Numeric, comment="The upper end of a range")
    currency: Mapped[Words | None] = mapped_column(comment="The currency stated first")
    qualifier: Mapped[Words | None] = mapped_column(comment="How the words bound the value")
    announced_on: Mapped[Words | None] = mapped_column(comment="The fact on announced_on")
    summable: Mapped[bool] = mapped_column(Boolean, comment="Adding up such deals counts nothing twice")
    value_usd: Mapped[Decimal | None] = mapped_column(Numeric, comment="The value in US dollars")
    value_max_usd: Mapped[Decimal | None] = mapped_column(Numeric, comment="The upper end in US dollars")
    usd_rate: Mapped[Decimal | None] = mapped_column(Numeric, comment="US dollars for one unit of the currency")
    usd_rate_on: Mapped[Words | None] = mapped_column(comment="The day or month of that rate")
    usd_rate_source: Mapped[Words | None] = mapped_column(comment="Whose rate it is")
    usd_rate_by: Mapped[Words | None] = mapped_column(comment="Which date of the deal asks for a rate")
    usd_rate_for: Mapped[Words | None] = mapped_column(comment="That date; null: US dollars, or none is known")
    parties: Mapped[list[str]] = mapped_column(ARRAY(Text), comment="Canonical names of its parties")
    sources: Mapped[int] = mapped_column(Integer, comment="Sources that speak of it")
    independent_sources: Mapped[int] = mapped_column(Integer, comment="Those that do not copy one another")
    open_conflicts: Mapped[int] = mapped_column(Integer, comment="Facts on which sources contradict each other")
    first_seen: Mapped[datetime.date | None] = mapped_column(Date, comment="Publication date of its first source")
    last_seen: Mapped[datetime.date | None] = mapped_column(
        Date, index=True, comment="Publication date of its last source"
    )


class DealParty(Base):
    __tablename__ = "deal_party"
    __table_args__ = ({"comment": "Who takes part in which deal in what role; kept by triggers"},)

    deal_id: Mapped[int] = mapped_column(BigInteger, ForeignKey("deal.id"), primary_key=True, comment="The deal")
    party_id: Mapped[int] = mapped_column(
        BigInteger, ForeignKey("party.id"), primary_key=True, index=True, comment="The party"
    )
    role: Mapped[str] = mapped_column(
        Text, ForeignKey("party_role.code"), primary_key=True, comment="What it does in the deal"
    )
    sources: Mapped[int] = mapped_column(Integer, comment="Sources that say so")
    is_first: Mapped[bool] = mapped_column(
        Boolean, comment="One of its roles in the deal: by it each party counts once"
    )


class ChangedDeal(Base):
    __tablename__ = "changed_deal"
    __table_args__ = (
        {"comment": "Deals whose overviews are older than the tables; empty wherever no transaction is under way"},
    )

    id: Mapped[Pk] = mapped_column(comment="Number of the row")
    deal_ids: Mapped[list[int]] = mapped_column(ARRAY(BigInteger), comment="The deals that a statement changed")
