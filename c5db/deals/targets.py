"""What is bought rather than who buys: the company whose shares a figure counts, «75 % акций X», "49 percent of X"."""

from collections.abc import Sequence

from c5db.deals.frames import frame_words
from c5db.deals.lexicon import Token
from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene
from c5db.domain.vocab import COMPANY_KINDS, Attribute
from c5db.languages.frame_words import FrameWords

_SHARES = frozenset({"n.share", "n.stake", "n.control"})
_FARTHEST = 6
"""So many words may stand between the figure and the company."""
_CASES = frozenset({None, "gent", "loct"})


def targets(scene: Scene, mentions: Sequence[Mention]) -> frozenset[str]:
    """The canonical names of the firms whose shares the deal's figures count.

    In Kazakh a share stands behind its holder as it does behind its company, so nothing is told there.
    """
    words = frame_words(scene.document.lang)
    if words.verb_last:
        return frozenset()
    stakes = [m.figure for m in mentions if m.attribute is Attribute.STAKE and m.figure is not None]
    return frozenset(name for stake in stakes if (name := _counted(scene, words, stake)))


def _counted(scene: Scene, words: FrameWords, stake: int) -> str | None:
    """The firm right behind the figure, with nothing between them but shares, prepositions and descriptions."""
    end = scene.figures[stake].span.end
    behind = [n for n in scene.names_in(scene.sentence_at(end - 1).span) if n.span.start >= end]
    if not behind or behind[0].kind not in COMPANY_KINDS:
        return None
    name = behind[0]
    between = scene.tokens[scene.token_at(end) : scene.token_at(name.span.start)]
    if len(between) > _FARTHEST or any(mark in scene.text[end : name.span.start] for mark in ",;:()—"):
        return None
    if not all(_leads_on(words, token) for token in between):
        return None
    held_in = any(_holds(words, token) for token in between)
    return name.canonical if held_in or name.case in _CASES else None


def _holds(words: FrameWords, token: Token) -> bool:
    return words.hangers.get(token.low) in {"of", "in"}


def _leads_on(words: FrameWords, token: Token) -> bool:
    if token.low in words.joiners:
        return False
    if _holds(words, token) or not _SHARES.isdisjoint(token.families) or _heads(words, token):
        return True
    return not token.families and (not words.heads or bool(words.adjectives.search(token.low)))


def _heads(words: FrameWords, token: Token) -> bool:
    return bool(words.heads) and token.low.startswith(words.heads)
