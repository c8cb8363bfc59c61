"""Who speaks for himself: copies have one voice, a publisher one for each value, an article one for each speaker."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from c5db.domain.evidence import Evidence
from c5db.reconcile.recollection import by_article
from c5db.reconcile.statements import Statement, Value, fits, state

OWN = "\x1f"
"""Marks the voice of a copy on what its original does not say, or says otherwise."""

AUTHOR = "the article itself"
HALF = Decimal("0.5")
"""Of two people's figures one that is smaller yet is of a part, not of the same thing."""
NEARLY_AS_LARGE = Decimal("0.8")
"""A figure so near to another, told in one article, counts the same thing in another way; a part is smaller."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The statements that count, and those that only repeat their original."""

    statements: tuple[Statement, ...]
    echoes: tuple[Statement, ...] = ()


def hear(claims: Iterable[Evidence], unit: str | None, exact: bool = False) -> Heard:
    """The claims on one question as statements, each under the voice that it has."""
    stated = sorted((state(c, c.voice or f"source {c.source_id}", unit, exact) for c in claims), key=lambda s: s.order)
    originals: dict[str, list[Statement]] = defaultdict(list)
    for one in stated:
        if not one.evidence.is_copy:
            originals[one.voice].append(one)
    echoes = [one for one in stated if one.evidence.is_copy and _repeats(one, originals[one.voice])]
    repeated = {one.evidence.claim_id for one in echoes}
    faithful = {one.evidence.source_id for one in echoes}
    heard = [
        _of_copy(one, originals[one.voice], one.evidence.source_id in faithful) if one.evidence.is_copy else one
        for one in stated
        if one.evidence.claim_id not in repeated
    ]
    return Heard(tuple(_tell_speakers_apart(_join_publishers(heard))), tuple(echoes))


def _repeats(one: Statement, original: Sequence[Statement]) -> bool:
    return any(fits(one, said) for said in original)


def _of_copy(one: Statement, original: Sequence[Statement], faithful: bool) -> Statement:
    """What a copy says of its own has a voice; in place of what its original says it is probably a slip."""
    publishers = {said.evidence.publisher for said in original}
    # A new price, or a publisher's second edition of his own text, is no slip.
    meant = faithful or one.evidence.revises or (one.evidence.publisher or "") in publishers
    return replace(one, voice=one.voice + OWN, alters=bool(original) and not meant)


def voices_of(statements: Iterable[Statement]) -> list[str]:
    """The voices among the statements, sorted."""
    return sorted({statement.voice for statement in statements})


def _join_publishers(heard: Sequence[Statement]) -> list[Statement]:
    """A publisher who says the same again, in another article, is no second witness."""
    voices: dict[tuple[str, Value], str] = {}
    joined = []
    for one in heard:
        publisher = one.evidence.publisher
        known = voices.setdefault((publisher, one.value), one.voice) if publisher else one.voice
        joined.append(replace(one, voice=known))
    return joined


def _tell_speakers_apart(heard: Sequence[Statement]) -> Iterable[Statement]:
    """An author does not contradict himself: values that differ within one article are those of the people named."""
    articles = by_article(heard)
    for one in heard:
        article = articles[one.evidence.source_id]
        beside = [other for other in article if other.value != one.value]
        rivals = [other for other in beside if _another_count(one, other)]
        speakers = {_speaker(other) for other in rivals} - {_speaker(one)}
        told = [s for s in article if _speaker(s) in {_speaker(one), *speakers}]
        yield replace(one, speaker=_speaker(one)) if speakers and _one_value_each(told) else one


def _speaker(one: Statement) -> str:
    return one.evidence.attributed_to or AUTHOR


def _another_count(one: Statement, other: Statement) -> bool:
    """Two people are named for figures of one size, or one is and the article's own figure is nearly as large."""
    named = sum(s.evidence.attributed_to is not None for s in (one, other))
    first, second = one.evidence.value, other.evidence.value
    if not named:
        return False
    if not (first and second):
        return named == 2
    least = HALF if named == 2 else NEARLY_AS_LARGE
    return (named == 2 or not fits(one, other)) and least <= first / second <= 1 / least


def _one_value_each(told: Sequence[Statement]) -> bool:
    """Whoever gives several values lists parts, and contradicts nobody by them."""
    return all(fits(one, other) for one in told for other in told if _speaker(one) == _speaker(other))
