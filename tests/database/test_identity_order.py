"""Many articles on many deals, loaded in any order and by any steps: the same deals, packages and sums."""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Connection, text

from c5db.domain.records import Parsed
from c5db.domain.vocab import Attribute, DealType, PartyKind, Role, Status
from c5db.identity.deals import settle_deals
from c5db.reconcile.run import reconcile_deals
from c5db.store import reports
from tests.database.test_identity import groups, load, order, shuffled
from tests.factories import make_claim, make_deal, make_document, make_parsed, make_party, make_run

BUYERS = ("Polar Air", "Steppe Wings", "Coastal Lines")
MAKERS = ("Northern Jets", "Harbour Aero")
SEEDS = range(3)


@pytest.fixture
def run_id(connection: Connection) -> int:
    return make_run(connection)


def stories(seed: int, count: int = 45) -> list[Parsed]:
    """Articles on orders by a few airlines over the years, some near each other in all but one trait."""
    drawn = random.Random(seed)
    deals = [
        (drawn.choice((6, 8, 12, 15, 40)), date(2018, 1, 1) + timedelta(drawn.randrange(0, 2400, 120)), buyer, maker)
        for buyer in BUYERS
        for maker in MAKERS
        for _ in range(3)
    ]
    told = [drawn.choice(deals) for _ in range(count)]
    return [
        order(number, day + timedelta(drawn.choice((0, 1, 2, 40))), f"Газета {n}", buyer=buyer, maker=maker)
        for n, (number, day, buyer, maker) in enumerate(told)
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_any_order_and_any_batches_give_the_same_deals(connection: Connection, run_id: int, seed: int) -> None:
    articles = stories(seed)
    with connection.begin_nested() as attempt:
        load(connection, run_id, *articles)
        at_once = groups(connection)
        attempt.rollback()
    assert len(at_once) > 5
    mixed, step = shuffled(articles, seed), (1, 4, 17)[seed]
    for start in range(0, len(mixed), step):
        load(connection, run_id, *mixed[start : start + step])
    assert groups(connection) == at_once


def test_grouping_everything_anew_changes_nothing(connection: Connection, run_id: int) -> None:
    for article in shuffled(stories(7), 7):
        load(connection, run_id, article)
    before = groups(connection)
    reports.unsettle_reports(connection, list(connection.scalars(text("SELECT id FROM c5db.deal_report"))))
    assert settle_deals(connection, (), run_id).deal_ids == frozenset()
    assert groups(connection) == before


@pytest.mark.parametrize("seed", SEEDS)
def test_a_deal_that_very_many_tell_of_is_one_in_any_order(
    connection: Connection, run_id: int, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reports, "SPEAKERS", 4)
    told = [order(12, date(2022, 3, 1 + n % 9), f"Газета {n}") for n in range(24)]
    other = [order(8, date(2024, 9, 1 + n), f"Вестник {n}") for n in range(6)]
    for article in shuffled([*told, *other], seed):
        load(connection, run_id, article)
    assert sorted(map(len, groups(connection))) == [6, 24]


def nested(publisher: str, day: int, *parts: tuple[str, str | None, Decimal, DealType]) -> Parsed:
    """An article on deals of which some are part of others: name, what it is part of, its worth and kind."""
    body = f"{publisher}. " + " ".join(f"Сделка {name} стоит {amount} долларов." for name, _, amount, _ in parts)
    document = make_document(
        body, published=date(2023, 5, day), given_publisher=publisher, publisher=publisher, given_id=publisher
    )
    ref = {name: f"d{n}" for n, (name, *_) in enumerate(parts, start=1)}
    claims = [
        claim
        for name, _, amount, _ in parts
        for claim in (
            make_claim(body, f"{amount} долларов", deal=ref[name], value=amount),
            make_claim(
                body, f"Сделка {name}", deal=ref[name], attribute=Attribute.STATUS, value=None, value_text="signed",
                unit="status",
            ),
        )
    ]  # fmt: skip
    parties = [make_party(body, name, deal=ref[name], kind=PartyKind.COMPANY, role=Role.BUYER) for name, *_ in parts]
    deals = tuple(
        make_deal(ref[name], type=kind, title=name, status=Status.SIGNED, part_of=ref.get(whole or ""))
        for name, whole, _, kind in parts
    )
    return make_parsed(document, claims=tuple(claims), figures=(), parties=tuple(parties), deals=deals)


def packages(connection: Connection) -> dict[str, str | None]:
    """The title of what each deal is part of, by title."""
    query = "SELECT d.title, w.title AS whole FROM c5db.deal d LEFT JOIN c5db.deal w ON w.id = d.part_of"
    return {row.title: row.whole for row in connection.execute(text(query))}


WHOLE = ("Alpha", None, Decimal(17_000), DealType.PACKAGE)
PART = ("Bravo", "Alpha", Decimal(4_200), DealType.PROCUREMENT)
PIECE = ("Charlie", "Bravo", Decimal(300), DealType.LOAN)


def test_parts_know_their_package_whatever_the_depth(connection: Connection, run_id: int) -> None:
    load(connection, run_id, nested("Заря", 1, WHOLE, PART, PIECE))
    assert packages(connection) == {"Alpha": None, "Bravo": "Alpha", "Charlie": "Bravo"}


def test_only_what_has_no_parts_adds_up(connection: Connection, run_id: int) -> None:
    alone = ("Delta", None, Decimal(5), DealType.LOAN)
    touched = load(connection, run_id, nested("Заря", 1, WHOLE, PART, PIECE, alone))
    reconcile_deals(connection, sorted(touched.deal_ids), run_id)
    rows = connection.execute(text("SELECT title, summable, value FROM analyst.deals")).all()
    assert {row.title: row.value for row in rows if row.summable} == {"Charlie": 300, "Delta": 5}
    assert {row.title for row in rows} == {"Alpha", "Bravo", "Charlie", "Delta"}


@pytest.mark.parametrize("order_of_loading", [(0, 1), (1, 0)])
def test_articles_that_contradict_each_other_on_the_package_make_no_ring(
    connection: Connection, run_id: int, order_of_loading: Sequence[int]
) -> None:
    articles = [
        nested("Заря", 1, WHOLE, PART),
        nested("Вечер", 2, ("Alpha", "Bravo", WHOLE[2], WHOLE[3]), ("Bravo", None, PART[2], PART[3])),
    ]
    for n in order_of_loading:
        load(connection, run_id, articles[n])
    found = packages(connection)
    assert list(found.values()).count(None) >= 1
    assert not (found["Alpha"] == "Bravo" and found["Bravo"] == "Alpha")


def test_a_longer_ring_is_broken_at_the_package(connection: Connection, run_id: int) -> None:
    ring = nested("Заря", 1, ("Alpha", "Charlie", WHOLE[2], WHOLE[3]), PART, PIECE)
    load(connection, run_id, ring)
    assert packages(connection) == {"Alpha": None, "Bravo": "Alpha", "Charlie": "Bravo"}
