"""The page of every view, column, function and code, made from the comments that the database itself holds."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, text

from tests.migrating import ROOT

PAGE = ROOT / "docs" / "schema.md"
HEADING = """# What is in the database

Analysts read the schema `analyst` and nothing else. Names and meanings stay; new columns come at the end of a view, so
`SELECT *` may grow. `psql` shows the same comments with `\\d+ analyst.deals`, a BI tool beside the columns.
Where to begin: [analysts.md](analysts.md). Questions with their SQL: [cookbook.md](cookbook.md).
This page is made from the comments in the database; `make pages` makes it anew.
"""
COLUMNS = """
    SELECT
        c.relname AS view,
        obj_description(c.oid) AS meaning,
        a.attname AS name,
        format_type(a.atttypid, a.atttypmod) AS type,
        col_description(c.oid, a.attnum) AS comment
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'analyst'::regnamespace AND c.relkind = 'v'
    ORDER BY c.relname COLLATE "C", a.attnum
"""
FUNCTIONS = """
    SELECT
        p.proname AS name,
        pg_get_function_identity_arguments(p.oid) AS arguments,
        replace(pg_get_function_result(p.oid), 'timestamp with time zone', 'timestamptz') AS result,
        obj_description(p.oid) AS meaning
    FROM pg_proc p
    WHERE p.pronamespace = 'analyst'::regnamespace
    ORDER BY 1, 2
"""
TERMS = "SELECT * FROM analyst.vocabulary ORDER BY vocabulary, rank, code"
REFERENCES = """
    SELECT DISTINCT
        conrelid::regclass::text AS child,
        confrelid::regclass::text AS parent,
        (
            SELECT string_agg(a.attname, ', ' ORDER BY a.attnum)
            FROM pg_attribute a
            WHERE a.attrelid = k.conrelid AND a.attnum = ANY(k.conkey)
        ) AS columns
    FROM pg_constraint k
    WHERE k.contype = 'f' AND k.connamespace = 'c5db'::regnamespace
    ORDER BY 1, 3
"""
TABLES = """
    SELECT c.relname AS name, obj_description(c.oid) AS meaning
    FROM pg_class c
    WHERE c.relnamespace = 'c5db'::regnamespace AND c.relkind = 'r' AND c.relname <> 'alembic_version'
    ORDER BY c.relname COLLATE "C"
"""
LEADS_TO = {
    "deal_id": "deals", "part_of": "deals", "source_id": "sources", "copy_of": "sources",
    "original_source_id": "sources", "party_id": "parties", "partner_id": "parties", "claim_id": "claims",
    "run_id": "runs",
}  # fmt: skip
"""Columns by which views are joined."""


def page(connection: Connection) -> str:
    """The page, in Markdown."""
    parts = (_map_of_views, _views, _functions, _vocabularies, _tables)
    return "\n".join([HEADING, *(line for part in parts for line in part(connection))]) + "\n"


def _map_of_views(connection: Connection) -> Iterator[str]:
    yield "## How the views hang together\n"
    yield "Views are joined by the columns of these names.\n"
    yield "```mermaid\nerDiagram"
    for row in connection.execute(text(COLUMNS)):
        goal = LEADS_TO.get(row.name)
        if goal and (row.view != goal or row.name in ("part_of", "copy_of")):
            yield f"    {goal} ||--o{{ {row.view} : {row.name}"
    yield "```\n"


def _views(connection: Connection) -> Iterator[str]:
    yield "## Views\n"
    view = None
    for row in connection.execute(text(COLUMNS)):
        if row.view != view:
            if view:
                yield ""
            view = row.view
            yield f"### analyst.{view}\n"
            yield from _table_head(f"{row.meaning}", ("column", "type", "meaning"))
        yield _line((f"`{row.name}`", row.type, row.comment))
    yield ""


def _functions(connection: Connection) -> Iterator[str]:
    yield "## Functions\n"
    yield from _table_head("", ("function", "gives", "meaning"))
    for row in connection.execute(text(FUNCTIONS)):
        arguments = row.arguments.replace("timestamp with time zone", "timestamptz")
        yield _line((f"`analyst.{row.name}({arguments})`", row.result, row.meaning))
    yield ""


def _vocabularies(connection: Connection) -> Iterator[str]:
    yield "## Vocabularies\n"
    yield "In the database they are `analyst.vocabulary`. An empty cell: that standard has no such term."
    name = None
    for row in connection.execute(text(TERMS)):
        if row.vocabulary != name:
            name = row.vocabulary
            yield f"\n### {name}\n"
            yield from _table_head(
                "",
                ("code", "English", "Russian", "meaning", "Land Matrix", "OCDS", "IATI", "AidData", "FollowTheMoney"),
            )
        cells = (row.label_en, row.label_ru, row.definition, row.land_matrix, row.ocds, row.iati, row.aiddata)
        yield _line((f"`{row.code}`", *(cell or "" for cell in (*cells, row.followthemoney))))
    yield ""


def _tables(connection: Connection) -> Iterator[str]:
    yield "## The tables behind the views\n"
    yield "For people who work on c5db: analysts see none of them, and they change. Vocabularies are left out.\n"
    words = set(connection.scalars(text("SELECT vocabulary FROM analyst.vocabulary")))
    yield "```mermaid\nerDiagram"
    for row in connection.execute(text(REFERENCES)):
        child, parent = (name.removeprefix("c5db.") for name in (row.child, row.parent))
        if parent not in words | {"run"}:
            yield f'    {parent} ||--o{{ {child} : "{row.columns}"'
    yield "```\n"
    yield from _table_head("", ("table", "holds"))
    for row in connection.execute(text(TABLES)):
        if row.name not in words:
            yield _line((f"`{row.name}`", row.meaning))


def _table_head(words: str, names: Sequence[str]) -> Iterator[str]:
    if words:
        yield f"{_folded(words)}\n"
    yield _line(names)
    yield _line(["---"] * len(names))


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _folded(words: str, width: int = 120) -> str:
    lines = [""]
    for word in words.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return "\n".join(lines) + "."
