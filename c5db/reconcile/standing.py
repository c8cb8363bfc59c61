"""How every statement stands to the value that is held."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from c5db.domain.vocab import Attribute
from c5db.reconcile.choice import NEAR_THE_LIMIT, Candidate, Weigh, candidates, choose
from c5db.reconcile.progress import Relation, reached
from c5db.reconcile.recollection import make_up_the_whole
from c5db.reconcile.scale import in_doubt, powers_apart, suspects
from c5db.reconcile.statements import Statement, Value, fits
from c5db.reconcile.timing import Past, past

OF_A_PARTY = frozenset({Attribute.STAKE, Attribute.FINANCING})
VERSIONS = Decimal("0.95")
"""Two figures this near to each other that one article tells apart are two versions, not a part and a whole."""
SMALL = Decimal("0.2")
"""A figure below this share of the one held is a part of it, where fewer say it."""
WHOLE = frozenset({Attribute.STAKE, Attribute.TERM})
"""Nobody tells a part of these for the whole."""
TRANCHE = "tranche"
"""Each tranche has a sum of its own, so that two sums are no rivals."""


class Place(StrEnum):
    """Where a statement stands; the words of `Rival.state`."""

    CHOSEN = "chosen"
    STANDS = "stands"
    CONTRADICTS = "contradicts"
    SUPERSEDED = "superseded"
    SUSPECT = "suspect"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Standing:
    """The value held, and every statement with its place."""

    chosen: tuple[Statement, ...]
    places: tuple[tuple[Statement, Place], ...]
    candidates: tuple[Candidate, ...]
    recalled: tuple[Statement, ...] = ()
    """Superseded statements of articles that give the newer value too."""
    scale_in_doubt: bool = False
    """Two present figures stand a power of ten apart, with as many voices each."""

    def at(self, *places: Place) -> list[Statement]:
        """The statements at these places."""
        return [statement for statement, place in self.places if place in places]

    @property
    def value(self) -> Value:
        return self.chosen[0].value


def stand(
    statements: Sequence[Statement], weigh: Weigh, timeless: bool = False, echoes: Sequence[Statement] = ()
) -> Standing:
    """Weigh the statements on one question, beside mere `echoes`; `timeless`: later ones replace no earlier ones."""
    if statements[0].evidence.attribute is Attribute.STATUS:
        return _stand_statuses(statements, weigh)
    doubtful = suspects(statements)
    slips = {one.evidence.claim_id for one in doubtful}
    sound = [one for one in statements if one.evidence.claim_id not in slips]
    gone = Past() if timeless else past(sound)
    found, chosen = _choose(sound, gone, weigh)
    upheld = [one for one in gone.recalled if _allows(one, chosen)]
    if upheld:
        # The other value of those articles did not replace it, so they do not recall it but tell it.
        gone = past(sound, upheld)
        found, chosen = _choose(sound, gone, weigh)
    present = _present(sound, gone)
    place = _placer(chosen, present, [*gone.replaced, *gone.recalled], echoes)
    places = [(one, place(one)) for one in present]
    places += [(one, Place.SUPERSEDED) for one in (*gone.replaced, *gone.recalled)]
    places += [(one, Place.SUSPECT) for one in doubtful]
    return Standing(chosen.statements, tuple(places), tuple(found), gone.recalled, in_doubt(present))


def _choose(sound: Sequence[Statement], gone: Past, weigh: Weigh) -> tuple[list[Candidate], Candidate]:
    present = _present(sound, gone)
    found = candidates(present, weigh)
    return found, choose(found, present)


def _present(sound: Sequence[Statement], gone: Past) -> list[Statement]:
    left = {one.evidence.claim_id for one in (*gone.replaced, *gone.recalled)}
    return [one for one in sound if one.evidence.claim_id not in left]


def _placer(
    chosen: Candidate, present: Sequence[Statement], past: Sequence[Statement], echoes: Sequence[Statement]
) -> Callable[[Statement], Place]:
    near = [one for one in present if _allows(one, chosen) and not _counts_less(one, chosen)]
    sources = {one.evidence.source_id for one in (*near, *(echo for echo in echoes if _allows(echo, chosen)))}
    earlier = {one.evidence.source_id for one in past}
    tellers = {one.teller for one in near}
    close = {one.evidence.claim_id for one in near}
    given: dict[int, set[Value]] = defaultdict(set)
    for said in present:
        given[said.evidence.source_id].add(said.value)

    def is_small_part(one: Statement) -> bool:
        if not _is_small(one, chosen) or powers_apart(one, chosen.statements[0]):
            return False
        return len(_voices_of(one.value, present)) < len(_voices_of(chosen.value, present))

    def place(one: Statement) -> Place:
        if one.value == chosen.value:
            return Place.CHOSEN
        beside = one.teller in tellers or (not one.speaker and one.evidence.source_id in sources)
        parted = not one.speaker and one.evidence.source_id in earlier
        if _allows(one, chosen):
            return Place.PART if beside and one.evidence.claim_id not in close else Place.STANDS
        if beside and _is_another_version(one, chosen) and len(given[one.evidence.source_id]) == 2:
            return Place.CONTRADICTS
        return Place.PART if beside or parted or _one_of_many(one) or is_small_part(one) else Place.CONTRADICTS

    return place


def _allows(one: Statement, chosen: Candidate) -> bool:
    return all(fits(one, said) for said in chosen.kinds)


def _is_another_version(one: Statement, chosen: Candidate) -> bool:
    first, second = one.evidence.value, chosen.statements[0].evidence.value
    if make_up_the_whole(one, chosen.statements[0]):
        return False
    return bool(first and second) and VERSIONS <= (first or 0) / (second or 1) <= 1 / VERSIONS


def _is_small(one: Statement, chosen: Candidate) -> bool:
    if one.evidence.attribute in WHOLE:
        return False
    first, second = one.evidence.value, chosen.statements[0].evidence.value
    return first is not None and second is not None and 0 < first < SMALL * second


def _voices_of(value: Value, statements: Sequence[Statement]) -> set[str]:
    """The voices that give a value."""
    return {one.voice for one in statements if one.value == value}


def _one_of_many(one: Statement) -> bool:
    """There are several such things, and which one is meant is not said."""
    nobodys = one.evidence.attribute in OF_A_PARTY and one.evidence.party is None
    return one.evidence.item == TRANCHE or nobodys


def _counts_less(one: Statement, chosen: Candidate) -> bool:
    """A limit allows it, but who gives both does not mean one thing: «up to 37 aircraft, 17 of them for …»."""
    figures = sorted(abs(n) for n in (one.evidence.value, chosen.statements[0].evidence.value) if n is not None)
    dates = one.evidence.value_text is not None
    return not dates and len(figures) == 2 and figures[0] < NEAR_THE_LIMIT * figures[1]


def _stand_statuses(statements: Sequence[Statement], weigh: Weigh) -> Standing:
    stage = reached(statements)
    relations = {one.evidence.claim_id: relation for one, relation in stage.relations}
    words = {Relation.EARLIER: Place.SUPERSEDED, Relation.VAGUER: Place.STANDS, Relation.RIVAL: Place.CONTRADICTS}
    places = [
        (one, words[relations[one.evidence.claim_id]] if one.evidence.claim_id in relations else Place.CHOSEN)
        for one in statements
    ]
    chosen = tuple(one for one, place in places if place is Place.CHOSEN)
    current = [one for one, place in places if place is not Place.SUPERSEDED]
    return Standing(chosen, tuple(places), tuple(candidates(current, weigh)))
