"""Loans beside a deal: money that somebody lends for a purchase is no second price of it, and its lender no seller."""

from collections.abc import Sequence
from dataclasses import replace

from c5db.deals.acts import GIVES, vote
from c5db.deals.figure_frames import clause_of
from c5db.deals.frames import frames_of
from c5db.deals.lexicon import deal_words
from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene, worth
from c5db.domain.records import Figure, Name, Span
from c5db.domain.vocab import DATE_ATTRIBUTES, Attribute, FigureKind, PartyKind

LOANS = frozenset({"n.loan", "n.guarantee"})
LENDING = frozenset({"lend", "loan", "borrow"})
"""Acts whose giver lends."""
SUMS = frozenset({Attribute.VALUE, Attribute.FINANCING})
OF_LOANS = DATE_ATTRIBUTES | {Attribute.TERM}
"""What may be told of a loan beside its sum."""
TOLD = 0.25
"""An event as likely as this tells what happened."""
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
    lent = [m for m in sums if is_lent(scene, _figure(scene, m))]
    wholes = [_figure(scene, m) for m in sums if m not in lent and m.attribute is Attribute.VALUE]
    return [m for m in lent if any(_covers(whole, _figure(scene, m)) for whole in wholes)]


def _is_whole(scene: Scene, told: Sequence[Mention]) -> bool:
    """Whether a sentence tells of a loan and of nothing else, with what happened to it."""
    others = [m for m in told if m.figure is not None and m.attribute not in OF_LOANS]
    happened = any(m.event is not None and m.probability >= TOLD for m in told)
    return happened and all(is_lent(scene, _figure(scene, m)) for m in others)


def is_lent(scene: Scene, figure: Figure) -> bool:
    """Whether the words around a sum say that it is borrowed: «кредит на 90 млн», "will lend it $90 million"."""
    if figure.kind is not FigureKind.MONEY:
        return False
    clause = clause_of(scene, figure, scene.sentence_at(figure.span.start))
    near = (*clause.left[:NEAR], *clause.right[:NEAR])
    if any(not LOANS.isdisjoint(token.families) for token in near):
        return True
    lends = deal_words(scene.document.lang).lends
    return bool(lends) and any(token.low.startswith(lends) for token in (*clause.left, *clause.right))


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


def _gives(scene: Scene, name: Name) -> bool:
    told = frames_of(scene, name, scene.sentence_at(name.span.start))
    return any(act in LENDING and vote(act, slot) == GIVES for act, slot in told)


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
