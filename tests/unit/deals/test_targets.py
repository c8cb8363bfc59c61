"""What is bought is told from who buys it."""

import pytest

from c5db.domain.vocab import Role
from c5db.parse import parse
from tests.factories import make_document


@pytest.mark.parametrize(
    ("lang", "text", "target"),
    [
        (
            "en",
            "Norland Telecom has agreed to buy 62 percent of Vestacom for $310 million from Aldera Holding, "
            "the companies announced on 3 May 2024.",
            "Vestacom",
        ),
        (
            "ru",
            "Компания «Норланд Телеком» договорилась купить у холдинга «Альдера» 62 % акций оператора Vestacom "
            "за 310 млн долларов, сообщили стороны 3 мая 2024 года.",
            "Vestacom",
        ),
    ],
)
def test_a_firm_whose_shares_are_counted_is_the_target(lang: str, text: str, target: str) -> None:
    roles = {party.canonical: party.role for party in parse(make_document(text, lang=lang)).parties}
    assert roles[target] is Role.TARGET
    assert Role.TARGET not in {role for name, role in roles.items() if name != target}
