"""The second end that a number may have: «от 50 до 55», "$3 to $5 billion", «два-три», «с 30 до 45 %»."""

from dataclasses import replace

from c5db.figures.amount import Amount
from c5db.figures.hedges import after_change, hedge_within
from c5db.figures.numbers import read_number
from c5db.figures.ranges import make_change, make_listed, make_range
from c5db.figures.terms import Term, read_term, unit_of
from c5db.figures.tokens import DASHES, Tokens
from c5db.figures.units import case_ending
from c5db.figures.vocabulary import Vocabulary

CLOSER_REACH = 12
"""Tokens between the lower end and the word that closes the range."""
OPENER_REACH = 3
"""Words back to the opener of a change: "from a reported $1.6bn to $4.6bn"."""
LINK_REACH = 8
"""Tokens between a number and the link behind its unit: «от 3 млрд долл. США в год до»."""

LISTED = 5
"""So many amounts may be listed with one unit."""
GREAT = 1000
"""What is listed before a comma is less: "in 2023, 60 and 45 million"."""


def read_pair(tokens: Tokens, one: Term, vocab: Vocabulary) -> list[Amount]:
    """The range (one amount) or the change (two) that begins with `one`; nothing without a second end that fits."""
    closed = _closed_range(tokens, one, vocab) or _hyphened(tokens, one, vocab)
    if closed:
        return closed
    opener = vocab.words.range_openers.get(tokens.low(one.first - 1))
    for place in _links(tokens, one, vocab):
        dash = tokens.low(place) in DASHES
        if dash and not _joins(tokens, place):
            continue
        if not dash and tokens.low(place) != opener and not vocab.range_marks.get(tokens.low(place)):
            continue
        two = (
            _after_dash(tokens, place + 1, vocab)
            if dash and tokens.tight(place)
            else read_term(tokens, place + 1, vocab)
        )
        if two is None:
            continue
        if dash:
            return make_range(tokens, one, two, one.first, vocab)
        return _worded(tokens, one, two, opener, place, vocab)
    return []


def _hyphened(tokens: Tokens, one: Term, vocab: Vocabulary) -> list[Amount]:
    """A range that hyphens make an adjective: "a two-to-three-year term", "a 5-to-7-year plan", "a five- to …"."""
    mark = one.last + 1
    if tokens.low(one.last) != "-" or not tokens.tight(one.last) or not vocab.range_marks.get(tokens.low(mark)):
        return []
    hung = tokens.low(mark + 1) == "-"
    two = _after_dash(tokens, mark + 2, vocab) if hung else read_term(tokens, mark + 1, vocab)
    return [] if two is None else make_range(tokens, one, two, one.first, vocab)


def read_listed(tokens: Tokens, one: Term, vocab: Vocabulary) -> Amount | None:
    """One of several amounts with one unit, which stands behind the last: "80, 60 and 45 million euros"."""
    other = one
    for _ in range(LISTED):
        joins = vocab.list_links.get(tokens.low(other.last))
        if not joins and not (tokens.low(other.last) == "," and one.number.value < GREAT):
            return None
        following = read_term(tokens, other.last + 1, vocab)
        if following is None or joins:
            return None if following is None else make_listed(tokens, one, following, vocab)
        other = following
    return None


def _links(tokens: Tokens, one: Term, vocab: Vocabulary) -> list[int]:
    """Where the word or dash between the ends may stand: behind the number, its hedge, or its unit."""
    places = [one.last]
    if tokens.low(one.last) in DASHES or not _link_near(tokens, one, vocab):
        return places
    unit = unit_of(tokens, one, vocab)
    if unit is not None and unit.rule != "things":
        places.append(unit.last)
    within = hedge_within(tokens, one.last, vocab)
    if within is not None:
        places.append(within[1])
    return places


def _link_near(tokens: Tokens, one: Term, vocab: Vocabulary) -> bool:
    """Whether a link stands near enough at all: reading the unit is dear, and most amounts are no ranges."""
    opener = vocab.words.range_openers.get(tokens.low(one.first - 1))
    near = tokens.lows[one.last : one.last + LINK_REACH]
    return any(low in DASHES or low == opener or vocab.range_marks.get(low) for low in near)


def _joins(tokens: Tokens, at: int) -> bool:
    """Whether a dash joins two ends: spaced alike on both sides, a long one without spaces."""
    return (
        tokens.tight(at) == tokens.tight(at + 1)
        and (tokens.lows[at] != "—" or tokens.tight(at))
        and at + 1 < len(tokens)
    )


def _after_dash(tokens: Tokens, at: int, vocab: Vocabulary) -> Term | None:
    """The number right behind a dash, which does not hang on it, with its own currency: "Rs 500–Rs 600 crore"."""
    number = read_number(tokens, at, vocab) if at < len(tokens) else None
    if number is not None:
        return Term(number.first, number.last, number)
    priced = read_term(tokens, at, vocab)
    return priced if priced is not None and priced.currency else None


def _worded(tokens: Tokens, one: Term, two: Term, opener: str | None, place: int, vocab: Vocabulary) -> list[Amount]:
    """The pair with words between: a change after «с» or a verb of change, else a range."""
    word = tokens.low(one.first - 1)
    if opener == tokens.low(place):
        if vocab.change_openers.get(word) and not _ranging(tokens, one.first - 1, vocab):
            return _changed(tokens, one, two, one.first - 1, place, vocab)
        return make_range(tokens, one, two, one.first - 1, vocab)
    for back in range(2, OPENER_REACH + 1):
        if vocab.change_openers.get(tokens.low(one.first - back)) and tokens.is_word(one.first - 1):
            return _changed(tokens, one, two, one.first, place, vocab)
    if after_change(tokens, one.first, vocab):
        return _changed(tokens, one, two, one.first, place, vocab)
    return make_range(tokens, one, two, one.first, vocab)


def _changed(tokens: Tokens, one: Term, two: Term, first: int, place: int, vocab: Vocabulary) -> list[Amount]:
    """What it was and what it became, which may be a range of its own: «с 13 до 18–20 млрд»."""
    if tokens.low(two.last) not in DASHES:
        return make_change(tokens, one, two, first, place, vocab)
    became = read_pair(tokens, two, vocab)
    if len(became) != 1:
        return make_change(tokens, one, two, first, place, vocab)
    upper = Term(two.first, became[0].number.last, became[0].number, two.currency)
    made = make_change(tokens, one, upper, first, place, vocab)
    if not made:
        return []
    low, high, qualifier = became[0].low, became[0].high, became[0].qualifier
    return [made[0], replace(made[1], low=low, high=high, qualifier=qualifier)]


def _ranging(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    """ "running from $800 million to $1.2 billion": the verb says that it is a range."""
    return any(vocab.range_verbs.get(tokens.low(at - back)) for back in (1, 2))


def _closed_range(tokens: Tokens, one: Term, vocab: Vocabulary) -> list[Amount]:
    """«10-нан 15 млн долларға дейін», «50 мен 55 пайыз аралығында»: a range by the word behind it.

    Before a verb of change it is one: «18-ден 25 млрд теңгеге дейін өсті».
    """
    if not vocab.words.range_closers or not any(
        map(vocab.range_closers.get, tokens.lows[one.last : one.last + CLOSER_REACH])
    ):
        return []
    own = unit_of(tokens, one, vocab)
    for place in {one.last, one.last + case_ending(tokens, one.last), own.last if own else one.last}:
        from_case = tokens.low(place - 1).endswith(vocab.words.from_endings)
        linked = vocab.list_links.get(tokens.low(place)) is not None
        two = read_term(tokens, place + linked, vocab) if from_case or linked else None
        made = make_range(tokens, one, two, one.first, vocab) if two is not None else []
        if two is None or not made or not vocab.range_closers.get(tokens.low(made[0].last)):
            continue
        if from_case and vocab.levels.get(tokens.low(made[0].last + 1)):
            return make_change(tokens, one, two, one.first, two.first, vocab)
        return [replace(made[0], last=made[0].last + 1)]
    return []
