"""Hedges around an amount: «более», "up to", «с лишним», «-ға жуық»; a level reached («вырос до») is none.

A denial turns a bound round: "won't exceed", «не будет стоить более».
"""

from dataclasses import replace

from c5db.domain.vocab import FigureKind, Qualifier
from c5db.figures.amount import Amount
from c5db.figures.tokens import DASHES, SIGN, Tokens
from c5db.figures.units import case_ending
from c5db.figures.vocabulary import Vocabulary

DENIAL_REACH = 3
"""Words between a denial and its bound: «не должна быть выше»."""
OPENING = frozenset('(«„“"[')
CLAUSE_SIGNS = {".", ",", ";", ":", "—", "–"}
TURNED = {Qualifier.AT_LEAST: Qualifier.AT_MOST, Qualifier.AT_MOST: Qualifier.AT_LEAST}
LEVEL_REACH = 8
"""Words between a verb of change and the level reached: «вырос на этот тип до 22 машин»."""


def hedged(tokens: Tokens, amount: Amount, vocab: Vocabulary) -> Amount:
    """The amount with the hedges before, within and after it."""
    if amount.change or amount.qualifier is Qualifier.RANGE:
        return amount
    before = hedge_before(tokens, amount, vocab)
    if before is not None:
        return replace(amount, first=before[1], qualifier=before[0])
    inside = _hedge_inside(tokens, amount, vocab)
    if inside is not None:
        return replace(amount, qualifier=inside)
    within = hedge_within(tokens, amount.number.last, vocab)
    if within is not None and within[1] <= amount.last:
        return replace(amount, qualifier=within[0])
    after = _hedge_after(tokens, amount, vocab)
    if after is not None:
        return replace(amount, last=after[1], qualifier=after[0])
    return amount


def hedge_before(tokens: Tokens, amount: Amount, vocab: Vocabulary) -> tuple[Qualifier, int] | None:
    """The hedge that ends just before the amount, perhaps with a small word between: «более чем на»."""
    first = amount.first
    if first <= 0 or tokens.new_line(first):
        return None
    found = _before_links(tokens, first, vocab)
    if found is None or _is_hung_sign(tokens, found[1]):
        return None
    word = tokens.lows[found[1]]
    linked = found[1] < first - 1 and not vocab.hedges.before(tokens.lows, first)
    if vocab.period_prepositions.get(word) and (linked or amount.kind is FigureKind.DURATION):
        return None  # "under a $2bn contract", "talks over a 30% stake", "over five years"
    if vocab.matter_prepositions.get(word) and linked and amount.kind is FigureKind.MONEY:
        return None  # "talks about a $2bn merger"
    if _belongs_to_verb(tokens, found[1], amount, vocab):
        return None
    turned = _turned(tokens, Qualifier(found[0]), found[1], vocab)
    near = turned[1] == first - 1
    if near and vocab.level_prepositions.get(word) and after_change(tokens, found[1], vocab):
        return None
    return turned


def _before_links(tokens: Tokens, first: int, vocab: Vocabulary) -> tuple[str, int] | None:
    """The hedge before `first`, small words between passed over: «более чем на», «более, чем»."""
    found = vocab.hedges.before(tokens.lows, first)
    linked = vocab.hedge_links.get(tokens.lows[first - 1]) is not None
    if found is None and linked:
        found = vocab.hedges.before(tokens.lows, first - 1)
    if found is not None:
        return found
    than = first - 1 if vocab.than.get(tokens.low(first - 1)) or not linked else first - 2
    if vocab.than.get(tokens.low(than)) and tokens.low(than - 1) == ",":
        return vocab.hedges.before(tokens.lows, than - 1)
    return None


def _is_hung_sign(tokens: Tokens, at: int) -> bool:
    """Whether the sign at `at` is the end of an arrow or a tag: «5 -> 7 млн», «<b>7 млн»."""
    return tokens.is_sign(at) and tokens.tight(at) and tokens.low(at - 1) not in OPENING


def _turned(tokens: Tokens, qualifier: Qualifier, at: int, vocab: Vocabulary) -> tuple[Qualifier, int]:
    """The bound at `at`, turned round by a denial before it: «не может превышать», "won't cost less than"."""
    if qualifier in TURNED and vocab.bounds.at(tokens.lows, at) is not None:
        for place in range(at - 1, max(-1, at - 2 - DENIAL_REACH), -1):
            if vocab.denials.get(tokens.lows[place]) and not tokens.new_line(place + 1):
                return TURNED[qualifier], place
            if not vocab.bound_verbs.get(tokens.lows[place]):
                break
    return qualifier, at


def _belongs_to_verb(tokens: Tokens, at: int, amount: Amount, vocab: Vocabulary) -> bool:
    """Whether the first word of the hedge at `at` belongs to the verb before it: "went up to 30%"."""
    if vocab.split_hedges.at(tokens.lows, at) is None:
        return False
    kind = vocab.split_verbs.get(tokens.low(at - 1))
    return kind == "any" or (kind is not None and kind == amount.kind)


def after_change(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    """Whether a verb of change stands before `at` in the clause, «вырос», "rose", or is left out there.

    A dash stands in the place of the verb of the clause before: «парк увеличат до 40 машин, а цену — до 90 млн».
    """
    left_out = tokens.low(at - 1) in {"—", "–"}
    if tokens.low(at - 1) in {",", "—", "–"}:
        at -= 1  # «выросла на 12%, до 3 млрд», «в полтора раза — до 12 млрд»
    left = LEVEL_REACH
    while left and at > 0:
        at -= 1
        low = tokens.lows[at]
        if tokens.kinds[at] != SIGN:
            left -= 1
        elif left_out and low == "," and vocab.gaps.get(tokens.low(at + 1)):
            left, left_out = 2 * LEVEL_REACH, False
        elif low in CLAUSE_SIGNS and not tokens.abbreviated(at):
            return False  # but «на 50 б. п., до 16,5%»
        hung = tokens.tight(at) and tokens.low(at - 1) in DASHES  # "a tie-up"
        if vocab.levels.get(low) and not hung:
            return True
    return False


def hedge_within(tokens: Tokens, at: int, vocab: Vocabulary) -> tuple[Qualifier, int] | None:
    """The hedge at `at` or behind a case ending there: «300-ге жуық маман», «сто с лишним самолётов»."""
    place = at + case_ending(tokens, at)
    if tokens.low(at) == "+" and (not tokens.tight(at) or tokens.is_number(at + 1)):
        return None  # "5+1"
    found = vocab.hedges_after.at(tokens.lows, at) or vocab.hedges_after.at(tokens.lows, place)
    if found is None and tokens.low(place - 1).endswith(vocab.words.from_endings):
        found = vocab.hedges_after_from.at(tokens.lows, place)
    return None if found is None else (Qualifier(found[0]), found[1])


def _hedge_inside(tokens: Tokens, amount: Amount, vocab: Vocabulary) -> Qualifier | None:
    """The hedge between a number and its scale, in the last word of it or of its unit, or in their order.

    «Два с лишним миллиарда», «екі мыңдай», «250 млн доллардай», «миллиардов пять».
    """
    for place in range(amount.number.first + 1, amount.number.last):
        found = vocab.hedges_after.at(tokens.lows, place)
        if found is not None and found[1] < amount.number.last:
            return Qualifier(found[0])
    ends = (amount.number.last - 1, amount.last - 1)
    about = any(tokens.is_word(at) and tokens.lows[at].endswith(vocab.words.about_endings) for at in ends)
    return Qualifier.ABOUT if about or amount.number.inverted else None


def _hedge_after(tokens: Tokens, amount: Amount, vocab: Vocabulary) -> tuple[Qualifier, int] | None:
    """The hedge behind the amount; one that may as well begin the next phrase counts only at the end of this one."""
    if tokens.new_line(amount.last):
        return None
    place = amount.last + case_ending(tokens, amount.last)
    within = hedge_within(tokens, amount.last, vocab)
    if within is not None:
        numbered = tokens.is_number(within[1]) or vocab.numbers.get(tokens.low(within[1])) is not None
        if numbered and vocab.list_links.get(tokens.low(place)):
            return None  # «пять центров и более 700 грузовиков»: the hedge of the next amount
        level = within[0] is Qualifier.AT_MOST and any(vocab.levels.get(tokens.low(within[1] + i)) for i in range(3))
        return None if level else within
    found = vocab.closing_hedges.at(tokens.lows, place)
    if found is None or not (found[1] >= len(tokens) or tokens.kinds[found[1]] == SIGN or tokens.new_line(found[1])):
        return None
    return Qualifier(found[0]), found[1]
