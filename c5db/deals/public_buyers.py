"""Who buys for a state: its ministry or office that agrees with companies alone, whichever of them is named first."""

from collections.abc import Mapping, Sequence

from c5db.deals.acts import GIVES, TAKES
from c5db.deals.frames import frames_of
from c5db.deals.mentions import Mention, sentences_of
from c5db.deals.scene import Scene, Sentence
from c5db.domain.records import Name
from c5db.domain.vocab import COMPANY_KINDS, DealType, PartyKind

GIVEN = frozenset({DealType.CONCESSION})
"""What bodies of a state give to companies."""
BOUGHT = frozenset({DealType.PROCUREMENT, DealType.CONSTRUCTION, DealType.SERVICE_AGREEMENT})
"""What states pay companies for; of companies, loans and shares they may be on either side."""
_AGREE = frozenset({"agree", "agreement"})
_PARTIES = frozenset({"subject", "subject, of several,", "before", "with", "between"})


def sides_with_a_state(scene: Scene, mentions: Sequence[Mention]) -> Mapping[str, str]:
    """What those who agree in a sentence of the deal do, by party: a body of a state takes, the companies give."""
    sides: dict[str, str] = {}
    for sentence in sentences_of(scene, mentions):
        parties = [name for name in scene.names_in(sentence.span) if agrees(scene, name, sentence)]
        bodies = {name.canonical for name in parties if name.kind is PartyKind.GOVERNMENT_BODY}
        firms = {name.canonical for name in parties if name.kind in COMPANY_KINDS}
        if len(bodies) == 1 and firms and all(name.canonical in bodies | firms for name in parties):
            sides |= {**dict.fromkeys(firms, GIVES), **dict.fromkeys(bodies, TAKES)}
    return sides


def agrees(scene: Scene, name: Name, sentence: Sentence) -> bool:
    """Whether a name is told to be a side of an agreement."""
    return any(act in _AGREE and slot in _PARTIES for act, slot in frames_of(scene, name, sentence))
