"""What the page says, ready to be laid out: read once, all as of one moment."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection

from c5db.domain.vocab import Attribute
from c5db.report.charts import Bar, bars, columns
from c5db.report.figures import Figures
from c5db.report.items import item_name
from c5db.report.passages import Passage, passage
from c5db.report.titles import titles_in
from c5db.report.why import has_words, why
from c5db.report.words import Say, form, words_of
from c5db.store.export import read_standing
from c5db.store.report import report_passages, report_rows

Row = Mapping[str, Any]

LARGEST, CONFLICTS, CHANGES, BARS, MONTHS = 20, 200, 80, 12, 36
AROUND = 700
"""Characters around a quote within which its sentence is looked for."""
MOST_QUOTES = 4
"""Of a rival value that very many say, so many are quoted."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart, and the same as rows."""

    title: str
    svg: str
    rows: Sequence[Bar]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Who says it, when, and in which words."""

    passage: Passage
    publisher: str
    published: str
    lang: str
    attributed_to: str | None


@dataclass(frozen=True, slots=True)
class Rival:
    """One of the values that are stated."""

    value: str
    state: str
    state_label: str
    voices: str
    quotes: Sequence[Quoted]
    more: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """A fact on which sources contradict each other."""

    deal_id: int
    title: str
    fact: str
    rivals: Sequence[Rival]
    explanation: str
    explained_in: str
    """The language of the explanation."""


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
    labels: Mapping[tuple[str, str], str] = field(repr=False)
    titles: Mapping[int, str] = field(repr=False)

    def title(self, row: Row) -> str:
        """What a deal is called in the language of the page."""
        return str(self.titles.get(row["deal_id"]) or row["title"] or row["deal_id"])

    def item(self, item: str) -> str:
        """Which part of a fact it is."""
        return item_name(item, self.lang)

    def label(self, vocabulary: str, code: str | None) -> str:
        """A code in the words of the language."""
        return self.labels.get((vocabulary, code), code.replace("_", " ")) if code else _capital(self.say("unknown"))

    def counted(self, noun: str, number: int) -> str:
        """A number with the noun in the form that goes with it: `1 article`, «2 статьи»."""
        return _counted(noun, number, self.say, self.figures)

    def moved(self, change: Row, end: str) -> str:
        """The value before or after a move, as it is written."""
        value = change[f"{end}_value"]
        if value is None:
            return self.say("nothing")
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
        return _label(labels, vocabulary, code, say)

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
        charts=_charts(connection, say, figures, labels, ranks, totals["deals"]),
        largest=largest,
        conflicts=_conflicts(connection, conflicts, titles, say, figures, labels),
        run=run,
        changes=_with_reasons(connection, changes, figures, labels),
        labels=labels,
        titles=titles,
    )


def _charts(
    connection: Connection,
    say: Say,
    figures: Figures,
    labels: Mapping[tuple[str, str], str],
    ranks: Mapping[tuple[str, str], int],
    deals: int,
) -> list[Chart]:
    def bar(label: str, number: int) -> Bar:
        return Bar(label, number, figures.count(number))

    def named(name: str, vocabulary: str) -> list[Bar]:
        rows = report_rows(connection, f"by_{name}")
        if vocabulary == "deal_status":
            rows = sorted(rows, key=lambda row: ranks.get((vocabulary, row["code"]), 99))
        return [bar(_label(labels, vocabulary, row["code"], say), row["deals"]) for row in rows]

    countries = [
        bar(_country(row["code"], figures.lang), row["deals"]) for row in report_rows(connection, "by_country")
    ]
    months = [bar(figures.month(code), number) for code, number in _months(report_rows(connection, "by_month"))]
    undated = deals - sum(month.number for month in months)
    undated_note = say("by_month_note", deals=_counted("deals", undated, say, figures)) if undated else ""
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


def _counted(noun: str, number: int, say: Say, figures: Figures) -> str:
    return say(f"{noun}_{form(number, figures.lang)}", number=figures.count(number))


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


def _label(labels: Mapping[tuple[str, str], str], vocabulary: str, code: str | None, say: Say) -> str:
    return labels.get((vocabulary, code), code) if code else _capital(say("unknown"))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _country(code: str, lang: str) -> str:
    from c5db.report.countries import country_name

    return country_name(code, lang)


def _with_reasons(
    connection: Connection, changes: Sequence[Row], figures: Figures, labels: Mapping[tuple[str, str], str]
) -> list[Row]:
    """The changes, each with the reason in the language of the page, or in English where that is all there is."""
    if not has_words(figures.lang):
        return [{**row, "told_in": "en"} for row in changes]
    rivals: dict[tuple[object, ...], list[Row]] = {}
    for row in report_rows(connection, "reasons", deal_ids=sorted({row["deal_id"] for row in changes})):
        rivals.setdefault(_fact_key(row, row["fact_unit"]), []).append(row)

    def reason(row: Row) -> Row:
        unit = str(row["new_value"] or "").partition(" ")[2] or None
        found = rivals.get(_fact_key(row, unit)) or rivals.get(_fact_key(row, _wordless(row["attribute"])))
        if row["new_value"] is None or not found:
            return {**row, "told_in": "en"}
        ruled = row["new_verdict"] == "ruled"
        written = _writer(row["attribute"], figures, labels)
        return {
            **row,
            "reason": why(found, written, figures, Attribute(row["attribute"]), ruled=ruled),
            "told_in": figures.lang,
        }

    return [reason(row) for row in changes]


def _fact_key(row: Row, unit: str | None) -> tuple[object, ...]:
    return row["deal_id"], row["attribute"], row["party_name"], row["item"], unit


def _wordless(attribute: str) -> str:
    """The unit of facts whose history tells none."""
    return "status" if attribute == "status" else "date"


def _writer(
    attribute: str, figures: Figures, labels: Mapping[tuple[str, str], str]
) -> Callable[[Mapping[str, Any]], str]:
    """How a value of an attribute is written."""

    def written(rival: Mapping[str, Any]) -> str:
        words = labels.get(("deal_status", str(rival.get("value_text")))) if attribute == "status" else None
        return words or figures.value(rival, attribute)

    return written


def _conflicts(
    connection: Connection,
    rows: Sequence[Row],
    titles: Mapping[int, str],
    say: Say,
    figures: Figures,
    labels: Mapping[tuple[str, str], str],
) -> list[Conflict]:
    claims = [
        claim["claim_id"]
        for row in rows
        for rival in row["values"] or ()
        for claim in (rival["claims"] or ())[:MOST_QUOTES]
    ]
    passages = report_passages(connection, claims, AROUND)
    return [
        Conflict(
            row["deal_id"],
            titles.get(row["deal_id"]) or row["deal_title"],
            ", ".join(
                filter(
                    None,
                    (
                        labels.get(("attribute", row["attribute"]), row["attribute"]),
                        row["item"] and item_name(row["item"], figures.lang),
                        row["party_name"],
                    ),
                )
            ),
            [_rival(rival, row["attribute"], say, figures, labels, passages) for rival in row["values"] or ()],
            why(row["values"] or (), _writer(row["attribute"], figures, labels), figures, Attribute(row["attribute"]))
            if has_words(figures.lang)
            else row["explanation"],
            figures.lang if has_words(figures.lang) else "en",
        )
        for row in rows
    ]


def _rival(
    rival: dict[str, Any],
    attribute: str,
    say: Say,
    figures: Figures,
    labels: Mapping[tuple[str, str], str],
    passages: Mapping[str, Row],
) -> Rival:
    claims = rival["claims"] or []
    voices = int(rival["voices"])
    return Rival(
        _writer(attribute, figures, labels)(rival),
        rival["state"],
        say(rival["state"]),
        _counted("voices", voices, say, figures),
        [_quoted(claim, figures, passages.get(claim["claim_id"])) for claim in claims[:MOST_QUOTES]],
        max(0, len(claims) - MOST_QUOTES),
    )


def _quoted(claim: dict[str, Any], figures: Figures, around: Row | None) -> Quoted:
    lang = around["lang"] if around else "und"
    found = (
        passage(around["before"], around["quote"], around["after"], lang) if around else Passage("", claim["quote"], "")
    )
    publisher = claim["publisher"] or claim["article_id"]
    return Quoted(found, publisher, figures.day(claim["published_on"]), lang, claim["attributed_to"])
