"""Who lends for a deal that is no loan, though no sum is told to be lent: «Кредит на покупку выдаст банк „Вега"»."""

from collections.abc import Sequence

from c5db.deals.acts import GIVES, vote
from c5db.deals.deeds import frame_words
from c5db.deals.frames import frames_of
from c5db.deals.lending import LENDING, acts_elsewhere
from c5db.deals.lexicon import Token
from c5db.deals.scene import Scene
from c5db.domain.records import Name
from c5db.domain.vocab import DealType

FINANCED = frozenset(DealType) - {DealType.LOAN, DealType.GRANT, DealType.PACKAGE, DealType.TREATY}
"""What somebody else may lend for."""
_LOANS = frozenset({"n.loan"})


def lends_for_it(scene: Scene, names: Sequence[Name], kind: DealType) -> bool:
    """Whether a party is told to lend, and has no other part: money that is put into a firm may be no loan."""
    if kind not in FINANCED or not names or acts_elsewhere(scene, names[0].canonical):
        return False
    return any(_lends(scene, name, kind) for name in names)


def _lends(scene: Scene, name: Name, kind: DealType) -> bool:
    sentence = scene.sentence_at(name.span.start)
    told = frames_of(scene, name, sentence)
    if not any(act in LENDING and vote(act, slot) == GIVES for act, slot in told):
        return False
    finances = frame_words(scene.document.lang).finances if kind is not DealType.INVESTMENT else ()
    return any(_is_of_a_loan(token, finances) for token in sentence.tokens(scene))


def _is_of_a_loan(token: Token, finances: tuple[str, ...]) -> bool:
    """Whether a word tells of a loan, or of paying for what others do: "financed the purchase"."""
    return not _LOANS.isdisjoint(token.families) or (bool(finances) and token.low.startswith(finances))
