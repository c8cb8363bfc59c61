"""Tables of claims in, tables of fused values out."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TextIO

from c5db.domain.currencies import CURRENCIES
from c5db.domain.errors import UsageError
from c5db.domain.vocab import Qualifier
from c5db.reconcile.days import days_of
from c5db.reconcile.written import read_range

NEEDED = ("object", "attribute", "source", "value")
LIKE_A_DATE = re.compile(r"\d{4}-[\dQH][\d/QH-]*")
BEHIND = "\0"
"""The name of what stands in a row behind its last column."""
OUT_COLUMNS = ("object", "attribute", "value", "verdict", "confidence", "explanation")


@dataclass(frozen=True, slots=True)
class Claim:
    """A row of the table."""

    object: str
    attribute: str
    source: str
    value: str
    published: date | None = None
    qualifier: Qualifier = Qualifier.EXACT
    unit: str | None = None

    @property
    def item(self) -> tuple[str, str]:
        return (self.object, self.attribute)

    @property
    def order(self) -> tuple[date, str, str, str]:
        """By date, then by source and what it says: the same however the rows stand."""
        return (self.published or date.max, self.source, self.value, self.qualifier.value)


@dataclass(frozen=True, slots=True)
class Fused:
    """What is held of one attribute of one object."""

    object: str
    attribute: str
    value: str
    verdict: str
    confidence: Decimal
    explanation: str


def read_claims(lines: Iterable[str], left_out: list[int] | None = None) -> Iterator[Claim]:
    """The claims of a CSV table with a header; a row without a value claims nothing.

    A row with too few columns, or more than the header, is left out; `left_out` gets its line.
    """
    table = csv.DictReader(lines, restkey=BEHIND)
    missing = [name for name in NEEDED if name not in (table.fieldnames or ())]
    if missing:
        raise UsageError(f"the table has no column {', '.join(missing)}; its first line names them, parted by commas")
    for row in table:
        if not _is_whole(row):
            if left_out is not None:
                left_out.append(table.line_num)
        elif row["value"].strip():
            yield _claim(row, table.line_num)


def _is_whole(row: dict[str, str]) -> bool:
    """It has the columns that are needed, and nothing behind the last one."""
    return all(row[name] is not None for name in NEEDED) and not any(row.get(BEHIND) or ())


def write_fused(fused: Iterable[Fused], out: TextIO) -> None:
    """A CSV table with a header."""
    table = csv.writer(out, lineterminator="\n")
    table.writerow(OUT_COLUMNS)
    for one in fused:
        table.writerow([getattr(one, name) for name in OUT_COLUMNS])


def _claim(row: dict[str, str], line: int) -> Claim:
    try:
        published, qualifier = _day((row.get("published") or "").strip()), _hedge((row.get("qualifier") or "").strip())
        unit = (row.get("unit") or "").strip() or None
        _check_figure(row["value"].strip(), unit)
    except ValueError as error:
        raise UsageError(f"line {line}: {error}") from error
    return Claim(
        object=row["object"],
        attribute=row["attribute"],
        source=row["source"],
        value=row["value"].strip(),
        published=published,
        qualifier=qualifier,
        unit=unit,
    )


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written[: len("2025-11-07")]) if written else None
    except ValueError:
        raise ValueError(f"{written!r} is no date YYYY-MM-DD") from None


def _hedge(written: str) -> Qualifier:
    if written and written not in list(Qualifier):
        raise ValueError(f"{written!r} is no qualifier; choose from {', '.join(Qualifier)}")
    return Qualifier(written or Qualifier.EXACT)


def _check_figure(written: str, unit: str | None) -> None:
    """Sums and shares are numbers, dates are in the calendar; what else has a unit may be told in words."""
    if unit == "date" and LIKE_A_DATE.fullmatch(written) and days_of(written) is None:
        raise ValueError(f"{written!r} is no date of the calendar")
    if (unit in CURRENCIES or unit == "percent") and read_range(written) == (None, None):
        raise ValueError(f"{written!r} is no number, nor a range such as 36..37, in {unit}")
