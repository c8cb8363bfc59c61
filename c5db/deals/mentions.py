"""What a deal is told by: figures that were taken for claims, and events, the words that say what happened to it."""

from dataclasses import dataclass

from c5db.deals.event_features import event_features
from c5db.deals.events import EVENT_FAMILIES, Event, event_quote, find_events
from c5db.domain.records import Span
from c5db.domain.vocab import Attribute, Status

__all__ = ["EVENT_FAMILIES", "Event", "Mention", "event_features", "event_quote", "find_events"]


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
