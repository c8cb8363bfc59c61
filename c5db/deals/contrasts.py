"""Deeds told side by side that are dealt with others and for other amounts: each is a deal of its own."""

from collections.abc import Iterator

from c5db.deals.acts import DEBTS, GIVES, INVESTS, LENDS, SAYS, TAKES, vote
from c5db.deals.frames import frames_of
from c5db.deals.put_in import STAKES
from c5db.deals.recalled import PARTS, points_back
from c5db.deals.scene import Scene, Sentence
from c5db.deals.transactions import TOLD, Deed, Measure, Parties, with_near
from c5db.deals.turns import DEALS, goes_on
from c5db.domain.vocab import COMPANY_KINDS, PartyKind

NEXT = 3
"""Deeds are held against each other that stand in so many sentences one after another."""
LENT = LENDS | DEBTS | {"n.finance", "n.guarantee"}
"""Families of words that tell of money lent: what pays for a purchase is no other deal than the purchase."""
OF_ONE = PARTS | {"v.include", "d.package", "n.total"}
"""Families of words that tell of parts of one deal and of the whole."""
THIS = "a.this"


def find_contrasts(scene: Scene) -> Iterator[tuple[Deed, Deed]]:
    """Each two deeds of which the second brings in a company or country that deals for another amount of the same.

    "It bought the mill from Orda for $90 million. Tengri sold it two barges for $4 million."
    """
    for deed, near in with_near(scene, TOLD):
        if _opens_with_deal(scene, scene.sentences[deed.sentence]):
            continue
        for before in near:
            if before.span < deed.span and deed.sentence - before.sentence < NEXT and _is_contrast(scene, before, deed):
                yield before, deed


def _opens_with_deal(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence goes on with the deal told of, with an article or without: «Контракт с «Ордой» …»."""
    opening = [token.families for token in sentence.tokens(scene)[:2]]
    if opening and THIS in opening[0]:
        del opening[0]
    return goes_on(scene, sentence) or (bool(opening) and not DEALS.isdisjoint(opening[0]))


def _is_contrast(scene: Scene, before: Deed, deed: Deed) -> bool:
    if not OF_ONE.isdisjoint(before.told | deed.told) or _pays_for(deed, before):
        return False
    if not _is_for_other_amounts(scene, before, deed):
        return _is_of_strangers(scene, before, deed)
    mine, theirs = _companies(scene, before), _companies(scene, deed)
    if not mine and _points_back(scene, deed):
        return False
    others = frozenset[str]() if mine and mine <= theirs else theirs - mine
    if before.undoes is not deed.undoes and _brings_in(scene, deed, others):
        return True
    dealing = others & (deed.givers | deed.takers | deed.bound)
    return SAYS not in deed.told and _brings_in(scene, deed, dealing | _countries(scene, deed))


def _is_of_strangers(scene: Scene, before: Deed, deed: Deed) -> bool:
    """Whether only those who are new deal in it, and for amounts of one kind in other units: euros and not dollars.

    Where no company does, a country may, in a later sentence.
    """
    kinds, others = ({kind for kind, _ in told.measures} for told in (before, deed))
    if kinds.isdisjoint(others) or before.measures.keys() & deed.measures.keys() or SAYS in deed.told:
        return False
    mine, theirs = (_companies(scene, one) & (one.givers | one.takers | one.bound) for one in (before, deed))
    if not theirs and deed.sentence > before.sentence:
        mine, theirs = mine | _countries(scene, before), _countries(scene, deed)
    if not (mine and theirs):
        return False
    return all(scene.first_named[party] >= deed.span.start for party in theirs | _companies(scene, deed))


def _pays_for(deed: Deed, before: Deed) -> bool:
    """Whether the money is lent for what is bought before, or put into what is raised or sold: "in the new shares"."""
    is_loan, was_loan = not LENT.isdisjoint(deed.told), not LENT.isdisjoint(before.told)
    put_in = not INVESTS.isdisjoint(deed.families)
    return (is_loan and not was_loan) or (put_in and (was_loan or not STAKES.isdisjoint(deed.told)))


def _points_back(scene: Scene, deed: Deed) -> bool:
    """Whether it is done to what was told of: "Two states agreed on a plant. Orda will build it"."""
    places = range(scene.token_at(deed.span.start), scene.token_at(deed.span.end))
    verbs = [at for at in places if not TOLD.isdisjoint(scene.tokens[at].families)]
    return points_back(scene, verbs, deed.span)


def _brings_in(scene: Scene, deed: Deed, parties: Parties) -> bool:
    """Whether one of the parties is named for the first time."""
    return any(scene.first_named[party] >= deed.span.start for party in parties)


def _is_for_other_amounts(scene: Scene, one: Deed, other: Deed) -> bool:
    """Both tell amounts in one unit, and none that is the same, nor that those of a sentence add up to."""
    shared = one.measures.keys() & other.measures.keys()
    if not shared or any(not one.measures[unit].isdisjoint(other.measures[unit]) for unit in shared):
        return False
    return not any(
        _adds_up(scene, parts, whole, unit) for parts, whole in ((one, other), (other, one)) for unit in shared
    )


def _adds_up(scene: Scene, parts: Deed, whole: Deed, unit: Measure) -> bool:
    """Whether the amounts told in the sentence of the one deed come to one of the other."""
    told = scene.figures_in(scene.sentences[parts.sentence].span)
    amounts = {figure.value for figure in told if (figure.kind, figure.unit) == unit and figure.value is not None}
    return len(amounts) > 1 and sum(amounts) in whole.measures[unit]


def _companies(scene: Scene, deed: Deed) -> Parties:
    return frozenset(name.canonical for name in scene.names_in(deed.span) if name.kind in COMPANY_KINDS)


def _countries(scene: Scene, deed: Deed) -> Parties:
    """The countries that give or take: "Syria will buy 300"."""
    sentence = scene.sentences[deed.sentence]
    return frozenset(
        name.canonical
        for name in scene.names_in(deed.span)
        if name.kind is PartyKind.COUNTRY
        and any(vote(*frame) in {GIVES, TAKES} for frame in frames_of(scene, name, sentence))
    )
