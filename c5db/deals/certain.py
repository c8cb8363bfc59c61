"""Events that tell what happened beyond doubt, however seldom the scorer has met their words: money that a bank gives,
and a deal spoken of before that is undone: "will receive a loan from the World Bank", "The contract has been scrapped".
"""

from collections.abc import Sequence

from c5db.deals.acts import GIVES, vote
from c5db.deals.deeds import frame_words
from c5db.deals.events import Event
from c5db.deals.frames import frames_of
from c5db.deals.lending import is_lent
from c5db.deals.lexicon import Token, deal_words
from c5db.deals.scene import Scene, Sentence
from c5db.deals.tense import tense_at
from c5db.deals.trades import trade_of
from c5db.domain.records import Name
from c5db.domain.vocab import FigureKind, PartyKind

_GETS = frozenset({"v.get", "v.get.will", "v.lend", "v.lend.will"})
_FUNDING = frozenset({"get", "lend", "loan"})
"""Acts whose giver gives the money."""
_OWED = frozenset({"x.fine", "x.income", "x.debt"})
"""What banks pay besides loans: compensation, dividends."""
_BEHIND = 7
"""So many words behind the verb stands the sum that is got."""
_CANCELS = frozenset({"v.cancel"})
_SPOKEN_OF = "a.this"
_DEALS = frozenset({"d.contract", "d.order", "d.acquisition", "d.memo", "d.sale", "d.purchase"})
_ANEW = frozenset({"v.sign", "v.begin", "v.expire", "v.negotiate"})
"""What may follow and tells that it was taken up again."""
_OPEN = frozenset({"m.may", "m.not", "m.will", "m.expected", "t.before", "v.plan", "v.deny"})
"""Families of words that leave it open whether it happened, or say that it did to another deal."""
_DONE, _UNDONE = frozenset({"past", "passive"}), frozenset({"had", "to", "will", "may", "not", "participle", "noun"})
_PASSIVE = frozenset({"be", "was", "passive"})
_NEAR = 5
"""So many words from a verb stands the deal that is undone."""


def funds(scene: Scene, event: Event) -> bool:
    """Whether it tells that a bank gives money: "is to get a $5 million loan from the EBRD"."""
    if _GETS.isdisjoint(event.families):
        return False
    sentence = scene.sentence_at(event.span.start)
    before = scene.tokens[sentence.first_token : event.token]
    if any(not {"t.before", "m.not", "m.may"}.isdisjoint(token.families) for token in before):
        return False
    behind = _clause_behind(scene, event, sentence)[:_BEHIND]
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
    if name.kind in {PartyKind.PERSON, PartyKind.COUNTRY}:
        return False
    told = [(act, slot) for act, slot in frames_of(scene, name, sentence) if act in _FUNDING]
    return any(slot == "from" or vote(act, slot) == GIVES for act, slot in told)


def undoes_what_is_spoken_of(scene: Scene, event: Event) -> bool:
    """Whether it says, last in its sentence, that the deal told of before is undone, and nothing leaves it open."""
    if _CANCELS.isdisjoint(event.families):
        return False
    sentence, at = scene.sentence_at(event.span.start), event.token
    told = set(tense_at(scene.tokens, at, scene.document.lang).split())
    if _DONE.isdisjoint(told) or not _UNDONE.isdisjoint(told):
        return False
    before = scene.tokens[sentence.first_token : at]
    if any(not _OPEN.isdisjoint(token.families) for token in before):
        return False
    behind = scene.tokens[at + 1 : sentence.last_token]
    if any(not _ANEW.isdisjoint(token.families) for token in behind):
        return False
    if _is_object(scene, event, sentence):
        return True
    clause = _clause_behind(scene, event, sentence)
    nothing_behind = not clause or any(f.startswith("p.") and f != "p.to" for f in clause[0].families)
    return (nothing_behind or not told.isdisjoint(_PASSIVE)) and _is_subject(scene, sentence, at)


def _is_subject(scene: Scene, sentence: Sentence, at: int) -> bool:
    """«Контракт расторгнут», "said that the deal has since been scrapped", but not "wants the deal scrapped"."""
    for place in range(at - 1, max(sentence.first_token, at - 1 - _NEAR) - 1, -1):
        if scene.text[scene.tokens[place].end : scene.tokens[place + 1].start].strip():
            return False
        if _names_the_deal(scene, place):
            return place == sentence.first_token or _opens_clause(scene, sentence, place)
    return False


def _opens_clause(scene: Scene, sentence: Sentence, at: int) -> bool:
    before = scene.tokens[at - 1]
    if scene.text[before.end : scene.tokens[at].start].strip():
        return True
    words = deal_words(scene.document.lang)
    says = (
        scene.tokens[at - 2] if before.low.startswith(words.tells_that) and at - 2 >= sentence.first_token else before
    )
    return before.low in words.coordinators or "v.say" in says.families


def _is_object(scene: Scene, event: Event, sentence: Sentence) -> bool:
    """ "The parties have walked away from the deal", but not "rejected a claim against the deal"."""
    hangers = frame_words(scene.document.lang).hangers
    first = event.token + scene.tokens[event.token].words
    for place in range(first, min(first + _NEAR, sentence.last_token)):
        if _names_the_deal(scene, place):
            return True
        if scene.tokens[place].low not in hangers:
            return False
    return False


def _names_the_deal(scene: Scene, at: int) -> bool:
    """Whether "the deal" begins at a word."""
    if _SPOKEN_OF not in scene.tokens[at].families or at + 1 >= len(scene.tokens):
        return False
    return not _DEALS.isdisjoint({*scene.tokens[at].families, *scene.tokens[at + 1].families})


def _clause_behind(scene: Scene, event: Event, sentence: Sentence) -> Sequence[Token]:
    """The words behind the event up to the end of its clause."""
    found: list[Token] = []
    end = event.span.end
    for token in scene.tokens[event.token + 1 : sentence.last_token]:
        if token.breaks or not set(",;:()—–").isdisjoint(scene.text[end : token.start]):
            break
        found.append(token)
        end = token.end
    return found
