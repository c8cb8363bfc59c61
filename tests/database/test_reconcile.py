"""The facts of deals in a real Postgres: written where they moved, with history, and left alone otherwise."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import Connection, insert, select, text

from c5db.domain.vocab import Attribute, Change, DealType, Qualifier
from c5db.models import Deal, DealAssignment, DealReport, RulingClaim, RulingRow
from c5db.rates import Rate
from c5db.reconcile import reconcile_deals
from c5db.reconcile.reliability import Reliability
from c5db.reconcile.snapshots import learn_reliability, newest_reliability
from c5db.store.deals import describe_deals
from c5db.store.facts import mark_stale, stale_deals
from c5db.store.rates import save_rates
from c5db.store.rulings import Answer, Question, add_ruling, withdraw_ruling
from c5db.store.save import save
from tests.factories import make_claim, make_deal, make_document, make_parsed, make_run

EVERYTHING = "SELECT * FROM c5db.fact ORDER BY id"


@pytest.fixture
def run_id(connection: Connection) -> int:
    return make_run(connection)


def tell(
    connection: Connection,
    run_id: int,
    deal_id: int,
    words: str,
    value: int,
    day: int = 14,
    publisher: str | None = None,
    about: str = "",
    change: Change | None = None,
    title: str = "",
    was: int = 0,
    **claimed: object,
) -> None:
    """An article of its own that gives the deal a value, and before it what it `was`."""
    former = f"Не ${was}, а " if was else ""
    text = f"{former}{words} — столько стоит сделка {about}, пишет {publisher}."
    document = make_document(text, published=date(2026, 3, day), publisher=publisher or f"Газета {words}")
    claims = [make_claim(document.text, words, value=Decimal(value), change=change, **claimed)]
    if was:
        claims.append(make_claim(document.text, f"${was}", value=Decimal(was), change=Change.FORMER))
    deals = (make_deal(title=title or "Сделка"),)
    saved = save(connection, [make_parsed(document, claims=tuple(claims), figures=(), parties=(), deals=deals)], run_id)
    reports = select(DealReport.id).where(DealReport.source_id.in_(saved.source_ids))
    for report_id in connection.scalars(reports):
        assigned = {"report_id": report_id, "deal_id": deal_id, "reason": "test", "run_id": run_id}
        connection.execute(insert(DealAssignment).values(assigned))


def make_deal_row(connection: Connection, run_id: int) -> int:
    values = {"title": "Сделка", "type": DealType.PROCUREMENT, "run_id": run_id}
    return connection.scalar(insert(Deal).values(values).returning(Deal.id)) or 0


def value_fact(connection: Connection, deal_id: int) -> tuple[Decimal, str]:
    row = connection.execute(
        text("SELECT value, verdict FROM analyst.facts WHERE deal_id = :id"), {"id": deal_id}
    ).one()
    return row.value, row.verdict


def changes(connection: Connection) -> list[tuple[str | None, str | None]]:
    rows = connection.execute(text("SELECT old_value, new_value FROM analyst.changes ORDER BY changed_at, run_id"))
    return [(row.old_value, row.new_value) for row in rows]


def test_a_second_source_makes_a_fact_agreed(connection: Connection, run_id: int) -> None:
    deal_id = make_deal_row(connection, run_id)
    tell(connection, run_id, deal_id, "$40 млн", 40_000_000)
    assert reconcile_deals(connection, [deal_id], run_id) == 1
    assert value_fact(connection, deal_id) == (40_000_000, "single")
    tell(connection, run_id, deal_id, "40 млн долларов", 40_000_000)
    assert reconcile_deals(connection, [deal_id], run_id) == 1
    assert value_fact(connection, deal_id) == (40_000_000, "agreed")


def test_facts_that_did_not_move_are_left_alone(connection: Connection, run_id: int) -> None:
    deal_id = make_deal_row(connection, run_id)
    tell(connection, run_id, deal_id, "$40,5 млн", 40_500_000)
    tell(connection, run_id, deal_id, "41 млн долларов", 41_000_000)
    reconcile_deals(connection, [deal_id], run_id)
    before, history = connection.execute(text(EVERYTHING)).all(), changes(connection)
    assert reconcile_deals(connection, [deal_id], make_run(connection)) == 0
    assert connection.execute(text(EVERYTHING)).all() == before
    assert changes(connection) == history


def test_history_tells_what_moved(connection: Connection, run_id: int) -> None:
    deal_id = make_deal_row(connection, run_id)
    tell(connection, run_id, deal_id, "$40 млн", 40_000_000, day=1)
    reconcile_deals(connection, [deal_id], run_id)
    tell(connection, run_id, deal_id, "$52 млн", 52_000_000, day=25)
    reconcile_deals(connection, [deal_id], make_run(connection))
    assert value_fact(connection, deal_id) == (52_000_000, "superseded")
    assert changes(connection) == [(None, "40000000 USD"), ("40000000 USD", "52000000 USD")]


def test_history_tells_a_hedge_that_moved(connection: Connection, run_id: int) -> None:
    deal_id = make_deal_row(connection, run_id)
    tell(connection, run_id, deal_id, "около $40 млн", 40_000_000, qualifier=Qualifier.ABOUT)
    reconcile_deals(connection, [deal_id], run_id)
    for words in ("до $40 млн", "не более 40 млн долларов"):
        tell(connection, run_id, deal_id, words, 40_000_000, qualifier=Qualifier.AT_MOST)
    reconcile_deals(connection, [deal_id], make_run(connection))
    connection.execute(text("DELETE FROM c5db.deal_assignment"))
    reconcile_deals(connection, [deal_id], make_run(connection))
    query = "SELECT old_value, old_qualifier, new_value, new_qualifier FROM analyst.changes ORDER BY run_id"
    assert [tuple(row) for row in connection.execute(text(query))] == [
        (None, None, "40000000 USD", "about"),
        ("40000000 USD", "about", "40000000 USD", "at_most"),
        ("40000000 USD", "at_most", None, None),
    ]


def title_of(connection: Connection, deal_id: int) -> str:
    return str(connection.scalar(text("SELECT title FROM analyst.deals WHERE deal_id = :id"), {"id": deal_id}))


def test_a_title_does_not_contradict_the_value_held(connection: Connection, run_id: int) -> None:
    deal_id = make_deal_row(connection, run_id)
    tell(connection, run_id, deal_id, "$90 млн", 90_000_000, day=1, title="worth USD 90 million")
    for words in ("$50 млн", "50 млн долларов"):
        tell(connection, run_id, deal_id, words, 50_000_000, day=2, title="worth USD 50 million")
    reconcile_deals(connection, [deal_id], run_id)
    assert value_fact(connection, deal_id) == (50_000_000, "conflicting")
    assert title_of(connection, deal_id) == "worth USD 50 million"


RULED = [
    ("Vega – Orion: joint venture worth about USD 1.8 billion", "Vega – Orion: joint venture"),
    ("Grant of up to USD 3–5 million, parties not named", "Grant, parties not named"),
    ("Vega – Orion: package of agreements worth USD 950,000", "Vega – Orion: package of agreements"),
    ("Vega – Orion: purchase of 120 locomotives", "Vega – Orion: purchase of 120 locomotives"),
]


@pytest.mark.parametrize(("title", "ruled"), RULED)
@pytest.mark.parametrize("articles", [1, 2])
def test_a_title_gives_no_figure_that_a_person_ruled_otherwise(
    connection: Connection, run_id: int, title: str, ruled: str, articles: int
) -> None:
    deal_id = make_deal_row(connection, run_id)
    for day in range(1, articles + 1):
        tell(connection, run_id, deal_id, f"${'5' * day} млн", 5_000_000, day=day, title=title)
    describe_deals(connection, [deal_id])
    question = Question(deal_id, Attribute.VALUE, unit="USD")
    ruling_id = add_ruling(connection, question, Answer(Decimal(7_000_000)), "the contract", "Ada")
    reconcile_deals(connection, [deal_id], run_id)
    assert title_of(connection, deal_id) == ruled
    withdraw_ruling(connection, ruling_id, "Ada", None)
    reconcile_deals(connection, [deal_id], run_id)
    assert title_of(connection, deal_id) == title


COUNTED = [
    (Attribute.QUANTITY, "locomotive", "Vega: purchase of over 1,200 locomotives", "Vega: purchase"),
    (Attribute.QUANTITY, "document", "Vega: memorandum on 5 documents", "Vega: memorandum"),
    (Attribute.CAPACITY, "MW", "Construction of 500 MW, parties not named", "Construction, parties not named"),
    (Attribute.STAKE, "percent", "Vega: acquisition of 8.4%", "Vega: acquisition"),
]


@pytest.mark.parametrize(("attribute", "unit", "title", "ruled"), COUNTED)
def test_so_it_is_with_counts_sizes_and_shares(
    connection: Connection, run_id: int, attribute: Attribute, unit: str, title: str, ruled: str
) -> None:
    deal_id = make_deal_row(connection, run_id)
    tell(connection, run_id, deal_id, "12", 12, title=title, attribute=attribute, unit=unit)
    describe_deals(connection, [deal_id])
    add_ruling(connection, Question(deal_id, attribute, unit=unit), Answer(Decimal(7)), "the contract", "Ada")
    reconcile_deals(connection, [deal_id], run_id)
    assert title_of(connection, deal_id) == ruled


def test_a_title_follows_a_price_that_changes(connection: Connection, run_id: int) -> None:
    deal_id = make_deal_row(connection, run_id)
    tell(connection, run_id, deal_id, "$40 млн", 40_000_000, day=1, title="worth USD 40 million")
    tell(connection, run_id, deal_id, "$52 млн", 52_000_000, day=25, title="worth USD 52 million")
    reconcile_deals(connection, [deal_id], run_id)
    assert title_of(connection, deal_id) == "worth USD 52 million"


def test_a_title_follows_a_price_that_an_article_tells_as_changed(connection: Connection, run_id: int) -> None:
    deal_id = make_deal_row(connection, run_id)
    tell(connection, run_id, deal_id, "$95 млн", 95_000_000, day=1, was=99_000_000, title="worth USD 95 million")
    new = {"change": Change.REVISED, "title": "worth USD 80 million"}
    tell(connection, run_id, deal_id, "$80 млн", 80_000_000, day=25, was=95_000_000, **new)
    reconcile_deals(connection, [deal_id], run_id)
    assert title_of(connection, deal_id) == "worth USD 80 million"


def test_facts_of_a_deal_without_claims_go(connection: Connection, run_id: int) -> None:
    deal_id = make_deal_row(connection, run_id)
    tell(connection, run_id, deal_id, "$40 млн", 40_000_000)
    reconcile_deals(connection, [deal_id], run_id)
    connection.execute(text("DELETE FROM c5db.deal_assignment"))
    assert reconcile_deals(connection, [deal_id], make_run(connection)) == 1
    assert connection.execute(text(EVERYTHING)).all() == []


def flags(connection: Connection) -> list[tuple[str, list[str]]]:
    rows = connection.execute(text("SELECT unit, flags FROM analyst.facts ORDER BY unit, deal_id"))
    return [(row.unit, row.flags) for row in rows]


def test_rates_make_the_deals_stale_whose_sums_hang_on_them(connection: Connection, run_id: int) -> None:
    two, one = make_deal_row(connection, run_id), make_deal_row(connection, run_id)
    tell(connection, run_id, two, "$40 млн", 40_000_000)
    tell(connection, run_id, two, "25 млн евро", 25_000_000, unit="EUR")
    tell(connection, run_id, one, "30 млн евро", 30_000_000, unit="EUR")
    reconcile_deals(connection, [one, two], run_id)
    assert flags(connection) == [("EUR", []), ("EUR", []), ("USD", [])]
    for currency, day in (("EUR", 7), ("EUR", 15), ("KZT", 14)):
        save_rates(connection, [Rate(currency, date(2026, 3, day), Decimal("1.2"), "x")], run_id)
    assert stale_deals(connection, 10) == []
    save_rates(connection, [Rate("EUR", date(2026, 3, 13), Decimal("1.2"), "x")], run_id)
    assert stale_deals(connection, 10) == [two]
    assert reconcile_deals(connection, [two], run_id) == 2
    assert flags(connection) == [("EUR", ["currencies_differ"]), ("EUR", []), ("USD", ["currencies_differ"])]
    reasons = connection.scalars(text("SELECT reason FROM analyst.changes ORDER BY changed_at DESC LIMIT 2")).all()
    stays = "Value and verdict stay; what is said of it changed."
    assert [reason.startswith(stays) for reason in reasons] == [True, True]
    save_rates(connection, [Rate("EUR", date(2026, 3, 14), Decimal("1.6"), "x")], run_id)
    assert stale_deals(connection, 10) == [two]
    reconcile_deals(connection, [two], run_id)
    assert flags(connection) == [("EUR", []), ("EUR", []), ("USD", [])]
    assert reconcile_deals(connection, [two], run_id) == 0


def test_rates_that_are_known_already_make_no_deal_stale(connection: Connection, run_id: int) -> None:
    deal_id = make_deal_row(connection, run_id)
    tell(connection, run_id, deal_id, "$40 млн", 40_000_000)
    tell(connection, run_id, deal_id, "25 млн евро", 25_000_000, unit="EUR")
    rate = Rate("EUR", date(2026, 3, 14), Decimal("1.2"), "x")
    save_rates(connection, [rate], run_id)
    reconcile_deals(connection, [deal_id], run_id)
    assert flags(connection) == [("EUR", ["currencies_differ"]), ("USD", ["currencies_differ"])]
    save_rates(connection, [rate], run_id)
    assert stale_deals(connection, 10) == []


def test_reconciled_deals_are_fresh(connection: Connection, run_id: int) -> None:
    deal_id = make_deal_row(connection, run_id)
    mark_stale(connection, [deal_id])
    reconcile_deals(connection, [deal_id], run_id)
    assert stale_deals(connection, 10) == []


def test_what_was_marked_behind_the_last_one_done_is_found_too(connection: Connection, run_id: int) -> None:
    first, second, third = (make_deal_row(connection, run_id) for _ in range(3))
    mark_stale(connection, [first, third])
    assert stale_deals(connection, 1, after=second) == [third]
    assert stale_deals(connection, 1, after=third) == [first]


def test_a_ruling_decides_and_its_withdrawal_gives_the_computed_fact_back(connection: Connection, run_id: int) -> None:
    deal_id = make_deal_row(connection, run_id)
    tell(connection, run_id, deal_id, "$40 млн", 40_000_000)
    tell(connection, run_id, deal_id, "$48 млн", 48_000_000)
    reconcile_deals(connection, [deal_id], run_id)
    computed = value_fact(connection, deal_id)
    said = {"attribute": "value", "value": 48_000_000, "reason": "годовой отчёт", "author": "Анна"}
    ruling_id = connection.scalar(insert(RulingRow).values(deal_id=deal_id, **said).returning(RulingRow.id))
    for claim_id in connection.execute(text("SELECT id FROM c5db.claim")).scalars():
        connection.execute(insert(RulingClaim).values(ruling_id=ruling_id, claim_id=claim_id))
    reconcile_deals(connection, [deal_id], run_id)
    assert value_fact(connection, deal_id) == (48_000_000, "ruled")
    connection.execute(text("UPDATE c5db.ruling SET withdrawn_at = now(), withdrawn_by = 'Анна'"))
    reconcile_deals(connection, [deal_id], run_id)
    assert value_fact(connection, deal_id) == computed


def test_one_by_one_and_all_at_once_give_the_same_facts(connection: Connection, run_id: int) -> None:
    columns = "SELECT attribute, value, unit, verdict, confidence, explanation, rivals FROM c5db.fact ORDER BY deal_id"
    stepwise, whole = make_deal_row(connection, run_id), make_deal_row(connection, run_id)
    figures = [("$40 млн", 40_000_000, 1), ("$41 млн", 41_000_000, 2), ("$55 млн", 55_000_000, 28)]
    for words, value, day in figures:
        tell(connection, run_id, stepwise, words, value, day)
        reconcile_deals(connection, [stepwise], run_id)
    step = connection.execute(text(columns)).one()
    connection.execute(text("UPDATE c5db.deal_assignment SET deal_id = :whole"), {"whole": whole})
    reconcile_deals(connection, [stepwise, whole], run_id)
    assert connection.execute(text(columns)).one() == step


def test_nothing_is_learned_until_a_snapshot_is_taken(connection: Connection) -> None:
    assert newest_reliability(connection) == Reliability()


def test_who_is_contradicted_by_two_in_many_deals_weighs_less_afterwards(connection: Connection, run_id: int) -> None:
    for number in range(12):
        deal_id = make_deal_row(connection, run_id)
        amounts = (("Альфа", 40), ("Бета", 40), ("Гамма", 60 + number))
        for publisher, millions in amounts:
            words = f"{millions} млн долларов"
            tell(connection, run_id, deal_id, words, millions * 1_000_000, publisher=publisher, about=f"№ {number}")
        reconcile_deals(connection, [deal_id], run_id)
    number = learn_reliability(connection, run_id)
    learned = newest_reliability(connection)
    assert learned.snapshot == number
    assert learned.learned["Альфа", "money"] > 0.85 > 0.6 > learned.learned["Гамма", "money"]
    assert len(stale_deals(connection, 100)) == 12
    again = learn_reliability(connection, run_id)
    scores = text("SELECT scores::text FROM c5db.reliability_snapshot WHERE id = :id")
    assert again == number + 1
    assert connection.scalar(scores, {"id": again}) == connection.scalar(scores, {"id": number})


def test_a_value_that_its_article_tells_as_changed_gives_way(connection: Connection, run_id: int) -> None:
    deal_id = make_deal_row(connection, run_id)
    tell(connection, run_id, deal_id, "с $52 млн", 52_000_000, day=14, change=Change.FORMER)
    tell(connection, run_id, deal_id, "до $40 млн", 40_000_000, day=14, change=Change.REVISED)
    reconcile_deals(connection, [deal_id], run_id)
    assert value_fact(connection, deal_id) == (40_000_000, "superseded")
