"""How every statement stands to the value that is held."""

from collections.abc import Sequence
from dataclasses import dataclass

from c5db.domain.vocab import Attribute
from c5db.reconcile.choice import Candidate, Weigh, candidates, choose, match
from c5db.reconcile.places import Place, Placer, allows
from c5db.reconcile.progress import Relation, reached
from c5db.reconcile.scale import in_doubt, suspects, tenfold
from c5db.reconcile.statements import Statement, Value, kinds
from c5db.reconcile.timing import Past, past


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
    def is_tenfold(self) -> bool:
        """A figure against the one held is ten times as large or small: perhaps a nought too many or too few."""
        return any(tenfold(one, self.chosen[0]) for one in self.at(Place.CONTRADICTS))

    def torn_by(self, rival: Sequence[Statement]) -> list[Statement]:
        """Of those for the value held the ones whose words allow the rival too: they speak for neither against it."""
        said = kinds(rival)
        return [one for one in self.at(Place.CHOSEN, Place.STANDS) if match(said, one)]

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
    upheld = [one for one in gone.recalled if allows(one, chosen)]
    if upheld:
        # The other value of those articles did not replace it, so they do not recall it but tell it.
        gone = past(sound, upheld)
        given_up = {one.evidence.claim_id for one in upheld if one.evidence.former}
        # Who says that it was given up is still no witness for it.
        found, chosen = _choose(sound, gone, lambda one: 0.0 if one.evidence.claim_id in given_up else weigh(one))
    present = _present(sound, gone)
    placer = Placer(chosen, present, [*gone.replaced, *gone.recalled], echoes)
    places = [(one, placer.place(one)) for one in present]
    places += [(one, Place.SUPERSEDED) for one in (*gone.replaced, *gone.recalled)]
    places += [(one, Place.SUSPECT) for one in doubtful]
    return Standing(chosen.statements, tuple(places), tuple(found), gone.recalled, in_doubt(present))


def _choose(sound: Sequence[Statement], gone: Past, weigh: Weigh) -> tuple[list[Candidate], Candidate]:
    present = _present(sound, gone)
    found = candidates(present, weigh, gone.replaced)
    return found, choose(found, present)


def _present(sound: Sequence[Statement], gone: Past) -> list[Statement]:
    left = {one.evidence.claim_id for one in (*gone.replaced, *gone.recalled)}
    return [one for one in sound if one.evidence.claim_id not in left]


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
