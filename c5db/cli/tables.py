"""The tables that people see; nothing of a figure is cut off."""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

import typer

from c5db.cli.amounts import amount
from c5db.cli.output import Narrow, print_line, print_table
from c5db.domain.plurals import counted
from c5db.domain.vocab import DATE_ATTRIBUTES, MONEY_ATTRIBUTES

Row = Mapping[str, Any]
NUMBERS = re.compile(r"-?\d+(?:\.\d+)?(?:\.\.-?\d+(?:\.\d+)?)?")
"""A figure of the history, or a range."""
ID_DIGITS = 8
"""So much of a claim's number is shown: enough to name it by."""
SOURCES = "sources (independent)"
DEAL_HEADERS = ("id", "deal", "type", "status", "value", "announced", "parties", SOURCES, "conflicts")


def row_amount(row: Row) -> str:
    """The figure of a claim or fact in words."""
    return amount(
        row["value"], row["value_max"], row["value_text"], row["unit"], row["qualifier"], row["over"],
        money=row["attribute"] in MONEY_ATTRIBUTES,
    )  # fmt: skip


def deal_amount(row: Row) -> str:
    """What a deal is worth, in words."""
    return amount(row["value"], row["value_max"], None, row["currency"], row["qualifier"], money=True)


def print_deals(rows: Iterable[Row]) -> None:
    """Rows of `analyst.deals`."""
    lines = [
        (
            row["deal_id"], row["title"], row["type"], row["status"], deal_amount(row), row["announced_on"],
            ", ".join(row["parties"]), f"{row['sources']} ({row['independent_sources']})", row["open_conflicts"] or "",
        )
        for row in rows
    ]  # fmt: skip
    _print(DEAL_HEADERS, lines, "No deals.", deal_lines)


def deal_lines(cells: Sequence[str]) -> list[str]:
    """A row of deals in a few lines, where a terminal is too narrow for the table."""
    told = dict(zip(DEAL_HEADERS, cells, strict=True))
    brief = [told["type"], told["status"], told["value"], told["announced"] and f"announced {told['announced']}"]
    sources, _, independent = told[SOURCES].rstrip(")").partition(" (")
    brief.append(f"{counted(int(sources), 'source')}, {independent} independent")
    brief.append(told["conflicts"] and counted(int(told["conflicts"]), "conflict"))
    return [f"{told['id']:>3}  {told['deal']}", f"     {', '.join(filter(None, brief))}", f"     {told['parties']}"]


def print_claims(rows: Iterable[Row]) -> None:
    """Rows of `analyst.claims`."""
    lines = [
        (
            row["deal_id"], row["attribute"], row_amount(row), row["item"], row["party_name"], row["published_on"],
            row["publisher"], row["article_id"], f"«{row['quote']}»", row["attributed_to"],
            str(row["claim_id"])[:ID_DIGITS],
        )
        for row in rows
    ]  # fmt: skip
    headers = (
        "deal", "attribute", "figure", "item", "party", "published", "publisher", "article", "quote", "said by", "id",
    )  # fmt: skip
    _print(headers, lines, "No claims.")


def print_parties(rows: Iterable[Row]) -> None:
    """Rows of `analyst.parties`."""
    lines = [
        (row["party_id"], row["canonical_name"], row["kind"], row["country"], ", ".join(row["names"])) for row in rows
    ]
    _print(("id", "party", "kind", "country", "spellings"), lines, "No parties.")


def print_rejects(rows: Iterable[Row]) -> None:
    """Rows of `analyst.rejects`."""
    lines = [
        (row["reject_id"], row["origin"], row["reason"], f"{row['rejected_at']:%Y-%m-%d %H:%M}", row["run_id"])
        for row in rows
    ]
    _print(("id", "document", "reason", "rejected", "run"), lines, "No rejected documents.")


def print_changes(rows: Iterable[Row]) -> None:
    """Rows of `analyst.changes`, a few lines each."""
    some = False
    for row in rows:
        some = True
        about = "".join(f" [{row[key]}]" for key in ("item", "party_name") if row[key])
        print_line(
            f"{row['changed_at']:%Y-%m-%d %H:%M}  run {row['run_id']}, deal {row['deal_id']}: {move(row)}{about}"
        )
        print_line(f"      {row['reason']}")
    if not some:
        typer.echo("No changes.", err=True)


def move(row: Row) -> str:
    """`value: USD 4 bn (single) → ≥ USD 4.2 bn (compatible)`."""
    before, after = _held(row, "old"), _held(row, "new")
    if before is None:
        return f"{row['attribute']}: new, {after}"
    return f"{row['attribute']}: {before} → {after or 'nothing'}"


def _held(row: Row, end: str) -> str | None:
    """The value and verdict before or after a move."""
    value, verdict, qualifier = (row[f"{end}_{what}"] for what in ("value", "verdict", "qualifier"))
    return f"{value_in_words(value, row['attribute'], qualifier)} ({verdict.replace('_', ' ')})" if verdict else None


def value_in_words(value: str, attribute: str, qualifier: str | None = None) -> str:
    """A value of the history as the other tables write it: `4200000000 USD` → `USD 4.2 bn`."""
    figure, _, unit = value.partition(" ")
    if attribute in DATE_ATTRIBUTES or not NUMBERS.fullmatch(figure):
        return amount(None, value_text=value, qualifier=qualifier)
    low, *high = map(Decimal, figure.split(".."))
    return amount(
        low, high[0] if high else None, unit=unit or None, qualifier=qualifier, money=attribute in MONEY_ATTRIBUTES
    )


def print_conflicts(rows: Iterable[Row]) -> None:
    """Rows of `analyst.conflicts`, each with its rival values side by side."""
    some = False
    for row in rows:
        if some:
            typer.echo()
        some = True
        about = "".join(f" [{row[key]}]" for key in ("item", "party_name") if row[key])
        print_line(f"Deal {row['deal_id']}, {row['deal_title']}: {row['attribute']}{about}")
        print_line(f"  {row['explanation']}")
        lines = [
            (rival_amount(row["attribute"], rival | {"qualifier": claim["qualifier"]}),
             f"{rival['state']}, a copy" if claim["is_copy"] else rival["state"],
             claim["publisher"] or claim["article_id"], claim["published_on"], f"«{claim['quote']}»",
             claim["attributed_to"])
            for rival in row["values"] or ()
            for claim in rival["claims"] or ()
        ]  # fmt: skip
        print_table(("figure", "state", "source", "published", "quote", "said by"), lines)
    if not some:
        typer.echo("No conflicts.", err=True)


def rival_amount(attribute: str, rival: Row) -> str:
    """One of the values that contradict each other, in words."""
    low, high = (None if rival[key] is None else Decimal(str(rival[key])) for key in ("value", "value_max"))
    return amount(
        low, high, rival["value_text"], rival["unit"], rival["qualifier"], money=attribute in MONEY_ATTRIBUTES
    )


def _print(headers: tuple[str, ...], lines: list[tuple[Any, ...]], nothing: str, narrow: Narrow | None = None) -> None:
    if lines:
        print_table(headers, lines, narrow=narrow)
    else:
        typer.echo(nothing, err=True)
