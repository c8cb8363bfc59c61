"""What looking costs: about one thing on much and on little, and over everything beside hand-written SQL."""

import statistics
from collections.abc import Sequence

from sqlalchemy import URL, Connection, text

from benchmarks.databases import engine
from benchmarks.ratios import paired, seconds
from benchmarks.targets import Target

SAMPLE = 15
"""So many deals, parties or days are asked about."""
ABOUT_ONE = {
    "a deal": ("deal", "SELECT * FROM analyst.deals WHERE deal_id = :it"),
    "the facts of a deal": ("deal", "SELECT * FROM analyst.facts WHERE deal_id = :it"),
    "the claims of a deal": ("deal", "SELECT * FROM analyst.claims WHERE deal_id = :it"),
    "the conflicts of a deal": ("deal", "SELECT * FROM analyst.conflicts WHERE deal_id = :it"),
    "the deals of a party": ("party", "SELECT DISTINCT deal_id FROM analyst.participations WHERE party_id = :it"),
    "a party": ("party", "SELECT * FROM analyst.parties WHERE party_id = :it"),
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


def measure(small: URL, large: URL, sizes: str, pairs: int) -> list[Target]:
    """The targets of looking, on two databases that hold much and little."""
    targets = []
    with engine(small) as few, engine(large) as many, few.connect() as one, many.connect() as other:
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
    return targets


def _asked(connection: Connection, kind: str, query: str) -> float:
    """The median time for one, over several."""
    sample: Sequence[object] = connection.scalars(text(SAMPLES[kind]), {"size": SAMPLE}).all()
    return statistics.median(_run(connection, query, it) for it in sample)


def _run(connection: Connection, query: str, it: object = None) -> float:
    given = {} if it is None else {"it": it}
    return seconds(lambda: connection.execute(text(query), given).all())
