"""Deals of years ago that an article on another one remembers: «В 2014 году компания купила завод за 3 млрд».

They have a year and a sum of their own, and the news has another sum: two deals, however much else they share.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from c5db.deals.counterparts import stretches
from c5db.deals.lending import is_lent
from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene, Sentence
from c5db.deals.tense import AHEAD, tense_at
from c5db.domain.records import Figure, Name, Span
from c5db.domain.vocab import FigureKind

BEGUN = frozenset({"v.buy", "v.sell", "v.sign", "v.order", "v.invest", "v.lend", "v.raise", "v.build"})
DONE = BEGUN | {"v.close", "v.launch"}
AHEAD_OF = frozenset({f"{family}.will" for family in BEGUN}) | {"v.plan", "v.deliver.will", "v.get.will"}
DEEDS = DONE | AHEAD_OF | {"v.agree"}
UNDONE = AHEAD | {"not", "may", "infinitive"}
"""Forms of verbs that tell of no deed."""
YEARS = 2
"""A deed so many years before the article is no news."""
PARTS = frozenset({"n.tranche", "n.stage", "n.option", "t.of_it", "t.rest"})
"""What was paid or delivered in part then may be of the deal of now."""
SUMS = frozenset({FigureKind.MONEY, FigureKind.PERCENT, FigureKind.COUNT})
Worths = frozenset[tuple[str, bool, Decimal | None]]
"""What is measured, whether it is lent, and how much it is."""


@dataclass(frozen=True, slots=True)
class Told:
    """A deed with the words it is told in, the sums it comes to, and the last year that it names."""

    span: Span
    sentence: int
    worths: Worths
    year: int | None
    is_done: bool


@dataclass(frozen=True, slots=True)
class History:
    """The deeds of years ago that an article remembers, and those of its news."""

    past: tuple[Told, ...] = ()
    news: tuple[Told, ...] = ()
    today: frozenset[int] = frozenset()
    """Sentences that name the year of the article or a later one, or tell what is yet to be done."""

    def is_news(self, place: Span, sentence: int, past: Told) -> bool:
        """Whether what stands there does not go on with what was remembered."""
        near = past.sentence == sentence or (past.sentence + 1 == sentence and sentence not in self.today)
        return not near or any(each.worths and each.span.contains(place) for each in self.news)


def history(scene: Scene) -> History:
    """What the article remembers; worked out once."""
    if not scene.history:
        scene.history.append(_history(scene))
    found: History = scene.history[0]
    return found


def past_pairs(scene: Scene, mentions: Sequence[Mention]) -> set[tuple[int, int]]:
    """Pairs of mentions of which one is of a deed of years ago, the other of the news."""
    found: set[tuple[int, int]] = set()
    told = history(scene)
    at = [scene.sentence_at(m.span.start).index for m in mentions] if told.past else []
    for past in told.past:
        then = {n for n, m in enumerate(mentions) if past.span.contains(m.span)}
        now = {n for n, m in enumerate(mentions) if n not in then and told.is_news(m.span, at[n], past)}
        found |= {(min(a, b), max(a, b)) for a in then for b in now}
    return found


def is_past(scene: Scene, place: Span) -> bool:
    """Whether a place stands in the words of a deed of years ago."""
    return any(past.span.contains(place) for past in history(scene).past)


def is_remembered(scene: Scene, name: Name, mentions: Sequence[Mention]) -> bool:
    """Whether a name stands in the words of a deed of years ago that the mentions do not tell of."""
    told = (past.span for past in history(scene).past if past.span.contains(name.span))
    return any(not any(span.contains(m.span) for m in mentions) for span in told)


def _history(scene: Scene) -> History:
    if scene.published is None:
        return History()
    told = [each for sentence in scene.sentences for each in _told(scene, sentence)]
    latest = scene.published.year - YEARS
    old = [each for each in told if each.is_done and each.year is not None and each.year <= latest]
    past = tuple(each for each in old if each.worths and _is_beside_news(scene, each, told, old))
    days = [f for f in scene.figures if f.kind is FigureKind.DATE and (f.value_text or "") >= str(scene.published.year)]
    today = {scene.sentence_at(f.span.start).index for f in days}
    today |= {sentence.index for sentence in scene.sentences if not AHEAD_OF.isdisjoint(sentence.families)}
    return History(past, tuple(each for each in told if each not in past), frozenset(today))


def _is_beside_news(scene: Scene, past: Told, told: Sequence[Told], old: Sequence[Told]) -> bool:
    """Whether the article tells of another deed, and other sums than those of the same year."""
    then = [each.span for each in old if each.year == past.year]
    others = [f for f in scene.figures if _is_sum(f) and not any(span.contains(f.span) for span in then)]
    return any(each.year != past.year for each in told) and _is_another(past.worths, _worths(scene, others))


def _is_another(past: Worths, news: Worths) -> bool:
    """Whether they come to different sums of one kind."""
    kinds = {worth[:2] for worth in past} & {worth[:2] for worth in news}
    return bool(kinds) and past.isdisjoint(news)


def _told(scene: Scene, sentence: Sentence) -> Iterator[Told]:
    for verbs, span in stretches(scene, sentence, DEEDS):
        figures = scene.figures_in(span)
        years = [int(f.value_text[:4]) for f in figures if f.kind is FigureKind.DATE and f.value_text]
        done = any(_is_done(scene, at) for at in verbs) and not _tells_part(scene, span)
        sums = _worths(scene, [f for f in figures if _is_sum(f)])
        yield Told(span, sentence.index, sums, max(years, default=None), done)


def _worths(scene: Scene, figures: Sequence[Figure]) -> Worths:
    return frozenset((_measure(f), is_lent(scene, f), f.value) for f in figures)


def _measure(figure: Figure) -> str:
    """Money in any currency, and things of one kind."""
    return f"{figure.unit}" if figure.kind is FigureKind.COUNT else str(figure.kind)


def _tells_part(scene: Scene, span: Span) -> bool:
    tokens = scene.tokens[scene.token_at(span.start) : scene.token_at(span.end)]
    return any(not PARTS.isdisjoint(token.families) for token in tokens)


def _is_sum(figure: Figure) -> bool:
    return figure.kind in SUMS and figure.restates is None


def _is_done(scene: Scene, at: int) -> bool:
    tense = tense_at(scene.tokens, at, scene.document.lang).split()
    return not DONE.isdisjoint(scene.tokens[at].families) and UNDONE.isdisjoint(tense)
