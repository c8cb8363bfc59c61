"""Facts as rows: read, and written where they moved, with a line of history for each move."""

import json
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection, text

from c5db.domain.evidence import Fact, Rival
from c5db.domain.vocab import Attribute, Qualifier, Verdict
from c5db.store.evidence import party_key, party_of_key
from c5db.store.rows import copy_rows, run_script

STATE_COLUMNS = (
    "deal_id", "attribute", "party_id", "party_name", "item", "unit", "over", "value", "value_max", "value_text",
    "qualifier", "low", "high", "confidence", "claims", "independent_sources", "explanation", "flags", "ruled_by",
    "as_of", "chosen_claims", "rivals", "stated_order",
)  # fmt: skip
FACT_COLUMNS = (*STATE_COLUMNS, "verdict")
CHANGE_COLUMNS = (
    *STATE_COLUMNS,
    "place",
    "old_value",
    "new_value",
    "old_verdict",
    "new_verdict",
    "old_qualifier",
    "reason",
)


@dataclass(frozen=True, slots=True)
class StoredFact:
    """A fact with the number of its row."""

    fact_id: int
    deal_id: int
    fact: Fact


@dataclass(frozen=True, slots=True)
class Move:
    """A fact of a deal that moved: from nothing, to another state, or to nothing."""

    deal_id: int
    before: StoredFact | None
    after: Fact | None
    reason: str


def read_facts(connection: Connection, deal_ids: Sequence[int]) -> list[StoredFact]:
    """The facts of deals as they stand."""
    return [
        StoredFact(
            row.id,
            row.deal_id,
            Fact(
                attribute=Attribute(row.attribute),
                party=party_key(row.party_id, row.party_name),
                party_name=row.party_name,
                item=row.item,
                unit=row.unit,
                over=row.over,
                value=row.value,
                value_max=row.value_max,
                value_text=row.value_text,
                qualifier=Qualifier(row.qualifier),
                low=row.low,
                high=row.high,
                verdict=Verdict(row.verdict),
                confidence=row.confidence,
                claims=row.claims,
                independent_sources=row.independent_sources,
                explanation=row.explanation,
                flags=tuple(row.flags),
                ruled_by=row.ruled_by,
                as_of=row.as_of,
                stated_order=row.stated_order,
                chosen_claims=tuple(map(str, row.chosen_claims)),
                rivals=tuple(map(_rival, row.rivals)),
            ),
        )
        for row in run_script(connection, "read_facts", deal_ids=list(deal_ids))
    ]


def write_moves(connection: Connection, moves: Sequence[Move], run_id: int) -> None:
    """Bring the facts to where they moved, and keep the moves."""
    if not moves:
        return
    run_script(connection, "create_moved_facts")
    changed = ((*_state_row(move.deal_id, move.after), move.after.verdict.value) for move in moves if move.after)
    copy_rows(connection, "incoming_fact", FACT_COLUMNS, changed)
    copy_rows(connection, "incoming_change", CHANGE_COLUMNS, _change_rows(moves))
    gone = [move.before.fact_id for move in moves if move.before and not move.after]
    run_script(connection, "write_facts", gone=gone, run_id=run_id)


def entitle_deals(connection: Connection, deal_ids: Sequence[int]) -> None:
    """Call deals as those of their reports do whose figures are held."""
    run_script(connection, "entitle_deals", deal_ids=list(deal_ids))


def stale_deals(connection: Connection, limit: int, after: int = 0) -> list[int]:
    """Some deals whose facts are older than their claims, in order, from behind `after` on while there are such.

    What is done leaves its places in the index for a while: to begin behind them spares stepping over them each time.
    """
    query = text("SELECT deal_id FROM c5db.stale_deal WHERE deal_id > :after ORDER BY deal_id LIMIT :limit")
    found = list(connection.execute(query, {"limit": limit, "after": after}).scalars())
    return stale_deals(connection, limit) if after and not found else found


def mark_stale(connection: Connection, deal_ids: Iterable[int]) -> None:
    """Remember that the facts of deals are to be recomputed."""
    query = "INSERT INTO c5db.stale_deal (deal_id) SELECT unnest(CAST(:deal_ids AS bigint[])) ON CONFLICT DO NOTHING"
    connection.execute(text(query), {"deal_ids": sorted(deal_ids)})


def mark_all_stale(connection: Connection) -> None:
    """Remember that the facts of every deal are to be recomputed."""
    connection.execute(text("INSERT INTO c5db.stale_deal (deal_id) SELECT id FROM c5db.deal ON CONFLICT DO NOTHING"))


def mark_fresh(connection: Connection, deal_ids: Sequence[int]) -> None:
    """The facts of these deals are up to date."""
    connection.execute(
        text("DELETE FROM c5db.stale_deal WHERE deal_id = ANY(:deal_ids)"), {"deal_ids": list(deal_ids)}
    )  # fmt: skip


def count_conflicts(connection: Connection, deal_ids: Iterable[int]) -> int:
    """Facts of these deals on which sources contradict each other."""
    query = "SELECT count(*) FROM c5db.fact WHERE verdict = 'conflicting' AND deal_id = ANY(:deal_ids)"
    return int(connection.execute(text(query), {"deal_ids": list(deal_ids)}).scalar_one())


def count_stale_conflicts(connection: Connection) -> int:
    """The same of all deals that are still to be recomputed."""
    query = "SELECT count(*) FROM c5db.fact JOIN c5db.stale_deal USING (deal_id) WHERE verdict = 'conflicting'"
    return int(connection.execute(text(query)).scalar_one())


def in_words(fact: Fact) -> str:
    """The value of a fact with its unit, as the history keeps it."""
    figure = fact.value_text or "..".join(f"{n.normalize():f}" for n in (fact.value, fact.value_max) if n is not None)
    return figure if fact.value_text or not fact.unit else f"{figure} {fact.unit}"


def _change_rows(moves: Sequence[Move]) -> Iterable[tuple[object, ...]]:
    for place, move in enumerate(moves):
        before = move.before.fact if move.before else None
        state = _state_row(move.deal_id, move.after) if move.after else _gone_row(move.deal_id, before)
        yield (
            *state,
            place,
            in_words(before) if before else None,
            in_words(move.after) if move.after else None,
            before.verdict.value if before else None,
            move.after.verdict.value if move.after else None,
            before.qualifier.value if before else None,
            move.reason,
        )


def _state_row(deal_id: int, fact: Fact) -> tuple[object, ...]:
    return (
        deal_id,
        fact.attribute.value,
        *party_of_key(fact.party),
        fact.item,
        fact.unit,
        fact.over,
        fact.value,
        fact.value_max,
        fact.value_text,
        fact.qualifier.value,
        fact.low,
        fact.high,
        fact.confidence,
        fact.claims,
        fact.independent_sources,
        fact.explanation,
        list(fact.flags),
        fact.ruled_by,
        fact.as_of,
        [uuid.UUID(claim_id) for claim_id in fact.chosen_claims],
        json.dumps([_rival_row(rival) for rival in fact.rivals], ensure_ascii=False),
        fact.stated_order,
    )


def _gone_row(deal_id: int, before: Fact | None) -> tuple[object, ...]:
    """The key of a fact that is gone, and nothing held of it."""
    if before is None:
        raise ValueError("a move goes from something or to something")
    key = (deal_id, before.attribute.value, *party_of_key(before.party), before.item, before.unit, before.over)
    held: tuple[object, ...] = (None, None, None, None, None, None, None, 0, 0, "", [], None, None, [], "[]", 0)
    return (*key, *held)


def _rival_row(rival: Rival) -> dict[str, object]:
    return {
        "value": _json_number(rival.value),
        "value_max": _json_number(rival.value_max),
        "value_text": rival.value_text,
        "unit": rival.unit,
        "qualifier": rival.qualifier.value,
        "voices": rival.voices,
        "state": rival.state,
        "claim_ids": list(rival.claim_ids),
    }


def _rival(row: dict[str, object]) -> Rival:
    claim_ids = row["claim_ids"]
    return Rival(
        value=_decimal(row["value"]),
        value_max=_decimal(row["value_max"]),
        value_text=_words(row["value_text"]),
        unit=_words(row["unit"]),
        qualifier=Qualifier(str(row["qualifier"])),
        claim_ids=tuple(map(str, claim_ids)) if isinstance(claim_ids, list) else (),
        voices=int(str(row["voices"])),
        state=str(row["state"]),
    )


def _json_number(number: Decimal | None) -> int | float | None:
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def _decimal(number: object) -> Decimal | None:
    return None if number is None else Decimal(str(number))


def _words(words: object) -> str | None:
    return None if words is None else str(words)
