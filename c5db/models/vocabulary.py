"""The lookup tables of codes, brought into step with `c5db/reference/vocabulary/*.csv` after every upgrade."""

from sqlalchemy import Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from c5db.models.base import Base


class Term(Base):
    """The columns that every vocabulary has."""

    __abstract__ = True

    code: Mapped[str] = mapped_column(Text, primary_key=True, comment="The code, as it stands in the views")
    rank: Mapped[int] = mapped_column(Integer, comment="Place in the natural order of the vocabulary, from 0")
    label_en: Mapped[str] = mapped_column(Text, comment="Label in English")
    label_ru: Mapped[str] = mapped_column(Text, comment="Label in Russian")
    definition: Mapped[str] = mapped_column(Text, comment="What the code means")
    lm_code: Mapped[str | None] = mapped_column(Text, comment="Nearest term of Land Matrix")
    ocds_code: Mapped[str | None] = mapped_column(Text, comment="Nearest term of the Open Contracting Data Standard")
    iati_code: Mapped[str | None] = mapped_column(Text, comment="Nearest term of IATI")
    ftm_code: Mapped[str | None] = mapped_column(Text, comment="Nearest term of FollowTheMoney or BODS")
    aiddata_code: Mapped[str | None] = mapped_column(Text, comment="Nearest term of AidData")


class AttributeTerm(Term):
    __tablename__ = "attribute"
    __table_args__ = ({"comment": "Vocabulary: what a claim says of its deal"},)


class DealTypeTerm(Term):
    __tablename__ = "deal_type"
    __table_args__ = ({"comment": "Vocabulary: kinds of transaction, commitment or agreement"},)


class DealStatusTerm(Term):
    __tablename__ = "deal_status"
    __table_args__ = ({"comment": "Vocabulary: how far a deal has got, ranked by progress"},)


class PartyKindTerm(Term):
    __tablename__ = "party_kind"
    __table_args__ = ({"comment": "Vocabulary: what a party is"},)


class PartyRoleTerm(Term):
    __tablename__ = "party_role"
    __table_args__ = ({"comment": "Vocabulary: what a party does in a deal"},)


class QualifierTerm(Term):
    __tablename__ = "qualifier"
    __table_args__ = ({"comment": "Vocabulary: how a statement bounds its figure"},)


class VerdictTerm(Term):
    __tablename__ = "verdict"
    __table_args__ = ({"comment": "Vocabulary: how the claims on one fact stand to each other"},)


class FigureKindTerm(Term):
    __tablename__ = "figure_kind"
    __table_args__ = ({"comment": "Vocabulary: what a figure in a text measures"},)


VOCABULARIES: tuple[type[Term], ...] = (
    AttributeTerm,
    DealTypeTerm,
    DealStatusTerm,
    PartyKindTerm,
    PartyRoleTerm,
    QualifierTerm,
    VerdictTerm,
    FigureKindTerm,
)
