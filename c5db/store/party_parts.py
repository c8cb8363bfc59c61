"""What hangs on a party, and what a person takes from it or gives back."""

import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from c5db.store.parties import CALLED
from c5db.store.rows import run_script


@dataclass(frozen=True, slots=True)
class PartyParts:
    """What hangs on a party: keys, spellings, rulings, and parties merged into it."""

    keys: tuple[str, ...]
    names: tuple[str, ...]
    rulings: tuple[int, ...]
    merged: tuple[int, ...]

    @property
    def full_names(self) -> set[str]:
        """All that it is called, each after its kind and a colon."""
        called = {key.removeprefix(CALLED) for key in self.keys if key.startswith(CALLED)}
        kinds = {name.partition(":")[0] for name in called}
        return called | {f"{kind}:{name}" for kind in kinds for name in self.names}


def read_party_parts(connection: Connection, party_id: int) -> PartyParts:
    """All that hangs on a party."""
    row = run_script(connection, "read_party_parts", party_id=party_id).one()
    return PartyParts(*map(tuple, row))


def give_back_party(connection: Connection, party_id: int, from_id: int, parts: PartyParts) -> None:
    """Let a merged party be one of its own again, under its names."""
    run_script(
        connection,
        "give_back_party",
        party_id=party_id,
        from_id=from_id,
        keys=list(parts.keys),
        names=list(parts.names),
        rulings=list(parts.rulings),
        merged=list(parts.merged),
        called=CALLED,
    )


def take_names(connection: Connection, party_id: int, full_names: Collection[str]) -> None:
    """Let names, each after its kind and a colon, no longer lead to a party."""
    run_script(
        connection,
        "take_names",
        party_id=party_id,
        keys=[f"{CALLED}{name}" for name in sorted(full_names)],
        names=sorted({name.partition(":")[2] for name in full_names}),
    )


def decide_names(connection: Connection, decision_id: int, sides: Mapping[str, int]) -> None:
    """Let a decision hold between names."""
    run_script(connection, "decide_names", decision_id=decision_id, names=list(sides), sides=list(sides.values()))


def where_party_is(
    connection: Connection, party_id: int, names: Collection[str] | None = None
) -> tuple[set[int], set[int]]:
    """The sources and the deals in which a party takes part, under some names or any."""
    wanted = None if names is None else sorted(names)
    rows = run_script(connection, "sources_of_party", party_id=party_id, names=wanted).all()
    return {row.source_id for row in rows}, {row.deal_id for row in rows if row.deal_id is not None}


def find_names_in_claims(connection: Connection, party_id: int, claim_ids: Collection[uuid.UUID]) -> set[str]:
    """What claims, or the reports that make them, call a party."""
    rows = run_script(connection, "names_in_claims", party_id=party_id, claim_ids=sorted(claim_ids))
    return set(rows.scalars())


def restore_canonical(connection: Connection, party_id: int, into_id: int, names: Collection[str]) -> None:
    """Let names that were told from a party go by what it is called."""
    run_script(connection, "restore_canonical", party_id=party_id, into_id=into_id, names=sorted(names))
