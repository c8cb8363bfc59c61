"""Parquet: dates are dates, moments have a zone, and amounts are decimals, exact."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal
from itertools import islice
from pathlib import Path
from typing import Any

from c5db.export.errors import TooLargeNumberError
from c5db.export.values import as_json
from c5db.store.export import Streamed

GROUP = 5_000
"""Rows of a row group, which is what stays in memory."""
DIGITS, FRACTION = 38, 12
ROUNDING = Context(prec=DIGITS, rounding=ROUND_HALF_EVEN)


def write_parquet(path: Path, table: Streamed) -> int:
    """Write a table; how many rows it has."""
    import pyarrow as arrow
    from pyarrow import parquet

    schema = arrow.schema([(name, _type(arrow, kind)) for name, kind in zip(table.columns, table.kinds, strict=True)])
    written = 0
    rows = iter(table.rows)
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for group in _groups(rows):
            columns = [
                arrow.array(_column(name, kind, [row[n] for row in group]), field.type)
                for n, (name, kind, field) in enumerate(zip(table.columns, table.kinds, schema, strict=True))
            ]
            writer.write_table(arrow.Table.from_arrays(columns, schema=schema))
            written += len(group)
    return written


def _groups(rows: Iterator[Sequence[object]]) -> Iterator[list[Sequence[object]]]:
    while group := list(islice(rows, GROUP)):
        yield group


def _type(arrow: Any, kind: str) -> Any:
    match kind:
        case "bool":
            return arrow.bool_()
        case "int2" | "int4":
            return arrow.int32()
        case "int8":
            return arrow.int64()
        case "float4" | "float8":
            return arrow.float64()
        case "numeric":
            return arrow.decimal128(DIGITS, FRACTION)
        case "date":
            return arrow.date32()
        case "timestamptz":
            return arrow.timestamp("us", tz="UTC")
        case "_text":
            return arrow.list_(arrow.string())
        case _:
            return arrow.string()


def _column(name: str, kind: str, cells: list[object]) -> list[object]:
    match kind:
        case "numeric":
            return [None if cell is None else _decimal(name, Decimal(str(cell))) for cell in cells]
        case "json" | "jsonb":
            return [None if cell is None else as_json(cell) for cell in cells]
        case "bool" | "int2" | "int4" | "int8" | "float4" | "float8" | "date" | "timestamptz" | "_text":
            return cells
        case _:
            return [None if cell is None else str(cell) for cell in cells]


def _decimal(column: str, number: Decimal) -> Decimal | None:
    if not number.is_finite():
        return None
    if number.adjusted() >= DIGITS - FRACTION:
        raise TooLargeNumberError(f"{number:.3e} in {column}")
    return number.quantize(Decimal(1).scaleb(-FRACTION), context=ROUNDING)
