"""Deals that are plainly told to be closed: "The acquisition was completed in March", «Сделка закрыта»."""

from collections.abc import Sequence

from c5db.deals.events import Event
from c5db.deals.halting import is_plainly_done, tells_of
from c5db.deals.mentions import Mention
from c5db.deals.recalled import PARTS
from c5db.deals.scene import Scene
from c5db.deals.tense import tense_at
from c5db.deals.undoing import LEFT_OPEN

CLOSES = "v.close"
BOUGHT = frozenset({"d.contract", "d.acquisition", "d.purchase", "d.sale"})
"""Nouns of what is over when it is closed."""
OTHERWISE = PARTS | {"n.loan", "n.bond", "n.finance", "d.auction", "v.negotiate", "v.sign"}
"""Families of words in whose clause something else is closed: a stage, a loan, a tender, talks, a signing."""
ONCE_DONE = {"be", "past"}
"""How "is completed" reads, which may tell of what comes: "once the sale is completed"."""


def closed_at_last(scene: Scene, deal: Sequence[Mention]) -> Mention | None:
    """The words that tell last that a deal is closed: "It agreed to buy the mill. The deal closed on Monday"."""
    closed = [mention for mention in deal if mention.event is not None and is_closed(scene, mention.event)]
    return max(closed, key=lambda mention: mention.span, default=None)


def is_closed(scene: Scene, event: Event) -> bool:
    """Whether a clause tells plainly that a purchase or a contract is closed, and not that it will be."""
    if CLOSES not in event.families:
        return False
    sentence, at = scene.sentence_at(event.span.start), event.token
    if set(tense_at(scene.tokens, at, scene.document.lang).split()) == ONCE_DONE:
        return False
    if not is_plainly_done(scene, sentence, at, LEFT_OPEN):
        return False
    clause = scene.tokens[sentence.first_token : at + scene.tokens[at].words + 1]
    if any(not OTHERWISE.isdisjoint(token.families) for token in clause):
        return False
    return tells_of(scene, sentence, at, BOUGHT)
