"""How a deal has got on since it was signed: «Договор был заключён в 2020 году. Сейчас стройка на паузе»."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import pairwise, starmap

from c5db.deals.denials import is_attribute
from c5db.deals.events import MARKS, Event
from c5db.deals.lexicon import deal_words
from c5db.deals.mentions import Mention, figure_of
from c5db.deals.scene import Scene, Sentence
from c5db.deals.standing import stands
from c5db.deals.tense import lies_ahead
from c5db.domain.records import Figure, Span
from c5db.domain.vocab import Attribute, FigureKind, Status

SIGNS = frozenset({"v.sign", "v.order"})
GOES_ON = frozenset({"v.begin", "v.suspend", "v.close", "v.launch", "v.deliver", "v.buy"})
"""What becomes of a deal once it is signed, where it is not undone."""
OPEN = frozenset({"m.may", "m.not", "m.will", "m.expected"})
"""Families of words that leave it open whether it did; they stand `BEFORE` words before it at most."""
BEFORE = 3
LATER = frozenset({Status.IN_FORCE, Status.COMPLETED, Status.SUSPENDED})
LIKELY = 0.05
"""A word as likely as this to tell one of these tells it where the signing is told as past."""
IN_PART = frozenset({"v.close", "v.build", "v.launch", "v.plan", "v.begin", "v.lend", "v.invest"})
"""What may be done to a part."""
BESIDE = 7
"""So many words at most a share and what is done to it take."""
WHOLE = 100
DELIVERS = frozenset({"v.deliver", "v.get"})
AROUND = 6
"""So many words from a delivery stands what is delivered."""
OF = 3
"""So many words behind "first" stands their number, and behind a part the whole: "the first of the 12"."""
LONG_AGO = 1
"""So many months after it was signed a deal may well have got on."""


def gone_on(scene: Scene, deal: Sequence[Mention], signed: Mention) -> tuple[Mention, Status] | None:
    """The words that tell what became of a deal that was signed before, and what that is."""
    if not _was_signed(scene, deal, signed):
        return None
    told = [(chance, -m.span.start, m, status) for m in deal for status, chance in _becomes(scene, m)]
    if not told:
        return None
    _, _, mention, status = max(told, key=lambda one: one[:2])
    return mention, status


def stood_before(scene: Scene, deal: Sequence[Mention], signed: Mention) -> tuple[Mention, Status] | None:
    """The words that tell, before that it was signed, that a deal is carried out: "runs it. The lease was signed"."""
    days = [figure_of(scene, m) for m in deal if m.figure is not None and m.attribute is Attribute.SIGNED_ON]
    here = scene.sentence_at(signed.span.start).index
    if any(scene.sentence_at(day.span.start).index == here and not _is_long_ago(scene.published, day) for day in days):
        return None
    before = [m for m in deal if m.event is not None and scene.sentence_at(m.span.start).index <= here]
    told = next((m for m in before if m.event and stands(scene, m.event.token, m.event.families)), None)
    return None if told is None else (told, Status.IN_FORCE)


def delivered_so_far(scene: Scene, event: Event) -> Status | None:
    """How far a delivery in parts has got: «отгрузил первые 30 автобусов», "the last of the trams"."""
    if DELIVERS.isdisjoint(event.families):
        return None
    sentence = scene.sentence_at(event.span.start)
    near = range(max(sentence.first_token, event.token - AROUND), min(sentence.last_token, event.token + AROUND))
    all_before = max(sentence.first_token, near.start - AROUND)
    if any("t.last" in token.families for token in scene.tokens[all_before : near.stop]):
        return Status.COMPLETED
    counted = [f for f in scene.figures_in(sentence.span) if f.kind is FigureKind.COUNT]
    firsts = [at for at in near if "t.first" in scene.tokens[at].families]
    ends = [(scene.tokens[at].start, scene.tokens[min(at + OF, sentence.last_token - 1)].start) for at in firsts]
    begun = any(start <= f.span.start <= end for start, end in ends for f in counted)
    return Status.IN_FORCE if begun or any(starmap(partial(_is_part, scene), pairwise(counted))) else None


def is_of_a_part(scene: Scene, event: Event) -> bool:
    """Whether what was ordered only describes a whole of which a part is told: "two of the five units ordered"."""
    if SIGNS.isdisjoint(event.families):
        return False
    sentence = scene.sentence_at(event.span.start)
    counted = [f for f in scene.figures_in(sentence.span) if f.kind is FigureKind.COUNT]
    for one, whole in pairwise(counted):
        near = 0 <= event.token - scene.token_at(whole.span.end) <= AROUND
        if near and one.span.end < event.span.start and _is_part(scene, one, whole):
            return True
    return False


def done_in_part(scene: Scene, event: Event) -> bool:
    """Whether a work is told to be done to a part: «готов на 60%», "is 70 per cent complete", «70 пайызға бітті»."""
    if IN_PART.isdisjoint(event.families):
        return False
    sentence = scene.sentence_at(event.span.start)
    if _is_of_a_fraction(scene, event, sentence):
        return True
    shares = [f for f in scene.figures_in(sentence.span) if f.kind is FigureKind.PERCENT and f.value is not None]
    if not shares or lies_ahead(scene.tokens, event.token, scene.document.lang):
        return False
    words = deal_words(scene.document.lang)
    return any(
        f.value < WHOLE
        and words.in_part is not None
        and words.in_part.search(scene.text, *_around(scene, event, f, sentence))
        for f in shares
        if f.value is not None
    )


def _is_of_a_fraction(scene: Scene, event: Event, sentence: Sentence) -> bool:
    """Whether a part in words is told of what is done: "two thirds of the loan has been drawn"."""
    ways = deal_words(scene.document.lang).fraction
    found = ways.finditer(scene.text, sentence.span.start, sentence.span.end) if ways else ()
    return any(Span(*match.span()).overlaps(event.span) for match in found)


def _around(scene: Scene, event: Event, figure: Figure, sentence: Sentence) -> tuple[int, int]:
    """From the word before to the word behind an event and a share, where they stand side by side."""
    first, last = (
        scene.token_at(min(event.span.start, figure.span.start)),
        scene.token_at(max(event.span.end, figure.span.end)),
    )
    if last - first > BESIDE:
        return 0, 0
    end = scene.tokens[min(last, sentence.last_token) - 1].end
    return scene.tokens[first].start, max(end, figure.span.end, event.span.end)


def _is_part(scene: Scene, one: Figure, whole: Figure) -> bool:
    """Whether a count is told as a part of the next: "four of the nine ferries", «две из трёх установок»."""
    between = scene.tokens[scene.token_at(one.span.end) : scene.token_at(whole.span.start)]
    if one.value is None or whole.value is None or len(between) > OF or not one.value < whole.value:
        return False
    stops = not MARKS.isdisjoint(scene.text[one.span.end : whole.span.start])
    return not stops and any("p.of" in token.families for token in between)


def _becomes(scene: Scene, mention: Mention) -> Sequence[tuple[Status, float]]:
    """What a word tells to have become of the deal, and how likely it does."""
    if mention.event is None or not _is_of_getting_on(scene, mention.event):
        return ()
    at, sentence = mention.event.token, scene.sentence_at(mention.span.start)
    before = scene.tokens[max(sentence.first_token, at - BEFORE) : at]
    if lies_ahead(scene.tokens, at, scene.document.lang) or any(not OPEN.isdisjoint(t.families) for t in before):
        return ()
    status, chance = max(mention.chances, key=lambda one: one[1])
    return ((status, chance),) if status in LATER and chance >= LIKELY else ()


def _is_of_getting_on(scene: Scene, event: Event) -> bool:
    """Whether a word tells what becomes of what was signed: that it is delivered in parts, if only got."""
    return GOES_ON.issuperset(event.families) or delivered_so_far(scene, event) is not None


def _was_signed(scene: Scene, deal: Sequence[Mention], signed: Mention) -> bool:
    """Whether the signing only describes the deal, "the wagons it ordered", or was on a day long before the article."""
    if signed.event is None or SIGNS.isdisjoint(signed.event.families):
        return False
    if is_attribute(scene, signed.event.token):
        return True
    here = scene.sentence_at(signed.span.start).index
    days = [m for m in deal if m.figure is not None and m.attribute is Attribute.SIGNED_ON]
    own = [figure_of(scene, m) for m in days if scene.sentence_at(m.span.start).index == here]
    return any(_is_long_ago(scene.published, day) for day in own)


def _is_long_ago(today: date | None, day: Figure) -> bool:
    """Whether a day, or the month or year that is told, lies a good while before the article."""
    told = (day.value_text or "").rpartition("/")[2]
    if today is None or not told[:4].isdigit():
        return False
    if not told[5:7].isdigit():
        return int(told[:4]) < today.year
    return (today.year - int(told[:4])) * 12 + today.month - int(told[5:7]) > LONG_AGO
