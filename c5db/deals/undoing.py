"""Deals that were undone in the end: signed in one sentence, and cancelled in a later one."""

from collections.abc import Sequence

from c5db.deals.lexicon import deal_words
from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene, Sentence
from c5db.deals.tense import tense_at
from c5db.domain.vocab import FigureKind, PartyKind, Status

UNDONE = {"v.cancel": Status.CANCELLED, "v.suspend": Status.SUSPENDED}
AGREED = frozenset({"d.contract", "d.order", "d.memo", "d.purchase", "d.sale", "d.acquisition", "d.venture"})
"""What can be undone: whoever cancels a tax or a visit undoes no deal."""
UNSURE = frozenset({"m.may", "m.will", "m.expected", "m.not", "v.deny", "v.plan", "v.negotiate"})
"""What leaves open whether it was undone at all."""
OTHERWISE = frozenset({"t.before", "t.of_it", "t.more", "t.rest", "d.package"})
"""What tells of another deal than the one before, or of a part of it."""
DONE = frozenset({"past", "passive"})
NO_SIDES = frozenset({PartyKind.PERSON, PartyKind.COUNTRY})
"""Who speaks of it, and where its sides are from: «норвежская компания»."""
SURE = 0.5
"""An event as likely as this tells what happened."""


def undone_at_last(scene: Scene, deal: Sequence[Mention]) -> tuple[Mention, Status] | None:
    """The words that tell in a later sentence that the deal fell through, and how: «Позже контракт расторгли»."""
    if deal_words(scene.document.lang).the:
        return None  # Where there are articles, they tell which deal was undone.
    events = [m for m in deal if m.event is not None]
    for last in reversed(events):
        status = _undone(scene, last, deal)
        if status is not None:
            return last, status
        if last.probability >= SURE:
            return None
    return None


def _undone(scene: Scene, mention: Mention, deal: Sequence[Mention]) -> Status | None:
    families = mention.event.families if mention.event else ()
    if mention.event is None or UNDONE.keys().isdisjoint(families):
        return None
    sentence = scene.sentence_at(mention.span.start)
    told = [scene.sentence_at(m.span.start) for m in deal]
    before = [each for each in told if each.index < sentence.index]
    if not before or not _is_plain(scene, mention.event.token, sentence) or _is_another(scene, sentence, before):
        return None
    return next(UNDONE[family] for family in families if family in UNDONE)


def _is_plain(scene: Scene, at: int, sentence: Sentence) -> bool:
    """Whether the sentence tells for sure, and as done, that something agreed on was undone."""
    done = not DONE.isdisjoint(tense_at(scene.tokens, at, scene.document.lang).split())
    return done and not AGREED.isdisjoint(sentence.families) and UNSURE.isdisjoint(sentence.families)


def _is_another(scene: Scene, sentence: Sentence, told: Sequence[Sentence]) -> bool:
    """Whether the sentence is of a deal with others than those that were named, or of a part of it."""
    days = [f.span for f in scene.figures_in(sentence.span) if f.kind is FigureKind.DATE]
    words = (token for token in sentence.tokens(scene) if not any(day.start <= token.start < day.end for day in days))
    if any(not OTHERWISE.isdisjoint(token.families) for token in words):
        return True
    known = {name.canonical for each in told for name in scene.names_in(each.span)}
    here = {name.canonical for name in scene.names_in(sentence.span) if name.kind not in NO_SIDES}
    return not here <= known
