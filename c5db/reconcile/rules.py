"""Claims on a deal and rulings in, facts with verdict and reason out: no database, no clock, no chance."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from c5db.domain.evidence import Evidence, Fact, Flag, Rival, Ruling
from c5db.domain.vocab import Qualifier
from c5db.reconcile.choice import Weigh
from c5db.reconcile.confidence import confidence_of
from c5db.reconcile.explanation import explain
from c5db.reconcile.intervals import Interval, bounds
from c5db.reconcile.parts import check_parts
from c5db.reconcile.questions import Placed, Question, place
from c5db.reconcile.reliability import Reliability
from c5db.reconcile.rulings import rule, ruled_alone, ruling_on
from c5db.reconcile.standing import Place, Standing, stand
from c5db.reconcile.statements import FIRMNESS, Statement, by_value
from c5db.reconcile.verdicts import verdict_of
from c5db.reconcile.voices import Heard, hear, voices_of

PLACES = tuple(Place)


def reconcile(
    evidence: Sequence[Evidence], rulings: Sequence[Ruling] = (), reliability: Reliability | None = None
) -> list[Fact]:
    """One fact for each attribute, party, item, unit and period that is spoken of or ruled on."""
    trusted = reliability or Reliability()
    placed = place(evidence)
    firsts = _stated_orders(placed)
    answered, facts = set(), []
    for question in sorted(placed, key=lambda q: q.order):
        heard = hear(placed[question], question.unit)
        fact = replace(answer(question, heard, trusted), stated_order=firsts[question])
        ruling = ruling_on(question, rulings, _first_unit(question, firsts))
        if ruling is not None:
            answered.add(ruling.ruling_id)
            fact = rule(fact, ruling, heard.statements)
        facts.append(fact)
    facts += _ruled_alone(rulings, answered, {fact.key for fact in facts})
    return check_parts(facts)


def answer(question: Question, heard: Heard, reliability: Reliability) -> Fact:
    """The fact that the statements on one question make."""
    weigh: Weigh = lambda statement: reliability.weight(statement.evidence)  # noqa: E731
    standing = stand(heard.statements, weigh)
    verdict = verdict_of(standing)
    chosen = standing.chosen
    value, value_max, value_text, _ = standing.value
    limits = _limits(standing)
    claims = [one.evidence for one in (*heard.statements, *heard.echoes)]
    return Fact(
        attribute=question.attribute,
        party=question.party,
        party_name=min((c.party_name for c in claims if c.party_name and c.party == question.party), default=None),
        item=question.item,
        unit=question.unit,
        over=question.over,
        value=value,
        value_max=value_max,
        value_text=value_text,
        qualifier=_qualifier(chosen),
        low=limits.low if value is not None else None,
        high=limits.high if value is not None else None,
        verdict=verdict,
        confidence=confidence_of(standing, weigh),
        claims=len(claims),
        independent_sources=len({one.voice for one in heard.statements}),
        explanation=explain(standing, verdict, heard.echoes),
        flags=_flags(standing),
        as_of=max((one.day for one in chosen if one.day is not None), default=None),
        chosen_claims=tuple(sorted(one.evidence.claim_id for one in (*chosen, *_echoes_of(standing, heard)))),
        rivals=_rivals(standing, heard, question.unit),
    )


def _qualifier(chosen: Sequence[Statement]) -> Qualifier:
    """The hedge that most voices give the value, the firmer where as many."""
    counts = Counter(qualifier for _, qualifier in {(one.voice, one.evidence.qualifier) for one in chosen})
    return min(counts, key=lambda q: (-counts[q], FIRMNESS[q]))


def _limits(standing: Standing) -> Interval:
    """What the hedges and roundings of all who allow the value leave of it."""
    value = standing.value[0]
    ordered = sorted(standing.chosen, key=lambda s: (FIRMNESS[s.evidence.qualifier], s.order))
    limits = bounds(ordered[0].evidence)
    for one in (*ordered[1:], *standing.at(Place.STANDS)):
        narrower = limits.both(bounds(one.evidence))
        if value is not None and narrower.holds(value):
            limits = narrower
    return limits


def _flags(standing: Standing) -> tuple[str, ...]:
    return (Flag.SUSPECT_SCALE.value,) if standing.scale_in_doubt or standing.at(Place.SUSPECT) else ()


def _echoes_of(standing: Standing, heard: Heard) -> list[Statement]:
    return [one for one in heard.echoes if one.value == standing.value]


def _rivals(standing: Standing, heard: Heard, unit: str | None) -> tuple[Rival, ...]:
    """Every value that was stated: the one held, those that stand with it, those against it, then the rest."""
    placed = dict(standing.places)
    found = []
    for value, said in by_value((*heard.statements, *heard.echoes)).items():
        voiced = [one for one in said if one in placed]
        places = [placed[one] for one in voiced] or [Place.STANDS]
        state = Place.CHOSEN if value == standing.value else min(places, key=PLACES.index)
        found.append(
            Rival(
                value=value[0],
                value_max=value[1],
                value_text=value[2],
                unit=value[3] or unit,
                qualifier=_qualifier(voiced or said),
                claim_ids=tuple(sorted(one.evidence.claim_id for one in said)),
                voices=len(voices_of(voiced)),
                state=state.value,
            )
        )
    return tuple(sorted(found, key=lambda r: (PLACES.index(Place(r.state)), -r.voices, r.claim_ids)))


def _stated_orders(placed: Placed) -> dict[Question, int]:
    """Which unit and period of an attribute, party and item most sources state first."""
    families: dict[Question, list[Question]] = defaultdict(list)
    for question in placed:
        families[replace(question, unit=None, over=None)].append(question)
    orders = {}
    for family in families.values():
        leads = _leads(family, placed)
        ranked = sorted(family, key=lambda q: (-leads[q], _first_day(placed[q]), q.order))
        orders.update({question: order for order, question in enumerate(ranked)})
    return orders


def _leads(family: Iterable[Question], placed: Placed) -> Counter[Question]:
    """How many sources state each question's figure before those of its siblings."""
    first: dict[int, tuple[int, str, Question]] = {}
    for question in family:
        for claim in placed[question]:
            mine = (claim.position, claim.claim_id, question)
            first[claim.source_id] = min(first.get(claim.source_id, mine), mine, key=lambda m: m[:2])
    return Counter(question for _, _, question in first.values())


def _first_day(claims: Iterable[Evidence]) -> date:
    return min((claim.published_on for claim in claims if claim.published_on), default=date.max)


def _first_unit(question: Question, orders: dict[Question, int]) -> str | None:
    """The unit stated first of what the question asks."""
    asked = replace(question, unit=None)
    siblings = [other for other in orders if replace(other, unit=None) == asked]
    return min(siblings, key=lambda q: orders[q]).unit


def _ruled_alone(
    rulings: Sequence[Ruling], answered: set[int], keys: set[tuple[str, str | None, str | None, str | None, str | None]]
) -> list[Fact]:
    alone: dict[Question, Ruling] = {}
    for ruling in sorted(rulings, key=lambda r: r.ruling_id):
        question = Question(ruling.attribute, ruling.party, ruling.item, ruling.unit, ruling.over)
        alone[question] = ruling
    return [
        ruled_alone(question, ruling)
        for question, ruling in sorted(alone.items(), key=lambda pair: pair[0].order)
        if ruling.ruling_id not in answered and ruled_alone(question, ruling).key not in keys
    ]
