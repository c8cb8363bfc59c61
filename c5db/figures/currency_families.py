"""Currencies that share a name: which of them is meant, an adjective says or the country that the text speaks of."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from c5db.domain.vocab import FigureKind
from c5db.figures.amount import Amount
from c5db.figures.tokens import Tokens
from c5db.figures.vocabulary import Vocabulary

FAMILIES: Mapping[str, frozenset[str]] = {
    name: frozenset(codes.split())
    for name, codes in {
        "USD": "USD CAD AUD HKD SGD NZD TWD NAD FJD JMD TTD BND LRD GYD BBD BSD BZD SRD XCD",
        "RUB": "RUB BYN",
        "GBP": "GBP EGP SYP LBP SDG SSP",
        "manat": "AZN TMT",
        "crown": "SEK NOK DKK CZK ISK",
        "rial": "QAR SAR OMR IRR YER",
        "rupee": "INR PKR LKR NPR MUR SCR IDR",
        "som": "KGS UZS",
        "dinar": "KWD RSD IQD BHD DZD JOD TND LYD MKD",
        "dirham": "AED MAD",
        "franc": "CHF XAF XOF CDF RWF GNF BIF DJF KMF",
        "cfa": "XAF XOF",
        "won": "KRW KPW",
        "peso": "MXN ARS CLP COP PHP UYU DOP CUP",
        "shilling": "KES TZS UGX SOS",
        "lira": "TRY SYP LBP",
        "leu": "RON MDL",
        "kwacha": "ZMW MWK",
        "p": "PHP BWP",
    }.items()
}
"""What a language's table calls a currency: a code or the common name → the currencies that it can be."""
OWNERS = ("'s", "’s")
"""How English marks an owner."""
USUAL: Mapping[str, str] = {
    "manat": "AZN",
    "rupee": "INR",
    "som": "KGS",
    "dirham": "AED",
    "franc": "CHF",
    "won": "KRW",
    "lira": "TRY",
    "leu": "RON",
}
"""What a common name is where the text speaks of no other country of the family."""


def of_family(name: str, whose: str | None) -> str:
    """The currency of the adjective, where it is one of those that bear this name."""
    return whose if whose is not None and whose in FAMILIES.get(name, ()) else name


def with_currencies(tokens: Tokens, amounts: Sequence[Amount], vocab: Vocabulary) -> list[Amount]:
    """The amounts, common names made the currency of the country spoken of; unknown where none or several are."""
    if not any(_common(amount) for amount in amounts):
        return list(amounts)
    spoken = _countries(tokens, vocab)
    return [replace(a, unit=_meant(a.unit or "", spoken)) if _common(a) else a for a in amounts]


def _common(amount: Amount) -> bool:
    return amount.kind is FigureKind.MONEY and amount.unit is not None and amount.unit.islower()


def _meant(name: str, spoken: frozenset[str]) -> str | None:
    named, usual = FAMILIES[name] & spoken, USUAL.get(name)
    if usual and (not named or usual in named):
        return usual
    return next(iter(named)) if len(named) == 1 else None


def _countries(tokens: Tokens, vocab: Vocabulary) -> frozenset[str]:
    """The currencies of the countries that the text names, in one pass, also as owners: "Denmark's"."""
    tables = (vocab.currency_adjectives, vocab.currency_countries)
    lows = [low[:-2] if low.endswith(OWNERS) else low for low in tokens.lows]
    return frozenset(
        found[0] for at in range(len(lows)) for table in tables if (found := table.at(lows, at)) is not None
    )
