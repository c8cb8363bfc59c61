"""Deeds that their own words negate: "no such contract has been signed", «не покупали», «қол қойған жоқ»."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from c5db.deals.acts import TRADES
from c5db.deals.deeds import frame_words
from c5db.deals.lexicon import deal_words
from c5db.deals.scene import Scene, Sentence, once
from c5db.deals.tense import is_auxiliary, tense_at
from c5db.domain.records import Span

BINDS = TRADES | {"v.sign", "v.sign.will", "v.order"}
"""Deeds that make a deal, so that there is none where they are negated."""
AGREES = BINDS | {"v.agree"}
PREPARES = frozenset({"v.agree", "v.negotiate", "v.plan", "m.expected"})
"""What tells that a deal is under way, though it is not signed: "not signed but agreed"."""
TALKS = frozenset({"v.negotiate", "v.plan"})
"""What tells right behind a comma that it is under way: «…, переговоры продолжаются»."""
SUCH = 3
"""So many words behind "such" stands the word for a deal."""
DEALS = frozenset({"d.contract", "d.order", "d.memo", "d.purchase", "d.sale", "d.acquisition"})
"""What is agreed on, by its words."""


@once
def clauses(scene: Scene, sentence: Sentence) -> Sequence[range]:
    """The tokens of a sentence, parted where another deed or a contrast begins: "…, but signed one with Airbus"."""
    opens = [at for at in range(sentence.first_token + 1, sentence.last_token) if _opens(scene, at)]
    bounds = [sentence.first_token, *opens, sentence.last_token]
    return [range(first, last) for first, last in pairwise(bounds)]


def _opens(scene: Scene, at: int) -> bool:
    token, between = scene.tokens[at], scene.text[scene.tokens[at - 1].end : scene.tokens[at].start]
    words = deal_words(scene.document.lang)
    adds, parted = token.low in words.coordinators, "," in between
    if not parted and not adds:
        return ";" in between
    turns = token.low in words.turns or (token.breaks and not token.low.startswith(words.tells_that))
    if ";" in between or (parted and (turns or adds)):
        return True
    near = {family for each in scene.tokens[at : at + 3] for family in each.families}
    return any(family.startswith("v.") for family in near) if adds else not near.isdisjoint(TALKS)


@once
def negated_parts(scene: Scene, sentence: Sentence) -> Sequence[Span]:
    """The stretches of a sentence that tell of a deal which its own words say there is none of."""
    spans = [span for part in clauses(scene, sentence) for span in _negated(scene, part)]
    return () if spans and is_left_open(scene, sentence) else spans


@once
def deeds_negated(scene: Scene, sentence: Sentence) -> frozenset[int]:
    """The places of a sentence where a deed is negated, done later or not: "no contract has been signed"."""
    return frozenset(at for part in clauses(scene, sentence) for at in _negations(scene, part))


def is_left_open(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence in which a deed is negated tells that the deal is under way: "not signed but agreed"."""
    told = [part for part in clauses(scene, sentence) if not list(_negations(scene, part))]
    way = deal_words(scene.document.lang).left_open
    whole = _text(scene, range(sentence.first_token, sentence.last_token))
    return any(_is_under_way(scene, part) for part in told) or bool(way and way.search(whole))


def is_awry(scene: Scene, part: range) -> bool:
    """Whether a clause tells how a deal was made: "denied that it was sold too cheaply" denies no sale."""
    way = deal_words(scene.document.lang).awry
    return bool(way and way.search(_text(scene, part)))


def _negated(scene: Scene, part: range) -> Iterator[Span]:
    """All of a clause without another deed, else its words up to the next deed that is not negated."""
    negated = list(_negations(scene, part))
    if not negated or is_awry(scene, part):
        return
    deeds = [at for at in part if is_binding(scene, at)]
    whole = [at for at in deeds if not any(at <= place < at + scene.tokens[at].words for place in negated)]
    done = [at for at in whole if _is_told(scene, at)]
    first, last = part.start, part.stop
    if not frame_words(scene.document.lang).verb_last:
        first = max((at + 1 for at in done if at < negated[0]), default=first)
        last = min((at for at in done if at > negated[0]), default=last)
    else:
        first = max((at + 1 for at in done if at < negated[-1]), default=first)
        last = min((at for at in done if at > negated[-1]), default=last)
    if first < last:
        yield Span(scene.tokens[first].start, scene.tokens[last - 1].end)


def is_binding(scene: Scene, at: int) -> bool:
    """Whether a word tells of buying, selling, ordering or signing."""
    return not BINDS.isdisjoint(scene.tokens[at].families)


def _is_told(scene: Scene, at: int) -> bool:
    """Whether a deed is told as done: no "to buy", no participle of a thing."""
    told = tense_at(scene.tokens, at, scene.document.lang).split()
    return "past" in told or "passive" in told


def _negations(scene: Scene, part: range) -> Iterator[int]:
    """The places of a clause where a deed is negated."""
    words = deal_words(scene.document.lang)
    first, last = scene.tokens[part.start].start, scene.tokens[part.stop - 1].end
    deeds = [at for at in part if not AGREES.isdisjoint(scene.tokens[at].families)]
    found = {at for at in deeds if is_binding(scene, at) and is_negated(scene, at, part)}
    if words.nothing:
        found |= {scene.token_at(match.start()) for match in words.nothing.finditer(scene.text, first, last)}
    for match in words.no_deal.finditer(scene.text, first, last) if words.no_deal and deeds else ():
        place = scene.token_at(match.start())
        deed = next((at for at in deeds if at > place), None)
        found |= {place, *range(deed, deed + scene.tokens[deed].words)} if deed is not None else set()
    yield from sorted(found)


def is_negated(scene: Scene, at: int, within: range) -> bool:
    """Whether the word of a deed is negated right beside it: "has not been signed", «не будут покупать»."""
    words, tokens = deal_words(scene.document.lang), scene.tokens
    before = at - 1
    while before > within.start and (
        "v.plan" in tokens[before].families or is_auxiliary(tokens[before].low, scene.document.lang)
    ):
        before -= 1
    if before >= within.start and tokens[before].low in words.not_before:
        return True
    after = at + tokens[at].words
    if _is_undone_behind(scene, after, within):
        return True
    if after >= within.stop or tokens[after].low not in words.not_after:
        return False
    return after + 1 >= within.stop or tokens[after + 1].low not in words.measured


def _is_undone_behind(scene: Scene, at: int, within: range) -> bool:
    """Whether the verb that a participle needs is negated behind it: «соглашение подписано не было»."""
    if at + 1 >= within.stop or scene.tokens[at].low not in deal_words(scene.document.lang).not_before:
        return False
    beside = scene.text[scene.tokens[at - 1].end : scene.tokens[at].start].isspace()
    return beside and is_auxiliary(scene.tokens[at + 1].low, scene.document.lang)


def _is_under_way(scene: Scene, part: range) -> bool:
    """Whether a clause tells that a deal is agreed on or planned: «не продавала и не планирует» tells none."""
    prepares = (at for at in part if not PREPARES.isdisjoint(scene.tokens[at].families))
    return any(not is_negated(scene, at, part) for at in prepares)


def _text(scene: Scene, part: range) -> str:
    return scene.text[scene.tokens[part.start].start : scene.tokens[part.stop - 1].end]


def names_what_was_told(scene: Scene, denied: Sequence[Span]) -> bool:
    """Whether what it negates was told before: "no such contract", «такого договора нет», «мұндай келісім»."""
    such = deal_words(scene.document.lang).such
    for part in denied:
        first, last = scene.token_at(part.start), scene.token_at(part.end)
        for at in range(first, last):
            behind = scene.tokens[at + 1 : min(at + 1 + SUCH, last)]
            if scene.tokens[at].low in such and any(not DEALS.isdisjoint(token.families) for token in behind):
                return True
    return False
