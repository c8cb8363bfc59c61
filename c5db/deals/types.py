"""What kind of deal it is, by the words it is told in."""

from collections.abc import Iterator, Sequence

from c5db.deals.frames import frames_of
from c5db.deals.mentions import Mention, figure_of
from c5db.deals.nominal import side_by_noun
from c5db.deals.scene import Scene, Sentence
from c5db.deals.sides import TAKER
from c5db.deals.targets import is_bought
from c5db.deals.trades import trade_of
from c5db.deals.units import unit_class
from c5db.domain.records import Name
from c5db.domain.vocab import COMPANY_KINDS, Attribute, PartyKind

_GOODS = frozenset({"thing", "matter"})
_TRADED = frozenset({"v.buy", "v.buy.will", "v.sell", "v.sell.will", "d.sale", "d.purchase"})
_OTHERWISE = frozenset(
    {"n.grant", "n.stake", "n.share", "n.control", "d.ipo", "d.concession", "d.venture", "n.bond", "d.package"}
)
"""What else may be bought, given or sold along with goods."""
_DEBT = frozenset({"n.bond", "n.loan"})
_SITES = frozenset({"d.project"})
_INVESTS = frozenset({"v.invest", "v.invest.will"})
_BY_THE_YEAR = frozenset({"capacity/rate", "matter/rate"})
_WORKS = frozenset({"v.build", "v.build.will", "n.building"})
_PUT_UP = _WORKS | _INVESTS | {"n.investment", "n.service", "n.lease"}
_SETS_UP = frozenset({"v.build", "v.build.will", "v.create"})
_NEAR = 6
"""So many words on from the verb stands the venture that is set up."""
_STATES = frozenset(
    {PartyKind.COUNTRY, PartyKind.GOVERNMENT_BODY, PartyKind.INTERNATIONAL_ORGANIZATION, PartyKind.PERSON}
)
_SIDES = _STATES - {PartyKind.PERSON, PartyKind.GOVERNMENT_BODY}
_SUPPLIES = frozenset({"v.deliver", "v.deliver.will"})
_RUNS = frozenset({"n.service", "v.build.will"})
_HIRED = frozenset({("award", "object"), ("award", "to"), ("win", "subject")})


def type_features(scene: Scene, mentions: Sequence[Mention]) -> Iterator[str]:
    """The features of a deal, given the mentions that tell of it."""
    yield "bias"
    sentences = _sentences(scene, mentions)
    for sentence in sentences:
        for family in sorted(sentence.families):
            if family[0] in "ndvo":
                yield f"S:{family}"
    for mention in mentions:
        yield f"has {mention.attribute}"
        near = scene.tokens[max(0, scene.token_at(mention.span.start) - 6) : scene.token_at(mention.span.end) + 6]
        for family in sorted({f for t in near for f in t.families if f[0] in "ndv"}):
            yield f"near:{family}"
        if mention.status is not None:
            yield f"status={mention.status}"
            if mention.event:
                for family in mention.event.families:
                    yield f"event:{family}"
        if mention.figure is not None:
            yield f"{mention.attribute} of {unit_class(scene.figures[mention.figure])}"
    if sum(1 for _ in mentions) == len(scene.figures) or sentences[0].index == 0:
        for family in sorted(scene.title_families):
            yield f"T:{family}"
    sides = [name for sentence in sentences for name in scene.names_in(sentence.span)]
    kinds = [name.kind for name in sides]
    for kind in sorted(set(kinds)):
        yield f"side {kind}"
    for trade in sorted(set(filter(None, map(trade_of, sides)))):
        yield f"trade={trade}"
    if kinds and set(kinds) <= {PartyKind.COUNTRY, PartyKind.GOVERNMENT_BODY, PartyKind.PERSON}:
        yield "only states"
    if sum(kind is PartyKind.COUNTRY for kind in kinds) >= 2:
        yield "two countries"


def buys_goods(scene: Scene, mentions: Sequence[Mention]) -> bool:
    """Whether things or tonnes are bought or sold, and no share of a company: whoever buys them procures them.

    What a state buys of another is procured too, where no site is sold: "the sale of missiles to Kuwait".
    """
    if any(mention.attribute is Attribute.STAKE for mention in mentions):
        return False
    families = _families(scene, mentions)
    if _TRADED.isdisjoint(families) or not _OTHERWISE.isdisjoint(families):
        return False
    counts = _counts(scene, mentions)
    if counts:
        return _GOODS.issuperset(counts)
    named = (name for sentence in _sentences(scene, mentions) for name in scene.names_in(sentence.span))
    bodies = [name for name in named if name.kind is PartyKind.COUNTRY]
    return _SITES.isdisjoint(families) and any(side_by_noun(scene, [name]) == TAKER for name in bodies)


def takes_a_year(scene: Scene, mentions: Sequence[Mention]) -> bool:
    """Whether a buyer is to take so much of something each year, and nobody builds, serves or invests: gas, ore."""
    families = _families(scene, mentions)
    counts = _counts(scene, mentions)
    return bool(counts) and _BY_THE_YEAR.issuperset(counts) and (_OTHERWISE | _PUT_UP).isdisjoint(families)


def puts_money_in(scene: Scene, mentions: Sequence[Mention]) -> bool:
    """Whether money is invested, and nothing is said to be bought or sold: «фонд вложил 2 млн долларов в стартап»."""
    if any(mention.attribute in {Attribute.STAKE, Attribute.QUANTITY} for mention in mentions):
        return False
    families = _families(scene, mentions)
    return not families.isdisjoint(_INVESTS) and families.isdisjoint(_TRADED | _OTHERWISE | {"d.acquisition", "n.loan"})


def builds_for_another(scene: Scene, mentions: Sequence[Mention]) -> bool:
    """Whether a sentence tells for whom is built, or who is hired to build: «„Вега" построит для „Орвика" депо»."""
    if any(mention.attribute is Attribute.STAKE for mention in mentions):
        return False
    return any(_tells_for_whom(scene, sentence) for sentence in _sentences(scene, mentions))


def _tells_for_whom(scene: Scene, sentence: Sentence) -> bool:
    told, families = _frames(scene, [sentence]), frozenset(sentence.families)
    if ("build", "for") in told or ("n.building" in families and any(act == "award" for act, _ in told)):
        return True
    if _WORKS.isdisjoint(families) or _SITES.isdisjoint(families) or not _OTHERWISE.isdisjoint(families):
        return False
    firms = [name for name in scene.names_in(sentence.span) if name.kind in COMPANY_KINDS]
    return any(frame in _HIRED for name in firms for frame in frames_of(scene, name, sentence))


def founds_a_venture(scene: Scene, mentions: Sequence[Mention]) -> bool:
    """Whether what is set up is a joint venture, whatever the sides put into it: "will form an equal joint venture"."""
    return any(_sets_up_a_venture(scene, sentence) for sentence in _sentences(scene, mentions))


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


def borrows_by_bonds(scene: Scene, mentions: Sequence[Mention]) -> bool:
    """Whether somebody sells bonds, which is to borrow: "sold $1.5 billion of Eurobonds"."""
    if any(mention.attribute in {Attribute.STAKE, Attribute.QUANTITY} for mention in mentions):
        return False
    sentences = [one for one in _sentences(scene, mentions) if "n.bond" in one.families]
    return ("borrow", "subject") in _frames(scene, sentences)


def buys_a_firm(scene: Scene, mentions: Sequence[Mention]) -> bool:
    """Whether a company is told to be bought itself: "walked away from its takeover of Orda"."""
    if any(mention.attribute is Attribute.QUANTITY for mention in mentions):
        return False
    firms = [n for one in _sentences(scene, mentions) for n in scene.names_in(one.span) if n.kind in COMPANY_KINDS]
    return any(is_bought(scene, [name], mentions) for name in firms)


def binds_states(scene: Scene, mentions: Sequence[Mention]) -> bool:
    """Whether all that agree are states and their unions, and no money or goods are told of."""
    if any(mention.attribute in {Attribute.VALUE, Attribute.FINANCING, Attribute.QUANTITY} for mention in mentions):
        return False
    sides = [name for one in _sentences(scene, mentions) for name in scene.names_in(one.span)]
    agreed = {name.canonical for name in sides if _agrees(scene, name)}
    states = all(name.kind in _STATES and trade_of(name) is None for name in sides)
    return states and len(agreed) > 1 and "d.contract" in _families(scene, mentions)


def _agrees(scene: Scene, name: Name) -> bool:
    told = frames_of(scene, name, scene.sentence_at(name.span.start))
    return any(act == "agree" and name.kind in _SIDES for act, _ in told)


def delivers(scene: Scene, mentions: Sequence[Mention]) -> bool:
    """Whether things are supplied under a contract, and nobody serves: "Orda will supply the engines"."""
    families = _families(scene, mentions)
    if not {"n.service", "n.stake", "n.loan", *_WORKS, *_OTHERWISE}.isdisjoint(families):
        return False
    return not _SUPPLIES.isdisjoint(families) and ("give", "subject") in _frames(scene, _sentences(scene, mentions))


def runs_for_another(scene: Scene, mentions: Sequence[Mention]) -> bool:
    """Whether somebody is hired to run or keep up something: "was awarded a contract to run 14 rigs"."""
    for sentence in _sentences(scene, mentions):
        runs = any(_RUNS.issubset(token.families) for token in sentence.tokens(scene))
        firms = [name for name in scene.names_in(sentence.span) if name.kind in COMPANY_KINDS]
        if runs and any(frame in _HIRED for name in firms for frame in frames_of(scene, name, sentence)):
            return True
    return False


def serves(scene: Scene, mentions: Sequence[Mention]) -> bool:
    """Whether services are rendered, and nothing is bought: «„Вега" окажет „Орвику" услуги по бурению»."""
    families = _families(scene, mentions)
    if "n.service" not in families or not _TRADED.isdisjoint(families):
        return False
    return ("serve", "subject") in _frames(scene, _sentences(scene, mentions))


def _frames(scene: Scene, sentences: Sequence[Sentence]) -> set[tuple[str, str]]:
    """All acts that names in these sentences hang on, with their slots."""
    return {frame for one in sentences for name in scene.names_in(one.span) for frame in frames_of(scene, name, one)}


def _counts(scene: Scene, mentions: Sequence[Mention]) -> frozenset[str]:
    """The classes of what is counted."""
    counts = [m for m in mentions if m.attribute is Attribute.QUANTITY and m.figure is not None]
    return frozenset(unit_class(figure_of(scene, m)) for m in counts)


def floats_shares(scene: Scene, mentions: Sequence[Mention]) -> bool:
    """Whether a company raises money by an offering of its shares, and no bonds."""
    families = _families(scene, mentions)
    shares = not {"n.share", "n.stake"}.isdisjoint(families)
    return families >= {"d.ipo", "v.raise"} and shares and _DEBT.isdisjoint(families)


def _families(scene: Scene, mentions: Sequence[Mention]) -> frozenset[str]:
    """The families of all words of the sentences that tell of a deal."""
    return frozenset[str]().union(*(sentence.families for sentence in _sentences(scene, mentions)))


def _sentences(scene: Scene, mentions: Sequence[Mention]) -> list[Sentence]:
    """The sentences that tell of a deal."""
    return [scene.sentences[at] for at in sorted({scene.sentence_at(m.span.start).index for m in mentions})]
