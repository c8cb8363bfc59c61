"""The example on the first page is what the program prints today."""

import re

from sqlalchemy import Engine, text

from tests.migrating import ROOT

ARTICLE = "001_efe422096780b414"
CLAIMS = "SELECT attribute, value, unit, party_name, quote, quote_start FROM analyst.claims WHERE article_id = :article"
FACTS = """
    SELECT attribute, value, unit, verdict, round(confidence, 2) AS confidence, explanation
    FROM analyst.facts
    WHERE deal_id IN (SELECT deal_id FROM analyst.claims WHERE article_id = :article)
"""


def test_the_claims_shown_are_claims_of_that_article(seeded_engine: Engine) -> None:
    assert set(rows_shown("quote_start")) <= set(rows_held(seeded_engine, CLAIMS))


def test_the_fact_shown_is_held_for_that_reason(seeded_engine: Engine) -> None:
    assert set(rows_shown("explanation")) <= set(rows_held(seeded_engine, FACTS))


def rows_shown(last_column: str) -> list[tuple[str, ...]]:
    """The rows of the table with that last column; a cell that goes on in the next line is one."""
    (table,) = re.findall(
        rf"(?m)^ attribute .*{last_column}\n[-+]+\n((?: .*\n)+)", (ROOT / "README.md").read_text("utf-8")
    )
    rows: list[list[str]] = []
    for line in table.splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if cells[0]:
            rows.append(cells)
        else:
            rows[-1] = [" ".join(filter(None, pair)) for pair in zip(rows[-1], cells, strict=True)]
    assert rows
    return [tuple(row) for row in rows]


def rows_held(engine: Engine, query: str) -> list[tuple[str, ...]]:
    """The rows of a query as psql prints them."""
    with engine.connect() as connection:
        found = connection.execute(text(query), {"article": ARTICLE}).all()
    return [tuple("" if cell is None else str(cell) for cell in row) for row in found]
