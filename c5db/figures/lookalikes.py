"""Numbers that are no figures: parts of names, models, phones, times, scores, labels, ordinals, exchange-rate lines."""

import re

from c5db.figures.currency_signs import SYMBOLS
from c5db.figures.measures import ENERGIES, POWERS, begins_model
from c5db.figures.nouns import is_single_adjective
from c5db.figures.number import Number
from c5db.figures.tokens import WORD, Tokens
from c5db.figures.unit import Unit
from c5db.figures.units import case_ending
from c5db.figures.vocabulary import Vocabulary

HANGS_AFTER = {"/", ":", "#", "№", "_", "@", "&", "'", "’", "."}
COUNTED, MEASURED = {"things", "things a time"}, "measure"
"""Rules of units whose number may be an ordinal: «174-е место», «на 25-м заседании»."""
ENDS = {".", ",", ";", ":", "!", "?", ")", "»", "”", '"', "—", "–"}
RUNS_ON = {":", "/", "_", "@", "\\"}
MANY = 200
"""From here on «голов» are no goals."""
PHONE = re.compile(r"\+\d[\d ()\u00a0-]{5,24}")


def glued(tokens: Tokens, number: Number, vocab: Vocabulary) -> bool:
    """Hung on letters or signs: «ВВЭР-1200», «C5», «№ 12», «3:1»."""
    if number.in_words:
        return _within_title(tokens, number.first, vocab)
    hung = _hangs_on(tokens, number.first) and not _beside_power(tokens, number.first, vocab)
    return hung or _runs_on(tokens, number.last)


def _within_title(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    """«ООО „ВСМ Две столицы“»: a number word with a capital in the middle of a phrase."""
    capital = tokens.raw(at)[:1].isupper() and not vocab.words.title_case
    return capital and tokens.is_word(at - 1) and not tokens.new_line(at)


def _hangs_on(tokens: Tokens, at: int) -> bool:
    before = tokens.low(at - 1)
    if before in {"№", "#"}:
        return True
    if not tokens.tight(at):
        return False
    if tokens.is_word(at - 1) or before in HANGS_AFTER:
        return True
    if before == "+":
        return tokens.tight(at - 1)
    return before == "-" and tokens.tight(at - 1) and not tokens.is_sign(at - 2)


def _beside_power(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    """Whether only a slash parts the number from a power or an energy told before: "300 MW/600 MWh"."""
    if tokens.low(at - 1) != "/":
        return False
    unit = vocab.units.before(tokens.lows, at - 1)
    name = "" if unit is None else unit[0].partition("*")[0]
    return unit is not None and name in POWERS | ENERGIES and tokens.is_number(unit[1] - 1)


def _runs_on(tokens: Tokens, at: int) -> bool:
    return tokens.low(at) in RUNS_ON and tokens.tight(at) and tokens.is_number(at + 1) and tokens.tight(at + 1)


def label(tokens: Tokens, number: Number, first: int, vocab: Vocabulary) -> bool:
    """A number that names a thing: «статья 16», "flight 921", «ст. 5»; or stands in a phrase that measures nothing."""
    if number.scaled or first == 0 or tokens.new_line(first):
        return False
    at = first - 2 if tokens.low(first - 1) == "." and tokens.tight(first - 1) else first - 1
    found = vocab.labels.before(tokens.lows, at + 1)
    if found is None:
        return False
    phrase = found[1] < at
    return phrase or not number.in_words or vocab.labels_in_words.get(tokens.low(at)) is not None


def model_like(tokens: Tokens, number: Number, vocab: Vocabulary) -> bool:
    """«787-9», «74-55-30»: digits that run on behind a hyphen without being a range; «200Н», "737 MAX 8"."""
    last = number.last
    model = None if number.in_words else vocab.model_at(tokens.text, tokens.starts[number.first])
    if model is not None and (model[1] > tokens.ends[last - 1] or named_before(tokens, number.first)):
        return True
    if number.in_words or not tokens.tight(last):
        return False
    if tokens.low(last) == "-" and tokens.tight(last + 1) and tokens.is_number(last + 1):
        return True
    raw = tokens.raw(last)
    if begins_model(tokens, last - 1, vocab):
        return True
    return (
        tokens.kinds[last] == WORD
        and raw[:1].isupper()
        and not number.scaled
        and len(raw) <= 4
        and not any(table.get(raw.lower()) for table in (vocab.units, vocab.scales, vocab.currencies))
    )


def named_model(tokens: Tokens, number: Number, vocab: Vocabulary) -> bool:
    """Whether a name and the tail behind the number make a model of it: «Boeing 737-800»."""
    if number.in_words or not named_before(tokens, number.first):
        return False
    model = vocab.model_at(tokens.text, tokens.starts[number.first])
    return model is not None and model[1] > tokens.ends[number.last - 1]


def named_before(tokens: Tokens, first: int) -> bool:
    """Whether a name stands right before a number: «Boeing 787», "Windows 11"."""
    at = first - 1
    begins = at <= 0 or tokens.ends_sentence(at - 1) or tokens.new_line(at)
    return tokens.is_word(at) and tokens.raw(at)[:1].isupper() and not begins


def ordinal(tokens: Tokens, number: Number, vocab: Vocabulary) -> bool:
    """«174-е», "5th", «12-ші», «сорок первый»: a place in a row."""
    at = number.last
    if number.in_words:
        return vocab.ordinals.get(tokens.low(at)) is not None or vocab.day_ordinals.get(tokens.low(at)) is not None
    if not tokens.tight(at):
        return False
    if tokens.low(at) in {"th", "st", "nd", "rd"}:
        return True
    return case_ending(tokens, at) == 2 and vocab.ordinal_endings.get(tokens.low(at + 1)) is not None


def _begins_adjective(tokens: Tokens, number: Number, vocab: Vocabulary) -> bool:
    """«100-ти тонный самосвал»: digits with an ending that are the first part of an adjective, which is no plural."""
    hung = not number.in_words and tokens.is_word(number.last - 1) and tokens.low(number.last - 2) == "-"
    return hung and is_single_adjective(tokens.low(number.last), vocab.words.nouns)


def refused(tokens: Tokens, at: int, vocab: Vocabulary) -> bool:
    """What follows the number says that it counts nothing: «раза», "times", «место», «°C»."""
    if tokens.low(at) == "-" and tokens.tight(at) and vocab.not_counts.at(tokens.lows, at + 1) is not None:
        return True  # "two 10-storey towers", «155-мм орудия»
    at += 0 if tokens.raw(at + 1).isascii() else case_ending(tokens, at)
    if tokens.low(at) == "°" or vocab.not_counts.at(tokens.lows, at) is not None:
        return True
    if tokens.low(at) == "-" and tokens.tight(at) and vocab.list_links.get(tokens.low(at + 1)):
        return not tokens.tight(at + 1)  # «двух- и трёхлетние контракты»
    return tokens.low(at) == "-" and vocab.age_words.at(tokens.lows, at + 1) is not None


def exchange_rate(tokens: Tokens, first: int, number: Number) -> bool:
    """A rate among rates: «USD 520,45 EUR 600,1», «USD/KZT 520,5»: codes and bare decimals in a row."""
    if number.scaled or number.in_words or "." not in number.digits.replace(",", "."):
        return False
    if tokens.low(first - 1) == "/":
        return True
    after = number.last
    while tokens.is_sign(after) and tokens.lows[after] in {",", ";", "|", "/", "·", "•"}:
        after += 1
    return _code_and_rate(tokens, after) or _code_and_rate(tokens, first - 2) or _code_and_rate(tokens, first - 3)


def among_codes(tokens: Tokens, first: int) -> bool:
    """Whether a code or sign of a currency stands before the number."""
    return _is_code(tokens.raw(first - 1))


def _is_code(raw: str) -> bool:
    return raw in SYMBOLS or (len(raw) == 3 and raw.isascii() and raw.isalpha() and raw.isupper())


def _code_and_rate(tokens: Tokens, at: int) -> bool:
    return _is_code(tokens.raw(at)) and tokens.is_number(at + 1) and any(c in tokens.raw(at + 1) for c in ".,")


def past(tokens: Tokens, at: int) -> int:
    """The place after a word, or after a number that is no figure with all that runs on from it: a phone, hyphens."""
    if tokens.is_word(at):
        return at + 1  # "end-2027"
    if tokens.low(at - 1) == "+":
        phone = PHONE.match(tokens.text, tokens.starts[at - 1])
        if phone:
            while at < len(tokens) and tokens.starts[at] < phone.end():
                at += 1
            return at
    place = at + 1
    while (
        tokens.low(place) in {"-", ":", "/"}
        and tokens.tight(place)
        and tokens.tight(place + 1)
        and tokens.is_number(place + 1)
    ):
        place += 2
    return place


def countable(tokens: Tokens, number: Number, unit: Unit | None, vocab: Vocabulary) -> bool:
    """Whether a number can count things: no ordinal, no fraction, not «один» (an article more than a count)."""
    if unit is not None and unit.rule not in {*COUNTED, MEASURED}:
        return True
    if ordinal(tokens, number, vocab) or _begins_adjective(tokens, number, vocab):
        return False
    if (
        unit is not None
        and number.value < MANY
        and any(map(vocab.doubtful_things.get, tokens.lows[number.last : unit.last]))
    ):
        return False
    if unit is not None and unit.rule == MEASURED:
        return True
    if vocab.words.year_adjective and number.year_like:
        # "its 2024 sales", "2030 notes", but "2000 cars"
        return number.value % 10 == 0 and vocab.dated_things.get(tokens.low(number.last)) is None
    if tokens.low(number.first - 1) == "+" or (number.bare != number.bare.to_integral_value() and not number.scaled):
        return False
    return not (number.in_words and number.value == 1)


def clause_ends(tokens: Tokens, at: int) -> bool:
    """Whether nothing that a number could count follows at `at`."""
    at += case_ending(tokens, at)
    return at >= len(tokens) or tokens.lows[at] in ENDS or tokens.new_line(at)
