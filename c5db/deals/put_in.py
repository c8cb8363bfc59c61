"""Money that is put in something new beside a purchase, which is a deal of its own."""

from collections.abc import Iterator
from decimal import Decimal

from c5db.deals.acts import BUYS, INVESTS
from c5db.deals.course import LETTERS
from c5db.deals.recalled import LOOK_BACK
from c5db.deals.scene import Scene, words_in
from c5db.deals.transactions import Deed, with_near
from c5db.domain.records import Span
from c5db.domain.vocab import FigureKind

STAKES = frozenset({"n.stake", "n.share"})
"""What money is put in to buy."""
PROJECT = "d.project"
SHARE = "share"
"""What is counted of a company that is bought."""


def find_put_in(scene: Scene) -> Iterator[tuple[Deed, Deed]]:
    """Purchases, each with what is told next to be put in something else."""
    for put_in, near in with_near(scene, BUYS | INVESTS):
        if not INVESTS.isdisjoint(put_in.families) and STAKES.isdisjoint(put_in.told):
            is_new = _is_new_project(scene, put_in.span)
            yield from ((one, put_in) for one in near if one.span < put_in.span and _is_put_in(put_in, one, is_new))


def _is_put_in(put_in: Deed, purchase: Deed, is_new: bool) -> bool:
    """The money goes to something new besides what was bought for its own price, or whoever sold goods invests it.

    "It bought the mill for $90 million and invests $40 million in a power plant."
    """
    if BUYS.isdisjoint(purchase.families) or not INVESTS.isdisjoint(purchase.families):
        return False
    sums, prices = _sums(put_in), _sums(purchase)
    if not sums or not sums.isdisjoint(prices) or any(kind is FigureKind.PERCENT for kind, _ in put_in.measures):
        return False  # "holds two thirds and puts $60 million into a quay" tells of both.
    counts = any(kind is FigureKind.COUNT and unit != SHARE for kind, unit in purchase.measures)
    by_another = bool(put_in.givers) and put_in.givers.isdisjoint(purchase.takers)
    return (counts and by_another) or (bool(prices) and is_new)


def _sums(deed: Deed) -> frozenset[Decimal | None]:
    return frozenset(v for (kind, _), values in deed.measures.items() if kind is FigureKind.MONEY for v in values)


def _is_new_project(scene: Scene, span: Span) -> bool:
    """Whether the words tell of a plant or the like, and what goes before them tells of none that is called so."""
    first = scene.token_at(span.start)
    told = {token.low[:LETTERS] for token in scene.tokens[max(0, first - LOOK_BACK) : first]}
    built = {token.low[:LETTERS] for token in words_in(scene, span) if PROJECT in token.families}
    return bool(built) and built.isdisjoint(told)
