"""What a verb or noun tells to be done, by itself and by the words beside it, and whether that is a deed at all."""

import bisect
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import import_module

from c5db.deals.acts import ACT, VERBS
from c5db.deals.events import does_no_deal
from c5db.deals.lexicon import Token
from c5db.deals.scene import Scene
from c5db.domain.records import Name, Span
from c5db.entities.vocabulary import vocabulary
from c5db.languages.frame_words import FrameWords
from c5db.text.words import REMEMBERED

REACH = 3
"""So many words, adjectives and descriptions, may stand between a verb or a preposition and a name."""
_NOUN = 5
"""So many words before a noun stands its article: "a $1.2 billion order"."""
_BEFORE_SERVICE, _BEHIND_SERVICE = 8, 9
"""So many words off a verb stands the service that is rendered."""
_OF_VERBS = frozenset({"m.will", "m.may"})
_ENDS_A_NAME = ("p.", "t.", "n.share", "n.stake")
"""How the families begin of words behind a name that leave it whole; others make it a maker: "bought Boeing jets"."""
_PARTS = frozenset(";:")
_SPEECH_ENDS = re.compile(r"[,.!?…][\"”»]|[\"”»],\s+[—–]")
"""Where somebody's own words end, and who says them follows."""


@cache
def frame_words(lang: str) -> FrameWords:
    """The frame words of a language."""
    words: FrameWords = import_module(f"c5db.languages.{lang}.frames").WORDS
    return words


def acts_at(scene: Scene, words: FrameWords, at: int, verb: bool) -> tuple[str, ...]:
    """What the word at that place tells; one of hiring may tell something else but for whom it names."""
    if verb and scene.tokens[at].low in words.hires_whom_it_names and is_done_to_a_name(scene, words, at):
        return ("award",)
    if verb and scene.tokens[at].low in words.appoints and _appoints(scene, words, at):
        return ("award",)
    if verb and scene.tokens[at].low.startswith(words.permits) and _approves_a_loan(scene, words, at):
        return ("lend",)
    if verb and (paired := _paired(scene, words, at)):
        return (paired,)
    return acts_of(words, scene.tokens[at], verb)


def _approves_a_loan(scene: Scene, words: FrameWords, at: int) -> bool:
    """Whether what a Russian verb of agreeing gives somebody is a loan: «одобрил компании „Тарн“ кредит»."""
    for place in range(at + 1, min(at + 1 + 2 * REACH, scene.sentence_at(scene.tokens[at].start).last_token)):
        if "n.loan" in scene.tokens[place].families and name_over(scene, place) is None:
            return place > at + 1
        if begins_part(scene, place) or not (name_over(scene, place) or describes(words, scene.tokens[place])):
            return False
    return False


def _appoints(scene: Scene, words: FrameWords, at: int) -> bool:
    """Whether a verb of calling gives work to who is called so: "named Orda the main contractor"."""
    if words.post is None or not is_done_to_a_name(scene, words, at):
        return False
    behind = Span(scene.tokens[at].end, scene.sentence_at(scene.tokens[at].start).span.end)
    named = next(iter(scene.names_in(behind)), None)
    return named is not None and words.post.match(scene.text, named.span.end) is not None


def _paired(scene: Scene, words: FrameWords, at: int) -> str | None:
    """What a word tells together with the next: "took part"."""
    low = scene.tokens[at].low
    if low not in _paired_with(words) or at + 1 >= len(scene.tokens):
        return None
    return words.acts.get(f"{low} {scene.tokens[at + 1].low}")


@cache
def _paired_with(words: FrameWords) -> frozenset[str]:
    """The words that tell something together with the next."""
    return frozenset(act.partition(" ")[0] for act in words.acts if " " in act)


def acts_of(words: FrameWords, token: Token, verb: bool) -> tuple[str, ...]:
    """What a word tells as a verb, or as a noun, wherever it stands."""
    return _told_by(words, token.low, token.families)[0 if verb else 1]


@lru_cache(maxsize=REMEMBERED)
def _told_by(words: FrameWords, low: str, families: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a word tells to be done, as a verb and as a noun."""
    if low in words.acts or (words.heads and low.startswith(tuple(words.acts))):
        act = next(act for start, act in words.acts.items() if low == start or (words.heads and low.startswith(start)))
        return (act,) if act in VERBS else (), ()
    named = words.deeds is not None and words.deeds.search(low)
    told = [family for family in families if not (named and family.startswith("v."))]
    found = sorted({ACT[family] for family in told if family in ACT})
    return tuple(act for act in found if act in VERBS), tuple(act for act in found if act not in VERBS)


def is_done_to_a_name(scene: Scene, words: FrameWords, at: int) -> bool:
    """ "Commissioned the builder Orda", "was tapped by Orda"."""
    sentence = scene.sentence_at(scene.tokens[at].start)
    if is_passive(scene, words, at):
        return words.hangers.get(scene.tokens[min(at + 1, sentence.last_token - 1)].low) == "by"
    named = next((n for n in scene.names_in(sentence.span) if n.span.start >= scene.tokens[at].end), None)
    if named is None:
        return False
    between = scene.tokens[at + 1 : scene.token_at(named.span.start)]
    gap = scene.text[scene.tokens[at].end : named.span.start]
    if len(between) > REACH or not set(",;:()").isdisjoint(gap):
        return False
    return all(describes(words, token) and token.low not in words.hangers for token in between)


def describes(words: FrameWords, token: Token) -> bool:
    """Whether the word can stand between a preposition and its name: «у казахстанской компании»."""
    return _describes(words, token.low, token.families)


@lru_cache(maxsize=REMEMBERED)
def _describes(words: FrameWords, low: str, families: tuple[str, ...]) -> bool:
    calls = bool(words.determiners) and any(family.startswith("o.") for family in families)
    if not calls and any(family.startswith("v.") for family in families):
        return False
    return not words.heads or bool(words.adjectives.search(low)) or low.startswith(words.heads)


def is_passive(scene: Scene, words: FrameWords, at: int) -> bool:
    """Whether the subject of a verb has something done to it: «куплен», "was bought", "bought by"."""
    low = scene.tokens[at].low
    if low in words.auxiliaries:
        return True  # the phrase begins with it: "was acquired"
    if not words.passive.search(low) or (words.deponents and low.startswith(words.deponents)):
        return False
    if not words.auxiliaries or any(t.low in words.auxiliaries for t in scene.tokens[max(0, at - 2) : at]):
        return True
    return any(words.hangers.get(token.low) == "by" for token in scene.tokens[at + 1 : at + 2])


def is_no_deed(scene: Scene, words: FrameWords, at: int) -> bool:
    """Whether a verb is what is agreed on, or is done to nothing that is dealt in: "delivered its verdict"."""
    token, sentence = scene.tokens[at], scene.sentence_at(scene.tokens[at].start)
    if _paired(scene, words, at):
        return False
    if token.low in words.auxiliaries and any(t.low in words.acts for t in scene.tokens[at + 1 : at + token.words]):
        return True  # "was awarded": the verb tells more than both
    if acts_of(words, token, True) == ("serve",):
        beside = range(max(sentence.first_token, at - _BEFORE_SERVICE), min(sentence.last_token, at + _BEHIND_SERVICE))
        return not any("n.service" in scene.tokens[place].families for place in beside)
    is_none = _is_matter(scene, words, at) or _is_noun(scene, words, at) or _is_of_a_trade(scene, words, at)
    return is_none or does_no_deal(scene, at, sentence.last_token)


def _is_matter(scene: Scene, words: FrameWords, at: int) -> bool:
    """Whether the act is not done but agreed on, whoever does it: «жеткізу туралы келісімшарт»."""
    return at + 1 < len(scene.tokens) and scene.tokens[at + 1].low in words.about


def _is_noun(scene: Scene, words: FrameWords, at: int) -> bool:
    """Whether a word that may be a verb is a noun here: "a $600 million order", "Orda's offer"."""
    if scene.tokens[at].low not in words.nouns:
        return False
    for place in range(at - 1, max(-1, at - 1 - _NOUN), -1):
        token = scene.tokens[place]
        gap = scene.text[token.end : scene.tokens[place + 1].start].strip("$€£¥%. ")
        if gap in {"'", "’"} or token.low in words.determiners or token.low.endswith(("'s", "’s")):
            return True
        if gap or not _OF_VERBS.isdisjoint(token.families):
            return False
        if token.low in words.hangers:
            return words.hangers[token.low] != "to" and _heads_a_name(scene, words, at)
        if scene.sentence_at(token.start).first_token == place:
            return _heads_a_name(scene, words, at)
    return False


def _is_of_a_trade(scene: Scene, words: FrameWords, at: int) -> bool:
    """Whether a word tells what a firm lives by: "the Swiss leasing company", and no "is leasing company cars"."""
    if scene.tokens[at].low not in words.trades or at + 1 >= len(scene.tokens) or not at:
        return False
    doing = scene.tokens[at - 1]
    if doing.low in words.auxiliaries or (doing.families and any(f.startswith(("v.", "m.")) for f in doing.families)):
        return False
    follows = scene.text[scene.tokens[at].end : scene.tokens[at + 1].start] == " "
    return follows and vocabulary(scene.document.lang).types.of(scene.tokens[at + 1].low) is not None


def _heads_a_name(scene: Scene, words: FrameWords, at: int) -> bool:
    """Whether a word that describes companies stands right before a name: "Gulf sovereign fund Orda"."""
    following = name_over(scene, at + 1) if at + 1 < len(scene.tokens) else None
    touches = following is not None and scene.text[scene.tokens[at].end : following.span.start] == " "
    return touches and any(family.startswith("o.") for family in scene.tokens[at].families)


def words_within(scene: Scene, places: range) -> Iterator[int]:
    """The places outside of names, up to another part of the sentence: «покупку оплатит банк: заём выдан на 40 лет»."""
    for at in places:
        if begins_part(scene, at if places.step > 0 else at + 1):
            return
        if name_over(scene, at) is None:
            yield at


def begins_part(scene: Scene, at: int) -> bool:
    """Whether a word begins another part of its sentence."""
    between = scene.text[scene.tokens[at - 1].end : scene.tokens[at].start]
    if between == " ":
        return False
    return not _PARTS.isdisjoint(between) or _SPEECH_ENDS.search(between) is not None


def name_over(scene: Scene, at: int) -> Name | None:
    """The name that a word is part of, and so says nothing of what is done: «Магистраль Строй», «Құрылыс Алып»."""
    place = scene.tokens[at].start
    last = bisect.bisect_right(scene.name_starts, place) - 1
    return scene.names[last] if last >= 0 and place < scene.names[last].span.end else None


def makes_a_thing(scene: Scene, last: int) -> bool:
    """Whether a noun follows at once: "bought Boeing jets"."""
    if last >= len(scene.tokens) or scene.text[scene.tokens[last - 1].end : scene.tokens[last].start].strip():
        return False
    token = scene.tokens[last]
    if token.low in frame_words(scene.document.lang).behind_names:
        return False
    return not (token.breaks or any(family.startswith(_ENDS_A_NAME) for family in token.families))
