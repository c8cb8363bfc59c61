"""Mentions are grouped block by block where there are more than any article has."""

from c5db.deals import grouping
from c5db.deals.assemble import shipped_judges
from c5db.domain.records import Document
from c5db.parse import parse
from tests.unit.test_reach import EARLY, LATE


def test_a_text_of_more_mentions_than_a_block_holds_gives_the_deals_of_each_block(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    document = Document("a", "a", f"{EARLY}\n\n{LATE}")
    whole = parse(document, shipped_judges())
    monkeypatch.setattr(grouping, "BLOCK", 3)
    blocks = parse(document, shipped_judges())
    assert {claim.quote for claim in blocks.claims} >= {"$40 млн", "$90 млн"}
    assert len(blocks.deals) >= len(whole.deals)
