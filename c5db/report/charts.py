"""Charts as SVG without script or address: colours come from the page, so they are right in light, dark and print."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from c5db.domain.extras import MissingExtraError

WIDTH, MOST_LABELS = 345, 215
"""Of a chart as on a phone, and of what stands before its bars at the most."""
SIZE = 13
A_CHARACTER = 7.3
"""How wide one is, on the average of a label."""
WIDEST = 60
"""Of a column: one alone is no wall."""
LONGEST = 29
"""Characters of a label that fit beside the bars."""
CONFIG: dict[str, Any] = {
    "background": "transparent",
    "font": "system-ui, sans-serif",
    "view": {"stroke": None},
    "axis": {
        "labelColor": "currentColor",
        "labelFontSize": SIZE,
        "domainColor": "var(--rule)",
        "tickColor": "var(--rule)",
        "gridColor": "var(--rule)",
        "labelLimit": MOST_LABELS - 8,
    },
}


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar, with its figure as it is written."""

    label: str
    number: int
    written: str


def bars(title: str, rows: Sequence[Bar]) -> str:
    """Bars that lie, each with its label before and its figure behind it."""
    values = [{"n": n, "number": row.number, "written": row.written} for n, row in enumerate(rows)]
    order = {"field": "n", "type": "ordinal", "axis": None}
    names = {str(n): _cut(row.label) for n, row in enumerate(rows)}
    extent = min(MOST_LABELS, 12 + round(A_CHARACTER * max(map(len, names.values()))))
    spec = {
        "data": {"values": values},
        "width": WIDTH - extent - 40,
        "height": {"step": 28},
        "encoding": {
            "y": order
            | {
                "axis": {
                    "title": None,
                    "ticks": False,
                    "domain": False,
                    "labelPadding": 8,
                    "minExtent": extent,
                    "maxExtent": extent,
                    "labelExpr": f"{_json(names)}[datum.value]",
                }
            },
            "x": {"field": "number", "type": "quantitative", "axis": None},
        },
        "layer": [
            {"mark": {"type": "bar", "color": "var(--accent)", "cornerRadiusEnd": 3, "height": {"band": 0.66}}},
            {
                "mark": {"type": "text", "align": "left", "dx": 6, "fontSize": SIZE, "color": "currentColor"},
                "encoding": {"text": {"field": "written"}},
            },
        ],
    }
    return _svg(title, spec)


def columns(title: str, rows: Sequence[Bar]) -> str:
    """Columns that stand, for months in their order; of many only some are named."""
    values = [{"n": n, "number": row.number} for n, row in enumerate(rows)]
    step = max(1, -(-len(rows) // 4))
    names = {str(n): row.label for n, row in enumerate(rows)}
    band = min(1, round(WIDEST * len(rows) / (WIDTH - 45), 3))
    spec = {
        "data": {"values": values},
        "width": WIDTH - 45,
        "height": 170,
        "mark": {"type": "bar", "color": "var(--accent)", "cornerRadiusEnd": 2, "width": {"band": band}},
        "encoding": {
            "x": {
                "field": "n",
                "type": "ordinal",
                "axis": {
                    "title": None,
                    "labelAngle": 0,
                    "ticks": False,
                    "labelPadding": 6,
                    "values": list(range(0, len(rows), step)),
                    "labelExpr": f"{_json(names)}[datum.value]",
                },
            },
            "y": {
                "field": "number",
                "type": "quantitative",
                "axis": {
                    "title": None,
                    "tickMinStep": 1,
                    "tickCount": 4,
                    "ticks": False,
                    "domain": False,
                    "format": "d",
                },
            },
        },
    }
    return _svg(title, spec)


def _svg(title: str, spec: dict[str, Any]) -> str:
    try:
        import vl_convert
    except ImportError as error:
        raise MissingExtraError("vl-convert-python", "report") from error
    drawn = vl_convert.vegalite_to_svg({**spec, "config": CONFIG}, vl_version="6.4")
    # Within a page SVG needs no namespace; one image with a name is what a screen reader is to find, not each stroke.
    bare = re.sub(r' (?:xmlns(?::\w+)?|version|role|aria-\w+)="[^"]*"', "", drawn)
    sized = re.sub(r'^<svg([^>]*?) width="[\d.]+" height="[\d.]+"', r"<svg\1", bare)
    return sized.replace("<svg", f'<svg role="img" aria-label="{escape(title)}"', 1)


def _cut(label: str) -> str:
    return label if len(label) <= LONGEST else f"{label[: LONGEST - 1].rstrip()}…"


def _json(names: Mapping[str, object]) -> str:
    import json

    return json.dumps(names, ensure_ascii=False)
