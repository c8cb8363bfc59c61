"""What is stored is read again, and only what is read otherwise changes."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import Engine, text

from c5db.identity import assign
from c5db.load import load
from c5db.nightly.run import run_nightly
from c5db.nightly.settings import Step
from c5db.nightly.tally import Tally
from c5db.parse import parse
from c5db.readers import Input
from c5db.reconcile.stale import reconcile_stale
from c5db.reparse import Again, reparse
from c5db.store.again import Reread
from c5db.store.keys import claim_ids
from c5db.store.save import save
from tests.cli.articles import ARTICLE, write
from tests.cli.commands import SEEDS, run
from tests.cli.conftest import environment
from tests.factories import make_document, make_run
from tests.nightly.articles import article, feed
from tests.nightly.conftest import config_file, configure, site  # noqa: F401
from tests.web import Site

VIEWS = ("claims", "figures", "participations", "deals", "facts")


def ask(engine: Engine, query: str) -> list[tuple[Any, ...]]:
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def contents(engine: Engine) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of the views that a reading fills."""
    return {view: ask(engine, f"SELECT to_jsonb(v)::text FROM analyst.{view} v ORDER BY 1") for view in VIEWS}


def again(engine: Engine, **how: Any) -> tuple[Again, list[Reread]]:
    told: list[Reread] = []
    return reparse(engine, told.append, **how), told


@pytest.fixture
def misread(engine: Engine) -> Engine:
    """A database whose one article was read by an extractor that saw ten times the money and no tractors."""
    parsed = parse(make_document(ARTICLE))
    claims = [replace(one, value=one.value * 10) if one.unit == "USD" and one.value else one for one in parsed.claims]
    with engine.begin() as connection:
        run_id = make_run(connection)
        saved = save(connection, [replace(parsed, claims=tuple(claims), parties=())], run_id)
        assign(connection, saved.source_ids, run_id)
    for _ in reconcile_stale(engine, run_id):
        pass
    return engine


def test_what_is_read_as_before_stays_as_it_is(engine: Engine) -> None:
    load(engine, [Input(str(path)) for path in sorted(SEEDS.iterdir())])
    before = contents(engine)
    report, told = again(engine)
    assert (report.seen, report.changed, report.failed, told) == (5, 0, 0, [])
    assert contents(engine) == before


def test_a_better_reading_takes_the_place_of_the_former(misread: Engine) -> None:
    report, (reread,) = again(misread)
    assert [(one.sign, one.value) for one in reread.claims] == [
        ("+", Decimal(40_000_000)),
        ("-", Decimal(400_000_000)),
    ]
    assert (report.claims_new, report.claims_gone, report.facts_moved > 0) == (1, 1, True)
    assert ask(misread, "SELECT value FROM analyst.facts WHERE attribute = 'value'") == [(Decimal(40_000_000),)]
    assert ask(misread, "SELECT count(*) > 0 FROM analyst.participations") == [(True,)]
    assert ask(misread, "SELECT reason FROM c5db.claim_retired") == [("read again, the text does not say so",)]
    assert ask(misread, "SELECT revision FROM analyst.sources") == [(1,)]
    assert again(misread)[0].changed == 0


def test_a_second_reading_has_the_claims_of_a_first(misread: Engine) -> None:
    again(misread)
    ids = ask(misread, "SELECT claim_id FROM analyst.claims ORDER BY 1")
    fresh = [claim_id for (claim_id,) in ids]
    assert sorted(claim_id for claim_id, _ in claim_ids(parse(make_document(ARTICLE)))) == fresh


def test_a_dry_run_shows_the_same_and_changes_nothing(misread: Engine) -> None:
    before = contents(misread)
    report, told = again(misread, dry_run=True)
    assert (report.claims_new, report.claims_gone, len(told)) == (1, 1, 1)
    assert contents(misread) == before
    assert ask(misread, "SELECT count(*) FROM c5db.run") == [(1,)]


def test_a_kept_page_is_read_again(engine: Engine, site: Site, configure: Any, tmp_path: Any) -> None:  # noqa: F811
    site.put("/rss", feed(site.url("/1")))
    site.put("/1", article(sum=40))
    settings = configure(f'[[source]]\nkind = "feed"\nurl = "{site.url("/rss")}"\n')
    run_nightly(engine, settings, Tally(), [Step.FETCH])
    # As a reader had it that found only the first words of the page.
    old = f'{{"url": "{site.url("/1")}", "text": "Компания «Ромашка» купит у завода «Василёк» тракторы за $4 млн."}}\n'
    load(engine, [Input(str(write(tmp_path / "old.jsonl", old)))])
    with engine.begin() as connection:
        connection.execute(text("UPDATE c5db.page SET unread = false"))
    assert ask(engine, "SELECT value FROM analyst.facts WHERE attribute = 'value'") == [(Decimal(4_000_000),)]
    report, _ = again(engine)
    assert report.pages_revised == 1
    assert ask(engine, "SELECT revision FROM analyst.sources") == [(2,)]
    assert ask(engine, "SELECT value FROM analyst.facts WHERE attribute = 'value'") == [(Decimal(40_000_000),)]
    assert site.asked["/1"] == 1


def test_the_command_shows_what_changes(misread: Engine, database_url: Any) -> None:
    env = environment(database_url)
    shown = run(["reparse", "--dry-run"], env)
    assert shown.code == 0, shown.err
    assert "+ value 40000000 USD" in shown.out
    assert "1 text read again: 1 would be read otherwise, 1 claim new, 1 gone" in shown.out
    done = run(["reparse", "--json"], env)
    assert done.json["changed"] == 1
    assert {claim["sign"] for claim in done.json["sources"][0]["claims"]} == {"+", "-"}
