"""What remains of sources that had to go: that they were there, and never a word of their texts."""

import datetime
import uuid

from sqlalchemy import BigInteger, CheckConstraint, Date, Index, Text, Uuid
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from c5db.models.base import Base, CreatedAt, Number, Pk, RunRef, Words


class ForgottenSource(Base):
    __tablename__ = "forgotten_source"
    __table_args__ = (
        CheckConstraint("char_length(btrim(reason)) > 0", name="forgetting_gives_a_reason"),
        Index("ix_forgotten_source_text_hashes", "text_hashes", postgresql_using="gin"),
        {"comment": "Sources removed for good: a later load leaves them out. No text, title or quote is kept"},
    )

    id: Mapped[Pk] = mapped_column(comment="Number of the row")
    source_id: Mapped[int] = mapped_column(BigInteger, comment="Number that the source had; never used again")
    source_key: Mapped[Words] = mapped_column(
        unique=True, comment="What made it the same source: its url, else its publisher and id, else a hash of its text"
    )
    article_id: Mapped[Words] = mapped_column(comment="The id given on input")
    url: Mapped[Words | None] = mapped_column(comment="Its address, where one was given")
    publisher: Mapped[Words | None] = mapped_column(comment="Its publisher")
    published_on: Mapped[datetime.date | None] = mapped_column(Date, comment="Its publication date")
    text_hashes: Mapped[list[str]] = mapped_column(ARRAY(Text), comment="SHA-256 of each text it had")
    claim_ids: Mapped[list[uuid.UUID]] = mapped_column(
        ARRAY(Uuid), comment="Ids of the claims removed, for those who hold an export"
    )
    revisions: Mapped[Number] = mapped_column(comment="How many texts were removed")
    reason: Mapped[Words] = mapped_column(comment="Why it was forgotten, in words")
    author: Mapped[Words] = mapped_column(comment="Who forgot it")
    forgotten_at: Mapped[CreatedAt] = mapped_column(comment="When")
    run_id: Mapped[RunRef] = mapped_column(comment="The run that forgot it")
