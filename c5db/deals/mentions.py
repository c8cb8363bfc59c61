"""What a deal is told by: figures that were taken for claims, and events, the words that say what happened to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from c5db.deals.lexicon import Token
from c5db.deals.scene import Scene, Sentence
from c5db.domain.records import Span
from c5db.domain.vocab import Attribute, Status

EVENT_FAMILIES = frozenset(
    {
        *("d.memo", "v.agree", "v.announce", "v.begin", "v.build", "v.build.will", "v.buy", "v.buy.will", "v.cancel"),
        *(
            "v.close",
            "v.close.will",
            "v.deliver",
            "v.deliver.will",
            "v.expire",
            "v.get",
            "v.get.will",
            "v.interest",
            "v.invest",
        ),
        *("v.invest.will", "v.join", "v.launch", "v.lend", "v.lend.will", "v.negotiate", "v.order", "v.plan"),
        *("v.raise", "v.sell", "v.sell.will", "v.sign", "v.sign.will", "v.suspend"),
    }
)
"""Families whose words can tell how far a deal has got."""


@dataclass(frozen=True, slots=True)
class Event:
    """A word that may tell a deal's status, at its place."""

    token: int
    span: Span
    families: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure or event that speaks of some deal: what is grouped into deals."""

    span: Span
    attribute: Attribute
    probability: float
    because: tuple[str, ...]
    figure: int | None = None
    """Index in `Scene.figures`."""
    event: Event | None = None
    status: Status | None = None


def find_events(scene: Scene) -> Iterator[Event]:
    """Every word of the article that can tell a status."""
    for sentence in scene.sentences:
        for at in range(sentence.first_token, sentence.last_token):
            token = scene.tokens[at]
            families = tuple(f for f in token.families if f in EVENT_FAMILIES)
            if families:
                yield Event(at, Span(token.start, token.end), families)


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
    yield from _place(scene, sentence)
    yield from _company(scene, event, sentence)


def _near(tokens: Sequence[Token], size: int) -> set[str]:
    return {f for token in tokens[:size] for f in token.families}


def _side(tokens: Sequence[Token], side: str, near: int) -> Iterator[str]:
    in_clause = True
    for distance, token in enumerate(tokens[:12]):
        if side == "R" and token.breaks:
            in_clause = False
        for family in token.families:
            if distance < near:
                yield f"{side}:{family}"
            if in_clause:
                yield f"{side}c:{family}"
        if side == "L" and token.breaks:
            in_clause = False


def _place(scene: Scene, sentence: Sentence) -> Iterator[str]:
    yield f"paragraph={min(sentence.paragraph, 3)}"
    if sentence.index == 0:
        yield "first sentence"
    if sentence.background:
        yield "background"
    if sentence.index and scene.sentences[sentence.index - 1].paragraph == sentence.paragraph:
        for family in sorted(scene.sentences[sentence.index - 1].families):
            if family[0] == "d":
                yield f"B:{family}"
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


def event_quote(scene: Scene, event: Event) -> Span:
    """The event with the object it acts on, where that follows closely: «подписал с Boeing контракт»."""
    sentence = scene.sentence_at(event.span.start)
    for at in range(event.token + 1, min(event.token + 7, sentence.last_token)):
        token = scene.tokens[at]
        if token.breaks or ";" in scene.text[event.span.end : token.start]:
            break
        if any(f.startswith("d.") for f in token.families):
            return Span(event.span.start, token.end)
    return event.span
