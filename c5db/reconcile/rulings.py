"""A person's decision: it wins until withdrawn, and is shown as challenged by what nobody had seen."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from c5db.domain.evidence import Evidence, Fact, Flag, Rival, Ruling
from c5db.domain.vocab import Qualifier, Verdict
from c5db.reconcile import wording
from c5db.reconcile.explanation import WOULD_SETTLE
from c5db.reconcile.places import Place, in_order
from c5db.reconcile.questions import Question
from c5db.reconcile.statements import Statement, fits, state

WITHOUT = "Without the ruling: "


def ruling_on(question: Question | Fact, rulings: Iterable[Ruling], first_unit: str | None) -> Ruling | None:
    """The newest ruling on a question; one without a unit is on the unit that is stated first."""
    found = [
        ruling
        for ruling in rulings
        if (ruling.attribute, ruling.party, ruling.item, ruling.over)
        == (question.attribute, question.party, question.item, question.over)
        and (ruling.unit if ruling.unit is not None else first_unit) == question.unit
    ]
    return max(found, key=lambda ruling: ruling.ruling_id, default=None)


def rule(fact: Fact, ruling: Ruling, statements: Sequence[Statement]) -> Fact:
    """The fact as ruled."""
    ruled = as_statement(ruling, fact.unit)
    said = [one for one in statements if fits(one, ruled)]
    against = challengers(ruling, ruled, statements)
    flags = set(fact.flags)
    flags |= {Flag.RULING_CHALLENGED.value} if against else set()
    flags |= set() if said else {Flag.RULING_NOT_SAID.value}
    return replace(
        fact,
        value=ruling.value,
        value_max=ruling.value_max,
        value_text=ruling.value_text,
        qualifier=ruled.evidence.qualifier,
        low=ruling.value,
        high=ruling.value_max if ruling.value_max is not None else ruling.value,
        verdict=Verdict.RULED,
        confidence=Decimal("1.0000"),
        flags=tuple(sorted(flags)),
        ruled_by=ruling.author,
        chosen_claims=tuple(sorted(one.evidence.claim_id for one in said)),
        explanation=_explain(ruling, ruled, said, against, fact.explanation),
        rivals=in_order(_beside(rival, ruled) for rival in fact.rivals),
    )


def _beside(rival: Rival, ruled: Statement) -> Rival:
    """A stated value as it stands to the one ruled; what is of the past, a part or out of scale stays so."""
    told = Evidence(
        claim_id="",
        source_id=0,
        attribute=ruled.evidence.attribute,
        value=rival.value,
        value_max=rival.value_max,
        value_text=rival.value_text,
        unit=rival.unit,
        qualifier=rival.qualifier,
    )
    stated = state(told, "", ruled.evidence.unit)
    if stated.value == ruled.value:
        return replace(rival, state=Place.CHOSEN.value)
    if fits(stated, ruled):
        return replace(rival, state=Place.STANDS.value)
    held = rival.state in (Place.CHOSEN, Place.STANDS)
    return replace(rival, state=Place.CONTRADICTS.value) if held else rival


def ruled_alone(question: Question, ruling: Ruling) -> Fact:
    """A fact that only a person states."""
    empty = Fact(
        attribute=question.attribute, party=question.party, party_name=ruling.party_name, item=question.item,
        unit=question.unit, over=question.over, value=None, value_max=None, value_text=None,
        qualifier=Qualifier.EXACT, low=None, high=None, verdict=Verdict.RULED, confidence=Decimal(1), claims=0,
        independent_sources=0, explanation="", as_of=ruling.ruled_on,
    )  # fmt: skip
    return rule(empty, ruling, ())


def challengers(ruling: Ruling, ruled: Statement, statements: Sequence[Statement]) -> list[Statement]:
    """Statements against the ruling by voices that were not heard when it was made."""
    heard = {one.voice for one in statements if _was_seen(one, ruling)}
    return [one for one in statements if one.voice not in heard and not fits(one, ruled)]


def _was_seen(one: Statement, ruling: Ruling) -> bool:
    return one.evidence.claim_id in ruling.seen or one.evidence.source_id in ruling.heard


def as_statement(ruling: Ruling, unit: str | None) -> Statement:
    """The ruling as if it were a statement."""
    evidence = Evidence(
        claim_id="",
        source_id=0,
        attribute=ruling.attribute,
        value=ruling.value,
        value_max=ruling.value_max,
        value_text=ruling.value_text,
        unit=unit,
        qualifier=Qualifier.EXACT if ruling.value_max is None else Qualifier.RANGE,
    )
    return state(evidence, "", unit)


def _explain(
    ruling: Ruling, ruled: Statement, said: Sequence[Statement], against: Sequence[Statement], computed: str
) -> str:
    when = f" on {wording.day(ruling.ruled_on)}" if ruling.ruled_on else ""
    sentences = [
        f"Ruled {wording.figure(ruled.evidence)} by {ruling.author}{when}: {ruling.reason.strip().rstrip('.')}."
    ]
    if against:
        names = wording.sources([one.evidence for one in against])
        sentences.append(f"{names}, not seen at the ruling, contradict{'s' if len(against) == 1 else ''} it.")
    if not said:
        sentences.append("No source says this value.")
    if computed:
        # It has been settled by the ruling.
        sentences.append(f"{WITHOUT}{computed.replace(WOULD_SETTLE, '.')}")
    return " ".join(sentences)


def with_more(fact: Fact, sentence: str) -> str:
    """The explanation with a sentence on the value held: of a ruled one it stands before what else would be held."""
    ruling, without, computed = fact.explanation.rpartition(WITHOUT)
    if not fact.ruled_by or not without:
        return f"{fact.explanation} {sentence}"
    return f"{ruling}{sentence} {without}{computed}"
