"""What speaks for an event telling the status of a deal, and which."""

from collections.abc import Iterator, Sequence

from c5db.deals.events import Event, event_places
from c5db.deals.lexicon import Token
from c5db.deals.scene import Scene, Sentence
from c5db.deals.tense import tense_at
from c5db.domain.vocab import FigureKind


def event_features(scene: Scene, event: Event) -> Iterator[str]:
    """What speaks for an event telling the status of a deal, and which."""
    sentence = scene.sentence_at(event.span.start)
    token = scene.tokens[event.token]
    yield "bias"
    for family in token.families:
        yield f"I:{family}"
    left = scene.tokens[sentence.first_token : event.token][::-1]
    right = scene.tokens[event.token + 1 : sentence.last_token]
    yield from _side(left, "L", 3)
    yield from _side(right, "R", 5)
    families = sentence.families
    for family in sorted(families):
        yield f"S:{family}"
    for own in event.families:
        for family in sorted(_near(left, 3) | _near(right, 3)):
            if family[0] in "mtd":
                yield f"{own}+{family}"
        if not any(f.startswith("d.") for f in families):
            yield f"{own} without object"
    tense = tense_at(scene.tokens, event.token, scene.document.lang)
    yield f"tense={tense}"
    for own in event.families:
        yield f"{own} {tense}"
    yield from _place(scene, sentence)
    yield from _place_of_event(scene, event, sentence)
    yield from _company(scene, event, sentence)
    yield from _weight(scene, event, sentence)


def _near(tokens: Sequence[Token], size: int) -> set[str]:
    return {f for token in tokens[:size] for f in token.families}


def _side(tokens: Sequence[Token], side: str, near: int) -> Iterator[str]:
    """The families of the nearest words on one side."""
    for token in tokens[:near]:
        for family in token.families:
            yield f"{side}:{family}"


def _place(scene: Scene, sentence: Sentence) -> Iterator[str]:
    yield f"paragraph={min(sentence.paragraph, 3)}"
    if sentence.index == 0:
        yield "first sentence"
    if sentence.background:
        yield "background"
    for family in sorted(scene.title_families):
        if family[0] in "dv":
            yield f"T:{family}"


def _company(scene: Scene, event: Event, sentence: Sentence) -> Iterator[str]:
    names = scene.names_in(sentence.span)
    before = [n for n in names if n.span.end <= event.span.start]
    after = [n for n in names if n.span.start >= event.span.end]
    yield f"names before={min(len(before), 2)}"
    yield f"names after={min(len(after), 2)}"
    if before:
        yield f"last before={before[-1].kind}"
    if after:
        yield f"first after={after[0].kind}"
    for kind in sorted({f.kind for f in scene.figures_in(sentence.span)}):
        yield f"with {kind}"


def _place_of_event(scene: Scene, event: Event, sentence: Sentence) -> Iterator[str]:
    """Where in the article an event of its families stands, and whether others stand beside or before it."""
    told_before = any(not x.families.isdisjoint(event.families) for x in scene.sentences[: sentence.index])
    yield "told before" if told_before else "first told"
    if not scene.title_families.isdisjoint(event.families):
        yield "title tells it"
    where = "first sentence" if sentence.index == 0 else f"paragraph {min(sentence.paragraph, 2)}"
    for own in event.families:
        yield f"{own} in {where}"
        if sentence.background:
            yield f"{own} in background"
        if own in scene.title_families:
            yield f"{own} in title"
        if told_before:
            yield f"{own} again"
    others = event_places(scene, sentence)
    yield f"events before={min(sum(at < event.token for at in others), 2)}"
    yield f"events after={min(sum(at > event.token for at in others), 2)}"


def _weight(scene: Scene, event: Event, sentence: Sentence) -> Iterator[str]:
    """How much of the article's matter the sentence holds: its main parties, its largest sum."""
    figures = scene.figures_in(sentence.span)
    parties = {name.canonical for name in scene.names_in(sentence.span)}
    if figures or parties:
        for own in event.families:
            yield f"{own} with {'figure' if figures else 'name'}"
    sums = [figure for figure in figures if figure.kind is FigureKind.MONEY]
    if sums:
        yield "largest sum" if any(figure.value == scene.largest.get(figure.unit) for figure in sums) else "other sum"
    yield f"main parties={len(parties & scene.main)}"
