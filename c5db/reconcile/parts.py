"""Listed parts held against the stated total."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from c5db.domain.evidence import Fact, Flag
from c5db.domain.vocab import MONEY_ATTRIBUTES, Attribute
from c5db.reconcile import wording
from c5db.reconcile.beside import ALSO, EARLIER
from c5db.reconcile.rulings import with_more

SUMMED = MONEY_ATTRIBUTES | {Attribute.QUANTITY, Attribute.CAPACITY}
SHARES_OF_AN_ORDER = frozenset({"firm", "option", "purchase_right"})
NO_PARTS = frozenset({"restatement", "loan", "construction", "service", "tranche", "stage"})
"""Items that are not what a total is made of; a single tranche or stage is one of an unknown number."""
NEAR = Decimal("0.01")


def check_parts(facts: Iterable[Fact]) -> list[Fact]:
    """The facts, totals flagged where their parts add up to them or to more."""
    families: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        families[(fact.attribute, fact.party, fact.unit, fact.over)].append(fact)
    return [_checked(fact, families[(fact.attribute, fact.party, fact.unit, fact.over)]) for fact in facts]


def _checked(total: Fact, family: Sequence[Fact]) -> Fact:
    if total.attribute not in SUMMED or total.item is not None or total.value is None:
        return total
    for kind in (_shares, _named, _beside):
        parts = [fact for fact in family if kind(fact) and fact.value is not None]
        summed = sum((fact.value for fact in parts if fact.value is not None), Decimal(0))
        if len(parts) < 2 or summed == 0:
            continue
        listed = wording.listed([f"{wording.amount(f.value)} ({f.item})" for f in parts if f.value is not None])
        most = max(total.value_max or total.value, total.high or 0)
        if abs(summed - total.value) <= NEAR * abs(total.value):
            return _flagged(total, Flag.PARTS_SUM_TO_TOTAL, f"Its parts add up to it: {listed}.")
        if kind is not _beside and summed > most * (1 + NEAR):
            return _flagged(
                total, Flag.PARTS_DO_NOT_SUM, f"Its listed parts add up to more, {wording.amount(summed)}: {listed}."
            )
    return total


def _shares(fact: Fact) -> bool:
    return fact.item in SHARES_OF_AN_ORDER


def _named(fact: Fact) -> bool:
    return fact.item is not None and fact.item not in SHARES_OF_AN_ORDER | NO_PARTS and not _derived(fact)


def _beside(fact: Fact) -> bool:
    """What it counts is not said: it may be a part, or something else."""
    return _derived(fact) and (fact.item or "").startswith(ALSO)


def _derived(fact: Fact) -> bool:
    return (fact.item or "").startswith((ALSO, EARLIER))


def _flagged(total: Fact, flag: Flag, sentence: str) -> Fact:
    flags = tuple(sorted({*total.flags, flag.value}))
    return replace(total, flags=flags, explanation=with_more(total, sentence))
