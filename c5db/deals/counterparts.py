"""Deeds of an article that have another counterpart each: what was bought from one and sold on to another, a contract
that was cancelled with one and signed with another. They are deals of their own, however near they are told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from c5db.deals.acts import GIVES, TAKES, vote
from c5db.deals.denials import UNDOES
from c5db.deals.frames import frame_words, frames_of, slot_of
from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene, Sentence
from c5db.deals.tense import tense_at
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
BOUND = frozenset({("agree", "object"), ("award", "object"), ("award", "to")})
"""Acts and slots of whoever is hired."""
EARLIER = "t.before"
Parties = frozenset[str]


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
            if any(_is_sold_on(a, b) or _is_replaced(a, b) for a, b in ((one, other), (other, one))):
                yield one, other
    yield from _find_talks(scene)


def _find_talks(scene: Scene) -> Iterator[tuple[Deed, Deed]]:
    """Talks with one company, each with deeds near them that bind another: "signed with Orda, talks with Tengri"."""
    deeds = [deed for sentence in scene.sentences for deed in _deeds_of(scene, sentence, DEEDS | TALKS)]
    last = first = 0
    for talk in deeds:
        while deeds[first].sentence < talk.sentence - REACH:
            first += 1
        while last < len(deeds) and deeds[last].sentence <= talk.sentence + REACH:
            last += 1
        if talk.bound and not TALKS.isdisjoint(talk.families):
            for other in deeds[first:last]:
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


def _deeds_of(scene: Scene, sentence: Sentence, among: frozenset[str] = DEEDS) -> Iterator[Deed]:
    """The deeds of a sentence, each with its stretch of words."""
    return (_deed(scene, sentence, verbs, span) for verbs, span in stretches(scene, sentence, among))


def stretches(scene: Scene, sentence: Sentence, families: frozenset[str]) -> Iterator[tuple[Sequence[int], Span]]:
    """The deeds of a sentence: the verbs of these families that tell one together, and the words it is told in."""
    verbs = [] if families.isdisjoint(sentence.families) else _verbs(scene, sentence, families)
    ends = [_end(scene, one, other) for one, other in pairwise(verbs)]
    starts = [sentence.span.start, *ends]
    for verb, start, end in zip(verbs, starts, [*ends, sentence.span.end], strict=False):
        yield verb, Span(start, end)


def _verbs(scene: Scene, sentence: Sentence, families: frozenset[str]) -> list[list[int]]:
    """The places of the verbs that tell deeds; those that tell one together in one list."""
    verbs: list[list[int]] = []
    for at in range(sentence.first_token, sentence.last_token):
        if families.isdisjoint(scene.tokens[at].families):
            continue
        if verbs and at - verbs[-1][-1] <= BESIDE and not _breaks(scene, verbs[-1][-1], at):
            verbs[-1].append(at)
        else:
            verbs.append([at])
    return verbs


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
    undoes = not UNDOES.isdisjoint(families)
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
        is_past=_is_past(scene, verbs, span),
    )


def _is_hired(scene: Scene, name: Name, sentence: Sentence) -> bool:
    told = frames_of(scene, name, sentence)
    return any(frame in BOUND or vote(*frame) == GIVES for frame in told)


def _is_past(scene: Scene, verbs: Sequence[int], span: Span) -> bool:
    """It is told as history: «had bought», «ранее купила», «купила в 2019 году»."""
    tokens = scene.tokens[scene.token_at(span.start) : scene.token_at(span.end)]
    if any(EARLIER in token.families for token in tokens):
        return True
    if any("had" in tense_at(scene.tokens, at, scene.document.lang).split() for at in verbs):
        return True
    days = [f.value_text for f in scene.figures_in(span) if f.kind is FigureKind.DATE and f.value_text]
    return scene.published is not None and any(day[:4] < str(scene.published.year) for day in days)
