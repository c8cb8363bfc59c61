"""What was held at a moment can be asked for afterwards, and what people decided outlives loads and merges."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import Connection, text

from c5db.domain.records import Parsed
from c5db.domain.vocab import Attribute
from c5db.identity import assign
from c5db.reconcile import reconcile_deals
from c5db.store.facts import stale_deals
from c5db.store.rejections import accept_claim, find_claims_by_number, reject_claim
from c5db.store.rulings import Answer, Question, add_ruling, standing_rulings, withdraw_ruling
from c5db.store.save import save
from tests.database.test_identity import order
from tests.factories import make_claim, make_document, make_parsed, make_party, make_run

FACTS = "deal_id, attribute, value, value_text, unit, verdict, confidence, explanation, flags, ruled_by, claims"
EVERY_FACT = (
    "SELECT deal_id, attribute, party_name, item, unit, over, value, value_max, value_text, qualifier, low, high, "
    "verdict, confidence, claims, independent_sources, explanation, flags, ruled_by, as_of FROM analyst.facts "
    "ORDER BY deal_id, attribute, party_name, item, unit, over"
)


@pytest.fixture
def run_id(connection: Connection) -> int:
    return make_run(connection)


def load(connection: Connection, run_id: int, *articles: Parsed) -> None:
    """Load articles and bring every deal up to date that they touch, as `c5db load` does."""
    assign(connection, save(connection, articles, run_id).source_ids, run_id)
    refresh(connection, run_id)


def refresh(connection: Connection, run_id: int) -> None:
    reconcile_deals(connection, stale_deals(connection, 1000), run_id)


def facts(connection: Connection) -> Sequence[tuple[object, ...]]:
    return [tuple(row) for row in connection.execute(text(f"SELECT {FACTS} FROM analyst.facts ORDER BY {FACTS}"))]


def facts_at(connection: Connection, moment: datetime) -> Sequence[tuple[object, ...]]:
    query = text(f"SELECT {FACTS} FROM analyst.facts_as_of(:moment) ORDER BY {FACTS}")
    return [tuple(row) for row in connection.execute(query, {"moment": moment})]


def now(connection: Connection) -> datetime:
    return connection.execute(text("SELECT clock_timestamp()")).scalar_one()  # type: ignore[no-any-return]


def deal_of(connection: Connection, publisher: str) -> int:
    query = "SELECT DISTINCT deal_id FROM analyst.claims WHERE publisher = :publisher"
    return int(connection.execute(text(query), {"publisher": publisher}).scalar_one())


def claim_of(connection: Connection, publisher: str, attribute: str = "quantity") -> str:
    query = "SELECT claim_id FROM analyst.claims WHERE publisher = :publisher AND attribute = :attribute"
    return str(connection.execute(text(query), {"publisher": publisher, "attribute": attribute}).scalar_one())


def quantity(connection: Connection, publisher: str) -> tuple[object, ...]:
    query = "SELECT value, verdict, flags FROM analyst.facts WHERE attribute = 'quantity' AND deal_id = :deal_id"
    return tuple(connection.execute(text(query), {"deal_id": deal_of(connection, publisher)}).one())


def rule(connection: Connection, publisher: str, value: int, run_id: int) -> Question:
    question = Question(deal_of(connection, publisher), Attribute.QUANTITY, unit="aircraft")
    add_ruling(connection, question, Answer(Decimal(value)), "the annual report", "Ada")
    reconcile_deals(connection, [question.deal_id], run_id)
    return question


def reject(connection: Connection, claim_id: str, run_id: int, reason: str = "a printer's slip") -> None:
    (claim,) = find_claims_by_number(connection, claim_id)
    assert reject_claim(connection, claim.claim_id, reason, "Ada", run_id)
    reconcile_deals(connection, [claim.deal_id or 0], run_id, cause=f"Ada rejected it: {reason}.")


def test_facts_as_of_any_moment_are_those_that_stood_then(connection: Connection, run_id: int) -> None:
    moments: list[tuple[datetime, Sequence[tuple[object, ...]]]] = []

    def remember() -> None:
        moments.append((now(connection), facts(connection)))

    remember()
    load(connection, run_id, order(12, date(2022, 3, 1), "Заря"))
    remember()
    load(connection, run_id, order(30, date(2022, 3, 1), "Вечер", buyer="Steppe Wings"))
    remember()
    question = rule(connection, "Заря", 13, run_id)
    remember()
    # The second paper corrects itself: two deals become one, and the ruling stays with it.
    load(connection, run_id, order(12, date(2022, 3, 1), "Вечер"))
    remember()
    reject(connection, claim_of(connection, "Вечер"), run_id)
    remember()
    question = Question(deal_of(connection, "Заря"), Attribute.QUANTITY, unit="aircraft")
    withdraw_ruling(connection, standing_rulings(connection, question)[0], "Ada", None)
    reconcile_deals(connection, [question.deal_id], run_id)
    remember()
    # Another revision, which tells of another deal again.
    load(connection, run_id, order(31, date(2022, 3, 1), "Вечер", buyer="Steppe Wings"))
    remember()
    assert len({str(held) for _, held in moments}) == len(moments)
    for moment, held in moments:
        assert facts_at(connection, moment) == held


def test_facts_as_of_now_are_the_facts_after_two_spellings_became_one_party(
    connection: Connection, run_id: int
) -> None:
    for publisher, name in (("Заря", "Polar Holding"), ("Вечер", "Полар Холдинг")):
        load(connection, run_id, holding(publisher, name, 40))
    load(connection, run_id, holding("Море", "Polar Holding", 55))
    assert facts(connection)
    assert facts_at(connection, now(connection)) == facts(connection)


def holding(publisher: str, name: str, share: int) -> Parsed:
    body = f"{name} получит {share} % в порту, пишет {publisher}."
    document = make_document(body, given_publisher=publisher, publisher=publisher, given_id=publisher)
    claim = make_claim(body, f"{share} %", attribute=Attribute.STAKE, value=Decimal(share), unit="percent", party=name)
    return make_parsed(document, claims=(claim,), figures=(), parties=(make_party(body, name),))


def test_a_ruling_lasts_through_a_reload_a_revision_and_a_merge(connection: Connection, run_id: int) -> None:
    load(connection, run_id, order(12, date(2022, 3, 1), "Заря"))
    rule(connection, "Заря", 13, run_id)
    load(connection, run_id, order(12, date(2022, 3, 1), "Заря"))
    load(connection, run_id, order(12, date(2022, 3, 1), "Заря", words="Другие слова о том же"))
    load(connection, run_id, order(30, date(2022, 3, 1), "Вечер", buyer="Steppe Wings"))
    load(connection, run_id, order(12, date(2022, 3, 1), "Вечер"))
    assert quantity(connection, "Вечер")[:2] == (13, "ruled")


def test_only_an_independent_source_that_was_not_heard_challenges_a_ruling(connection: Connection, run_id: int) -> None:
    load(connection, run_id, order(12, date(2022, 3, 1), "Заря"))
    rule(connection, "Заря", 13, run_id)
    assert "ruling_challenged" not in quantity(connection, "Заря")[2]  # type: ignore[operator]
    load(connection, run_id, order(12, date(2022, 3, 4), "Вечер"))
    assert "ruling_challenged" in quantity(connection, "Заря")[2]  # type: ignore[operator]


def test_another_reading_of_the_same_text_challenges_no_ruling(connection: Connection, run_id: int) -> None:
    load(connection, run_id, order(12, date(2022, 3, 1), "Заря"))
    rule(connection, "Заря", 13, run_id)
    # As a new version of the reading does: the old claim is retired, one with another id speaks for the same text.
    old = claim_of(connection, "Заря")
    connection.execute(
        text(
            "INSERT INTO c5db.claim (id, source_id, revision_id, attribute, value, unit, qualifier, quote, "
            "quote_start, quote_end, ordinal, run_id) SELECT gen_random_uuid(), source_id, revision_id, attribute, "
            "value, unit, 'about', quote, quote_start, quote_end, ordinal, run_id FROM c5db.claim WHERE id = :old"
        ),
        {"old": old},
    )
    connection.execute(
        text(
            "UPDATE c5db.live_claim SET claim_id = (SELECT id FROM c5db.claim WHERE qualifier = 'about') "
            "WHERE claim_id = :old"
        ),
        {"old": old},
    )
    reconcile_deals(connection, [deal_of(connection, "Заря")], run_id)
    assert quantity(connection, "Заря") == (13, "ruled", ["ruling_not_said"])


def test_a_rejected_claim_counts_nowhere_until_the_rejection_is_withdrawn(connection: Connection, run_id: int) -> None:
    load(connection, run_id, order(12, date(2022, 3, 1), "Заря"), order(12, date(2022, 3, 2), "Вечер"))
    before, claim_id = facts(connection), claim_of(connection, "Вечер")
    reject(connection, claim_id, run_id)
    assert quantity(connection, "Заря")[:2] == (12, "single")
    claims = "SELECT count(*) FROM analyst.claims WHERE claim_id = :id"
    assert connection.execute(text(claims), {"id": claim_id}).scalar_one() == 0
    (found,) = find_claims_by_number(connection, claim_id[:8])
    assert not reject_claim(connection, found.claim_id, "again", "Ada", run_id)
    assert accept_claim(connection, found.claim_id, "Ada", None)
    assert not accept_claim(connection, found.claim_id, "Ada", None)
    reconcile_deals(connection, [found.deal_id or 0], run_id)
    assert facts(connection) == before


def test_a_rejection_lasts_through_a_reload_a_revision_and_a_merge(connection: Connection, run_id: int) -> None:
    load(connection, run_id, order(12, date(2022, 3, 1), "Заря"))
    load(connection, run_id, order(99, date(2022, 3, 2), "Вечер"))
    reject(connection, claim_of(connection, "Вечер"), run_id)
    load(connection, run_id, order(99, date(2022, 3, 2), "Вечер"))
    load(connection, run_id, order(99, date(2022, 3, 2), "Вечер", words="Другие слова о том же"))
    load(connection, run_id, order(12, date(2022, 3, 3), "Море"))
    held = connection.execute(text("SELECT value FROM analyst.facts WHERE attribute = 'quantity'")).scalars().all()
    assert held == [12]


def test_the_history_says_who_rejected_what_and_why(connection: Connection, run_id: int) -> None:
    load(connection, run_id, order(12, date(2022, 3, 1), "Заря"))
    reject(connection, claim_of(connection, "Заря"), run_id, reason="the fleet that it has")
    changes = "SELECT reason FROM analyst.changes WHERE attribute = 'quantity' ORDER BY changed_at DESC LIMIT 1"
    assert "Ada rejected it: the fleet that it has." in connection.execute(text(changes)).scalar_one()
    rejected = "SELECT attribute, reason, rejected_by, deal_id IS NOT NULL AS known FROM analyst.rejected_claims"
    assert tuple(connection.execute(text(rejected)).one()) == ("quantity", "the fleet that it has", "Ada", True)


def test_a_full_recomputation_gives_the_rows_that_article_after_article_gave(
    connection: Connection, run_id: int
) -> None:
    articles = [
        order(12, date(2022, 3, 1), "Заря"),
        order(12, date(2022, 3, 2), "Вечер"),
        order(14, date(2022, 3, 3), "Море"),
        order(30, date(2022, 3, 1), "Степь", buyer="Steppe Wings"),
        order(12, date(2022, 3, 1), "Степь", buyer="Steppe Wings"),
        order(12, date(2022, 5, 1), "Утро"),
    ]
    for article in articles:
        load(connection, run_id, article)
    rule(connection, "Степь", 31, run_id)
    reject(connection, claim_of(connection, "Море"), run_id)
    stepwise = connection.execute(text(EVERY_FACT)).all()
    connection.execute(text("DELETE FROM c5db.fact"))
    reconcile_deals(connection, list(connection.scalars(text("SELECT id FROM c5db.deal"))), run_id)
    assert connection.execute(text(EVERY_FACT)).all() == stepwise
