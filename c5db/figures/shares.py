"""Shares in words: «половина акций», "a third of the stock", «үштен бірі»; and shares by twos: «70 на 30»."""

from decimal import Decimal

from c5db.domain.vocab import FigureKind
from c5db.figures.amount import Amount, Lacks
from c5db.figures.number import Number
from c5db.figures.scales import read_part_of_scale
from c5db.figures.tokens import DASHES, Tokens
from c5db.figures.units import case_ending
from c5db.figures.vocabulary import Vocabulary

WHOLE = 100
SPLIT_REACH = 12
"""Words around a split among which a word of shares must stand."""


def read_fraction(tokens: Tokens, at: int, vocab: Vocabulary) -> Amount | None:
    """The share in words that begins at token `at`."""
    found = vocab.fractions.at(tokens.lows, at) if tokens.is_word(at) else None
    if found is None:
        return None
    share, last = found
    if (
        vocab.not_fractions.at(tokens.lows, last)
        or _measures(tokens.low(last), vocab)
        or read_part_of_scale(tokens, at, vocab) is not None
        or vocab.ordinals.get(tokens.low(at - 1))
        or _is_addition(tokens, last, vocab)
    ):
        return None
    standing = _standing(tokens, at, last, vocab)
    if standing is None:
        return None
    first = at - 1 if vocab.words.lone_article and tokens.low(at - 1) == vocab.words.lone_article else at
    if vocab.fraction_nouns.get(tokens.low(last)):
        last += 1
    kind = FigureKind.PERCENT if standing is Lacks.NOTHING else None
    return Amount(
        first,
        last,
        Number(at, last, share, in_words=True),
        kind,
        share,
        None,
        "percent",
        rule="share in words",
        lacks=standing,
    )


def _is_addition(tokens: Tokens, last: int, vocab: Vocabulary) -> bool:
    """«(в два) с половиной (раза)»: the words that end at `last` add to the number before them."""
    added = vocab.additions.before(tokens.lows, last)
    if added is None:
        return False
    number = added[1] - 1
    return tokens.is_number(number) or vocab.numbers.get(tokens.low(number)) is not None


def _measures(following: str, vocab: Vocabulary) -> bool:
    """«половина миллиарда», "half a day": a part of an amount, not a share."""
    return any(t.get(following) is not None for t in (vocab.currencies, vocab.scales, vocab.durations))


def _standing(tokens: Tokens, at: int, last: int, vocab: Vocabulary) -> Lacks | None:
    """Whether the word stands as a share by itself (NOTHING), if another share stands before (SHARE), or not at all."""
    article = bool(vocab.words.lone_article) and tokens.low(at - 1) == vocab.words.lone_article
    word, before, following = tokens.lows[at], tokens.low(at - 2 if article else at - 1), tokens.low(last)
    if last - at > 1 or not vocab.doubtful_fractions.get(word):
        return Lacks.NOTHING
    if following and following == vocab.words.lone_article:
        return None  # "about half a billion", "almost half a dozen"
    if vocab.fraction_openers.get(before) or vocab.fraction_nouns.get(following) or vocab.share_links.get(following):
        return Lacks.NOTHING
    if vocab.time_openers.get(before):
        return None
    half = vocab.numbers.get(word) is not None
    if vocab.words.lone_article and not article and not half:
        return None
    ends = last >= len(tokens) or (tokens.is_sign(last) and following != "-") or bool(vocab.stops.get(following))
    if not ends:
        return None
    return Lacks.NOTHING if half else Lacks.SHARE


def read_split(tokens: Tokens, at: int, vocab: Vocabulary) -> list[Amount]:
    """«70 на 30», "a 70-30 split", "70/30", "70:30": two shares of a whole, where shares are spoken of."""
    if not tokens.is_number(at):
        return []
    place = at + 1 + case_ending(tokens, at + 1)
    link = tokens.low(place)
    linked = vocab.split_marks.get(link) or link in DASHES or link in {"/", ":"}
    second = place + 1 if linked else place
    if not tokens.is_number(second) or not (linked or place > at + 1):
        return []
    one, two = tokens.raw(at), tokens.raw(second)
    if not (one.isdigit() and two.isdigit() and len(one) == len(two) == 2 and int(one) + int(two) == WHOLE):
        return []
    around = tokens.lows[max(0, at - SPLIT_REACH) : at + SPLIT_REACH]
    if not any(vocab.share_words.get(low) for low in around):
        return []
    return [_share(tokens, at), _share(tokens, second)]


def _share(tokens: Tokens, at: int) -> Amount:
    value = Decimal(tokens.raw(at))
    number = Number(at, at + 1, value)
    return Amount(at, at + 1, number, FigureKind.PERCENT, value, None, "percent", change=True, rule="split")
