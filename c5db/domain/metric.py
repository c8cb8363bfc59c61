"""Units with a metric prefix: «km» is a thousand «m»."""

PREFIXES = {"T": 12, "G": 9, "M": 6, "k": 3, "h": 2, "d": -1, "c": -2, "m": -3, "µ": -6, "μ": -6, "n": -9}
"""Prefix → power of ten."""
BASES = {
    "m": ("m", 0), "g": ("g", 0), "t": ("g", 6), "l": ("l", 0), "L": ("l", 0), "W": ("W", 0), "Wh": ("Wh", 0),
    "V": ("V", 0), "VA": ("VA", 0), "A": ("A", 0), "Hz": ("Hz", 0), "J": ("J", 0), "Pa": ("Pa", 0), "B": ("B", 0),
}  # fmt: skip
"""Units that take a prefix → the one that they are counted in, and by which power of ten."""
ALONE = frozenset({"dt", "ht", "mt", "nt", "ct"})
"""What looks like a prefix and a unit, and is none."""


def measure_of(unit: str) -> tuple[str, int]:
    """What a unit is counted in, and by which power of ten: `km/day` is `m/day` and 3; any other is itself and 0."""
    thing, slash, per = unit.partition("/")
    if thing in BASES:
        base, power = BASES[thing]
        return f"{base}{slash}{per}", power
    if thing[1:] not in BASES or thing[0] not in PREFIXES or thing in ALONE:
        return unit, 0
    base, power = BASES[thing[1:]]
    return f"{base}{slash}{per}", power + PREFIXES[thing[0]]
