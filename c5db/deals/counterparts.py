"""Deeds of an article that have another counterpart each: what was bought from one and sold on to another, a contract
that was cancelled with one and signed with another, what was bought or lent years before, what is put in something new.
They are deals of their own, however near they are told.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from c5db.deals.acts import GIVES, TAKES, vote
from c5db.deals.course import LETTERS
from c5db.deals.deeds import frame_words
from c5db.deals.denied import UNDOES
from c5db.deals.frames import frames_of
from c5db.deals.lexicon import Token, deal_words
from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene, Sentence
from c5db.deals.slots import slot_of
from c5db.deals.tense import hangs_on_a_verb, tense_at
from c5db.domain.records import Name, Span
from c5db.domain.vocab import COMPANY_KINDS, FigureKind, PartyKind

TRADES = frozenset({"v.buy", "v.buy.will", "v.sell", "v.sell.will"})
AGREES = frozenset({"v.sign", "v.sign.will", "v.order", "v.agree", "v.get"})
TALKS = frozenset({"v.negotiate"})
DOES = frozenset({"v.deliver", "v.deliver.will", "v.build", "v.build.will"})
DEEDS = TRADES | AGREES | DOES | UNDOES
BESIDE = 3
"""Two verbs so near to each other tell one deed: «agreed to sell»."""
REACH = 4
"""Deeds more sentences apart are told apart by what stands between them."""
BUYS = TRADES | {"v.order"}
PAYS = frozenset({"v.close", "v.raise", "v.invest", "v.invest.will", "v.lend", "v.lend.will"})
"""What may be told of one deal more than once, and is another deal's only by its year."""
INVESTS = frozenset({"v.invest", "v.invest.will"})
STAKES = frozenset({"n.stake", "n.share"})
"""What money is put in to buy."""
PROJECT = "d.project"
LENDS = frozenset({"v.raise", "v.lend", "v.lend.will"})
DEBTS = frozenset({"n.loan", "n.bond"})
PARTS = frozenset({"n.tranche", "n.stage", "n.option", "t.of_it", "t.rest"})
FIRST = "t.first"
ORDERS = frozenset({"d.order", "d.purchase", "d.contract"})
OLD = 2
"""So many years before the publication is long ago."""
MEASURES = frozenset({FigureKind.MONEY, FigureKind.COUNT, FigureKind.PERCENT})
BOUND = frozenset({("agree", "object"), ("award", "object"), ("award", "to")})
"""Acts and slots of whoever is hired."""
EARLIER = "t.before"
LOOK_BACK = 120
"""So many words back what "the jets" are was told."""
SHARE = "share"
"""What is counted of a company that is bought."""
Parties = frozenset[str]
Measure = tuple[FigureKind, str]


@dataclass(frozen=True, slots=True)
class Deed:
    """What is done, in which words, and who gives and takes."""

    families: frozenset[str]
    span: Span
    sentence: int
    named: Parties
    givers: Parties
    takers: Parties
    bound: Parties
    """Companies that are hired, or that a contract is with."""
    is_past: bool
    recalls: bool
    """It is a purchase or an order of years before, and of nothing that was spoken of."""
    measures: Mapping[Measure, frozenset[Decimal | None]]
    """Its sums, counts and shares by their units."""
    told: frozenset[str]
    """The families of all its words."""

    @property
    def undoes(self) -> bool:
        return not UNDOES.isdisjoint(self.families)

    @property
    def trades(self) -> bool:
        return not TRADES.isdisjoint(self.families)


def other_deeds(scene: Scene, mentions: Sequence[Mention]) -> set[tuple[int, int]]:
    """Pairs of mentions of two deeds that cannot be one deal."""
    found: set[tuple[int, int]] = set()
    for pair in _apart(scene):
        first, second = ([n for n, m in enumerate(mentions) if deed.span.contains(m.span)] for deed in pair)
        found |= {(a, b) for a in first for b in second}
    return found


def without_old(scene: Scene, deals: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The deals, what was paid or raised long ago apart from the deal that it is told beside."""
    pairs = [(old.span, new) for old, new in _find_old(scene)]
    return [part for deal in deals for part in _without(deal, [old for old, new in pairs if _tells(new, deal)])]


def _without(deal: Sequence[Mention], spans: Sequence[Span]) -> list[list[Mention]]:
    told = [mention for mention in deal if any(span.contains(mention.span) for span in spans)]
    left = [mention for mention in deal if mention not in told]
    return [left, told] if told and left else [list(deal)]


def is_of_another_deed(scene: Scene, name: Name, mentions: Sequence[Mention]) -> bool:
    """Whether a name stands in the words of a deed that cannot be of the deal that the mentions tell.

    Whoever replaces one company by another is the client of both.
    """
    told = [(one, other) for pair in _apart(scene) for one, other in (pair, pair[::-1]) if _tells(one, mentions)]
    return any(
        other.span.contains(name.span)
        and not _tells(other, mentions)
        and (name.canonical in other.bound or not (one.undoes or other.undoes))
        for one, other in told
    )


def _tells(deed: Deed, mentions: Sequence[Mention]) -> bool:
    return any(deed.span.contains(mention.span) for mention in mentions)


def _apart(scene: Scene) -> Sequence[tuple[Deed, Deed]]:
    """Each two deeds that cannot be one deal, in the order of the text; worked out once."""
    if not scene.apart:
        scene.apart.append(tuple(_find_apart(scene)))
    return scene.apart[0]


def _find_apart(scene: Scene) -> Iterator[tuple[Deed, Deed]]:
    deeds = [deed for sentence in scene.sentences for deed in _deeds_of(scene, sentence)]
    last = 0
    for n, one in enumerate(deeds):
        while last < len(deeds) and deeds[last].sentence - one.sentence <= REACH:
            last += 1
        for other in deeds[n + 1 : last]:
            if any(
                _is_sold_on(a, b) or _is_replaced(a, b) or _is_of_old(a, b) for a, b in ((one, other), (other, one))
            ):
                yield one, other
    yield from _find_talks(scene)
    yield from _find_put_in(scene)


def _find_put_in(scene: Scene) -> Iterator[tuple[Deed, Deed]]:
    """Purchases, each with what is told next to be put in something else."""
    for put_in, near in _with_near(scene, BUYS | INVESTS):
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
    built = {token.low[:LETTERS] for token in _words(scene, span) if PROJECT in token.families}
    return bool(built) and built.isdisjoint(told)


def _find_talks(scene: Scene) -> Iterator[tuple[Deed, Deed]]:
    """Talks with one company, each with deeds near them that bind another: "signed with Orda, talks with Tengri"."""
    for talk, near in _with_near(scene, DEEDS | TALKS):
        if talk.bound and not TALKS.isdisjoint(talk.families):
            for other in near:
                if _is_with_another(talk, other):
                    yield (talk, other) if talk.span < other.span else (other, talk)


def _with_near(scene: Scene, among: frozenset[str]) -> Iterator[tuple[Deed, Sequence[Deed]]]:
    """Each deed of these families, with those told near it."""
    deeds = [deed for sentence in scene.sentences for deed in _deeds_of(scene, sentence, among)]
    first = last = 0
    for deed in deeds:
        while deeds[first].sentence < deed.sentence - REACH:
            first += 1
        while last < len(deeds) and deeds[last].sentence <= deed.sentence + REACH:
            last += 1
        yield deed, deeds[first:last]


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


def _find_old(scene: Scene) -> Iterator[tuple[Deed, Deed]]:
    """What was paid or raised years before, each time with the deeds of now near it."""
    for old, near in _with_near(scene, DEEDS | PAYS):
        if old.recalls and not PAYS.isdisjoint(old.families):
            yield from ((old, new) for new in near if _is_of_old(old, new))


def _is_of_old(old: Deed, new: Deed) -> bool:
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


def _deeds_of(scene: Scene, sentence: Sentence, among: frozenset[str] = DEEDS) -> Sequence[Deed]:
    """The deeds of a sentence, each with its stretch of words; worked out once for the families that it holds."""
    told = among & sentence.families
    if not told:
        return ()
    known = scene.worked_out.setdefault(_deeds_of, {})
    if (sentence.index, told) not in known:
        known[sentence.index, told] = tuple(_find_deeds(scene, sentence, told))
    deeds: Sequence[Deed] = known[sentence.index, told]
    return deeds


def _find_deeds(scene: Scene, sentence: Sentence, among: frozenset[str]) -> Iterator[Deed]:
    verbs = _verbs(scene, sentence, among)
    ends = [_end(scene, one, other) for one, other in pairwise(verbs)]
    for verb, start, end in zip(verbs, [sentence.span.start, *ends], [*ends, sentence.span.end], strict=True):
        yield _deed(scene, sentence, verb, Span(start, end))


def _verbs(scene: Scene, sentence: Sentence, among: frozenset[str]) -> list[list[int]]:
    """The places of the verbs that tell deeds; those that tell one together in one list."""
    verbs: list[list[int]] = []
    for at in range(sentence.first_token, sentence.last_token):
        if among.isdisjoint(scene.tokens[at].families):
            continue
        if verbs and _is_told_with(scene, verbs[-1][-1], at) and not _breaks(scene, verbs[-1][-1], at):
            verbs[-1].append(at)
        else:
            verbs.append([at])
    return verbs


def _is_told_with(scene: Scene, one: int, other: int) -> bool:
    return other - one <= BESIDE or hangs_on_a_verb(scene.tokens, one, scene.document.lang)


def _breaks(scene: Scene, first: int, last: int) -> list[int]:
    """Where new clauses begin between two words."""
    hangers = frame_words(scene.document.lang).hangers
    return [
        scene.tokens[at].start
        for at in range(first + 1, last + 1)
        if (scene.tokens[at].breaks and scene.tokens[at].low not in hangers)
        or not {",", ";"}.isdisjoint(scene.text[scene.tokens[at - 1].end : scene.tokens[at].start])
    ]


def _end(scene: Scene, one: Sequence[int], other: Sequence[int]) -> int:
    """Where the words of one deed end and those of the next begin."""
    if frame_words(scene.document.lang).verb_last:
        last = scene.tokens[one[-1]]
        return last.end
    return next(reversed(_breaks(scene, one[-1], other[0])), scene.tokens[other[0]].start)


def _deed(scene: Scene, sentence: Sentence, verbs: Sequence[int], span: Span) -> Deed:
    names = [name for name in scene.names_in(span) if name.kind is not PartyKind.COUNTRY]
    told = {name.canonical: [vote(*frame) for frame in frames_of(scene, name, sentence)] for name in names}
    families = frozenset(family for at in verbs for family in scene.tokens[at].families)
    undoes, is_past = not UNDOES.isdisjoint(families), _is_past(scene, verbs, span)
    return Deed(
        families=families,
        span=span,
        sentence=sentence.index,
        named=frozenset(told),
        givers=frozenset(name for name, said in told.items() if GIVES in said and TAKES not in said),
        takers=frozenset(name for name, said in told.items() if TAKES in said and GIVES not in said),
        bound=frozenset(
            name.canonical
            for name in names
            if name.kind in COMPANY_KINDS
            and (slot_of(scene, name, sentence) == "with" or (not undoes and _is_hired(scene, name, sentence)))
        ),
        is_past=is_past,
        recalls=is_past and _recalls(scene, verbs, span, families & (DEEDS | PAYS)),
        measures=_measures(scene, span),
        told=frozenset(family for token in _words(scene, span) for family in token.families),
    )


def _recalls(scene: Scene, verbs: Sequence[int], span: Span, families: frozenset[str]) -> bool:
    """Whether what is told as history was bought, or paid or raised in a year long ago, and was not spoken of.

    Where there are articles they tell that what was bought was not spoken of, and no year needs to.
    """
    told = {family for token in _words(scene, span) for family in token.families}
    if not LENDS.isdisjoint(families) and not DEBTS.isdisjoint(told):
        families -= DOES  # «выпустил облигации»: a plant puts out goods by the same word.
    if not families <= BUYS | PAYS or _points_back(scene, verbs, span):
        return False
    if families <= BUYS and deal_words(scene.document.lang).the:
        return True
    years = [(f.value_text or "")[:4] for f in scene.figures_in(span) if f.kind is FigureKind.DATE]
    today = scene.published
    return not _is_part(scene, span) and today is not None and bool(years) and max(years) <= str(today.year - OLD)


def _is_part(scene: Scene, span: Span) -> bool:
    """Whether the words tell of a part of a deal: "a first instalment", and not "the first loan"."""
    tokens = _words(scene, span)
    firsts = [at for at, token in enumerate(tokens) if FIRST in token.families]
    return any(not PARTS.isdisjoint(token.families) for token in tokens) or any(
        (ORDERS | DEBTS).isdisjoint(token.families) for at in firsts for token in tokens[at + 1 : at + 2]
    )


def _words(scene: Scene, span: Span) -> Sequence[Token]:
    return scene.tokens[scene.token_at(span.start) : scene.token_at(span.end)]


def _measures(scene: Scene, span: Span) -> Mapping[Measure, frozenset[Decimal | None]]:
    told: dict[Measure, set[Decimal | None]] = defaultdict(set)
    for figure in scene.figures_in(span):
        if figure.kind in MEASURES and figure.unit is not None:
            told[figure.kind, figure.unit].add(figure.value)
    return {unit: frozenset(values) for unit, values in told.items()}


def _points_back(scene: Scene, verbs: Sequence[int], span: Span) -> bool:
    """Whether it is done to what was told of: "had ordered the jets", "bought it", «этот пакет она купила»."""
    words = deal_words(scene.document.lang)
    if not words.the:
        tokens = _words(scene, span)
        return any(
            token.low in words.stands_for and not (at and _governs(tokens[at - 1])) for at, token in enumerate(tokens)
        )
    after = scene.tokens[verbs[-1] + 1 : verbs[-1] + 3]
    if not after:
        return False
    if after[0].low in words.stands_for:
        return True
    told = (token.low for token in scene.tokens[max(0, verbs[0] - LOOK_BACK) : verbs[0]])
    return after[0].low in words.the and len(after) > 1 and after[1].low in told


def _governs(token: Token) -> bool:
    """Whether a word is a preposition."""
    return any(family.startswith("p.") for family in token.families)


def _is_hired(scene: Scene, name: Name, sentence: Sentence) -> bool:
    told = frames_of(scene, name, sentence)
    return any(frame in BOUND or vote(*frame) == GIVES for frame in told)


def _is_past(scene: Scene, verbs: Sequence[int], span: Span) -> bool:
    """It is told as history: «had bought», «ранее купила», «купила в 2019 году»."""
    if any(EARLIER in token.families for token in _words(scene, span)):
        return True
    if any("had" in tense_at(scene.tokens, at, scene.document.lang).split() for at in verbs):
        return True
    days = [f.value_text for f in scene.figures_in(span) if f.kind is FigureKind.DATE and f.value_text]
    return scene.published is not None and any(day[:4] < str(scene.published.year) for day in days)
