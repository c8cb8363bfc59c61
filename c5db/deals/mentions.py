"""What a deal is told by: figures that were taken for claims, and events, the words that say what happened to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from c5db.deals.events import Event
from c5db.deals.scene import Scene, Sentence
from c5db.domain.records import Figure, Span
from c5db.domain.vocab import Attribute, Status


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
    chances: tuple[tuple[Status, float], ...] = ()
    """How likely the event tells each status."""


def figure_of(scene: Scene, mention: Mention) -> Figure:
    """The figure that a mention is; ask for none of an event."""
    return scene.figures[mention.figure or 0]


def sentences_of(scene: Scene, mentions: Sequence[Mention]) -> list[Sentence]:
    """The sentences that tell of a deal, in the order of the text."""
    return [scene.sentences[at] for at in sorted({scene.sentence_at(m.span.start).index for m in mentions})]
