"""Brings every deal up to date whose facts are known to be older than its claims."""

from collections.abc import Iterator

from sqlalchemy import Engine

from c5db.store.facts import stale_deals
from c5db.store.overviews import gather_at_commit
from c5db.store.save import lock_writers

BATCH = 200
"""So many deals are one transaction."""


def reconcile_stale(engine: Engine, run_id: int) -> Iterator[tuple[list[int], int]]:
    """Batch by batch, the deals whose facts were recomputed and how many facts moved."""
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
        last = deal_ids[-1]
        yield deal_ids, moved
