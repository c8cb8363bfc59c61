"""Look-up of words and phrases in a language's tables, each word worked out once."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

V = TypeVar("V")
LONGEST_WORD = 60
"""No word of a table is longer; what is longer is not looked up, so that a megabyte of letters costs nothing."""
KNOWN_WORDS = 50_000
"""So many words are remembered; then the memory starts afresh."""


class _Entry(NamedTuple, Generic[V]):
    """What the table says of a word: the phrases that it begins, the longest first, and its own value."""

    phrases: tuple[tuple[tuple[str, ...], V], ...]
    single: V | None


class Heads(NamedTuple):
    """What the patterns of some tables begin with: most words begin none, which is seen at one look."""

    exact: frozenset[str]
    stems: frozenset[str]
    endings: frozenset[str]

    def fit(self, word: str) -> bool:
        """Whether a pattern of the tables may fit `word`."""
        if word in self.exact or len(word) > LONGEST_WORD:
            return word in self.exact
        stems, endings = self.stems, self.endings
        return any(word[:size] in stems or word[-size:] in endings for size in range(1, len(word) + 1))


def heads_of(tables: Iterable["Table[Any]"]) -> Heads:
    """What the patterns of all these tables begin with."""
    each = [table.heads for table in tables]
    exact, stems, endings = (frozenset().union(*kind) for kind in zip(*each, strict=True))
    return Heads(exact, stems, endings)


class Table(Generic[V]):
    """Patterns with values: `stem*` matches every word that begins so, `*ending` every word that ends so."""

    def __init__(self, entries: Mapping[V, str] | Iterable[tuple[V, str]]) -> None:
        self._exact: dict[str, V] = {}
        self._stems: dict[str, V] = {}
        self._endings: dict[str, V] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        self._known: dict[str, V | None] = {}
        self._entries: dict[str, _Entry[V] | None] = {}
        for value, patterns in entries.items() if isinstance(entries, Mapping) else entries:
            for pattern in filter(None, (p.strip().lower() for p in patterns.split(","))):
                self._add(pattern, value)
        for phrases in self._phrases.values():
            phrases.sort(key=lambda p: -len(p[0]))
        # The longest first; a stem of one letter is none.
        self._stem_sizes = sorted({len(stem) for stem in self._stems} - {0, 1}, reverse=True)
        self._ending_sizes = sorted({len(ending) for ending in self._endings} - {0}, reverse=True)
        self._stem_heads = {head: p for head, p in self._phrases.items() if head.endswith("*")}
        self._longest = max((len(parts) for phrases in self._phrases.values() for parts, _ in phrases), default=1)

    def _add(self, pattern: str, value: V) -> None:
        # Hyphens are tokens of their own in a text, so they are here.
        parts = pattern.replace("-", " - ").split()
        if len(parts) > 1:
            self._phrases.setdefault(parts[0], []).append((tuple(parts), value))
        elif pattern.startswith("*"):
            self._endings.setdefault(pattern[1:], value)
        elif pattern.endswith("*"):
            self._stems.setdefault(pattern[:-1], value)
        else:
            self._exact.setdefault(pattern, value)

    def get(self, word: str) -> V | None:
        """The value of a single word; the exact pattern before the longest stem before the longest ending."""
        try:
            return self._known[word]
        except KeyError:
            if len(word) > LONGEST_WORD:
                return None
            if len(self._known) >= KNOWN_WORDS:
                self._known.clear()
            found = self._known[word] = self._find(word)
            return found

    def _find(self, word: str) -> V | None:
        if word in self._exact:
            return self._exact[word]
        for size in self._stem_sizes:
            if size <= len(word) and word[:size] in self._stems:
                return self._stems[word[:size]]
        for size in self._ending_sizes:
            if size <= len(word) and word[-size:] in self._endings:
                return self._endings[word[-size:]]
        return None

    @property
    def heads(self) -> Heads:
        """What its patterns begin with."""
        phrases = {head.rstrip("*") for head in self._stem_heads}
        exact = frozenset(self._exact) | (self._phrases.keys() - self._stem_heads.keys())
        return Heads(exact, frozenset(self._stems) | phrases, frozenset(self._endings))

    def begins(self, word: str) -> bool:
        """Whether a pattern can begin with `word`."""
        return self._entry(word) is not None

    def at(self, words: Sequence[str], start: int) -> tuple[V, int] | None:
        """The value of the longest pattern that begins at `start`, with the place after it."""
        if not 0 <= start < len(words):
            return None
        entry = self._entry(words[start])
        if entry is None:
            return None
        for parts, value in entry.phrases:
            if _fits(parts, words, start):
                return value, start + len(parts)
        return None if entry.single is None else (entry.single, start + 1)

    def before(self, words: Sequence[str], end: int) -> tuple[V, int] | None:
        """The value of the longest pattern that ends just before `end`, with the place where it begins."""
        if not 0 < end <= len(words):
            return None
        for size in range(min(self._longest, end), 1, -1):
            entry = self._entry(words[end - size])
            for parts, value in entry.phrases if entry else ():
                if len(parts) == size and _fits(parts, words, end - size):
                    return value, end - size
        single = self.get(words[end - 1])
        return None if single is None else (single, end - 1)

    def _entry(self, word: str) -> "_Entry[V] | None":
        """All that begins with `word`, None for most words; each is worked out once."""
        try:
            return self._entries[word]
        except KeyError:
            if len(word) > LONGEST_WORD:
                return None
            if len(self._entries) >= KNOWN_WORDS:
                self._entries.clear()
            phrases = list(self._phrases.get(word, []))
            phrases += [p for head, ps in self._stem_heads.items() if word.startswith(head[:-1]) for p in ps]
            phrases.sort(key=lambda p: -len(p[0]))
            single = self.get(word)
            known = self._entries[word] = _Entry(tuple(phrases), single) if phrases or single is not None else None
            return known


def _fits(parts: Sequence[str], words: Sequence[str], start: int) -> bool:
    """Whether the words from `start` on are these parts, of which the first is known to fit."""
    if start + len(parts) > len(words):
        return False
    for offset in range(1, len(parts)):
        part, word = parts[offset], words[start + offset]
        if word != part and not (part.endswith("*") and word.startswith(part[:-1])):
            return False
    return True
