"""Articles as their publishers published them, with every text they have had."""

import datetime

from sqlalchemy import BigInteger, CheckConstraint, Date, ForeignKey, Index, Integer, Text, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column, relationship

from c5db.models.base import Base, CreatedAt, Number, Pk, RunRef, SourceRef, Words

WORDS = "analyst.search_words(lang, (coalesce(title, '') || ' ') || text)"
"""What a search over articles looks in, laid out as Postgres gives it back: only so can the two be compared."""


class Source(Base):
    __tablename__ = "source"
    __table_args__ = (
        CheckConstraint("revision >= 1", name="revision_counts_from_1"),
        {"comment": "One article as one publisher published it"},
    )

    id: Mapped[Pk] = mapped_column(comment="Number of the source in this database")
    source_key: Mapped[Words] = mapped_column(
        unique=True, comment="What makes it the same source: its url, else its publisher and id, else its text"
    )
    article_id: Mapped[Words] = mapped_column(index=True, comment="The id given on input")
    url: Mapped[Words | None] = mapped_column(comment="Address given on input")
    given_publisher: Mapped[Words | None] = mapped_column(comment="Publisher given on input")
    revision: Mapped[Number] = mapped_column(comment="Number of the revision that is read now")

    revisions: Mapped[list["SourceRevision"]] = relationship(back_populates="source")


class SourceRevision(Base):
    __tablename__ = "source_revision"
    __table_args__ = (
        UniqueConstraint("source_id", "revision"),
        UniqueConstraint("source_id", "text_hash"),
        CheckConstraint("revision >= 1", name="revision_counts_from_1"),
        CheckConstraint("char_length(text_hash) = 64", name="text_hash_is_sha256"),
        # The words of `analyst.search_sources`, letter for letter: else it would not use the index.
        Index("ix_source_revision_words", text(WORDS), postgresql_using="gin"),
        {"comment": "One text of a source: a changed article is a new revision of its source"},
    )

    id: Mapped[Pk] = mapped_column(comment="Number of the revision in this database")
    source_id: Mapped[SourceRef] = mapped_column(comment="The source")
    revision: Mapped[Number] = mapped_column(comment="1 for the first text, then counting up")
    text: Mapped[Words] = mapped_column(comment="The text, letter for letter; offsets count its characters")
    text_hash: Mapped[Words] = mapped_column(comment="SHA-256 of the text in UTF-8, hexadecimal")
    body: Mapped[list[int]] = mapped_column(
        ARRAY(Integer), comment="Starts and ends of the parts that are the article; empty: all of it"
    )
    title: Mapped[Words | None] = mapped_column(comment="Title")
    lang: Mapped[Words] = mapped_column(comment="Language, ISO 639-1")
    publisher: Mapped[Words | None] = mapped_column(comment="Publisher, given on input or read out of the text")
    published_on: Mapped[datetime.date | None] = mapped_column(Date, index=True, comment="Publication date")
    credit: Mapped[Words | None] = mapped_column(comment="Whom the article names as its own source")
    origin: Mapped[Words] = mapped_column(comment="Where it was read from")
    run_id: Mapped[RunRef] = mapped_column(comment="The run that loaded it")
    loaded_at: Mapped[CreatedAt] = mapped_column(comment="When it was loaded")

    source: Mapped[Source] = relationship(back_populates="revisions")


class SourceCopy(Base):
    __tablename__ = "source_copy"
    __table_args__ = (
        CheckConstraint("source_id <> original_source_id", name="copy_is_not_its_original"),
        CheckConstraint("similarity BETWEEN 0 AND 1", name="similarity_within_1"),
        {"comment": "Sources whose text is taken from another: they have one voice with their original"},
    )

    source_id: Mapped[int] = mapped_column(BigInteger, ForeignKey("source.id"), primary_key=True, comment="The copy")
    original_source_id: Mapped[SourceRef] = mapped_column(
        index=True, comment="The source it was taken from; never a copy itself"
    )
    similarity: Mapped[float] = mapped_column(comment="How much of the text is the same, 0 to 1")
    reason: Mapped[Words] = mapped_column(comment="Why it is held to be a copy, in words")
    run_id: Mapped[RunRef] = mapped_column(comment="The run that found it")


class SourceFingerprint(Base):
    __tablename__ = "source_fingerprint"
    __table_args__ = ({"comment": "Keys by which possible copies find each other through an index"},)

    fingerprint: Mapped[str] = mapped_column(Text, primary_key=True, comment="The key: a band of the signature, …")
    source_id: Mapped[int] = mapped_column(
        BigInteger, ForeignKey("source.id"), primary_key=True, index=True, comment="The source"
    )


class SourceSignature(Base):
    __tablename__ = "source_signature"
    __table_args__ = ({"comment": "What two texts are compared by without reading them again"},)

    source_id: Mapped[int] = mapped_column(BigInteger, ForeignKey("source.id"), primary_key=True, comment="The source")
    signature: Mapped[bytes] = mapped_column(comment="Packed signature of the present text")
