"""Analysts' programs rely on the names and the order of the views' columns: new ones come at the end."""

import pytest
from sqlalchemy import Connection, text

CONTRACT = {
    "sources": "source_id article_id url publisher published_on lang title revision copy_of loaded_at credit text",
    "claims": """
        claim_id deal_id source_id article_id publisher published_on attribute value value_max value_text unit
        qualifier over item party_id party_name attributed_to quote quote_start quote_end
    """,
    "figures": """
        source_id article_id kind value value_max value_text unit qualifier inherited quote quote_start quote_end
        claim_id not_taken_because
    """,
    "participations": "article_id source_id deal_id party_id name canonical_name kind role country",
    "parties": "party_id canonical_name kind country names",
    "deals": """
        deal_id title type status value value_max currency qualifier announced_on parties sources independent_sources
        open_conflicts first_seen last_seen part_of summable
    """,
    "facts": """
        deal_id attribute party_id party_name item value value_max value_text unit qualifier low high verdict
        confidence claims independent_sources explanation flags ruled_by as_of over
    """,
    "conflicts": "deal_id deal_title attribute party_name item values chosen explanation",
    "copies": "source_id article_id original_source_id original_article_id similarity reason",
    "changes": """
        changed_at run_id deal_id attribute party_name item old_value new_value old_verdict new_verdict reason
        old_qualifier new_qualifier
    """,
    "runs": """
        run_id command started_at finished_at status documents_seen documents_new documents_rejected claims_new error
    """,
    "rejects": "reject_id origin reason rejected_at run_id",
}
COLUMNS = """
    SELECT a.attname
    FROM pg_attribute a
    WHERE a.attrelid = to_regclass('analyst.' || :view) AND a.attnum > 0
    ORDER BY a.attnum
"""
TYPES = """
    SELECT format('%s.%s %s', c.relname, a.attname, format_type(a.atttypid, NULL))
    FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = 'analyst'::regnamespace AND a.attnum > 0
"""
STATED_TYPES = {
    "sources.article_id text",
    "sources.published_on date",
    "sources.revision integer",
    "claims.claim_id uuid",
    "claims.value numeric",
    "claims.value_max numeric",
    "claims.over text",
    "claims.item text",
    "claims.quote_start integer",
    "claims.quote_end integer",
    "parties.names text[]",
    "deals.deal_id bigint",
    "deals.value numeric",
    "deals.announced_on text",
    "deals.parties text[]",
    "deals.sources integer",
    "deals.independent_sources integer",
    "deals.open_conflicts integer",
    "deals.summable boolean",
    "facts.value numeric",
    "facts.claims integer",
    "facts.independent_sources integer",
    "facts.explanation text",
    "facts.flags text[]",
    "conflicts.values jsonb",
}


@pytest.mark.parametrize("view", CONTRACT)
def test_view_begins_with_the_columns_of_the_contract(connection: Connection, view: str) -> None:
    promised = CONTRACT[view].split()
    assert list(connection.scalars(text(COLUMNS), {"view": view}))[: len(promised)] == promised


def test_columns_have_the_types_of_the_contract(connection: Connection) -> None:
    assert STATED_TYPES - set(connection.scalars(text(TYPES))) == set()


def test_facts_as_of_gives_the_columns_of_facts(connection: Connection) -> None:
    result = connection.execute(text("SELECT * FROM analyst.facts_as_of(now())"))
    assert list(result.keys())[:21] == CONTRACT["facts"].split()


UNEXPLAINED = """
    SELECT format('%s.%s %s', c.relnamespace::regnamespace, c.relname, a.attname)
    FROM pg_class c
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace IN ('analyst'::regnamespace, 'c5db'::regnamespace)
        AND c.relkind IN ('r', 'v')
        AND (obj_description(c.oid, 'pg_class') IS NULL OR col_description(c.oid, a.attnum) IS NULL)
"""


def test_every_table_view_and_column_says_what_it_is(connection: Connection) -> None:
    assert list(connection.scalars(text(UNEXPLAINED))) == []
