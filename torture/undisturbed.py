"""The load that nothing disturbs, and how far another is from it."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import URL

from tests.cli.articles import many
from torture.content import Content, content, differences
from torture.world import Ended, World, environment, run

CORPORA = Path(__file__).parents[1] / "tests" / "corpus"
MADE_UP = 400
MOST_MEMORY = 500
"""MiB that a process may take, whatever the input."""


@dataclass(frozen=True)
class Undisturbed:
    """What a load gives that nothing disturbs, and what it takes."""

    articles: Path
    whole: Content
    seconds: float
    work: float
    """Seconds of processor time: with other programs on the machine a load takes longer, but not more of these."""


def load_undisturbed(world: World) -> Undisturbed:
    """Load the open corpora, which hold copies and conflicts, and made-up articles besides."""
    articles = world.folder / "articles.jsonl"
    many(articles, MADE_UP)
    with articles.open("a", encoding="utf-8") as out:
        for corpus in sorted(CORPORA.glob("*/articles.jsonl")):
            out.write(corpus.read_text("utf-8"))
    url = world.database()
    ended = run(["load", articles], environment(url), world.folder / "plain")
    if ended.code != 0:
        sys.exit(f"the undisturbed load failed: {ended.err}")
    return Undisturbed(articles, content(url), ended.seconds, ended.work)


def load_again(world: World, plain: Undisturbed, url: URL, more: Mapping[str, str] | None = None) -> Ended:
    """The run that has to mend what a fault left."""
    return run(["load", plain.articles, "--json"], environment(url, **(more or {})), world.folder / "again")


def lost(again: Ended, whole: Content, url: URL) -> str:
    """What is not as it would be without the fault, after one more run."""
    if again.code != 0:
        return f"the next run ended with {again.code}: {(again.err.strip().splitlines() or ['no word'])[-1]}"
    if again.peak > MOST_MEMORY:
        return f"{again.peak} MiB of memory"
    if "running" in statuses(url):
        return "a run that is over is shown as running"
    return "; ".join(differences(whole, content(url))) or "nothing"


def statuses(url: URL) -> list[str]:
    """How the runs ended, in their order."""
    with psycopg.connect(plain_url(url)) as connection:
        return [status for (status,) in connection.execute("SELECT status FROM analyst.runs ORDER BY run_id")]


def plain_url(url: URL) -> str:
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


def taken_up(ended: Ended) -> str:
    """How much of its documents a run found to do."""
    counts: dict[str, Any] = ended.summary.get("documents", {})
    return f"took up {counts.get('new', '?')} of {counts.get('seen', '?')}"


def told(ended: Ended, url: URL) -> str:
    """How a disturbed load ended, and how it stands in the list of runs."""
    former = statuses(url)[:-1]
    shown = f", shown as {former[-1]}" if former else ", before its run began"
    return f"exit {ended.code}{shown}"


def years_of_runs(url: URL) -> list[str]:
    """The years in which runs began and ended, by the clock of their time."""
    query = """
        SELECT DISTINCT extract(year FROM moment)::text
        FROM analyst.runs, unnest(ARRAY[started_at, finished_at]) moment
        ORDER BY 1
    """
    with psycopg.connect(plain_url(url)) as connection:
        return [year for (year,) in connection.execute(query)]
