"""What a text yields, for tests that are the text."""

from datetime import date

from c5db.domain.records import Claim, Document, Parsed
from c5db.domain.vocab import Attribute
from c5db.parse import parse


def read(text: str, lang: str = "ru", title: str | None = None) -> Parsed:
    """An article of 15 May 2024."""
    return parse(Document("article", "article", text, lang, date(2024, 5, 15), title=title))


def claims(parsed: Parsed, attribute: Attribute) -> list[Claim]:
    return [claim for claim in parsed.claims if claim.attribute is attribute]


def statuses(parsed: Parsed) -> list[str]:
    return [str(claim.value_text) for claim in claims(parsed, Attribute.STATUS)]
