"""Claims on a deal, rulings and rates in, facts with verdict and reason out: no database, no clock, no chance."""

from collections.abc import Sequence
from dataclasses import replace

from c5db.domain.evidence import Evidence, Fact, Ruling
from c5db.reconcile.beside import Answer, answers
from c5db.reconcile.currencies import check_currencies
from c5db.reconcile.dated import date_statuses
from c5db.reconcile.exchange import Rates
from c5db.reconcile.facts import fact_of
from c5db.reconcile.known_parts import join_parts
from c5db.reconcile.loans import join_loans
from c5db.reconcile.orders import first_unit, stated_orders
from c5db.reconcile.parts import check_parts
from c5db.reconcile.questions import Question, place
from c5db.reconcile.reliability import Reliability
from c5db.reconcile.rulings import rule, ruled_alone, ruling_on
from c5db.reconcile.statements import Statement
from c5db.reconcile.units import join_units
from c5db.reconcile.voices import hear


def reconcile(
    evidence: Sequence[Evidence],
    rulings: Sequence[Ruling] = (),
    reliability: Reliability | None = None,
    rates: Rates | None = None,
) -> list[Fact]:
    """One fact for each attribute, party, item, unit and period that is spoken of or ruled on."""
    trusted = reliability or Reliability()
    placed = join_loans(join_parts(join_units(place(date_statuses(evidence), {ruling.party for ruling in rulings}))))
    orders = stated_orders(placed)
    facts: list[Fact] = []
    ruled: set[int] = set()
    for question in sorted(placed, key=lambda q: q.order):
        unit, bare = first_unit(question, orders), replace(question, over=None) not in placed
        for told, statements in _answered(question, placed[question], trusted):
            fact = _over_what_is_said(told, placed[question]) if bare and not ruling_on(told, rulings, unit) else told
            ruling = ruling_on(fact, rulings, unit)
            facts.append(replace(rule(fact, ruling, statements) if ruling else fact, stated_order=orders[question]))
            ruled |= {ruling.ruling_id} if ruling else set()
    facts += _ruled_alone([one for one in rulings if one.ruling_id not in ruled], {fact.key for fact in facts})
    return check_currencies(check_parts(facts), evidence, rates or {})


def _answered(
    question: Question, claims: Sequence[Evidence], reliability: Reliability
) -> list[tuple[Fact, Sequence[Statement]]]:
    """The facts that claims on one question make, each with its statements."""

    def weigh(statement: Statement) -> float:
        return reliability.weight(statement.evidence)

    heard = hear(claims, question.unit)
    found = answers(question, heard.statements, weigh, heard.echoes)
    echoes: dict[Question, list[Statement]] = {answer.question: [] for answer in found}
    for echo in heard.echoes:
        echoes[_answer_of(echo, found)].append(echo)
    return [(fact_of(one, echoes[one.question], weigh), [s for s, _ in one.standing.places]) for one in found]


def _over_what_is_said(fact: Fact, claims: Sequence[Evidence]) -> Fact:
    """The fact without a period that nobody gives with the value held, but only with another."""
    said = any(one.over for one in claims if one.claim_id in fact.chosen_claims)
    return fact if said else replace(fact, over=None)


def _answer_of(echo: Statement, found: Sequence[Answer]) -> Question:
    """The question that a copy's original answers with the same value, else the first."""
    near = [one for one in found if any(echo.value == said.value for said, _ in one.standing.places)]
    return (near or found)[0].question


def _ruled_alone(
    rulings: Sequence[Ruling], keys: set[tuple[str, str | None, str | None, str | None, str | None]]
) -> list[Fact]:
    alone: dict[Question, Ruling] = {}
    for ruling in sorted(rulings, key=lambda r: r.ruling_id):
        question = Question(ruling.attribute, ruling.party, ruling.item, ruling.unit, ruling.over)
        alone[question] = ruling
    return [
        ruled_alone(question, ruling)
        for question, ruling in sorted(alone.items(), key=lambda pair: pair[0].order)
        if ruled_alone(question, ruling).key not in keys
    ]
