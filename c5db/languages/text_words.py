"""What a language must say for an article to be found in its page: marks of sentences, of background, of furniture."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextWords:
    """The words of one language that the text layer needs; all in lower case."""

    frequent: frozenset[str]
    """Words so common that a few of them tell the language."""
    abbreviations: frozenset[str]
    """Words after whose full stop a sentence goes on."""
    background: tuple[str, ...]
    """Openings of a paragraph that tells what was known before."""
    read_also: tuple[str, ...]
    """Openings of a line that points to other articles."""
    after_article: tuple[str, ...]
    """Lines after which a page goes on to other things."""
    furniture: tuple[str, ...]
    """Lines of a page that are never text: menus, buttons, captions."""
    credits: tuple[str, ...]
    """Regular expressions with a group `who` (and perhaps `quoted`): whom the article names as its own source."""
    months: tuple[str, ...]
    """Stems of the months, January first."""
