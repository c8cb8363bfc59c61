"""What a party lives by, where no list knows it."""

import pytest

from c5db.deals.trades import trade_of
from c5db.domain.records import Name, Span
from c5db.domain.vocab import PartyKind

CASES = [
    ("Boeing", PartyKind.COMPANY, "maker"),
    ("Nova Verde Bank", PartyKind.COMPANY, "bank"),
    ("Сибстрой", PartyKind.COMPANY, "builder"),
    ("Blue Sky Airways", PartyKind.COMPANY, "airline"),
    ("Ministry of Energy of Chad", PartyKind.GOVERNMENT_BODY, None),
    ("Quarrell", PartyKind.COMPANY, None),
]


@pytest.mark.parametrize(("name", "kind", "trade"), CASES)
def test_list_office_or_word_in_the_name_tells_the_trade(name: str, kind: PartyKind, trade: str | None) -> None:
    assert trade_of(Name(Span(0, len(name)), name, name, name, kind)) == trade
