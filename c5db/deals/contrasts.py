"""Deeds told side by side that are of other companies and for other amounts: each is a deal of its own."""

from collections.abc import Iterator

from c5db.deals.acts import DEBTS, LENDS, PAYS, TALKS
from c5db.deals.recalled import PARTS
from c5db.deals.scene import Scene, Sentence
from c5db.deals.transactions import DEEDS, Deed, Measure, with_near
from c5db.deals.turns import DEALS, goes_on
from c5db.domain.vocab import COMPANY_KINDS

TOLD = DEEDS | TALKS | PAYS
NEXT = 3
"""Deeds are held against each other that stand in so many sentences one after another."""
LENT = LENDS | DEBTS | {"n.finance", "n.guarantee"}
"""Families of words that tell of money lent: what pays for a purchase is no other deal than the purchase."""
OF_ONE = PARTS | {"v.include", "d.package", "n.total"}
"""Families of words that tell of parts of one deal and of the whole."""
SAYS = "v.say"
Companies = frozenset[str]


def find_contrasts(scene: Scene) -> Iterator[tuple[Deed, Deed]]:
    """Each two deeds of which the second brings in a company that deals for another amount of the same.

    "It bought the mill from Orda for $90 million. Tengri sold it two barges for $4 million."
    """
    for deed, near in with_near(scene, TOLD):
        if _opens_with_deal(scene, scene.sentences[deed.sentence]):
            continue
        for before in near:
            if before.span < deed.span and deed.sentence - before.sentence < NEXT and _is_contrast(scene, before, deed):
                yield before, deed


def _opens_with_deal(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence goes on with the deal told of, where a language may have no article: «Контракт с «Ордой» …»."""
    opening = {family for token in sentence.tokens(scene)[:1] for family in token.families}
    return goes_on(scene, sentence) or not (DEALS | {"a.this"}).isdisjoint(opening)


def _is_contrast(scene: Scene, before: Deed, deed: Deed) -> bool:
    if not _is_for_other_amounts(before, deed) or not OF_ONE.isdisjoint(before.told | deed.told):
        return False
    if LENT.isdisjoint(before.told) is not LENT.isdisjoint(deed.told):
        return False
    new = _companies(scene, deed) - _companies(scene, before)
    newcomers = frozenset(name for name in new if scene.first_named[name] >= deed.span.start)
    if not newcomers or not _companies(scene, before) - _companies(scene, deed):
        return False
    if before.undoes is not deed.undoes:
        return True
    return SAYS not in deed.told and not newcomers.isdisjoint(deed.givers | deed.takers | deed.bound)


def _is_for_other_amounts(one: Deed, other: Deed) -> bool:
    """Both tell amounts in one unit, and none that is the same, nor shares that add up to that of the other."""
    shared = one.measures.keys() & other.measures.keys()
    if not shared or any(not one.measures[unit].isdisjoint(other.measures[unit]) for unit in shared):
        return False
    return not any(_adds_up(one, other, unit) or _adds_up(other, one, unit) for unit in shared)


def _adds_up(parts: Deed, whole: Deed, unit: Measure) -> bool:
    amounts = [amount for amount in parts.measures[unit] if amount is not None]
    return len(amounts) > 1 and sum(amounts) in whole.measures[unit]


def _companies(scene: Scene, deed: Deed) -> Companies:
    return frozenset(name.canonical for name in scene.names_in(deed.span) if name.kind in COMPANY_KINDS)
