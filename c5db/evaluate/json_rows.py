"""JSON of annotators, checked as it enters: what is wrong is said with its file and line."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from c5db.domain.errors import UsageError

Code = TypeVar("Code", bound=StrEnum)
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Row:
    """A JSON object and where it stands."""

    where: str
    fields: Mapping[str, object]

    def words(self, key: str) -> str:
        """Text that must be there."""
        value = self.fields.get(key)
        if not isinstance(value, str) or not value:
            raise self.wrong(key, "is no text")
        return value

    def words_or_none(self, key: str) -> str | None:
        """Text, or None where it is absent, null or empty."""
        return self.words(key) if self.fields.get(key) not in (None, "") else None

    def code(self, key: str, codes: type[Code], default: Code | None = None) -> Code:
        """A member of a closed vocabulary."""
        value = self.fields.get(key)
        if value is None and default is not None:
            return default
        try:
            return codes(str(value))
        except ValueError:
            raise self.wrong(key, f"{value!r} is none of {', '.join(codes)}") from None

    def numbers(self, key: str) -> tuple[Decimal, ...]:
        """A number, or the two ends of a range."""
        value = self.fields.get(key)
        found = tuple(self._number(key, one) for one in (value if isinstance(value, list) else [value]))
        if len(found) not in (1, 2):
            raise self.wrong(key, "is neither a number nor a pair")
        return found

    def _number(self, key: str, value: object) -> Decimal:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.wrong(key, f"{value!r} is no number")
        number = Decimal(str(value))
        if not number.is_finite():
            raise self.wrong(key, f"{value!r} is no number")
        return number

    def rows(self, key: str) -> list["Row"]:
        """The objects of a list; none where it is absent."""
        value = self.fields.get(key, [])
        if not isinstance(value, list):
            raise self.wrong(key, "is no list")
        return [row_of(f"{self.where}, {key}[{n}]", one) for n, one in enumerate(value)]

    def wrong(self, key: str, what: str) -> UsageError:
        return UsageError(f"{self.where}: `{key}` {what}")


def row_of(where: str, value: object) -> Row:
    """The object as a row; UsageError where it is none."""
    if not isinstance(value, dict):
        raise UsageError(f"{where}: no JSON object")
    return Row(where, value)


def read_rows(path: Path) -> Iterator[Row]:
    """The objects of a JSON Lines file."""
    for number, line in enumerate(_text(path).split("\n"), 1):
        if line.strip():
            yield row_of(f"{path}:{number}", _parsed(f"{path}:{number}", line))


def read_object(path: Path) -> Row:
    """The one object of a JSON file."""
    return row_of(str(path), _parsed(str(path), _text(path)))


def by_id(rows: Sequence[Row], make: Callable[[Row], Thing]) -> dict[str, Thing]:
    """Things by the `id` of their rows, which must differ."""
    found: dict[str, Thing] = {}
    for row in rows:
        key = row.words("id")
        if key in found:
            raise row.wrong("id", f"{key!r} stands twice")
        found[key] = make(row)
    return found


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: no UTF-8 ({error.reason})") from None
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from None


def _parsed(where: str, text: str) -> object:
    try:
        found: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{where}: broken JSON ({error})") from None
    return found
