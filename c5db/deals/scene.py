"""The scene: an article with its paragraphs, sentences, tokens and mentions laid side by side."""

import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from c5db.deals.lexicon import Token, lexicon
from c5db.domain.records import Document, Figure, Name, Span
from c5db.text import article_body, is_background, paragraphs, sentences


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article, with the range of its tokens."""

    index: int
    span: Span
    paragraph: int
    first_token: int
    last_token: int
    background: bool

    def tokens(self, scene: "Scene") -> Sequence[Token]:
        return scene.tokens[self.first_token : self.last_token]


@dataclass(frozen=True, slots=True)
class Scene:
    """All that the rules look at."""

    document: Document
    text: str
    published: date | None
    tokens: Sequence[Token]
    token_starts: Sequence[int]
    sentences: Sequence[Sentence]
    sentence_starts: Sequence[int]
    figures: Sequence[Figure]
    names: Sequence[Name]
    title_families: frozenset[str]
    paragraphs: int

    def sentence_at(self, place: int) -> Sentence:
        """The sentence that holds the character at `place`."""
        return self.sentences[max(0, bisect.bisect_right(self.sentence_starts, place) - 1)]

    def token_at(self, place: int) -> int:
        """Index of the first token that begins at or after `place`."""
        return bisect.bisect_left(self.token_starts, place)

    def names_in(self, span: Span) -> list[Name]:
        return [name for name in self.names if span.contains(name.span)]

    def figures_in(self, span: Span) -> list[Figure]:
        return [figure for figure in self.figures if span.contains(figure.span)]


def build_scene(document: Document, figures: Sequence[Figure], names: Sequence[Name]) -> Scene:
    """The scene of a document; figures and names outside the article's body are no part of it."""
    text = document.text
    body = document.body or article_body(text)
    words = lexicon(document.lang)
    tokens = words.tag(text)
    starts = [token.start for token in tokens]
    found: list[Sentence] = []
    count = 0
    for part in body:
        for paragraph in paragraphs(text):
            inside = Span(max(paragraph.start, part.start), min(paragraph.end, part.end))
            if inside.start >= inside.end:
                continue
            told_before = is_background(text[inside.start : inside.end], document.lang)
            for span in sentences(text, inside, document.lang):
                first, last = bisect.bisect_left(starts, span.start), bisect.bisect_left(starts, span.end)
                found.append(Sentence(len(found), span, count, first, last, told_before))
            count += 1
    title = words.tag(document.title or "")
    return Scene(
        document=document,
        text=text,
        published=document.published,
        tokens=tokens,
        token_starts=starts,
        sentences=found,
        sentence_starts=[sentence.span.start for sentence in found],
        figures=[f for f in figures if any(part.contains(f.span) for part in body)],
        names=[n for n in names if any(part.contains(n.span) for part in body)],
        title_families=frozenset(family for token in title for family in token.families),
        paragraphs=count,
    )
