"""Who is named beside a deal and has no part in it: advisers, rivals who lost it, analysts' employers."""

from collections.abc import Sequence

from c5db.deals.deeds import frame_words
from c5db.deals.nominal import without_names
from c5db.deals.scene import Scene, once
from c5db.domain.records import Name, Span
from c5db.domain.vocab import COMPANY_KINDS


def only_stands_beside(scene: Scene, names: Sequence[Name]) -> bool:
    """Whether a firm advises, lost or is quoted wherever it is named: "advised by Orda", "beat Orda"."""
    return names[0].kind in COMPANY_KINDS and all(_stands_beside(scene, name) for name in names)


@once
def _stands_beside(scene: Scene, name: Name) -> bool:
    words = frame_words(scene.document.lang)
    sentence = scene.sentence_at(name.span.start).span
    before, behind = Span(sentence.start, name.span.start), Span(name.span.end, sentence.end)
    led, said = without_names(scene, before), without_names(scene, behind)
    if any(pattern.search(led) for pattern in (words.beside_before, words.lost_before) if pattern):
        return True
    return any(pattern.match(said) for pattern in (words.beside_behind, words.lost_behind) if pattern)
