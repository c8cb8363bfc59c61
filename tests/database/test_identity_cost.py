"""What identity looks up for a new article is found by index, so that the database's size does not matter."""

import re

import pytest
from sqlalchemy import Connection, text

from c5db.store.rows import statements

IDS = [1, 2]
LOOK_UPS: dict[str, dict[str, object]] = {
    "find_candidates": {"report_ids": IDS, "most_of_a_key": 10, "most": 10},
    "find_speakers": {"deal_ids": IDS, "speakers": 10},
    "find_neighbours": {"report_ids": IDS, "least": 0.0},
    "read_heads": {"report_ids": IDS, "own": IDS, "speakers": 10},
    "read_words": {"report_ids": IDS},
    "place_decisions": {"source_ids": IDS},
    "unsettle_neighbours": {"source_ids": IDS},
    "read_links": {"report_ids": IDS},
    "read_reports": {"source_ids": IDS, "around": 10, "longest": 1000},
    "read_assignments": {"report_ids": IDS},
    "parts_beside": {"report_ids": IDS},
    "describe_deals": {"deal_ids": IDS},
    "assign_reports": {"report_ids": IDS, "deal_ids": IDS, "scores": [None, 1.0], "reasons": ["", ""], "run_id": 1},
    "merge_deals": {"merged": [1], "into": [2]},
    "log_deal_merges": {"merged": [1], "into": [2], "reasons": [""], "run_id": 1},
    "claims_of_deal": {"deal_id": 1},
    "read_deal_parts": {"deal_id": 1},
    "standing_decisions": {"ids": IDS, "subject": "deal", "action": "merge"},
    "read_name_words": {"names": ["a", "b"]},
    "place_name_decisions": {"source_ids": IDS},
    "sources_of_party": {"party_id": 1, "names": ["a"]},
    "read_party_parts": {"party_id": 1},
    "read_names": {"source_ids": IDS},
    "find_parties": {"keys": ["a", "b"], "called": "called:"},
    "refresh_parties": {"party_ids": IDS},
    "name_participations": {"participation_ids": IDS, "party_ids": IDS, "source_ids": IDS},
    "merge_parties": {"merged": [1], "into": [2]},
    "read_texts": {"source_ids": IDS},
    "read_voices": {"source_ids": IDS},
    "read_said": {"source_ids": IDS},
    "read_companies": {"source_ids": IDS},
    "save_signatures": {"source_ids": IDS, "signatures": [b"", b""]},
    "find_copies": {"source_ids": IDS, "most_of_a_key": 10, "most": 5},
    "copy_groups": {"source_ids": IDS},
}
SCANS = re.compile(r"Seq Scan on (\w+)")


@pytest.mark.parametrize("name", LOOK_UPS)
def test_no_table_is_read_whole(connection: Connection, name: str) -> None:
    # The tables are empty, so that the planner would rather read them whole; forbidden to, it shows what it could use.
    connection.execute(text("SET LOCAL enable_seqscan = off"))
    for statement in statements(name):
        wanted = statement.compile().params
        given = {key: value for key, value in LOOK_UPS[name].items() if key in wanted}
        plan = "\n".join(connection.scalars(text(f"EXPLAIN {statement.text}"), given))
        assert not SCANS.findall(plan), plan
