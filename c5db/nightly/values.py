"""Tables of TOML as frozen settings: what is unknown, missing or of the wrong kind is named by its place."""

import difflib
import math
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from typing import Any, TypeVar

from c5db.domain.errors import UsageError

T = TypeVar("T")
Table = Mapping[str, object]

KINDS = {str: "text in quotes", int: "a whole number", float: "a number", bool: "true or false"}


def build(kind: type[T], table: object, place: str) -> T:
    """A settings class of what a table says."""
    if not isinstance(table, Mapping):
        raise UsageError(f"{place or 'the config'} is a table of keys and values, not {table!r}")
    known = {one.name: one for one in fields(kind)}  # type: ignore[arg-type]
    for key in table:
        if key not in known:
            raise UsageError(_unknown(f"{place}.{key}".lstrip("."), str(key), list(known)))
    hints = typing.get_type_hints(kind)
    missing = [name for name, one in known.items() if name not in table and _is_needed(one)]
    if missing:
        raise UsageError(f"{place} lacks {missing[0]}")
    given = {key: _value(hints[key], value, f"{place}.{key}".lstrip(".")) for key, value in table.items()}
    return kind(**given)


def _is_needed(one: "Field[Any]") -> bool:
    return one.default is MISSING and one.default_factory is MISSING


def _unknown(place: str, key: str, known: list[str]) -> str:
    near = difflib.get_close_matches(key, known, 1, 0.5)
    advice = f"did you mean {near[0]}?" if near else f"known: {', '.join(known)}"
    return f"unknown key {place}; {advice}"


def _value(hint: Any, value: object, place: str) -> object:
    if isinstance(hint, types.UnionType):
        hint = next(one for one in typing.get_args(hint) if one is not type(None))
    if typing.get_origin(hint) is tuple:
        if not isinstance(value, list):
            raise UsageError(f"{place} is a list, as in [{_example(typing.get_args(hint)[0])}], not {value!r}")
        return tuple(_value(typing.get_args(hint)[0], one, f"{place}[{n}]") for n, one in enumerate(value, 1))
    if is_dataclass(hint):
        return build(typing.cast(type, hint), value, place)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _choice(hint, value, place)
    return _plain(hint, value, place)


def _choice(hint: type[StrEnum], value: object, place: str) -> StrEnum:
    choices = [one.value for one in hint]
    if value in choices:
        return hint(str(value))
    near = difflib.get_close_matches(str(value), choices, 1, 0.5)
    advice = f"; did you mean {near[0]}?" if near else ""
    raise UsageError(f"{place} is one of {', '.join(choices)}, not {value!r}{advice}")


def _plain(hint: Any, value: object, place: str) -> object:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if hint is float and is_number:
        number = float(typing.cast(float, value))
        if not math.isfinite(number) or number < 0:
            raise UsageError(f"{place} is a number from 0 up, not {value!r}")
        return number
    if hint is int and is_number and isinstance(value, int):
        if value < 0:
            raise UsageError(f"{place} is a whole number from 0 up, not {value!r}")
        return value
    if hint in (str, bool) and isinstance(value, hint):
        return value
    raise UsageError(f"{place} is {KINDS[hint]}, not {value!r}")


def _example(hint: Any) -> str:
    return '"…"' if hint is str else "{ … }"
