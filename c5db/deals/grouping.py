"""Which mentions speak of one deal: a scorer judges pairs, and the text is walked from its start.

A new deal begins where the sides or the object change, where the part of the text changes, or where a digest item
starts; the features below are those signs, and the weights say how much each is worth.
"""

from collections.abc import Iterator, Sequence

from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene, Sentence
from c5db.deals.scorer import Scorer
from c5db.domain.records import Figure, Name, Span
from c5db.domain.vocab import Attribute, PartyKind

SAME, OTHER = "same", "other"
LOOK_BACK = 6
"""A mention is held against this many of a deal's latest ones."""
OPEN_DEALS = 12
"""Deals that may still be spoken of: those mentioned last; a long digest would cost its square otherwise."""


def group(scene: Scene, mentions: Sequence[Mention], judge: Scorer) -> list[list[Mention]]:
    """The mentions, each list one deal, in the order of the text."""
    deals: list[list[Mention]] = []
    for mention in sorted(mentions, key=lambda m: m.span):
        best, best_score = None, 0.5
        for deal in sorted(deals[-2 * OPEN_DEALS :], key=lambda d: d[-1].span)[-OPEN_DEALS:]:
            score = _belongs(scene, deal, mention, judge)
            if score > best_score:
                best, best_score = deal, score
        if best is None:
            deals.append([mention])
        else:
            best.append(mention)
    return deals


def _belongs(scene: Scene, deal: Sequence[Mention], mention: Mention, judge: Scorer) -> float:
    """How likely the mention speaks of the deal: the mean over its latest mentions, the nearest counting double."""
    latest = deal[-LOOK_BACK:]
    scores = [judge.probabilities(pair_features(scene, m, mention), (SAME, OTHER))[SAME] for m in latest]
    return (sum(scores) + scores[-1]) / (len(scores) + 1)


def pair_features(scene: Scene, first: Mention, second: Mention) -> Iterator[str]:
    """Signs that two mentions, the first standing before the second, speak of one deal or of two."""
    one, two = scene.sentence_at(first.span.start), scene.sentence_at(second.span.start)
    yield "bias"
    yield from _distance(scene, first, second, one, two)
    yield from _sides(scene, first, second, one, two)
    yield from _kinds(scene, first, second)
    yield from _words(scene, one, two)


def _distance(scene: Scene, first: Mention, second: Mention, one: Sentence, two: Sentence) -> Iterator[str]:
    sentences = two.index - one.index
    yield f"sentences apart={min(sentences, 5)}"
    paragraphs = two.paragraph - one.paragraph
    yield f"paragraphs apart={min(paragraphs, 4)}"
    if one.background != two.background:
        yield "background apart"
    elif one.background:
        yield "both background"
    if sentences == 0:
        between = scene.tokens[scene.token_at(first.span.end) : scene.token_at(second.span.start)]
        yield f"clauses between={min(sum(t.breaks for t in between), 3)}"
        yield f"tokens between={min(len(between) // 4, 4)}"
        if ";" in scene.text[first.span.end : second.span.start]:
            yield "semicolon between"
        for family in sorted({f for t in between for f in t.families if f[0] in "dta"}):
            yield f"between:{family}"


def _parties(names: Sequence[Name]) -> set[str]:
    return {name.canonical for name in names if name.kind is not PartyKind.PERSON}


def _sides(scene: Scene, first: Mention, second: Mention, one: Sentence, two: Sentence) -> Iterator[str]:
    mine, theirs = _parties(scene.names_in(one.span)), _parties(scene.names_in(two.span))
    if one.index != two.index:
        if mine and theirs:
            yield "sides shared" if mine & theirs else "sides differ"
            if mine == theirs:
                yield "sides equal"
        elif not theirs:
            yield "no side in second"
        if any(scene.first_named[side] >= two.span.start for side in theirs):
            yield "new side in second"
        elif theirs:
            yield "only known sides in second"
    else:
        between = [n for n in scene.names_in(Span(first.span.end, second.span.start)) if n.kind is not PartyKind.PERSON]
        yield f"sides between={min(len(between), 3)}"
        if between:
            yield f"side between={between[-1].kind}"
    yield f"article sides={min(scene.sides, 6)}"


def _kinds(scene: Scene, first: Mention, second: Mention) -> Iterator[str]:
    pair = f"{first.attribute}+{second.attribute}"
    yield pair
    if first.attribute is second.attribute:
        yield "same attribute"
        if first.attribute is Attribute.STATUS:
            yield "same status" if first.status is second.status else "other status"
        a, b = _figure(scene, first), _figure(scene, second)
        if a and b:
            yield "same value" if (a.value, a.value_text) == (b.value, b.value_text) else "other value"
            if a.unit != b.unit:
                yield "other unit"


def _figure(scene: Scene, mention: Mention) -> Figure | None:
    return None if mention.figure is None else scene.figures[mention.figure]


def _words(scene: Scene, one: Sentence, two: Sentence) -> Iterator[str]:
    a, b = one.families, two.families
    if one.index == two.index:
        return
    objects_a, objects_b = {f for f in a if f[0] == "d"}, {f for f in b if f[0] == "d"}
    if objects_a and objects_b:
        yield "objects shared" if objects_a & objects_b else "objects differ"
    opening = {f for t in two.tokens(scene)[:4] for f in t.families}
    for family in sorted(opening):
        if family[0] in "ta":
            yield f"second opens:{family}"
    for family in sorted(b):
        if family in {"a.this", "t.before", "t.more", "d.package", "m.source"} or family.startswith("x."):
            yield f"second has:{family}"
    for family in sorted(b - a):
        if family[0] == "d":
            yield f"second adds:{family}"
    if "a.this" in b and not {f for f in b if f.startswith("v.sign")}:
        yield "second refers back"
