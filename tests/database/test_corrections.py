"""What people correct: deals and parties merged and split, lasting, on record, and taken back."""

import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Connection, text

from c5db.domain.errors import NoSuchClaimError, NoSuchDecisionError, NoSuchPartyError, UsageError
from c5db.domain.records import Parsed
from c5db.identity import corrections, party_corrections
from c5db.identity.corrections import By
from c5db.identity.deals import settle_deals
from c5db.store.look import present_deal
from c5db.store.parties import present_party
from tests.database.test_identity import AIRLINE, MAKER, STORIES, deal_ids, groups, load, order, package
from tests.factories import make_run

OTHER = "Steppe Wings"
APART = [order(12, date(2022, 3, 1), "Заря"), order(30, date(2024, 9, 2), "Вечер", buyer=OTHER)]
"""Two orders that have nothing to do with one another."""


@pytest.fixture
def run_id(connection: Connection) -> int:
    return make_run(connection)


@pytest.fixture
def by(run_id: int) -> By:
    return By("Анна", "so the contract says", run_id)


def claims_of(connection: Connection, publisher: str, *attributes: str) -> list[uuid.UUID]:
    query = text("SELECT claim_id, attribute FROM analyst.claims WHERE publisher = :publisher")
    rows = connection.execute(query, {"publisher": publisher})
    return [row.claim_id for row in rows if not attributes or row.attribute in attributes]


def told(connection: Connection) -> set[frozenset[str]]:
    """The publishers of each deal."""
    return {frozenset(publisher for publisher, _ in group) for group in groups(connection)}


def read_anew(connection: Connection, run_id: int, *articles: Parsed) -> None:
    """Load articles whose reading gives other reports: a word more, and the deal goes by another name."""
    for article in articles:
        document = article.document
        changed = type(document)(**{**_fields(document), "text": f"{document.text} И ещё."})
        deals = tuple(type(deal)(**{**_fields(deal), "title": "Иначе", "type": deal.type}) for deal in article.deals)
        load(connection, run_id, type(article)(**{**_fields(article), "document": changed, "deals": deals}))


def _fields(value: object) -> dict[str, object]:
    return {name: getattr(value, name) for name in value.__dataclass_fields__}  # type: ignore[attr-defined]


@pytest.fixture
def two(connection: Connection, run_id: int) -> tuple[int, int]:
    """The numbers of two deals that are apart."""
    load(connection, run_id, *APART)
    first, second = deal_ids(connection)
    return first, second


def test_merged_deals_are_one_and_both_numbers_lead_there(connection: Connection, two: tuple[int, int], by: By) -> None:
    touched = corrections.merge_deals(connection, two, by)
    assert deal_ids(connection) == [two[0]]
    assert present_deal(connection, two[1]) == two[0]
    assert connection.scalar(text("SELECT analyst.present_deal(:id)"), {"id": two[1]}) == two[0]
    assert touched >= set(two)


def test_merged_deals_stay_one_when_articles_come_and_change(
    connection: Connection, run_id: int, two: tuple[int, int], by: By
) -> None:
    corrections.merge_deals(connection, two, by)
    load(connection, run_id, order(12, date(2022, 3, 2), "Море"), order(30, date(2024, 9, 3), "Степь", buyer=OTHER))
    read_anew(connection, run_id, *APART)
    assert told(connection) == {frozenset({"Заря", "Вечер", "Море", "Степь"})}
    assert deal_ids(connection) == [two[0]]


def test_a_merge_is_on_record_with_author_and_reason(connection: Connection, two: tuple[int, int], by: By) -> None:
    corrections.merge_deals(connection, two, by)
    query = "SELECT author, reason, subject_id, other_id FROM analyst.decisions WHERE action = 'merge'"
    assert connection.execute(text(query)).all() == [("Анна", "so the contract says", two[0], two[1])]


def test_a_merge_that_is_taken_back_gives_the_number_its_deal_again(
    connection: Connection, run_id: int, two: tuple[int, int], by: By
) -> None:
    corrections.merge_deals(connection, two, by)
    load(connection, run_id, order(30, date(2024, 9, 3), "Степь", buyer=OTHER))
    corrections.undo_merges(connection, two, by)
    assert told(connection) == {frozenset({"Заря"}), frozenset({"Вечер", "Степь"})}
    assert deal_ids(connection) == list(two)
    assert present_deal(connection, two[1]) == two[1]


def test_the_parts_of_a_merged_deal_are_its_parts_again(connection: Connection, run_id: int, by: By) -> None:
    load(connection, run_id, order(12, date(2022, 3, 1), "Заря"), package(date(2022, 5, 5), "Мир"))
    parts = text("SELECT deal_id, part_of FROM analyst.deals ORDER BY deal_id")
    before = connection.execute(parts).all()
    (whole,) = {row.part_of for row in before} - {None}
    (apart,) = {row.deal_id for row in before if row.part_of is None} - {whole}
    touched = corrections.merge_deals(connection, [apart, whole], by)
    assert {row.part_of for row in connection.execute(parts)} == {None, apart}
    assert touched >= {row.deal_id for row in before}
    corrections.undo_merges(connection, [whole], by)
    assert connection.execute(parts).all() == before


def test_rulings_go_with_the_deal_and_come_back(connection: Connection, two: tuple[int, int], by: By) -> None:
    connection.execute(
        text(
            "INSERT INTO c5db.ruling (deal_id, attribute, value, unit, reason, author) "
            "VALUES (:id, 'quantity', 31, 'aircraft', 'the contract', 'Анна')"
        ),
        {"id": two[1]},
    )
    corrections.merge_deals(connection, two, by)
    ruled = text("SELECT deal_id FROM c5db.ruling")
    assert connection.scalar(ruled) == two[0]
    corrections.undo_merges(connection, [two[1]], by)
    assert connection.scalar(ruled) == two[1]


THREE = [*APART, order(7, date(2018, 5, 1), "Море", buyer="Valley Air")]
"""Three orders that have nothing to do with one another."""
AFTER = [
    order(30, date(2024, 9, 3), "Степь", buyer=OTHER),
    order(30, date(2024, 9, 4), "Гора", buyer=OTHER),
    order(7, date(2018, 5, 2), "Река", buyer="Valley Air"),
]
"""More articles on the second and the third of them."""
CHAINS: list[tuple[list[list[int]], list[int]]] = [
    ([[0, 1, 2]], [1, 2]),
    ([[0, 1, 2]], [2, 1]),
    ([[0, 1], [0, 2]], [1, 2]),
    ([[1, 2], [0, 1]], [2, 1]),
    ([[1, 2], [0, 1]], [1, 2]),
    ([[0, 1], [2, 0]], [1, 0]),
]
"""Merges by the places of the deals, and the order in which they are taken back."""


def reports_by_deal(connection: Connection) -> dict[int, set[str]]:
    """The publishers of each deal, by its number."""
    rows = connection.execute(text("SELECT deal_id, publisher FROM analyst.claims"))
    found: dict[int, set[str]] = {}
    for deal_id, publisher in rows:
        found.setdefault(deal_id, set()).add(publisher)
    return found


@pytest.mark.parametrize("articles", [[], AFTER], ids=["at once", "after more articles"])
@pytest.mark.parametrize(("merges", "undone"), CHAINS)
def test_each_of_several_merges_is_taken_back_alone(
    connection: Connection, run_id: int, by: By, merges: list[list[int]], undone: list[int], articles: list[Parsed]
) -> None:
    load(connection, run_id, *THREE)
    before = reports_by_deal(connection)
    numbers = sorted(before)
    for n, places in enumerate(merges):
        corrections.merge_deals(connection, [numbers[place] for place in places], by)
        load(connection, run_id, *articles[:2] if n == 0 else articles[2:])
    for place in undone:
        corrections.undo_merges(connection, [numbers[place]], by)
        assert present_deal(connection, numbers[place]) == numbers[place]
        assert len(deal_ids(connection)) == 2 + (place == undone[-1])
    load(connection, run_id, *articles)
    more = {"Вечер": {"Степь", "Гора"}, "Море": {"Река"}} if articles else {}
    told = {number: one | more.get(min(one), set()) for number, one in before.items()}
    assert reports_by_deal(connection) == told


def test_what_was_given_back_is_not_taken_by_the_merge_before_it(connection: Connection, run_id: int, by: By) -> None:
    load(connection, run_id, *THREE)
    first, second, third = deal_ids(connection)
    corrections.merge_deals(connection, [second, third], by)
    corrections.merge_deals(connection, [first, second], by)
    corrections.undo_merges(connection, [third], by)
    corrections.merge_deals(connection, [first, third], by)
    corrections.undo_merges(connection, [second], by)
    assert [present_deal(connection, number) for number in (second, third)] == [second, first]


def test_taking_back_what_nobody_decided_is_refused(connection: Connection, two: tuple[int, int], by: By) -> None:
    with pytest.raises(NoSuchDecisionError):
        corrections.undo_merges(connection, two, by)
    with pytest.raises(NoSuchDecisionError):
        corrections.undo_split(connection, two[0], (), by)


@pytest.fixture
def one(connection: Connection, run_id: int) -> int:
    """The number of a deal that three articles tell of."""
    load(connection, run_id, *STORIES[:3])
    (deal_id,) = deal_ids(connection)
    return deal_id


def test_claims_that_are_split_off_are_a_deal_of_their_own_and_stay_so(
    connection: Connection, run_id: int, one: int, by: By
) -> None:
    new, _ = corrections.split_deal(connection, one, claims_of(connection, "Вечер"), by)
    assert told(connection) == {frozenset({"Заря", "Море"}), frozenset({"Вечер"})}
    assert new > one
    read_anew(connection, run_id, STORIES[1])
    load(connection, run_id, order(12, date(2022, 3, 4), "Степь"))
    apart = {group for group in told(connection) if "Вечер" in group}
    assert apart != {frozenset({"Заря", "Море", "Вечер", "Степь"})}
    assert apart
    assert all("Заря" not in group for group in apart)


def test_a_source_whose_reports_vanish_and_come_again_is_still_told_apart(
    connection: Connection, run_id: int, one: int, by: By
) -> None:
    corrections.split_deal(connection, one, claims_of(connection, "Вечер"), by)
    empty = type(STORIES[1])(**{**_fields(STORIES[1]), "claims": (), "deals": (), "parties": ()})
    read_anew(connection, run_id, empty)
    assert told(connection) == {frozenset({"Заря", "Море"})}
    load(connection, run_id, type(STORIES[1])(**{**_fields(STORIES[1]), "document": _reworded(STORIES[1])}))
    assert told(connection) == {frozenset({"Заря", "Море"}), frozenset({"Вечер"})}


def _reworded(article: Parsed) -> object:
    return type(article.document)(**{**_fields(article.document), "text": f"{article.document.text} Снова."})


def test_a_single_claim_moves_without_its_article(connection: Connection, one: int, by: By) -> None:
    (count,) = claims_of(connection, "Вечер", "quantity")
    new, touched = corrections.split_deal(connection, one, [count], by)
    moved = text("SELECT deal_id FROM analyst.claims WHERE claim_id = :id")
    assert connection.scalar(moved, {"id": count}) == new
    assert deal_ids(connection) == [one, new]
    assert touched >= {one, new}
    assert told(connection) == {frozenset({"Заря", "Вечер", "Море"})}


def test_a_deal_of_claims_taken_out_of_their_report_is_called_by_their_words(
    connection: Connection, one: int, by: By
) -> None:
    titles = text("SELECT deal_id, title FROM analyst.deals")
    before = {row.deal_id: row.title for row in connection.execute(titles)}
    new, _ = corrections.split_deal(connection, one, claims_of(connection, "Вечер", "quantity"), by)
    after = {row.deal_id: row.title for row in connection.execute(titles)}
    assert after == {one: before[one], new: f"{AIRLINE}: «12 самолётов»"}


SIDES = "SELECT DISTINCT canonical_name FROM analyst.participations WHERE deal_id = :id ORDER BY 1"


def sides(connection: Connection, deal_id: int) -> list[str]:
    """Who takes part in a deal, by the views that tell it, which agree."""
    kept = connection.scalar(text("SELECT parties FROM analyst.deals WHERE deal_id = :id"), {"id": deal_id}) or []
    assert list(connection.scalars(text(SIDES), {"id": deal_id})) == kept
    return list(kept)


def test_a_claim_that_is_split_off_takes_the_sides_that_its_article_names(
    connection: Connection, run_id: int, one: int, by: By
) -> None:
    new, _ = corrections.split_deal(connection, one, claims_of(connection, "Вечер", "quantity"), by)
    assert sides(connection, new) == sides(connection, one) == [MAKER, AIRLINE]
    read_anew(connection, run_id, STORIES[1])
    assert sides(connection, new) == [MAKER, AIRLINE]
    corrections.undo_split(connection, one, (), by)
    assert sides(connection, new) == []
    assert sides(connection, one) == [MAKER, AIRLINE]


def test_a_claim_on_one_side_that_is_split_off_takes_that_side_alone(
    connection: Connection, run_id: int, by: By
) -> None:
    article = order(12, date(2022, 3, 1), "Заря")
    claims = (replace(article.claims[0], party=AIRLINE), *article.claims[1:])
    load(connection, run_id, replace(article, claims=claims))
    (whole,) = deal_ids(connection)
    new, _ = corrections.split_deal(connection, whole, claims_of(connection, "Заря", "quantity"), by)
    assert sides(connection, new) == [AIRLINE]
    other = party(connection, MAKER)
    touched = party_corrections.merge_parties(connection, [other, party(connection, AIRLINE)], by)
    assert touched >= {whole, new}
    assert sides(connection, new) == [MAKER]


@pytest.mark.parametrize("attributes", [("quantity", "status"), ("quantity",)], ids=["whole report", "one claim"])
def test_a_split_that_is_taken_back_leaves_one_deal(
    connection: Connection, one: int, by: By, attributes: Sequence[str]
) -> None:
    new, _ = corrections.split_deal(connection, one, claims_of(connection, "Вечер", *attributes), by)
    corrections.undo_split(connection, one, (), by)
    assert deal_ids(connection) == [one]
    assert present_deal(connection, new) == one
    assert connection.scalar(text("SELECT count(*) FROM analyst.claims WHERE deal_id <> :id"), {"id": one}) == 0


def test_a_merge_after_a_split_holds_and_the_split_after_a_merge(
    connection: Connection, run_id: int, one: int, by: By
) -> None:
    new, _ = corrections.split_deal(connection, one, claims_of(connection, "Вечер"), by)
    corrections.merge_deals(connection, [one, new], by)
    load(connection, run_id, order(12, date(2022, 3, 4), "Степь"))
    assert told(connection) == {frozenset({"Заря", "Вечер", "Море", "Степь"})}
    corrections.split_deal(connection, one, claims_of(connection, "Вечер"), by)
    assert frozenset({"Заря", "Море", "Степь"}) in told(connection)


def test_all_claims_of_a_deal_are_no_split(connection: Connection, two: tuple[int, int], by: By) -> None:
    with pytest.raises(UsageError):
        corrections.split_deal(connection, two[0], claims_of(connection, "Заря"), by)
    with pytest.raises(NoSuchClaimError):
        corrections.split_deal(connection, two[0], claims_of(connection, "Вечер"), by)


def party(connection: Connection, name: str) -> int:
    query = text("SELECT party_id FROM analyst.parties WHERE canonical_name = :name")
    return connection.execute(query, {"name": name}).scalar_one()


def names(connection: Connection) -> set[frozenset[str]]:
    return {frozenset(row.names) for row in connection.execute(text("SELECT names FROM analyst.parties"))}


def test_merged_parties_are_one_also_for_later_articles(
    connection: Connection, run_id: int, two: tuple[int, int], by: By
) -> None:
    first, second = party(connection, AIRLINE), party(connection, OTHER)
    touched = party_corrections.merge_parties(connection, [first, second], by)
    load(connection, run_id, order(7, date(2020, 1, 1), "Луна", buyer=OTHER))
    assert names(connection) == {frozenset({AIRLINE, OTHER}), frozenset({MAKER})}
    assert present_party(connection, second) == first
    assert connection.scalar(text("SELECT analyst.present_party(:id)"), {"id": second}) == first
    assert touched == set(two)


def test_two_well_known_parties_are_one_where_a_person_says_so(connection: Connection, run_id: int, by: By) -> None:
    articles = [known(name, year) for name, year in (("Bank of North", 2020), ("Bank of South", 2022))]
    load(connection, run_id, *articles)
    first, second = party(connection, "Bank of North"), party(connection, "Bank of South")
    party_corrections.merge_parties(connection, [first, second], by)
    load(connection, run_id, known("Bank of South", 2024))
    assert frozenset({"Bank of North", "Bank of South"}) in names(connection)


def known(name: str, year: int) -> Parsed:
    """An article on an order by a company of the reference data."""
    article = order(5, date(year, 1, 1), f"{name} {year}", buyer=name)
    parties = tuple(
        type(one)(**{**_fields(one), "known": one.name == name, "canonical": one.canonical})  # as the reading gives it
        for one in article.parties
    )
    return type(article)(**{**_fields(article), "parties": parties})


def test_a_merge_of_parties_that_is_taken_back_names_each_by_its_own(
    connection: Connection, run_id: int, two: tuple[int, int], by: By
) -> None:
    first, second = party(connection, AIRLINE), party(connection, OTHER)
    party_corrections.merge_parties(connection, [first, second], by)
    load(connection, run_id, order(7, date(2020, 1, 1), "Луна", buyer=OTHER))
    party_corrections.undo_party_merges(connection, [first, second], by)
    assert names(connection) == {frozenset({AIRLINE}), frozenset({OTHER}), frozenset({MAKER})}
    assert present_party(connection, second) == second


@pytest.mark.parametrize("undone", [(1, 2), (2, 1)])
@pytest.mark.parametrize("merges", [[[0, 1, 2]], [[0, 1], [0, 2]], [[1, 2], [0, 1]]])
def test_each_of_several_merges_of_parties_is_taken_back_alone(
    connection: Connection, run_id: int, by: By, merges: list[list[int]], undone: tuple[int, int]
) -> None:
    load(connection, run_id, *THREE)
    called = [AIRLINE, OTHER, "Valley Air"]
    numbers = [party(connection, name) for name in called]
    for places in merges:
        party_corrections.merge_parties(connection, [numbers[place] for place in places], by)
    for place in undone if merges != [[1, 2], [0, 1]] else (2, 1):
        party_corrections.undo_party_merges(connection, [numbers[place]], by)
        assert party(connection, called[place]) == numbers[place]
    load(connection, run_id, *(order(7, date(2020, 1, 1), f"Луна {name}", buyer=name) for name in called))
    assert [party(connection, name) for name in called] == numbers
    assert names(connection) == {frozenset({name}) for name in (*called, MAKER)}


def test_a_name_that_is_split_off_is_a_party_of_its_own_and_stays_so(
    connection: Connection, run_id: int, by: By
) -> None:
    load(connection, run_id, STORIES[0], STORIES[8])
    whole = party(connection, AIRLINE)
    new, touched = party_corrections.split_party(connection, whole, {"Полар Эйр"}, by)
    assert {frozenset({AIRLINE}), frozenset({"Полар Эйр"})} <= names(connection)
    load(connection, run_id, order(3, date(2019, 1, 1), "Луна", buyer="Полар Эйр"), order(3, date(2018, 1, 1), "Юг"))
    assert {frozenset({AIRLINE}), frozenset({"Полар Эйр"})} <= names(connection)
    assert party(connection, "Полар Эйр") == new
    assert touched


def test_a_name_that_the_reference_data_gives_a_party_is_split_off_too(
    connection: Connection, run_id: int, by: By
) -> None:
    load(connection, run_id, _metonym("Заря", 2020))
    whole = party(connection, "Republic of Nowhere")
    party_corrections.split_party(connection, whole, {"Capital"}, by)
    load(connection, run_id, _metonym("Вечер", 2022))
    assert frozenset({"Capital"}) in names(connection)
    assert all(one == {"Capital"} for one in names(connection) if "Capital" in one)


def _metonym(publisher: str, year: int) -> Parsed:
    article = order(5, date(year, 1, 1), publisher, buyer="Capital")
    parties = tuple(
        type(one)(**{**_fields(one), "known": True, "canonical": "Republic of Nowhere"})
        if one.name == "Capital"
        else one
        for one in article.parties
    )
    return type(article)(**{**_fields(article), "parties": parties})


def test_a_split_of_a_party_that_is_taken_back_leaves_one(connection: Connection, run_id: int, by: By) -> None:
    load(connection, run_id, STORIES[0], STORIES[8])
    whole = party(connection, AIRLINE)
    new, _ = party_corrections.split_party(connection, whole, {"Полар Эйр"}, by)
    party_corrections.undo_party_split(connection, whole, by)
    load(connection, run_id, order(3, date(2019, 1, 1), "Луна", buyer="Полар Эйр"))
    assert frozenset({AIRLINE, "Полар Эйр"}) in names(connection)
    assert present_party(connection, new) == whole


def test_a_name_that_a_party_does_not_bear_is_refused(connection: Connection, two: tuple[int, int], by: By) -> None:
    with pytest.raises(NoSuchPartyError):
        party_corrections.split_party(connection, party(connection, AIRLINE), {"Nobody"}, by)
    with pytest.raises(UsageError):
        party_corrections.split_party(connection, party(connection, AIRLINE), {AIRLINE}, by)


def test_settling_again_what_people_decided_changes_nothing(
    connection: Connection, run_id: int, one: int, by: By
) -> None:
    corrections.split_deal(connection, one, claims_of(connection, "Вечер"), by)
    before = groups(connection)
    settle_deals(connection, list(connection.scalars(text("SELECT id FROM c5db.source"))), run_id)
    assert groups(connection) == before
