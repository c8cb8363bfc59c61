"""Brings every deal up to date whose facts are known to be older than its claims."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Engine

from c5db.store.facts import count_conflicts, stale_deals
from c5db.store.overviews import gather_at_commit
from c5db.store.save import lock_writers

BATCH = 200
"""So many deals are one transaction."""


@dataclass(frozen=True, slots=True)
class Reconciled:
    """How many deals a batch recomputed, how many of their facts moved, and on how many sources are at odds now."""

    deals: int
    moved: int
    conflicts: int


def reconcile_stale(engine: Engine, run_id: int) -> Iterator[Reconciled]:
    """Recompute the facts of all deals that need it, batch by batch."""
    last = 0
    while True:
        with engine.begin() as connection:
            lock_writers(connection)
            gather_at_commit(connection)
            deal_ids = stale_deals(connection, BATCH, last)
            if not deal_ids:
                return
            # Most loads that bring nothing new leave nothing to reconcile either, and end sooner without its import.
            from c5db.reconcile.run import reconcile_deals

            moved = reconcile_deals(connection, deal_ids, run_id)
            done = Reconciled(len(deal_ids), moved, count_conflicts(connection, deal_ids))
        last = deal_ids[-1]
        yield done
