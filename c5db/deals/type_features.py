"""What the words that a deal is told in say of its type, as a scorer weighs it."""

from collections.abc import Iterator, Sequence

from c5db.deals.mentions import Mention, sentences_of
from c5db.deals.scene import Scene, Sentence
from c5db.deals.trades import trade_of
from c5db.deals.units import unit_class
from c5db.domain.vocab import STATE_KINDS, PartyKind

_NEAR = 6
"""So many words on either side of a mention tell what kind of deal it is of."""
_STATES = STATE_KINDS | {PartyKind.PERSON}


def type_features(scene: Scene, mentions: Sequence[Mention]) -> Iterator[str]:
    """The features of a deal, given the mentions that tell of it."""
    yield "bias"
    sentences = sentences_of(scene, mentions)
    for sentence in sentences:
        yield from (f"S:{family}" for family in sorted(sentence.families) if family[0] in "ndvo")
    for mention in mentions:
        yield from _of_mention(scene, mention)
    if len(mentions) == len(scene.figures) or sentences[0].index == 0:
        yield from (f"T:{family}" for family in sorted(scene.title_families))
    yield from _of_sides(scene, sentences)


def _of_mention(scene: Scene, mention: Mention) -> Iterator[str]:
    """What a mention says, and the words beside it."""
    yield f"has {mention.attribute}"
    first, last = scene.token_at(mention.span.start), scene.token_at(mention.span.end)
    near = scene.tokens[max(0, first - _NEAR) : last + _NEAR]
    yield from (f"near:{family}" for family in sorted({f for t in near for f in t.families if f[0] in "ndv"}))
    if mention.status is not None:
        yield f"status={mention.status}"
        if mention.event:
            yield from (f"event:{family}" for family in mention.event.families)
    if mention.figure is not None:
        yield f"{mention.attribute} of {unit_class(scene.figures[mention.figure])}"


def _of_sides(scene: Scene, sentences: Sequence[Sentence]) -> Iterator[str]:
    """Who is named in the sentences of a deal: its trades, and whether they are states."""
    sides = [name for sentence in sentences for name in scene.names_in(sentence.span)]
    kinds = [name.kind for name in sides]
    yield from (f"side {kind}" for kind in sorted(set(kinds)))
    yield from (f"trade={trade}" for trade in sorted(set(filter(None, map(trade_of, sides)))))
    if kinds and _STATES.issuperset(kinds):
        yield "only states"
    if kinds.count(PartyKind.COUNTRY) >= 2:
        yield "two countries"
