"""Snapshots of reliability: learned across all deals, kept under a number, used from then on."""

from sqlalchemy import Connection

from c5db.reconcile.learning import Vote
from c5db.reconcile.publishers import tier_of
from c5db.reconcile.reliability import PRIORS, Reliability
from c5db.reconcile.votes import score, votes_of
from c5db.store.evidence import read_evidence, read_rulings
from c5db.store.facts import mark_all_stale
from c5db.store.reliability import deal_ids_after, newest_snapshot, write_snapshot

BATCH = 1000


def newest_reliability(connection: Connection) -> Reliability:
    """As the newest snapshot holds it; by kind of source until one is taken."""
    snapshot = newest_snapshot(connection)
    if snapshot is None:
        return Reliability()
    number, scores = snapshot
    learned = {(publisher, kind): accuracy for publisher, kinds in scores.items() for kind, accuracy in kinds.items()}
    return Reliability(learned, number)


def learn_reliability(connection: Connection, run_id: int) -> int:
    """Take a new snapshot, and mark every deal whose facts may move by it; its number."""
    votes: list[Vote] = []
    tiers: dict[str, float] = {}
    last = 0
    while deal_ids := deal_ids_after(connection, last, BATCH):
        last = deal_ids[-1]
        rulings = read_rulings(connection, deal_ids)
        for deal_id, evidence in sorted(read_evidence(connection, deal_ids, tier_of).items()):
            votes += votes_of(deal_id, evidence, rulings.get(deal_id, ()))
            tiers |= {one.publisher: PRIORS[one.tier] for one in evidence if one.publisher}
    number = write_snapshot(connection, score(votes, tiers), run_id)
    mark_all_stale(connection)
    return number
