"""Types that the words of a deal tell outright, whatever the scorer takes it for: whoever buys tonnes procures them."""

from collections.abc import Callable, Mapping, Sequence

from c5db.deals.bought import is_bought, is_titled_over
from c5db.deals.deeds import frame_words
from c5db.deals.frames import frames_of
from c5db.deals.hired import (
    OTHERWISE,
    SITES,
    SUPPLIES,
    TRADED,
    WORKS,
    bestows_a_right,
    builds_for_another,
    gives_a_grant,
    gives_for_nothing,
    hires_to_build,
    hires_to_serve,
    runs_for_another,
)
from c5db.deals.lending import is_lent
from c5db.deals.mentions import Mention, figure_of
from c5db.deals.nominal import side_by_noun
from c5db.deals.scene import Scene, Sentence
from c5db.deals.sides import TAKER
from c5db.deals.targets import targets
from c5db.deals.told import Told, frames_in
from c5db.deals.trades import trade_of
from c5db.domain.records import Name
from c5db.domain.vocab import COMPANY_KINDS, Attribute, DealType, PartyKind

_GOODS = frozenset({"thing", "other thing", "matter"})
_DEBT = frozenset({"n.bond", "n.loan"})
_LENDS = frozenset({"v.lend", "v.lend.will"})
_INVESTS = frozenset({"v.invest", "v.invest.will"})
_BY_THE_YEAR = frozenset({"capacity/rate", "matter/rate"})
_PUT_UP = WORKS | _INVESTS | {"n.investment", "n.service", "n.lease"}
_SETS_UP = frozenset({"v.build", "v.build.will", "v.create"})
_INTENT = frozenset({"d.memo", "d.cooperation"})
_NEAR = 6
"""So many words on from the verb stands the venture that is set up."""
_PASSED_OTHERWISE = frozenset({"d.contract", "d.order", "d.auction", "n.loan", "n.grant", "n.investment"})
_TREATY_SIDES = frozenset({PartyKind.COUNTRY, PartyKind.INTERNATIONAL_ORGANIZATION})


def corrected(scene: Scene, mentions: Sequence[Mention], chances: Mapping[DealType, float]) -> dict[DealType, float]:
    """The chances of each type, where the likeliest is one that the words tell to be taken for another."""
    told, right = Told(scene, mentions), dict(chances)
    likeliest = _likeliest(right)
    for kind, taken_for, is_so in _MISTAKEN:
        if likeliest in taken_for and is_so(told):
            taken = sum(right[each] for each in DealType if each in taken_for)
            right |= dict.fromkeys(taken_for, 0.0)
            right[kind] += taken
            likeliest = _likeliest(right)
    return right


def _likeliest(chances: Mapping[DealType, float]) -> DealType:
    return max(DealType, key=lambda kind: chances[kind])


def floats_shares(scene: Scene, mentions: Sequence[Mention]) -> bool:
    """Whether a company raises money by an offering of its shares, and no bonds."""
    if floats_a_holding(scene, mentions):
        return True
    families = Told(scene, mentions).families
    shares = not {"n.share", "n.stake"}.isdisjoint(families)
    return families >= {"d.ipo", "v.raise"} and shares and _DEBT.isdisjoint(families)


def floats_a_holding(scene: Scene, mentions: Sequence[Mention]) -> bool:
    """Whether an owner offers shares of a firm on an exchange: "floated 15% of Orda in London"."""
    floats = frame_words(scene.document.lang).floats
    told = (token.low for sentence in Told(scene, mentions).sentences for token in sentence.tokens(scene))
    return bool(floats) and not floats.isdisjoint(told) and bool(targets(scene, mentions))


def _buys_goods(told: Told) -> bool:
    """Whether things or tonnes are bought or sold, and no share of a company: whoever buys them procures them.

    What a state buys of another is procured too, where no site is sold: "the sale of missiles to Kuwait".
    """
    if told.gives(Attribute.STAKE):
        return False
    if TRADED.isdisjoint(told.families) or not OTHERWISE.isdisjoint(told.families):
        return False
    if told.counts:
        return _GOODS.issuperset(told.counts)
    states = [name for name in told.names if name.kind is PartyKind.COUNTRY]
    return SITES.isdisjoint(told.families) and any(side_by_noun(told.scene, [name]) == TAKER for name in states)


def _takes_a_year(told: Told) -> bool:
    """Whether a buyer is to take so much of something each year, and nobody builds, serves or invests: gas, ore."""
    by_the_year = bool(told.counts) and _BY_THE_YEAR.issuperset(told.counts)
    return by_the_year and (OTHERWISE | _PUT_UP).isdisjoint(told.families)


def _puts_money_in(told: Told) -> bool:
    """Whether money is invested, and nothing is said to be bought or sold: «фонд вложил 2 млн долларов в стартап»."""
    if told.gives(Attribute.STAKE, Attribute.QUANTITY):
        return False
    nothing_else = told.families.isdisjoint(TRADED | OTHERWISE | {"d.acquisition", "n.loan"})
    return nothing_else and not told.families.isdisjoint(_INVESTS)


def _sells_power(told: Told) -> bool:
    """Whether the power of a plant is sold, and nobody is told to invest: "will buy the electricity from"."""
    if not told.families.isdisjoint(WORKS | _INVESTS | {"n.investment"}):
        return False
    pattern = frame_words(told.scene.document.lang).power_sales
    spans = (sentence.span for sentence in told.sentences)
    return pattern is not None and any(pattern.search(told.scene.text, span.start, span.end) for span in spans)


def _founds_a_venture(told: Told) -> bool:
    """Whether what is set up is a joint venture, whatever the sides put into it: "will form an equal joint venture"."""
    return any(_sets_up_a_venture(told.scene, sentence) for sentence in told.sentences)


def _sets_up_a_venture(scene: Scene, sentence: Sentence) -> bool:
    tokens = sentence.tokens(scene)
    for at, token in enumerate(tokens):
        if _SETS_UP.isdisjoint(token.families):
            continue
        for following in tokens[at + 1 : at + 1 + _NEAR]:
            if "d.venture" in following.families:
                return True
            if following.breaks or any(family.startswith(("p.", "v.")) for family in following.families):
                break
    return False


def _borrows_by_bonds(told: Told) -> bool:
    """Whether somebody sells bonds, which is to borrow: "sold $1.5 billion of Eurobonds"."""
    if told.gives(Attribute.STAKE, Attribute.QUANTITY):
        return False
    sentences = [one for one in told.sentences if "n.bond" in one.families]
    return ("borrow", "subject") in frames_in(told.scene, sentences)


def _lends_the_price(told: Told) -> bool:
    """Whether all that is done is to lend, whatever the money is to buy: "will lend it $90 million to buy 12 trams"."""
    events = [mention.event for mention in told.mentions if mention.event is not None]
    sums = [mention for mention in told.mentions if mention.attribute is Attribute.VALUE]
    lends = bool(events) and all(not _LENDS.isdisjoint(event.families) for event in events)
    return lends and bool(sums) and all(is_lent(told.scene, figure_of(told.scene, mention)) for mention in sums)


def _buys_a_firm(told: Told) -> bool:
    """Whether a company is told to be bought itself: "walked away from its takeover of Orda"."""
    if told.gives(Attribute.QUANTITY):
        return False
    return any(is_bought(told.scene, [name], told.mentions) for name in told.names)


def _names_who_buys_a_firm(told: Told) -> bool:
    """Whether who became the buyer of a firm is told: «Покупателем „Веги“ стал „Тарн“»."""
    return any(is_titled_over(told.scene, [name]) for name in told.names)


def _passes_to_a_firm(told: Told) -> bool:
    """Whether a site passes to a company for a price, and no work and no money does: «Завод отошёл „Веге“ за 5 млн»."""
    if not told.gives(Attribute.VALUE) or not told.families.isdisjoint(_PASSED_OTHERWISE | _INVESTS | WORKS):
        return False
    frames = (frames_of(told.scene, n, told.scene.sentence_at(n.span.start)) for n in told.names)
    return not SITES.isdisjoint(told.families) and any(("pass", "to") in each for each in frames)


def _binds_states(told: Told) -> bool:
    """Whether all that agree are states and their unions, and no money or goods are told of, and no mere intent."""
    if told.gives(Attribute.VALUE, Attribute.FINANCING, Attribute.QUANTITY) or not _INTENT.isdisjoint(told.families):
        return False
    agreed = {name.canonical for name in told.names if _agrees(told.scene, name)}
    states = all(name.kind not in COMPANY_KINDS and trade_of(name) is None for name in told.names)
    return states and len(agreed) > 1 and "d.contract" in told.families


def _agrees(scene: Scene, name: Name) -> bool:
    told = frames_of(scene, name, scene.sentence_at(name.span.start))
    return any(act == "agree" and name.kind in _TREATY_SIDES for act, _ in told)


def _delivers(told: Told) -> bool:
    """Whether things are supplied under a contract, and nobody serves: "Orda will supply the engines"."""
    if not {"n.service", "n.stake", "n.loan", *WORKS, *OTHERWISE}.isdisjoint(told.families):
        return False
    return not SUPPLIES.isdisjoint(told.families) and ("give", "subject") in frames_in(told.scene, told.sentences)


def _serves(told: Told) -> bool:
    """Whether services are rendered, and nothing is bought: «„Вега" окажет „Орвику" услуги по бурению»."""
    if "n.service" not in told.families or not TRADED.isdisjoint(told.families):
        return False
    return ("serve", "subject") in frames_in(told.scene, told.sentences)


_MISTAKEN: Sequence[tuple[DealType, frozenset[DealType], Callable[[Told], bool]]] = (
    (DealType.PROCUREMENT, frozenset({DealType.ACQUISITION, DealType.GRANT, DealType.PACKAGE}), _buys_goods),
    (DealType.PROCUREMENT, frozenset({DealType.INVESTMENT, DealType.SERVICE_AGREEMENT}), _takes_a_year),
    (
        DealType.CONSTRUCTION,
        frozenset({DealType.INVESTMENT, DealType.ACQUISITION, DealType.GRANT}),
        builds_for_another,
    ),
    (
        DealType.PROCUREMENT,
        frozenset({DealType.ACQUISITION, DealType.INVESTMENT, DealType.SERVICE_AGREEMENT}),
        _sells_power,
    ),
    (
        DealType.SERVICE_AGREEMENT,
        frozenset({DealType.ACQUISITION, DealType.PROCUREMENT, DealType.INVESTMENT}),
        hires_to_serve,
    ),
    (
        DealType.CONSTRUCTION,
        frozenset({DealType.PROCUREMENT, DealType.SERVICE_AGREEMENT, DealType.INVESTMENT}),
        hires_to_build,
    ),
    (DealType.GRANT, frozenset(DealType) - {DealType.GRANT, DealType.LOAN, DealType.PACKAGE}, gives_a_grant),
    (
        DealType.CONCESSION,
        frozenset({DealType.INVESTMENT, DealType.JOINT_VENTURE, DealType.ACQUISITION, DealType.SERVICE_AGREEMENT}),
        bestows_a_right,
    ),
    (DealType.INVESTMENT, frozenset({DealType.ACQUISITION}), _puts_money_in),
    (DealType.SERVICE_AGREEMENT, frozenset({DealType.ACQUISITION, DealType.PROCUREMENT}), _serves),
    (DealType.SERVICE_AGREEMENT, frozenset({DealType.ACQUISITION, DealType.PROCUREMENT}), runs_for_another),
    (DealType.PROCUREMENT, frozenset({DealType.SERVICE_AGREEMENT}), _delivers),
    (DealType.JOINT_VENTURE, frozenset({DealType.INVESTMENT, DealType.CONSTRUCTION}), _founds_a_venture),
    (DealType.LOAN, frozenset({DealType.ACQUISITION, DealType.PROCUREMENT, DealType.INVESTMENT}), _borrows_by_bonds),
    (
        DealType.LOAN,
        frozenset({DealType.ACQUISITION, DealType.PROCUREMENT, DealType.INVESTMENT, DealType.CONSTRUCTION}),
        _lends_the_price,
    ),
    (DealType.ACQUISITION, frozenset({DealType.PROCUREMENT, DealType.SERVICE_AGREEMENT}), _buys_a_firm),
    (DealType.ACQUISITION, frozenset(DealType) - {DealType.ACQUISITION, DealType.LOAN}, _names_who_buys_a_firm),
    (DealType.ACQUISITION, frozenset({DealType.INVESTMENT}), _passes_to_a_firm),
    (
        DealType.TREATY,
        frozenset({DealType.SERVICE_AGREEMENT, DealType.ACQUISITION, DealType.MEMORANDUM}),
        _binds_states,
    ),
    (DealType.GRANT, frozenset(DealType) - {DealType.GRANT, DealType.PACKAGE}, gives_for_nothing),
)
"""Types, each with those that it is taken for, and how the words tell it; they are tried in order."""
