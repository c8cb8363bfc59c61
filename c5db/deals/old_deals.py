"""Deals of years before that are told beside the deal of now: what was bought, paid or raised then."""

from collections.abc import Iterator, Sequence

from c5db.deals.acts import AGREES, BUYS, DEBTS, LENDS, ORDERS, PAYS
from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene
from c5db.deals.transactions import DEEDS, Deed, tells, with_near
from c5db.domain.records import Span


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
