"""Deals that an article tells one after another, each with sides of its own: a digest of the day's news."""

from collections.abc import Iterator, Mapping, Sequence

from c5db.deals.acts import TRADES
from c5db.deals.bystanders import only_stands_beside
from c5db.deals.frames import frames_of
from c5db.deals.lending import FINANCIERS
from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene, Sentence, once, worth
from c5db.deals.trades import trade_of
from c5db.deals.turns import DEALS
from c5db.domain.records import Name
from c5db.domain.vocab import ORGANIZATION_KINDS, FigureKind, PartyKind

TELLS = DEALS | TRADES | {"v.sign", "v.order", "v.lend", "v.lend.will", "v.invest", "v.invest.will", "v.build.will"}
"""Families of words of which a sentence that tells a whole deal holds one."""
ACTS = frozenset({"subject", "subject, of several,", "by", "before"})
"""Slots of who does what is told, by a verb or a noun that follows."""
BACK = frozenset({"t.of_it", "v.include", "m.source"})
"""What says that something is a part of what was told before."""
PAIR = 2
MEASURED = frozenset(FigureKind) - {FigureKind.DATE}
OPENS = 4
"""Among so many words a sentence names the deal that it goes on with."""


def of_other_items(scene: Scene, mentions: Sequence[Mention], reach: int) -> Iterator[tuple[int, int]]:
    """Pairs of mentions, at most so many apart, that tell of other sides in other parts of an article."""
    items = _items(scene)
    places = [items[scene.sentence_at(mention.span.start).index] for mention in mentions]
    for b, here in enumerate(places):
        yield from ((a, b) for a in range(max(0, b - reach), b) if here and places[a] and places[a] != here)


def is_of_another_item(scene: Scene, name: Name, mentions: Sequence[Mention]) -> bool:
    """Whether a name stands in what is told of other sides than those of the deal that the mentions tell."""
    items = _items(scene)
    here = items[scene.sentence_at(name.span.start).index]
    told = {items[scene.sentence_at(mention.span.start).index] for mention in mentions} - {0}
    return bool(here and told) and here not in told


def _items(scene: Scene) -> Mapping[int, int]:
    """The number of the deal whose sides each sentence names, from 1 on; 0 where it names none, or those of several."""
    known: dict[int, int] = scene.worked_out.setdefault(_items, {})
    if not known:
        found = dict(enumerate(_find_items(scene)))
        known |= found if max(found.values(), default=0) > 1 else dict.fromkeys(found, 0)
    return known


def _find_items(scene: Scene) -> Iterator[int]:
    of: dict[str, int] = {}
    deals, before = 0, None
    for sentence in scene.sentences:
        named = {name.canonical for name in _organizations(scene, sentence)}
        items = {of[party] for party in named if party in of}
        if _is_whole(scene, sentence) and (not deals or _is_new(scene, sentence)):
            deals += 1
            items = {deals}
        elif before is not None and not named and _goes_on(scene, before, sentence):
            items = {deals}
        item = items.pop() if len(items) == 1 else 0
        for party in named if item else ():
            of.setdefault(party, item)
        before = sentence if item and item == deals else None
        yield item


def _goes_on(scene: Scene, last: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence opens with what the one before it was about: "The loan runs over five years"."""
    opening = {family for token in sentence.tokens(scene)[:OPENS] for family in token.families if family in DEALS}
    return not opening.isdisjoint(last.families)


def _organizations(scene: Scene, sentence: Sentence) -> list[Name]:
    return [name for name in scene.names_in(sentence.span) if name.kind in ORGANIZATION_KINDS]


def _sides(scene: Scene, sentence: Sentence) -> list[Name]:
    return [name for name in scene.names_in(sentence.span) if name.kind is not PartyKind.PERSON]


@once
def _is_whole(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence tells a deal with both its sides, of which one at least is no bank, and a figure of it."""
    measured = any(figure.kind in MEASURED for figure in scene.figures_in(sentence.span))
    if not measured or TELLS.isdisjoint(sentence.families):
        return False
    names = [n for n in _sides(scene, sentence) if not only_stands_beside(scene, [n])]
    slots = {name.canonical: {slot for _, slot in frames_of(scene, name, sentence)} for name in names}
    acting = {party for party, told in slots.items() if not ACTS.isdisjoint(told)}
    others = {party for party, told in slots.items() if told and ACTS.isdisjoint(told)}
    return bool(acting and others) and any(trade_of(name) not in FINANCIERS for name in names)


def _is_new(scene: Scene, sentence: Sentence) -> bool:
    """Whether it names nobody who was named before, and no sum that was told, and points back to nothing."""
    names = _organizations(scene, sentence)
    new = [n for n in _sides(scene, sentence) if scene.first_named[n.canonical] >= sentence.span.start]
    if len({name.canonical for name in new}) < PAIR or not names or not BACK.isdisjoint(sentence.families):
        return False
    if any(scene.first_named[name.canonical] < sentence.span.start for name in names):
        return False
    sums = [figure for figure in scene.figures_in(sentence.span) if figure.kind is FigureKind.MONEY]
    return all(scene.first_told[worth(figure)] >= sentence.span.start for figure in sums)
