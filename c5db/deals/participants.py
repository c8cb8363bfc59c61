"""The parties of a deal: each party once, in the role that all its mentions speak for."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from c5db.deals.mentions import Mention
from c5db.deals.roles import party_features
from c5db.deals.scene import Scene
from c5db.deals.scorer import NONE, Scorer
from c5db.deals.sides import SIDES, role_on
from c5db.domain.records import Name, ParsedParty
from c5db.domain.vocab import DealType, Role

FARTHEST = 2
"""In an article of several deals a party stands within this many sentences of its deal."""
TAKEN_FROM = 0.35


def participants(
    scene: Scene,
    ref: str,
    mentions: Sequence[Mention],
    kind: DealType,
    deals: Sequence[Sequence[Mention]],
    judge: Scorer,
) -> list[ParsedParty]:
    """The parties of the deal `ref`, in the order of the text."""
    sides: dict[str, tuple[str, Name]] = {}
    for canonical, names in candidates(scene, mentions, len(deals)).items():
        told = dict(judge.probabilities(party_features(scene, names, mentions, kind, len(deals)), SIDES))
        if 1.0 - told.pop(NONE) >= TAKEN_FROM:
            sides[canonical] = max(sorted(told), key=lambda s: told[s]), names[0]
    ordered = sorted(sides.items(), key=lambda s: s[1][1].span)
    return [_party(ref, canonical, name, role_on(side, kind)) for canonical, (side, name) in ordered]


def _party(ref: str, canonical: str, name: Name, role: Role) -> ParsedParty:
    known = (name.country, name.span, name.known, name.parent)
    return ParsedParty(ref, name.name, canonical, name.kind, role, *known)


def candidates(scene: Scene, mentions: Sequence[Mention], deals: int) -> dict[str, list[Name]]:
    """The names near a deal's mentions, by party; the whole article's where it tells of one deal only."""
    near: dict[str, list[Name]] = defaultdict(list)
    for name in scene.names if deals == 1 else _close(scene, mentions):
        near[name.canonical].append(name)
    return near


def _close(scene: Scene, mentions: Sequence[Mention]) -> Iterator[Name]:
    own = {scene.sentence_at(m.span.start).index for m in mentions}
    reached = {at for index in own for at in range(index - FARTHEST, index + FARTHEST + 1)}
    for at in sorted(index for index in reached if 0 <= index < len(scene.sentences)):
        yield from scene.names_in(scene.sentences[at].span)
