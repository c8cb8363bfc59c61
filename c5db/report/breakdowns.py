"""How many deals there are of each type and status, of each country and of each month, as charts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from c5db.report.charts import Bar, bars, columns
from c5db.report.countries import country_name
from c5db.report.figures import Figures
from c5db.report.labels import Labels, counted, label_of
from c5db.report.words import Say
from c5db.store.report import report_rows

Row = Mapping[str, Any]
BARS, MONTHS = 12, 36


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart, and the same as rows."""

    title: str
    svg: str
    rows: Sequence[Bar]
    note: str = ""


def read_charts(
    connection: Connection,
    say: Say,
    figures: Figures,
    labels: Labels,
    ranks: Mapping[tuple[str, str], int],
    deals: int,
) -> list[Chart]:
    """The charts that have anything to show; `deals` is how many there are, dated or not."""

    def bar(label: str, number: int) -> Bar:
        return Bar(label, number, figures.count(number))

    def named(name: str, vocabulary: str) -> list[Bar]:
        rows = report_rows(connection, f"by_{name}")
        if vocabulary == "deal_status":
            rows = sorted(rows, key=lambda row: ranks.get((vocabulary, row["code"]), 99))
        return [bar(label_of(labels, vocabulary, row["code"], say), row["deals"]) for row in rows]

    countries = [
        bar(country_name(row["code"], figures.lang), row["deals"]) for row in report_rows(connection, "by_country")
    ]
    months = [bar(figures.month(code), number) for code, number in _months(report_rows(connection, "by_month"))]
    undated = deals - sum(month.number for month in months)
    undated_note = say("by_month_note", deals=counted("deals", undated, say, figures)) if undated else ""
    found = [
        ("by_type", bars, named("type", "deal_type"), ""),
        ("by_status", bars, named("status", "deal_status"), ""),
        ("by_country", bars, countries, say("by_country_note")),
        ("by_month", columns, months, undated_note),
    ]
    return [
        Chart(say(name), draw(say(name), shown[:BARS] if draw is bars else shown[-MONTHS:]), shown, note)
        for name, draw, shown, note in found
        if shown
    ]


def _months(rows: Sequence[Row]) -> list[tuple[str, int]]:
    """Every month from the first to the last, also those without a deal."""
    counts = {row["code"]: row["deals"] for row in rows}
    if not counts:
        return []
    (year, month), last = map(int, min(counts).split("-")), max(counts)
    found = []
    while (code := f"{year:04}-{month:02}") <= last:
        found.append((code, counts.get(code, 0)))
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return found
