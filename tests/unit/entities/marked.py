"""Texts with their names marked, each with canonical name, kind and country: "ТОО «[Ромашка|Ромашка company KZ]»".

What a text holds besides the marks is of no interest unless the text is in a list of texts without names.
"""

import re

from c5db.domain.records import Name
from c5db.entities import find_names

MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")


def plain(marked: str) -> str:
    """The text without its marks."""
    return MARK.sub(lambda m: m[1], marked)


def expected(marked: str) -> list[str]:
    """The marks, as `read` writes what is found."""
    return [f"{m[1]} = {m[2]}" for m in MARK.finditer(marked)]


def read(marked: str, lang: str) -> list[str]:
    """What is found in the text without its marks."""
    return [f"{name.quote} = {described(name)}" for name in find_names(plain(marked), lang)]


def described(name: Name) -> str:
    """A name in the words of a mark."""
    return " ".join([name.canonical, name.kind.value, *([name.country] if name.country else [])])
