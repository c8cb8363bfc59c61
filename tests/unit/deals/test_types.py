"""What tells the kind of a deal."""

from datetime import date

import pytest

from c5db.deals.mentions import Mention
from c5db.deals.scene import build_scene
from c5db.deals.types import type_features
from c5db.domain.records import Document, Name, Span
from c5db.domain.vocab import Attribute, DealType, PartyKind
from c5db.figures import find_figures
from tests.unit.deals.reading import read

DAY = date(2024, 5, 14)


def _features(text: str, party: str) -> set[str]:
    document = Document("a", "a", text, "en", DAY, body=(Span(0, len(text)),))
    start = text.index(party)
    name = Name(Span(start, start + len(party)), party, party, party, PartyKind.COMPANY)
    scene = build_scene(document, find_figures(text, "en", DAY), [name])
    value = Mention(scene.figures[0].span, Attribute.VALUE, 1.0, (), figure=0)
    return set(type_features(scene, [value]))


def test_what_a_party_lives_by_is_seen_in_its_name() -> None:
    assert "trade=airline" in _features("Blue Sky Airways agreed on $300 million.", "Blue Sky Airways")
    assert "trade=bank" in _features("Nova Verde Bank agreed on $300 million.", "Nova Verde Bank")


def test_what_a_party_lives_by_is_seen_in_the_words_beside_it() -> None:
    assert "S:o.carrier" in _features("The airline Quarrell agreed on $300 million.", "Quarrell")


GOODS = [
    "The State Department approved the potential sale of Patriot missiles to Kuwait for $2.5 billion.",
    "The United States cleared a possible $950 million sale of 36 Javelin launchers to Georgia.",
    "Vitol will buy 1.5 million tonnes of wheat from the grain fund for $400 million.",
]


@pytest.mark.parametrize("text", GOODS)
def test_who_buys_goods_procures_them(text: str) -> None:
    assert [deal.type for deal in read(text, "en").deals] == [DealType.PROCUREMENT]


def test_who_buys_a_stake_or_a_port_procures_nothing() -> None:
    for text in (
        "Orda agreed to buy a 30% stake in Tembo Shipping, which has 12 ships, for $90 million.",
        "Kenya's cabinet approved the sale of the port to Qatar for $90 million.",
    ):
        assert DealType.PROCUREMENT not in {deal.type for deal in read(text, "en").deals}
