"""What is bought rather than who buys.

It is the company whose shares a figure counts, «75 % акций X», "49 percent of X", or the one that was itself bought:
"X was acquired by", «купил X».
"""

from collections.abc import Sequence
from functools import lru_cache

from c5db.deals.deeds import frame_words, makes_a_thing
from c5db.deals.hanging import verb_of
from c5db.deals.lexicon import Token
from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene
from c5db.deals.slots import slot_of
from c5db.domain.records import Name, Span
from c5db.domain.vocab import COMPANY_KINDS, Attribute, PartyKind
from c5db.languages.frame_words import FrameWords
from c5db.text.morphology import analyzer

_SHARES = frozenset({"n.share", "n.stake", "n.control"})
_FARTHEST = 6
"""So many words may stand between the figure and the company."""
_HELD = frozenset({"of", "in"})
_BEHIND = 3
"""So many words behind the figure stands what it counts."""
_CASES = frozenset({None, "gent", "loct"})
MARKS = ",;:()—"
_DEALT_IN = frozenset({"v.buy", "v.buy.will", "v.sell", "v.sell.will"})
_GROWS = frozenset({"v.raise", "v.grow"})
_OBJECTS = frozenset({"object", "of", "in"})
"""Slots of what may be bought, behind the verb: itself, or a stake of it."""


def targets(scene: Scene, mentions: Sequence[Mention]) -> frozenset[str]:
    """The canonical names of the firms whose shares the deal's figures count."""
    words = frame_words(scene.document.lang)
    counted = _owned if words.verb_last else _counted
    stakes = [m.figure for m in mentions if m.attribute is Attribute.STAKE and m.figure is not None]
    return frozenset(name for stake in stakes if (name := counted(scene, words, stake)))


def _owned(scene: Scene, words: FrameWords, stake: int) -> str | None:
    """The Kazakh firm whose share right behind its name is bought or sold: «X компаниясының 51% акциясын сатып алды».

    A share that nobody buys may as well be its holder's: «X-тің үлесі – 51%».
    """
    place = scene.figures[stake].span
    sentence = scene.sentence_at(place.start)
    name = next((n for n in scene.names_in(sentence.span)[::-1] if n.span.end <= place.start), None)
    if name is None or name.kind not in COMPANY_KINDS or slot_of(scene, name, sentence) not in _HELD:
        return None
    first, last = scene.token_at(place.start), scene.token_at(place.end)
    between = scene.tokens[scene.token_at(name.span.end) : first]
    if any(mark in scene.text[name.span.end : place.start] for mark in MARKS) or not _are_heads(words, between):
        return None
    behind = scene.tokens[last : min(last + _BEHIND, sentence.last_token)]
    share = next((token for token in behind if not _SHARES.isdisjoint(token.families)), None)
    if share is None or not share.low.endswith(words.dealt_in):
        return None
    dealt = any(not _DEALT_IN.isdisjoint(token.families) for token in scene.tokens[last : sentence.last_token])
    return name.canonical if dealt else None


def _are_heads(words: FrameWords, tokens: Sequence[Token]) -> bool:
    """Whether nothing but what describes a firm stands there: «телекоммуникация компаниясының»."""
    return len(tokens) <= _FARTHEST and (not tokens or _heads(words, tokens[-1]))


def is_bought(scene: Scene, names: Sequence[Name], mentions: Sequence[Mention]) -> bool:
    """Whether a sentence of the deal tells that a firm is bought or sold; `names` are the places that name it."""
    if names[0].kind not in COMPANY_KINDS:
        return False
    told = {scene.sentence_at(mention.span.start).index for mention in mentions}
    here = [name for name in names if scene.sentence_at(name.span.start).index in told]
    slots = {_dealt_in(scene, name) for name in here}
    if "subject" in slots:
        return False
    return "object" in slots or any(_is_taken_over(scene, name) or _is_added_to(scene, name) for name in here)


def _is_added_to(scene: Scene, name: Name) -> bool:
    """Whether a stake in the firm grows: "raised its stake in X to 51%"."""
    words = frame_words(scene.document.lang)
    first = scene.token_at(name.span.start)
    if words.heads or words.verb_last or not _is_held(scene, name):
        return False
    return any(not _GROWS.isdisjoint(token.families) for token in scene.tokens[max(0, first - _FARTHEST) : first])


def _is_taken_over(scene: Scene, name: Name) -> bool:
    """Whether a noun says that the firm is bought: "dropped its takeover of X", "an offer for the lender X"."""
    words = frame_words(scene.document.lang)
    at = scene.token_at(name.span.start) - 1
    while at > 0 and words.hangers.get(scene.tokens[at].low) is None and _is_description(scene.tokens[at]):
        at -= 1
    if at < 1 or words.heads or words.verb_last or makes_a_thing(scene, scene.token_at(name.span.end)):
        return False
    noun, hanger = scene.tokens[at - 1], scene.tokens[at].low
    between = Span(noun.start, name.span.start)
    if any(mark in scene.text[between.start : between.end] for mark in MARKS) or scene.names_in(between):
        return False
    return noun.low in words.takeovers.get(hanger, frozenset())


def _dealt_in(scene: Scene, name: Name) -> str | None:
    """The slot of the name at a verb of buying or selling, where it has one."""
    hung = verb_of(scene, name, scene.sentence_at(name.span.start))
    if hung is None or _DEALT_IN.isdisjoint(scene.tokens[hung[0]].families):
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
    for at in range(first - 1, max(-1, first - 1 - _FARTHEST), -1):
        token = scene.tokens[at]
        if any(mark in scene.text[token.end : scene.tokens[at + 1].start] for mark in MARKS):
            return False
        if not _SHARES.isdisjoint(token.families):
            return True
        if not _leads_on(words, token):
            return False
    return False


def _is_direct(scene: Scene, name: Name, verb: int, slot: str) -> bool:
    """Whether nothing but a description stands between a verb and its object, and nothing is made of the name."""
    words = frame_words(scene.document.lang)
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    between = scene.tokens[verb + scene.tokens[verb].words : first]
    gap = Span(scene.tokens[verb].end, name.span.start)
    if len(between) > _FARTHEST or any(mark in scene.text[gap.start : gap.end] for mark in MARKS):
        return False
    if any(other.kind is not PartyKind.COUNTRY for other in scene.names_in(gap)):
        return False
    if not words.heads:
        bare = slot == "object" and not makes_a_thing(scene, last)
        return bare and all(_is_description(token) for token in between)
    return _is_object_phrase(words, between) if between else name.case == "accs"


def _is_object_phrase(words: FrameWords, phrase: Sequence[Token]) -> bool:
    """Whether the words before a Russian name call it the object: «крупного разработчика дронов», «компанию»."""
    nouns = [token for token in phrase if not words.adjectives.search(token.low) or _heads(words, token)]
    if not nouns or not _is_object(nouns[0].low) or not (_heads(words, nouns[0]) or _is_being(nouns[0].low)):
        return False
    return all(_is_genitive(token.low) for token in nouns[1:])


def _is_description(token: Token) -> bool:
    return all(family.startswith(("o.", "n.firm")) for family in token.families)


@lru_cache(maxsize=10_000)
def _is_being(word: str) -> bool:
    """Whether a Russian noun says who does something: «разработчика», and no «завод»."""
    return any({"accs", "sing", "anim"} <= form.tag.grammemes for form in analyzer().parse(word))


@lru_cache(maxsize=10_000)
def _is_genitive(word: str) -> bool:
    """Whether a Russian noun can be what a share is of, or what that is of: «75 % сети аптек»."""
    return any({"NOUN", "gent"} <= form.tag.grammemes for form in analyzer().parse(word))


@lru_cache(maxsize=10_000)
def _is_object(word: str) -> bool:
    """Whether a Russian noun can be the object of a verb: «компанию», «банк», but not «компании»."""
    return any({"accs", "sing"} <= form.tag.grammemes for form in analyzer().parse(word))


def _counted(scene: Scene, words: FrameWords, stake: int) -> str | None:
    """The firm right behind the figure, with nothing between them but shares, prepositions and descriptions."""
    end = scene.figures[stake].span.end
    behind = [n for n in scene.names_in(scene.sentence_at(end - 1).span) if n.span.start >= end]
    if not behind or behind[0].kind not in COMPANY_KINDS:
        return None
    name = behind[0]
    between = scene.tokens[scene.token_at(end) : scene.token_at(name.span.start)]
    if len(between) > _FARTHEST or any(mark in scene.text[end : name.span.start] for mark in MARKS):
        return None
    if not all(_leads_on(words, token) for token in between):
        return None
    held_in = any(_holds(words, token) for token in between)
    if not held_in and any(_heads(words, token) and not _is_genitive(token.low) for token in between):
        return None
    return name.canonical if held_in or name.case in _CASES else None


def _holds(words: FrameWords, token: Token) -> bool:
    return words.hangers.get(token.low) in {"of", "in"}


def _leads_on(words: FrameWords, token: Token) -> bool:
    if token.low in words.joiners or (token.breaks and not _holds(words, token)):
        return False
    if _holds(words, token) or not _SHARES.isdisjoint(token.families) or _heads(words, token):
        return True
    if not words.heads:
        return _is_description(token)
    return _is_genitive(token.low) or (not token.families and bool(words.adjectives.search(token.low)))


def _heads(words: FrameWords, token: Token) -> bool:
    return bool(words.heads) and token.low.startswith(words.heads)
