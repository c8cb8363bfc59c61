"""Titles of deals in the language of the page, out of who takes part, the type, and what is counted."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from c5db.report.countries import country_name
from c5db.report.figures import Figures
from c5db.store.report import report_rows

Row = Mapping[str, Any]
Label = Callable[[str, str | None], str]
NAMED = 3
NOBODY = {"ru": "стороны не названы"}
OTHERS = {"ru": "и ещё {number}"}


def titles_in(connection: Connection, figures: Figures, label: Label, deal_ids: Iterable[int]) -> dict[int, str]:
    """The titles of deals by their numbers; none in English, in which they have one already."""
    if figures.lang not in NOBODY:
        return {}
    wanted = sorted(set(deal_ids))
    parties: dict[int, list[Row]] = {}
    for row in report_rows(connection, "names", deal_ids=wanted, lang=figures.lang):
        parties.setdefault(row["deal_id"], []).append(row)
    rows = report_rows(connection, "counted", deal_ids=wanted)
    return {row["deal_id"]: _title(row, parties.get(row["deal_id"], []), figures, label) for row in rows}


def _title(deal: Row, parties: Sequence[Row], figures: Figures, label: Label) -> str:
    what = label("deal_type", deal["type"])
    if deal["value"] is not None:
        what = f"{what}, {figures.value(deal, deal['attribute'])}"
    if not parties:
        return f"{what}, {NOBODY[figures.lang]}"
    names = list(dict.fromkeys(_name(party, figures.lang) for party in parties))
    more = [OTHERS[figures.lang].format(number=len(names) - NAMED)] if len(names) > NAMED + 1 else []
    named = " – ".join(names if not more else names[:NAMED])
    return f"{' '.join([named, *more])}: {what[:1].lower()}{what[1:]}"


def _name(party: Row, lang: str) -> str:
    """A country by its name, any other as the articles of that language call it most often."""
    if party["kind"] == "country" and party["country"]:
        return country_name(party["country"], lang)
    return str(party["called"] or party["party_name"])
