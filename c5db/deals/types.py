"""What kind of deal it is, by the words it is told in."""

from collections.abc import Iterator, Sequence

from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene
from c5db.deals.trades import trade_of
from c5db.deals.units import unit_class
from c5db.domain.records import Span
from c5db.domain.vocab import PartyKind


def type_features(scene: Scene, mentions: Sequence[Mention]) -> Iterator[str]:
    """The features of a deal, given the mentions that tell of it."""
    yield "bias"
    sentences = {scene.sentence_at(m.span.start).index for m in mentions}
    for index in sorted(sentences):
        for family in sorted(scene.sentences[index].families):
            if family[0] in "ndvo":
                yield f"S:{family}"
    for mention in mentions:
        yield f"has {mention.attribute}"
        near = scene.tokens[max(0, scene.token_at(mention.span.start) - 6) : scene.token_at(mention.span.end) + 6]
        for family in sorted({f for t in near for f in t.families if f[0] in "ndv"}):
            yield f"near:{family}"
        if mention.status is not None:
            yield f"status={mention.status}"
            if mention.event:
                for family in mention.event.families:
                    yield f"event:{family}"
        if mention.figure is not None:
            yield f"{mention.attribute} of {unit_class(scene.figures[mention.figure])}"
    if sum(1 for _ in mentions) == len(scene.figures) or min(sentences) == 0:
        for family in sorted(scene.title_families):
            yield f"T:{family}"
    sides = [name for index in sorted(sentences) for name in scene.names_in(_span(scene, index))]
    kinds = [name.kind for name in sides]
    for kind in sorted(set(kinds)):
        yield f"side {kind}"
    for trade in sorted(set(filter(None, map(trade_of, sides)))):
        yield f"trade={trade}"
    if kinds and set(kinds) <= {PartyKind.COUNTRY, PartyKind.GOVERNMENT_BODY, PartyKind.PERSON}:
        yield "only states"
    if sum(kind is PartyKind.COUNTRY for kind in kinds) >= 2:
        yield "two countries"


def _span(scene: Scene, index: int) -> Span:
    return scene.sentences[index].span
