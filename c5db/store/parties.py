"""Parties as rows: what texts call them, who shares a key with whom, and the parties made of that."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text

from c5db.domain.vocab import PartyKind
from c5db.store.rows import run_script

CALLED = "called:"
"""A key that begins so ends in a name of the party, as it was read."""


@dataclass(frozen=True, slots=True)
class Named:
    """A party's part in a deal, as its source names it."""

    participation_id: int
    name: str
    canonical_name: str
    kind: PartyKind
    country: str | None
    known: bool
    parent: str | None


@dataclass(frozen=True, slots=True)
class StoredParty:
    """A party with all the names that it was called by."""

    party_id: int
    canonical_name: str
    kind: PartyKind
    known: bool
    names: tuple[str, ...]
    """As `CALLED` keys hold them."""


@dataclass(frozen=True, slots=True)
class NewParty:
    """A party that the database does not know yet."""

    party_id: int
    canonical_name: str
    kind: PartyKind
    country: str | None
    known: bool
    parent: str | None


@dataclass(frozen=True, slots=True)
class PartyMerge:
    """A party that turned out to be another."""

    party_id: int
    into_id: int
    reason: str


def read_names(connection: Connection, source_ids: Sequence[int]) -> list[Named]:
    """What the present texts of sources call the parties of their deals."""
    return [
        Named(row.id, row.name, row.canonical_name, PartyKind(row.kind), row.country, row.known, row.parent)
        for row in run_script(connection, "read_names", source_ids=list(source_ids))
    ]


def find_parties(connection: Connection, keys: Collection[str]) -> list[StoredParty]:
    """Parties that have one of the keys, the oldest first."""
    return [
        StoredParty(row.id, row.canonical_name, PartyKind(row.kind), row.known, tuple(row.names))
        for row in run_script(connection, "find_parties", keys=sorted(keys), called=CALLED)
    ]


def read_name_words(connection: Connection, names: Collection[str]) -> dict[int, dict[str, int]]:
    """The sides on which standing decisions put names, where they speak of one of these, by decision and name."""
    found: dict[int, dict[str, int]] = defaultdict(dict)
    for row in run_script(connection, "read_name_words", names=sorted(names)):
        found[row.decision_id][row.name] = row.side
    return found


def place_name_decisions(connection: Connection, source_ids: Sequence[int]) -> None:
    """Let names of sources that were read anew go by themselves where people told them from others."""
    run_script(connection, "place_name_decisions", source_ids=list(source_ids))


def new_ids(connection: Connection, table: str, count: int) -> list[int]:
    """Fresh numbers for rows of a table."""
    query = text("SELECT nextval(pg_get_serial_sequence(:table, 'id')) FROM generate_series(1, :count)")
    return list(connection.execute(query, {"table": f"c5db.{table}", "count": count}).scalars())


def create_parties(connection: Connection, parties: Sequence[NewParty], run_id: int) -> None:
    """Write new parties."""
    run_script(
        connection,
        "create_parties",
        ids=[party.party_id for party in parties],
        canonical_names=[party.canonical_name for party in parties],
        kinds=[party.kind.value for party in parties],
        countries=[party.country for party in parties],
        known=[party.known for party in parties],
        parents=[party.parent for party in parties],
        run_id=run_id,
    )


def promote_parties(connection: Connection, parties: Sequence[NewParty]) -> None:
    """Let parties of the database go by what the reference data, as it turned out, call them."""
    run_script(
        connection,
        "promote_parties",
        ids=[party.party_id for party in parties],
        canonical_names=[party.canonical_name for party in parties],
        kinds=[party.kind.value for party in parties],
        countries=[party.country for party in parties],
        parents=[party.parent for party in parties],
    )


def save_party_keys(connection: Connection, keys: Collection[tuple[str, int]]) -> None:
    """Write the keys that parties are found by."""
    pairs = sorted(keys)
    run_script(
        connection, "save_party_keys", keys=[key for key, _ in pairs], party_ids=[party_id for _, party_id in pairs]
    )  # fmt: skip


def name_participations(connection: Connection, parties: Mapping[int, int], source_ids: Sequence[int]) -> None:
    """Give participations, by number, their parties, and the claims of their sources too."""
    run_script(
        connection,
        "name_participations",
        participation_ids=list(parties),
        party_ids=list(parties.values()),
        source_ids=list(source_ids),
    )


def merge_parties(connection: Connection, merges: Sequence[PartyMerge]) -> frozenset[int]:
    """Move what hangs on parties to what they turned out to be; the deals that this touches."""
    rows = run_script(
        connection,
        "merge_parties",
        merged=[merge.party_id for merge in merges],
        into=[merge.into_id for merge in merges],
    )
    return frozenset(rows.scalars())


def log_merges(connection: Connection, merges: Sequence[PartyMerge], run_id: int) -> None:
    """Put on record which parties turned out to be others."""
    run_script(
        connection,
        "log_party_merges",
        merged=[merge.party_id for merge in merges],
        into=[merge.into_id for merge in merges],
        reasons=[merge.reason for merge in merges],
        run_id=run_id,
    )


def refresh_parties(connection: Connection, party_ids: Collection[int]) -> None:
    """Bring parties that are in no reference data to the name, kind and country that most texts give them."""
    run_script(connection, "refresh_parties", party_ids=sorted(party_ids))


def present_party(connection: Connection, party_id: int) -> int | None:
    """The number that a party goes by now; None where there is no such party."""
    found: int | None = connection.scalar(text("SELECT analyst.present_party(:party_id)"), {"party_id": party_id})
    return found


def find_called(connection: Connection, full_names: Collection[str]) -> list[int]:
    """The party that is called by one of these names, each after its kind and a colon: the newest of several."""
    query = text("SELECT max(k.party_id) FROM c5db.party_key k WHERE k.key = ANY(CAST(:keys AS text[])) LIMIT 1")
    found = connection.execute(query, {"keys": [f"{CALLED}{name}" for name in sorted(full_names)]}).scalar()
    return [found] if found else []


def names_of(connection: Connection, party_id: int) -> tuple[str, list[str]]:
    """What a party is called, and all its spellings."""
    query = text("""
        SELECT p.canonical_name, ARRAY(
            SELECT n.name FROM c5db.party_name n WHERE n.party_id = p.id ORDER BY n.name COLLATE "C"
        ) AS names
        FROM c5db.party p
        WHERE p.id = :party_id
    """)
    row = connection.execute(query, {"party_id": party_id}).one()
    return row.canonical_name, list(row.names)
