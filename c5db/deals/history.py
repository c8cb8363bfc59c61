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

DONE = frozenset({"v.buy", "v.sell", "v.sign", "v.order", "v.invest", "v.lend", "v.raise", "v.build"})
DEEDS = DONE | {f"{family}.will" for family in DONE} | {"v.agree", "v.plan", "v.deliver.will"}
UNDONE = AHEAD | {"not", "may", "infinitive"}
"""Forms of verbs that tell of no deed."""
YEARS = 2
"""A deed so many years before the article is no news."""
SUMS = frozenset({FigureKind.MONEY, FigureKind.PERCENT})
Worths = frozenset[tuple[FigureKind, bool, Decimal | None]]


@dataclass(frozen=True, slots=True)
class Told:
    """A deed with the words it is told in, the sums it comes to, and the last year that it names."""

    span: Span
    sentence: int
    worths: Worths
    year: int | None
    is_done: bool


def remembered(scene: Scene) -> Sequence[tuple[Told, Told]]:
    """Each deed of years ago with each of the others that has another sum; worked out once."""
    if not scene.history:
        scene.history.append(tuple(_remembered(scene)))
    return scene.history[0]


def past_pairs(scene: Scene, mentions: Sequence[Mention]) -> set[tuple[int, int]]:
    """Pairs of mentions of which one is of a deed of years ago, the other of the news."""
    found: set[tuple[int, int]] = set()
    at = [scene.sentence_at(m.span.start).index for m in mentions]
    for past, news in remembered(scene):
        then = [n for n, m in enumerate(mentions) if past.span.contains(m.span)]
        now = [n for n, m in enumerate(mentions) if news.span.contains(m.span) or not _is_near(past, at[n])]
        found |= {(min(a, b), max(a, b)) for a in then for b in now if a not in now}
    return found


def is_remembered(scene: Scene, name: Name, mentions: Sequence[Mention]) -> bool:
    """Whether a name stands in the words of a deed of years ago, and the mentions are of the news."""
    return any(
        past.span.contains(name.span)
        and any(news.span.contains(m.span) for m in mentions)
        and not any(past.span.contains(m.span) for m in mentions)
        for past, news in remembered(scene)
    )


def _is_near(past: Told, sentence: int) -> bool:
    """Whether a sentence may go on with what was remembered."""
    return past.sentence <= sentence <= past.sentence + 1


def _remembered(scene: Scene) -> Iterator[tuple[Told, Told]]:
    if scene.published is None:
        return
    told = [each for sentence in scene.sentences for each in _told(scene, sentence)]
    for past in told:
        if past.is_done and past.year is not None and past.year <= scene.published.year - YEARS:
            yield from ((past, news) for news in told if news is not past and _is_another(past, news))


def _is_another(past: Told, news: Told) -> bool:
    """Whether they come to different sums of one kind, in other years."""
    kinds = {worth[:2] for worth in past.worths} & {worth[:2] for worth in news.worths}
    return bool(kinds) and past.worths.isdisjoint(news.worths) and past.year != news.year


def _told(scene: Scene, sentence: Sentence) -> Iterator[Told]:
    for verbs, span in stretches(scene, sentence, DEEDS):
        figures = scene.figures_in(span)
        worths = frozenset((f.kind, is_lent(scene, f), f.value) for f in figures if _is_sum(f))
        years = [int(f.value_text[:4]) for f in figures if f.kind is FigureKind.DATE and f.value_text]
        if worths:
            done = any(_is_done(scene, at) for at in verbs)
            yield Told(span, sentence.index, worths, max(years, default=None), done)


def _is_sum(figure: Figure) -> bool:
    return figure.kind in SUMS and figure.restates is None


def _is_done(scene: Scene, at: int) -> bool:
    tense = tense_at(scene.tokens, at, scene.document.lang).split()
    return not DONE.isdisjoint(scene.tokens[at].families) and UNDONE.isdisjoint(tense)
