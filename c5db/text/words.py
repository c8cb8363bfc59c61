"""The text words of a language, loaded once."""

import re
from functools import cache
from importlib import import_module

from c5db.languages.text_words import TextWords

LANGUAGES = ("ru", "en", "kk")
REMEMBERED = 4_096
"""Of so many words at most is remembered what each rule found of them: others come up seldom, and a process that reads
for days has to stay as small as it was.
"""


def language_code(given: str | None) -> str | None:
    """`ru` of `ru-RU`; None for a language that nothing is known of."""
    code = re.split(r"[-_]", (given or "").strip().lower(), maxsplit=1)[0]
    return code if code in LANGUAGES else None


@cache
def text_words(lang: str) -> TextWords:
    """The words of `lang`; an unknown language is read as English."""
    words: TextWords = import_module(f"c5db.languages.{lang if lang in LANGUAGES else 'en'}.text").WORDS
    return words
