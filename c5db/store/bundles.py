"""Deals with all that hangs on them, one after another: four streams in the order of deals, read side by side."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection

from c5db.store.export import Streamed, stream_named

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Bundle:
    """A deal with its parties, facts and claims."""

    deal: Row
    parties: tuple[Row, ...]
    """Who takes part, by role and source."""
    facts: tuple[Row, ...]
    claims: tuple[Row, ...]


def bundles(connection: Connection, *, changed: bool = False) -> Iterator[Bundle]:
    """Every deal, or those that changed, in their order; memory holds one at a time."""
    deals, parties, facts, claims = (
        _rows(stream_named(connection, f"bundle_{name}", touched="touched_deal" if changed else None, key="deal_id"))
        for name in ("deals", "parties", "facts", "claims")
    )
    beside = [_Groups(rows) for rows in (parties, facts, claims)]
    for deal in deals:
        yield Bundle(deal, *(groups.of(deal["deal_id"]) for groups in beside))


class _Groups:
    """Rows in the order of deals, given out deal by deal."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._groups = groupby(rows, key=lambda row: row["deal_id"])
        self._held = self._next()

    def of(self, deal_id: int) -> tuple[Row, ...]:
        while self._held is not None and self._held[0] < deal_id:
            self._held = self._next()
        return self._held[1] if self._held is not None and self._held[0] == deal_id else ()

    def _next(self) -> tuple[int, tuple[Row, ...]] | None:
        found = next(self._groups, None)
        return None if found is None else (found[0], tuple(found[1]))


def _rows(streamed: Streamed) -> Iterator[Row]:
    return (dict(zip(streamed.columns, row, strict=True)) for row in streamed.rows)


def stream_rows(connection: Connection, name: str, *, touched: str | None = None, key: str = "") -> Iterator[Row]:
    """The rows of a statement kept in a file, or those of them that changed."""
    return _rows(stream_named(connection, name, touched=touched, key=key))
