"""Things that were ordered before, told of beside what is ordered now: «три самолёта, заказанные раньше»."""

import re
from collections.abc import Iterator, Sequence

from c5db.deals.events import Event
from c5db.deals.lexicon import deal_words
from c5db.deals.mentions import Mention
from c5db.deals.recalled import EARLIER
from c5db.deals.scene import Scene, Sentence, once, words_in, worth
from c5db.deals.tense import is_auxiliary
from c5db.domain.records import Figure, Span
from c5db.domain.vocab import Attribute, FigureKind

ORDERED = frozenset({"v.order", "v.buy"})
ORDER = "v.order"
CONTRACTS = frozenset({"d.contract", "d.memo", "n.service", "n.loan"})
BETWEEN = 2
"""At most so many words stand between what was ordered, that it was, and when: "three of them bought in May 2019"."""
BACK = 3
"""So many sentences back what is ordered now is told."""
_ENDS = re.compile(r"[,;:.!?—–()]")


def of_things_ordered_before(scene: Scene, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Pairs of mentions of which one tells of things that were ordered before, the other of what is ordered now."""
    places = [scene.sentence_at(mention.span.start).index for mention in mentions]
    for sentence in scene.sentences:
        for span in _stretches(scene, sentence):
            old = [n for n, mention in enumerate(mentions) if span.contains(mention.span)]
            here = [n for n, place in enumerate(places) if place == sentence.index and n not in old]
            now = [n for n, place in enumerate(places) if 0 < sentence.index - place <= BACK]
            if any(mentions[n].attribute is Attribute.QUANTITY for n in here) and not _has_parts(scene, span):
                now += here
            yield from ((min(n, other), max(n, other)) for n in old for other in now)


def is_ordered_before(scene: Scene, figure: Figure) -> bool:
    """Whether a number is that of things that were ordered before."""
    if figure.kind is not FigureKind.COUNT:
        return False
    return any(span.contains(figure.span) for span in _stretches(scene, scene.sentence_at(figure.span.start)))


def _has_parts(scene: Scene, old: Span) -> bool:
    """Whether the sentence tells of a part of what was ordered: "Four of the six ferries ordered in 2022"."""
    words = deal_words(scene.document.lang).the
    first = scene.token_at(old.start)
    before = scene.tokens[max(0, first - 2) : first]
    last = next((token for token in reversed(before) if token.low not in words), None)
    return last is not None and "p.of" in last.families


def tells_an_order_before(scene: Scene, event: Event) -> bool:
    """Whether an event is the word for an order that was placed before what is told now."""
    if ORDER not in event.families:
        return False
    stretches = _stretches(scene, scene.sentence_at(event.span.start))
    return any(span.contains(event.span) for span in stretches)


@once
def _stretches(scene: Scene, sentence: Sentence) -> Sequence[Span]:
    """Each number of things with the words that they were ordered, and when, to where these end."""
    return tuple(_find_stretches(scene, sentence))


def _find_stretches(scene: Scene, sentence: Sentence) -> Iterator[Span]:
    if ORDERED.isdisjoint(sentence.families):
        return
    figures = scene.figures_in(sentence.span)
    counts = [figure for figure in figures if figure.kind is FigureKind.COUNT]
    for at in range(sentence.first_token, sentence.last_token) if counts else ():
        if ORDERED.isdisjoint(scene.tokens[at].families):
            continue
        count = next((one for one in counts if _is_ordered(scene, one, at)), None)
        if count is None or _is_of_a_contract(scene, sentence, count):
            continue
        if _is_new(scene, count, sentence) and _is_before(scene, at, figures):
            start = min(count.span.start, scene.tokens[at].start)
            end = _ENDS.search(scene.text, max(count.span.end, scene.tokens[at].end), sentence.span.end)
            yield Span(start, end.start() if end else sentence.span.end)


def _is_of_a_contract(scene: Scene, sentence: Sentence, count: Figure) -> bool:
    """Whether a contract is for these things now: "extends the service contract for the 12 trams bought in 2019"."""
    tokens = words_in(scene, Span(sentence.span.start, count.span.start))
    told = next((token for token in reversed(tokens) if not CONTRACTS.isdisjoint(token.families)), None)
    if told is None or any(token.breaks for token in tokens if token.start > told.start):
        return False
    return all(figure.kind is not FigureKind.COUNT for figure in scene.figures_in(Span(told.end, count.span.start)))


def _is_new(scene: Scene, count: Figure, sentence: Sentence) -> bool:
    """Whether so many were not told of before: "The 12 trams bought last month"."""
    return scene.first_told[worth(count)] >= sentence.span.start


def _is_ordered(scene: Scene, count: Figure, at: int) -> bool:
    """Whether a number of things stands by the word for what was done to them: "three bought", not "three were"."""
    verb, lang = scene.tokens[at], scene.document.lang
    if count.span.end <= verb.start:
        between = words_in(scene, Span(count.span.end, verb.start))
        return len(between) <= BETWEEN and not any(token.breaks or is_auxiliary(token.low, lang) for token in between)
    return count.span.start >= verb.end and not scene.text[verb.end : count.span.start].strip()


def _is_before(scene: Scene, at: int, figures: Sequence[Figure]) -> bool:
    """Whether it was done before, by the words beside it or by the year."""
    beside = scene.tokens[max(0, at - 1) : at + 1 + BETWEEN]
    if any(EARLIER in token.families for token in beside):
        return True
    today, verb = scene.published, scene.tokens[at]
    days = [f for f in figures if f.kind is FigureKind.DATE and f.value_text and f.span.start >= verb.end]
    near = [f for f in days if len(words_in(scene, Span(verb.end, f.span.start))) < BETWEEN]
    return today is not None and any((f.value_text or "")[:4] < str(today.year) for f in near)
