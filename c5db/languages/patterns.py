"""How patterns are put together from words and from ways to say a thing."""

import re

ANY = re.compile("")
NEVER = re.compile(r"(?!)")


def either(listed: str) -> str:
    """One of the words or phrases of a list, which commas separate: "bill, price" → "(?:bill|price)"."""
    return f"(?:{'|'.join(listed.split(', '))})"


def pattern(*ways: str) -> re.Pattern[str]:
    """Any of the ways, whatever the case of its letters."""
    return re.compile("|".join(f"(?:{way})" for way in ways), re.IGNORECASE)
