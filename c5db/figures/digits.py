"""The value of digits with points, commas and spaces in them."""

from decimal import Decimal


def parse_digits(raw: str, decimal_comma: bool, scaled: bool) -> Decimal | None:
    """The value of digits with points and commas; None where they can be no number (a version, a date).

    >>> parse_digits("1,125", True, True), parse_digits("1,125", False, False), parse_digits("1.250.000", True, False)
    (Decimal('1.125'), Decimal('1125'), Decimal('1250000'))
    """
    marks = [c for c in raw if c in ".,"]
    if not marks:
        return Decimal(raw)
    parts = raw.replace(",", ".").split(".")
    if len(set(marks)) == 2:
        return _both_marks(raw, parts)
    if len(marks) > 1:
        return Decimal("".join(parts)) if _grouped(parts) else None
    if _grouped(parts) and _parts_thousands(marks[0], parts[1], decimal_comma, scaled):
        return Decimal("".join(parts))
    return Decimal(".".join(parts))


def _grouped(parts: list[str]) -> bool:
    """«1 250 000»: up to three digits, then groups of three."""
    return 1 <= len(parts[0]) <= 3 and parts[0] != "0" and all(len(p) == 3 for p in parts[1:])


def _both_marks(raw: str, parts: list[str]) -> Decimal | None:
    """The last of two different marks is the decimal one, the others part thousands."""
    last = max(raw.rfind("."), raw.rfind(","))
    if raw.count(raw[last]) != 1 or not _grouped(parts[:-1]):
        return None
    return Decimal(f"{''.join(parts[:-1])}.{parts[-1]}")


def _parts_thousands(mark: str, group: str, decimal_comma: bool, scaled: bool) -> bool:
    """Whether one mark before three digits parts thousands: by the language, the digits and whether a scale follows."""
    if not decimal_comma:
        return mark == ","
    if scaled:
        return False
    return mark == "." or group == "000"
