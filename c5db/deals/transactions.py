"""What an article tells to be done, deed by deed: in which words, who gives and who takes, and for how much."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from c5db.deals.acts import AGREES, DOES, GIVES, PAYS, TAKES, TALKS, TRADES, vote
from c5db.deals.deeds import frame_words
from c5db.deals.denied import UNDOES
from c5db.deals.frames import frames_of
from c5db.deals.mentions import Mention
from c5db.deals.recalled import is_past, recalls
from c5db.deals.scene import Scene, Sentence, words_in
from c5db.deals.slots import slot_of
from c5db.deals.tense import hangs_on_a_verb
from c5db.domain.records import Name, Span
from c5db.domain.vocab import COMPANY_KINDS, FigureKind, PartyKind

DEEDS = TRADES | AGREES | DOES | UNDOES
TOLD = DEEDS | TALKS | PAYS
"""Families of all words that tell what is done."""
BESIDE = 3
"""Two verbs so near to each other tell one deed: «agreed to sell»."""
REACH = 4
"""Deeds more sentences apart are told apart by what stands between them."""
MEASURES = frozenset({FigureKind.MONEY, FigureKind.COUNT, FigureKind.PERCENT})
BOUND = frozenset({("agree", "object"), ("award", "object"), ("award", "to")})
"""Acts and slots of whoever is hired."""
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


def with_near(scene: Scene, among: frozenset[str]) -> Iterator[tuple[Deed, Sequence[Deed]]]:
    """Each deed of these families, with those told near it."""
    deeds = [deed for sentence in scene.sentences for deed in deeds_of(scene, sentence, among)]
    first = last = 0
    for deed in deeds:
        while deeds[first].sentence < deed.sentence - REACH:
            first += 1
        while last < len(deeds) and deeds[last].sentence <= deed.sentence + REACH:
            last += 1
        yield deed, deeds[first:last]


def deeds_of(scene: Scene, sentence: Sentence, among: frozenset[str] = DEEDS) -> Sequence[Deed]:
    """The deeds of a sentence, each with its stretch of words; worked out once for the families that it holds."""
    told = among & sentence.families
    if not told:
        return ()
    known = scene.worked_out.setdefault(deeds_of, {})
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
    undoes, was = not UNDOES.isdisjoint(families), is_past(scene, verbs, span)
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
            and (slot_of(scene, name) == "with" or (not undoes and _is_hired(scene, name, sentence)))
        ),
        is_past=was,
        recalls=was and recalls(scene, verbs, span, families & (DEEDS | PAYS)),
        measures=_measures(scene, span),
        told=frozenset(family for token in words_in(scene, span) for family in token.families),
    )


def _measures(scene: Scene, span: Span) -> Mapping[Measure, frozenset[Decimal | None]]:
    told: dict[Measure, set[Decimal | None]] = defaultdict(set)
    for figure in scene.figures_in(span):
        if figure.kind in MEASURES and figure.unit is not None:
            told[figure.kind, figure.unit].add(figure.value)
    return {unit: frozenset(values) for unit, values in told.items()}


def _is_hired(scene: Scene, name: Name, sentence: Sentence) -> bool:
    told = frames_of(scene, name, sentence)
    return any(frame in BOUND or vote(*frame) == GIVES for frame in told)


def tells(deed: Deed, mentions: Sequence[Mention]) -> bool:
    return any(deed.span.contains(mention.span) for mention in mentions)
