"""Facts on one thing in two currencies, held against each other at the rates of the days on which they were told."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Context
from itertools import combinations, product

from c5db.domain.evidence import Evidence, Fact, Flag, Ruling
from c5db.domain.vocab import DAYS_OF_A_DEAL, MONEY_ATTRIBUTES
from c5db.reconcile import wording
from c5db.reconcile.beside import ALSO, EARLIER
from c5db.reconcile.exchange import Exchange, Rates, as_if_held, exchanged, held
from c5db.reconcile.places import Place
from c5db.reconcile.questions import ONE_OF_SEVERAL, RESTATEMENT
from c5db.reconcile.rulings import with_more

NOT_HELD = frozenset({Place.STANDS, Place.CONTRADICTS, Place.SUPERSEDED})
ROUNDED = Context(prec=3)

Told = Mapping[str, Evidence]
"""Claims by their id."""


def wanted_rates(evidence: Iterable[Evidence], rulings: Iterable[Ruling]) -> set[tuple[str, str]]:
    """The currencies and days whose rates the facts of a deal hang on; none where all its sums are in one currency."""
    said: list[Evidence | Ruling] = [*evidence, *rulings]
    units = {one.unit for one in said if one.attribute in MONEY_ATTRIBUTES and one.unit}
    if len(units) < 2:
        return set()
    published = {one.published_on.isoformat() for one in said if isinstance(one, Evidence) and one.published_on}
    return set(product(units, {*published, *_days_told(said)}))


def check_currencies(facts: Sequence[Fact], evidence: Iterable[Evidence], rates: Rates) -> list[Fact]:
    """The facts; sums of one thing in two currencies tell what they come to, flagged where that cannot be one sum."""
    if not rates:
        return list(facts)
    told = {one.claim_id: one for one in evidence}
    checked = {fact.key: fact for fact in facts}
    for pair in _pairs(facts):
        compared = _compared(pair, facts, told, rates)
        if compared is not None:
            found, one, other = compared
            for fact, own, against in ((pair[0], one, other), (pair[1], other, one)):
                checked[fact.key] = _noted(checked[fact.key], own, against, found, told, rates)
    return list(checked.values())


def _pairs(facts: Iterable[Fact]) -> Iterator[tuple[Fact, Fact]]:
    for one, other in combinations(facts, 2):
        if one.unit != other.unit and _thing(one) is not None and _thing(one) == _thing(other):
            yield one, other


def _thing(fact: Fact) -> tuple[object, ...] | None:
    """What the sum is of, whatever the currency; None where that cannot be told."""
    item = None if fact.item == RESTATEMENT else fact.item
    if fact.attribute not in MONEY_ATTRIBUTES or item in ONE_OF_SEVERAL or (item or "").startswith((ALSO, EARLIER)):
        return None
    return (fact.attribute, fact.party, item, fact.over)


def _compared(
    pair: tuple[Fact, Fact], facts: Sequence[Fact], told: Told, rates: Rates
) -> tuple[Exchange, Fact, Fact] | None:
    """The two on the day that brings them nearest, if that tells something of them.

    What is said of one of them and not held is compared in its place where it agrees with the other, and better.
    """
    days = _days(pair, facts, told)
    found = _exchanged(*pair, days, rates)
    others = [(_exchanged(*each, days, rates), *each) for each in _with_rivals(pair)]
    agreeing = [(near, one, other) for near, one, other in ((found, *pair), *others) if near is not None and near.agree]
    if agreeing:
        return next((each for each in agreeing if each[0].is_near), agreeing[0])
    apart = _told_side_by_side(pair, told) or any(_is_of_the_past(fact, told) for fact in pair)
    if found is None or found.meet or apart or _is_told_elsewhere(pair, facts, days, rates):
        return None
    return found, *pair


def _exchanged(one: Fact, other: Fact, days: Iterable[str], rates: Rates) -> Exchange | None:
    first, second = held(one), held(other)
    return exchanged(first, second, days, rates) if first and second else None


def _with_rivals(pair: tuple[Fact, Fact]) -> Iterator[tuple[Fact, Fact]]:
    one, other = pair
    yield from ((rival, other) for rival in _rivals(one))
    yield from ((one, rival) for rival in _rivals(other))


def _rivals(fact: Fact) -> Iterator[Fact]:
    """The fact as it would be if it held what is said against it, or was said before; a ruling puts that aside."""
    for rival in () if fact.ruled_by else fact.rivals:
        if rival.state in NOT_HELD and rival.unit == fact.unit:
            yield as_if_held(fact, rival)


def _days(pair: tuple[Fact, Fact], facts: Iterable[Fact], told: Told) -> set[str]:
    """The days whose rate may have been meant: of the first and the last article on each, and of the deal itself."""
    found: set[str] = set()
    for fact in pair:
        published = sorted(one.published_on.isoformat() for one in _chosen(fact, told) if one.published_on)
        found |= {*published[:1], *published[-1:]}
    # «In November» says no more than an article of 7 November does.
    vaguer = {day for day in _days_told(facts) if any(other.startswith(day) for other in found)}
    return found | (_days_told(facts) - vaguer) if found else set()


def _days_told(said: Iterable[Evidence | Ruling | Fact]) -> set[str]:
    texts = (one.value_text for one in said if one.attribute in DAYS_OF_A_DEAL)
    return {day for text in texts if text for day in text.split("/")}


def _chosen(fact: Fact, told: Told) -> list[Evidence]:
    return [told[claim_id] for claim_id in fact.chosen_claims if claim_id in told]


def _told_side_by_side(pair: Iterable[Fact], told: Told) -> bool:
    """An article gives both, and neither for the other in another currency: they count different things."""
    one, other = ({one.source_id for one in _chosen(fact, told) if one.item != RESTATEMENT} for fact in pair)
    return not one.isdisjoint(other)


def _is_of_the_past(fact: Fact, told: Told) -> bool:
    chosen = _chosen(fact, told)
    return bool(chosen) and all(one.former for one in chosen)


def _is_told_elsewhere(pair: tuple[Fact, Fact], facts: Iterable[Fact], days: Iterable[str], rates: Rates) -> bool:
    """One of the two is what the deal has for something else."""
    nearest = (
        _exchanged(fact, other, [day], rates)
        for fact in pair
        for other in facts
        if other.attribute in MONEY_ATTRIBUTES and _is_apart(other, fact)
        for day in days
    )
    return any(found is not None and found.agree for found in nearest)


def _is_apart(one: Fact, other: Fact) -> bool:
    return one.unit != other.unit and (_thing(one) is None or _thing(one) != _thing(other))


def _noted(fact: Fact, own: Fact, other: Fact, found: Exchange, told: Told, rates: Rates) -> Fact:
    """The fact with what the other comes to in its own currency."""
    flags = set(fact.flags)
    if found.meet:
        tail = "it can be the same money" + ("" if own.value == fact.value else f" as {wording.figure(own)}")
    elif found.is_misprint:
        flags |= {Flag.CURRENCIES_DIFFER.value, Flag.SUSPECT_SCALE.value}
        tail = "the two stand a power of ten apart, and one of them is probably misprinted"
    else:
        flags |= {Flag.CURRENCIES_DIFFER.value}
        tail = "it cannot be the same money"
    sentence = f"{_source(other, told)} comes to about {_converted(other, fact, found.day, rates)}"
    dated = f"at the rate of {wording.dates(found.day)}: {tail}."
    explanation = with_more(fact, f"{sentence[:1].upper()}{sentence[1:]} {dated}")
    return replace(fact, flags=tuple(sorted(flags)), explanation=explanation)


def _source(fact: Fact, told: Told) -> str:
    if fact.ruled_by:
        return f"{wording.figure(fact)}, as ruled by {fact.ruled_by},"
    chosen = sorted(_chosen(fact, told), key=lambda e: (str(e.published_on or "~"), e.position, e.claim_id))
    return f"{wording.figure(fact)}, according to {wording.sources(chosen)},"


def _converted(other: Fact, fact: Fact, day: str, rates: Rates) -> str:
    rate = rates[other.unit or "", day] / rates[fact.unit or "", day]
    ends = (other.value, other.value_max)
    numbers = [wording.amount(ROUNDED.create_decimal(end * rate)) for end in ends if end is not None]
    return f"{' to '.join(numbers)} {fact.unit}"
