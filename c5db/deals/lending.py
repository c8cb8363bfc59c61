"""Loans beside a deal: money that somebody lends for a purchase is no second price of it, and its lender no seller."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from c5db.deals.acts import GIVES, TAKES, vote
from c5db.deals.figure_frames import Clause, clause_of
from c5db.deals.frames import frames_of
from c5db.deals.lexicon import Token, deal_words
from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene, Sentence, worth
from c5db.deals.trades import trade_of
from c5db.domain.records import Figure, Name, Span
from c5db.domain.vocab import DATE_ATTRIBUTES, Attribute, FigureKind, PartyKind

LOANS = frozenset({"n.loan", "n.guarantee"})
LENDING = frozenset({"lend", "loan", "borrow"})
"""Acts whose giver lends."""
GETTING = frozenset({"get", "give", "take"})
AIMS = frozenset({"d.project", "n.building", "d.purchase", "d.acquisition", "d.concession", "d.venture", "d.order"})
"""What else money may be lent for."""
SUMS = frozenset({Attribute.VALUE, Attribute.FINANCING})
OF_LOANS = DATE_ATTRIBUTES | {Attribute.TERM}
"""What may be told of a loan beside its sum."""
TOLD = 0.25
"""An event as likely as this tells what happened."""
LIGHT = frozenset({"n.finance", "n.sum", "p.in", "p.of", "p.for", "p.on", "p.to"})
"""Words beside a sum that say no more than that it is one."""
FINANCIERS = frozenset({"bank", "fund"})
NO_BORROWERS = frozenset({PartyKind.PERSON, PartyKind.COUNTRY})
BEHIND = 3
"""A loan is told in so many sentences behind what it is for."""
NEAR = 3
"""Words between a loan and its sum: «кредит на сумму 90 млн», "a $90 million loan"."""
COSTS = frozenset({"n.price", "n.total", "v.value"})
"""Words of what the whole of a project comes to."""
PARTS = frozenset(",;:(")
"""What ends the words that a sum is called by; a dash does not."""
ELSEWHERE = frozenset({"say", "agree", "agreement", "own", "plan", "close", "works", "stake"})
"""Acts that give nobody another part than the lender's."""


def with_loans(scene: Scene, deal: Sequence[Mention]) -> list[list[Mention]]:
    """A deal without the loans told after its worth, and these: each that its sentence tells whole is one of its own.

    Others are its financing: "A bought the plant for 5 million, of which it borrowed 3 million from B".
    """
    left = _told_again(scene, deal)
    apart: list[list[Mention]] = []
    for loan in _parts(scene, deal):
        left = [replace(m, attribute=Attribute.FINANCING) if m is loan else m for m in left]
    for loan in _second_loans(scene, left):
        told = [m for m in left if scene.sentence_at(loan.span.start).span.contains(m.span)]
        if _is_whole(scene, told):
            left = [m for m in left if m not in told]
            apart.append(told)
        else:
            left = [replace(m, attribute=Attribute.FINANCING) if m is loan else m for m in left]
    return [left, *apart]


def _told_again(scene: Scene, deal: Sequence[Mention]) -> list[Mention]:
    """The deal, a sum that was told for its worth being that wherever it is told again, unless somebody lends it."""
    worths = {worth(_figure(scene, m)) for m in deal if m.attribute is Attribute.VALUE}
    again = [
        m
        for m in deal
        if m.attribute is Attribute.FINANCING
        and worth(_figure(scene, m)) in worths
        and not is_lent(scene, _figure(scene, m))
    ]
    return [replace(m, attribute=Attribute.VALUE) if m in again else m for m in deal]


def is_loan(scene: Scene, deal: Sequence[Mention]) -> bool:
    """Whether all that a deal is worth is lent, and nothing else is counted in it."""
    worths = [_figure(scene, m) for m in deal if m.attribute is Attribute.VALUE]
    others = any(m.attribute in {Attribute.STAKE, Attribute.QUANTITY} for m in deal)
    return bool(worths) and not others and all(is_lent(scene, figure) for figure in worths)


def as_lent(scene: Scene, deal: Sequence[Mention]) -> list[Mention]:
    """The deal as a loan has it: what a lender lends is its very worth, unless the whole project's is told too."""
    wholes = [_figure(scene, m) for m in deal if m.attribute is Attribute.VALUE and _is_of_project(scene, m)]
    if not wholes:
        return [replace(m, attribute=Attribute.VALUE) if m.attribute is Attribute.FINANCING else m for m in deal]
    worths = [m for m in deal if m.attribute is Attribute.VALUE and _figure(scene, m) not in wholes]
    lent = [m for m in worths if any(_is_less(_figure(scene, m), whole) for whole in wholes)]
    return [replace(m, attribute=Attribute.FINANCING) if m in lent else m for m in deal]


def _parts(scene: Scene, deal: Sequence[Mention]) -> list[Mention]:
    """The loans that are told before what the whole project costs: «Общая стоимость проекта — 900 млн»."""
    worths = [m for m in deal if m.attribute is Attribute.VALUE]
    wholes = [_figure(scene, m) for m in worths if _is_of_project(scene, m)]
    lent = [m for m in worths if is_lent(scene, _figure(scene, m))]
    return [m for m in lent if any(_is_less(_figure(scene, m), whole) for whole in wholes)]


def _is_of_project(scene: Scene, mention: Mention) -> bool:
    """Whether a sum is told to be what a project costs, and nothing of it is said to be lent."""
    figure = _figure(scene, mention)
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


def _second_loans(scene: Scene, deal: Sequence[Mention]) -> list[Mention]:
    """The loans of a deal that follow its worth, the first of each sentence."""
    sums = [m for m in deal if m.attribute in SUMS]
    lent = [m for m in sums if is_lent(scene, _figure(scene, m)) or _is_loan_for_it(scene, m)]
    wholes = [_figure(scene, m) for m in sums if m not in lent and m.attribute is Attribute.VALUE]
    return [m for m in lent if any(_covers(whole, _figure(scene, m)) for whole in wholes)]


def _is_whole(scene: Scene, told: Sequence[Mention]) -> bool:
    """Whether a sentence tells of a loan and of nothing else, with what happened to it."""
    if any(_backs(scene, _figure(scene, m)) or funds_it(scene, m) for m in told if m.attribute in SUMS):
        return False
    others = [m for m in told if m.figure is not None and m.attribute not in OF_LOANS]
    happened = any(m.event is not None and m.probability >= TOLD for m in told)
    return happened and all(is_lent(scene, _figure(scene, m)) for m in others)


def is_lent(scene: Scene, figure: Figure) -> bool:
    """Whether the words around a sum say that it is borrowed: «кредит на 90 млн», "will lend it $90 million"."""
    if figure.kind is not FigureKind.MONEY:
        return False
    clause = clause_of(scene, figure, scene.sentence_at(figure.span.start))
    if any(not LOANS.isdisjoint(token.families) for token in _near(clause)):
        return True
    lends = deal_words(scene.document.lang).lends
    return bool(lends) and any(token.low.startswith(lends) for token in (*clause.left, *clause.right))


def _near(clause: Clause) -> Iterator[Token]:
    """The words beside a sum, those aside that only say that it is one: «письмо о финансировании на сумму 90 млн»."""
    for side in (clause.left, clause.right):
        yield from [token for token in side if LIGHT.isdisjoint(token.families)][:NEAR]


def _backs(scene: Scene, figure: Figure) -> bool:
    """Whether a sum is guaranteed, or a letter says that it may be lent, which is never for its own sake."""
    clause = clause_of(scene, figure, scene.sentence_at(figure.span.start))
    return any("n.guarantee" in token.families for token in _near(clause))


def funds_it(scene: Scene, loan: Mention) -> bool:
    """Whether a loan is told to be for the deal spoken of: "to fund the purchase", «остальное заплатит сам».

    It is not where its sentence brings in somebody who is no lender: whoever has another plan borrows for that one.
    """
    sentence = scene.sentence_at(loan.span.start)
    towards = deal_words(scene.document.lang).towards
    if towards is None or towards.search(scene.text, sentence.span.start, sentence.span.end) is None:
        return _names_lenders_alone(scene, sentence)
    new = [n for n in scene.names_in(sentence.span) if scene.first_named[n.canonical] >= sentence.span.start]
    return all(n.kind in NO_BORROWERS or trade_of(n) in FINANCIERS or _gives(scene, n) for n in new)


def _names_lenders_alone(scene: Scene, sentence: Sentence) -> bool:
    """Whether it names who lends, and neither whom nor what for: "DNB is lending 600 million"."""
    turns = deal_words(scene.document.lang).separately
    if turns is not None and turns.match(scene.text, sentence.span.start):
        return False
    named = [name for name in scene.names_in(sentence.span) if name.kind is not PartyKind.PERSON]
    if not all(_gives(scene, n) or (trade_of(n) in FINANCIERS and not _takes(scene, n)) for n in named):
        return False
    aims = [token for token in sentence.tokens(scene) if not AIMS.isdisjoint(token.families)]
    own = [token for token in aims if not any(name.span.start <= token.start < name.span.end for name in named)]
    return any(_gives(scene, name) for name in named) and not own


def with_financing(scene: Scene, deals: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The deals, each that tells of nothing but what is lent for the one before it joined to that one.

    "It will buy the mill for 5 million. The purchase will be funded with a loan of 3 million from B."
    """
    kept = [list(deal) for deal in sorted(deals, key=lambda deal: deal[0].span)]
    for deal in list(kept):
        loans = [m for m in deal if m.attribute in SUMS and _is_loan_for_it(scene, m)]
        if not loans or not _tells_loans(scene, deal, loans[0]):
            continue
        whole = _last_worth(scene, [m for other in kept if other is not deal for m in other], loans[0])
        if whole is not None:
            host = next(other for other in kept if whole in other)
            host += [replace(m, attribute=Attribute.FINANCING) if m in loans else m for m in deal if m.event is None]
            host.sort(key=lambda m: m.span)
            kept.remove(deal)
    return kept


def is_financed(scene: Scene, deal: Sequence[Mention]) -> bool:
    """Whether a deal is more than the loan for it that is told behind what it is worth."""
    worths = [m for m in deal if m.attribute is Attribute.VALUE and not is_lent(scene, _figure(scene, m))]
    loans = [m for m in deal if m.attribute is Attribute.FINANCING and funds_it(scene, m)]
    return any(_covers(_figure(scene, worth), _figure(scene, loan)) for worth in worths for loan in loans)


def _is_loan_for_it(scene: Scene, mention: Mention) -> bool:
    return funds_it(scene, mention) and (
        mention.attribute is Attribute.FINANCING
        or is_lent(scene, _figure(scene, mention))
        or _is_given_by_lender(scene, mention)
    )


def _is_given_by_lender(scene: Scene, mention: Mention) -> bool:
    """Whether a lender is named beside a sum, in one clause with it: «привлекла у банка «Хартман» 11 млрд»."""
    clause = clause_of(scene, _figure(scene, mention), scene.sentence_at(mention.span.start))
    return any(_gives(scene, name, of_bank=trade_of(name) == "bank") for name in scene.names_in(clause.span))


def _tells_loans(scene: Scene, deal: Sequence[Mention], loan: Mention) -> bool:
    """Whether it tells of sums and times alone, the sums in one sentence."""
    sentence = scene.sentence_at(loan.span.start)
    figures = [m for m in deal if m.event is None]
    return all(m.attribute in SUMS | OF_LOANS for m in figures) and all(
        sentence.span.contains(m.span) for m in figures if m.attribute in SUMS
    )


def _last_worth(scene: Scene, others: Sequence[Mention], loan: Mention) -> Mention | None:
    """What the deal that was told last before a loan is worth, where that covers it."""
    here = scene.sentence_at(loan.span.start).index
    worths = [
        m
        for m in others
        if m.attribute is Attribute.VALUE
        and m.span < loan.span
        and here - scene.sentence_at(m.span.start).index <= BEHIND
        and not is_lent(scene, _figure(scene, m))
    ]
    last = max(worths, key=lambda m: m.span, default=None)
    return last if last is not None and _covers(_figure(scene, last), _figure(scene, loan)) else None


def lenders(scene: Scene, mentions: Sequence[Mention]) -> frozenset[str]:
    """Who lends the loans of a deal, and has no other part in it."""
    loans = [m for m in mentions if m.attribute is Attribute.FINANCING and is_lent(scene, _figure(scene, m))]
    told = {
        name.canonical
        for loan in loans
        for name in scene.names_in(scene.sentence_at(loan.span.start).span)
        if name.kind is not PartyKind.PERSON and _gives(scene, name)
    }
    return frozenset(party for party in told if not _acts_elsewhere(scene, party))


def _figure(scene: Scene, mention: Mention) -> Figure:
    return scene.figures[mention.figure or 0]


def _covers(whole: Figure, part: Figure) -> bool:
    """Whether a loan may be for what was told to be worth so much: what a loan is told first is its own deal."""
    return whole.span < part.span and _is_less(part, whole)


def _is_less(part: Figure, whole: Figure) -> bool:
    return whole.unit != part.unit or (whole.value or 0) >= (part.value or 0)


def _gives(scene: Scene, name: Name, *, of_bank: bool = False) -> bool:
    """Whether it lends, or is the bank that money is taken from."""
    told = frames_of(scene, name, scene.sentence_at(name.span.start))
    return any((act in LENDING or (of_bank and slot == "from")) and vote(act, slot) == GIVES for act, slot in told)


def _takes(scene: Scene, name: Name) -> bool:
    """Whether money is lent to it: "Altyn Bank was granted a credit line"."""
    told = frames_of(scene, name, scene.sentence_at(name.span.start))
    return any(act in LENDING | GETTING and vote(act, slot) == TAKES for act, slot in told)


def _acts_elsewhere(scene: Scene, party: str) -> bool:
    """Whether the party sells or buys too: who sells on credit is the seller."""
    for name in scene.called[party]:
        told = frames_of(scene, name, scene.sentence_at(name.span.start))
        lends = {slot for act, slot in told if act == "lend"}
        # "Provide" is a word of lending as much as of giving.
        others = {(act, slot) for act, slot in told if act not in LENDING | ELSEWHERE | ({"give"} if lends else set())}
        if any(vote(act, slot) is not None for act, slot in others):
            return True
    return False
