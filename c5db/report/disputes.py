"""Facts on which sources contradict each other, and why they are held as they are."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from c5db.domain.vocab import Attribute
from c5db.report.figures import Figures
from c5db.report.items import item_name
from c5db.report.labels import Labels, counted
from c5db.report.passages import Passage, passage
from c5db.report.speakers import speaker_name
from c5db.report.why import has_words, told_of_no_value, why, why_moved
from c5db.report.words import Say
from c5db.store.report import report_passages, report_rows

Row = Mapping[str, Any]
AROUND = 700
"""Characters around a quote within which its sentence is looked for."""
MOST_QUOTES = 4
"""Of a rival value that very many say, so many are quoted."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Who says it, when, and in which words."""

    passage: Passage
    publisher: str
    published: str
    lang: str
    attributed_to: str | None
    is_copy: bool


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


def conflicts_of(
    connection: Connection,
    rows: Sequence[Row],
    titles: Mapping[int, str],
    say: Say,
    figures: Figures,
    labels: Labels,
) -> list[Conflict]:
    """The facts of `rows` as the page shows them: titles by deal, figures and labels in the words of its language."""
    claims = [
        claim["claim_id"]
        for row in rows
        for rival in row["values"] or ()
        for claim in (rival["claims"] or ())[:MOST_QUOTES]
    ]
    passages = report_passages(connection, claims, AROUND)
    rivals = {id(row): _with_copies(row["values"] or (), row["copies"]) for row in rows}
    return [
        Conflict(
            row["deal_id"],
            titles.get(row["deal_id"]) or row["deal_title"],
            _fact_name(row, figures, labels),
            [_rival(rival, row["attribute"], say, figures, labels, passages) for rival in rivals[id(row)]],
            why(rivals[id(row)], _writer(row["attribute"], figures, labels), figures, Attribute(row["attribute"]))
            if has_words(figures.lang)
            else row["explanation"],
            figures.lang if has_words(figures.lang) else "en",
        )
        for row in rows
    ]


def _fact_name(row: Row, figures: Figures, labels: Labels) -> str:
    """What the fact is on: `value, tranche`."""
    attribute = labels.get(("attribute", row["attribute"]), row["attribute"])
    item = row["item"] and item_name(row["item"], figures.lang)
    return ", ".join(filter(None, (attribute, item, row["party_name"])))


def _with_copies(rivals: Sequence[Row], copies: Collection[str]) -> list[dict[str, Any]]:
    """The rival values, each of their claims marked where a copy makes it."""
    return [
        {**rival, "claims": [{**claim, "is_copy": claim["claim_id"] in copies} for claim in rival["claims"] or ()]}
        for rival in rivals
    ]


def _rival(
    rival: dict[str, Any],
    attribute: str,
    say: Say,
    figures: Figures,
    labels: Labels,
    passages: Mapping[str, Row],
) -> Rival:
    claims = rival["claims"] or []
    voices = int(rival["voices"])
    return Rival(
        _writer(attribute, figures, labels)(rival),
        rival["state"],
        say(rival["state"]),
        counted("voices", voices, say, figures),
        [_quoted(claim, figures, passages.get(claim["claim_id"])) for claim in claims[:MOST_QUOTES]],
        max(0, len(claims) - MOST_QUOTES),
    )


def _quoted(claim: dict[str, Any], figures: Figures, around: Row | None) -> Quoted:
    lang = around["lang"] if around else "und"
    found = (
        passage(around["before"], around["quote"], around["after"], lang) if around else Passage("", claim["quote"], "")
    )
    publisher = claim["publisher"] or claim["article_id"]
    speaker = claim["attributed_to"] and speaker_name(claim["attributed_to"], figures.lang)
    return Quoted(found, publisher, figures.day(claim["published_on"]), lang, speaker, claim["is_copy"])


def with_reasons(connection: Connection, changes: Sequence[Row], figures: Figures, labels: Labels) -> list[Row]:
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
            known = told_of_no_value(row["reason"], figures.lang)
            return {**row, "reason": known or row["reason"], "told_in": figures.lang if known else "en"}
        ruled = row["new_verdict"] == "ruled"
        written = _writer(row["attribute"], figures, labels)
        return {
            **row,
            "reason": why_moved(row["reason"], figures.lang)
            + why(found, written, figures, Attribute(row["attribute"]), ruled=ruled),
            "told_in": figures.lang,
        }

    return [reason(row) for row in changes]


def _fact_key(row: Row, unit: str | None) -> tuple[object, ...]:
    return row["deal_id"], row["attribute"], row["party_name"], row["item"], unit


def _wordless(attribute: str) -> str:
    """The unit of facts whose history tells none."""
    return "status" if attribute == "status" else "date"


def _writer(attribute: str, figures: Figures, labels: Labels) -> Callable[[Mapping[str, Any]], str]:
    """How a value of an attribute is written."""

    def written(rival: Mapping[str, Any]) -> str:
        words = labels.get(("deal_status", str(rival.get("value_text")))) if attribute == "status" else None
        return words or figures.value(rival, attribute)

    return written
