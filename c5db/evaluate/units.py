"""Units under one name and scale, so that gigawatts answer megawatts and a flow a day a flow a year."""

import re
from decimal import Decimal

ONE = Decimal(1)
_SCALES = {
    "gw": ("mw", Decimal(1000)), "kw": ("mw", Decimal("0.001")),
    "wh": ("kwh", Decimal("0.001")), "mwh": ("kwh", Decimal(1000)), "gwh": ("kwh", Decimal(10**6)),
}  # fmt: skip
_PER_YEAR = {"day": Decimal(365), "month": Decimal(12), "week": Decimal(365) / 7, "hour": Decimal(8760)}
_SYNONYMS = {
    "airplane": "aircraft", "plane": "aircraft", "jet": "aircraft", "airliner": "aircraft",
    "t": "tonne", "ton": "tonne", "tonnes": "tonne", "metric ton": "tonne",
    "agreement": "document", "documents": "document", "contract": "document", "memorandum": "document",
    "carriage": "wagon", "railcar": "wagon", "vessel": "ship", "combine harvester": "combine", "harvester": "combine",
    "car": "vehicle", "people": "person", "jobs": "job", "years": "year", "loco": "locomotive",
}  # fmt: skip


def normal_unit(unit: str | None) -> str | None:
    """The unit under its commonest name; currencies stay as they are."""
    if unit is None or re.fullmatch(r"[A-Z]{3}", unit.strip()):
        return unit and unit.strip()
    plain = unit.strip().lower()
    return _SYNONYMS.get(plain, plain)


def base_unit(unit: str | None) -> tuple[str | None, Decimal]:
    """A unit's base and the factor to it: `GW` is 1000 `mw`, `barrel/day` 365 `barrel/year`."""
    if unit is None:
        return None, ONE
    thing, _, per = unit.partition("/")
    base, factor = _SCALES.get(thing.strip().lower(), (normal_unit(thing) or "", ONE))
    per = per.strip().lower()
    if per in _PER_YEAR:
        factor, per = factor * _PER_YEAR[per], "year"
    return (f"{base}/{per}" if per else base), factor
