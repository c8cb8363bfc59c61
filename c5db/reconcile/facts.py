"""The fact that an answer makes: value, bounds, verdict, reason and every value that was stated."""

from collections import Counter
from collections.abc import Sequence

from c5db.domain.evidence import Fact, Flag, Rival
from c5db.domain.vocab import Qualifier
from c5db.reconcile.beside import Answer
from c5db.reconcile.choice import Weigh
from c5db.reconcile.confidence import confidence_of
from c5db.reconcile.explanation import explain
from c5db.reconcile.intervals import Interval, bounds
from c5db.reconcile.places import PLACES, Place, in_order
from c5db.reconcile.standing import Standing
from c5db.reconcile.statements import FIRMNESS, Statement, by_value
from c5db.reconcile.verdicts import verdict_of
from c5db.reconcile.voices import voices_of


def fact_of(answer: Answer, echoes: Sequence[Statement], weigh: Weigh) -> Fact:
    """The fact on a question; `echoes`: copies that say what their original says."""
    question, standing = answer.question, answer.standing
    verdict = verdict_of(standing)
    statements = [one for one, _ in standing.places]
    value, value_max, value_text, _ = standing.value
    limits = _limits(standing)
    names = {one.evidence.party_name for one in (*statements, *echoes) if one.evidence.party == question.party}
    return Fact(
        attribute=question.attribute,
        party=question.party,
        party_name=min((name for name in names if name), default=None),
        item=question.item,
        unit=question.unit,
        over=question.over,
        value=value,
        value_max=value_max,
        value_text=value_text,
        qualifier=_qualifier(standing.chosen),
        low=limits.low if value is not None else None,
        high=limits.high if value is not None else None,
        verdict=verdict,
        confidence=confidence_of(standing, weigh),
        claims=len(statements) + len(echoes),
        independent_sources=len(voices_of(one for one, place in standing.places if place is not Place.PART)),
        explanation=explain(answer, verdict, echoes),
        flags=_flags(standing),
        as_of=max((one.day for one in standing.chosen if one.day is not None), default=None),
        chosen_claims=_claim_ids([*standing.chosen, *(one for one in echoes if one.value == standing.value)]),
        rivals=_rivals(standing, echoes, question.unit),
    )


def _claim_ids(statements: Sequence[Statement]) -> tuple[str, ...]:
    return tuple(sorted(one.evidence.claim_id for one in statements))


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
    doubted = standing.scale_in_doubt or standing.is_tenfold or standing.at(Place.SUSPECT)
    return (Flag.SUSPECT_SCALE.value,) if doubted else ()


def _rivals(standing: Standing, echoes: Sequence[Statement], unit: str | None) -> tuple[Rival, ...]:
    """Every value that was stated: the one held, those that stand with it, those against it, then the rest.

    Of a value that gave way, whoever's words still allow the one held stands apart: «more than 4» beside «about 4».
    """
    placed = dict(standing.places)
    found = []
    past = [one for one in standing.at(Place.SUPERSEDED) if one.value != standing.value]
    gone = {one.evidence.claim_id for one in past}
    present = [one for one in (*placed, *echoes) if one.evidence.claim_id not in gone]
    for value, said in (*by_value(present).items(), *by_value(past).items()):
        voiced = [one for one in said if one in placed]
        places = [placed[one] for one in voiced] or [Place.STANDS]
        against = Place.CONTRADICTS if Place.CONTRADICTS in places else min(places, key=PLACES.index)
        state = Place.CHOSEN if value == standing.value else against
        found.append(
            Rival(
                value=value[0],
                value_max=value[1],
                value_text=value[2],
                unit=value[3] or unit,
                qualifier=_qualifier(voiced or said),
                claim_ids=_claim_ids(said),
                voices=len(voices_of(voiced)),
                state=state.value,
            )
        )
    return in_order(found)
