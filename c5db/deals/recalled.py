"""What is told as history: that something was done before, and that it is no part of what is told now."""

from collections.abc import Sequence

from c5db.deals.acts import BUYS, DEBTS, DOES, LENDS, ORDERS, PAYS
from c5db.deals.lexicon import Token, deal_words
from c5db.deals.scene import Scene, words_in
from c5db.deals.tense import tense_at
from c5db.domain.records import Span
from c5db.domain.vocab import FigureKind

PARTS = frozenset({"n.tranche", "n.stage", "n.option", "t.of_it", "t.rest"})
FIRST = "t.first"
OLD = 2
"""So many years before the publication is long ago."""
EARLIER = "t.before"
LOOK_BACK = 120
"""So many words back what "the jets" are was told."""


def is_past(scene: Scene, verbs: Sequence[int], span: Span) -> bool:
    """It is told as history: «had bought», «ранее купила», «купила в 2019 году»."""
    if any(EARLIER in token.families for token in words_in(scene, span)):
        return True
    if any("had" in tense_at(scene.tokens, at, scene.document.lang).split() for at in verbs):
        return True
    days = [f.value_text for f in scene.figures_in(span) if f.kind is FigureKind.DATE and f.value_text]
    return scene.published is not None and any(day[:4] < str(scene.published.year) for day in days)


def recalls(scene: Scene, verbs: Sequence[int], span: Span, families: frozenset[str]) -> bool:
    """Whether what is told as history was bought, or paid or raised in a year long ago, and was not spoken of.

    Where there are articles they tell that what was bought was not spoken of, and no year needs to.
    """
    told = {family for token in words_in(scene, span) for family in token.families}
    if not LENDS.isdisjoint(families) and not DEBTS.isdisjoint(told):
        families -= DOES  # «выпустил облигации»: a plant puts out goods by the same word.
    if not families <= BUYS | PAYS or points_back(scene, verbs, span):
        return False
    if families <= BUYS and deal_words(scene.document.lang).the:
        return True
    years = [(f.value_text or "")[:4] for f in scene.figures_in(span) if f.kind is FigureKind.DATE]
    today = scene.published
    return not _is_part(scene, span) and today is not None and bool(years) and max(years) <= str(today.year - OLD)


def _is_part(scene: Scene, span: Span) -> bool:
    """Whether the words tell of a part of a deal: "a first instalment", and not "the first loan"."""
    tokens = words_in(scene, span)
    firsts = [at for at, token in enumerate(tokens) if FIRST in token.families]
    return any(not PARTS.isdisjoint(token.families) for token in tokens) or any(
        (ORDERS | DEBTS).isdisjoint(token.families) for at in firsts for token in tokens[at + 1 : at + 2]
    )


def points_back(scene: Scene, verbs: Sequence[int], span: Span) -> bool:
    """Whether it is done to what was told of: "had ordered the jets", "bought it", «этот пакет она купила»."""
    words = deal_words(scene.document.lang)
    if not words.the:
        tokens = words_in(scene, span)
        return any(
            token.low in words.stands_for and not (at and _governs(tokens[at - 1])) for at, token in enumerate(tokens)
        )
    after = scene.tokens[verbs[-1] + 1 : verbs[-1] + 3]
    if not after:
        return False
    if after[0].low in words.stands_for:
        return True
    told = (token.low for token in scene.tokens[max(0, verbs[0] - LOOK_BACK) : verbs[0]])
    return after[0].low in words.the and len(after) > 1 and after[1].low in told


def _governs(token: Token) -> bool:
    """Whether a word is a preposition."""
    return any(family.startswith("p.") for family in token.families)
