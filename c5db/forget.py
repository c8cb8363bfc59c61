"""Removes a source for good: its texts, claims and words go, and the deals that it told of are brought up to date."""

from dataclasses import dataclass

from sqlalchemy import Engine

from c5db.identity import assign
from c5db.reconcile.run import reconcile_deals
from c5db.store.deals import describe_deals
from c5db.store.forgotten import FORGOTTEN, FoundSource, remove_source
from c5db.store.parties import refresh_parties
from c5db.store.runs import running
from c5db.store.save import lock_writers


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What went, and what was brought up to date."""

    source: FoundSource
    run_id: int
    deal_ids: tuple[int, ...]


def forget(engine: Engine, source: FoundSource, reason: str, author: str) -> Forgotten:
    """Remove a source; all of it or nothing."""
    with running(engine, f"forget {source.source_id}") as run_id, engine.begin() as connection:
        lock_writers(connection)
        bereft = remove_source(connection, source.source_id, reason, author, run_id)
        refresh_parties(connection, bereft.party_ids)
        assigned = assign(connection, bereft.copied, run_id)
        touched = sorted(assigned.deal_ids.union(bereft.deal_ids))
        describe_deals(connection, touched)
        reconcile_deals(connection, touched, run_id, cause=FORGOTTEN)
    return Forgotten(source, run_id, tuple(touched))
