"""How Russian tells what is no deal's: nothing yet that its families of words do not tell."""

from c5db.languages.aside_words import Aside

ASIDES: tuple[Aside, ...] = ()
