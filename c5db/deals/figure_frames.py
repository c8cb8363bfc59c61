"""The frame a figure stands in: the noun that governs it, the verb of its clause, its neighbours, what happens."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from c5db.deals.events import EVENT_FAMILIES, MARKS
from c5db.deals.lexicon import Token
from c5db.deals.scene import Scene, Sentence, once
from c5db.deals.times import time_from
from c5db.deals.units import unit_class
from c5db.domain.records import Figure, Name, Span
from c5db.domain.vocab import FigureKind, PartyKind

NOUNS, VERBS = frozenset({"n.", "x."}), frozenset({"v."})
CLOSE = 25
"""Characters between two figures that are told in one breath."""
LEAD = 2
"""Sentences that name the parties of the article's own deal."""
TOLD_BEFORE = 400
"""Characters before the sentence in which a date still says when things happened."""


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of a figure's clause on either side, the nearest first."""

    left: Sequence[Token]
    right: Sequence[Token]
    span: Span


def frame_features(scene: Scene, figure: Figure, sentence: Sentence) -> Iterator[str]:
    """The features of a figure's clause and of the company that it keeps."""
    clause = clause_of(scene, figure)
    kind = unit_class(figure)
    for family in sorted({family for token in (*clause.left, *clause.right) for family in token.families}):
        yield f"G:{family}"
    verb = _nearest(clause, VERBS)
    yield f"verb={verb}&{kind}"
    yield f"frame={verb}>{_governor(scene, figure, clause)}"
    yield from _parties(scene, clause)
    yield from _happening(scene, sentence)
    yield from _neighbours(scene, figure, sentence)
    yield from _times(scene, figure, sentence)


@once
def clause_of(scene: Scene, figure: Figure) -> Clause:
    """The words around a figure up to punctuation or a conjunction."""
    sentence = scene.sentence_at(figure.span.start)
    first, last = scene.token_at(figure.span.start), scene.token_at(figure.span.end)
    left: list[Token] = []
    start, end = figure.span.start, figure.span.end
    for token in scene.tokens[sentence.first_token : first][::-1]:
        if token.breaks or not MARKS.isdisjoint(scene.text[token.end : start]):
            break
        left.append(token)
        start = token.start
    right: list[Token] = []
    for token in scene.tokens[last : sentence.last_token]:
        if token.breaks or not MARKS.isdisjoint(scene.text[end : token.start]):
            break
        right.append(token)
        end = token.end
    return Clause(left, right, Span(start, end))


@once
def clause_families(scene: Scene, figure: Figure) -> frozenset[str]:
    """The families of all words of a figure's clause."""
    clause = clause_of(scene, figure)
    return frozenset(family for token in (*clause.left, *clause.right) for family in token.families)


def _first(tokens: Sequence[Token], among: frozenset[str]) -> tuple[int, str] | None:
    """How far the nearest word of these families is, and its family."""
    for distance, token in enumerate(tokens):
        for family in token.families:
            if family[:2] in among:
                return distance, family
    return None


def _nearest(clause: Clause, among: frozenset[str], favour: int = 0) -> str:
    """The nearest family and its side; the left one also where it is `favour` words farther than the right one."""
    left, right = _first(clause.left, among), _first(clause.right, among)
    if left and (not right or left[0] <= right[0] + favour):
        return f"left {left[1]}"
    return f"right {right[1]}" if right else "none"


def _governor(scene: Scene, figure: Figure, clause: Clause) -> str:
    """The noun that says what the figure is: a word of its own, else the nearest in its clause."""
    for token in scene.tokens[scene.token_at(figure.span.start) : scene.token_at(figure.span.end)]:
        for family in token.families:
            if family[:2] in NOUNS:
                return f"in {family}"
    return _nearest(clause, NOUNS, favour=1)


def _parties(scene: Scene, clause: Clause) -> Iterator[str]:
    if not clause.left and not clause.right:
        return
    lead = scene.sentences[min(LEAD, len(scene.sentences)) - 1].span.end
    here = {name.canonical for name in scene.names_in(clause.span) if _acts(name)}
    yield f"parties in clause={min(len(here), 2)}"
    yield f"parties of the lead in clause={min(sum(scene.first_named[party] < lead for party in here), 2)}"


def _acts(name: Name) -> bool:
    return name.kind is not PartyKind.PERSON


@once
def _happening(scene: Scene, sentence: Sentence) -> Sequence[str]:
    """Whether the sentence, and the one before, tell of something done to something agreed."""
    return list(_happens(scene, sentence))


def _happens(scene: Scene, sentence: Sentence) -> Iterator[str]:
    events = sentence.families & EVENT_FAMILIES
    objects = {family for family in sentence.families if family[0] == "d"}
    yield f"events in sentence={min(len(events), 2)}"
    yield f"things done in sentence={min(sum(map(_done, events)), 2)}"
    yield _told(bool(events), bool(objects), "sentence")
    if events & scene.title_families:
        yield "event of the title"
    if objects & scene.title_families:
        yield "object of the title"
    if sentence.index:
        before = scene.sentences[sentence.index - 1].families
        yield _told(not before.isdisjoint(EVENT_FAMILIES), any(f[0] == "d" for f in before), "sentence before")


def _done(family: str) -> bool:
    return not family.endswith(".will") and family not in {"v.plan", "v.negotiate", "v.interest", "v.announce"}


def _told(event: bool, thing: bool, where: str) -> str:
    told = "event and object" if event and thing else "event" if event else "object" if thing else "no event"
    return f"{told} in {where}"


def _neighbours(scene: Scene, figure: Figure, sentence: Sentence) -> Iterator[str]:
    """The figures told right before and right after it."""
    figures = scene.figures_in(sentence.span)
    at = next((index for index, other in enumerate(figures) if other is figure), None)
    if at is None:
        return
    for side, index in (("previous", at - 1), ("next", at + 1)):
        if not 0 <= index < len(figures):
            continue
        other = figures[index]
        between = scene.text[min(figure.span.end, other.span.end) : max(figure.span.start, other.span.start)]
        yield f"{side} {'close' if len(between) < CLOSE else 'far'} {unit_class(other)}"
        if len(between) < CLOSE:
            yield f"{side} {other.kind}"
            if "(" in between:
                yield f"{side} across a bracket"


def _times(scene: Scene, figure: Figure, sentence: Sentence) -> Iterator[str]:
    """When the things told around the figure happen, as against the day of publication."""
    if scene.published is None:
        return
    dates = [f for f in scene.figures_in(sentence.span) if f.kind is FigureKind.DATE and f is not figure]
    for when in sorted({time_from(scene.published, date) for date in dates}):
        yield f"told with {when}"
    if figure.kind is FigureKind.DATE:
        return
    reach = Span(max(0, sentence.span.start - TOLD_BEFORE), figure.span.start)
    earlier = [f for f in scene.figures_in(reach) if f.kind is FigureKind.DATE]
    if earlier:
        yield f"after {time_from(scene.published, earlier[-1])}"
