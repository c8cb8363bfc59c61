"""The text of an article: its language, paragraphs and sentences, its body within the page, and where it comes from."""

from c5db.text.body import article_body, headline, is_background
from c5db.text.language import detect_language, unread_language
from c5db.text.parts import Part, PartKind, parts
from c5db.text.provenance import provenance
from c5db.text.reach import reach_of
from c5db.text.sentences import paragraphs, sentences

__all__ = [
    "Part",
    "PartKind",
    "article_body",
    "detect_language",
    "headline",
    "is_background",
    "paragraphs",
    "parts",
    "provenance",
    "reach_of",
    "sentences",
    "unread_language",
]
