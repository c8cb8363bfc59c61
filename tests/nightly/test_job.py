"""The job from the web to the facts, on a real database and a site on loopback."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL, Engine, text

from c5db.domain.errors import LockedError
from c5db.nightly.errors import StoppedError
from c5db.nightly.run import run_nightly
from c5db.nightly.settings import Settings, Step
from c5db.nightly.tally import Tally
from c5db.store.job_lock import only_job
from tests.cli.commands import run
from tests.cli.conftest import environment
from tests.nightly.articles import article, feed
from tests.nightly.conftest import HASTE, Configure
from tests.web import Site

CHECK = '[[check]]\nmeasure = "rejected_share"\nat_most = 0.5\nthen = "stop"\n'


def night(engine: Engine, settings: Settings, *only: Step) -> Tally:
    """One night."""
    tally = Tally()
    run_nightly(engine, settings, tally, only)
    return tally


def ask(engine: Engine, query: str) -> list[tuple[Any, ...]]:
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def feed_config(site: Site, more: str = "") -> str:
    return f'[[source]]\nkind = "feed"\nname = "agency"\nurl = "{site.url("/rss")}"\npublisher = "Вестник"\n{more}'


def test_the_articles_of_a_feed_become_facts(engine: Engine, site: Site, configure: Configure) -> None:
    site.put("/rss", feed(site.url("/1?utm_source=rss"), site.url("/2")), "application/rss+xml")
    site.put("/1", article("Ромашка"))
    site.put("/2", article("Незабудка", "Пион", 7, 15))
    tally = night(engine, configure(feed_config(site)))
    assert (tally.pages_fetched, tally.pages_failed, tally.is_whole) == (2, 0, True)
    assert ask(engine, "SELECT url, publisher FROM analyst.sources ORDER BY 1") == [
        (site.url("/1"), "Вестник"),
        (site.url("/2"), "Вестник"),
    ]
    values = ask(engine, "SELECT value FROM analyst.facts WHERE attribute = 'value' ORDER BY 1")
    assert values == [(15_000_000,), (40_000_000,)]
    (run,) = ask(engine, "SELECT command, status, documents_new, pages_fetched, pages_failed FROM analyst.runs")
    assert run == ("nightly", "done", 2, 2, 0)


def test_the_next_night_asks_only_for_what_has_changed(engine: Engine, site: Site, configure: Configure) -> None:
    site.put("/rss", feed(site.url("/1"), site.url("/2")), "application/rss+xml", ETag='"f"')
    site.put("/1", article("Ромашка"), ETag='"a"')
    site.put("/2", article("Незабудка", "Пион", 7, 15), ETag='"b"')
    settings = configure(feed_config(site))
    night(engine, settings)
    site.put("/1", article("Ромашка", sum=50), ETag='"c"')
    tally = night(engine, settings)
    assert (tally.pages_fetched, tally.pages_unchanged) == (1, 1)
    assert tally.load is not None
    assert (tally.load.seen, tally.load.revised) == (1, 1)
    assert tally.facts_moved == 1
    assert ask(engine, "SELECT revision FROM analyst.sources ORDER BY url") == [(2,), (1,)]


def test_old_pages_are_not_asked_for_again(engine: Engine, site: Site, configure: Configure) -> None:
    site.put("/rss", feed(site.url("/1")), "application/rss+xml")
    site.put("/1", article())
    settings = configure(feed_config(site))
    night(engine, settings)
    with engine.begin() as connection:
        connection.execute(text("UPDATE c5db.page SET first_seen_at = first_seen_at - interval '4 days'"))
    night(engine, settings)
    assert site.asked["/1"] == 1


def test_a_page_that_fails_is_a_reject_until_it_comes(engine: Engine, site: Site, configure: Configure) -> None:
    site.put("/rss", feed(site.url("/1"), site.url("/2")), "application/rss+xml")
    site.put_status("/1", 500)
    site.put("/2", article())
    settings = configure(feed_config(site))
    assert not night(engine, settings).is_whole
    assert ask(engine, "SELECT origin, reason FROM analyst.rejects") == [
        (site.url("/1"), "it cannot be fetched: the server answered 500")
    ]
    site.put("/1", article("Незабудка", "Пион", 7, 15))
    night(engine, settings)
    assert ask(engine, "SELECT origin FROM analyst.rejects") == []
    assert len(ask(engine, "SELECT FROM analyst.sources")) == 2


def test_a_page_that_keeps_failing_is_given_up(engine: Engine, site: Site, configure: Configure) -> None:
    site.put("/rss", feed(site.url("/1"), site.url("/gone")), "application/rss+xml")
    site.put_status("/1", 500)
    settings = configure(feed_config(site))
    for _ in range(5):
        night(engine, settings)
    assert (site.asked["/1"], site.asked["/gone"]) == (3, 1)


def test_one_source_that_fails_stops_no_other(engine: Engine, site: Site, configure: Configure, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.html").write_text(article(), "utf-8")
    site.put("/rss", "<rss><!DOCTYPE", "application/rss+xml")
    tally = night(
        engine, configure(feed_config(site) + f'[[source]]\nkind = "files"\npaths = ["{folder}", "{tmp_path}/none"]\n'
                          f'[[source]]\nkind = "files"\npaths = ["{folder}"]\n')
    )  # fmt: skip
    assert tally.sources_failed == 1
    assert [warning for warning in tally.warnings if "no such path" in warning]
    assert len(ask(engine, "SELECT FROM analyst.sources")) == 1


def test_an_address_that_cannot_be_asked_for_costs_no_other(engine: Engine, site: Site, configure: Configure) -> None:
    endless = site.url(f"/{''.join(f'{number * 7919:x}' for number in range(3000))}")
    named = feed("ftp://example.org/a", "http://user@example.org/", endless, site.url("/1"))
    site.put("/rss", named, "application/rss+xml")
    site.put("/1", article())
    tally = night(engine, configure(feed_config(site)))
    assert (tally.pages_fetched, tally.pages_failed, tally.sources_failed) == (1, 0, 0)


def test_a_night_that_fetches_for_too_long_leaves_the_rest_to_the_next(
    engine: Engine, site: Site, configure: Configure
) -> None:
    site.put("/rss", feed(site.url("/1"), site.url("/2")), "application/rss+xml")
    site.put("/1", article("Ромашка"))
    site.put("/2", article("Незабудка", "Пион", 7, 15))
    tally = night(engine, configure(feed_config(site), HASTE + "longest_hours = 0\n"))
    assert (tally.pages_fetched, tally.load.new if tally.load else None) == (1, 1)
    assert tally.warnings == ["fetching took longer than 0 hours: 1 page is left for the next night"]
    night(engine, configure(feed_config(site)))
    assert ask(engine, "SELECT count(*) FROM analyst.sources") == [(2,)]


def test_sitemaps_and_lists_of_addresses_name_articles(
    engine: Engine, site: Site, configure: Configure, tmp_path: Path
) -> None:
    site.put("/map.xml", f"<sitemapindex><sitemap><loc>{site.url('/map1.xml')}</loc></sitemap></sitemapindex>")
    pages = "".join(f"<url><loc>{site.url(path)}</loc></url>" for path in ("/news/1", "/about"))
    site.put("/map1.xml", f"<urlset>{pages}</urlset>")
    (tmp_path / "urls.txt").write_text(f"# addresses\n{site.url('/news/2')} # one\n", "utf-8")
    site.put("/news/1", article())
    site.put("/news/2", article("Незабудка", "Пион", 7, 15))
    night(
        engine,
        configure(
            f'[[source]]\nkind = "sitemap"\nurl = "{site.url("/map.xml")}"\ninclude = "/news/"\n'
            '[[source]]\nkind = "urls"\nfile = "urls.txt"\n'
        ),
    )
    assert site.asked["/about"] == 0
    assert ask(engine, "SELECT url FROM analyst.sources ORDER BY 1") == [
        (site.url("/news/1"),),
        (site.url("/news/2"),),
    ]


def test_a_drop_is_loaded_when_nobody_writes_to_it_and_put_away(
    engine: Engine, configure: Configure, tmp_path: Path
) -> None:
    drop = tmp_path / "drop"
    drop.mkdir()
    for name, line in (
        ("old", {"text": "Завод «Пион» продаст 3 станка за $2 млн."}),
        ("new", {"text": "x"}),
        ("bad", {}),
    ):
        (drop / f"{name}.jsonl").write_text(json.dumps(line, ensure_ascii=False) + "\n", "utf-8")
        if name != "new":
            os.utime(drop / f"{name}.jsonl", (1, 1))
    settings = configure('[[source]]\nkind = "drop"\npaths = ["drop"]\ndone = "drop/done"\n[[check]]\n'
                         'measure = "rejected_share"\nat_most = 1\n')  # fmt: skip
    tally = night(engine, settings)
    assert tally.load is not None
    assert (tally.load.new, tally.load.rejected) == (1, 1)
    assert sorted(str(path.relative_to(drop)) for path in drop.rglob("*.jsonl")) == [
        "bad.jsonl",
        "done/old.jsonl",
        "new.jsonl",
    ]


def test_a_second_run_is_refused_at_once(engine: Engine, configure: Configure, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", "utf-8")
    with only_job(engine), pytest.raises(LockedError, match="a nightly run is under way since"):
        night(engine, configure('[[source]]\nkind = "files"\npaths = ["a.txt"]'))
    assert ask(engine, "SELECT FROM c5db.run") == []


def test_the_lock_of_a_connection_that_died_is_free(engine: Engine, database_url: URL) -> None:
    with only_job(engine):
        ask(engine, """
            SELECT pg_terminate_backend(pid) FROM pg_locks
            WHERE locktype = 'advisory' AND objid = CAST(CAST(3319463937 AS bigint) AS oid) AND granted
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        """)  # fmt: skip
        with only_job(engine):
            pass


def test_a_run_that_is_stopped_leaves_the_facts_of_yesterday(engine: Engine, site: Site, configure: Configure) -> None:
    site.put("/rss", feed(site.url("/1")), "application/rss+xml")
    site.put("/1", article(sum=40))
    bound = '[[check]]\nmeasure = "facts_moved"\nat_most = {most}\nthen = "stop"\n'
    night(engine, configure(feed_config(site) + bound.format(most=0)))
    facts = ask(engine, "SELECT * FROM analyst.facts ORDER BY 1, 2, 5")
    site.put("/1", article(sum=90))
    with pytest.raises(StoppedError, match=r"facts_moved: 1, and at most 0 were expected"):
        night(engine, configure(feed_config(site) + bound.format(most=0)))
    assert ask(engine, "SELECT * FROM analyst.facts ORDER BY 1, 2, 5") == facts
    status, error, warnings = ask(engine, "SELECT status, error, warnings FROM analyst.runs ORDER BY run_id")[-1]
    assert status == "failed"
    assert "c5db reconcile" in error
    assert warnings == ["facts_moved: 1, and at most 0 were expected"]
    assert night(engine, configure(feed_config(site) + bound.format(most=1))).facts_moved == 1
    assert ask(engine, "SELECT value FROM analyst.facts WHERE attribute = 'value'") == [(90_000_000,)]


def test_too_many_rejects_stop_a_run_before_it_moves_facts(
    engine: Engine, configure: Configure, tmp_path: Path
) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Завод «Пион» продаст 3 станка за $2 млн."}\n{}\n{}\n', "utf-8")
    with pytest.raises(StoppedError, match=r"rejected_share: 0\.67"):
        night(engine, configure('[[source]]\nkind = "files"\npaths = ["a.jsonl"]\n' + CHECK))
    assert ask(engine, "SELECT FROM analyst.facts") == []


def test_a_step_alone_does_its_part_and_no_more(engine: Engine, site: Site, configure: Configure) -> None:
    site.put("/rss", feed(site.url("/1")), "application/rss+xml")
    site.put("/1", article())
    settings = configure(feed_config(site))
    night(engine, settings, Step.FETCH)
    assert ask(engine, "SELECT count(*) FROM analyst.sources") == [(0,)]
    night(engine, settings, Step.LOAD)
    assert ask(engine, "SELECT count(*) FROM analyst.sources") == [(1,)]
    assert ask(engine, "SELECT count(*) FROM analyst.facts") == [(0,)]
    night(engine, settings, Step.RECONCILE)
    assert ask(engine, "SELECT count(*) > 0 FROM analyst.facts") == [(True,)]
    assert site.asked["/1"] == 1


def test_what_was_fetched_is_kept_packed_and_let_go_after_its_time(
    engine: Engine, site: Site, configure: Configure
) -> None:
    site.put("/rss", feed(site.url("/1")), "application/rss+xml")
    site.put("/1", article() + " " * 100_000)
    settings = configure(feed_config(site))
    night(engine, settings)
    kept = "SELECT length(body) < 10000 FROM c5db.page WHERE kind = 'article'"
    assert ask(engine, kept) == [(True,)]
    with engine.begin() as connection:
        connection.execute(text("UPDATE c5db.page SET fetched_at = now() - interval '366 days'"))
        connection.execute(text("UPDATE c5db.page SET first_seen_at = fetched_at"))
    night(engine, settings)
    assert ask(engine, kept) == [(None,)]
    assert ask(engine, "SELECT count(*) FROM analyst.sources") == [(1,)]


def test_a_forgotten_article_goes_with_its_page_and_is_not_fetched_again(
    engine: Engine, site: Site, configure: Configure, database_url: URL
) -> None:
    site.put("/rss", feed(site.url("/1")), "application/rss+xml")
    site.put("/1", article())
    settings = configure(feed_config(site))
    night(engine, settings)
    assert run(["forget", "1", "--reason", "asked to"], environment(database_url)).code == 0
    assert ask(engine, "SELECT body FROM c5db.page WHERE kind = 'article'") == [(None,)]
    night(engine, settings)
    assert site.asked["/1"] == 1
    assert ask(engine, "SELECT FROM analyst.sources") == []
