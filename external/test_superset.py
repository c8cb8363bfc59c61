"""Apache Superset, in an environment of its own, reads the views as an analyst: started as docker compose starts it."""

import os
import secrets
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from sqlalchemy import URL

from external.superset import Superset
from external.test_report import BROWSER
from tests.analysts.datasets import FOLDER
from tests.migrating import ROOT

ENVIRONMENT = ROOT / ".venv-superset"
PASSWORD = "chosen for the test"
START = ROOT / "bi" / "superset" / "start.sh"
UP_WITHIN = 600
DRAWN = "[...document.querySelectorAll('.slice_container')].filter(it => it.innerText || it.querySelector('canvas'))"
"""The charts on a page that show something."""

pytestmark = pytest.mark.skipif(not (ENVIRONMENT / "ready").exists(), reason="make test-external sets Superset up")


@pytest.fixture(scope="module")
def address(reader: URL, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where Superset listens, with the dashboard in it."""
    home = tmp_path_factory.mktemp("superset")
    with socket.create_server(("127.0.0.1", 0)) as free:
        place = f"127.0.0.1:{free.getsockname()[1]}"
    env = os.environ | {
        "PATH": f"{ENVIRONMENT / 'bin'}:{os.environ['PATH']}",
        "C5DB_ANALYST_URL": reader.set(drivername="postgresql").render_as_string(hide_password=False),
        "SUPERSET_ADMIN_PASSWORD": PASSWORD,
        "SUPERSET_SECRET_KEY": secrets.token_urlsafe(42),
        "SUPERSET_HOME": str(home),
        "SUPERSET_BIND": place,
    }
    log = home / "log"
    with log.open("wb") as out:
        process = subprocess.Popen(["sh", str(START)], env=env, stdout=out, stderr=out, start_new_session=True)
    try:
        _wait(f"http://{place}/health", process, log)
        yield f"http://{place}"
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(60)


def _wait(address: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + UP_WITHIN
    while time.monotonic() < deadline and process.poll() is None:
        try:
            httpx.get(address, timeout=30, trust_env=False).raise_for_status()
        except httpx.HTTPError:
            time.sleep(1)
        else:
            return
    raise AssertionError(log.read_text("utf-8", "replace")[-5000:])


@pytest.fixture(scope="module")
def superset(address: str) -> Iterator[Superset]:
    """A session of the administrator."""
    session = Superset(address, "admin", PASSWORD)
    yield session
    session.close()


@pytest.fixture(scope="module")
def database(superset: Superset) -> int:
    """The number of our database in Superset."""
    return next(one["id"] for one in superset.get("database/")["result"] if one["database_name"] == "c5db")


def test_every_view_is_listed(superset: Superset, database: int) -> None:
    listed = {one["value"] for one in superset.get(f"database/{database}/tables/", schema_name="analyst")["result"]}
    assert {"deals", "facts", "claims", "conflicts", "sources", "parties", "changes", "timeline", "sums"} <= listed


def test_a_view_and_its_columns_come_with_their_comments(superset: Superset, database: int) -> None:
    table = superset.get(f"database/{database}/table_metadata/?name=facts&schema=analyst")
    comments = {column["name"]: column["comment"] for column in table["columns"]}
    assert all(comments.values())
    assert "sources" in comments["independent_sources"].casefold()
    assert table["comment"]


def test_a_dataset_and_a_chart_are_made_through_the_api(superset: Superset, database: int) -> None:
    made = superset.post("dataset/", {"database": database, "schema": "analyst", "table_name": "parties"})
    columns = {column["column_name"] for column in superset.get(f"dataset/{made['id']}")["result"]["columns"]}
    assert {"party_id", "canonical_name", "kind", "country"} <= columns
    chart = {"slice_name": "Parties", "viz_type": "table", "datasource_id": made["id"], "datasource_type": "table"}
    assert superset.post("chart/", chart)["id"]
    rows = ask(superset, made["id"], {"columns": ["kind"], "metrics": ["count"]})
    assert {row["kind"] for row in rows} >= {"country", "company"}


def ask(superset: Superset, dataset: int, query: dict[str, Any]) -> list[dict[str, Any]]:
    """What Superset gets from the database for a chart."""
    asked = {"datasource": {"id": dataset, "type": "table"}, "queries": [{"row_limit": 100, **query}]}
    answer: list[dict[str, Any]] = superset.post("chart/data", asked)["result"][0]["data"]
    return answer


def test_the_dashboard_is_there_with_all_its_charts(superset: Superset) -> None:
    assert superset.get("dashboard/c5db")["result"]["dashboard_title"] == "Deals in the news"
    charts = {one["slice_name"] for one in superset.get("dashboard/c5db/charts")["result"]}
    assert charts == {yaml.safe_load(path.read_text("utf-8"))["slice_name"] for path in FOLDER.glob("charts/*.yaml")}


def test_every_chart_of_the_dashboard_has_rows(superset: Superset) -> None:
    for chart in superset.get("dashboard/c5db/charts")["result"]:
        params = chart["form_data"]
        dataset = int(params["datasource"].partition("__")[0])
        columns = [*params.get("all_columns", ()), *params.get("groupby", ()), params.get("x_axis")]
        query = {
            "columns": [one for one in columns if one],
            "metrics": [one for one in (*params.get("metrics", ()), params.get("metric")) if one] or None,
            "extras": {"where": _where(params)},
        }
        assert ask(superset, dataset, query), chart["slice_name"]


def _where(params: dict[str, Any]) -> str:
    return " AND ".join(one["sqlExpression"] for one in params["adhoc_filters"] if one["expressionType"] == "SQL")


def test_datasets_are_explained_by_the_comments_of_the_views(superset: Superset) -> None:
    deals = next(one["id"] for one in superset.get("dataset/")["result"] if one["table_name"] == "deals")
    columns = superset.get(f"dataset/{deals}")["result"]["columns"]
    explained = {column["column_name"]: column["description"] for column in columns}
    assert "counts nothing twice" in explained["summable"]


def test_superset_cannot_write_or_see_the_tables(superset: Superset, database: int) -> None:
    for statement in ("SELECT * FROM c5db.deal", "DELETE FROM analyst.deals"):
        answer = superset.execute(database, statement)
        assert answer.is_error, answer.text


@pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine; apt install chromium")
def test_the_dashboard_shows_in_a_browser_without_an_error(address: str, tmp_path: Path) -> None:
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1400, "height": 3200}, bypass_csp=True)
        page.set_default_timeout(240_000)
        failed: list[str] = []
        page.on("response", lambda answer: failed.append(f"{answer.status} {answer.url}") if answer.status > 399 else 0)
        page.goto(f"{address}/login/")
        page.fill("#username", "admin")
        page.fill("#password", PASSWORD)
        page.press("#password", "Enter")
        page.wait_for_url("**/welcome/**")
        page.goto(f"{address}/superset/dashboard/c5db/")
        charts = len(list(FOLDER.glob("charts/*.yaml")))
        page.wait_for_function(f"({DRAWN}).length === {charts}")
        page.screenshot(path=Path(os.environ.get("C5DB_SCREENSHOTS") or tmp_path) / "superset.png")
        shown = page.inner_text("body")
        browser.close()
    assert failed == []
    assert "Cove Kaz" in shown
    assert "Unexpected error" not in shown
