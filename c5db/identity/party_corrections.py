"""What people correct of parties: spellings that are of one party, or of another; each can be taken back."""

import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from c5db.domain.errors import NoSuchDecisionError, NoSuchPartyError, UsageError
from c5db.identity.corrections import By, take_back
from c5db.identity.parties import settle_parties
from c5db.store import parties as store
from c5db.store.decisions import Decided, Standing, given_back_since, name_other, record, standing_decisions
from c5db.store.facts import mark_stale
from c5db.store.parties import PartyMerge
from c5db.store.party_parts import (
    PartyParts,
    decide_names,
    find_names_in_claims,
    give_back_party,
    read_party_parts,
    restore_canonical,
    take_names,
    where_party_is,
)


def merge_parties(connection: Connection, party_ids: Sequence[int], by: By) -> set[int]:
    """Let parties be one, under the number of the first; the deals to be reconciled."""
    keeper, *others = party_ids
    if not others:
        raise UsageError(f"that is one party already: {keeper}")
    kept = _own_names(connection, read_party_parts(connection, keeper))
    for other in others:
        parts = read_party_parts(connection, other)
        details = {"keys": parts.keys, "names": parts.names, "rulings": parts.rulings, "merged": parts.merged}
        decided = Decided("party", "merge", keeper, other, by.author, by.reason, details=details)
        decision_id = record(connection, decided, by.run_id)
        decide_names(connection, decision_id, dict.fromkeys(sorted(kept | _own_names(connection, parts)), 0))
        store.merge_parties(connection, [PartyMerge(other, keeper, by.reason)])
    store.refresh_parties(connection, [keeper])
    return _touched(connection, [keeper])


def split_party(connection: Connection, party_id: int, names: Collection[str], by: By) -> tuple[int, set[int]]:
    """Let names be of another party; its number, and the deals to be reconciled."""
    parts = read_party_parts(connection, party_id)
    taken = {full for full in parts.full_names if full.partition(":")[2] in names}
    strange = sorted(set(names) - {full.partition(":")[2] for full in taken})
    if strange:
        raise NoSuchPartyError(f"party {party_id} is not called {', '.join(strange)}")
    if not parts.full_names - taken:
        raise UsageError(f"these are all the names of party {party_id}: nothing would be left of it")
    before = _touched(connection, [party_id])
    sources, _ = where_party_is(connection, party_id, names)
    details = {"names": sorted(names)}
    decided = Decided("party", "split", party_id, party_id, by.author, by.reason, details=details)
    decision_id = record(connection, decided, by.run_id)
    decide_names(connection, decision_id, {full: int(full in taken) for full in sorted(parts.full_names)})
    take_names(connection, party_id, taken)
    touched = before | settle_parties(connection, sorted(sources), by.run_id).deal_ids
    (other,) = store.find_called(connection, taken) or [party_id]
    name_other(connection, decision_id, other)
    store.refresh_parties(connection, [party_id, other])
    return other, _stale(connection, touched | _touched(connection, [other]))


def undo_party_merges(connection: Connection, party_ids: Sequence[int], by: By) -> tuple[list[int], set[int]]:
    """Take back that parties are one: those that are parties of their own again, and the deals to be reconciled."""
    wanted = set(party_ids)
    standing = [
        one
        for one in standing_decisions(connection, "party", "merge", wanted)
        if len(wanted) == 1 or {one.subject_id, one.other_id} <= wanted
    ]
    if not standing:
        raise NoSuchDecisionError(f"nobody merged party {' and '.join(map(str, party_ids))}")
    if len(wanted) == 1:
        standing = standing[:1]
    touched: set[int] = set()
    for one in standing:
        touched |= _give_back(connection, one, by)
    return [one.other_id for one in standing], _stale(connection, touched)


def undo_party_split(connection: Connection, party_id: int, by: By) -> tuple[int, set[int]]:
    """Take the newest split of a party back: the number that was split off, and the deals to be reconciled."""
    one = next(iter(standing_decisions(connection, "party", "split", [party_id])), None)
    if one is None:
        raise NoSuchDecisionError(f"nobody split party {party_id}")
    take_back(connection, "party", "split", one, by)
    whole, part = _present(connection, one.subject_id), _present(connection, one.other_id)
    touched = _touched(connection, [whole, part])
    if part != whole:
        restore_canonical(connection, part, whole, one.details.get("names", ()))
        store.merge_parties(connection, [PartyMerge(part, whole, by.reason)])
    return one.other_id, _stale(connection, touched)


def names_in_claims(connection: Connection, party_id: int, claim_ids: Collection[uuid.UUID]) -> set[str]:
    """What claims call a party; refused where they do not speak of it."""
    names = find_names_in_claims(connection, party_id, claim_ids)
    if claim_ids and not names:
        raise NoSuchPartyError(f"party {party_id} has no part in these claims")
    return names


def _give_back(connection: Connection, one: Standing, by: By) -> set[int]:
    """Let a merged party be one of its own again; the deals that this touches."""
    take_back(connection, "party", "merge", one, by)
    keeper, parts = _present(connection, one.subject_id), _parts(one.details)
    # A party that was merged into it, and was one of its own again since, keeps what it has.
    for number, details in given_back_since(connection, "party", one.decision_id, parts.merged).items():
        parts = _without(parts, number, _parts(details))
    called = {full.partition(":")[2] for full in parts.full_names}
    sources, deal_ids = where_party_is(connection, keeper, called)
    give_back_party(connection, one.other_id, keeper, parts)
    settled = settle_parties(connection, sorted(sources), by.run_id)
    store.refresh_parties(connection, [keeper, one.other_id])
    return deal_ids | settled.deal_ids


def _own_names(connection: Connection, parts: PartyParts) -> set[str]:
    """Names of a party without those that merges brought: each merge can be taken back without the others."""
    standing = standing_decisions(connection, "party", "merge", parts.merged)
    merges = [one for one in standing if one.other_id in parts.merged]
    brought = {full for one in merges for full in _parts(one.details).full_names}
    return parts.full_names - brought or parts.full_names


def _parts(details: Mapping[str, Any]) -> PartyParts:
    return PartyParts(*(tuple(details.get(key, ())) for key in ("keys", "names", "rulings", "merged")))


def _without(parts: PartyParts, number: int, gone: PartyParts) -> PartyParts:
    """What hung on a party, without a party that was merged into it and what hung on that."""
    return PartyParts(
        # By other keys parties are only looked for, and two may share one.
        tuple(one for one in parts.keys if one not in gone.keys or not one.startswith(store.CALLED)),
        tuple(one for one in parts.names if one not in gone.names),
        tuple(one for one in parts.rulings if one not in gone.rulings),
        tuple(one for one in parts.merged if one not in {number, *gone.merged}),
    )


def _present(connection: Connection, party_id: int) -> int:
    return store.present_party(connection, party_id) or party_id


def _touched(connection: Connection, party_ids: Iterable[int]) -> set[int]:
    return _stale(connection, {deal for party_id in party_ids for deal in where_party_is(connection, party_id)[1]})


def _stale(connection: Connection, deal_ids: set[int]) -> set[int]:
    mark_stale(connection, deal_ids)
    return deal_ids
