"""The step that brings the stored facts of deals up to date with their claims and rulings."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection

from c5db.reconcile.currencies import wanted_rates
from c5db.reconcile.moves import moves_of
from c5db.reconcile.publishers import tier_of
from c5db.reconcile.reliability import Reliability
from c5db.reconcile.rules import reconcile
from c5db.reconcile.snapshots import newest_reliability
from c5db.store.evidence import read_evidence, read_rulings
from c5db.store.facts import StoredFact, entitle_deals, mark_fresh, read_facts, write_moves
from c5db.store.rates import read_usd_rates

BATCH = 500
"""So many deals are read, computed and written at a time."""


def reconcile_deals(connection: Connection, deal_ids: Sequence[int], run_id: int, cause: str = "") -> int:
    """Recompute the facts of deals in the caller's transaction; how many moved; `cause`: why, for the history."""
    ordered = sorted(set(deal_ids))
    reliability = newest_reliability(connection)
    return sum(
        _reconcile_batch(connection, ordered[start : start + BATCH], run_id, reliability, cause)
        for start in range(0, len(ordered), BATCH)
    )


def _reconcile_batch(
    connection: Connection, deal_ids: Sequence[int], run_id: int, reliability: Reliability, cause: str
) -> int:
    evidence = read_evidence(connection, deal_ids, tier_of)
    rulings = read_rulings(connection, deal_ids)
    stored: dict[int, list[StoredFact]] = defaultdict(list)
    for fact in read_facts(connection, deal_ids):
        stored[fact.deal_id].append(fact)
    wanted = {pair for id_ in deal_ids for pair in wanted_rates(evidence.get(id_, ()), rulings.get(id_, ()))}
    rates = read_usd_rates(connection, wanted)
    moves = []
    for deal_id in deal_ids:
        computed = reconcile(evidence.get(deal_id, ()), rulings.get(deal_id, ()), reliability, rates)
        moves += moves_of(deal_id, stored[deal_id], computed, cause)
    write_moves(connection, moves, run_id)
    entitle_deals(connection, deal_ids)
    mark_fresh(connection, deal_ids)
    return len(moves)
