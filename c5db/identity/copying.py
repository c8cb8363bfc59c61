"""Whether a source takes its text from another: by text, credit and the order of what it tells, never by values."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from difflib import SequenceMatcher

from c5db.domain.voices import Voice
from c5db.identity.names import match_key, same_name, shares_words
from c5db.identity.shingles import contained

TEXT = 0.45
"""A text that holds this share of another's runs of words is copied from it."""
CREDITED_TEXT = 0.18
"""Where it names the other as its source, this share is enough."""
DIGEST = 0.25
"""A longer text of which this share at least is the other's is a copy; less of it, and it only quotes."""
LEAST_RUNS = 15
"""Texts shorter than this many runs are alike by chance."""
SAME_ORDER = 0.8
"""Where it names the other, and this share of its claims stands there in the same order, it is retold from it."""
LEAST_CLAIMS = 3
SAME_SEASON = timedelta(days=61)
"""Texts published further apart are alike by their author's habit, who reports each deal in the same words."""
NEARLY_WHOLE = 0.9
"""Unless this share of all their runs is common to both: then the old text was printed again."""


@dataclass(frozen=True, slots=True)
class Copying:
    """A source that copies another, how much of it, and why it is held to."""

    source_id: int
    original_id: int
    similarity: float
    credited: bool
    reason: str


def copying(a: Voice, b: Voice) -> Copying | None:
    """Which of two sources copies the other, if one does."""
    copy, original = (a, b) if _is_later(a, b) else (b, a)
    share, credited = contained(copy.runs, original.runs), credits(copy, original)
    short = min(len(copy.runs), len(original.runs)) < LEAST_RUNS
    if not short and (share >= CREDITED_TEXT if credited else share >= TEXT and _is_taken(copy, original)):
        told = f"{share:.0%} of the shorter text stands in the other word for word"
        return _copying(copy, original, share, credited, told)
    if credited and (retold := _retold(copy, original)) >= SAME_ORDER:
        return _copying(copy, original, share, credited, f"{retold:.0%} of its claims stand there in the same order")
    return None


def originals(sources: Mapping[int, Voice], found: Collection[Copying]) -> list[Copying]:
    """For each copy the source that it goes back to, which is no copy itself."""
    best: dict[int, Copying] = {}
    for one in sorted(found, key=lambda one: (not one.credited, -one.similarity, sources[one.original_id].source_key)):
        if not _goes_back(one.original_id, one.source_id, best):
            best.setdefault(one.source_id, one)
    return [_to_root(one, best, sources) for _, one in sorted(best.items())]


def credits(copy: Voice, original: Voice) -> bool:
    """Whether a source names the other's outlet as its own source."""
    return bool(credit_keys(copy) & outlet_keys(original))


def credit_keys(voice: Voice) -> frozenset[str]:
    """What the credited outlet may be known by."""
    return frozenset({match_key(voice.credit)} - {""}) if voice.credit else frozenset()


def outlet_keys(voice: Voice) -> frozenset[str]:
    """What the outlet of a source may be known by."""
    return frozenset(match_key(outlet) for outlet in voice.outlets) - {""}


def _is_later(a: Voice, b: Voice) -> bool:
    """Whether `a` would be the copy: it credits the other, else is later, else names the other, else tells less."""
    if credits(a, b) != credits(b, a):
        return credits(a, b)
    if a.published and b.published and a.published != b.published:
        return a.published > b.published
    if _names(a, b) != _names(b, a):
        return bool(_names(a, b))
    if bool(a.credit) != bool(b.credit):
        return bool(a.credit)
    return (-len(a.runs), a.source_key) > (-len(b.runs), b.source_key)


def _names(a: Voice, b: Voice) -> str | None:
    """What the text of a source calls the other's outlet, if it does; what both name is no sign."""
    return min(a.names & b.outlets, key=lambda outlet: (-len(outlet), outlet), default=None)


def tell_of_others(a: Voice, b: Voice) -> bool:
    """Both name companies, and none in common, or each one of its own and a figure too: one formula for two deals."""
    if not a.companies or not b.companies:
        return False
    first, second = ({match_key(name) for name in voice.companies} for voice in (a, b))
    if first.isdisjoint(second):
        return True
    if credits(a, b) or credits(b, a) or set(a.said) <= set(b.said) or set(b.said) <= set(a.said):
        return False
    return _names_another(a, b) and _names_another(b, a)


def _names_another(a: Voice, b: Voice) -> bool:
    """Whether it names a company that the other does not name, not even shortly."""
    return any(not any(same_name(x, y) or shares_words(x, y) for y in b.companies) for x in a.companies)


def _is_taken(copy: Voice, original: Voice) -> bool:
    """So much of the text is the other's, so soon after it, that it was taken from there."""
    return _is_much(copy, original) and (_is_of_one_season(copy, original) or _is_reprinted(copy, original))


def _is_of_one_season(a: Voice, b: Voice) -> bool:
    return a.published is None or b.published is None or abs(a.published - b.published) <= SAME_SEASON


def _is_reprinted(a: Voice, b: Voice) -> bool:
    return len(a.runs & b.runs) >= NEARLY_WHOLE * len(a.runs | b.runs)


def _is_much(copy: Voice, original: Voice) -> bool:
    return len(copy.runs & original.runs) >= DIGEST * len(copy.runs)


def _retold(copy: Voice, original: Voice) -> float:
    """The share of a source's claims that the other makes too, in the same order."""
    if len(copy.said) < LEAST_CLAIMS:
        return 0.0
    blocks = SequenceMatcher(None, copy.said, original.said, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / len(copy.said)


def _copying(copy: Voice, original: Voice, share: float, credited: bool, told: str) -> Copying:
    reason = told
    if credited or (_names(copy, original) and not _names(original, copy)):
        reason = f"it names {copy.credit if credited else _names(copy, original)} as its source, and {told}"
    return Copying(copy.source_id, original.source_id, round(share, 4), credited, reason)


def _goes_back(source_id: int, to: int, best: Mapping[int, Copying]) -> bool:
    """Whether a source goes back to another, so that the other can't go back to it."""
    while source_id != to and source_id in best:
        source_id = best[source_id].original_id
    return source_id == to


def _to_root(one: Copying, best: Mapping[int, Copying], sources: Mapping[int, Voice]) -> Copying:
    root = one.original_id
    while root in best:
        root = best[root].original_id
    if root == one.original_id:
        return one
    share = round(contained(sources[one.source_id].runs, sources[root].runs), 4)
    return Copying(one.source_id, root, share, one.credited, f"{one.reason}; that one is a copy as well")


__all__: Sequence[str] = ["Copying", "copying", "credit_keys", "credits", "originals", "outlet_keys", "tell_of_others"]
