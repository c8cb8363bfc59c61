"""What the facts of deals teach of publishers: who said what was held, and who contradicted it."""

from collections.abc import Iterable, Mapping, Sequence

from c5db.domain.evidence import Evidence, Ruling, SourceTier
from c5db.reconcile.learning import Vote, learn
from c5db.reconcile.places import Place
from c5db.reconcile.questions import Question, place
from c5db.reconcile.reliability import MOST, PRIORS, Reliability, class_of
from c5db.reconcile.rulings import as_statement, ruling_on
from c5db.reconcile.standing import Standing, stand
from c5db.reconcile.statements import Statement, fits
from c5db.reconcile.units import join_units
from c5db.reconcile.voices import hear

MARK = "\x1f"
"""Stands between a publisher and a class; no name holds it."""
RULING = f"{MARK}ruling"
RULING_VOTES = 3
"""A ruling counts as so many sources that are nearly always right."""
_DEFAULT = PRIORS[SourceTier.PRESS]
VOTING = frozenset({Place.CHOSEN, Place.STANDS, Place.CONTRADICTS})
Scores = dict[str, dict[str, float]]


def votes_of(deal_id: int, evidence: Sequence[Evidence], rulings: Sequence[Ruling]) -> list[Vote]:
    """The votes on one deal; sources are named by publisher and class of attribute."""
    trusted = Reliability()
    found: list[Vote] = []
    for question, claims in join_units(place(evidence, {ruling.party for ruling in rulings})).items():
        heard = hear(claims, question.unit)
        standing = stand(heard.statements, lambda one: trusted.weight(one.evidence))
        found += _votes_on(deal_id, question, standing)
        ruling = ruling_on(question, rulings, question.unit)
        if ruling is not None:
            found += _ruled(deal_id, question, standing, as_statement(ruling, question.unit))
    return found


def score(votes: Sequence[Vote], tiers: Mapping[str, float]) -> Scores:
    """Accuracy by publisher and class: a class is shrunk towards the publisher, a publisher towards its kind."""
    whole = [Vote(vote.subject, vote.item, _publisher(vote.source), vote.value) for vote in votes]
    by_publisher = learn(whole, lambda source: MOST if source.startswith(RULING) else tiers.get(source, _DEFAULT))
    by_class = learn(votes, lambda source: by_publisher.accuracy(_publisher(source)))
    scores: Scores = {}
    for source in sorted({vote.source for vote in votes if not vote.source.startswith(RULING)}):
        publisher, _, kind = source.partition(MARK)
        if by_class.total.get(source):
            scores.setdefault(publisher, {})[kind] = round(by_class.accuracy(source), 4)
    return scores


def _publisher(source: str) -> str:
    return source if source.startswith(RULING) else source.partition(MARK)[0]


def _votes_on(deal_id: int, question: Question, standing: Standing) -> Iterable[Vote]:
    """One vote of each publisher; who fits the value held, votes for it."""
    voted: set[str] = set()
    for one, where in standing.places:
        publisher = one.evidence.publisher
        if publisher is None or publisher in voted or where not in VOTING:
            continue
        voted.add(publisher)
        held = one.value if where is Place.CONTRADICTS else standing.value
        source = f"{publisher}{MARK}{class_of(question.attribute)}"
        yield Vote(deal_id, (deal_id, question.order), source, held)


def _ruled(deal_id: int, question: Question, standing: Standing, ruled: Statement) -> Iterable[Vote]:
    """The ruling votes for the value that was said and fits it, or for its own."""
    said = next((one.value for one, _ in standing.places if fits(one, ruled)), ruled.value)
    held = standing.value if any(fits(one, ruled) for one in standing.chosen) else said
    for number in range(RULING_VOTES):
        yield Vote(deal_id, (deal_id, question.order), f"{RULING}{number}", held)
