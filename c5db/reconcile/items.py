"""What a table of claims says of one thing, before it is weighed: one word for each source, all in one unit."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from c5db.domain.currencies import CURRENCIES
from c5db.domain.metric import measure_of
from c5db.domain.plurals import plural
from c5db.reconcile import wording
from c5db.reconcile.table import Claim
from c5db.reconcile.written import RANGE, read_range

Word = tuple[str, str | None]
"""A value as written, and its unit."""
Figure = tuple[Decimal | None, Decimal | None]


@dataclass(frozen=True, slots=True)
class Item:
    """The claims that are weighed, in one unit, and sentences on those that are not."""

    claims: Sequence[Claim]
    unit: str | None
    notes: Sequence[str]


def item_of(claims: Sequence[Claim]) -> Item:
    """What counts of all that is said of one attribute of one object."""
    own, notes = _one_word_each(_last_words(claims))
    unit = _main_unit(own)
    if unit is None:
        return Item(own, None, notes)
    figures = {read_range(claim.value) for claim in own if claim.unit == unit}
    said = [claim if _is_slip(claim, unit, figures) else _in_unit(claim, unit) for claim in own]
    apart = [claim for claim, known in zip(own, said, strict=True) if known is None]
    notes += [_of_another_unit(word, told) for word, told in _by_word(apart).items()]
    return Item([claim for claim in said if claim is not None], unit, notes)


def _last_words(claims: Sequence[Claim]) -> list[Claim]:
    """Without what a source itself has replaced by a later claim."""
    last: dict[str, date] = {}
    for claim in claims:
        if claim.published is not None:
            last[claim.source] = max(claim.published, last.get(claim.source, claim.published))
    return [one for one in claims if one.published is None or one.published == last[one.source]]


def _one_word_each(claims: Sequence[Claim]) -> tuple[list[Claim], list[str]]:
    """Of several values that a source gives at once the most frequent, else the last; and what is to be said of it."""
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_source[claim.source].append(claim)
    kept: dict[str, Word] = {}
    notes = []
    for source, said in by_source.items():
        counts = Counter(_word(claim) for claim in said)
        most = [word for word in map(_word, said) if counts[word] == max(counts.values())]
        kept[source] = most[-1]
        others = [_written(word) for word in counts if word != most[-1]]
        if others:
            why = "last" if len(set(most)) > 1 else "most often"
            notes.append(f"{source} gives {wording.listed(others)} as well: what it gives {why} counts.")
    return [claim for claim in claims if _word(claim) == kept[claim.source]], notes


def _main_unit(claims: Sequence[Claim]) -> str | None:
    """The unit of most sources among those that measure what most measure, of equals the one stated first."""
    units = {claim.unit for claim in claims if claim.unit}
    if len(units) < 2:
        return next(iter(units), None)
    measures: dict[str, set[str]] = defaultdict(set)
    sources: dict[str, set[str]] = defaultdict(set)
    for claim in sorted(claims, key=lambda one: one.order):
        if claim.unit:
            measures[_measure(claim.unit, units)].add(claim.source)
            sources[claim.unit].add(claim.source)
    main = max(measures, key=lambda measure: len(measures[measure]))
    return max((u for u in sources if _measure(u, units) == main), key=lambda unit: len(sources[unit]))


def _measure(unit: str, units: Iterable[str]) -> str:
    """What a unit measures; a plural measures what its singular does."""
    return measure_of(min((one for one in units if plural(one) == unit), default=unit))[0]


def _in_unit(claim: Claim, unit: str) -> Claim | None:
    """The claim in a unit; None where it cannot be given in it."""
    if claim.unit is None or claim.unit == unit:
        return claim
    if _measure(claim.unit, (unit, claim.unit)) != _measure(unit, (unit, claim.unit)):
        return None
    power = measure_of(claim.unit)[1] - measure_of(unit)[1]
    if not power:
        return replace(claim, unit=unit)
    ends = [end for end in read_range(claim.value) if end is not None]
    value = RANGE.join(wording.plain(end.scaleb(power)) for end in ends)
    return replace(claim, unit=unit, value=value) if value else None


def _is_slip(claim: Claim, unit: str, figures: Container[Figure]) -> bool:
    """The same digits under another currency are a rival of that sum, as in a database."""
    money = claim.unit in CURRENCIES and unit in CURRENCIES
    return money and claim.unit != unit and read_range(claim.value) in figures


def _of_another_unit(word: Word, claims: Sequence[Claim]) -> str:
    names = wording.listed(list(dict.fromkeys(claim.source for claim in claims)))
    return f"{_written(word)}, according to {names}, is in another unit and is not compared."


def _by_word(claims: Iterable[Claim]) -> dict[Word, list[Claim]]:
    found: dict[Word, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[_word(claim)].append(claim)
    return found


def _word(claim: Claim) -> Word:
    return claim.value, claim.unit


def _written(word: Word) -> str:
    return " ".join(filter(None, word))
