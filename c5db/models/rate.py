"""What currencies were worth in US dollars."""

import datetime
from decimal import Decimal

from sqlalchemy import CheckConstraint, Date, Numeric, Text
from sqlalchemy.orm import Mapped, mapped_column

from c5db.models.base import Base, RunRef, Words


class ExchangeRate(Base):
    __tablename__ = "exchange_rate"
    __table_args__ = (
        CheckConstraint("currency ~ '^[A-Z]{3}$'", name="currency_is_iso_4217"),
        CheckConstraint("currency <> 'USD'", name="dollar_needs_no_rate"),
        CheckConstraint("usd > 0 AND usd < 'Infinity'", name="rate_is_a_positive_number"),
        {"comment": "What one unit of a currency was worth in US dollars on a day"},
    )

    currency: Mapped[str] = mapped_column(Text, primary_key=True, comment="ISO 4217")
    day: Mapped[datetime.date] = mapped_column(Date, primary_key=True, comment="The day")
    usd: Mapped[Decimal] = mapped_column(Numeric, comment="US dollars for one unit of the currency")
    source: Mapped[Words] = mapped_column(comment="Whose rate it is")
    run_id: Mapped[RunRef] = mapped_column(comment="The run that brought it")
