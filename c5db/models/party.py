"""Countries, bodies, companies and persons under one name, and their parts in deals."""

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from c5db.models.base import Base, CreatedAt, Number, PartyKindRef, PartyRef, Pk, ReportRef, RoleRef, RunRef, Words


class Party(Base):
    __tablename__ = "party"
    __table_args__ = (
        CheckConstraint("merged_into <> id", name="party_is_not_merged_into_itself"),
        CheckConstraint("country ~ '^[A-Z]{2}$'", name="country_is_iso_3166"),
        {"comment": "A country, body, company or person under one canonical name"},
    )

    id: Mapped[Pk] = mapped_column(comment="Number of the party; never reused")
    canonical_name: Mapped[Words] = mapped_column(index=True, comment="The one name it goes by, English where known")
    kind: Mapped[PartyKindRef] = mapped_column(comment="What it is")
    country: Mapped[Words | None] = mapped_column(comment="ISO 3166 alpha-2")
    known: Mapped[bool] = mapped_column(comment="It is in the reference data")
    parent: Mapped[Words | None] = mapped_column(comment="Canonical name of its owner, where known")
    merged_into: Mapped[PartyRef | None] = mapped_column(
        index=True, comment="The party it turned out to be; never a merged party itself"
    )
    run_id: Mapped[RunRef] = mapped_column(comment="The run that first saw it")
    created_at: Mapped[CreatedAt] = mapped_column(comment="When it was first seen")

    names: Mapped[list["PartyName"]] = relationship(back_populates="party", passive_deletes=True)
    keys: Mapped[list["PartyKey"]] = relationship(back_populates="party", passive_deletes=True)


class PartyName(Base):
    __tablename__ = "party_name"
    __table_args__ = ({"comment": "Every spelling of a party that a text has used"},)

    party_id: Mapped[int] = mapped_column(
        BigInteger, ForeignKey("party.id", ondelete="CASCADE"), primary_key=True, comment="The party"
    )
    name: Mapped[str] = mapped_column(Text, primary_key=True, index=True, comment="The spelling, nominative")

    party: Mapped[Party] = relationship(back_populates="names")


class PartyKey(Base):
    __tablename__ = "party_key"
    __table_args__ = ({"comment": "Match keys: parties that share one may be the same"},)

    key: Mapped[str] = mapped_column(Text, primary_key=True, comment="The key")
    party_id: Mapped[int] = mapped_column(
        BigInteger, ForeignKey("party.id", ondelete="CASCADE"), primary_key=True, index=True, comment="The party"
    )

    party: Mapped[Party] = relationship(back_populates="keys")


class Participation(Base):
    __tablename__ = "participation"
    __table_args__ = (
        CheckConstraint("name_start >= 0 AND name_start < name_end", name="name_has_a_place"),
        CheckConstraint("country ~ '^[A-Z]{2}$'", name="country_is_iso_3166"),
        {"comment": "A party's part in a deal by the present text of one source"},
    )

    id: Mapped[Pk] = mapped_column(comment="Number of the row")
    report_id: Mapped[ReportRef] = mapped_column(index=True, comment="The deal as its source tells of it")
    party_id: Mapped[PartyRef | None] = mapped_column(
        index=True, comment="The party, never a merged one; null until identity is decided"
    )
    name: Mapped[Words] = mapped_column(comment="The name as written, nominative")
    canonical_name: Mapped[Words] = mapped_column(comment="The name the reading suggests: one for the whole article")
    kind: Mapped[PartyKindRef] = mapped_column(comment="What the reading holds it to be")
    role: Mapped[RoleRef] = mapped_column(comment="What it does in the deal")
    country: Mapped[Words | None] = mapped_column(comment="ISO 3166 alpha-2, as the reading holds")
    known: Mapped[bool] = mapped_column(comment="The name is in the reference data")
    parent: Mapped[Words | None] = mapped_column(comment="Canonical name of its owner, as the reading holds")
    name_start: Mapped[Number] = mapped_column(comment="Where the name begins in the text, in characters")
    name_end: Mapped[Number] = mapped_column(comment="Where the name ends")
