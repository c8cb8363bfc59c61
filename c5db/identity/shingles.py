"""A text as the set of its runs of words, and the few of them by which copies find each other through an index."""

import re
import zlib
from array import array
from collections.abc import Iterator, Sequence, Set
from itertools import islice

RUN = 3
"""Words in a run that two texts are compared by."""
LONG_RUN = 4
"""Words in a run that possible copies are found by."""
WINDOW = 8
"""Of this many neighbouring runs one is kept: any eleven words in a row that two texts share are found."""
MOST_WORDS = 20_000
"""A longer text is a book or a dump: its beginning is enough to find its copies."""
_WORD = re.compile(r"[^\W_]+")


def words_of(text: str, body: Sequence[int] = ()) -> list[str]:
    """The words of the parts of a text that are the article, in small letters; an empty body is all of it."""
    edges = list(body) or [0, len(text)]
    parts = (text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    words = (match[0] for part in parts for match in _WORD.finditer(part.casefold().replace("ё", "е")))
    return list(islice(words, MOST_WORDS))


def signature(words: Sequence[str]) -> bytes:
    """The runs of a text, packed."""
    return array("I", sorted(set(_runs(words, RUN)))).tobytes()


def unpack(packed: bytes) -> frozenset[int]:
    """The runs that a signature holds."""
    runs = array("I")
    runs.frombytes(packed)
    return frozenset(runs)


def fingerprints(words: Sequence[str]) -> frozenset[str]:
    """One run of each window of the text, the one with the least number."""
    runs = list(_runs(words, LONG_RUN))
    size = min(WINDOW, len(runs))
    windows = zip(*(runs[n:] for n in range(size)), strict=False)
    return frozenset(f"run:{least:08x}" for least in set(map(min, windows)))


def least_runs(words: Sequence[str], size: int, most: int, among: Set[str]) -> list[int]:
    """The least numbers of a text's runs of so many words that hold one of some words: two texts that are alike mostly
    have one in common.
    """
    holds = [word in among for word in words]
    runs = (run for n, run in enumerate(_runs(words, size)) if any(holds[n : n + size]))
    return sorted(set(runs))[:most]


def contained(a: frozenset[int], b: frozenset[int]) -> float:
    """The share of the shorter text that stands in the longer."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _runs(words: Sequence[str], size: int) -> Iterator[int]:
    return (zlib.crc32(" ".join(words[n : n + size]).encode()) for n in range(len(words) - size + 1))
