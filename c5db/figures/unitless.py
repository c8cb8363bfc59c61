"""Numbers that no unit follows: a thing told before them, or a unit that a neighbour must lend."""

from decimal import Decimal

from c5db.domain.vocab import FigureKind, Qualifier
from c5db.figures.amount import Amount, Lacks
from c5db.figures.hedges import hedged
from c5db.figures.lookalikes import clause_ends, countable, named_before, ordinal
from c5db.figures.nouns import is_counted_form, is_plural, russian_form, tells_tense
from c5db.figures.terms import Term
from c5db.figures.tokens import DASHES, Tokens
from c5db.figures.units import case_ending, read_unit
from c5db.figures.vocabulary import Vocabulary

WHOLE = 100
YOUNGEST, OLDEST = 14, 105
"""Ages that news tells of people."""
JOINING = {"and", "и", "а"}
HALF = Decimal("0.5")
"""«Половина», "half": a share or nothing, where no unit follows."""
MOST_BETWEEN = 3
"""Words between a thing and the dash before its number."""
CLAUSE_STARTS = {",", ":", ";", "—", "–", "("}


def read_unitless(tokens: Tokens, term: Term, vocab: Vocabulary) -> Amount | None:
    """The amount of a number that no unit follows, or nothing."""
    return (
        _thing_before(tokens, term, vocab)
        or _taken_on(tokens, term, vocab)
        or _inverted(tokens, term, vocab)
        or _without_unit(tokens, term, vocab)
    )


def _thing_before(tokens: Tokens, term: Term, vocab: Vocabulary) -> Amount | None:
    """A count told after its thing: «рабочих мест — не менее 700», «рабочих мест будет 450»."""
    number = term.number
    if not clause_ends(tokens, term.last) or not countable(tokens, number, None, vocab) or number.year_like:
        return None
    made = hedged(
        tokens, Amount(term.first, term.last, number, FigureKind.COUNT, number.value, rule="things before"), vocab
    )
    at = made.first - 1
    link = tokens.low(at)
    spaced = link == ":" or (link in DASHES and not tokens.tight(at + 1))
    if not spaced and not vocab.copulas.get(link):
        return None
    named = _named_before(tokens, at, vocab)
    if named is None:
        return None
    return Amount(term.first, term.last, number, FigureKind.COUNT, number.value, None, named, rule="things before")


def _named_before(tokens: Tokens, at: int, vocab: Vocabulary) -> str | None:
    """The thing that ends at `at`, or a few words before it: «рабочих мест (на пике)»; a list's heading is plural."""
    nouns = vocab.words.nouns
    for back in range(MOST_BETWEEN + 1):
        if back and not tokens.is_word(at - back):
            return None
        named = vocab.things.before(tokens.lows, at - back)
        if named is not None:
            near = not back or vocab.stops.get(tokens.low(at - back)) is not None
            noun = tokens.low(at - back - 1)
            headed = tokens.low(at) == ":" and is_plural(noun, nouns)
            return named[0] if near and (is_counted_form(noun, nouns) or headed) else None
    return None


def _taken_on(tokens: Tokens, term: Term, vocab: Vocabulary) -> Amount | None:
    """A count that its verb tells of: "will employ 85"."""
    number = term.number
    thing = vocab.counted_by_verb.before(tokens.lows, _hedge_start(tokens, term.first, vocab))
    if thing is None or not clause_ends(tokens, term.last) or number.year_like:
        return None
    return Amount(term.first, term.last, number, FigureKind.COUNT, number.value, None, thing[0], rule="things by verb")


def _hedge_start(tokens: Tokens, first: int, vocab: Vocabulary) -> int:
    """Where the hedge before a number begins, or the number itself."""
    hedge = vocab.hedges.before(tokens.lows, first)
    return first if hedge is None else hedge[1]


def _inverted(tokens: Tokens, term: Term, vocab: Vocabulary) -> Amount | None:
    """«лет десять», «человек двадцать»: what stands before the number makes it approximate."""
    at, number = term.first - 1, term.number
    named = tokens.is_word(at) and vocab.inverted.get(tokens.lows[at]) and not tokens.new_line(term.first)
    if not named or tokens.is_number(at - 1) or vocab.numbers.get(tokens.low(at - 1)) is not None:
        return None
    unit = read_unit(tokens, number, at, vocab)
    if unit is None or unit.last != term.first:
        return None
    value = unit.measured(number.value)
    return Amount(
        at, term.last, number, unit.kind, value, None, unit.name, Qualifier.ABOUT, rule=f"inverted, {unit.rule}"
    )


def _without_unit(tokens: Tokens, term: Term, vocab: Vocabulary) -> Amount | None:
    """A number whose unit a neighbour must lend: it has a scale, is of the things spoken of, or ends a clause."""
    number = term.number
    if number.value == 0 or number.value == HALF or ordinal(tokens, number, vocab) or _numbers_a_line(tokens, term):
        return None
    named = not number.scaled and vocab.numbered.get(tokens.low(term.first - 1)) is not None
    lacks = None if named else _lacking(tokens, term, vocab)
    if lacks is None or (number.value == 1 and lacks not in {Lacks.THING, Lacks.SERIES}):
        return None
    rule = f"without a unit ({lacks.name.lower()})"
    return Amount(term.first, term.last, number, None, number.value, rule=rule, lacks=lacks)


def _lacking(tokens: Tokens, term: Term, vocab: Vocabulary) -> Lacks | None:
    """What the number lacks."""
    number = term.number
    whole = _number_follows(tokens, term.last, vocab) and not number.scaled
    if not number.scaled and _spoken_of(tokens, term, vocab):
        return Lacks.THING
    if whole:
        return Lacks.WHOLE
    if number.scaled:
        opened = vocab.money_openers.before(tokens.lows, _hedge_start(tokens, term.first, vocab))
        return Lacks.SUM if opened else Lacks.CURRENCY
    series = _of_a_series(tokens, term, vocab)
    if series is not None:
        return series
    if not clause_ends(tokens, term.last) or number.year_like or _is_age(tokens, term):
        return None
    if named_before(tokens, term.first):
        listed = number.value < WHOLE and tokens.low(term.first - 2) in CLAUSE_STARTS | JOINING
        return Lacks.SHARE if listed else None
    return Lacks.UNIT


def _is_age(tokens: Tokens, term: Term) -> bool:
    """Whether the number stands between commas behind a person's name: "a firm owned by Lord Harwick, 71."."""
    at = term.first - 1
    if term.number.in_words or not YOUNGEST <= term.number.value <= OLDEST or tokens.low(at) != ",":
        return False
    return named_before(tokens, at) and tokens.raw(at - 2)[:1].isupper() and tokens.low(term.last) in {",", "."}


def _spoken_of(tokens: Tokens, term: Term, vocab: Vocabulary) -> bool:
    """«десять из них», «24-і жөнелтілді», «жиырма екісі»."""
    ending = case_ending(tokens, term.last)
    if vocab.things_spoken_of.at(tokens.lows, term.last + ending):
        return True
    if term.number.in_words:
        return vocab.parted_numbers.get(tokens.low(term.last - 1)) is not None
    return ending == 2 and vocab.part_endings.get(tokens.low(term.last + 1)) is not None


def _of_a_series(tokens: Tokens, term: Term, vocab: Vocabulary) -> Lacks | None:
    """«первые 16 уже летают», "options for another 12", «пять уже получены»: so many of the things spoken of."""
    number, first, following = term.number, term.first, tokens.low(term.last)
    if number.year_like or number.bare != number.bare.to_integral_value():
        return None
    start = _hedge_start(tokens, first, vocab)
    opener = vocab.series_openers.before(tokens.lows, start)
    if opener is not None:
        ends, does = clause_ends(tokens, term.last), _verb(tokens, term.last, vocab)
        goes_on = vocab.stops.get(following) is not None or does
        if not ends and not (number.value > 1 and goes_on):
            return None
        # «первые два сдадут» are none of the billions that were told of before.
        is_thing = (does and not ends) or start - opener[1] > 1
        return Lacks.THING if is_thing else Lacks.SERIES
    spoken = vocab.things_spoken_of.before(tokens.lows, first) is not None
    if spoken and vocab.words.nouns == "russian" and russian_form(following)[0] == "adjective":
        return Lacks.THING
    begins = spoken or tokens.low(first - 1) in CLAUSE_STARTS
    if not begins or number.value == 1 or vocab.words.nouns != "russian":
        return None
    return Lacks.THING if _verb(tokens, term.last + bool(vocab.adverbs.get(following)), vocab) else None


def _verb(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    low = tokens.low(at)
    told = vocab.tense.get(low) or vocab.tense_endings.get(low)
    return bool(told) and tokens.is_word(at) and tells_tense(low, vocab.words.nouns)


def _numbers_a_line(tokens: Tokens, term: Term) -> bool:
    """«3. Вакансия»: the number of a line in a list."""
    return (term.first == 0 or tokens.new_line(term.first)) and tokens.low(term.last) in {".", ")"}


def _number_follows(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    """Whether the number is a part of another: «пять из 12», "five of the ten"."""
    link = vocab.part_links.at(tokens.lows, at)
    if link is None:
        return False
    return any(tokens.is_number(p) or vocab.numbers.get(tokens.low(p)) is not None for p in (link[1], link[1] + 1))
