"""Further mentions of unknown names: their abbreviation in brackets, and the same words where nothing else tells."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from c5db.domain.vocab import ORGANIZATION_KINDS
from c5db.entities.context import Context
from c5db.entities.found import Found

_OPENS = frozenset({"(", "» (", "” (", '" (', "”(", "»("})
_MOST_WORDS = 3


def with_echoes(context: Context, found: Sequence[Found]) -> list[Found]:
    """The names with those of their mentions that only repeat what was named before."""
    named = [f for f in found if f.kind in ORGANIZATION_KINDS]
    taken = {at for f in found for at in range(f.first, f.last)}
    shorts = list(_abbreviations(context, named, taken))
    taken |= {f.first for f in shorts}
    names = [f for f in (*named, *shorts) if not f.known or f in shorts]
    return sorted([*found, *shorts, *_repeats(context, names, taken)], key=lambda f: f.first)


def _abbreviations(context: Context, named: Sequence[Found], taken: set[int]) -> Iterator[Found]:
    for full in named:
        at = full.last
        if at >= len(context.tokens) or at in taken or full.last - full.first < 2:
            continue
        word = context.tokens.words[at]
        gap = context.tokens.gap(at).strip()
        if gap in _OPENS and word.upper and _closes(context, at):
            yield replace(
                full, first=at, last=at + 1, name=word.raw, canonical=full.canonical or full.name, known=False
            )


def _closes(context: Context, at: int) -> bool:
    return context.text[context.tokens.ends[at] :][:1] in {")", ",", ";"}


def _repeats(context: Context, names: Sequence[Found], taken: set[int]) -> Iterator[Found]:
    by_first: dict[str, Found] = {}
    for name in names:
        word = context.tokens.words[name.first]
        if name.last - name.first <= _MOST_WORDS and (word.latin or word.upper) and len(word.raw) > 2:
            by_first.setdefault(word.raw, name)
    for at, word in enumerate(context.tokens.words) if by_first else ():
        full = by_first.get(word.raw)
        if full and at not in taken and _same_words(context, full, at, taken):
            yield replace(full, first=at, last=at + full.last - full.first, case=None)


def _same_words(context: Context, name: Found, at: int, taken: set[int]) -> bool:
    size = name.last - name.first
    if at + size > len(context.tokens) or any(i in taken for i in range(at, at + size)):
        return False
    words = context.tokens.words
    return all(words[name.first + i].raw == words[at + i].raw for i in range(size)) and all(
        context.tokens.joined(at + i) for i in range(1, size)
    )
