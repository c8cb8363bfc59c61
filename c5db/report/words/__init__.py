"""The words of the page, a file a language."""

import tomllib
from collections.abc import Callable
from importlib.resources import files
from typing import Any

Say = Callable[..., str]


def words_of(lang: str) -> Say:
    """Gives the words of a key, with what is filled in."""
    words: dict[str, str] = tomllib.loads(files("c5db").joinpath("report", "words", f"{lang}.toml").read_text("utf-8"))

    def say(key: str, **filled: Any) -> str:
        return words[key].format(**filled) if filled else words[key]

    return say


def form(number: int, lang: str) -> str:
    """The form of a counted word: 1 for one, 2 for some, 5 for many."""
    if lang == "en":
        return "1" if number == 1 else "2"
    if number % 10 == 1 and number % 100 != 11:
        return "1"
    return "2" if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else "5"
