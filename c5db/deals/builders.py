"""Who builds for whom where two sign a contract to build: who lives by building does, for a state or a railway."""

from collections.abc import Iterator, Sequence

from c5db.deals.deeds import describes, frame_words, name_over
from c5db.deals.frames import frames_of
from c5db.deals.hired import WORKS
from c5db.deals.lexicon import deal_words
from c5db.deals.mentions import Mention, sentences_of
from c5db.deals.scene import Scene, Sentence
from c5db.deals.sides import GIVER, TAKER
from c5db.deals.slots import MARKS
from c5db.deals.trades import trade_of
from c5db.domain.records import Name
from c5db.domain.vocab import COMPANY_KINDS, STATE_KINDS, DealType, PartyKind
from c5db.languages.frame_words import FrameWords

BUILT = frozenset({DealType.CONSTRUCTION, DealType.SERVICE_AGREEMENT})
"""What a contract to build may be taken for."""
WILL_BUILD, BUILDS, NEITHER, HAS_BUILT = 2, 1, 0, -1
"""What a party is told to do with what is built, or mostly does."""
_TRADES = {"builder": BUILDS, "railway": HAS_BUILT, "telecom": HAS_BUILT, "airline": HAS_BUILT}
_AGREE = frozenset({"agree", "agree further", "agreed give"})
_SIGNS, _WITH = frozenset({"subject", "subject, of several,"}), "with"
_PARTS = frozenset({"of subject"})
"""Whose port, or whose director, signs."""
_PAIR = 2
BUILDING = frozenset({"v.build", "v.build.will"})
_DESCRIBED = 3
"""So many words beside a name say what it does."""


def sides_to_build(scene: Scene, mentions: Sequence[Mention], kind: DealType) -> dict[str, str]:
    """The sides of two who sign a contract to build, where what they do tells them apart."""
    if kind not in BUILT:
        return {}
    told = (_sides(scene, sentence) for sentence in sentences_of(scene, mentions))
    return next(filter(None, told), {})


def _sides(scene: Scene, sentence: Sentence) -> dict[str, str]:
    if "d.contract" not in sentence.families or WORKS.isdisjoint(sentence.families):
        return {}
    teams = _teams(scene, sentence)
    told = [_does_together(scene, team) for team in teams]
    if len(told) != _PAIR or told[0] == told[1]:
        return {}
    sides = (GIVER, TAKER) if told[0] > told[1] else (TAKER, GIVER)
    return {name.canonical: side for team, side in zip(teams, sides, strict=True) for name in team}


def _teams(scene: Scene, sentence: Sentence) -> Sequence[Sequence[Name]]:
    """Those who sign, and those with whom; where none are told, each who signs by itself."""
    signs: list[Name] = []
    counter: list[Name] = []
    for name in scene.names_in(sentence.span):
        slots = {slot for act, slot in frames_of(scene, name, sentence) if act in _AGREE}
        able = _SIGNS | {_WITH} | (_PARTS if name.kind in COMPANY_KINDS else frozenset())
        if name.kind is not PartyKind.PERSON and not slots.isdisjoint(able):
            (counter if _WITH in slots else signs).append(name)
    return [signs, counter] if counter else [[name] for name in signs]


def _does_together(scene: Scene, team: Sequence[Name]) -> int:
    """What all do of whom anything is told; nothing where they do not the same."""
    told = {does for name in team if (does := _does(scene, name)) != NEITHER}
    return told.pop() if len(told) == 1 else NEITHER


def _does(scene: Scene, name: Name) -> int:
    """Whether a party builds or has others build, by its kind, its trade and the words that describe it."""
    if _is_to_build(scene, name):
        return WILL_BUILD
    if name.kind in STATE_KINDS:
        return HAS_BUILT
    words = frame_words(scene.document.lang)
    lows = list(_describing(scene, words, name))
    if any(low.startswith(words.builders) for low in lows):
        return BUILDS
    if any(low.startswith(words.commissioners) for low in lows):
        return HAS_BUILT
    return _TRADES.get(trade_of(name) or "", NEITHER)


def _is_to_build(scene: Scene, name: Name) -> bool:
    """Whether it is told to build: "under which Orda will build the plant", "with Orda, which will build it"."""
    sentence = scene.sentence_at(name.span.start)
    if any(("build", "subject") in frames_of(scene, n, sentence) for n in _again(scene, name, sentence)):
        return True
    last, end = scene.token_at(name.span.end), sentence.last_token
    if last >= end or scene.text[name.span.end : scene.tokens[last].start].strip('»"” ') != ",":
        return False
    who, near = scene.tokens[last], scene.tokens[last + 1 : min(last + 1 + _DESCRIBED, end)]
    relates = who.breaks and who.low not in deal_words(scene.document.lang).coordinators
    return relates and any(not BUILDING.isdisjoint(token.families) for token in near)


def _again(scene: Scene, name: Name, sentence: Sentence) -> Sequence[Name]:
    return [n for n in scene.names_in(sentence.span) if n.canonical == name.canonical]


def _describing(scene: Scene, words: FrameWords, name: Name) -> Iterator[str]:
    """The words of a name, and those beside it that say what it is: «подрядчик „Тавор"», "the port of Kivu"."""
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    yield from (token.low for token in scene.tokens[first:last])
    if words.verb_last:
        yield from (token.low for token in scene.tokens[last : last + _DESCRIBED - 1] if not token.breaks)
        return
    for at in range(first - 1, max(-1, first - 1 - _DESCRIBED), -1):
        token = scene.tokens[at]
        between = scene.text[token.end : scene.tokens[at + 1].start]
        if name_over(scene, at) or not set(MARKS).isdisjoint(between):
            return
        yield token.low
        if words.hangers.get(token.low, "of") != "of" or not describes(words, token):
            return
