"""Whether a firm is what is bought rather than who buys: "X was acquired by", «купил X»."""

from collections.abc import Sequence
from functools import lru_cache

from c5db.deals.acts import TRADES
from c5db.deals.deeds import begins_part, frame_words, makes_a_thing, name_over
from c5db.deals.hanging import verb_of
from c5db.deals.lexicon import Token
from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene, Sentence
from c5db.deals.slots import slot_of
from c5db.deals.stakes import FARTHEST, MARKS, SHARES, is_description, is_genitive, is_head, leads_on
from c5db.domain.records import Name, Span
from c5db.domain.vocab import COMPANY_KINDS, PartyKind
from c5db.languages.frame_words import FrameWords
from c5db.text.morphology import analyzer
from c5db.text.words import REMEMBERED

_GROWS = frozenset({"v.raise", "v.grow"})
_DEALT_IN = frozenset({"d.purchase", "d.sale", "d.acquisition", "o.buyer", "o.seller"})
"""Families of nouns that tell of a sale of shares, and of its sides."""
_ONTO = frozenset({"to", "in"})
"""Slots of what is agreed on: "to", «на»."""
_OWNED = frozenset({"gent", "ablt"})
"""Cases of a firm behind a title, which may be taken to describe it: «владельцем „Веги“»."""
_TITLED = 6
"""So many words on from a firm is told who became what of it."""
_AHEAD = 12
"""So many words on from a firm stands what it agrees to."""
_OBJECTS = frozenset({"object", "of", "in"})
"""Slots of what may be bought, behind the verb: itself, or a stake of it."""


def is_bought(scene: Scene, names: Sequence[Name], mentions: Sequence[Mention]) -> bool:
    """Whether a sentence of the deal tells that a firm is bought or sold; `names` are the places that name it."""
    if names[0].kind not in COMPANY_KINDS:
        return False
    told = {scene.sentence_at(mention.span.start).index for mention in mentions}
    here = [name for name in names if scene.sentence_at(name.span.start).index in told]
    slots = {_dealt_in(scene, name) for name in here}
    if "subject" in slots:
        return False
    return "object" in slots or any(tells(scene, name) for name in here for tells in (*_BY_NOUN, _is_added_to))


def _is_added_to(scene: Scene, name: Name) -> bool:
    """Whether a stake in the firm grows: "raised its stake in X to 51%"."""
    words = frame_words(scene.document.lang)
    first = scene.token_at(name.span.start)
    if words.heads or words.verb_last or not _is_held(scene, name):
        return False
    return any(not _GROWS.isdisjoint(token.families) for token in scene.tokens[max(0, first - FARTHEST) : first])


def _is_taken_over(scene: Scene, name: Name) -> bool:
    """Whether a noun says that the firm is bought: "dropped its takeover of X", "an offer for the lender X"."""
    words = frame_words(scene.document.lang)
    at = scene.token_at(name.span.start) - 1
    while at > 0 and words.hangers.get(scene.tokens[at].low) is None and is_description(scene.tokens[at]):
        at -= 1
    if at < 1 or words.heads or words.verb_last or makes_a_thing(scene, scene.token_at(name.span.end)):
        return False
    noun, hanger = scene.tokens[at - 1], scene.tokens[at].low
    between = Span(noun.start, name.span.start)
    if any(mark in scene.text[between.start : between.end] for mark in MARKS) or scene.names_in(between):
        return False
    return noun.low in words.takeovers.get(hanger, frozenset())


def is_titled_over(scene: Scene, names: Sequence[Name]) -> bool:
    """Whether somebody is told to become the buyer or the owner of a firm: «Покупателем „Веги“ стал „Тарн“»."""
    words = frame_words(scene.document.lang)
    mine = (name for name in names if name.kind in COMPANY_KINDS and words.of_firms)
    return any(_is_of_a_purchase(scene, name) and _is_what_one_became(scene, words, name) for name in mine)


def _is_of_a_purchase(scene: Scene, name: Name) -> bool:
    """Whether a Russian noun tells that the firm is bought: «поглощение „Веги"», «покупатель пакета акций „Веги"»."""
    words = frame_words(scene.document.lang)
    if not words.heads or words.verb_last or name.case not in _OWNED:
        return False
    first, held = scene.token_at(name.span.start), False
    for at in range(first - 1, max(-1, first - 1 - FARTHEST), -1):
        token = scene.tokens[at]
        if any(mark in scene.text[token.end : scene.tokens[at + 1].start] for mark in MARKS):
            return False
        if token.low in words.of_firms and _is_what_one_became(scene, words, name):
            return True
        if name.case != "gent":
            return False
        if token.low.startswith(words.takes_over) or (held and not _DEALT_IN.isdisjoint(token.families)):
            return True
        held = held or not SHARES.isdisjoint(token.families)
        if not (leads_on(words, token) or token.low[0].isdigit()):
            return False
    return False


def _is_what_one_became(scene: Scene, words: FrameWords, name: Name) -> bool:
    """Whether a verb of becoming follows a firm that a title is of: «Покупателем „Веги“ стал „Тарн“»."""
    last = scene.token_at(name.span.end)
    ahead = scene.tokens[last : min(last + _TITLED, scene.sentence_at(name.span.start).last_token)]
    return any(token.low in words.copulas for token in ahead)


def _yields(scene: Scene, name: Name) -> bool:
    """Whether a firm agrees to be bought by another: "agreed to a takeover by X", «согласилась на выкуп „Вегой“»."""
    words, sentence = frame_words(scene.document.lang), scene.sentence_at(name.span.start)
    first, told = scene.token_at(name.span.end), False
    for at in range(first, min(first + _AHEAD, sentence.last_token - 1)):
        token = scene.tokens[at]
        if name_over(scene, at) or (begins_part(scene, at) and at > first):
            return False
        if told and token.low in words.taken_over:
            return _is_by_another(scene, words, at, sentence)
        told = told or token.low.startswith(words.yields)
        if words.hangers.get(token.low, "to") not in _ONTO:
            return False
    return False


def _is_by_another(scene: Scene, words: FrameWords, noun: int, sentence: Sentence) -> bool:
    """Whether behind a takeover stands by whom it is, and of nothing else: "takeover offer from X"."""
    at = noun + 1
    if words.cases:
        named = next(iter(scene.names_in(Span(scene.tokens[noun].end, sentence.span.end))), None)
        return named is not None and named.case == "ablt" and slot_of(scene, named) == "by"
    while at < sentence.last_token and scene.tokens[at].low in words.offers:
        at += 1
    if at >= sentence.last_token or words.hangers.get(scene.tokens[at].low) not in {"by", "from"}:
        return False
    named = next(iter(scene.names_in(Span(scene.tokens[at].end, sentence.span.end))), None)
    behind = scene.token_at(named.span.end) if named is not None else sentence.last_token
    of_what = scene.tokens[behind : min(behind + 2, sentence.last_token)]
    is_for_part = len(of_what) > 1 and of_what[0].low == "for" and of_what[1].low in words.determiners
    return named is not None and not is_for_part


_BY_NOUN = (_is_taken_over, _is_of_a_purchase, _yields)
"""How a noun may tell that a firm is bought."""


def _dealt_in(scene: Scene, name: Name) -> str | None:
    """The slot of the name at a verb of buying or selling, where it has one."""
    hung = verb_of(scene, name, scene.sentence_at(name.span.start))
    if hung is None or TRADES.isdisjoint(scene.tokens[hung[0]].families):
        return None
    at, slot = hung
    if slot not in _OBJECTS or at >= scene.token_at(name.span.end):
        return slot
    if _is_direct(scene, name, at, slot) or (slot != "object" and _is_held(scene, name)):
        return "object"
    return None if slot == "object" else slot


def _is_held(scene: Scene, name: Name) -> bool:
    """Whether a stake stands before the name, which is of it: "buy a majority of Polish firm PaczkoBox"."""
    words = frame_words(scene.document.lang)
    first = scene.token_at(name.span.start)
    for at in range(first - 1, max(-1, first - 1 - FARTHEST), -1):
        token = scene.tokens[at]
        if any(mark in scene.text[token.end : scene.tokens[at + 1].start] for mark in MARKS):
            return False
        if not SHARES.isdisjoint(token.families):
            return True
        if not leads_on(words, token):
            return False
    return False


def _is_direct(scene: Scene, name: Name, verb: int, slot: str) -> bool:
    """Whether nothing but a description stands between a verb and its object, and nothing is made of the name."""
    words = frame_words(scene.document.lang)
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    between = scene.tokens[verb + scene.tokens[verb].words : first]
    gap = Span(scene.tokens[verb].end, name.span.start)
    if len(between) > FARTHEST or any(mark in scene.text[gap.start : gap.end] for mark in MARKS):
        return False
    if any(other.kind is not PartyKind.COUNTRY for other in scene.names_in(gap)):
        return False
    if not words.heads:
        bare = slot == "object" and not makes_a_thing(scene, last)
        return bare and all(is_description(token) for token in between)
    return _is_object_phrase(words, between) if between else name.case == "accs"


def _is_object_phrase(words: FrameWords, phrase: Sequence[Token]) -> bool:
    """Whether the words before a Russian name call it the object: «крупного разработчика дронов», «компанию»."""
    nouns = [token for token in phrase if not words.adjectives.search(token.low) or is_head(words, token)]
    if not nouns or not _is_object(nouns[0].low) or not (is_head(words, nouns[0]) or _is_being(nouns[0].low)):
        return False
    return all(is_genitive(token.low) for token in nouns[1:])


@lru_cache(maxsize=REMEMBERED)
def _is_being(word: str) -> bool:
    """Whether a Russian noun says who does something: «разработчика», and no «завод»."""
    return any({"accs", "sing", "anim"} <= form.tag.grammemes for form in analyzer().parse(word))


@lru_cache(maxsize=REMEMBERED)
def _is_object(word: str) -> bool:
    """Whether a Russian noun can be the object of a verb: «компанию», «банк», but not «компании»."""
    return any({"accs", "sing"} <= form.tag.grammemes for form in analyzer().parse(word))
