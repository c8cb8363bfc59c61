"""The tables, one file per thing: columns, constraints, relationships and comments; no behaviour."""

from c5db.models.base import SCHEMA, Base
from c5db.models.claim import Claim, ClaimRejection, ClaimRetired, FigureRow, LiveClaim
from c5db.models.deal import (
    ClaimAssignment,
    Deal,
    DealAssignment,
    DealReport,
    DealReportKey,
    DealReportLink,
    IdentityDecision,
    StaleDeal,
    UnsettledReport,
)
from c5db.models.fact import FACT_KEY, Fact, FactChange, ReliabilitySnapshot, RulingClaim, RulingRow
from c5db.models.forgotten import ForgottenSource
from c5db.models.overview import ChangedDeal, DealOverview, DealParty
from c5db.models.page import Page
from c5db.models.party import Participation, Party, PartyKey, PartyName
from c5db.models.rate import ExchangeRate
from c5db.models.reject import RejectRow
from c5db.models.run import Run
from c5db.models.source import Source, SourceCopy, SourceFingerprint, SourceRevision, SourceSignature
from c5db.models.vocabulary import VOCABULARIES, Term

__all__ = [
    "FACT_KEY",
    "SCHEMA",
    "VOCABULARIES",
    "Base",
    "ChangedDeal",
    "Claim",
    "ClaimAssignment",
    "ClaimRejection",
    "ClaimRetired",
    "Deal",
    "DealAssignment",
    "DealOverview",
    "DealParty",
    "DealReport",
    "DealReportKey",
    "DealReportLink",
    "ExchangeRate",
    "Fact",
    "FactChange",
    "FigureRow",
    "ForgottenSource",
    "IdentityDecision",
    "LiveClaim",
    "Page",
    "Participation",
    "Party",
    "PartyKey",
    "PartyName",
    "RejectRow",
    "ReliabilitySnapshot",
    "RulingClaim",
    "RulingRow",
    "Run",
    "Source",
    "SourceCopy",
    "SourceFingerprint",
    "SourceRevision",
    "SourceSignature",
    "StaleDeal",
    "Term",
    "UnsettledReport",
]
