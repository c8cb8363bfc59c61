"""How the claims on one fact stand to each other, in one word."""

from c5db.domain.vocab import Attribute, Verdict
from c5db.reconcile.places import Place
from c5db.reconcile.spelling import Spelling
from c5db.reconcile.standing import Standing
from c5db.reconcile.statements import Statement, fits, kinds
from c5db.reconcile.voices import voices_of


def verdict_of(standing: Standing) -> Verdict:
    """The verdict, the gravest first."""
    if standing.at(Place.CONTRADICTS) or _torn(standing) or _is_spelt_otherwise(standing):
        return Verdict.CONFLICTING
    if standing.at(Place.SUPERSEDED):
        return Verdict.SUPERSEDED
    present = [*standing.chosen, *(one for one in standing.at(Place.STANDS) if not one.is_hardly_read)]
    alike = len({(one.value, one.evidence.qualifier) for one in present}) == 1
    if len(voices_of(present)) == 1:
        apart = len({one.value for one in present}) > 1 and len({one.evidence.attributed_to for one in present}) > 1
        return Verdict.COMPATIBLE if apart else Verdict.SINGLE
    return Verdict.AGREED if alike else Verdict.COMPATIBLE


def _is_spelt_otherwise(standing: Standing) -> bool:
    """Somebody writes the text held in other letters: values without a unit are as they are written."""
    return any(isinstance(one.allows, Spelling) for one in standing.at(Place.STANDS))


def _torn(standing: Standing) -> bool:
    """Each fits the value held, but not one another: «17» holds for 17.2 and for 17.4, yet not for both."""
    beside = standing.at(Place.STANDS) if standing.chosen[0].evidence.attribute is not Attribute.STATUS else []
    tellers = {kind: {one.teller for one in beside if _alike(one, kind)} for kind in kinds(beside)}
    return any(
        not fits(one, other) and len(tellers[one] | tellers[other]) > 1 for one in tellers for other in tellers
    )  # fmt: skip


def _alike(one: Statement, kind: Statement) -> bool:
    return (one.value, one.evidence.qualifier) == (kind.value, kind.evidence.qualifier)
