"""Deals that are only thought of: "could spend $700 million on a plant", "has received a letter of interest"."""

from c5db.deals.deeds import frame_words
from c5db.deals.events import Event
from c5db.deals.lexicon import deal_words
from c5db.deals.scene import Scene
from c5db.domain.records import Span

_INTEREST, _LETTER, _PONDERED = "v.interest", 3, 2
"""So many words behind a verb begins the interest that it tells of, and behind one of interest what it is in."""
_HANDS_OVER = frozenset({"v.get", "v.deliver", "v.sign"})
_POSSIBLE = frozenset({"v.invest.will", "v.buy.will", "v.build.will", "v.sell.will", "v.lend.will"})
_DEALT = frozenset({"d.sale", "d.purchase", "d.acquisition"})
_BEFORE = 2
"""So many words before its verb stands what tells that somebody may."""


def is_only_possible(scene: Scene, event: Event) -> bool:
    """Whether somebody may do it, and nobody has said that it will be done: "could spend $700 million on a plant"."""
    if not _POSSIBLE.issuperset(event.families):
        return False
    sentence, might = scene.sentence_at(event.span.start), deal_words(scene.document.lang).might
    after = event.token + scene.tokens[event.token].words
    beside = [*scene.tokens[max(sentence.first_token, event.token - _BEFORE) : event.token]]
    if frame_words(scene.document.lang).verb_last:
        beside = [*scene.tokens[after : min(after + 1, sentence.last_token)]]
    return any(token.low in might for token in beside)


def is_of_interest(scene: Scene, event: Event) -> bool:
    """Whether nothing but a letter of interest is got or given: "has received a letter of interest from"."""
    after = event.token + scene.tokens[event.token].words
    last = min(after + _LETTER, scene.sentence_at(event.span.start).last_token)
    hands_over = not _HANDS_OVER.isdisjoint(event.families)
    return hands_over and any(_INTEREST in token.families for token in scene.tokens[after:last])


def is_pondered(scene: Scene, event: Event) -> bool:
    """Whether a sale or a purchase is what somebody named before has an interest in: «„X" раздумывает над продажей»."""
    if event.families != (_INTEREST,):
        return False
    sentence = scene.sentence_at(event.span.start)
    after = event.token + scene.tokens[event.token].words
    matter = scene.tokens[after : min(after + _PONDERED, sentence.last_token)]
    traded = any(not _DEALT.isdisjoint(token.families) for token in matter)
    return traded and bool(scene.names_in(Span(sentence.span.start, event.span.start)))
