"""How a deal has got on since it was signed: «Договор был заключён в 2020 году. Сейчас стройка на паузе»."""

from collections.abc import Sequence
from datetime import date

from c5db.deals.denials import is_attribute
from c5db.deals.events import Event
from c5db.deals.mentions import Mention, figure_of
from c5db.deals.scene import Scene
from c5db.deals.tense import lies_ahead
from c5db.domain.records import Figure
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
DELIVERS = frozenset({"v.deliver", "v.get"})
AROUND = 6
"""So many words from a delivery stands what is delivered."""
OF = 3
"""So many words behind "first" stands their number: "the first of the 12"."""
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


def is_of_the_first(scene: Scene, event: Event) -> bool:
    """Whether only the first of what was agreed on is delivered: «отгрузил первые 30 автобусов»."""
    if DELIVERS.isdisjoint(event.families):
        return False
    sentence = scene.sentence_at(event.span.start)
    counted = [f.span.start for f in scene.figures_in(sentence.span) if f.kind is FigureKind.COUNT]
    near = range(max(sentence.first_token, event.token - AROUND), min(sentence.last_token, event.token + AROUND))
    firsts = [at for at in near if "t.first" in scene.tokens[at].families]
    ends = [scene.tokens[min(at + OF, sentence.last_token - 1)].start for at in firsts]
    return any(
        scene.tokens[at].start <= start <= end for at, end in zip(firsts, ends, strict=True) for start in counted
    )


def _becomes(scene: Scene, mention: Mention) -> Sequence[tuple[Status, float]]:
    """What a word tells to have become of the deal, and how likely it does."""
    if mention.event is None or not GOES_ON.issuperset(mention.event.families):
        return ()
    at, sentence = mention.event.token, scene.sentence_at(mention.span.start)
    before = scene.tokens[max(sentence.first_token, at - BEFORE) : at]
    if lies_ahead(scene.tokens, at, scene.document.lang) or any(not OPEN.isdisjoint(t.families) for t in before):
        return ()
    status, chance = max(mention.chances, key=lambda one: one[1])
    return ((status, chance),) if status in LATER and chance >= LIKELY else ()


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
