"""What people correct: deals that are one, and claims that are of another deal; each can be taken back."""

import uuid
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from c5db.domain.errors import NoSuchClaimError, NoSuchDecisionError, UsageError
from c5db.identity.deals import settle_deals
from c5db.store import deals as store
from c5db.store.deals import DealClaim, DealMerge, DealParts
from c5db.store.decisions import (
    Decided,
    Standing,
    Subject,
    decide_reports,
    move_claims,
    record,
    return_claims,
    standing_decisions,
)
from c5db.store.facts import mark_stale
from c5db.store.look import present_deal
from c5db.store.parties import new_ids


@dataclass(frozen=True, slots=True)
class By:
    """Who corrects, why, and in which run."""

    author: str
    reason: str
    run_id: int


def merge_deals(connection: Connection, deal_ids: Sequence[int], by: By) -> set[int]:
    """Let deals be one, under the number of the first; the deals to be reconciled."""
    keeper, *others = deal_ids
    if not others:
        raise UsageError(f"that is one deal already: {keeper}")
    for other in others:
        kept, parts = store.read_parts(connection, keeper), store.read_parts(connection, other)
        details = {"reports": parts.reports, "claims": parts.claims, "rulings": parts.rulings, "merged": parts.merged}
        decided = Decided("deal", "merge", keeper, other, by.author, by.reason, details=details)
        decision_id = record(connection, decided, by.run_id)
        decide_reports(connection, decision_id, dict.fromkeys((*kept.reports, *parts.reports), 0))
        store.move_reports(
            connection, parts.reports, keeper, _said(by, f"deals {keeper} and {other} are one"), by.run_id
        )
        store.merge_deals(connection, [DealMerge(other, keeper, by.reason)])
    return _settle(connection, (), deal_ids, by)


def split_deal(connection: Connection, deal_id: int, claim_ids: Collection[uuid.UUID], by: By) -> tuple[int, set[int]]:
    """Let claims be of a deal of their own; its number, and the deals to be reconciled."""
    claims = store.claims_of_deal(connection, deal_id)
    chosen = _chosen(claims, claim_ids, deal_id)
    whole = _whole_reports(claims, chosen)
    (new_id,) = new_ids(connection, "deal", 1)
    store.create_deals(connection, {new_id: min(claim.report_id for claim in chosen)}, by.run_id)
    decided = Decided("deal", "split", deal_id, new_id, by.author, by.reason, claim_ids=sorted(claim_ids))
    decision_id = record(connection, decided, by.run_id)
    rest = set(store.read_parts(connection, deal_id).reports) - whole
    decide_reports(connection, decision_id, dict.fromkeys(sorted(rest), 0) | dict.fromkeys(sorted(whole), 1))
    store.move_reports(connection, whole, new_id, _said(by, f"deal {new_id} is not deal {deal_id}"), by.run_id)
    single = {claim.claim_id for claim in chosen if claim.moved or claim.report_id not in whole}
    move_claims(connection, decision_id, single, new_id)
    return new_id, _settle(connection, store.sources_of(connection, whole), (deal_id, new_id), by)


def undo_merges(connection: Connection, deal_ids: Sequence[int], by: By) -> tuple[list[int], set[int]]:
    """Take back that deals are one: those that are deals of their own again, and the deals to be reconciled."""
    wanted = set(deal_ids)
    standing = [
        one
        for one in standing_decisions(connection, "deal", "merge", wanted)
        if len(wanted) == 1 or {one.subject_id, one.other_id} <= wanted
    ]
    if not standing:
        raise NoSuchDecisionError(f"nobody merged deal {' and '.join(map(str, deal_ids))}")
    if len(wanted) == 1:
        standing = standing[:1]
    for one in standing:
        take_back(connection, "deal", "merge", one, by)
        store.give_back(connection, one.other_id, _parts(one))
    others = [one.other_id for one in standing]
    subjects = {present_deal(connection, one.subject_id) or one.subject_id for one in standing}
    return others, _settle(connection, (), subjects | set(others), by)


def undo_split(connection: Connection, deal_id: int, claim_ids: Collection[uuid.UUID], by: By) -> tuple[int, set[int]]:
    """Take the newest split of a deal back: the number that was split off, and the deals to be reconciled."""
    standing = standing_decisions(connection, "deal", "split", [deal_id])
    found = next((one for one in standing if not claim_ids or one.claim_ids & set(claim_ids)), None)
    if found is None:
        raise NoSuchDecisionError(f"nobody split deal {deal_id}")
    take_back(connection, "deal", "split", found, by)
    return_claims(connection, found.decision_id)
    whole = present_deal(connection, found.subject_id) or found.subject_id
    part = present_deal(connection, found.other_id) or found.other_id
    reports = store.read_parts(connection, found.other_id).reports
    store.move_reports(
        connection, reports, whole, _said(by, f"deal {found.other_id} is deal {whole} after all"), by.run_id
    )
    if part == found.other_id and part != whole:
        store.merge_deals(connection, [DealMerge(part, whole, by.reason)])
    return found.other_id, _settle(connection, store.sources_of(connection, reports), (whole, part), by)


def _settle(connection: Connection, source_ids: Collection[int], deal_ids: Iterable[int], by: By) -> set[int]:
    """Settle what is unsettled, describe the deals and their parts anew; these and all else that changed."""
    touched = set(settle_deals(connection, source_ids, by.run_id).deal_ids) | set(deal_ids)
    touched |= set(store.parts_told_beside(connection, touched))
    store.describe_deals(connection, touched)
    mark_stale(connection, touched)
    return touched


def _chosen(claims: Sequence[DealClaim], claim_ids: Collection[uuid.UUID], deal_id: int) -> list[DealClaim]:
    known = {claim.claim_id for claim in claims}
    strange = [str(claim_id) for claim_id in claim_ids if claim_id not in known]
    if strange:
        raise NoSuchClaimError(f"deal {deal_id} has none of the number {', '.join(strange)}")
    if known == set(claim_ids):
        raise UsageError(f"these are all the claims of deal {deal_id}: nothing would be left of it")
    return [claim for claim in claims if claim.claim_id in claim_ids]


def _whole_reports(claims: Sequence[DealClaim], chosen: Sequence[DealClaim]) -> set[int]:
    """Reports of the deal all of whose claims are chosen."""
    staying = {claim.report_id for claim in claims if claim not in chosen}
    return {claim.report_id for claim in chosen if not claim.moved} - staying


def take_back(connection: Connection, subject: Subject, action: str, one: Standing, by: By) -> None:
    """Put on record that a decision no longer holds."""
    reason = by.reason or f"the {action} is taken back"
    undone = Decided(subject, "undo", one.subject_id, one.other_id, by.author, reason, undoes=one.decision_id)
    record(connection, undone, by.run_id)


def _parts(one: Standing) -> DealParts:
    kept = one.details
    claims = tuple(uuid.UUID(claim_id) for claim_id in kept.get("claims", ()))
    return DealParts(
        tuple(kept.get("reports", ())), claims, tuple(kept.get("rulings", ())), tuple(kept.get("merged", ()))
    )


def _said(by: By, what: str) -> str:
    return f"{by.author} decided that {what}{f': {by.reason}' if by.reason else ''}"
