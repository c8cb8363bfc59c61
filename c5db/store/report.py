"""What the report shows, read from the analyst views."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from c5db.store.rows import run_script

Row = Mapping[str, Any]


def report_rows(connection: Connection, name: str, **parameters: object) -> list[Row]:
    """The rows of one part of the report."""
    return [dict(row) for row in run_script(connection, f"report_{name}", **parameters).mappings()]


def report_passages(connection: Connection, claim_ids: Sequence[str], around: int) -> dict[str, Row]:
    """The words before, of and after the quotes of claims, by claim."""
    rows = report_rows(connection, "passages", claim_ids=list(claim_ids), around=around)
    return {row["claim_id"]: row for row in rows}
