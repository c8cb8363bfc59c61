"""What people decided on identity, as rows: what they said is one, what is not, and what took that back."""

import json
import uuid
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from sqlalchemy import Connection, insert, text

from c5db.store.rows import run_script

Subject = Literal["deal", "party"]
Action = Literal["merge", "split", "undo"]


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person decided, and why."""

    subject: Subject
    action: Action
    subject_id: int
    other_id: int
    author: str
    reason: str
    claim_ids: Sequence[uuid.UUID] = ()
    details: Mapping[str, Any] = field(default_factory=dict)
    """What is needed to take it back."""
    undoes: int | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """A decision that nobody took back."""

    decision_id: int
    subject_id: int
    other_id: int
    claim_ids: frozenset[uuid.UUID]
    details: Mapping[str, Any]


def record(connection: Connection, decided: Decided, run_id: int) -> int:
    """Put a decision on record; its number."""
    values = {
        "run_id": run_id,
        "author": decided.author,
        "subject": decided.subject,
        "action": decided.action,
        "subject_id": decided.subject_id,
        "other_id": decided.other_id,
        "reason": decided.reason,
        "claim_ids": list(decided.claim_ids) or None,
        "details": json.loads(json.dumps(decided.details, default=str)) or None,
        "undoes": decided.undoes,
    }
    from c5db.models import IdentityDecision

    statement = insert(IdentityDecision).values(values).returning(IdentityDecision.id)
    return connection.execute(statement).scalar_one()


def name_other(connection: Connection, decision_id: int, other_id: int) -> None:
    """Complete a decision by the other thing that came of it."""
    query = text("UPDATE c5db.identity_decision SET other_id = :other_id WHERE id = :decision_id")
    connection.execute(query, {"decision_id": decision_id, "other_id": other_id})


def standing_decisions(
    connection: Connection, subject: Subject, action: Action, ids: Collection[int]
) -> list[Standing]:
    """What people decided on some deals or parties and did not take back, the newest first."""
    rows = run_script(connection, "standing_decisions", subject=subject, action=action, ids=sorted(ids))
    return [
        Standing(row.id, row.subject_id, row.other_id, frozenset(row.claim_ids or ()), row.details or {})
        for row in rows
    ]


def given_back_since(
    connection: Connection, subject: Subject, decision_id: int, ids: Collection[int]
) -> dict[int, Mapping[str, Any]]:
    """Which of some deals or parties were their own again after a decision, with what they were given back."""
    rows = run_script(connection, "given_back_since", subject=subject, decision_id=decision_id, ids=sorted(ids))
    return {row.other_id: row.details or {} for row in rows}


def place_decisions(connection: Connection, source_ids: Collection[int]) -> None:
    """Let decisions hold for the reports of sources that were read anew."""
    run_script(connection, "place_decisions", source_ids=sorted(source_ids))


def read_words(connection: Connection, report_ids: Collection[int]) -> dict[int, dict[int, int]]:
    """The sides on which standing decisions put some reports, by decision and report."""
    found: dict[int, dict[int, int]] = defaultdict(dict)
    for row in run_script(connection, "read_words", report_ids=sorted(report_ids)):
        found[row.decision_id][row.report_id] = row.side
    return found


def decide_reports(connection: Connection, decision_id: int, sides: Mapping[int, int]) -> None:
    """Let a decision hold between reports, by report, and for what they say in any later reading."""
    run_script(
        connection,
        "decide_reports",
        decision_id=decision_id,
        report_ids=list(sides),
        sides=list(sides.values()),
    )


def move_claims(connection: Connection, decision_id: int, claim_ids: Collection[uuid.UUID], deal_id: int) -> None:
    """Let claims belong to another deal than their report's."""
    run_script(connection, "move_claims", decision_id=decision_id, claim_ids=sorted(claim_ids), deal_id=deal_id)


def return_claims(connection: Connection, decision_id: int) -> None:
    """Let claims that a decision moved go back to where they were."""
    run_script(connection, "return_claims", decision_id=decision_id)
