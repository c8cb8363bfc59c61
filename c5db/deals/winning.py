"""Contracts that were won or got, whatever work they are for: "won a contract to renovate the port".

A noun of a work behind them tells what is to be done, and not that it has begun.
"""

from collections.abc import Iterator

from c5db.deals.deeds import frame_words
from c5db.deals.events import Event
from c5db.deals.halting import hangs_on, is_plainly_done
from c5db.deals.lexicon import deal_words
from c5db.deals.scene import Scene, Sentence
from c5db.deals.tense import tense_at
from c5db.deals.undoing import LEFT_OPEN, PASSIVE
from c5db.domain.vocab import FigureKind

GETS = "v.get"
SIGNS, AGREES = "v.sign", "v.agree"
SIDE = "o."
"""How the families begin of those who take part in deals: contractors, suppliers."""
CONTRACT = frozenset({"d.contract", "d.order"})
NEAR = 8
"""So many words behind a verb stands what was got."""


def is_won(scene: Scene, event: Event) -> bool:
    """Whether an event tells plainly that somebody has won or got a contract: «получила контракт на реконструкцию»."""
    if GETS not in event.families or AGREES in event.families:
        return False
    sentence, at = scene.sentence_at(event.span.start), event.token
    if not is_plainly_done(scene, sentence, at, LEFT_OPEN):
        return False
    if SIGNS in event.families:
        return True
    if frame_words(scene.document.lang).verb_last:
        return at > sentence.first_token and _is_contract(scene, at - 1)
    return any(_is_contract(scene, place) for place in _objects(scene, event, sentence)) or (
        _opens_with_contract(scene, sentence, at)
    )


def is_chosen(scene: Scene, event: Event) -> bool:
    """Whether an event tells who is chosen to do something: «выбрана подрядчиком ремонта», «подрядчиком выбрана»."""
    if AGREES not in event.families:
        return False
    sentence = scene.sentence_at(event.span.start)
    beside = (event.token - 1, event.token + 1)
    return any(
        family.startswith(SIDE)
        for at in beside
        if sentence.first_token <= at < sentence.last_token
        for family in scene.tokens[at].families
    )


def _objects(scene: Scene, event: Event, sentence: Sentence) -> Iterator[int]:
    """The places behind a verb up to the first mark or preposition; who it is from and when is passed over."""
    first, past = event.token + scene.tokens[event.token].words, 0
    for place in range(first, min(first + NEAR, sentence.last_token)):
        token = scene.tokens[place]
        if token.start < past:
            continue
        if scene.text[scene.tokens[place - 1].end : token.start].strip(' «“"»”$€£'):
            return
        if token.low in deal_words(scene.document.lang).by_what:
            return
        if hangs_on(scene, place):
            past = _past_phrase(scene, place, sentence)
            if not past:
                return
            continue
        yield place


def _past_phrase(scene: Scene, at: int, sentence: Sentence) -> int:
    """Where a name or a date ends that stands right behind a preposition; 0 where none does."""
    behind = at + 1
    while behind < sentence.last_token and scene.tokens[behind].low in deal_words(scene.document.lang).the:
        behind += 1
    if behind >= sentence.last_token:
        return 0
    dates = [figure.span for figure in scene.figures_in(sentence.span) if figure.kind is FigureKind.DATE]
    spans = [*dates, *(name.span for name in scene.names_in(sentence.span))]
    start = scene.tokens[behind].start
    return max((span.end for span in spans if span.start <= start < span.end), default=0)


def _opens_with_contract(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether a sentence opens with the contract that was got: «Контракт достался „Веге“», "The contract was won"."""
    words = deal_words(scene.document.lang).the
    if words and PASSIVE.isdisjoint(tense_at(scene.tokens, at, scene.document.lang).split()):
        return False  # "The contract got a boost"
    first = sentence.first_token + (scene.tokens[sentence.first_token].low in words)
    return first < at and _is_contract(scene, first)


def _is_contract(scene: Scene, at: int) -> bool:
    return not CONTRACT.isdisjoint(scene.tokens[at].families)
