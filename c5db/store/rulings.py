"""Rulings as rows: made, and withdrawn; both keep who and why."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from c5db.domain.vocab import Attribute
from c5db.models import Fact, RulingRow
from c5db.store.keys import plain
from c5db.store.rows import run_script


@dataclass(frozen=True, slots=True)
class Question:
    """What a ruling answers: an attribute of a deal, of a party or item where it has several."""

    deal_id: int
    attribute: Attribute
    party_id: int | None = None
    item: str | None = None
    unit: str | None = None
    over: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The value that a person holds for right."""

    value: Decimal | None = None
    value_max: Decimal | None = None
    value_text: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What tells the facts on one attribute of a deal apart."""

    party_id: int | None
    party_name: str | None
    item: str | None
    unit: str | None
    over: str | None


def facts_told(connection: Connection, deal_id: int, attribute: Attribute) -> list[Told]:
    """The facts on an attribute, those stated first before others."""
    query = (
        select(Fact.party_id, Fact.party_name, Fact.item, Fact.unit, Fact.over)
        .where(Fact.deal_id == deal_id, Fact.attribute == attribute.value)
        .order_by(Fact.stated_order, Fact.id)
    )
    return [Told(*row) for row in connection.execute(query)]


def add_ruling(connection: Connection, question: Question, answer: Answer, reason: str, author: str) -> int:
    """Rule, and remember which claims could be seen; an earlier ruling on the same question gives way."""
    for earlier in standing_rulings(connection, question):
        withdraw_ruling(connection, earlier, author, "a newer ruling took its place")
    ruling_id = connection.execute(
        insert(RulingRow)
        .values(
            deal_id=question.deal_id,
            attribute=question.attribute.value,
            party_id=question.party_id,
            item=question.item,
            unit=question.unit,
            over=question.over,
            value=plain(answer.value),
            value_max=plain(answer.value_max),
            value_text=answer.value_text,
            reason=reason,
            author=author,
        )
        .returning(RulingRow.id)
    ).scalar_one()
    run_script(connection, "remember_seen_claims", ruling_id=ruling_id, deal_id=question.deal_id)
    return ruling_id


def standing_rulings(connection: Connection, question: Question, *, any_unit: bool = False) -> list[int]:
    """The rulings that stand on a question, the newest first."""
    same = [
        RulingRow.withdrawn_at.is_(None),
        RulingRow.deal_id == question.deal_id,
        RulingRow.attribute == question.attribute.value,
        RulingRow.party_id.is_not_distinct_from(question.party_id),
        RulingRow.item.is_not_distinct_from(question.item),
        RulingRow.over.is_not_distinct_from(question.over),
    ]
    if not any_unit:
        same.append(RulingRow.unit.is_not_distinct_from(question.unit))
    return list(connection.execute(select(RulingRow.id).where(*same).order_by(RulingRow.id.desc())).scalars())


def rulings_left(connection: Connection, run_id: int) -> list[dict[str, Any]]:
    """Rulings that stay with a deal though they were given while it was one with those that a run told apart again."""
    return [dict(row) for row in run_script(connection, "rulings_left", run_id=run_id).mappings()]


def withdraw_ruling(connection: Connection, ruling_id: int, author: str, reason: str | None) -> None:
    """Let a ruling no longer count."""
    statement = update(RulingRow).where(RulingRow.id == ruling_id)
    connection.execute(
        statement.values(withdrawn_at=func.clock_timestamp(), withdrawn_by=author, withdrawn_because=reason)
    )


def find_parties_of_deal(connection: Connection, deal_id: int, party: str) -> dict[int, str]:
    """The parties of a deal that `party` can mean, with their names: by a whole spelling, else by a part of one."""
    found = list(run_script(connection, "find_deal_parties", deal_id=deal_id, party=party))
    exact = [row for row in found if row.is_exact]
    return {row.party_id: row.canonical_name for row in exact or found}
