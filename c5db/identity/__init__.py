"""Which parties are one party, which reports tell of one deal, and which sources copy one another."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from c5db.identity.copies import settle_copies
from c5db.identity.deals import settle_deals
from c5db.identity.parties import settle_parties
from c5db.store.facts import mark_stale


@dataclass(frozen=True, slots=True)
class Assigned:
    """What a batch changed: the deals to be reconciled, and what is new."""

    deal_ids: frozenset[int]
    new_deals: int
    new_parties: int


def assign(connection: Connection, source_ids: Sequence[int], run_id: int) -> Assigned:
    """Give the reports of sources with a new text their parties, deals and originals, in the caller's transaction."""
    parties = settle_parties(connection, source_ids, run_id)
    deals = settle_deals(connection, source_ids, run_id)
    touched = parties.deal_ids | deals.deal_ids | settle_copies(connection, source_ids, run_id)
    mark_stale(connection, touched)
    return Assigned(touched, deals.new_deals, parties.new_parties)


__all__ = ["Assigned", "assign"]
