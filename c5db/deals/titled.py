"""What a party is called, or told to become: "the buyer of the plant is Orda", «подрядчиком стала „Вега"»."""

from collections.abc import Sequence

from c5db.deals.deeds import frame_words
from c5db.deals.lexicon import Token
from c5db.deals.scene import Scene, Sentence, once
from c5db.deals.sides import GIVER, TAKER
from c5db.deals.stakes import is_genitive
from c5db.domain.records import Name
from c5db.domain.vocab import PartyKind, Role
from c5db.entities.grammar import part_of_speech
from c5db.languages.frame_words import FrameWords

TITLE = 4
"""So many words back the noun begins that a party is called by."""
OF_WHAT = 8
"""So many words tell at most of what somebody is the buyer: "the buyer of the Kivu copper mine is Orda"."""
NO_PART = "none"
"""The title of whoever only advises."""
TITLED = 14
"""So many words back from "became" stands what a party became."""
TITLES = {"o.buyer": TAKER, "o.seller": GIVER, "o.builder": str(Role.CONTRACTOR)}
_POST = 3
"""So many words behind a name stands the post that it is put into."""
_VERBS = frozenset({"VERB", "INFN", "GRND"})
QUOTES = ' «"„“'
JOINS = frozenset({"", "—", "–", "-", ",", ":"})
LINKS = JOINS - {"", ","}
CLOSED = QUOTES + "%»”"


def side_by_title(scene: Scene, names: Sequence[Name]) -> str | None:
    """The side that a noun right before a party calls it by: "the buyer is Orda", «Продавец — „Орда“»."""
    told = {side for name in names if (side := _titled(scene, name))}
    return told.pop() if len(told) == 1 else None


def _titled(scene: Scene, name: Name) -> str | None:
    words = frame_words(scene.document.lang)
    first, lead = scene.token_at(name.span.start), scene.sentence_at(name.span.start).first_token
    start, joined, linked = name.span.start, False, False
    for at in range(first - 1, max(lead, first - TITLE) - 1, -1):
        token = scene.tokens[at]
        mark = scene.text[token.end : start].strip(CLOSED)
        if mark not in JOINS:
            return None
        joined = joined or bool(mark) or token.low in words.called | words.copulas
        linked = linked or mark in LINKS or token.low in words.called | words.copulas
        side = next((TITLES[family] for family in token.families if family in TITLES), None)
        if side:
            return None if name.case == "gent" and not joined else side
        if token.low not in words.called | words.copulas and not _is_head(words, token.low):
            return _title_of_what(scene, words, at, lead) if linked else None
        start = token.start
    return None


def _is_head(words: FrameWords, low: str) -> bool:
    return not words.verb_last and low.startswith(words.heads)


def _title_of_what(scene: Scene, words: FrameWords, at: int, lead: int) -> str | None:
    """The side of a title that says of what: "the buyer of the plant is Orda", «Подрядчик строительства — „Орда"».

    The title opens its clause.
    """
    for place in range(at, max(lead, at - OF_WHAT) - 1, -1):
        token = scene.tokens[place]
        gap = place < at and scene.text[token.end : scene.tokens[place + 1].start].strip(CLOSED)
        if gap or token.breaks or any(family.startswith("v.") for family in token.families):
            return None
        side = next((TITLES[family] for family in token.families if family in TITLES), None)
        if side and place < at:
            opens = place == lead or (place == lead + 1 and scene.tokens[lead].low in words.determiners)
            return side if opens and _says_of_what(scene, words, place) else None
    return None


def _says_of_what(scene: Scene, words: FrameWords, title: int) -> bool:
    """Whether what follows a title tells of what it is: "of the plant", «строительства»."""
    behind = scene.tokens[title + 1]
    if behind.low in words.of_what:
        return True
    declined = behind.low[0].isdigit() or is_genitive(behind.low) or bool(words.adjectives.search(behind.low))
    return bool(words.cases) and declined


def title_of(scene: Scene, names: Sequence[Name]) -> str | None:
    """What a party is told to become, by its part: `taker` of «Покупателем сети за 2 млрд стала компания „Варно"»."""
    words = frame_words(scene.document.lang)
    told = {part for name in names if words.titles and (part := _became(scene, name))}
    return told.pop() if len(told) == 1 else None


@once
def _became(scene: Scene, name: Name) -> str | None:
    words = frame_words(scene.document.lang)
    if name.case not in {None, "nomn"} or name.kind is PartyKind.PERSON:
        return None
    sentence = scene.sentence_at(name.span.start)
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    named = [other for other in scene.names_in(sentence.span) if other.span.end <= name.span.start][-1:]
    if named and scene.text[named[0].span.end : name.span.start].strip(QUOTES + '»"”') in words.joiners:
        return _became(scene, named[0])
    ahead = scene.tokens[last : min(last + TITLE + 1, sentence.last_token)]
    if ahead and ahead[0].low in words.copulas and not scene.text[name.span.end : ahead[0].start].strip('»"” '):
        return next((words.titles[token.low] for token in ahead[1:] if token.low in words.titles), None)
    if told := _in_its_post(scene, words, name, ahead) or _after_a_dash(scene, words, name, sentence):
        return told
    at = first - 1
    while at > sentence.first_token and _leads_to(words, scene.tokens[at].low):
        at -= 1
    if scene.tokens[at].low not in words.copulas:
        return None
    before = range(at - 1, max(sentence.first_token, at - TITLED) - 1, -1)
    return next((words.titles[scene.tokens[n].low] for n in before if scene.tokens[n].low in words.titles), None)


def _in_its_post(scene: Scene, words: FrameWords, name: Name, ahead: Sequence[Token]) -> str | None:
    """The post behind who is put into it by the verb before: «определило „Вегу“ генеральным подрядчиком»."""
    at = scene.token_at(name.span.start) - 1
    while at > 0 and _leads_to(words, scene.tokens[at].low):
        at -= 1
    if at < 0 or part_of_speech(scene.tokens[at].low) not in _VERBS:
        return None
    start = name.span.end
    for token in ahead[:_POST]:
        if scene.text[start : token.start].strip('»"” '):
            return None
        if token.low in words.titles:
            return words.titles[token.low]
        if not words.adjectives.search(token.low):
            return None
        start = token.end
    return None


def _after_a_dash(scene: Scene, words: FrameWords, name: Name, sentence: Sentence) -> str | None:
    """The title before a dash, where another became something: «Подрядчиком станет „Вега“, заказчиком — „Тарн“»."""
    at = scene.token_at(name.span.start) - 1
    while (
        at > sentence.first_token
        and _leads_to(words, scene.tokens[at].low)
        and scene.tokens[at].low not in words.titles
    ):
        at -= 1
    if at < sentence.first_token or "—" not in scene.text[scene.tokens[at].end : name.span.start].replace("–", "—"):
        return None
    became = any(token.low in words.copulas for token in scene.tokens[sentence.first_token : at])
    return words.titles.get(scene.tokens[at].low) if became else None


def _leads_to(words: FrameWords, low: str) -> bool:
    """Whether a word may stand between a verb and a name: «стала испанская компания „Вега"»."""
    if low in words.copulas:
        return False
    return low in words.called or low.startswith(words.heads) or bool(words.adjectives.search(low))
