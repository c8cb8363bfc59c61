"""The datasets of the dashboard in `bi/superset`, whose columns and descriptions the database itself gives."""

from pathlib import Path
from typing import Any

import yaml
from sqlalchemy import Connection, text

from tests.analysts.dictionary import COLUMNS
from tests.migrating import ROOT

FOLDER = ROOT / "bi" / "superset" / "dashboard"
DATASETS = sorted((FOLDER / "datasets" / "c5db").glob("*.yaml"))
MOMENTS = ("date", "timestamp with time zone")


def dataset(connection: Connection, path: Path) -> str:
    """A dataset as it should be: metrics and all else as they are, columns and words anew."""
    held = yaml.safe_load(path.read_text("utf-8"))
    if held["sql"]:  # a query of its own, which nothing in the database explains
        return path.read_text("utf-8")
    rows = [row for row in connection.execute(text(COLUMNS)) if row.view == path.stem]
    fresh = {**held, "description": rows[0].meaning, "columns": [_column(row) for row in rows]}
    return yaml.safe_dump(fresh, sort_keys=False, allow_unicode=True, width=120)


def _column(row: Any) -> dict[str, object]:
    return {
        "column_name": row.name,
        "verbose_name": None,
        "is_dttm": row.type in MOMENTS,
        "is_active": True,
        "type": row.type.upper(),
        "advanced_data_type": None,
        "groupby": True,
        "filterable": True,
        "expression": None,
        "description": row.comment,
        "python_date_format": None,
        "extra": None,
    }
