"""Loans beside a deal: money that somebody lends for a purchase is no second price of it, and its lender no seller."""

from collections.abc import Sequence
from dataclasses import replace

from c5db.deals.lending import funds_it, is_backed, is_lent, is_loan_for_it, is_of_project, lends_its_share
from c5db.deals.mentions import Mention, figure_of
from c5db.deals.scene import Scene, worth
from c5db.domain.records import Figure
from c5db.domain.vocab import DATE_ATTRIBUTES, Attribute

SUMS = frozenset({Attribute.VALUE, Attribute.FINANCING})
OF_LOANS = DATE_ATTRIBUTES | {Attribute.TERM}
"""What may be told of a loan beside its sum."""
TOLD = 0.25
"""An event as likely as this tells what happened."""
BEHIND = 3
"""A loan is told in so many sentences behind what it is for."""


def lent_in_turn(scene: Scene, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of no loan, what each of several lends being financing and no worth of the whole."""
    lent = [m for m in mentions if m.attribute is Attribute.VALUE and lends_its_share(scene, figure_of(scene, m))]
    return [replace(m, attribute=Attribute.FINANCING) if m in lent else m for m in mentions]


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
    worths = {worth(figure_of(scene, m)) for m in deal if m.attribute is Attribute.VALUE}
    again = [
        m
        for m in deal
        if m.attribute is Attribute.FINANCING
        and worth(figure_of(scene, m)) in worths
        and not is_lent(scene, figure_of(scene, m))
    ]
    return [replace(m, attribute=Attribute.VALUE) if m in again else m for m in deal]


def is_loan(scene: Scene, deal: Sequence[Mention]) -> bool:
    """Whether all that a deal is worth is lent, and nothing else is counted in it."""
    worths = [figure_of(scene, m) for m in deal if m.attribute is Attribute.VALUE]
    others = any(m.attribute in {Attribute.STAKE, Attribute.QUANTITY} for m in deal)
    return bool(worths) and not others and all(is_lent(scene, figure) for figure in worths)


def as_lent(scene: Scene, deal: Sequence[Mention]) -> list[Mention]:
    """The deal as a loan has it: what a lender lends is its very worth, unless the whole project's is told too."""
    wholes = [figure_of(scene, m) for m in deal if m.attribute is Attribute.VALUE and is_of_project(scene, m)]
    if not wholes:
        return [replace(m, attribute=Attribute.VALUE) if m.attribute is Attribute.FINANCING else m for m in deal]
    worths = [m for m in deal if m.attribute is Attribute.VALUE and figure_of(scene, m) not in wholes]
    lent = [m for m in worths if any(_is_less(figure_of(scene, m), whole) for whole in wholes)]
    return [replace(m, attribute=Attribute.FINANCING) if m in lent else m for m in deal]


def _parts(scene: Scene, deal: Sequence[Mention]) -> list[Mention]:
    """The loans that are told before what the whole project costs: «Общая стоимость проекта — 900 млн»."""
    worths = [m for m in deal if m.attribute is Attribute.VALUE]
    wholes = [figure_of(scene, m) for m in worths if is_of_project(scene, m)]
    lent = [m for m in worths if is_lent(scene, figure_of(scene, m))]
    return [m for m in lent if any(_is_less(figure_of(scene, m), whole) for whole in wholes)]


def _second_loans(scene: Scene, deal: Sequence[Mention]) -> list[Mention]:
    """The loans of a deal that follow its worth, the first of each sentence."""
    sums = [m for m in deal if m.attribute in SUMS]
    lent = [m for m in sums if is_lent(scene, figure_of(scene, m)) or is_loan_for_it(scene, m)]
    wholes = [figure_of(scene, m) for m in sums if m not in lent and m.attribute is Attribute.VALUE]
    return [m for m in lent if any(_covers(whole, figure_of(scene, m)) for whole in wholes)]


def _is_whole(scene: Scene, told: Sequence[Mention]) -> bool:
    """Whether a sentence tells of a loan and of nothing else, with what happened to it."""
    if any(is_backed(scene, figure_of(scene, m)) or funds_it(scene, m) for m in told if m.attribute in SUMS):
        return False
    others = [m for m in told if m.figure is not None and m.attribute not in OF_LOANS]
    happened = any(m.event is not None and m.probability >= TOLD for m in told)
    return happened and all(is_lent(scene, figure_of(scene, m)) for m in others)


def with_financing(scene: Scene, deals: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The deals, each that tells of nothing but what is lent for the one before it joined to that one.

    "It will buy the mill for 5 million. The purchase will be funded with a loan of 3 million from B."
    """
    kept = [list(deal) for deal in sorted(deals, key=lambda deal: deal[0].span)]
    for deal in list(kept):
        loans = [m for m in deal if m.attribute in SUMS and is_loan_for_it(scene, m)]
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
    worths = [m for m in deal if m.attribute is Attribute.VALUE and not is_lent(scene, figure_of(scene, m))]
    loans = [m for m in deal if m.attribute is Attribute.FINANCING and funds_it(scene, m)]
    return any(_covers(figure_of(scene, worth), figure_of(scene, loan)) for worth in worths for loan in loans)


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
        and not is_lent(scene, figure_of(scene, m))
    ]
    last = max(worths, key=lambda m: m.span, default=None)
    return last if last is not None and _covers(figure_of(scene, last), figure_of(scene, loan)) else None


def _covers(whole: Figure, part: Figure) -> bool:
    """Whether a loan may be for what was told to be worth so much: what a loan is told first is its own deal."""
    return whole.span < part.span and _is_less(part, whole)


def _is_less(part: Figure, whole: Figure) -> bool:
    return whole.unit != part.unit or (whole.value or 0) >= (part.value or 0)
