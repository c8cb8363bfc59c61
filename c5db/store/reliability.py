"""Numbered snapshots of what was learned of publishers."""

import json

from sqlalchemy import Connection, text

Scores = dict[str, dict[str, float]]
"""Accuracy by publisher and class of attribute."""


def newest_snapshot(connection: Connection) -> tuple[int, Scores] | None:
    """Number and scores of the newest snapshot, if one was ever taken."""
    query = "SELECT id, scores FROM c5db.reliability_snapshot ORDER BY id DESC LIMIT 1"
    row = connection.execute(text(query)).one_or_none()
    return None if row is None else (row.id, row.scores)


def write_snapshot(connection: Connection, scores: Scores, run_id: int) -> int:
    """Keep the scores under a new number."""
    query = (
        "INSERT INTO c5db.reliability_snapshot (run_id, scores) VALUES (:run_id, CAST(:scores AS jsonb)) RETURNING id"
    )
    parameters = {"run_id": run_id, "scores": json.dumps(scores, ensure_ascii=False, sort_keys=True)}
    return int(connection.execute(text(query), parameters).scalar_one())


def deal_ids_after(connection: Connection, deal_id: int, limit: int) -> list[int]:
    """Some deals that were not merged away, in order of their numbers."""
    query = "SELECT id FROM c5db.deal WHERE id > :deal_id AND merged_into IS NULL ORDER BY id LIMIT :limit"
    return list(connection.execute(text(query), {"deal_id": deal_id, "limit": limit}).scalars())
