"""Rejections of misread claims as rows: made, and withdrawn; both keep who and why."""

import uuid
from dataclasses import dataclass

from sqlalchemy import Connection, insert, text, update

from c5db.models import ClaimRejection
from c5db.store.rows import run_script


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A claim with its deal: None where the present text no longer makes it."""

    claim_id: uuid.UUID
    deal_id: int | None
    attribute: str
    quote: str
    told_by: str | None


def find_claims_by_number(connection: Connection, digits: str) -> list[FoundClaim]:
    """The claims whose number is, or begins with, these hexadecimal digits; five at most."""
    whole = digits.replace("-", "").lower()
    rows = run_script(
        connection, "find_claim", first=uuid.UUID(whole.ljust(32, "0")), last=uuid.UUID(whole.ljust(32, "f"))
    )
    return [FoundClaim(row.claim_id, row.deal_id, row.attribute, row.quote, row.told_by) for row in rows]


def reject_claim(connection: Connection, claim_id: uuid.UUID, reason: str, author: str, run_id: int) -> bool:
    """Let a claim no longer count; False where it is rejected already."""
    if _standing(connection, claim_id):
        return False
    values = {"claim_id": claim_id, "reason": reason, "author": author, "run_id": run_id}
    connection.execute(insert(ClaimRejection).values(values))
    return True


def accept_claim(connection: Connection, claim_id: uuid.UUID, author: str, reason: str | None) -> bool:
    """Let a rejected claim count again; False where no rejection stands."""
    statement = update(ClaimRejection).where(ClaimRejection.claim_id == claim_id, ClaimRejection.withdrawn_at.is_(None))
    withdrawn = {"withdrawn_at": text("clock_timestamp()"), "withdrawn_by": author, "withdrawn_because": reason}
    return connection.execute(statement.values(withdrawn)).rowcount > 0


def _standing(connection: Connection, claim_id: uuid.UUID) -> bool:
    query = "SELECT EXISTS (SELECT FROM c5db.claim_rejection WHERE claim_id = :claim_id AND withdrawn_at IS NULL)"
    return bool(connection.execute(text(query), {"claim_id": claim_id}).scalar_one())
