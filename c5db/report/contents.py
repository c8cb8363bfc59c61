"""What the page says, ready to be laid out: read once, all as of one moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection

from c5db.report.breakdowns import Chart, read_charts
from c5db.report.disputes import Conflict, conflicts_of, with_reasons
from c5db.report.figures import Figures
from c5db.report.items import item_name
from c5db.report.labels import Labels, capital, counted, label_of
from c5db.report.titles import titles_in
from c5db.report.words import Say, words_of
from c5db.store.export import read_standing
from c5db.store.report import report_rows

Row = Mapping[str, Any]

REMOVED = "(forgotten)"
"""Stands in the history in place of what a source said that had to go."""
LARGEST, CONFLICTS, CHANGES = 20, 200, 80


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything on the page."""

    lang: str
    say: Say
    figures: Figures
    totals: Row
    run_id: int
    made: str
    sums: Sequence[Row]
    charts: Sequence[Chart]
    largest: Sequence[Row]
    conflicts: Sequence[Conflict]
    run: Row | None
    changes: Sequence[Row]
    labels: Labels = field(repr=False)
    titles: Mapping[int, str] = field(repr=False)

    def title(self, row: Row) -> str:
        """What a deal is called in the language of the page."""
        return str(self.titles.get(row["deal_id"]) or row["title"] or row["deal_id"])

    def item(self, item: str) -> str:
        """Which part of a fact it is."""
        return item_name(item, self.lang)

    def label(self, vocabulary: str, code: str | None) -> str:
        """A code in the words of the language."""
        return self.labels.get((vocabulary, code), code.replace("_", " ")) if code else capital(self.say("unknown"))

    def counted(self, noun: str, number: int) -> str:
        """A number with the noun in the form that goes with it: `1 article`, «2 статьи»."""
        return counted(noun, number, self.say, self.figures)

    def moved(self, change: Row, end: str) -> str:
        """The value before or after a move, as it is written."""
        value = change[f"{end}_value"]
        if value is None:
            return self.say("nothing")
        if value == REMOVED:
            return self.say("forgotten")
        if change["attribute"] == "status":
            return self.label("deal_status", value)
        return self.figures.told(value, change["attribute"], change[f"{end}_qualifier"])


def read_contents(connection: Connection, lang: str) -> Contents:
    """Everything that the page shows."""
    say, figures = words_of(lang), Figures(lang)
    rows = report_rows(connection, "labels")
    labels = {(row["vocabulary"], row["code"]): row[f"label_{lang}"] for row in rows}
    ranks = {(row["vocabulary"], row["code"]): row["rank"] for row in rows}
    totals = report_rows(connection, "totals")[0]
    run = next(iter(report_rows(connection, "last_run")), None)
    changes = report_rows(connection, "changes", run_id=run["run_id"], most=CHANGES) if run else []
    largest = report_rows(connection, "largest", most=LARGEST)
    conflicts = report_rows(connection, "conflicts", most=CONFLICTS)

    def label(vocabulary: str, code: str | None) -> str:
        return label_of(labels, vocabulary, code, say)

    titles = titles_in(
        connection, figures, label, [row["deal_id"] for rows in (changes, largest, conflicts) for row in rows]
    )
    return Contents(
        lang=lang,
        say=say,
        figures=figures,
        totals=totals,
        run_id=read_standing(connection).run_id,
        made=figures.day(datetime.now(UTC).date()),
        sums=report_rows(connection, "sums"),
        charts=read_charts(connection, say, figures, labels, ranks, totals["deals"]),
        largest=largest,
        conflicts=conflicts_of(connection, conflicts, titles, say, figures, labels),
        run=run,
        changes=with_reasons(connection, changes, figures, labels),
        labels=labels,
        titles=titles,
    )
