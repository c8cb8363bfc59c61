"""Who is named beside a deal and has no part in it: advisers, rivals who lost it, analysts' employers, raters."""

import re
from collections.abc import Sequence

from c5db.deals.attribution import speaks
from c5db.deals.deeds import frame_words
from c5db.deals.nominal import without_names
from c5db.deals.rulings import deals_itself
from c5db.deals.scene import Scene, once
from c5db.deals.trades import trade_of
from c5db.domain.records import Name, Span
from c5db.domain.vocab import COMPANY_KINDS, PartyKind

_GRADE = re.compile(r"(?:ru|kz)?(?:A{2,3}|BB{1,2}|CC{1,2}|[ABC]a{1,2})[1-3]?[+-]?")
"""A mark that is given to borrowers, and may be taken for a name: "Baa2"."""


def only_stands_beside(scene: Scene, names: Sequence[Name]) -> bool:
    """Whether a firm advises, lost, rates or is quoted wherever it is named: "advised by Orda", "beat Orda"."""
    if names[0].kind in COMPANY_KINDS and all(_stands_beside(scene, name) for name in names):
        return True
    return _is_observer(scene, names[0]) and not any(_takes_part(scene, name) for name in names)


def _is_observer(scene: Scene, name: Name) -> bool:
    """Whether it lives by rating borrowers, or is a body that counts and surveys."""
    observers = frame_words(scene.document.lang).observers
    counts = name.kind is PartyKind.GOVERNMENT_BODY and observers is not None and observers.search(name.quote)
    return bool(counts) or trade_of(name) == "rater" or (not name.known and bool(_GRADE.fullmatch(name.quote)))


def _takes_part(scene: Scene, name: Name) -> bool:
    """Whether it buys, signs or gives where it stands, and neither rates nor says so."""
    return deals_itself(scene, name) and not (_stands_beside(scene, name) or speaks(scene, name))


@once
def _stands_beside(scene: Scene, name: Name) -> bool:
    words = frame_words(scene.document.lang)
    sentence = scene.sentence_at(name.span.start).span
    before, behind = Span(sentence.start, name.span.start), Span(name.span.end, sentence.end)
    led, said = without_names(scene, before), without_names(scene, behind)
    if any(told.search(led) for told in (words.beside_before, words.lost_before, words.rates_before) if told):
        return True
    return any(told.match(said) for told in (words.beside_behind, words.lost_behind, words.rates_behind) if told)
