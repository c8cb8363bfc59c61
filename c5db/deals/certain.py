"""Events that tell beyond doubt that a bank gives money, however seldom the scorer has met their words:
"will receive a loan from the World Bank".
"""

from c5db.deals.acts import GIVES, vote
from c5db.deals.events import Event, clause_behind
from c5db.deals.frames import frames_of
from c5db.deals.lending import is_lent
from c5db.deals.scene import Scene, Sentence
from c5db.deals.trades import trade_of
from c5db.domain.records import Name
from c5db.domain.vocab import ORGANIZATION_KINDS, FigureKind

_GETS = frozenset({"v.get", "v.get.will", "v.lend", "v.lend.will"})
_FUNDING = frozenset({"get", "lend", "loan"})
"""Acts whose giver gives the money."""
_OWED = frozenset({"x.fine", "x.income", "x.debt"})
"""What banks pay besides loans: compensation, dividends."""
_BEHIND = 7
"""So many words behind the verb stands the sum that is got."""


def funds(scene: Scene, event: Event) -> bool:
    """Whether it tells that a bank gives money: "is to get a $5 million loan from the EBRD"."""
    if _GETS.isdisjoint(event.families):
        return False
    sentence = scene.sentence_at(event.span.start)
    before = scene.tokens[sentence.first_token : event.token]
    if any(not {"t.before", "m.not", "m.may"}.isdisjoint(token.families) for token in before):
        return False
    behind = clause_behind(scene, event)[:_BEHIND]
    if not behind:
        return False
    reached = [f for f in scene.figures_in(sentence.span) if event.span.end <= f.span.start <= behind[-1].start]
    sums = [f for f in reached if f.kind is FigureKind.MONEY]
    givers = [name for name in scene.names_in(sentence.span) if _gives(scene, name, sentence)]
    if not (sums and givers):
        return False
    is_lent_for_sure = is_lent(scene, sums[0]) or any("n.loan" in token.families for token in behind)
    owed = any(not _OWED.isdisjoint(token.families) for token in behind)
    return is_lent_for_sure or (not owed and any(trade_of(name) == "bank" for name in givers))


def _gives(scene: Scene, name: Name, sentence: Sentence) -> bool:
    if name.kind not in ORGANIZATION_KINDS:
        return False
    told = [(act, slot) for act, slot in frames_of(scene, name, sentence) if act in _FUNDING]
    return any(slot == "from" or vote(act, slot) == GIVES for act, slot in told)
