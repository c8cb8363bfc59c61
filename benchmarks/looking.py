"""What looking costs: about one thing on much and on little, and over everything beside hand-written SQL."""

import statistics
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import URL, Connection, text

from benchmarks.databases import visiting
from benchmarks.ratios import paired, seconds
from benchmarks.targets import Target
from tests.analysts.cookbook import questions

SAMPLE = 15
"""So many deals, parties or days are asked about."""
ABOUT_ONE = {
    "a deal": ("deal", "SELECT * FROM analyst.deals WHERE deal_id = :it"),
    "the facts of a deal": ("deal", "SELECT * FROM analyst.facts WHERE deal_id = :it"),
    "the claims of a deal": ("deal", "SELECT * FROM analyst.claims WHERE deal_id = :it"),
    "the conflicts of a deal": ("deal", "SELECT * FROM analyst.conflicts WHERE deal_id = :it"),
    "the deals of a party": ("party", "SELECT DISTINCT deal_id FROM analyst.participations WHERE party_id = :it"),
    "a party": ("party", "SELECT * FROM analyst.parties WHERE party_id = :it"),
    "the claims on the deals of a party": (
        "party",
        "SELECT c.* FROM analyst.deal_parties p JOIN analyst.claims c USING (deal_id) WHERE p.party_id = :it",
    ),
    "the partners of a party": ("party", "SELECT * FROM analyst.partners WHERE party_id = :it"),
    "the course of a deal": ("deal", "SELECT * FROM analyst.timeline WHERE deal_id = :it"),
    "the sources of a day": (
        "day",
        "SELECT source_id, title FROM analyst.sources WHERE published_on = :it ORDER BY source_id LIMIT 100",
    ),
}
SAMPLES = {
    "deal": "SELECT id FROM c5db.deal WHERE merged_into IS NULL ORDER BY md5(id::text) LIMIT :size",
    "party": "SELECT id FROM c5db.party WHERE merged_into IS NULL ORDER BY md5(id::text) LIMIT :size",
    "day": "SELECT DISTINCT published_on FROM c5db.source_revision ORDER BY 1 LIMIT :size",
}
OVER_ALL = {
    "claims by attribute": (
        "SELECT attribute, count(*) FROM analyst.claims GROUP BY attribute",
        """
        SELECT c.attribute, count(*)
        FROM c5db.live_claim l JOIN c5db.claim c ON c.id = l.claim_id
        WHERE NOT EXISTS (SELECT FROM c5db.claim_rejection x WHERE x.claim_id = l.claim_id AND x.withdrawn_at IS NULL)
        GROUP BY c.attribute
        """,
    ),
    "facts by verdict": (
        "SELECT verdict, count(*) FROM analyst.facts GROUP BY verdict",
        "SELECT verdict, count(*) FROM c5db.fact GROUP BY verdict",
    ),
    "worth by type": (
        "SELECT type, currency, sum(value) FROM analyst.deals WHERE summable GROUP BY type, currency",
        """
        SELECT d.type, f.unit, sum(f.value)
        FROM c5db.deal d
        JOIN c5db.fact s ON s.deal_id = d.id AND s.attribute = 'status'
            AND s.value_text IN ('signed', 'in_force', 'completed')
        JOIN LATERAL (
            SELECT unit, value FROM c5db.fact f
            WHERE f.deal_id = d.id AND f.attribute = 'value' AND f.item IS NULL AND f.over IS NULL
            ORDER BY f.stated_order LIMIT 1
        ) f ON true
        WHERE d.merged_into IS NULL AND NOT EXISTS (SELECT FROM c5db.deal part WHERE part.part_of = d.id)
        GROUP BY d.type, f.unit
        """,
    ),
    "sums": (
        "SELECT currency, type, status, deals, value, value_usd FROM analyst.sums",
        """
        SELECT f.unit, d.type, s.value_text, count(*), sum(f.value)
        FROM c5db.deal d
        JOIN c5db.fact s ON s.deal_id = d.id AND s.attribute = 'status'
            AND s.value_text IN ('signed', 'in_force', 'completed')
        JOIN LATERAL (
            SELECT unit, value FROM c5db.fact f
            WHERE f.deal_id = d.id AND f.attribute = 'value' AND f.item IS NULL AND f.over IS NULL
            ORDER BY f.stated_order LIMIT 1
        ) f ON true
        WHERE d.merged_into IS NULL AND NOT EXISTS (SELECT FROM c5db.deal part WHERE part.part_of = d.id)
        GROUP BY f.unit, d.type, s.value_text
        """,
    ),
    "pairs of parties": (
        "SELECT party_id, partner_id, deals, value FROM analyst.partners",
        """
        WITH member AS (
            SELECT DISTINCT a.deal_id, n.party_id
            FROM c5db.participation n JOIN c5db.deal_assignment a USING (report_id)
            WHERE n.party_id IS NOT NULL
        )
        SELECT one.party_id, other.party_id, count(*)
        FROM member one JOIN member other ON other.deal_id = one.deal_id AND other.party_id <> one.party_id
        GROUP BY one.party_id, other.party_id
        """,
    ),
    "how complete deals are": (
        "SELECT type, avg(completeness) FROM analyst.completeness GROUP BY type",
        """
        SELECT
            d.type,
            avg((f.value::integer + f.status::integer + f.date::integer + (who.parties >= 2)::integer
                + who.country::integer + (told.voices >= 2)::integer) / 6.0)
        FROM c5db.deal d
        JOIN (
            SELECT a.deal_id, count(DISTINCT coalesce(k.original_source_id, t.source_id)) AS voices
            FROM c5db.deal_assignment a
            JOIN c5db.deal_report t ON t.id = a.report_id
            LEFT JOIN c5db.source_copy k ON k.source_id = t.source_id
            GROUP BY a.deal_id
        ) told ON told.deal_id = d.id
        LEFT JOIN (
            SELECT
                deal_id,
                bool_or(attribute = 'value' AND item IS NULL) AS value,
                bool_or(attribute = 'status' AND item IS NULL) AS status,
                bool_or(attribute IN ('signed_on', 'announced_on')) AS date
            FROM c5db.fact GROUP BY deal_id
        ) f ON f.deal_id = d.id
        LEFT JOIN (
            SELECT a.deal_id, count(DISTINCT n.party_id) AS parties, bool_or(p.country IS NOT NULL) AS country
            FROM c5db.deal_assignment a
            JOIN c5db.participation n USING (report_id)
            JOIN c5db.party p ON p.id = n.party_id
            GROUP BY a.deal_id
        ) who ON who.deal_id = d.id
        WHERE d.merged_into IS NULL
        GROUP BY d.type
        """,
    ),
    "deals since a day": (
        "SELECT deal_id, title FROM analyst.deals WHERE last_seen >= '2020-01-07'",
        """
        SELECT a.deal_id
        FROM c5db.deal_assignment a
        JOIN c5db.deal_report t ON t.id = a.report_id
        JOIN c5db.source s ON s.id = t.source_id
        JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
        WHERE r.published_on >= '2020-01-07'
        GROUP BY a.deal_id
        """,
    ),
    "coverage": (
        "SELECT publisher, lang, sources, copies, claims FROM analyst.coverage",
        """
        SELECT r.publisher, r.lang, count(DISTINCT s.id), count(DISTINCT k.source_id), count(c.id)
        FROM c5db.source s
        JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
        LEFT JOIN c5db.source_copy k ON k.source_id = s.id
        LEFT JOIN (c5db.claim c JOIN c5db.live_claim live ON live.claim_id = c.id) ON c.source_id = s.id
        GROUP BY r.publisher, r.lang
        """,
    ),
    "conflicts by attribute": (
        "SELECT attribute, count(*) FROM analyst.conflicts GROUP BY attribute",
        "SELECT attribute, count(*) FROM c5db.fact WHERE verdict = 'conflicting' GROUP BY attribute",
    ),
    "sources by publisher": (
        "SELECT publisher, count(*) FROM analyst.sources GROUP BY publisher",
        """
        SELECT r.publisher, count(*)
        FROM c5db.source s JOIN c5db.source_revision r ON r.source_id = s.id AND r.revision = s.revision
        GROUP BY r.publisher
        """,
    ),
}

OF_ONE = ("02", "03", "04", "05", "06", "07", "09", "10", "12", "16", "20", "21")
"""The questions of the cookbook that are about one deal, party or day."""
LIMITS_OF_ANALYSTS = "SET join_collapse_limit = 12; SET from_collapse_limit = 12"
"""What `c5db db grant --analyst` gives to a login."""
MANY = 50_000
"""Rows of a table that no such question may read from end to end; fewer are read as fast as they are looked up."""


def measure(small: URL, large: URL, sizes: str, pairs: int) -> list[Target]:
    """The targets of looking, on two databases that hold much and little."""
    targets = []
    with visiting(small) as few, visiting(large) as many, few.connect() as one, many.connect() as other:
        for name, (kind, query) in ABOUT_ONE.items():
            _asked(other, kind, query), _asked(one, kind, query)  # what is read once is in memory from here on
            ratio = paired(
                lambda k=kind, q=query: _asked(other, k, q),  # type: ignore[misc]
                lambda k=kind, q=query: _asked(one, k, q),  # type: ignore[misc]
                pairs,
            )
            targets.append(Target(f"views: {name}, {sizes}", 3, ratio))
        for name, (view, own) in OVER_ALL.items():
            ratio = paired(lambda q=view: _run(other, q), lambda q=own: _run(other, q), pairs)  # type: ignore[misc]
            targets.append(Target(f"views: {name}, against SQL on the tables", 1.5, ratio))
        found = whole_reads(other)
        told = "views: questions of the cookbook about one deal, party or day that read a table whole"
        targets.append(Target(told, 0, float(len(found)), note=", ".join(f"{one}: {found[one]}" for one in found)))
    return targets


def whole_reads(connection: Connection) -> dict[str, str]:
    """The questions about one thing whose plan reads a table of many rows, or its index, from end to end."""
    connection.execute(text(LIMITS_OF_ANALYSTS))
    query = "SELECT relname FROM pg_class WHERE relnamespace = 'c5db'::regnamespace AND reltuples > :many"
    large = set(connection.scalars(text(query), {"many": MANY}))
    found = {}
    for question in questions():
        if question.name[:2] in OF_ONE:
            (plan,) = connection.exec_driver_sql(f"EXPLAIN (FORMAT JSON) {question.query}").scalar_one()
            whole = sorted(
                {f"{node.get('Relation Name')}" for node in _nodes(plan["Plan"]) if _reads_all(node)} & large
            )
            if whole:
                found[question.name] = ", ".join(whole)
    return found


def _reads_all(node: Mapping[str, Any]) -> bool:
    kind = node["Node Type"]
    return kind == "Seq Scan" or (kind in ("Index Scan", "Index Only Scan") and "Index Cond" not in node)


def _nodes(node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield node
    for below in node.get("Plans", ()):
        yield from _nodes(below)


def _asked(connection: Connection, kind: str, query: str) -> float:
    """The median time for one, over several."""
    sample: Sequence[object] = connection.scalars(text(SAMPLES[kind]), {"size": SAMPLE}).all()
    return statistics.median(_run(connection, query, it) for it in sample)


def _run(connection: Connection, query: str, it: object = None) -> float:
    given = {} if it is None else {"it": it}
    return seconds(lambda: connection.execute(text(query), given).all())
