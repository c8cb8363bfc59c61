"""Money that is lent: which sums are, who lends them, and whether they are for the deal spoken of."""

from collections.abc import Iterator, Sequence

from c5db.deals.acts import GIVES, TAKES, vote
from c5db.deals.figure_frames import Clause, clause_of
from c5db.deals.frames import frames_of
from c5db.deals.lexicon import Token, deal_words
from c5db.deals.mentions import Mention, figure_of
from c5db.deals.respective import owners_in
from c5db.deals.scene import Scene, Sentence, once
from c5db.deals.trades import is_public_lender, trade_of
from c5db.deals.turns import turns_to_another
from c5db.domain.records import Figure, Name, Span
from c5db.domain.vocab import ORGANIZATION_KINDS, Attribute, FigureKind, PartyKind

LOANS = frozenset({"n.loan", "n.guarantee"})
LENDING = frozenset({"lend", "loan", "borrow"})
"""Acts whose giver lends."""
GETTING = frozenset({"get", "give", "take"})
GIVING = frozenset({"give", "agreed give"})
AIMS = frozenset({"d.project", "n.building", "d.purchase", "d.acquisition", "d.concession", "d.venture", "d.order"})
"""What else money may be lent for."""
LIGHT = frozenset({"n.finance", "n.sum", "p.in", "p.of", "p.for", "p.on", "p.to"})
"""Words beside a sum that say no more than that it is one."""
FINANCIERS = frozenset({"bank", "fund"})
NEAR = 3
"""Words between a loan and its sum: «кредит на сумму 90 млн», "a $90 million loan"."""
COSTS = frozenset({"n.price", "n.total", "v.value"})
"""Words of what the whole of a project comes to."""
PARTS = frozenset(",;:(")
"""What ends the words that a sum is called by; a dash does not."""
ELSEWHERE = frozenset({"say", "agree", "agreement", "own", "plan", "close", "works", "stake"})
"""Acts that give nobody another part than the lender's."""


@once
def is_lent(scene: Scene, figure: Figure) -> bool:
    """Whether the words around a sum say that it is borrowed: «кредит на 90 млн», "will lend it $90 million"."""
    if figure.kind is not FigureKind.MONEY:
        return False
    clause = clause_of(scene, figure)
    if any(not LOANS.isdisjoint(token.families) for token in _near(clause)):
        return True
    lends = deal_words(scene.document.lang).lends
    return bool(lends) and any(token.low.startswith(lends) for token in (*clause.left, *clause.right))


def _near(clause: Clause) -> Iterator[Token]:
    """The words beside a sum, those aside that only say that it is one: «письмо о финансировании на сумму 90 млн»."""
    for side in (clause.left, clause.right):
        yield from [token for token in side if LIGHT.isdisjoint(token.families)][:NEAR]


def is_backed(scene: Scene, figure: Figure) -> bool:
    """Whether a sum is guaranteed, or a letter says that it may be lent, which is never for its own sake."""
    clause = clause_of(scene, figure)
    return any("n.guarantee" in token.families for token in _near(clause))


def is_of_project(scene: Scene, mention: Mention) -> bool:
    """Whether a sum is told to be what a project costs, and nothing of it is said to be lent."""
    figure = figure_of(scene, mention)
    if is_lent(scene, figure):
        return False
    sentence = scene.sentence_at(figure.span.start)
    families: set[str] = set()
    start = figure.span.start
    for token in scene.tokens[sentence.first_token : scene.token_at(figure.span.start)][::-1]:
        is_past_a_figure = bool(scene.figures_in(Span(token.start, figure.span.start)))
        if is_past_a_figure or not PARTS.isdisjoint(scene.text[token.end : start]):
            break
        families.update(token.families)
        start = token.start
    return "d.project" in families and not COSTS.isdisjoint(families)


def funds_it(scene: Scene, loan: Mention) -> bool:
    """Whether a loan is told to be for the deal spoken of: "to fund the purchase", «остальное заплатит сам».

    It is not where its sentence brings in somebody who is no lender: whoever has another plan borrows for that one.
    """
    return _funds_it(scene, scene.sentence_at(loan.span.start))


@once
def _funds_it(scene: Scene, sentence: Sentence) -> bool:
    towards = deal_words(scene.document.lang).towards
    if towards is None or towards.search(scene.text, sentence.span.start, sentence.span.end) is None:
        return _names_lenders_alone(scene, sentence)
    new = [n for n in scene.names_in(sentence.span) if scene.first_named[n.canonical] >= sentence.span.start]
    return all(n.kind not in ORGANIZATION_KINDS or trade_of(n) in FINANCIERS or _gives(scene, n) for n in new)


def _names_lenders_alone(scene: Scene, sentence: Sentence) -> bool:
    """Whether it names who lends, and neither whom nor what for: "DNB is lending 600 million"."""
    if turns_to_another(scene, sentence):
        return False
    named = [name for name in scene.names_in(sentence.span) if name.kind is not PartyKind.PERSON]
    if not all(_gives(scene, n) or (trade_of(n) in FINANCIERS and not _takes(scene, n)) for n in named):
        return False
    aims = [token for token in sentence.tokens(scene) if not AIMS.isdisjoint(token.families)]
    own = [token for token in aims if not any(name.span.start <= token.start < name.span.end for name in named)]
    return any(_gives(scene, name) for name in named) and not own


def is_loan_for_it(scene: Scene, mention: Mention) -> bool:
    return funds_it(scene, mention) and (
        mention.attribute is Attribute.FINANCING
        or is_lent(scene, figure_of(scene, mention))
        or _is_given_by_lender(scene, mention)
    )


def _is_given_by_lender(scene: Scene, mention: Mention) -> bool:
    """Whether a lender is named beside a sum, in one clause with it: «привлекла у банка «Хартман» 11 млрд»."""
    clause = clause_of(scene, figure_of(scene, mention))
    return any(_gives(scene, name, of_bank=trade_of(name) == "bank") for name in scene.names_in(clause.span))


def lenders(scene: Scene, mentions: Sequence[Mention]) -> frozenset[str]:
    """Who lends the loans of a deal, and has no other part in it."""
    loans = [m for m in mentions if m.attribute is Attribute.FINANCING and is_lent(scene, figure_of(scene, m))]
    told = {
        name.canonical
        for loan in loans
        for name in scene.names_in(scene.sentence_at(loan.span.start).span)
        if name.kind is not PartyKind.PERSON and _gives(scene, name)
    }
    lent = [m for m in mentions if m.attribute in {Attribute.VALUE, Attribute.FINANCING}]
    told |= {owner.canonical for m in lent if (owner := lends_its_share(scene, figure_of(scene, m)))}
    return frozenset(party for party in told if not acts_elsewhere(scene, party))


def lends_its_share(scene: Scene, figure: Figure) -> Name | None:
    """Who lends a sum, where each of several gives one: "the EBRD lends 80 million, KfW 60 million"."""
    owners = owners_in(scene, scene.sentence_at(figure.span.start))
    owner = owners.get(figure.span.start) if figure.kind is FigureKind.MONEY else None
    if owner is None:
        return None
    of_lenders = trade_of(owner) == "bank" and any(map(is_public_lender, owners.values()))
    lends = is_public_lender(owner) or of_lenders or _gives(scene, owner) or _gives(scene, owners[min(owners)])
    return owner if lends else None


def _gives(scene: Scene, name: Name, *, of_bank: bool = False) -> bool:
    """Whether it lends, or is the bank that money is taken from."""
    told = frames_of(scene, name, scene.sentence_at(name.span.start))
    return any((act in LENDING or (of_bank and slot == "from")) and vote(act, slot) == GIVES for act, slot in told)


def _takes(scene: Scene, name: Name) -> bool:
    """Whether money is lent to it: "Altyn Bank was granted a credit line"."""
    told = frames_of(scene, name, scene.sentence_at(name.span.start))
    return any(act in LENDING | GETTING and vote(act, slot) == TAKES for act, slot in told)


def acts_elsewhere(scene: Scene, party: str) -> bool:
    """Whether the party sells or buys too: who sells on credit is the seller."""
    for name in scene.called[party]:
        told = frames_of(scene, name, scene.sentence_at(name.span.start))
        lends = {slot for act, slot in told if act == "lend"}
        # "Provide" is a word of lending as much as of giving.
        aside = LENDING | ELSEWHERE | (GIVING if lends else frozenset())
        others = {(act, slot) for act, slot in told if act not in aside}
        if any(vote(act, slot) is not None for act, slot in others):
            return True
    return False
