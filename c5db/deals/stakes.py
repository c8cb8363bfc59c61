"""What stands between a stake and the firm that it is of: «75 % акций сети аптек X», "a majority of Polish firm X"."""

from functools import lru_cache

from c5db.deals.lexicon import Token
from c5db.languages.frame_words import FrameWords
from c5db.text.morphology import analyzer
from c5db.text.words import REMEMBERED

SHARES = frozenset({"n.share", "n.stake", "n.control"})
HELD = frozenset({"of", "in"})
"""Slots of a firm at what is held of it."""
_OF_A_FIRM = frozenset({"d.project", "n.capacity", "n.building"})
"""Families of words that tell what a firm runs or makes: "wind farm operator", "power company"."""
FARTHEST = 6
"""So many words may stand between the figure and the company."""
MARKS = ",;:()—"


def leads_on(words: FrameWords, token: Token) -> bool:
    """Whether a word may stand between a stake and its firm: of the stake itself, or of what the firm is."""
    if token.low in words.joiners or (token.breaks and not holds(words, token)):
        return False
    if holds(words, token) or not SHARES.isdisjoint(token.families) or is_head(words, token):
        return True
    if not words.heads:
        return is_description(token)
    return is_genitive(token.low) or (not token.families and bool(words.adjectives.search(token.low)))


def holds(words: FrameWords, token: Token) -> bool:
    """Whether it is a preposition behind which stands what is held: "of", "in"."""
    return words.hangers.get(token.low) in HELD


def is_head(words: FrameWords, token: Token) -> bool:
    """Whether it is a noun that firms are called by: «компания», «банк»."""
    return bool(words.heads) and token.low.startswith(words.heads)


def is_description(token: Token) -> bool:
    """Whether it says what a firm is, or nothing that deals are told by: "lender", "Polish"."""
    if any(family.startswith("o.") for family in token.families):
        return not any(family.startswith(("v.", "p.", "m.", "n.stake", "n.share")) for family in token.families)
    return all(family == "n.firm" or family in _OF_A_FIRM for family in token.families)


@lru_cache(maxsize=REMEMBERED)
def is_genitive(word: str) -> bool:
    """Whether a Russian noun can be what a share is of, or what that is of: «75 % сети аптек»."""
    return any({"NOUN", "gent"} <= form.tag.grammemes for form in analyzer().parse(word))
