"""Deals of years before that are told beside the deal of now: what was bought, paid or raised then."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from c5db.deals.acts import AGREES, BUYS, DEBTS, LENDS, ORDERS, PAYS, SAYS
from c5db.deals.lexicon import deal_words
from c5db.deals.mentions import Mention
from c5db.deals.recalled import OLD
from c5db.deals.scene import Scene, Sentence
from c5db.deals.transactions import DEEDS, MEASURES, TOLD, Deed, Measure, deeds_of, tells, with_near
from c5db.domain.records import Span
from c5db.domain.vocab import FigureKind

DONE = frozenset({"v.buy", "v.sell", "v.order", "v.lend", "v.raise", "v.invest", "v.deliver", "v.build"})
"""Families of words for what has been done, and is not agreed again."""
NEAR = 3
"""So many sentences before one that recalls a deal the deal of now is told."""
Amounts = Mapping[Measure, set[Decimal | None]]


def without_old(scene: Scene, deals: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The deals, what was paid or raised long ago apart from the deal that it is told beside."""
    pairs = [(old.span, new) for old, new in _find_old(scene)]
    return [part for deal in deals for part in _without(deal, [old for old, new in pairs if tells(new, deal)])]


def _without(deal: Sequence[Mention], spans: Sequence[Span]) -> list[list[Mention]]:
    told = [mention for mention in deal if any(span.contains(mention.span) for span in spans)]
    left = [mention for mention in deal if mention not in told]
    return [left, told] if told and left else [list(deal)]


def _find_old(scene: Scene) -> Iterator[tuple[Deed, Deed]]:
    """What was paid or raised years before, each time with the deeds of now near it."""
    for old, near in with_near(scene, DEEDS | PAYS):
        if old.recalls and not PAYS.isdisjoint(old.families):
            yield from ((old, new) for new in near if is_of_old(old, new))


def told_before(scene: Scene, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Pairs of mentions of which one is of a deed that its sentence tells as done before, for other amounts.

    "It ordered 14 jets. Earlier it bought 8 from Orda".
    """
    sentences = [scene.sentence_at(mention.span.start) for mention in mentions]
    for sentence in dict.fromkeys(sentences):
        if not _opens_before(scene, sentence):
            continue
        here = [n for n, other in enumerate(sentences) if other is sentence]
        before = [n for n, other in enumerate(sentences) if 0 < sentence.index - other.index <= NEAR]
        old, new = (_amounts(scene, [mentions[n] for n in told]) for told in (here, before))
        if _is_another(scene, sentence, old, new):
            yield from ((a, b) for a in before for b in here)


def _opens_before(scene: Scene, sentence: Sentence) -> bool:
    """Whether it opens with a word for what went before, or with a day of years ago."""
    earlier = deal_words(scene.document.lang).earlier
    if earlier is not None and earlier.match(scene.text, sentence.span.start) is not None:
        return True
    today, days = scene.published, (f for f in scene.figures_in(sentence.span) if f.kind is FigureKind.DATE)
    opening = next((day for day in days if scene.token_at(day.span.start) == sentence.first_token), None)
    if today is None or opening is None or opening.value_text is None:
        return False
    return opening.value_text[:4] <= str(today.year - OLD)


def _is_another(scene: Scene, sentence: Sentence, old: Amounts, new: Amounts) -> bool:
    """Whether amounts of a deed are told, none of them again; what was agreed before may be for other amounts now."""
    deed = next(iter(deeds_of(scene, sentence, TOLD)), None)
    if deed is None or not old or SAYS in sentence.families:
        return False
    shared = old.keys() & new.keys()
    if DONE.isdisjoint(deed.families):
        return not shared
    # Whoever bought as large a share for another sum bought another one.
    sums = {unit for unit in shared if unit[0] is FigureKind.MONEY}
    return all(old[unit].isdisjoint(new[unit]) for unit in sums or shared)


def _amounts(scene: Scene, mentions: Sequence[Mention]) -> Amounts:
    """The sums, counts and shares that mentions give, by their units."""
    found: dict[Measure, set[Decimal | None]] = defaultdict(set)
    for mention in mentions:
        figure = None if mention.figure is None else scene.figures[mention.figure]
        if figure is not None and figure.kind in MEASURES and figure.unit is not None:
            found[figure.kind, figure.unit].add(figure.value)
    return found


def is_of_old(old: Deed, new: Deed) -> bool:
    """What is bought now is not what was bought then: "has ordered 15 trains; it had bought 12 in 2014"."""
    if not old.recalls or new.is_past or new.undoes or not _is_alike(old, new):
        return False
    shared = old.measures.keys() & new.measures.keys()
    return bool(shared) and all(old.measures[unit].isdisjoint(new.measures[unit]) for unit in shared)


def _is_alike(old: Deed, new: Deed) -> bool:
    """Whether something is bought or paid now, or agreed that is of the same kind as what was done then."""
    if not (BUYS | PAYS).isdisjoint(new.families):
        return True
    kind = DEBTS if not LENDS.isdisjoint(old.families) else ORDERS
    return not AGREES.isdisjoint(new.families) and not kind.isdisjoint(new.told)
