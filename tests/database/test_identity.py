"""Parties, deals and copies in a real Postgres, built of articles that are loaded in any order."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Connection, insert, text

from c5db.domain.records import Parsed
from c5db.domain.vocab import Attribute, DealType, PartyKind, Role, Status
from c5db.identity import Assigned, assign
from c5db.models.deal import DecidedReport, IdentityDecision
from c5db.store.again import save_again
from c5db.store.reports import AROUND, read_reports, unsettle_neighbours, unsettle_reports, unsettled_reports
from c5db.store.save import save
from tests.factories import make_claim, make_deal, make_document, make_parsed, make_party, make_run

AIRLINE, MAKER, BANK = "Polar Air", "Northern Jets", "Harbour Bank"
DETAILS = (
    "Первые машины придут через три года, последние через семь лет. Экипажи начнут готовить осенью в новом центре на "
    "берегу моря, который строится с весны на деньги обеих сторон, а старые самолёты продадут на запасные части."
)


@pytest.fixture
def run_id(connection: Connection) -> int:
    return make_run(connection)


def order(
    count: int, published: date, publisher: str, *, buyer: str = AIRLINE, maker: str = MAKER, words: str = ""
) -> Parsed:
    """An article on one order of aircraft."""
    body = f"{buyer} заказала у {maker} {count} самолётов. {words or publisher}"
    document = make_document(
        body, published=published, given_publisher=publisher, publisher=publisher, given_id=publisher
    )
    figure = f"{count} самолётов"
    claims = (
        make_claim(body, figure, attribute=Attribute.QUANTITY, value=Decimal(count), unit="aircraft"),
        make_claim(body, "заказала", attribute=Attribute.STATUS, value=None, value_text="signed", unit="status"),
    )
    parties = (make_party(body, buyer, role=Role.BUYER), make_party(body, maker, role=Role.SELLER))
    deals = (make_deal(title=f"{buyer}: {count}", status=Status.SIGNED),)
    return make_parsed(document, claims=claims, figures=(), parties=parties, deals=deals)


def package(published: date, publisher: str, *, total: str = "17 млрд", part: str = "300 млн") -> Parsed:
    """An article on a package of two countries and on a loan that is part of it."""
    body = f"Chile и Japan подписали пакет на {total}. В него входит кредит {BANK} на {part}. {publisher}"
    document = make_document(
        body, published=published, given_publisher=publisher, publisher=publisher, given_id=publisher
    )
    scale = {"млрд": 10**9, "млн": 10**6}
    amounts = {ref: Decimal(words.split()[0]) * scale[words.split()[1]] for ref, words in (("d1", total), ("d2", part))}
    claims = (
        make_claim(body, total, deal="d1", value=amounts["d1"]),
        make_claim(body, part, deal="d2", value=amounts["d2"]),
    )
    lands = [
        make_party(body, name, deal=ref, kind=PartyKind.COUNTRY, role=Role.PARTNER, known=True)
        for name in ("Chile", "Japan")
        for ref in ("d1", "d2")
    ]
    deals = (
        make_deal("d1", type=DealType.PACKAGE, title="Пакет"),
        make_deal("d2", type=DealType.LOAN, title="Кредит", part_of="d1"),
    )
    parties = (*lands, make_party(body, BANK, deal="d2", role=Role.LENDER))
    return make_parsed(document, claims=claims, figures=(), parties=parties, deals=deals)


def load(connection: Connection, run_id: int, *articles: Parsed) -> Assigned:
    return assign(connection, save(connection, articles, run_id).source_ids, run_id)


def groups(connection: Connection) -> set[frozenset[tuple[str, str]]]:
    """The tellings of each deal, as publisher and title."""
    rows = connection.execute(
        text(
            "SELECT array_agg(ARRAY[s.given_publisher, t.title]) AS told FROM c5db.deal_assignment a "
            "JOIN c5db.deal_report t ON t.id = a.report_id JOIN c5db.source s ON s.id = t.source_id GROUP BY a.deal_id"
        )
    )
    return {frozenset((publisher, title) for publisher, title in row.told) for row in rows}


def deal_ids(connection: Connection) -> list[int]:
    return list(connection.scalars(text("SELECT deal_id FROM analyst.deals ORDER BY deal_id")))


def shuffled(articles: Sequence[Parsed], seed: int) -> list[Parsed]:
    return random.Random(seed).sample(articles, len(articles))


STORIES = [
    order(12, date(2022, 3, 1), "Заря"),
    order(12, date(2022, 3, 2), "Вечер"),
    order(12, date(2022, 4, 20), "Море"),
    order(8, date(2024, 9, 10), "Заря-24"),
    order(8, date(2024, 9, 11), "Вечер-24"),
    order(20, date(2022, 3, 2), "Степь", buyer="Steppe Wings"),
    package(date(2022, 5, 5), "Мир"),
    package(date(2022, 5, 6), "Труд"),
    order(12, date(2022, 3, 5), "Заря-2", buyer="Полар Эйр", maker="Нортерн Джетс"),
]


def test_an_article_that_tells_of_a_known_deal_makes_no_new_one(connection: Connection, run_id: int) -> None:
    first = load(connection, run_id, STORIES[0])
    second = load(connection, run_id, STORIES[1])
    assert (first.new_deals, second.new_deals) == (1, 0)
    assert first.deal_ids == second.deal_ids == frozenset(deal_ids(connection))
    assert (first.new_parties, second.new_parties) == (2, 0)


def test_of_two_kinds_told_as_often_a_deal_is_what_more_is_told_of(connection: Connection, run_id: int) -> None:
    full, brief = order(12, date(2022, 3, 1), "Заря"), order(12, date(2022, 3, 2), "Вечер")
    brief = replace(brief, claims=brief.claims[:1], deals=(replace(brief.deals[0], type=DealType.ACQUISITION),))
    load(connection, run_id, full, brief)
    assert list(connection.scalars(text("SELECT type FROM analyst.deals"))) == [full.deals[0].type]


def test_orders_of_different_years_stay_apart(connection: Connection, run_id: int) -> None:
    load(connection, run_id, *STORIES[:5])
    assert sorted(map(len, groups(connection))) == [2, 3]


def test_a_package_stays_apart_from_its_part_and_holds_it(connection: Connection, run_id: int) -> None:
    load(connection, run_id, STORIES[6], STORIES[7])
    rows = connection.execute(text("SELECT deal_id, type, part_of FROM analyst.deals ORDER BY type")).all()
    loan, whole = rows
    assert (loan.type, whole.type) == ("loan", "package")
    assert (loan.part_of, whole.part_of) == (whole.deal_id, None)


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_loading_changes_nothing(connection: Connection, run_id: int, seed: int) -> None:
    outcomes = []
    for articles in (STORIES, shuffled(STORIES, seed)):
        with connection.begin_nested() as attempt:
            for article in articles:
                load(connection, run_id, article)
            described = connection.execute(
                text(
                    "SELECT d.title, d.type, w.title AS whole, d.parties, d.sources FROM analyst.deals d "
                    "LEFT JOIN analyst.deals w ON w.deal_id = d.part_of ORDER BY 1, 2"
                )
            ).all()
            outcomes.append((groups(connection), described))
            attempt.rollback()
    assert outcomes[0] == outcomes[1]


def test_one_batch_gives_the_same_as_article_by_article(connection: Connection, run_id: int) -> None:
    with connection.begin_nested() as attempt:
        load(connection, run_id, *STORIES)
        at_once = groups(connection)
        attempt.rollback()
    for article in STORIES:
        load(connection, run_id, article)
    assert groups(connection) == at_once


def test_a_revision_keeps_the_number_of_its_deal(connection: Connection, run_id: int) -> None:
    load(connection, run_id, STORIES[0])
    before = deal_ids(connection)
    revised = load(connection, run_id, order(14, date(2022, 3, 1), "Заря"))
    assert deal_ids(connection) == before
    assert revised == Assigned(frozenset(before), 0, 0)


def test_a_revision_that_tells_of_another_deal_leaves_the_old_one_to_its_other_sources(
    connection: Connection, run_id: int
) -> None:
    load(connection, run_id, STORIES[0], STORIES[1])
    moved = load(connection, run_id, order(20, date(2022, 3, 2), "Вечер", buyer="Steppe Wings"))
    assert groups(connection) == {frozenset({("Заря", f"{AIRLINE}: 12")}), frozenset({("Вечер", "Steppe Wings: 20")})}
    assert len(moved.deal_ids) == 2


def test_a_merged_number_leads_to_its_deal_and_is_never_used_again(connection: Connection, run_id: int) -> None:
    other = order(30, date(2022, 3, 1), "Вечер", buyer="Steppe Wings")
    load(connection, run_id, order(12, date(2022, 3, 1), "Заря"), other)
    apart = deal_ids(connection)
    load(connection, run_id, order(12, date(2022, 3, 1), "Вечер"))
    (kept,) = deal_ids(connection)
    gone = next(deal_id for deal_id in apart if deal_id != kept)
    assert connection.scalar(text("SELECT merged_into FROM c5db.deal WHERE id = :id"), {"id": gone}) == kept
    load(connection, run_id, order(40, date(2022, 3, 1), "Вечер", buyer="Steppe Wings"))
    assert gone not in deal_ids(connection)


def test_spellings_in_two_scripts_are_one_party(connection: Connection, run_id: int) -> None:
    load(connection, run_id, STORIES[0], STORIES[8])
    rows = connection.execute(text("SELECT canonical_name, names FROM analyst.parties ORDER BY canonical_name")).all()
    assert {frozenset(row.names) for row in rows} == {
        frozenset({AIRLINE, "Полар Эйр"}),
        frozenset({MAKER, "Нортерн Джетс"}),
    }


def test_a_spelling_between_two_parties_makes_them_one(connection: Connection, run_id: int) -> None:
    names = ["Karovan Logistik Servis", "Karavan Logistic Servis", "Karavan Logistik Servis"]
    load(connection, run_id, order(5, date(2022, 1, 1), "А", buyer=names[0]))
    load(connection, run_id, order(5, date(2023, 1, 1), "Б", buyer=names[1]))
    load(connection, run_id, order(5, date(2024, 1, 1), "В", buyer=names[2]))
    query = "SELECT count(*) FROM analyst.parties WHERE canonical_name LIKE 'Kar%'"
    assert connection.scalar(text(query)) == 1
    pointing = (
        "SELECT count(*) FROM c5db.participation n JOIN c5db.party p ON p.id = n.party_id WHERE p.merged_into > 0"
    )
    assert connection.scalar(text(pointing)) == 0


def test_a_name_and_its_first_letters_are_one_party(connection: Connection, run_id: int) -> None:
    load(connection, run_id, order(5, date(2022, 1, 1), "А", buyer="Qazaq Industrial Development Fund"))
    load(connection, run_id, order(7, date(2023, 1, 1), "Б", buyer="QIDF"))
    query = "SELECT names FROM analyst.parties WHERE canonical_name LIKE 'Q%'"
    assert connection.scalars(text(query)).all() == [["QIDF", "Qazaq Industrial Development Fund"]]


def test_two_well_known_parties_never_become_one(connection: Connection, run_id: int) -> None:
    body = "Bank of North и Bank of Norths спорят за 12 самолётов"
    parties = tuple(
        make_party(body, name, known=True, role=role)
        for name, role in (("Bank of North", Role.BUYER), ("Bank of Norths", Role.SELLER))
    )
    load(connection, run_id, make_parsed(make_document(body), claims=(), figures=(), parties=parties))
    assert connection.scalar(text("SELECT count(*) FROM analyst.parties")) == 2


@pytest.mark.parametrize("known_first", [True, False])
def test_a_party_goes_by_its_well_known_name_whichever_came_first(
    connection: Connection, run_id: int, known_first: bool
) -> None:
    known = make_parsed(
        make_document("Harbour Bank купит завод"),
        claims=(),
        figures=(),
        parties=(make_party("Harbour Bank купит завод", "Harbour Bank", known=True, country="NO"),),
    )
    articles = [known, order(5, date(2022, 1, 1), "А", buyer="Harbour Bank JSC")]
    load(connection, run_id, *(articles if known_first else articles[::-1]))
    rows = connection.execute(text("SELECT canonical_name, country FROM analyst.parties ORDER BY 1")).all()
    assert rows == [("Harbour Bank", "NO"), (MAKER, None)]


def test_a_well_known_company_is_not_the_group_above_it(connection: Connection, run_id: int) -> None:
    body = "Harbour Bank Group купит Harbour Bank"
    parties = (make_party(body, "Harbour Bank Group"), make_party(body, "Harbour Bank", known=True, role=Role.SELLER))
    load(connection, run_id, make_parsed(make_document(body), claims=(), figures=(), parties=parties))
    assert connection.scalar(text("SELECT count(*) FROM analyst.parties")) == 2


def test_a_claim_speaks_of_the_party_it_names(connection: Connection, run_id: int) -> None:
    body = f"{AIRLINE} получит 30 % в {MAKER}"
    claim = make_claim(body, "30 %", attribute=Attribute.STAKE, value=Decimal(30), unit="percent", party=AIRLINE)
    parties = (make_party(body, AIRLINE), make_party(body, MAKER, role=Role.SELLER))
    load(connection, run_id, make_parsed(make_document(body), claims=(claim,), figures=(), parties=parties))
    assert connection.scalar(text("SELECT party_name FROM analyst.claims WHERE party_id > 0")) == AIRLINE


def test_a_copy_is_found_by_its_text_and_points_at_the_original(connection: Connection, run_id: int) -> None:
    load(connection, run_id, order(12, date(2022, 3, 2), "Вечер", words=DETAILS))
    load(connection, run_id, order(12, date(2022, 3, 1), "Заря", words=DETAILS), order(12, date(2022, 3, 4), "Море"))
    assert copies(connection) == {("Вечер", "Заря")}
    assert connection.scalar(text("SELECT independent_sources FROM analyst.deals")) == 2


def test_who_names_the_other_outlet_of_the_same_day_is_the_copy(connection: Connection, run_id: int) -> None:
    words = f"{DETAILS} Полный текст на портале «Степная Заря»."
    first, copy = (
        order(12, date(2022, 3, 1), "Степная Заря", words=DETAILS),
        order(12, date(2022, 3, 1), "Вечер", words=words),
    )
    load(connection, run_id, copy)
    load(connection, run_id, first)
    assert copies(connection) == {("Вечер", "Степная Заря")}


@pytest.mark.parametrize("seed", range(3))
def test_copies_do_not_depend_on_the_order_of_loading(connection: Connection, run_id: int, seed: int) -> None:
    articles = [
        order(12, date(2022, 3, n + 1), name, words=DETAILS) for n, name in enumerate(("Заря", "Вечер", "Море"))
    ]
    for article in shuffled(articles, seed):
        load(connection, run_id, article)
    assert copies(connection) == {("Вечер", "Заря"), ("Море", "Заря")}


def test_an_original_that_comes_last_is_that_of_all_its_copies(connection: Connection, run_id: int) -> None:
    # There are more of them than a text is compared with.
    articles = [order(12, date(2022, 1, 1) + timedelta(n), f"Газета {n}", words=DETAILS) for n in range(70)]
    for start in range(70, 0, -10):
        load(connection, run_id, *articles[start - 10 : start][::-1])
    assert copies(connection) == {(f"Газета {n}", "Газета 0") for n in range(1, 70)}


def test_a_flood_of_copies_tells_of_the_deal_that_was_known(connection: Connection, run_id: int) -> None:
    # More come at once than each is compared with.
    floods = [
        [order(12, date(2022, 3, 1), f"{name} {n}", words=DETAILS) for n in range(110)] for name in ("Заря", "Вечер")
    ]
    first, second = (load(connection, run_id, *flood) for flood in floods)
    assert (first.new_deals, second.new_deals) == (1, 0)


def test_a_copy_that_is_rewritten_speaks_for_itself_again(connection: Connection, run_id: int) -> None:
    load(
        connection,
        run_id,
        *(order(12, date(2022, 3, n), name, words=DETAILS) for n, name in ((1, "Заря"), (2, "Вечер"))),
    )
    rewritten = load(
        connection, run_id, order(12, date(2022, 3, 2), "Вечер", words="Совсем другие слова о том же заказе")
    )
    assert copies(connection) == set()
    assert rewritten.deal_ids == frozenset(deal_ids(connection))


def test_touched_deals_are_stale_until_they_are_reconciled(connection: Connection, run_id: int) -> None:
    assigned = load(connection, run_id, *STORIES)
    assert set(connection.scalars(text("SELECT deal_id FROM c5db.stale_deal"))) == assigned.deal_ids


def test_every_decision_is_on_record_with_its_reason(connection: Connection, run_id: int) -> None:
    load(connection, run_id, *STORIES[:2])
    rows = connection.execute(
        text("SELECT action, reason FROM c5db.identity_decision WHERE subject = 'deal' ORDER BY id")
    )
    created, assigned = rows.all()
    assert (created.action, assigned.action) == ("create", "assign")
    assert "the same quantity" in assigned.reason


def test_what_a_person_told_apart_stays_apart(connection: Connection, run_id: int) -> None:
    load(connection, run_id, *STORIES[:2])
    decide(connection, run_id, same=False)
    load(connection, run_id, STORIES[2])
    assert len(groups(connection)) == 2


def test_what_a_person_told_apart_stays_apart_after_a_revision(connection: Connection, run_id: int) -> None:
    load(connection, run_id, *STORIES[:2])
    decide(connection, run_id, same=False)
    load(connection, run_id, order(12, date(2022, 3, 2), "Вечер", words="И ещё кое-что о заказе"))
    assert len(groups(connection)) == 2


def test_a_deal_that_lost_a_source_is_settled_again(connection: Connection, run_id: int) -> None:
    load(connection, run_id, *STORIES[:3])
    gone = connection.scalar(text("SELECT id FROM c5db.source WHERE given_publisher = 'Вечер'")) or 0
    unsettle_neighbours(connection, [gone])
    connection.execute(
        text("DELETE FROM c5db.live_claim l USING c5db.claim c WHERE c.id = l.claim_id AND source_id = :i"), {"i": gone}
    )
    connection.execute(text("DELETE FROM c5db.deal_report WHERE source_id = :id"), {"id": gone})
    assert assign(connection, [], run_id).new_deals == 0
    assert groups(connection) == {frozenset({("Заря", f"{AIRLINE}: 12"), ("Море", f"{AIRLINE}: 12")})}


def test_what_hung_together_with_a_text_is_settled_again_when_that_is_read_otherwise(
    connection: Connection, run_id: int
) -> None:
    load(connection, run_id, *STORIES[:2])
    assert unsettled_reports(connection) == set()
    save_again(connection, [replace(STORIES[1], deals=(), claims=(), parties=())], run_id)
    beside = text(
        "SELECT t.id FROM c5db.deal_report t JOIN c5db.source s ON s.id = t.source_id WHERE s.given_publisher = 'Заря'"
    )
    assert unsettled_reports(connection) == set(connection.scalars(beside))


def test_what_a_person_called_one_deal_stays_one(connection: Connection, run_id: int) -> None:
    load(connection, run_id, STORIES[0], STORIES[3])
    decide(connection, run_id, same=True)
    load(connection, run_id, STORIES[5])
    assert sorted(map(len, groups(connection))) == [1, 2]


def decide(connection: Connection, run_id: int, *, same: bool) -> None:
    """A person decides on the two reports there are."""
    values = {"run_id": run_id, "author": "Анна", "subject": "deal", "action": "merge" if same else "split"}
    decision_id = connection.scalar(
        insert(IdentityDecision).values(**values, reason="test").returning(IdentityDecision.id)
    )
    first, second = connection.scalars(text("SELECT id FROM c5db.deal_report ORDER BY id"))
    rows = [{"decision_id": decision_id, "report_id": first, "side": 0}]
    rows += [{"decision_id": decision_id, "report_id": second, "side": 0 if same else 1}]
    connection.execute(insert(DecidedReport), rows)
    unsettle_reports(connection, [first, second])


def copies(connection: Connection) -> set[tuple[str, str]]:
    rows = connection.execute(
        text(
            "SELECT c.given_publisher, o.given_publisher FROM c5db.source_copy k "
            "JOIN c5db.source c ON c.id = k.source_id JOIN c5db.source o ON o.id = k.original_source_id"
        )
    )
    return {(copy, original) for copy, original in rows}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("Компания «Ромашка» уплатит ", " за новый цех."),
        ("Заголовок\nКомпания уплатит ", " за новый цех.\nПодробности ниже."),
        ("цех " * AROUND, " за цех" * AROUND),
        ("цех " * AROUND + "\nуплатит ", " за\nцех" * AROUND),
    ],
)
def test_a_claim_is_read_with_what_stands_around_it_in_its_paragraph(
    connection: Connection, run_id: int, before: str, after: str
) -> None:
    saved = save(connection, [make_parsed(make_document(f"{before}$40 млн{after}"))], run_id)
    ((report,),) = read_reports(connection, saved.source_ids).values()
    said = before[-AROUND:].rpartition("\n")[2] + "$40 млн" + after[:AROUND].partition("\n")[0]
    assert report.passages == (said,)
