"""Signs that two mentions of an article speak of one deal, or of two.

A new deal begins where the sides or the object change, where the text turns to other matters, or where a list goes on
to its next item; the features below are those signs, and the weights say how much each is worth.
"""

import bisect
from collections.abc import Iterator

from c5db.deals.course import Course
from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene, Sentence
from c5db.domain.records import Figure, Span
from c5db.domain.vocab import Attribute, PartyKind

SAME, OTHER = "same", "other"
LISTED = frozenset({Attribute.VALUE, Attribute.QUANTITY})
SENTENCES = (6, 12, 25, 50)
"""Lengths of articles, in sentences, that are told apart."""


def pair_features(course: Course, first: Mention, second: Mention) -> Iterator[str]:
    """Signs that two mentions, the first standing before the second, speak of one deal or of two."""
    scene = course.scene
    one, two = scene.sentence_at(first.span.start), scene.sentence_at(second.span.start)
    yield from mention_features(scene, first, second, one is two)
    yield from sentence_features(course, one, two)


def mention_features(scene: Scene, first: Mention, second: Mention, in_one: bool) -> Iterator[str]:
    """The signs that the mentions themselves bear, and what stands between them `in_one` sentence."""
    yield "bias"
    yield from _kinds(scene, first, second)
    if in_one:
        yield from _in_one(scene, first, second)


def _in_one(scene: Scene, first: Mention, second: Mention) -> Iterator[str]:
    """What stands between two mentions of one sentence."""
    between = scene.tokens[scene.token_at(first.span.end) : scene.token_at(second.span.start)]
    yield f"clauses between={min(sum(t.breaks for t in between), 3)}"
    yield f"tokens between={min(len(between) // 4, 4)}"
    if ";" in scene.text[first.span.end : second.span.start]:
        yield "semicolon between"
    for family in sorted({f for t in between for f in t.families if f[0] in "dta"}):
        yield f"between:{family}"
    names = [n for n in scene.names_in(Span(first.span.end, second.span.start)) if n.kind is not PartyKind.PERSON]
    yield f"sides between={min(len(names), 3)}"
    if names:
        yield f"side between={names[-1].kind}"


def sentence_features(course: Course, one: Sentence, two: Sentence) -> Iterator[str]:
    """The signs that the sentences of two mentions bear, whichever mentions they are."""
    yield from _size(course.scene)
    yield from _distance(one, two)
    if one.index != two.index:
        yield from _sides(course, one, two)
        yield from _words(course.scene, one, two)
        yield from _turns(course, one, two)


def _distance(one: Sentence, two: Sentence) -> Iterator[str]:
    yield f"sentences apart={min(two.index - one.index, 5)}"
    yield f"paragraphs apart={min(two.paragraph - one.paragraph, 4)}"
    if one.background != two.background:
        yield "background apart"
    elif one.background:
        yield "both background"


def _sides(course: Course, one: Sentence, two: Sentence) -> Iterator[str]:
    mine, theirs = course.sides[one.index], course.sides[two.index]
    if mine and theirs:
        yield "sides shared" if mine & theirs else "sides differ"
        if mine == theirs:
            yield "sides equal"
    elif not theirs:
        yield "no side in second"
    if any(course.scene.first_named[side] >= two.span.start for side in theirs):
        yield "new side in second"
    elif theirs:
        yield "only known sides in second"


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


def _size(scene: Scene) -> Iterator[str]:
    """Long articles with many figures and parties tell of more deals."""
    yield f"article sides={min(scene.sides, 6)}"
    yield f"article sentences={bisect.bisect_right(SENTENCES, len(scene.sentences))}"
    yield f"article figures={min(len(scene.figures) // 6, 5)}"


def _turns(course: Course, one: Sentence, two: Sentence) -> Iterator[str]:
    """Whether the article turns to something else between two sentences."""
    a, b = course.topics[one.index], course.topics[two.index]
    shared = len(a & b)
    yield f"rare words shared={min(shared, 4)}"
    if shared:
        yield f"rare share={min(10 * shared // min(len(a), len(b)), 4)}"
    yield f"newcomers between={min(course.newcomers_in(one.index + 1, two.index), 3)}"
    yield f"newcomers in second={min(course.newcomers_in(two.index, two.index + 1), 2)}"
    if not course.newcomers_in(one.index + 1, two.index + 1):
        yield "no newcomer since"
    if course.sides[two.index]:
        yield "second within lead" if course.sides[two.index] <= course.lead else "second beyond lead"
    if one.index == 0:
        yield "first in lead"


def each_its_own(scene: Scene, first: Mention, second: Mention) -> bool:
    """Whether a sentence gives two names an amount each: «$7 billion with Boeing, $4 billion with Wabtec»."""
    if first.attribute is not second.attribute or first.attribute not in LISTED:
        return False
    a, b = _figure(scene, first), _figure(scene, second)
    if not a or not b or a.unit != b.unit or a.value == b.value or b.restates is not None:
        return False
    sentence = scene.sentence_at(first.span.start)
    if sentence.index != scene.sentence_at(second.span.start).index:
        return False
    mine, theirs = _nearest(scene, first, sentence), _nearest(scene, second, sentence)
    return mine is not None and theirs is not None and mine != theirs


def _nearest(scene: Scene, mention: Mention, sentence: Sentence) -> str | None:
    """The party that the sentence names last before a mention, or else next after it."""
    sides = [name for name in scene.names_in(sentence.span) if name.kind is not PartyKind.PERSON]
    before = [name.canonical for name in sides if name.span.start < mention.span.start]
    after = (name.canonical for name in sides if name.span.start >= mention.span.start)
    return before[-1] if before else next(after, None)
