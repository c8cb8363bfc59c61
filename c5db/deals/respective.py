"""Whose each of several amounts is: "the EBRD and KfW lend 80 and 60 million euros respectively"."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from c5db.deals.deeds import frame_words
from c5db.deals.frames import frames_of
from c5db.deals.lexicon import deal_words
from c5db.deals.scene import Scene, Sentence, once
from c5db.domain.records import Figure, Name, Span
from c5db.domain.vocab import FigureKind, PartyKind

Listed = TypeVar("Listed", Name, Figure)
SHARED = frozenset({FigureKind.MONEY, FigureKind.PERCENT})
"""What is told of several in turn."""
LEAST = 2
GAP = ' «»"„“”'
DASHES = frozenset({"", "—", "–", "-"})
"""What may stand between a name and its amount where the verb is left out."""


def owner_of(scene: Scene, figure: Figure) -> Name | None:
    """The name that a sentence gives an amount to, where it tells of several in turn."""
    return owners_in(scene, scene.sentence_at(figure.span.start)).get(figure.span.start)


@once
def owners_in(scene: Scene, sentence: Sentence) -> Mapping[int, Name]:
    """The names by the places of their amounts."""
    names = [name for name in scene.names_in(sentence.span) if name.kind is not PartyKind.PERSON]
    figures = [figure for figure in scene.figures_in(sentence.span) if figure.kind in SHARED]
    if len(names) < LEAST or len(figures) < LEAST:
        return {}
    in_turn = deal_words(scene.document.lang).in_turn
    if any(token.low in in_turn for token in sentence.tokens(scene)):
        return _by_lists(scene, names, figures)
    return _by_turns(scene, sentence, names, figures)


def _by_lists(scene: Scene, names: Sequence[Name], figures: Sequence[Figure]) -> Mapping[int, Name]:
    """The names of a list, each with the amount in its place of another list that is as long."""
    amounts = [run for run in _runs(scene, figures) if len({(f.kind, f.unit) for f in run}) == 1]
    for run in amounts:
        owners = [owners for owners in _runs(scene, names) if len(owners) == len(run)]
        if owners:
            nearest = min(owners, key=lambda one: abs(one[0].span.start - run[0].span.start))
            return {figure.span.start: name for figure, name in zip(run, nearest, strict=True)}
    return {}


def _runs(scene: Scene, things: Sequence[Listed]) -> Iterator[Sequence[Listed]]:
    """The things that are listed together, list by list."""
    run: list[Listed] = list(things[:1])
    for before, thing in pairwise(things):
        if not _is_joined(scene, before.span, thing.span):
            if len(run) >= LEAST:
                yield run
            run = []
        run.append(thing)
    if len(run) >= LEAST:
        yield run


def _is_joined(scene: Scene, one: Span, other: Span) -> bool:
    words = frame_words(scene.document.lang)
    between = scene.text[one.end : other.start].strip(GAP).lower().replace(",", " ").split()
    bare = [word for word in between if word not in words.determiners]
    told = scene.text[one.end : other.start]
    return ("," in told and not bare) or (len(bare) == 1 and bare[0] in words.joiners)


def _by_turns(scene: Scene, sentence: Sentence, names: Sequence[Name], figures: Sequence[Figure]) -> Mapping[int, Name]:
    """Names that stand right before their amounts, the verb told of the first alone: "lends 80, KfW 60 million"."""
    found = {f.span.start: name for f in figures[1:] if (name := _right_before(scene, names, f)) is not None}
    first = figures[0]
    if (
        len(found) != len(figures) - 1
        or _right_before(scene, names, first)
        or len({(f.kind, f.unit) for f in figures}) > 1
    ):
        return {}
    acting = (name for name in names if name.span.end <= first.span.start and _acts(scene, name, sentence))
    owner = next(acting, None)
    parties = {name.canonical for name in found.values()} | ({owner.canonical} if owner else set())
    return {first.span.start: owner, **found} if owner and len(parties) == len(figures) else {}


def _right_before(scene: Scene, names: Sequence[Name], figure: Figure) -> Name | None:
    """The name of which nothing but a dash parts an amount."""
    name = next((n for n in reversed(names) if n.span.end <= figure.span.start), None)
    told = None if name is None else scene.text[name.span.end : figure.span.start].strip(GAP)
    return name if told in DASHES else None


def _acts(scene: Scene, name: Name, sentence: Sentence) -> bool:
    return any(slot == "subject" for _, slot in frames_of(scene, name, sentence))
