"""Coarse classes of units, so that what is learnt of wagons serves for tractors."""

from c5db.domain.records import Figure
from c5db.domain.vocab import FigureKind

_LIVING = frozenset({"person", "job", "employee", "abonent", "subscriber", "customer", "student", "people"})
_PAPER = frozenset({"document", "contract", "agreement", "memorandum"})
_PLACES = frozenset({"country", "city", "region", "kilometre", "hectare", "metre", "square metre"})
_MATTER = frozenset({"tonne", "barrel", "cubic metre", "kilogram", "ounce", "litre", "kWh", "GWh"})


def unit_class(figure: Figure) -> str:
    """A coarse class of the unit, so that what is learnt of wagons serves for tractors."""
    unit = figure.unit or "unknown"
    head = unit.partition("/")[0]
    rate = "/rate" if "/" in unit else ""
    if figure.kind is not FigureKind.COUNT:
        return figure.kind.value + (rate or (":energy" if head in {"kWh", "GWh"} else ""))
    for name, members in (("living", _LIVING), ("paper", _PAPER), ("place", _PLACES), ("matter", _MATTER)):
        if head in members:
            return name + rate
    if head in {"share", "option"}:
        return head + rate
    return "thing" + rate
