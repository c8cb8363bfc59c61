"""The thing that a number counts: a known noun within a few words, a model of a thing, or any noun."""

from dataclasses import replace

from c5db.domain.vocab import FigureKind
from c5db.figures.measures import SPEED, begins_model, read_rate
from c5db.figures.nouns import POSSESSED, hangs_on, is_plural_form, is_subject, read_noun
from c5db.figures.tokens import NUMBER, SIGN, Tokens
from c5db.figures.unit import Unit
from c5db.figures.vocabulary import Vocabulary

LOOK_AHEAD = 6
"""Words between a number and the noun that it counts."""
LONGEST_CODE = 3
DOERS = frozenset({"country", "company", "person"})
WITHIN = {"-", "«", "»", "“", "”", '"'}
"""Signs that may stand between them: «5 машин „скорой помощи“»."""


def read_thing(tokens: Tokens, at: int, vocab: Vocabulary) -> Unit | None:
    """The thing counted from token `at` on."""
    scaled = vocab.scales.get(tokens.low(at - 1)) is not None
    for place in range(at, min(at + LOOK_AHEAD, len(tokens))):
        if scaled and is_subject(tokens.low(place), vocab.words.nouns):
            return None  # «остальные 200 млн покупатель перечислит»
        found = vocab.things.at(tokens.lows, place)
        if found and not (vocab.words.head_last and hangs_on(tokens, found[1])):
            head, whole = _head(tokens, place, found, vocab)
            if _is_hung(tokens, at) and head > at + 1:
                if place > at + 1 or is_plural_form(tokens.low(head), vocab.words.nouns):
                    return None  # "four-car trains": a property of other things
                head, whole = place, found  # "a 40-wagon train"
            unit = _counted(tokens, whole[0], head, whole[1], vocab)
            crossed = any(_is_number(tokens, p, vocab) and _within_adjective(tokens, p) for p in range(at, place))
            return replace(unit, last=at) if crossed else unit  # the number between is a figure of its own
        model = _model(tokens, place, vocab)
        if model:
            named = vocab.things.at(tokens.lows, model[1])
            return _counted(tokens, *((named[0], model[1], named[1]) if named else (model[0], place, model[1])), vocab)
        if _ends_search(tokens, place, vocab):
            break
    code = tokens.raw(at - 2)
    if code.isupper() and len(code) <= LONGEST_CODE and tokens.is_word(at - 2):
        return None  # "flight TK 352 leaves"
    return _any_noun(tokens, at, vocab)


def _any_noun(tokens: Tokens, at: int, vocab: Vocabulary) -> Unit | None:
    """A noun of no table; a measure before it is a figure, "two 500-tonne cranes", or none, "96 155mm guns"."""
    start, measured = at, False
    while tokens.is_number(start) and (past := _past_size(tokens, start, vocab) or _past_measure(tokens, start)):
        measured = measured or not _past_size(tokens, start, vocab)
        start = past
    noun = read_noun(tokens, start, vocab)
    if noun is None:
        return None
    unit = _counted(tokens, noun[0], start, noun[1], vocab)
    return replace(unit, last=at) if measured else unit


def _past_size(tokens: Tokens, at: int, vocab: Vocabulary) -> int:
    """The place after a size that only describes a thing, "155mm", «152-мм»; 0 where none begins."""
    size = vocab.not_counts.at(tokens.lows, at + 1 + _is_hung(tokens, at + 1)) if tokens.is_number(at) else None
    return 0 if size is None else size[1]


def _past_measure(tokens: Tokens, at: int) -> int:
    """The place after a measure that is an adjective, "500-tonne"; 0 where none begins."""
    return at + 3 if _within_adjective(tokens, at) else 0


def _head(tokens: Tokens, at: int, found: tuple[str, int], vocab: Vocabulary) -> tuple[int, tuple[str, int]]:
    """The last of nouns in a row, where the language puts the head there: "passenger cars", «жолаушы локомотиві»."""
    following = vocab.things.at(tokens.lows, found[1]) if vocab.words.head_last else None
    if following is None or tokens.new_line(found[1]):
        return at, found
    if found[0] in DOERS and vocab.words.verb_last and not tokens.low(following[1] - 1).endswith(POSSESSED):
        return at, found  # «екі ел көлік құрастырмақ»: whoever does something to the next noun
    return found[1], following


def _ends_search(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    """Whether the noun counted cannot stand behind this token."""
    low = tokens.lows[at]
    if tokens.kinds[at] == SIGN:
        initial = low == "." and tokens.tight(at) and len(tokens.low(at - 1)) == 1 and tokens.raw(at - 1).isupper()
        return low not in WITHIN and not initial
    if _past_size(tokens, at, vocab):
        return False
    if _is_number(tokens, at, vocab) and (
        _within_name(tokens, at) or _within_adjective(tokens, at) or begins_model(tokens, at, vocab)
    ):
        return False
    if tokens.new_line(at) or tokens.kinds[at] == NUMBER or vocab.numbers.get(low) is not None:
        return True
    return bool(vocab.months.get(low) or vocab.currencies.get(low) or vocab.stops.get(low) or vocab.not_counts.get(low))


def _is_number(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    return tokens.kinds[at] == NUMBER or vocab.numbers.get(tokens.lows[at]) is not None


def _is_hung(tokens: Tokens, at: int) -> bool:
    """Whether a hyphen makes an adjective of the number and what follows."""
    return tokens.low(at) == "-" and tokens.tight(at) and tokens.tight(at + 1)


def _within_name(tokens: Tokens, at: int) -> bool:
    """Part of a name: "15 Arc7 carriers"."""
    name = at - 2 if tokens.low(at - 1) == "-" and tokens.tight(at - 1) else at - 1
    return tokens.tight(at) and tokens.is_word(name)


def _within_adjective(tokens: Tokens, at: int) -> bool:
    """Part of an adjective: "two 1,200-megawatt reactors", «два 100-тонных самосвала»."""
    return tokens.low(at + 1) == "-" and tokens.tight(at + 1) and tokens.tight(at + 2) and tokens.is_word(at + 2)


def _counted(tokens: Tokens, name: str, at: int, last: int, vocab: Vocabulary) -> Unit:
    """The thing as a unit: a flow where it comes at a rate."""
    generic = vocab.generic_things.at(tokens.lows, at)
    if vocab.shortened.get(tokens.low(last - 1)) and tokens.abbreviated(last):
        last += 1  # «ед. техники»
    explained = vocab.explained.at(tokens.lows, last) if generic is not None else None
    vague = generic is not None and generic[1] == at + 1 and not explained
    last = explained[1] if explained else last
    rate = read_rate(tokens, last, vocab)
    if rate and rate[0] != SPEED:
        return Unit(FigureKind.CAPACITY, f"{name}/{rate[0]}", rate[1], rule="things a time", generic=vague)
    return Unit(FigureKind.COUNT, name, last, rule="things", generic=vague)


def _model(tokens: Tokens, at: int, vocab: Vocabulary) -> tuple[str, int] | None:
    """«787-9», «Су-30СМ», "737 MAX 8s": a model that names the thing, with the place after it."""
    found = vocab.model_at(tokens.text, tokens.starts[at])
    if found is None:
        return None
    thing, end = found
    last = at + 1
    while last < len(tokens) and tokens.starts[last] < end:
        last += 1
    return thing, last
