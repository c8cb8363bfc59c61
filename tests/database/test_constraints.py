"""What the database refuses, whoever writes to it."""

import re
import uuid
from decimal import Decimal

import pytest
from sqlalchemy import Connection, insert, text
from sqlalchemy.exc import IntegrityError

from c5db.models import Claim, Deal
from c5db.store.save import save
from tests.factories import TEXT, make_parsed, make_run

QUOTE = "$40 млн"
START = TEXT.index(QUOTE)


@pytest.fixture
def claim(connection: Connection) -> dict[str, object]:
    """The columns of a claim that the database takes."""
    run_id = make_run(connection)
    save(connection, [make_parsed(claims=(), figures=())], run_id)
    source_id, revision_id = connection.execute(text("SELECT source_id, id FROM c5db.source_revision")).one()
    return {
        "id": uuid.uuid4(),
        "source_id": source_id,
        "revision_id": revision_id,
        "attribute": "value",
        "value": Decimal(40_000_000),
        "unit": "USD",
        "currency_unknown": False,
        "qualifier": "exact",
        "quote": QUOTE,
        "quote_start": START,
        "quote_end": START + len(QUOTE),
        "ordinal": 0,
        "run_id": run_id,
    }


def store(connection: Connection, claim: dict[str, object], **changes: object) -> None:
    with connection.begin_nested():
        connection.execute(insert(Claim).values({**claim, **changes}))


def refused(name: str) -> "pytest.RaisesExc[IntegrityError]":
    """Expect a refusal that names the column or the constraint."""
    return pytest.raises(IntegrityError, match=re.escape(name))


def test_a_whole_claim_is_taken(connection: Connection, claim: dict[str, object]) -> None:
    store(connection, claim)
    assert connection.scalar(text("SELECT count(*) FROM c5db.claim")) == 1


@pytest.mark.parametrize("column", ["source_id", "revision_id", "attribute", "quote", "quote_start", "quote_end"])
def test_a_claim_without_source_quote_or_place_is_refused(
    connection: Connection, claim: dict[str, object], column: str
) -> None:
    with refused(f'null value in column "{column}"'):
        store(connection, claim, **{column: None})


def test_a_claim_of_an_unknown_source_is_refused(connection: Connection, claim: dict[str, object]) -> None:
    with refused("fk_claim_source_id_source"):
        store(connection, claim, source_id=999_999)


REFUSALS = {
    "quote_is_as_long_as_its_place": {"quote": "40 млн"},
    "quote_has_a_place": {"quote": "", "quote_end": START},
    "claim_says_something": {"value": None},
    "range_ends_in_order": {"value_max": Decimal(1)},
    "money_has_currency_or_says_unknown": {"unit": None},
    "only_money_lacks_a_currency": {"attribute": "jobs", "unit": None, "currency_unknown": True},
    "over_is_a_duration": {"over": "five years"},
    "ordinal_counts_from_0": {"ordinal": -1},
}


@pytest.mark.parametrize("name", REFUSALS)
def test_a_claim_that_makes_no_sense_is_refused(connection: Connection, claim: dict[str, object], name: str) -> None:
    with refused(f"ck_claim_{name}"):
        store(connection, claim, **REFUSALS[name])


@pytest.mark.parametrize("unit", ["percent", "usd", "dollars", ""])
def test_money_in_no_currency_is_refused(connection: Connection, claim: dict[str, object], unit: str) -> None:
    with refused("ck_claim_money_has_currency_or_says_unknown"):
        store(connection, claim, unit=unit)


def test_money_of_a_currency_that_nobody_says_is_taken_when_it_says_so(
    connection: Connection, claim: dict[str, object]
) -> None:
    store(connection, claim, unit=None, currency_unknown=True)


@pytest.mark.parametrize(("value", "value_max"), [("100.01", None), ("-1", None), ("70", "130"), (None, "50")])
def test_a_share_outside_0_to_100_is_refused(
    connection: Connection, claim: dict[str, object], value: str | None, value_max: str | None
) -> None:
    share = {"value": value and Decimal(value), "value_max": value_max and Decimal(value_max)}
    with refused("ck_claim_"):
        store(connection, claim, attribute="stake", unit="percent", **share)


@pytest.mark.parametrize("value", ["0", "49.9", "100"])
def test_a_share_within_0_to_100_is_taken(connection: Connection, claim: dict[str, object], value: str) -> None:
    store(connection, claim, attribute="stake", unit="percent", value=Decimal(value))


@pytest.mark.parametrize("code", ["attribute", "qualifier"])
def test_a_code_of_no_vocabulary_is_refused(connection: Connection, claim: dict[str, object], code: str) -> None:
    with refused(f"fk_claim_{code}_{code}"):
        store(connection, claim, **{code: "made up"})


EDITS = {
    "value": "UPDATE c5db.claim SET value = value + 1",
    "quote": "UPDATE c5db.claim SET quote = 'x' || substr(quote, 2)",
    "nothing": "UPDATE c5db.claim SET value = value",
    "delete": "DELETE FROM c5db.claim",
    "truncate": "TRUNCATE c5db.claim CASCADE",
    "upsert": "INSERT INTO c5db.claim SELECT * FROM c5db.claim ON CONFLICT (id) DO UPDATE SET value = 0",
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_claim_is_never_edited_nor_deleted(connection: Connection, claim: dict[str, object], edit: str) -> None:
    store(connection, claim)
    with pytest.raises(IntegrityError, match="a claim is never"), connection.begin_nested():
        connection.execute(text(EDITS[edit]))
    assert connection.execute(text("SELECT value, quote FROM c5db.claim")).one() == (40_000_000, QUOTE)


def test_a_source_with_claims_is_not_deleted(connection: Connection, claim: dict[str, object]) -> None:
    store(connection, claim)
    for table in ("source", "source_revision"):
        with refused("fk_"), connection.begin_nested():
            connection.execute(text(f"DELETE FROM c5db.{table}"))


def test_a_figure_ends_as_a_claim_or_says_why_not(connection: Connection) -> None:
    save(connection, [make_parsed()], make_run(connection))
    for change in ("claim_id = NULL", "not_taken_because = 'no reason'"):
        with refused("ck_figure_figure_is_claimed_or_says_why_not"), connection.begin_nested():
            connection.execute(text(f"UPDATE c5db.figure SET {change}"))


def test_a_deal_is_neither_merged_into_nor_part_of_itself(connection: Connection) -> None:
    deal = {"title": "Deal", "type": "loan", "run_id": make_run(connection)}
    connection.execute(insert(Deal).values(deal))
    for column in ("merged_into", "part_of"):
        with refused("ck_deal_deal_is_not_"), connection.begin_nested():
            connection.execute(text(f"UPDATE c5db.deal SET {column} = id"))


def test_the_number_of_a_deal_is_given_by_the_database_alone(connection: Connection) -> None:
    with pytest.raises(Exception, match="cannot insert a non-DEFAULT value"), connection.begin_nested():
        connection.execute(
            text("INSERT INTO c5db.deal (id, title, type, run_id) VALUES (1, 'Deal', 'loan', :run)"),
            {"run": make_run(connection)},
        )
