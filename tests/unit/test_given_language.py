"""A document is read in its language, however a caller of the library names that."""

import pytest

from c5db.domain.records import Document
from c5db.parse import parse

TEXT = "Wabtec will sell Kazakhstan 300 locomotives for $4.2 billion."


@pytest.mark.parametrize("lang", ["en", "EN", "en-GB", "de", ""])
def test_a_language_is_taken_by_its_code_or_found_in_the_text(lang: str) -> None:
    assert parse(Document("here", "1", TEXT, lang=lang)).claims == parse(Document("here", "1", TEXT, lang="en")).claims
