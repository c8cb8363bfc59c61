"""The closed vocabularies that the program branches on; each member's value is the published code."""

from enum import StrEnum


class FigureKind(StrEnum):
    """What a figure in a text measures."""

    MONEY = "money"
    PERCENT = "percent"
    COUNT = "count"
    DURATION = "duration"
    DATE = "date"
    CAPACITY = "capacity"


class Qualifier(StrEnum):
    """How a statement bounds its figure."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ALMOST = "almost"
    RANGE = "range"


class Change(StrEnum):
    """How the words tell a value that has changed, or that comes on top of an earlier one."""

    REVISED = "revised"
    FORMER = "former"
    FURTHER = "further"


class Attribute(StrEnum):
    """What a claim says of its deal."""

    VALUE = "value"
    FINANCING = "financing"
    STAKE = "stake"
    QUANTITY = "quantity"
    CAPACITY = "capacity"
    RESOURCE = "resource"
    JOBS = "jobs"
    TERM = "term"
    SIGNED_ON = "signed_on"
    ANNOUNCED_ON = "announced_on"
    DELIVERY = "delivery"
    STATUS = "status"


MONEY_ATTRIBUTES = frozenset({Attribute.VALUE, Attribute.FINANCING})
DAYS_OF_A_DEAL = frozenset({Attribute.SIGNED_ON, Attribute.ANNOUNCED_ON})
DATE_ATTRIBUTES = frozenset({Attribute.SIGNED_ON, Attribute.ANNOUNCED_ON, Attribute.DELIVERY})
WORDED_ATTRIBUTES = DATE_ATTRIBUTES | {Attribute.STATUS}
"""Their values are text, not numbers."""


class Purpose(StrEnum):
    """What money is lent for, as far as loans of one bank are told apart by it."""

    WATER = "water"
    FARMING = "farming"
    BUSINESS = "business"
    POWER = "power"
    RAILWAY = "railway"
    ROADS = "roads"
    HEALTH = "health"
    EDUCATION = "education"
    HOUSING = "housing"
    BUDGET = "budget"
    TRANSIT = "transit"
    HEATING = "heating"


class DealType(StrEnum):
    """The kind of transaction, commitment or agreement."""

    JOINT_VENTURE = "joint_venture"
    ACQUISITION = "acquisition"
    PROCUREMENT = "procurement"
    INVESTMENT = "investment"
    LOAN = "loan"
    CONCESSION = "concession"
    CONSTRUCTION = "construction"
    SERVICE_AGREEMENT = "service_agreement"
    MEMORANDUM = "memorandum"
    PACKAGE = "package"
    TREATY = "treaty"
    GRANT = "grant"


LENT_TYPES = frozenset({DealType.LOAN, DealType.GRANT})
"""Deals in which money is given for a purpose."""


class Status(StrEnum):
    """How far a deal has got, in order of progress."""

    EXPRESSION_OF_INTEREST = "expression_of_interest"
    UNDER_NEGOTIATION = "under_negotiation"
    MEMORANDUM_SIGNED = "memorandum_signed"
    ANNOUNCED = "announced"
    SIGNED = "signed"
    IN_FORCE = "in_force"
    COMPLETED = "completed"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"

    @property
    def rank(self) -> int:
        """Place in the order of progress, from 0."""
        return list(Status).index(self)


class PartyKind(StrEnum):
    """What a party is."""

    COUNTRY = "country"
    GOVERNMENT_BODY = "government_body"
    STATE_COMPANY = "state_company"
    COMPANY = "company"
    PERSON = "person"
    INTERNATIONAL_ORGANIZATION = "international_organization"


class Role(StrEnum):
    """What a party does in a deal."""

    BUYER = "buyer"
    SELLER = "seller"
    INVESTOR = "investor"
    RECIPIENT = "recipient"
    PARTNER = "partner"
    LENDER = "lender"
    BORROWER = "borrower"
    CONTRACTOR = "contractor"
    CLIENT = "client"
    GRANTOR = "grantor"
    GRANTEE = "grantee"
    MEDIATOR = "mediator"
    SIGNATORY = "signatory"
    TARGET = "target"


class Verdict(StrEnum):
    """How the claims on one fact stand to each other."""

    SINGLE = "single"
    AGREED = "agreed"
    COMPATIBLE = "compatible"
    CONFLICTING = "conflicting"
    SUPERSEDED = "superseded"
    RULED = "ruled"


COMPANY_KINDS = frozenset({PartyKind.COMPANY, PartyKind.STATE_COMPANY})
"""Whoever owns them."""
BUSINESS_KINDS = COMPANY_KINDS | {PartyKind.INTERNATIONAL_ORGANIZATION}
"""Companies, and the banks and funds of several states."""
BODY_KINDS = frozenset({PartyKind.GOVERNMENT_BODY, PartyKind.INTERNATIONAL_ORGANIZATION})
"""Offices of one state or of several."""
STATE_KINDS = frozenset({PartyKind.COUNTRY, PartyKind.GOVERNMENT_BODY})
ORGANIZATION_KINDS = COMPANY_KINDS | BODY_KINDS
"""All but countries and persons."""
