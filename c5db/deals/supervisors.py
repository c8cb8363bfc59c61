"""Who watches over deals and has no part in them: the body that permits a purchase, the bank that sets the rates."""

from collections.abc import Sequence

from c5db.deals.acts import GIVES, TAKES, vote
from c5db.deals.frames import frames_of
from c5db.deals.hanging import verb_of
from c5db.deals.scene import Scene
from c5db.domain.records import Name
from c5db.domain.vocab import PartyKind

SUPERVISOR = "o.supervisor"
SIGNS = frozenset({"v.sign", "v.sign.will", "v.order"})
SIDES = frozenset({GIVES, TAKES})


def only_watches(scene: Scene, names: Sequence[Name]) -> bool:
    """Whether a supervisor neither gives nor takes nor signs wherever it is named; `names` are those places."""
    bodies = all(name.kind is not PartyKind.COUNTRY for name in names) and any(_supervises(scene, n) for n in names)
    return bodies and not any(_deals(scene, name) for name in names)


def _supervises(scene: Scene, name: Name) -> bool:
    tokens = scene.tokens[scene.token_at(name.span.start) : scene.token_at(name.span.end)]
    return any(SUPERVISOR in token.families for token in tokens)


def _deals(scene: Scene, name: Name) -> bool:
    sentence = scene.sentence_at(name.span.start)
    if any(vote(*frame) in SIDES for frame in frames_of(scene, name, sentence)):
        return True
    hung = verb_of(scene, name, sentence)
    return hung is not None and not SIGNS.isdisjoint(scene.tokens[hung[0]].families)
