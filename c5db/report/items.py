"""What a part of an attribute is called."""

import re
from collections.abc import Mapping

NAMES: Mapping[str, Mapping[str, str]] = {
    "en": {"purchase_right": "purchase right", "restatement": "in another currency", "stage": "first stage"},
    "ru": {
        "firm": "твёрдый заказ",
        "option": "опцион",
        "purchase_right": "право на покупку",
        "tranche": "транш",
        "stage": "первый этап",
        "loan": "кредит",
        "construction": "строительство",
        "service": "эксплуатация",
        "restatement": "в другой валюте",
    },
}
FURTHER: Mapping[str, Mapping[str, str]] = {
    "en": {"also": "a further value", "earlier": "an earlier value"},
    "ru": {"also": "ещё одно значение", "earlier": "прежнее значение"},
}
"""A value of the same kind beside the first; which one it is, the value tells."""


def item_name(item: str, lang: str) -> str:
    """`purchase_right, also 10` → `purchase right, a further value`; a model or a name stays as written."""
    return ", ".join(_piece(piece, lang) for piece in re.split(r",\s+", item))


def _piece(piece: str, lang: str) -> str:
    word, _, rest = piece.partition(" ")
    told = FURTHER[lang].get(word) if re.match(r"\d", rest) else None
    return told or NAMES[lang].get(piece, piece)
