"""What people correct: deals that are one, and claims that are of another deal; each can be taken back."""

import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection

from c5db.domain.errors import NoSuchClaimError, NoSuchDecisionError, UsageError
from c5db.identity.deals import settle_deals
from c5db.identity.region import group_without
from c5db.store import deals as store
from c5db.store.deals import DealClaim, DealMerge, DealParts
from c5db.store.decisions import (
    Decided,
    Standing,
    Subject,
    decide_reports,
    given_back_since,
    move_claims,
    read_words,
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
    kept = _own_reports(connection, keeper)
    for other in others:
        parts, own = store.read_parts(connection, other), _own_reports(connection, other)
        details = {"reports": parts.reports, "claims": parts.claims, "rulings": parts.rulings, "merged": parts.merged}
        decided = Decided("deal", "merge", keeper, other, by.author, by.reason, details=details)
        decision_id = record(connection, decided, by.run_id)
        decide_reports(connection, decision_id, dict.fromkeys((*kept, *own), 0))
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
    numbers: dict[int, int] = {}
    for one in standing:
        numbers |= _give_back(connection, one, by)
    others = [one.other_id for one in standing]
    subjects = {_present(connection, one.subject_id) for one in standing}
    return others, _settle(connection, (), subjects | set(others), by, numbers)


def _give_back(connection: Connection, one: Standing, by: By) -> dict[int, int]:
    """Let a merged deal be one of its own again; the numbers that the reports which the merge spoke of go by."""
    keeper, parts = _present(connection, one.subject_id), _parts(one.details)
    spoken_of = read_words(connection, store.read_parts(connection, keeper).reports).get(one.decision_id, {})
    # A deal that was merged into it, and was one of its own again since, keeps what it has.
    since = given_back_since(connection, "deal", one.decision_id, parts.merged)
    for number, details in since.items():
        parts = _without(parts, number, _parts(details))
    away = {_present(connection, number) for number in since} - {keeper}
    take_back(connection, "deal", "merge", one, by)
    given = store.give_back(connection, one.other_id, parts, keeper, away)
    return dict.fromkeys(spoken_of, keeper) | dict.fromkeys(given, one.other_id)


def undo_split(connection: Connection, deal_id: int, claim_ids: Collection[uuid.UUID], by: By) -> tuple[int, set[int]]:
    """Take the newest split of a deal back: the number that was split off, and the deals to be reconciled."""
    standing = standing_decisions(connection, "deal", "split", [deal_id])
    found = next((one for one in standing if not claim_ids or one.claim_ids & set(claim_ids)), None)
    if found is None:
        raise NoSuchDecisionError(f"nobody split deal {deal_id}")
    take_back(connection, "deal", "split", found, by)
    return_claims(connection, found.decision_id)
    whole, part = _present(connection, found.subject_id), _present(connection, found.other_id)
    reports = store.read_parts(connection, found.other_id).reports
    store.move_reports(
        connection, reports, whole, _said(by, f"deal {found.other_id} is deal {whole} after all"), by.run_id
    )
    if part == found.other_id and part != whole:
        store.merge_deals(connection, [DealMerge(part, whole, by.reason)])
    return found.other_id, _settle(connection, store.sources_of(connection, reports), (whole, part), by)


def _settle(
    connection: Connection,
    source_ids: Collection[int],
    deal_ids: Iterable[int],
    by: By,
    numbers: Mapping[int, int] = MappingProxyType({}),
) -> set[int]:
    """Settle what is unsettled, describe the deals and their parts anew; these and all else that changed."""
    touched = set(settle_deals(connection, source_ids, by.run_id, numbers).deal_ids) | set(deal_ids)
    touched |= set(store.parts_told_beside(connection, touched))
    store.describe_deals(connection, touched)
    mark_stale(connection, touched)
    return touched


def _own_reports(connection: Connection, deal_id: int) -> tuple[int, ...]:
    """Reports of a deal without those that merges brought: each merge can be taken back without the others."""
    parts = store.read_parts(connection, deal_id)
    standing = standing_decisions(connection, "deal", "merge", parts.merged)
    merges = [one for one in standing if one.other_id in parts.merged]
    brought = {report_id for one in merges for report_id in _parts(one.details).reports}
    if brought.isdisjoint(parts.reports):
        return parts.reports
    # What came since is of the deal that it would be told of without the merges.
    groups = group_without(connection, parts.reports, {one.decision_id for one in merges})
    own = sorted(report_id for group in groups if group.isdisjoint(brought) for report_id in group)
    return tuple(own or sorted(set(parts.reports) - brought) or parts.reports)


def _present(connection: Connection, deal_id: int) -> int:
    return present_deal(connection, deal_id) or deal_id


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


def _parts(details: Mapping[str, Any]) -> DealParts:
    claims = tuple(uuid.UUID(claim_id) for claim_id in details.get("claims", ()))
    return DealParts(
        tuple(details.get("reports", ())), claims, tuple(details.get("rulings", ())), tuple(details.get("merged", ()))
    )


def _without(parts: DealParts, number: int, gone: DealParts) -> DealParts:
    """What hung on a deal, without a deal that was merged into it and what hung on that."""
    return DealParts(
        tuple(one for one in parts.reports if one not in gone.reports),
        tuple(one for one in parts.claims if one not in gone.claims),
        tuple(one for one in parts.rulings if one not in gone.rulings),
        tuple(one for one in parts.merged if one not in {number, *gone.merged}),
    )


def _said(by: By, what: str) -> str:
    return f"{by.author} decided that {what}{f': {by.reason}' if by.reason else ''}"
