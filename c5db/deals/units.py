"""Coarse classes of units, so that what is learnt of wagons serves for tractors."""

from functools import lru_cache

from c5db.domain.records import Figure
from c5db.domain.vocab import FigureKind
from c5db.text.morphology import analyzer
from c5db.text.words import REMEMBERED

_CLASSES = {
    "living": "person, job, employee, abonent, subscriber, customer, student, people, passenger, household, member, "
    "inhabitant, pupil, doctor, banker, president, minister, tourist, user, visitor, resident, home, investor, "
    "analyst, soldier, lender, creditor, bidder, borrower, buyer, seller, supplier, contractor, shareholder, partner, "
    "bondholder, source",
    "paper": "document, contract, agreement, memorandum",
    "place": "country, city, region, kilometre, hectare, metre, destination, square metre, square kilometre",
    "matter": "tonne, barrel, cubic metre, cubic foot, kilogram, ounce, carat, pound weight, litre, kWh, GWh",
    "site": "store, station, school, factory, terminal, branch, hospital, deposit, project, stage, well, apartment, "
    "university, bank, company, plant, mine, port, hotel, warehouse, centre, office, field, airport, kindergarten, "
    "house, outlet, building, shop, service centre, petrol station",
    "share": "share",
    "option": "option",
    "unknown": "unknown",
}
"""Things that are counted for other reasons than that they are bought, by class; all else is a thing."""
_CLASS_OF = {unit: name for name, units in _CLASSES.items() for unit in units.split(", ")}
_SERVED = frozenset(
    {
        "household", "home", "abonent", "subscriber", "customer", "student", "pupil", "passenger", "member",
        "inhabitant", "resident", "tourist", "user", "visitor",
    }
)  # fmt: skip
"""People who are served, and hired by nobody."""
_DEALING = frozenset(
    {
        "bidder", "lender", "creditor", "borrower", "buyer", "seller", "supplier", "contractor", "investor", "analyst",
        "shareholder", "partner", "bondholder", "source", "banker", "minister", "president",
    }
)  # fmt: skip
"""Those who deal, or speak of it: how many there are is nothing of the deal."""
_ENERGY = frozenset({"kWh", "GWh"})


def unit_class(figure: Figure) -> str:
    """The class of a figure's unit: `thing`, `site`, `living/rate`, or the kind of a figure that is no count."""
    head, _, period = (figure.unit or "unknown").partition("/")
    rate = "/rate" if period else ""
    if figure.kind is not FigureKind.COUNT:
        return figure.kind.value + (rate or (":energy" if head in _ENERGY else ""))
    return _class(head) + rate


def counts_served(figure: Figure) -> bool:
    """Whether it counts, also by the day or year, people who are served."""
    return _head(figure) in _SERVED


@lru_cache(maxsize=REMEMBERED)
def _class(unit: str) -> str:
    """The class of a unit; a noun of no table keeps its own language, and then its grammar says whether it lives.

    The dictionary is a Russian one: of words that it does not know, Kazakh ones, it would guess.
    """
    if unit in _CLASS_OF or unit.isascii():
        return _CLASS_OF.get(unit, "thing")
    noun = analyzer().parse(unit.split()[-1])[0]
    return "living" if noun.is_known and "anim" in noun.tag else "other thing"


def counts_dealers(figure: Figure) -> bool:
    """Whether it counts those who deal or speak of it: "picked Orda from three bidders"."""
    return _head(figure) in _DEALING


def _head(figure: Figure) -> str:
    """What is counted, whether or not by the day or year."""
    return (figure.unit or "").partition("/")[0]
