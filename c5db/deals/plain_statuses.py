"""The statuses that words tell plainly, however seldom the scorer has met them, in the order that they are asked in."""

from collections.abc import Callable, Sequence

from c5db.deals.closing import is_closed
from c5db.deals.deeds import frame_words
from c5db.deals.events import Event
from c5db.deals.frames import agreed_acts
from c5db.deals.halting import halts_a_matter
from c5db.deals.musings import is_pondered
from c5db.deals.ordered_before import tells_an_order_before
from c5db.deals.permissions import gets_consent
from c5db.deals.scene import Scene
from c5db.deals.standing import stands
from c5db.domain.vocab import Status


def _is_permitted(scene: Scene, event: Event) -> bool:
    """Whether all that is got is leave to buy, sell or build: "has obtained permission to buy 45% of Orda"."""
    words, sentence = frame_words(scene.document.lang), scene.sentence_at(event.span.start)
    return gets_consent(scene, words, sentence, event.token) and bool(agreed_acts(scene, words, sentence, event.token))


Test = Callable[[Scene, Event], bool]
PLAIN: Sequence[tuple[Test, Status]] = (
    (halts_a_matter, Status.SUSPENDED),
    (is_closed, Status.COMPLETED),
    (_is_permitted, Status.ANNOUNCED),
    (lambda scene, event: stands(scene, event.token, event.families), Status.IN_FORCE),
    (tells_an_order_before, Status.SIGNED),
    (is_pondered, Status.EXPRESSION_OF_INTEREST),
)
