"""Reads what reconciliation weighs: the live claims of deals, and the rulings on them."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from sqlalchemy import Connection

from c5db.domain.evidence import Evidence, Ruling, SourceTier
from c5db.domain.vocab import Attribute, Change, Qualifier
from c5db.store.rows import run_script

TierOf = Callable[[str | None, str | None], SourceTier]
"""From publisher and url to the kind of source."""

MARK = "\x1f"
"""Stands in the key of a party between name and number; no name holds it."""


def party_key(party_id: int | None, name: str | None) -> str | None:
    """Key of a party: its name first, so that sorting by it is the same in every database."""
    return name if party_id is None else f"{name}{MARK}{party_id}"


def party_of_key(key: str | None) -> tuple[int | None, str | None]:
    """The number of the party, or else its name as written."""
    if key is None:
        return None, None
    _, mark, number = key.rpartition(MARK)
    return (int(number), None) if mark else (None, key)


def read_evidence(connection: Connection, deal_ids: Sequence[int], tier_of: TierOf) -> dict[int, list[Evidence]]:
    """The live claims by deal."""
    found: dict[int, list[Evidence]] = defaultdict(list)
    for row in run_script(connection, "read_evidence", deal_ids=list(deal_ids)):
        found[row.deal_id].append(
            Evidence(
                claim_id=str(row.claim_id),
                source_id=row.source_id,
                attribute=Attribute(row.attribute),
                voice=row.original_key or row.source_key,
                is_copy=row.original_key is not None,
                publisher=row.publisher,
                article_id=row.article_id,
                tier=tier_of(row.publisher, row.url),
                published_on=row.published_on,
                value=row.value,
                value_max=row.value_max,
                value_text=row.value_text,
                unit=row.unit,
                qualifier=Qualifier(row.qualifier),
                over=row.over,
                item=row.item,
                party=party_key(row.party_id, row.party_name),
                party_name=row.party_name,
                attributed_to=row.attributed_to,
                quote=row.quote,
                position=row.quote_start,
                confidence=row.confidence,
                revises=row.change == Change.REVISED,
                former=row.change == Change.FORMER,
                further=row.change == Change.FURTHER,
            )
        )
    return found


def read_rulings(connection: Connection, deal_ids: Sequence[int]) -> dict[int, list[Ruling]]:
    """The rulings that stand, by deal."""
    found: dict[int, list[Ruling]] = defaultdict(list)
    for row in run_script(connection, "read_rulings", deal_ids=list(deal_ids)):
        found[row.deal_id].append(
            Ruling(
                ruling_id=row.id,
                attribute=Attribute(row.attribute),
                reason=row.reason,
                author=row.author,
                value=row.value,
                value_max=row.value_max,
                value_text=row.value_text,
                unit=row.unit,
                item=row.item,
                party=party_key(row.party_id, row.party_name),
                party_name=row.party_name,
                over=row.over,
                ruled_on=row.ruled_on,
                seen=frozenset(map(str, row.seen)),
                heard=frozenset(row.heard),
            )
        )
    return found
