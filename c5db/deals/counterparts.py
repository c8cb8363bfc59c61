"""Deeds of an article that have another counterpart each: what was bought from one and sold on to another, a contract
that was cancelled with one and signed with another. They are deals of their own, however near they are told.
"""

from collections.abc import Iterator, Sequence

from c5db.deals.acts import TALKS
from c5db.deals.contrasts import find_contrasts
from c5db.deals.mentions import Mention
from c5db.deals.old_deals import is_of_old
from c5db.deals.put_in import find_put_in
from c5db.deals.scene import Scene
from c5db.deals.transactions import DEEDS, REACH, Deed, deeds_of, tells, with_near
from c5db.domain.records import Name


def other_deeds(scene: Scene, mentions: Sequence[Mention]) -> set[tuple[int, int]]:
    """Pairs of mentions of two deeds that cannot be one deal."""
    found: set[tuple[int, int]] = set()
    for pair in _apart(scene):
        first, second = ([n for n, m in enumerate(mentions) if deed.span.contains(m.span)] for deed in pair)
        found |= {(a, b) for a in first for b in second}
    return found


def is_of_another_deed(scene: Scene, name: Name, mentions: Sequence[Mention]) -> bool:
    """Whether a name stands in the words of a deed that cannot be of the deal that the mentions tell.

    Whoever replaces one company by another is the client of both.
    """
    told = [(one, other) for pair in _apart(scene) for one, other in (pair, pair[::-1]) if tells(one, mentions)]
    return any(
        other.span.contains(name.span)
        and not tells(other, mentions)
        and (name.canonical in other.bound or not (one.undoes or other.undoes))
        for one, other in told
    )


def _apart(scene: Scene) -> Sequence[tuple[Deed, Deed]]:
    """Each two deeds that cannot be one deal, in the order of the text; worked out once."""
    if not scene.apart:
        scene.apart.append(tuple(_find_apart(scene)))
    return scene.apart[0]


def _find_apart(scene: Scene) -> Iterator[tuple[Deed, Deed]]:
    deeds = [deed for sentence in scene.sentences for deed in deeds_of(scene, sentence)]
    last = 0
    for n, one in enumerate(deeds):
        while last < len(deeds) and deeds[last].sentence - one.sentence <= REACH:
            last += 1
        for other in deeds[n + 1 : last]:
            if any(_is_sold_on(a, b) or _is_replaced(a, b) or is_of_old(a, b) for a, b in ((one, other), (other, one))):
                yield one, other
    yield from _find_talks(scene)
    yield from find_put_in(scene)
    yield from find_contrasts(scene)


def _find_talks(scene: Scene) -> Iterator[tuple[Deed, Deed]]:
    """Talks with one company, each with deeds near them that bind another: "signed with Orda, talks with Tengri"."""
    for talk, near in with_near(scene, DEEDS | TALKS):
        if talk.bound and not TALKS.isdisjoint(talk.families):
            for other in near:
                if _is_with_another(talk, other):
                    yield (talk, other) if talk.span < other.span else (other, talk)


def _is_with_another(talk: Deed, other: Deed) -> bool:
    sides = other.bound | other.givers
    if other.undoes or not TALKS.isdisjoint(other.families) or not sides:
        return False
    return talk.bound.isdisjoint(other.named) and sides.isdisjoint(talk.named)


def _is_sold_on(sale: Deed, purchase: Deed) -> bool:
    """Whoever sells had bought it from a third party: «sold it to Vostok; it had bought it from Orda»."""
    if not (sale.trades and purchase.trades and sale.givers and purchase.givers):
        return False
    if not purchase.givers.isdisjoint(sale.named) or not purchase.takers.isdisjoint(sale.takers):
        return False
    return not purchase.takers.isdisjoint(sale.givers) or (not purchase.takers and purchase.is_past)


def _is_replaced(cancelled: Deed, agreed: Deed) -> bool:
    """A contract with one company is undone, and another company is hired."""
    if not cancelled.undoes or agreed.undoes or not (cancelled.bound and agreed.bound):
        return False
    return cancelled.bound.isdisjoint(agreed.named) and agreed.bound.isdisjoint(cancelled.named)
