"""Questions about one deal, party, day or word are answered through an index: no view stands in the way of a filter."""

import re

import pytest
from sqlalchemy import Connection, text

CASES = {
    "SELECT * FROM analyst.claims WHERE deal_id = 7": ["deal_id = 7"],
    "SELECT * FROM analyst.claims WHERE source_id = 7": ["source_id = 7"],
    "SELECT * FROM analyst.claims WHERE published_on = '2025-11-06'": ["published_on = '2025-11-06'"],
    "SELECT * FROM analyst.claims WHERE party_id = 7": ["party_id = 7"],
    "SELECT * FROM analyst.deals WHERE deal_id = 7": ["id = 7"],
    "SELECT * FROM analyst.facts WHERE deal_id = 7": ["deal_id = 7"],
    "SELECT * FROM analyst.facts WHERE attribute = 'announced_on' AND value_text = '2025-11-06'": ["value_text = "],
    "SELECT * FROM analyst.conflicts WHERE deal_id = 7": ["deal_id = 7"],
    "SELECT * FROM analyst.timeline WHERE deal_id = 7": ["deal_id = 7", "deal_id = 7", "deal_id = 7"],
    "SELECT * FROM analyst.completeness WHERE deal_id = 7": ["deal_id = 7", *["deal_id = o.deal_id"] * 2],
    "SELECT * FROM analyst.participations WHERE deal_id = 7": ["deal_id = 7"],
    "SELECT * FROM analyst.deal_parties WHERE deal_id = 7": ["deal_id = 7"],
    "SELECT * FROM analyst.deal_parties WHERE party_name = 'X'": ["canonical_name = 'X'"],
    "SELECT * FROM analyst.partners WHERE party_name = 'X'": ["canonical_name = 'X'"],
    "SELECT * FROM analyst.partners WHERE partner_id = 7": ["id = 7"],
    "SELECT * FROM analyst.party_names WHERE name = 'X'": ["name = 'X'"],
    "SELECT * FROM analyst.parties WHERE canonical_name = 'X'": ["canonical_name = 'X'"],
    "SELECT * FROM analyst.sources WHERE published_on = '2025-11-06'": ["published_on = '2025-11-06'"],
    "SELECT * FROM analyst.figures WHERE source_id = 7": ["source_id = 7"],
    "SELECT * FROM analyst.changes WHERE deal_id = 7": ["deal_id = 7"],
    "SELECT * FROM analyst.changes WHERE run_id = 7": ["run_id = 7"],
    "SELECT * FROM analyst.rates WHERE currency = 'EUR' AND day = '2025-11-06'": ["currency = 'EUR'"],
    "SELECT * FROM analyst.search_sources('contract')": ["@@"],
    "SELECT * FROM analyst.search_claims('contract')": ["@@", "source_id = "],
    "SELECT * FROM analyst.search_deals('contract')": ["@@"],
    "SELECT c.* FROM analyst.deal_parties p JOIN analyst.claims c USING (deal_id) WHERE p.party_name = 'X'": [
        "canonical_name = 'X'", "party_id = ", "deal_id = "
    ],
    "SELECT t.* FROM analyst.deal_parties p JOIN analyst.timeline t USING (deal_id) WHERE p.party_name = 'X'": [
        "canonical_name = 'X'", "party_id = ", "deal_id = ", "deal_id = ", "deal_id = "
    ],
    "SELECT o.* FROM analyst.deal_parties p JOIN analyst.deal_parties o USING (deal_id) WHERE p.party_name = 'X'": [
        "canonical_name = 'X'", "party_id = ", "deal_id = "
    ],
    "SELECT * FROM analyst.deals WHERE deal_id IN (SELECT deal_id FROM analyst.party_names n "
    "JOIN analyst.deal_parties USING (party_id) WHERE n.name = 'X')": ["name = 'X'", "deal_id = "],
}  # fmt: skip
"""Query → what has to be sought through an index for it."""


@pytest.mark.parametrize("query", CASES)
def test_the_filter_comes_through_to_an_index(connection: Connection, query: str) -> None:
    # The tables are empty: without this the planner would rather read them whole.
    connection.execute(text("SET LOCAL enable_seqscan = off"))
    # And while there are no facts, those of a verdict are as few as those of a deal.
    connection.execute(text("DROP INDEX c5db.ix_fact_verdict"))
    plan = "\n".join(connection.exec_driver_sql(f"EXPLAIN (COSTS OFF) {query}").scalars())
    sought = re.findall(r"Index Cond: (.*)", plan.replace("'7'::bigint", "7"))
    for wanted in CASES[query]:
        found = [condition for condition in sought if wanted in condition]
        assert found, f"{wanted} is not sought:\n{plan}"
        sought.remove(found[0])
