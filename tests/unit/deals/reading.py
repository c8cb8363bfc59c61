"""What a text yields, for tests that are the text."""

from datetime import date

from c5db.deals.scene import Scene, build_scene
from c5db.domain.records import Claim, Document, Parsed
from c5db.domain.vocab import Attribute
from c5db.entities import find_names
from c5db.figures import find_figures
from c5db.parse import parse


def read(text: str, lang: str = "ru", title: str | None = None) -> Parsed:
    """An article of 15 May 2024."""
    return parse(Document("article", "article", text, lang, date(2024, 5, 15), title=title))


def scene_of(text: str, lang: str = "en") -> Scene:
    """The scene of an article of that day, of which no deal is read yet."""
    document = Document("article", "article", text, lang, date(2024, 5, 15))
    return build_scene(document, find_figures(text, lang, document.published), find_names(text, lang))


def claims(parsed: Parsed, attribute: Attribute) -> list[Claim]:
    return [claim for claim in parsed.claims if claim.attribute is attribute]


def statuses(parsed: Parsed) -> list[str]:
    return [str(claim.value_text) for claim in claims(parsed, Attribute.STATUS)]
