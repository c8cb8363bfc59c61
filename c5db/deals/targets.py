"""The firms whose shares a deal's figures count: «75 % акций X», "49 percent of X"."""

from collections.abc import Sequence

from c5db.deals.acts import TRADES
from c5db.deals.deeds import frame_words
from c5db.deals.lexicon import Token
from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene
from c5db.deals.slots import slot_of
from c5db.deals.stakes import FARTHEST, HELD, MARKS, SHARES, holds, is_genitive, is_head, leads_on
from c5db.domain.records import Name, Span
from c5db.domain.vocab import COMPANY_KINDS, Attribute
from c5db.languages.frame_words import FrameWords

_BEHIND = 3
"""So many words behind the figure stands what it counts."""
_DOES = TRADES | {"v.plan", "v.agree"}
_CASES = frozenset({None, "gent", "loct"})


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
    if name is None or name.kind not in COMPANY_KINDS or slot_of(scene, name) not in HELD:
        return None
    first, last = scene.token_at(place.start), scene.token_at(place.end)
    between = scene.tokens[scene.token_at(name.span.end) : first]
    if any(mark in scene.text[name.span.end : place.start] for mark in MARKS) or not _are_heads(words, between):
        return None
    behind = scene.tokens[last : min(last + _BEHIND, sentence.last_token)]
    share = next((token for token in behind if not SHARES.isdisjoint(token.families)), None)
    if share is None or not share.low.endswith(words.dealt_in):
        return None
    dealt = any(not TRADES.isdisjoint(token.families) for token in scene.tokens[last : sentence.last_token])
    return name.canonical if dealt else None


def _are_heads(words: FrameWords, tokens: Sequence[Token]) -> bool:
    """Whether nothing but what describes a firm stands there: «телекоммуникация компаниясының»."""
    return len(tokens) <= FARTHEST and (not tokens or is_head(words, tokens[-1]))


def _counted(scene: Scene, words: FrameWords, stake: int) -> str | None:
    """The firm right behind the figure, with nothing between them but shares, prepositions and descriptions."""
    end = scene.figures[stake].span.end
    behind = [n for n in scene.names_in(scene.sentence_at(end - 1).span) if n.span.start >= end]
    if not behind or behind[0].kind not in COMPANY_KINDS:
        return None
    name = behind[0]
    between = scene.tokens[scene.token_at(end) : scene.token_at(name.span.start)]
    if len(between) > FARTHEST or any(mark in scene.text[end : name.span.start] for mark in MARKS):
        return None
    if not all(leads_on(words, token) for token in between):
        return None
    held_in = any(holds(words, token) for token in between)
    if not held_in and any(is_head(words, token) and not is_genitive(token.low) for token in between):
        return None
    return name.canonical if held_in or (name.case in _CASES and not _acts(scene, name, end)) else None


def _acts(scene: Scene, name: Name, start: int) -> bool:
    """Whether a name whose case nothing tells does what follows: «Оставшиеся 12% X намерен продать»."""
    sentence = scene.sentence_at(start - 1)
    if name.case is not None or scene.names_in(Span(sentence.span.start, start)):
        return False
    at = scene.token_at(name.span.end)
    behind = scene.tokens[at : at + 1]
    return any(not _DOES.isdisjoint(token.families) and token.start == name.span.end + 1 for token in behind)
