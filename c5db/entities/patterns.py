"""Words and phrases given as patterns (`stem*`), ready to be asked of the words of a text."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Generic, TypeVar

from c5db.entities.tokens import Tokens
from c5db.text.words import REMEMBERED

T = TypeVar("T")


class Phrases(Generic[T]):
    """Phrases with a meaning each; the longest that fits at a place counts."""

    def __init__(self, patterns: Mapping[str, T]) -> None:
        self._exact: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._stems: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for pattern, meaning in patterns.items():
            head, *rest = pattern.lower().replace("ё", "е").replace("-", " ").split()
            table = self._stems if head.endswith("*") else self._exact
            table.setdefault(head.rstrip("*"), []).append((tuple(rest), meaning))
        self._sizes = sorted({len(stem) for stem in self._stems} - {0, 1})
        self._heads = lru_cache(maxsize=REMEMBERED)(self._find_heads)

    @property
    def exact_heads(self) -> Iterable[str]:
        """The words that phrases begin with."""
        return self._exact

    @property
    def stem_heads(self) -> Iterable[str]:
        """How words begin that phrases do."""
        return self._stems

    def _find_heads(self, low: str) -> tuple[tuple[tuple[str, ...], T], ...]:
        found = list(self._exact.get(low, ()))
        for size in self._sizes:
            if size > len(low):
                break
            if low[:size] in self._stems:
                found += self._stems[low[:size]]
        return tuple(sorted(found, key=lambda f: -len(f[0]))) if found else ()

    def match(self, tokens: Tokens, at: int) -> tuple[int, T] | None:
        """The place after the longest phrase that begins at `at`, and its meaning."""
        for rest, meaning in self._heads(tokens.words[at].low):
            if not rest:
                return at + 1, meaning
            end = at + 1 + len(rest)
            if end <= len(tokens.words) and all(
                _fits(part, tokens.words[at + 1 + i].low) and tokens.joined(at + 1 + i) for i, part in enumerate(rest)
            ):
                return end, meaning
        return None

    def of(self, low: str) -> T | None:
        """The meaning of a single word."""
        for rest, meaning in self._heads(low):
            if not rest:
                return meaning
        return None


class Openers:
    """What any phrase of several kinds may begin with: most words begin none, which is seen at one look."""

    def __init__(self, *phrases: Phrases[Any]) -> None:
        self._exact = frozenset(head for kind in phrases for head in kind.exact_heads)
        self._stems = frozenset(stem for kind in phrases for stem in kind.stem_heads if len(stem) > 1)
        self._sizes = sorted({len(stem) for stem in self._stems})
        self.begin = lru_cache(maxsize=REMEMBERED)(self._begin)

    def _begin(self, low: str) -> bool:
        return low in self._exact or any(low[:size] in self._stems for size in self._sizes)

    def places(self, tokens: Tokens) -> list[int]:
        """The words with which a phrase can begin."""
        begin = self.begin
        return [at for at, word in enumerate(tokens.words) if begin(word.low)]


def _fits(part: str, low: str) -> bool:
    return low.startswith(part[:-1]) if part.endswith("*") else low == part


def listed(words: str) -> Phrases[bool]:
    """The phrases of a list separated by commas."""
    return Phrases({word.strip(): True for word in words.split(",") if word.strip()})
