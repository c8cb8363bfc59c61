"""What speaks for or against a figure being a claim: named features of its words, its sentence and its place."""

from collections.abc import Iterable, Iterator, Sequence

from c5db.deals.figure_frames import frame_features
from c5db.deals.lexicon import Token
from c5db.deals.scene import Scene, Sentence, once, worth
from c5db.deals.times import time_from
from c5db.deals.units import unit_class
from c5db.domain.records import Figure, Span
from c5db.domain.vocab import FigureKind, PartyKind, Qualifier

NEAR = 4
"""Words this close on either side count as near."""
REACH = 12
_UNEVEN = frozenset("QH")
"""Marks of a quarter or a half year in a date."""


def figure_features(scene: Scene, figure: Figure) -> Iterator[str]:
    """The features of a figure where it stands."""
    sentence = scene.sentence_at(figure.span.start)
    yield "bias"
    yield from _own(scene, figure)
    yield from _around(scene, figure, sentence)
    yield from _in_sentence(scene, figure, sentence)
    yield from _in_article(scene, figure, sentence)
    yield from frame_features(scene, figure, sentence)
    if figure.kind is FigureKind.DATE:
        yield from _of_date(scene, figure)


def _own(scene: Scene, figure: Figure) -> Iterator[str]:
    yield f"unit={unit_class(figure)}"
    yield f"qualifier={figure.qualifier}"
    if figure.inherited:
        yield "inherited"
    if figure.restates is not None:
        yield "restates"
    if figure.kind is FigureKind.MONEY and figure.unit is None:
        yield "no currency"
    if figure.value is not None:
        yield from _of_size(figure)
    for token in _tokens(scene, figure.span):
        for family in token.families:
            yield f"I:{family}"


def _of_size(figure: Figure) -> Iterator[str]:
    value = float(figure.value or 0)
    if figure.kind is FigureKind.PERCENT:
        for limit in (1, 5, 25, 50, 50.0001, 99.99, 100):
            if value <= limit:
                yield f"percent<={limit:g}"
                break
        if value != int(value):
            yield "percent with decimals"
    elif figure.kind is FigureKind.MONEY:
        yield f"magnitude={len(str(int(value)))}"
    elif figure.kind is FigureKind.COUNT:
        yield "count " + ("one" if value <= 1 else "few" if value <= 5 else "tens" if value < 100 else "many")
    elif figure.kind is FigureKind.DURATION:
        yield "duration " + ("short" if value < 0.45 else "long" if value >= 1.5 else "about a year")


def _tokens(scene: Scene, span: Span) -> Iterable[Token]:
    return scene.tokens[scene.token_at(span.start) : scene.token_at(span.end)]


def _around(scene: Scene, figure: Figure, sentence: Sentence) -> Iterator[str]:
    first, last = scene.token_at(figure.span.start), scene.token_at(figure.span.end)
    left = scene.tokens[max(sentence.first_token, first - REACH) : first][::-1]
    right = scene.tokens[last : min(last + REACH, sentence.last_token)]
    yield from _side(scene, left, "L", figure.span.start)
    yield from _side(scene, right, "R", figure.span.end)
    before = scene.text[max(sentence.span.start, figure.span.start - 2) : figure.span.start]
    after = scene.text[figure.span.end : figure.span.end + 2]
    if "(" in before:
        yield "in brackets"
    if "—" in before or "–" in before:
        yield "after dash"
    if after[:1] in {".", ""} or after[:1] == "\n":
        yield "ends sentence"
    if figure.span.start <= sentence.span.start + 2:
        yield "opens sentence"


def _side(scene: Scene, tokens: Iterable[Token], side: str, edge: int) -> Iterator[str]:
    """Families on one side: the nearest, the near ones, those of the clause."""
    nearest, clause_open = False, True
    for distance, token in enumerate(tokens):
        if clause_open:
            gap = scene.text[min(token.end, edge) : max(token.start, edge)]
            clause_open = ";" not in gap and not (distance and token.breaks and side == "R")
        for family in token.families:
            if distance == 0:
                yield f"{side}0:{family}"
            if not nearest and family[0] in "nxvd":
                yield f"{side}1:{family}"
            if distance < NEAR:
                yield f"{side}:{family}"
            if clause_open:
                yield f"{side}c:{family}"
        nearest = nearest or any(family[0] in "nxvd" for family in token.families)
        if token.breaks and side == "L":
            clause_open = False


@once
def _words_of(scene: Scene, sentence: Sentence) -> Sequence[str]:
    """The families of a sentence, and those of the one before it in its paragraph: the same for all its figures."""
    told = [f"S:{family}" for family in sorted(sentence.families)]
    before = scene.sentences[sentence.index - 1] if sentence.index else None
    if before is None or before.paragraph != sentence.paragraph:
        return told
    return [*told, *(f"B:{family}" for family in sorted(before.families) if family[0] in "dxt")]


def _in_sentence(scene: Scene, figure: Figure, sentence: Sentence) -> Iterator[str]:
    yield from _words_of(scene, sentence)
    figures = scene.figures_in(sentence.span)
    peers = [f for f in figures if f.kind is figure.kind]
    yield f"peers={min(len(peers), 4)}"
    if peers and peers[0] is figure:
        yield "first of its kind in sentence"
    names = scene.names_in(sentence.span)
    kinds = {name.kind for name in names}
    if not kinds - {PartyKind.PERSON}:
        yield "no party in sentence"
    left = [name for name in names if name.span.end <= figure.span.start]
    if left and left[-1].span.end >= figure.span.start - 3:
        yield f"name before={left[-1].kind}"
    right = [name for name in names if name.span.start >= figure.span.end]
    if right and right[0].span.start <= figure.span.end + 3:
        yield f"name after={right[0].kind}"
    others = {f.kind for f in figures} - {figure.kind}
    for kind in sorted(others):
        yield f"with {kind}"


def _in_article(scene: Scene, figure: Figure, sentence: Sentence) -> Iterator[str]:
    yield f"paragraph={min(sentence.paragraph, 3)}"
    if sentence.index == 0:
        yield "first sentence"
    if sentence.background:
        yield "background"
    if figure.value is not None and scene.times_told[worth(figure)] > 1:
        yield "told again" if scene.first_told[worth(figure)] == figure.span.start else "told before"
    if figure.kind is FigureKind.MONEY and figure.value == scene.largest[figure.unit]:
        yield "largest sum"
    for family in sorted(scene.title_families):
        if family[0] == "d":
            yield f"T:{family}"


def _of_date(scene: Scene, figure: Figure) -> Iterator[str]:
    text = figure.value_text or ""
    start, _, end = text.partition("/")
    length = "quarter" if not _UNEVEN.isdisjoint(start) else {4: "year", 7: "month"}.get(len(start), "day")
    yield f"date {'range' if end else length}"
    if figure.relative:
        yield "relative date"
    if figure.qualifier is Qualifier.AT_MOST:
        yield "deadline"
    if scene.published is None:
        yield "undated article"
        return
    yield f"when={time_from(scene.published, figure)}"
