"""The parties of a deal: each party once, in the role that its mentions speak for."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from c5db.deals.mentions import Mention
from c5db.deals.roles import role_features
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
    sides: dict[str, tuple[float, str, Name]] = {}
    for canonical, names in candidates(scene, mentions, len(deals)).items():
        best: tuple[float, str, Name] | None = None
        for name in names:
            told = dict(judge.probabilities(role_features(scene, name, mentions, kind, len(deals)), SIDES))
            part = 1.0 - told.pop(NONE)
            side = max(sorted(told), key=lambda s: told[s])
            if best is None or part > best[0]:
                best = (part, side, name)
        if best is not None and best[0] >= TAKEN_FROM:
            sides[canonical] = best
    ordered = sorted(sides.items(), key=lambda s: s[1][2].span)
    return [_party(ref, canonical, name, role_on(side, kind)) for canonical, (_, side, name) in ordered]


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
