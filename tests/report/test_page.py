import re
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine, create_engine, text

from c5db.domain.vocab import Attribute
from c5db.report import write_report
from c5db.report.figures import Figures
from c5db.report.items import item_name
from c5db.report.passages import passage
from c5db.report.why import why
from c5db.report.words import form, words_of
from c5db.report.write import ReportError
from c5db.store.report import report_rows
from tests.cli.commands import run
from tests.cli.conftest import environment
from tests.export.conftest import ARTICLES, load_articles, write_articles
from tests.servers import Server

HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(2)><style>*{display:none}</style>{{7*7}}&#106;'
DEAL = "Казахстан подписал с компанией Wabtec"
VOID = {"meta", "br", "img", "hr", "link", "input", "path", "line"}


class Page(HTMLParser):
    """The tags, attributes and words of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and (not self.open or self.open.pop() != tag):
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).replace("\u00a0", " ").split())


@pytest.fixture(scope="module")
def told(server: Server, migrated: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An engine on a conflict between articles, and on an article whose every word is hostile."""
    name = f"{migrated}_told"
    engine = create_engine(server.create(name, migrated))
    hostile = {
        "id": HOSTILE,
        "publisher": HOSTILE,
        "published": "2026-03-06",
        "title": HOSTILE,
        "text": f"{DEAL} контракт на 5,5 млрд долларов {HOSTILE} на поставку 300 локомотивов.",
    }
    load_articles(engine, write_articles(tmp_path_factory.mktemp("articles") / "a.jsonl", *ARTICLES, hostile))
    yield engine
    engine.dispose()
    server.drop(name)


@pytest.fixture(scope="module", params=["en", "ru"])
def page(told: Engine, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Page:
    path = tmp_path_factory.mktemp("report") / "page.html"
    write_report(told, path, request.param)
    return Page(path.read_text("utf-8"))


def test_there_is_no_script_and_nothing_from_outside(page: Page) -> None:
    assert not {"script", "img", "link", "iframe", "object", "form", "base"} & set(page.tags)
    assert page.tags.count("style") == 1
    assert [name for name, _ in page.attributes if name.startswith("on") or name in ("src", "srcset")] == []
    links = [value for name, value in page.attributes if name.endswith("href")]
    assert links and all(value and value.startswith("#") for value in links)
    assert not [value for _, value in page.attributes if value and "://" in value]
    assert "://" not in "".join(page.words)


def test_hostile_words_of_articles_stay_words(page: Page) -> None:
    assert "<script>alert(1)</script><img src=x onerror=alert(2)>" in page.text
    assert "{{7*7}}" in page.text


def test_every_tag_is_closed(page: Page) -> None:
    assert (page.open, page.wrong) == ([], [])


def test_ids_are_told_apart_and_links_lead_somewhere(page: Page) -> None:
    ids = [value for name, value in page.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    assert {value[1:] for name, value in page.attributes if name == "href" and value} <= set(ids)


def test_rivals_stand_side_by_side_with_the_figure_marked(told: Engine, tmp_path: Path) -> None:
    write_report(told, tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text("utf-8")
    marked = re.findall(r"<p>([^<]*)<mark>([^<]*)</mark>([^<]*)</p>", page)
    assert (
        "Казахстан подписал с компанией Wabtec контракт на ",
        "3,1 млрд долларов",
        " на поставку 300 локомотивов.",
    ) in marked
    assert {quote for _, quote, _ in marked} >= {"3,1 млрд долларов", "4,2 млрд долларов", "5,5 млрд долларов"}
    assert "Beta, 4\u00a0March 2026" in page


def test_sums_count_what_is_summable_only_and_once(told: Engine, tmp_path: Path) -> None:
    contents = write_report(told, tmp_path / "page.html")
    query = "SELECT currency, sum(value) FROM analyst.deals WHERE summable AND value IS NOT NULL GROUP BY currency"
    with told.connect() as connection:
        expected = dict(connection.execute(text(query)).all())
    assert {row["currency"]: row["value"] for row in contents.sums} == expected != {}


def test_the_page_is_written_in_the_language_asked_for(told: Engine, tmp_path: Path) -> None:
    for lang, words in (("en", "Open conflicts"), ("ru", "Открытые противоречия")):
        write_report(told, tmp_path / "page.html", lang)
        page = (tmp_path / "page.html").read_text("utf-8")
        assert f'<html lang="{lang}">' in page
        assert words in page


def test_a_bank_that_only_lends_for_a_purchase_is_no_part_of_its_name(told: Engine) -> None:
    with told.connect() as connection:
        [deal_id, party_id] = connection.execute(
            text("SELECT deal_id, party_id FROM analyst.deal_parties WHERE party_name = 'Wabtec' LIMIT 1")
        ).one()
        before = {row["party_name"] for row in report_rows(connection, "names", deal_ids=[deal_id], lang="ru")}
        connection.execute(
            text("UPDATE c5db.participation SET role = 'lender' WHERE party_id = :party_id"), {"party_id": party_id}
        )
        after = {row["party_name"] for row in report_rows(connection, "names", deal_ids=[deal_id], lang="ru")}
        connection.rollback()
    assert before - after == {"Wabtec"} and after


def test_the_russian_page_tells_deals_and_reasons_in_russian(told: Engine, tmp_path: Path) -> None:
    contents = write_report(told, tmp_path / "page.html", "ru")
    page = Page((tmp_path / "page.html").read_text("utf-8"))
    assert ("lang", "en") not in page.attributes
    wabtec = next(one for one in contents.conflicts if "Wabtec" in one.title)
    assert re.fullmatch(r"(Wabtec|Казахстан) – (Wabtec|Казахстан): закупка, 300.локомотивов", wabtec.title)
    assert re.search(
        r"говорит один независимый источник: .+ Этому противоречит: .+млрд.USD — .+Решение изменится, если так же",
        wabtec.explanation,
    )


def test_copies_are_marked_and_unnamed_speakers_translated(engine: Engine, tmp_path: Path) -> None:
    says = "Altyn Ken sold a 60% stake in the Zhaltyr mine to Steppe Resource for ${} million, {}."
    texts = {
        "Ledger": says.format(150, "officials said"),
        "Echo": says.format(150, "officials said") + " Ledger reported.",
        "Courier": says.format(190, "sources said"),
    }
    articles = [
        {"id": name, "publisher": name, "published": f"2026-04-0{day}", "lang": "en", "text": words}
        for day, (name, words) in enumerate(texts.items(), 1)
    ]
    load_articles(engine, write_articles(tmp_path / "a.jsonl", *articles))
    [conflict] = write_report(engine, tmp_path / "page.html", "ru").conflicts
    explained = conflict.explanation.replace("\u00a0", " ")
    assert "Ledger (1 апреля 2026, по словам: официальные лица)" in explained
    assert "Echo (2 апреля 2026, по словам: официальные лица, перепечатка)" in explained
    page = Page((tmp_path / "page.html").read_text("utf-8")).text
    assert "Courier, 3 апреля 2026, по словам: источники" in page
    assert "Echo, 2 апреля 2026, по словам: официальные лица, перепечатка" in page


def test_the_russian_page_tells_in_russian_that_a_source_was_forgotten(
    database_url: URL, engine: Engine, tmp_path: Path
) -> None:
    articles = [{**article, "text": f"{DEAL} контракт на {n} млрд долларов."} for n, article in enumerate(ARTICLES, 2)]
    load_articles(engine, write_articles(tmp_path / "a.jsonl", *articles[:2]))
    assert run(["forget", ARTICLES[0]["url"], "--reason", "a court"], environment(database_url)).code == 0
    write_report(engine, tmp_path / "page.html", "ru")
    page = Page((tmp_path / "page.html").read_text("utf-8"))
    assert "(удалено) → ничего" in page.text
    assert "Источник удалён по решению человека." in page.text
    assert ("lang", "en") not in page.attributes
    assert "forgotten" not in page.text


def test_what_only_english_tells_is_marked_as_english(told: Engine, tmp_path: Path) -> None:
    write_report(told, tmp_path / "page.html", "en")
    page = Page((tmp_path / "page.html").read_text("utf-8"))
    assert ("lang", "en") in page.attributes
    assert "Against it stands" in page.text


def test_an_empty_database_makes_a_page_that_says_so(engine: Engine, tmp_path: Path) -> None:
    for lang in ("en", "ru"):
        contents = write_report(engine, tmp_path / "page.html", lang)
        page = Page((tmp_path / "page.html").read_text("utf-8"))
        assert words_of(lang)("lead_empty") in page.text
        assert (page.wrong, contents.charts) == ([], [])


@pytest.mark.parametrize(
    ("lang", "lead", "moved", "undated"),
    [
        (
            "en",
            "1 article from 1 named publisher on 1 deal, published 3 March 2026.",
            ": 1 fact moved.",
            "1 deal of which",
        ),
        (
            "ru",
            "1 статья, 1 названное издание, 1 сделка; опубликовано 3 марта 2026.",
            ": изменился 1 факт.",
            ": 1 сделка,",
        ),
    ],
)
def test_one_of_a_kind_is_told_as_one(
    engine: Engine, tmp_path: Path, lang: str, lead: str, moved: str, undated: str
) -> None:
    article = {"id": "1", "publisher": "Alpha", "published": "2026-03-03", "text": f"{DEAL} контракт."}
    load_articles(engine, write_articles(tmp_path / "a.jsonl", article))
    contents = write_report(engine, tmp_path / "page.html", lang)
    page = Page((tmp_path / "page.html").read_text("utf-8"))
    assert lead in page.text
    assert moved in page.text
    assert undated not in page.text
    [months] = [chart for chart in contents.charts if chart.title == words_of(lang)("by_month")]
    assert [row.number for row in months.rows] == [1]


@pytest.mark.parametrize(("lang", "note"), [("en", "1 deal of which no article"), ("ru", "Не показано: 1 сделка,")])
def test_deals_without_a_day_are_counted_beside_the_months(
    engine: Engine, tmp_path: Path, lang: str, note: str
) -> None:
    dated = {"id": "1", "publisher": "Alpha", "published": "2026-03-03", "text": f"{DEAL} контракт на 1 млрд долларов."}
    undated = {"id": "2", "publisher": "Beta", "text": "Boeing sold Uzbekistan Airways 22 aircraft for $8 billion."}
    load_articles(engine, write_articles(tmp_path / "a.jsonl", dated, undated))
    write_report(engine, tmp_path / "page.html", lang)
    assert note in Page((tmp_path / "page.html").read_text("utf-8")).text


def test_what_a_merged_deal_lost_goes_by_the_name_of_the_other(
    database_url: URL, engine: Engine, tmp_path: Path
) -> None:
    articles = [
        {"id": thing, "text": f"Казахстан подписал с компанией {seller} контракт на поставку {thing}."}
        for seller, thing in (("Wabtec", "30 локомотивов"), ("Boeing", "4 самолётов"))
    ]
    load_articles(engine, write_articles(tmp_path / "a.jsonl", *articles))
    assert run(["merge", 1, 2, "--reason", "one contract"], environment(database_url)).code == 0
    changes = write_report(engine, tmp_path / "page.html").changes
    assert {row["deal_id"] for row in changes} == {1, 2}
    assert all(row["title"] for row in changes)


def test_what_cannot_be_written_is_said_in_one_line(told: Engine, tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="No such file or directory"):
        write_report(told, tmp_path / "nowhere" / "page.html")
    (tmp_path / "page.html").mkdir()
    with pytest.raises(ReportError):
        write_report(told, tmp_path / "page.html")
    assert [one.name for one in tmp_path.iterdir()] == ["page.html"]


def test_both_languages_have_the_same_words_to_fill_in() -> None:
    words = {
        lang: tomllib.loads(files("c5db").joinpath("report", "words", f"{lang}.toml").read_text("utf-8"))
        for lang in ("en", "ru")
    }
    assert set(words["en"]) == set(words["ru"])
    for key in words["en"]:
        assert set(re.findall(r"{\w+}", words["en"][key])) == set(re.findall(r"{\w+}", words["ru"][key])), key


SHORT = [
    ("en", 4_200_000_000, "4.2 bn"),
    ("ru", 4_200_000_000, "4,2 млрд"),
    ("en", 41_091_234_567, "41.09 bn"),
    ("en", 999, "999"),
    ("ru", 12_345, "12 345"),
    ("en", Decimal("0.5"), "0.5"),
]


@pytest.mark.parametrize(("lang", "number", "written"), SHORT)
def test_sums_are_written_short(lang: str, number: object, written: str) -> None:
    assert Figures(lang).short(Decimal(str(number))).replace("\u00a0", " ") == written


def test_ranges_name_their_scale_once() -> None:
    figures = Figures("en")
    assert figures.money(Decimal(3_000_000_000), "USD", Decimal(5_000_000_000)) == "3–5\u00a0bn\u00a0USD"
    assert figures.range(Decimal(950_000_000), Decimal(1_050_000_000)) == "950\u00a0m–1.05\u00a0bn"


SUMMED = [
    ("at_least", 43, 45, "at least 43 bn USD"),
    ("at_most", 0, 2, "up to 2 bn USD"),
    ("about", 3, 5, "about 3–5 bn USD"),
    (None, 4, 4, "4 bn USD"),
]


@pytest.mark.parametrize(("qualifier", "low", "high", "written"), SUMMED)
def test_a_sum_is_hedged_as_its_parts_are(qualifier: str | None, low: int, high: int, written: str) -> None:
    billion = Decimal(1_000_000_000)
    row = {"value": low * billion, "value_max": high * billion, "currency": "USD", "qualifier": qualifier}
    assert Figures("en").summed(row).replace("\u00a0", " ") == written


def test_converted_dollars_have_no_more_digits_than_a_rate_bears() -> None:
    assert Figures("en").converted(Decimal("277944000")) == "277.9\u00a0m\u00a0USD"


HEDGED = [
    (["100 млн"], None),
    (["более 100 млн"], "at_least"),
    (["100 млн", "более 200 млн"], "at_least"),
    (["около 100 млн", "более 200 млн"], "about"),
]


@pytest.mark.parametrize(("sums", "qualifier"), HEDGED)
def test_the_hedges_of_deals_stay_in_their_sum(
    engine: Engine, tmp_path: Path, sums: list[str], qualifier: str | None
) -> None:
    sellers = ("Wabtec", "Boeing")
    articles = [
        {"id": seller, "text": f"Казахстан подписал с компанией {seller} контракт на {words} долларов."}
        for seller, words in zip(sellers, sums, strict=False)
    ]
    load_articles(engine, write_articles(tmp_path / "a.jsonl", *articles))
    (row,) = write_report(engine, tmp_path / "page.html").sums
    assert (row["deals"], row["qualifier"]) == (len(sums), qualifier)


def test_counted_words_go_with_their_number() -> None:
    assert [form(number, "ru") for number in (1, 2, 5, 11, 21, 112)] == ["1", "2", "5", "5", "1", "5"]
    assert Figures("ru").value({"value": 29, "unit": "document"}, "quantity") == "29\u00a0документов"
    assert Figures("en").value({"value": 29, "unit": "document"}, "quantity") == "29\u00a0documents"


MOMENTS = [
    ("en", "2025", "2025"),
    ("ru", "2025-11-06", "6 ноября 2025"),
    ("ru", "2024-10", "октябрь 2024"),
    ("en", "2024-10", "October 2024"),
    ("en", "2027/2036", "2027–2036"),
    ("en", "2025-11-06/2025-11-08", "6 November 2025 – 8 November 2025"),
    ("ru", "2025-Q4", "4-й квартал 2025 года"),
    ("en", "2026-H1", "half-year 1 of 2026"),
    ("en", "2025-02-31", "2025-02-31"),
]


@pytest.mark.parametrize(("lang", "code", "written"), MOMENTS)
def test_dates_are_written_out_to_the_precision_known(lang: str, code: str, written: str) -> None:
    assert Figures(lang).told(code, "delivery").replace("\u00a0", " ") == written


@pytest.mark.parametrize(
    ("lang", "stored", "attribute", "qualifier", "written"),
    [
        ("en", "40 aircraft", "quantity", "at_most", "up to 40 aircraft"),
        ("ru", "21 aircraft", "quantity", "about", "около 21 самолёта"),
        ("ru", "4200000000 USD", "value", "at_least", "не менее 4,2 млрд USD"),
        ("en", "2028", "delivery", "at_most", "not later than 2028"),
        ("en", "2028", "delivery", None, "2028"),
    ],
)
def test_a_value_of_the_history_is_hedged(
    lang: str, stored: str, attribute: str, qualifier: str | None, written: str
) -> None:
    assert Figures(lang).told(stored, attribute, qualifier).replace("\u00a0", " ") == written


LIMITS = [
    ("en", "2028", "at_most", "not later than 2028"),
    ("en", "2026-Q2", "at_least", "not before quarter 2 of 2026"),
    ("ru", "2026-Q2", "at_least", "не ранее 2-го квартала 2026 года"),
    ("ru", "2026-10", "at_most", "не позднее октября 2026"),
    ("ru", "2026-10", "exact", "октябрь 2026"),
    ("en", "signed", "exact", "signed"),
]


@pytest.mark.parametrize(("lang", "code", "qualifier", "written"), LIMITS)
def test_dates_are_written_with_their_limit(lang: str, code: str, qualifier: str, written: str) -> None:
    row = {"value": None, "value_text": code, "qualifier": qualifier}
    assert Figures(lang).value(row, "delivery").replace("\u00a0", " ") == written


def test_who_allows_two_rivals_is_counted_for_neither() -> None:
    def rival(value: str, state: str) -> dict[str, object]:
        figure = {"value": value, "value_max": None, "value_text": None, "unit": "USD", "qualifier": "exact"}
        return {**figure, "state": state, "voices": 1, "claims": []}

    rivals = [rival("1240000000", "chosen"), rival("1200000000", "stands"), rival("1150000000", "contradicts")]
    told = why(rivals, lambda row: str(row["value"]), Figures("ru"), Attribute.VALUE)
    assert "ещё 1 независимый источник" in told


UNITS = [
    ({"value": 22, "unit": "aircraft"}, "22 самолёта"),
    ({"value": 22, "unit": "aircraft", "qualifier": "at_most"}, "до 22 самолётов"),
    ({"value": 21, "unit": "aircraft", "qualifier": "about"}, "около 21 самолёта"),
    ({"value": Decimal("2.5"), "unit": "tonne", "qualifier": "about"}, "около 2,5 тонны"),
    ({"value": 30, "unit": "tonne/year"}, "30 тонн в год"),
    ({"value": 100, "unit": "MW"}, "100 МВт"),
]


@pytest.mark.parametrize(("row", "written"), UNITS)
def test_russian_units_go_with_number_and_hedge(row: dict[str, object], written: str) -> None:
    assert Figures("ru").value(row, "quantity").replace("\u00a0", " ") == written


ITEMS = [
    ("en", "purchase_right, also 10", "purchase right, a further value"),
    ("ru", "option", "опцион"),
    ("ru", "earlier 1 billion", "прежнее значение"),
    ("ru", "Boeing 787-9", "Boeing 787-9"),
]


@pytest.mark.parametrize(("lang", "item", "written"), ITEMS)
def test_parts_of_an_attribute_have_names(lang: str, item: str, written: str) -> None:
    assert item_name(item, lang) == written


def test_a_quote_is_shown_in_its_sentence() -> None:
    found = passage("Первое. Второе стоит ", "$5 млн", " и больше. Третье.", "ru")
    assert (found.before, found.quote, found.after) == ("Второе стоит ", "$5 млн", " и больше.")
