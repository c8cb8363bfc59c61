"""Texts with their figures marked: "за [5,3 млрд руб.|5300000000 RUB]".

Behind the bar stand the value (`low..high` for a range), the unit and whatever is not as usual: the qualifier,
`inherited`, `relative`, `restates`. A date is its ISO 8601 form alone.
"""

import re
from datetime import date

from c5db.domain.records import Figure
from c5db.domain.vocab import FigureKind, Qualifier
from c5db.figures import find_figures

PUBLISHED = date(2025, 11, 10)
"""A Monday."""
MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")


def plain(marked: str) -> str:
    """The text without its marks."""
    return MARK.sub(lambda m: m[1], marked)


def expected(marked: str) -> list[str]:
    """The marks, as `read` writes what is found."""
    return [f"{m[1]} = {m[2]}" for m in MARK.finditer(marked)]


def read(marked: str, lang: str, published: date | None = PUBLISHED) -> list[str]:
    """What the reader finds in the text without its marks."""
    return [f"{f.quote} = {described(f)}" for f in find_figures(plain(marked), lang, published)]


def described(figure: Figure) -> str:
    """A figure in the words of a mark."""
    words = [figure.value_text or ""] if figure.kind is FigureKind.DATE else [_value(figure), figure.unit or "unknown"]
    if figure.qualifier not in {Qualifier.EXACT, Qualifier.RANGE}:
        words.append(str(figure.qualifier))
    words += [name for name in ("inherited", "relative") if getattr(figure, name)]
    if figure.restates is not None:
        words.append("restates")
    return " ".join(words)


def _value(figure: Figure) -> str:
    assert figure.value is not None
    low = f"{figure.value.quantize(figure.value.__class__('0.0001')).normalize():f}"
    return (
        low
        if figure.value_max is None
        else f"{low}..{figure.value_max.quantize(figure.value.__class__('0.0001')).normalize():f}"
    )
