"""The text words of a language, loaded once."""

from functools import cache
from importlib import import_module

from c5db.languages.text_words import TextWords

LANGUAGES = ("ru", "en", "kk")


@cache
def text_words(lang: str) -> TextWords:
    """The words of `lang`; an unknown language is read as English."""
    words: TextWords = import_module(f"c5db.languages.{lang if lang in LANGUAGES else 'en'}.text").WORDS
    return words
