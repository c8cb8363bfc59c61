"""Events that are told to be none: a contract that was not cancelled, a sum that was raised and no money."""

from c5db.deals.events import Event
from c5db.deals.scene import Scene

UNDOES = frozenset({"v.cancel", "v.suspend"})
BEFORE = 3
"""So many words before an event stands the word that negates it."""


def is_denied(scene: Scene, event: Event) -> bool:
    """Whether the text says that nothing was undone, or that what rose was a price."""
    if UNDOES.issuperset(event.families):
        return _is_negated(scene, event)
    return "v.raise" in event.families and "v.reprice" in scene.tokens[event.token].families


def _is_negated(scene: Scene, event: Event) -> bool:
    """«Не расторгала», "has not cancelled", «опровергла расторжение»; a denial may stand anywhere in the sentence."""
    sentence = scene.sentence_at(event.span.start)
    if "v.deny" in sentence.families:
        return True
    near = scene.tokens[max(sentence.first_token, event.token - BEFORE) : event.token]
    return any("m.not" in token.families for token in near)
