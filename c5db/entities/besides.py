"""Names that only place another: the exchange on which it is traded, the firm whose rival it is."""

from collections.abc import Sequence

from c5db.entities.context import Context
from c5db.entities.found import Found
from c5db.languages.name_words import words

_LIKENED = words("rival rivals style like type era listed traded quoted esque")
"""What hangs on a name that is no side: "Masdar-rival", "Nasdaq-listed"."""
_EXCHANGES = words("exchange exchanges nasdaq euronext bourse")
_TRADES = ("trad", "list", "quot", "debut", "float", "pric", "share", "admi")
_REACH = 5
_HYPHENS = frozenset("-‑")


def without_besides(context: Context, found: Sequence[Found]) -> list[Found]:
    """The names without those that only say what another is like, or where its shares and metals are traded."""
    if context.lang != "en":
        return list(found)
    return [name for name in found if not (_is_likened(context, name) or _is_place_of_trade(context, name))]


def _is_likened(context: Context, name: Found) -> bool:
    hung = name.last < len(context.tokens) and context.tokens.gap(name.last) in _HYPHENS
    return hung and context.low(name.last) in _LIKENED


def _is_place_of_trade(context: Context, name: Found) -> bool:
    """ "Traded on the LME", "listed on Nasdaq"."""
    at = name.first - 1 - (context.low(name.first - 1) == "the")
    called = {word.lower() for word in (name.canonical or name.name).split()}
    if at < 0 or context.low(at) != "on" or _EXCHANGES.isdisjoint(called):
        return False
    return any(context.low(before).startswith(_TRADES) for before in context.before(at, _REACH))
