"""Loans and bonds told beside what is bought, built or delivered: mostly deals of their own.

"Vega ordered 18 jets from Orda. The airline also borrowed $300 million from Tengri Bank."
"""

from collections.abc import Iterator, Sequence

from c5db.deals.acts import BUYS, DEBTS, DOES
from c5db.deals.lexicon import deal_words
from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene, Sentence, once
from c5db.deals.turns import brings_in_a_company

FUNDS = DEBTS | {"n.grant"}
"""Families of nouns for money that somebody lends or grants."""
BORROWS = frozenset({"v.raise", "v.lend", "v.lend.will", "v.get", "v.get.will", "v.sign", "v.agree"})
"""Families of words for taking up a loan."""
TRADED = BUYS | DOES
"""Families of words for what is bought, sold, built or delivered."""


def of_borrowings(scene: Scene, mentions: Sequence[Mention], reach: int) -> Iterator[tuple[int, int]]:
    """Pairs of mentions of which one tells of a trade and one of a debt, which is not told to be for that trade.

    `reach`: so many mentions before it each is held against. A trade told after a debt is another where it brings in
    a company.
    """
    told = [scene.sentence_at(mention.span.start) for mention in mentions]
    for b, later in enumerate(told):
        if _borrows(scene, later):
            yield from ((a, b) for a in range(max(0, b - reach), b) if told[a] is not later and _trades(told[a]))
        elif _trades(later) and brings_in_a_company(scene, later):
            before = range(max(0, b - reach), b)
            yield from ((a, b) for a in before if _borrows(scene, told[a]))


@once
def _borrows(scene: Scene, sentence: Sentence) -> bool:
    """Whether it tells that a loan is taken up, and not for what was told of: "financing it with a loan"."""
    if FUNDS.isdisjoint(sentence.families) or BORROWS.isdisjoint(sentence.families):
        return False
    stands_for = deal_words(scene.document.lang).stands_for
    return not any(token.low in stands_for for token in sentence.tokens(scene)[1:])


def _trades(sentence: Sentence) -> bool:
    """Whether it tells that something is bought, built or delivered, and of no debt."""
    return FUNDS.isdisjoint(sentence.families) and not TRADED.isdisjoint(sentence.families)
