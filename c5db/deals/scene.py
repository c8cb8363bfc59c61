"""The scene: an article with its paragraphs, sentences, tokens and mentions laid side by side."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import wraps
from typing import Any, TypeVar

from c5db.deals.lexicon import Token, lexicon
from c5db.domain.records import Document, Figure, Name, Span
from c5db.domain.vocab import FigureKind, PartyKind
from c5db.text import article_body, is_background, paragraphs, sentences

MAIN = 3
"""So many parties are the main ones of an article."""
Thing = TypeVar("Thing")
Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article, with the range of its tokens."""

    index: int
    span: Span
    paragraph: int
    first_token: int
    last_token: int
    background: bool
    families: frozenset[str] = frozenset()
    """The families of all its words."""

    def tokens(self, scene: "Scene") -> Sequence[Token]:
        return scene.tokens[self.first_token : self.last_token]


Asked = TypeVar("Asked", Figure, Name, Sentence)


@dataclass(frozen=True, slots=True)
class Scene:
    """All that the rules look at."""

    document: Document
    text: str
    published: date | None
    body: Sequence[Span]
    """The parts of the text that are the article."""
    tokens: Sequence[Token]
    token_starts: Sequence[int]
    sentences: Sequence[Sentence]
    sentence_starts: Sequence[int]
    """What stands before the first sentence belongs to it."""
    figures: Sequence[Figure]
    names: Sequence[Name]
    title_families: frozenset[str]
    name_starts: Sequence[int]
    figure_starts: Sequence[int]
    called: Mapping[str, Sequence[Name]]
    """The names of each party, in the order of the text."""
    first_named: Mapping[str, int]
    """Where each party is named first."""
    times_named: Mapping[str, int]
    most_named: int
    """How often the party is named that is named most."""
    main: frozenset[str]
    """The three parties that are named most."""
    sides: int
    """How many parties, persons apart, the article names."""
    first_told: Mapping[tuple[object, ...], int]
    """Where each value is told first."""
    times_told: Mapping[tuple[object, ...], int]
    largest: Mapping[str | None, Decimal]
    """The largest sum in each currency."""
    frames: dict[int, tuple[tuple[str, str], ...]] = field(default_factory=dict, compare=False, repr=False)
    """The frames of names by place, each worked out once: every deal of the article asks for them."""
    speakers: list[Sequence[Any]] = field(default_factory=list, compare=False, repr=False)
    """Who speaks in each sentence, worked out in their order as far as was asked."""
    apart: list[Sequence[Any]] = field(default_factory=list, compare=False, repr=False)
    """Deeds that cannot be one deal, worked out once."""
    worked_out: dict[Callable[..., Any], dict[Any, Any]] = field(default_factory=dict, compare=False, repr=False)
    """What rules that many ask have said, by the rule and the place of what they were asked about."""

    def sentence_at(self, place: int) -> Sentence:
        """The sentence that holds the character at `place`."""
        return self.sentences[bisect_right(self.sentence_starts, place) - 1]

    def token_at(self, place: int) -> int:
        """Index of the first token that begins at or after `place`."""
        return bisect_left(self.token_starts, place)

    def names_in(self, span: Span) -> list[Name]:
        first, last = bisect_left(self.name_starts, span.start), bisect_left(self.name_starts, span.end)
        return [name for name in self.names[first:last] if name.span.end <= span.end]

    def figures_in(self, span: Span) -> list[Figure]:
        starts = self.figure_starts
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        return [figure for figure in self.figures[first:last] if figure.span.end <= span.end]


def once(rule: Callable[[Scene, Asked], Told]) -> Callable[[Scene, Asked], Told]:
    """The rule, which works out what it says of a figure, name or sentence the first time that it is asked."""

    @wraps(rule)
    def asked(scene: Scene, thing: Asked) -> Told:
        known: dict[int, Told] = scene.worked_out.setdefault(rule, {})
        place = thing.span.start
        if place not in known:
            known[place] = rule(scene, thing)
        return known[place]

    return asked


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
        for paragraph in paragraphs(text[part.start : part.end]):
            inside = Span(part.start + paragraph.start, part.start + paragraph.end)
            told_before = is_background(text[inside.start : inside.end], document.lang)
            for span in sentences(text, inside, document.lang):
                first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
                families = frozenset(family for token in tokens[first:last] for family in token.families)
                found.append(Sentence(len(found), span, count, first, last, told_before, families))
            count += 1
    title = words.tag(document.title or "")
    told = _inside(body, figures, key=lambda figure: figure.span)
    named = [name for name in _inside(body, names, key=lambda name: name.span) if not _is_counted(name, told)]
    called: dict[str, list[Name]] = defaultdict(list)
    for name in named:
        called[name.canonical].append(name)
    first_named = {party: names[0].span.start for party, names in called.items()}
    times_named = {party: len(names) for party, names in called.items()}
    first_told: dict[tuple[object, ...], int] = {}
    for figure in told:
        first_told.setdefault(worth(figure), figure.span.start)
    return Scene(
        document=document,
        text=text,
        published=document.published,
        body=body,
        tokens=tokens,
        token_starts=starts,
        sentences=found,
        sentence_starts=[sentence.span.start if sentence.index else 0 for sentence in found],
        figures=told,
        names=named,
        title_families=frozenset(family for token in title for family in token.families),
        name_starts=[name.span.start for name in named],
        figure_starts=[figure.span.start for figure in told],
        called=called,
        first_named=first_named,
        times_named=times_named,
        most_named=max(times_named.values(), default=0),
        main=frozenset(sorted(times_named, key=lambda name: (-times_named[name], first_named[name]))[:MAIN]),
        sides=len({name.canonical for name in named if name.kind is not PartyKind.PERSON}),
        first_told=first_told,
        times_told=Counter(map(worth, told)),
        largest=_largest(told),
    )


def words_in(scene: Scene, span: Span) -> Sequence[Token]:
    """The words that begin in a stretch of the text."""
    return scene.tokens[scene.token_at(span.start) : scene.token_at(span.end)]


def worth(figure: Figure) -> tuple[object, ...]:
    """What two figures share that tell the same."""
    return (figure.kind, figure.value, figure.unit)


def _inside(body: Sequence[Span], things: Sequence[Thing], key: Callable[[Thing], Span]) -> list[Thing]:
    """The things that stand in the body, in the order of the text."""
    ends = [part.end for part in body]
    kept = []
    for thing in things:
        at = bisect_left(ends, key(thing).end)
        if at < len(body) and body[at].contains(key(thing)):
            kept.append(thing)
    return sorted(kept, key=key)


def _is_counted(name: Name, figures: Sequence[Figure]) -> bool:
    """Whether the name is the unit of a figure, or what it counts: "120 KB/D", «долл. США», "GEL 18m", "12 Rafale"."""
    at = bisect_right(figures, name.span.start, key=lambda figure: figure.span.start) - 1
    if at < 0 or not figures[at].span.contains(name.span):
        return False
    if figures[at].kind is FigureKind.MONEY:
        return True
    return not name.known and figures[at].span.start < name.span.start < name.span.end == figures[at].span.end


def _largest(figures: Sequence[Figure]) -> dict[str | None, Decimal]:
    most: dict[str | None, Decimal] = {}
    for figure in figures:
        if figure.kind is FigureKind.MONEY:
            most[figure.unit] = max(figure.value or Decimal(0), most.get(figure.unit, Decimal(0)))
    return most
