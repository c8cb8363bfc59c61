"""Which mentions speak of one deal: a scorer judges pairs, and those that go together on average are one."""

import bisect
import math
from collections.abc import Iterator, Sequence

from c5db.deals.averages import join
from c5db.deals.borrowings import of_borrowings
from c5db.deals.counterparts import other_deeds
from c5db.deals.course import Course, follow
from c5db.deals.denied import UNDOES
from c5db.deals.digests import of_other_items
from c5db.deals.instruments import of_other_instruments
from c5db.deals.lexicon import deal_words
from c5db.deals.mentions import Mention, figure_of
from c5db.deals.old_deals import told_before
from c5db.deals.ordered_before import of_things_ordered_before
from c5db.deals.packages import parted
from c5db.deals.pairs import LISTED, OTHER, SAME, each_its_own, mention_features, sentence_features
from c5db.deals.scene import Scene, Sentence, words_in, worth
from c5db.deals.scorer import Scorer
from c5db.deals.standing import tells_of_another
from c5db.deals.turns import goes_on, turns_to_another
from c5db.domain.records import Span
from c5db.domain.vocab import DATE_ATTRIBUTES as TIMES
from c5db.domain.vocab import Attribute, PartyKind
from c5db.text import parts

REACH = 60
"""A mention is held against so many before it: a long digest would cost its square otherwise."""
BLOCK = 3000
"""So many mentions are grouped at a time: pairs take memory, and no article comes near."""
STOPS = (".", "!", "?", "…")
"""What a headline does not end with."""
TOGETHER = -0.65
"""Two groups of mentions are one deal above this average (log-odds): an article has fewer deals than it seems."""
EACH_ITS_OWN = -4.0
"""What it weighs that a list gives two names an amount each."""
OTHER_ITEM = -8.0
"""What it weighs that two mentions stand in different items of a digest."""
SPOKEN_OF = 3.0
"""What it weighs that a sentence begins with the deal told of in the one before it: "The contract was awarded by …"."""
NEAR = 2
"""So many sentences before it."""
NEWS_NOW = frozenset(
    {"v.sign", "v.order", "v.agree", "v.announce", "v.buy.will", "v.sell.will", "v.build.will", "v.invest.will"}
)
"""What tells of a deal that is made now."""
SUREST = math.log((1 - 1e-6) / 1e-6)
"""No pair is surer than this to be of one deal, or of two."""


def group(scene: Scene, mentions: Sequence[Mention], judge: Scorer) -> list[list[Mention]]:
    """The mentions, each list one deal, in the order of the text."""
    ordered = sorted(mentions, key=lambda m: m.span)
    return [found for at in range(0, len(ordered), BLOCK) for found in _group(scene, ordered[at : at + BLOCK], judge)]


def _group(scene: Scene, ordered: Sequence[Mention], judge: Scorer) -> list[list[Mention]]:
    weights = [1.0 if mention.event is None else mention.probability for mention in ordered]
    scores = _scores(follow(scene), ordered, judge)
    for a, b in {*_across(scene, ordered), *parted(scene, ordered, REACH)}:
        if (a, b) in scores:
            scores[a, b] += EACH_ITS_OWN
    for pair in (
        *other_deeds(scene, ordered),
        *_separate(scene, ordered),
        *of_other_items(scene, ordered, REACH),
        *of_other_instruments(scene, ordered),
        *of_borrowings(scene, ordered, REACH),
        *of_things_ordered_before(scene, ordered),
        *told_before(scene, ordered),
        *_standing(scene, ordered),
    ):
        if pair in scores:
            scores[pair] += OTHER_ITEM
    for pair in _spoken_of(scene, ordered):
        if pair in scores:
            scores[pair] += SPOKEN_OF
    items = _items(scene, ordered)
    for a, b in scores:
        if items[a] != items[b] and items[a] and items[b]:
            scores[a, b] += OTHER_ITEM
    groups = [[ordered[n] for n in members] for members in join(weights, scores, TOGETHER)]
    return _with_undoing(scene, _with_headline(scene, groups))


def _with_undoing(scene: Scene, groups: list[list[Mention]]) -> list[list[Mention]]:
    """The groups, a sentence that names nobody new and tells only that something came to nothing joined to the deal.

    «Порт заказал краны за 44 млн евро. На прошлой неделе он вышел из сделки».
    """
    undoing = [group for group in groups if all(m.event and not UNDOES.isdisjoint(m.event.families) for m in group)]
    told = [group for group in groups if group not in undoing]
    if len(told) != 1:
        return groups
    last = scene.sentence_at(told[0][-1].span.start)
    sides = {name for mention in told[0] for name in _named(scene, mention)}
    behind = [group for group in undoing if group[0].span.start > last.span.end and _named(scene, group[0]) <= sides]
    return [[*told[0], *(m for group in behind for m in group)], *(group for group in undoing if group not in behind)]


def _separate(scene: Scene, ordered: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Pairs of a mention and one before it, in whose sentence the article turns to another deal: "Separately, …"."""
    for b, second in enumerate(ordered):
        sentence = scene.sentence_at(second.span.start)
        if turns_to_another(scene, sentence):
            yield from ((a, b) for a in range(max(0, b - REACH), b) if ordered[a].span.start < sentence.span.start)


def _standing(scene: Scene, ordered: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Pairs of which one is told of what is made now, the other of what another deal has long brought.

    "Alma Rail ordered 20 trams from Skoda. It already runs 40 trams under a contract of 2019".
    """
    sentences = [scene.sentence_at(mention.span.start) for mention in ordered]
    apart = [tells_of_another(scene, sentence) for sentence in sentences]
    if not any(apart):
        return
    for b, two in enumerate(sentences):
        for a in range(max(0, b - REACH), b):
            news = sentences[a] if apart[b] else two
            if apart[a] != apart[b] and not NEWS_NOW.isdisjoint(news.families):
                yield a, b


def _spoken_of(scene: Scene, ordered: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Pairs of the mentions of a sentence that begins with "the deal" and those told last before it."""
    for b, second in enumerate(ordered):
        sentence = scene.sentence_at(second.span.start)
        if not goes_on(scene, sentence):
            continue
        before = [a for a in range(max(0, b - REACH), b) if ordered[a].span.start < sentence.span.start]
        last = scene.sentence_at(ordered[before[-1]].span.start) if before else None
        if last is not None and sentence.index - last.index <= NEAR:
            yield from ((a, b) for a in before if last.span.contains(ordered[a].span))


def _named(scene: Scene, mention: Mention) -> frozenset[str]:
    """The sides that the sentence of a mention names."""
    return _sides(scene, scene.sentence_at(mention.span.start))


def _sides(scene: Scene, sentence: Sentence) -> frozenset[str]:
    """The companies and bodies that a sentence names."""
    named = scene.names_in(sentence.span)
    return frozenset(name.canonical for name in named if name.kind not in {PartyKind.PERSON, PartyKind.COUNTRY})


def _items(scene: Scene, ordered: Sequence[Mention]) -> Sequence[int]:
    """The item of a digest that each mention stands in, from 1 on; 0 for what stands in none."""
    found = parts(scene.text, scene.body, scene.document.lang)
    starts = [part.span.start for part in found]
    return [found[max(0, bisect.bisect_right(starts, m.span.start) - 1)].unit if found else 0 for m in ordered]


def _with_headline(scene: Scene, groups: list[list[Mention]]) -> list[list[Mention]]:
    """The groups, what the first sentence alone tells joined to the one that tells every figure of it again."""
    head = next((g for g in groups if all(scene.sentence_at(m.span.start).index == 0 for m in g)), None)
    told = _worths(scene, head or [])
    if head is not None and not told:
        again = [group for group in groups if group is not head and _is_lead(scene, group)]
    else:
        again = [group for group in groups if group is not head and told <= _worths(scene, group)]
    if head is None or len(again) != 1:
        return groups
    whole = sorted([*head, *again[0]], key=lambda m: m.span)
    return sorted([whole, *(g for g in groups if g is not head and g is not again[0])], key=lambda g: g[0].span)


def _is_lead(scene: Scene, group: Sequence[Mention]) -> bool:
    """Whether a group tells what happened in the first sentence below the headline, or below one of the same sides."""
    if len(scene.sentences) == 1:
        return False
    first, lead = scene.sentences[:2]
    if first.paragraph == lead.paragraph or not any(m.event is not None and lead.span.contains(m.span) for m in group):
        return False
    stops = scene.text[: first.span.end].rstrip().endswith(STOPS)
    return not stops or (bool(_sides(scene, first)) and _sides(scene, first) == _sides(scene, lead))


def _worths(scene: Scene, group: Sequence[Mention]) -> set[tuple[object, ...]]:
    """What the figures of a group come to, days and times apart."""
    figures = [m for m in group if m.figure is not None and m.attribute not in TIMES | {Attribute.TERM}]
    return {(m.attribute, *worth(figure_of(scene, m))) for m in figures}


def _across(scene: Scene, mentions: Sequence[Mention]) -> set[tuple[int, int]]:
    """Pairs on both sides of the place where a sentence goes over to the next name and its amount."""
    found: set[tuple[int, int]] = set()
    listed = [n for n, mention in enumerate(mentions) if mention.attribute in LISTED]
    for place, b in enumerate(listed):
        for a in (a for a in listed[max(0, place - REACH) : place] if b - a <= REACH):
            if each_its_own(scene, mentions[a], mentions[b]):
                found |= {(a, b), *_parted_at(scene, mentions, a, b)}
    return found


def _parted_at(scene: Scene, mentions: Sequence[Mention], a: int, b: int) -> set[tuple[int, int]]:
    sentence = scene.sentence_at(mentions[a].span.start)
    place = _next_part(scene, Span(mentions[a].span.end, mentions[b].span.start))
    within = [n for n, m in enumerate(mentions) if sentence.span.contains(m.span) and m.attribute not in TIMES]
    return {(x, y) for x in within for y in within if mentions[x].span.start < place <= mentions[y].span.start}


def _next_part(scene: Scene, between: Span) -> int:
    """Where what stands between two amounts goes over to the second: "for $2 million | and 10% of Orda for …"."""
    coordinators = deal_words(scene.document.lang).coordinators
    named = min((name.span.start for name in scene.names_in(between)), default=between.end)
    parts = (
        token.start
        for at, token in enumerate(words_in(scene, between), scene.token_at(between.start))
        if token.low in coordinators
        or not {",", ";"}.isdisjoint(scene.text[max(between.start, scene.tokens[at - 1].end) : token.start])
    )
    return min(named, next(parts, named))


def _scores(course: Course, mentions: Sequence[Mention], judge: Scorer) -> dict[tuple[int, int], float]:
    """The log-odds of each pair that stands close enough."""
    scene = course.scene
    sentences = [scene.sentence_at(mention.span.start) for mention in mentions]
    compared: dict[tuple[int, int], float] = {}
    kinds: dict[tuple[str, ...], float] = {}
    scores = {}
    for b, (two, second) in enumerate(zip(sentences, mentions, strict=True)):
        for a in range(max(0, b - REACH), b):
            one, first = sentences[a], mentions[a]
            # Many mentions share their sentences, and pairs their kinds, which are compared once.
            told = compared.get((one.index, two.index))
            if told is None:
                told = judge.lean(sentence_features(course, one, two), SAME, OTHER)
                compared[one.index, two.index] = told
            if one is two:
                own = judge.lean(mention_features(scene, first, second, in_one=True), SAME, OTHER)
            else:
                signs = tuple(mention_features(scene, first, second, in_one=False))
                own = kinds[signs] if signs in kinds else kinds.setdefault(signs, judge.lean(signs, SAME, OTHER))
            scores[a, b] = min(max(told + own, -SUREST), SUREST)
    return scores
