"""The declarative base, the naming of constraints and the column kinds that repeat."""

import datetime
import uuid
from decimal import Decimal
from typing import Annotated

from sqlalchemy import BigInteger, DateTime, ForeignKey, Identity, Integer, MetaData, Numeric, Text, Uuid, func
from sqlalchemy.orm import DeclarativeBase, mapped_column

SCHEMA = "c5db"
"""The schema of the tables; analysts see only the views in `analyst`."""

NAMING_CONVENTION = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}


class Base(DeclarativeBase):
    metadata = MetaData(schema=SCHEMA, naming_convention=NAMING_CONVENTION)


Pk = Annotated[int, mapped_column(BigInteger, Identity(always=True), primary_key=True)]
Code = Annotated[str, mapped_column(Text)]
Words = Annotated[str, mapped_column(Text)]
Amount = Annotated[Decimal, mapped_column(Numeric)]
Number = Annotated[int, mapped_column(Integer)]
ClaimId = Annotated[uuid.UUID, mapped_column(Uuid)]
Moment = Annotated[datetime.datetime, mapped_column(DateTime(timezone=True))]
CreatedAt = Annotated[datetime.datetime, mapped_column(DateTime(timezone=True), server_default=func.now())]

RunRef = Annotated[int, mapped_column(BigInteger, ForeignKey("run.id"))]
SourceRef = Annotated[int, mapped_column(BigInteger, ForeignKey("source.id"))]
RevisionRef = Annotated[int, mapped_column(BigInteger, ForeignKey("source_revision.id"))]
ReportRef = Annotated[int, mapped_column(BigInteger, ForeignKey("deal_report.id", ondelete="CASCADE"))]
DealRef = Annotated[int, mapped_column(BigInteger, ForeignKey("deal.id"))]
PartyRef = Annotated[int, mapped_column(BigInteger, ForeignKey("party.id"))]
DecisionRef = Annotated[int, mapped_column(BigInteger, ForeignKey("identity_decision.id"))]
AttributeRef = Annotated[str, mapped_column(Text, ForeignKey("attribute.code"))]
QualifierRef = Annotated[str, mapped_column(Text, ForeignKey("qualifier.code"))]
DealTypeRef = Annotated[str, mapped_column(Text, ForeignKey("deal_type.code"))]
DealStatusRef = Annotated[str, mapped_column(Text, ForeignKey("deal_status.code"))]
PartyKindRef = Annotated[str, mapped_column(Text, ForeignKey("party_kind.code"))]
RoleRef = Annotated[str, mapped_column(Text, ForeignKey("party_role.code"))]
VerdictRef = Annotated[str, mapped_column(Text, ForeignKey("verdict.code"))]
FigureKindRef = Annotated[str, mapped_column(Text, ForeignKey("figure_kind.code"))]
