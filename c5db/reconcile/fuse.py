"""The rules on any table of claims: many sources, any attributes, no database."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from rapidfuzz.distance import Levenshtein

from c5db.domain.evidence import Evidence, SourceTier
from c5db.domain.vocab import DATE_ATTRIBUTES, MONEY_ATTRIBUTES, WORDED_ATTRIBUTES, Attribute, Status
from c5db.reconcile.beside import Answer
from c5db.reconcile.confidence import confidence_of
from c5db.reconcile.days import days_of
from c5db.reconcile.explanation import explain
from c5db.reconcile.items import Item, item_of
from c5db.reconcile.learning import Learned, Vote, learn
from c5db.reconcile.questions import Question
from c5db.reconcile.reliability import PRIORS
from c5db.reconcile.spelling import MOST_COMPARED, spellings
from c5db.reconcile.standing import stand
from c5db.reconcile.statements import Statement
from c5db.reconcile.table import Claim, Fused
from c5db.reconcile.verdicts import verdict_of
from c5db.reconcile.voices import hear
from c5db.reconcile.written import read_range

_KNOWN = frozenset(Attribute)


def fuse(claims: Iterable[Claim]) -> list[Fused]:
    """One row for each object and attribute, in the order of the table."""
    told: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        told[claim.item].append(claim)
    items = {item: item_of(said) for item, said in told.items()}
    learned = learn(_votes(said.claims for said in items.values()), lambda source: PRIORS[SourceTier.PRESS])
    return [_fused(item, said, learned) for item, said in items.items()]


def _votes(items: Iterable[Sequence[Claim]]) -> Iterator[Vote]:
    for said in items:
        for claim in sorted(said, key=lambda claim: claim.order):
            yield Vote(claim.object, claim.item, claim.source, claim.value)


def _fused(item: tuple[str, str], said: Item, learned: Learned) -> Fused:
    (subject, attribute), unit = item, said.unit
    ordered = sorted(said.claims, key=lambda claim: claim.order)
    ranks = _ranks(ordered)
    evidence = [_evidence(claim, place, ranks[claim.value]) for place, claim in enumerate(ordered)]

    def weigh(statement: Statement) -> float:
        return learned.weight(statement.evidence.publisher or "", subject)

    known = evidence[0].attribute
    heard = hear(evidence, unit, exact=unit is None)
    statements = heard.statements if unit else _spelt(heard.statements)
    standing = stand(statements, weigh, timeless=attribute not in _KNOWN)
    question = Question(known, None, None, unit, None)
    verdict = verdict_of(standing)
    explanation = explain(Answer(question, standing), verdict, heard.echoes, can_be_ruled=False)
    value = min(standing.chosen, key=lambda s: s.order).evidence.quote
    told = " ".join((explanation, *said.notes))
    return Fused(subject, attribute, value, verdict.value, confidence_of(standing, weigh), told)


def _spelt(statements: Sequence[Statement]) -> list[Statement]:
    """The statements, words that others write a little otherwise with room for those spellings."""
    like = spellings(Counter(one.evidence.quote for one in statements))
    return [replace(one, allows=like.get(one.evidence.quote, one.allows)) for one in statements]


def _evidence(claim: Claim, place: int, rank: int) -> Evidence:
    """The claim; a share of it is that of its object, as a table has no other holder."""
    attribute = _attribute(claim)
    value, value_max = read_range(claim.value) if claim.unit and attribute not in WORDED_ATTRIBUTES else (None, None)
    return Evidence(
        claim_id=f"{place:09}",
        source_id=place,
        attribute=attribute,
        party=claim.object,
        voice=claim.source,
        publisher=claim.source,
        published_on=claim.published,
        value=value,
        value_max=value_max,
        value_text=claim.value if value is None else None,
        unit=claim.unit,
        qualifier=claim.qualifier,
        quote=claim.value,
        position=rank,
    )


def _attribute(claim: Claim) -> Attribute:
    """The attribute of that name, if the unit is one of its own, else one whose figures are read alike."""
    named = Attribute(claim.attribute) if claim.attribute in _KNOWN else None
    if claim.unit == "date" and days_of(claim.value):
        return named if named in DATE_ATTRIBUTES else Attribute.DELIVERY
    if claim.unit == "status" and claim.value in set(Status):
        return Attribute.STATUS
    measured = named not in WORDED_ATTRIBUTES and named not in MONEY_ATTRIBUTES
    return named if named and measured else Attribute.VALUE if _is_currency(claim.unit) else Attribute.CAPACITY


def _is_currency(unit: str | None) -> bool:
    return bool(unit) and len(unit or "") == 3 and (unit or "").isupper()


def _ranks(claims: Sequence[Claim]) -> dict[str, int]:
    """The values of an item by how near they are to all that is said, to decide between equals."""
    said = Counter(claim.value for claim in claims)
    if len(said) < 3:
        return dict.fromkeys(said, 0)
    numbers = _as_numbers(said)
    away = _from_the_middle(numbers, said) if numbers else {value: -_likeness(value, said) for value in said}
    ranked = sorted(said, key=lambda value: (away[value], value))
    return {value: rank for rank, value in enumerate(ranked)}


def _as_numbers(said: Iterable[str]) -> dict[str, Decimal]:
    """The numbers that the values are, or none when one is no number."""
    try:
        numbers = {value: Decimal(value) for value in said}
    except InvalidOperation:
        return {}
    return numbers if all(number.is_finite() for number in numbers.values()) else {}


def _from_the_middle(numbers: dict[str, Decimal], said: Counter[str]) -> dict[str, float]:
    """How far each number is from the median of the claims."""
    claims = sorted(numbers[value] for value in said.elements())
    middle = (claims[(len(claims) - 1) // 2] + claims[len(claims) // 2]) / 2
    return {value: float(abs(number - middle)) for value, number in numbers.items()}


def _likeness(value: str, said: Counter[str]) -> float:
    """A misspelling resembles what it misspells: how much a value is like all the claims."""
    common = said.items() if len(said) <= MOST_COMPARED else said.most_common(MOST_COMPARED)
    return round(math.fsum(Levenshtein.normalized_similarity(value, other) * n for other, n in common), 9)
