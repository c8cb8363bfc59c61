"""The dashboard in `bi/superset` asks for what the views have, and explains it in the words of the database."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy import Connection

from tests.analysts.datasets import DATASETS, FOLDER, dataset

every_dataset = pytest.mark.parametrize("path", DATASETS, ids=lambda path: path.stem)


def read(kind: str) -> list[dict[str, Any]]:
    return [yaml.safe_load(path.read_text("utf-8")) for path in sorted((FOLDER / kind).rglob("*.yaml"))]


@every_dataset
def test_the_columns_of_a_dataset_are_those_of_the_view(connection: Connection, path: Path) -> None:
    assert path.read_text("utf-8") == dataset(connection, path), "make pages"


@every_dataset
def test_a_dataset_gives_its_columns_and_metrics(connection: Connection, path: Path) -> None:
    held = yaml.safe_load(path.read_text("utf-8"))
    rows = f"({held['sql']}) held" if held["sql"] else f"analyst.{path.stem}"
    columns = list(connection.exec_driver_sql(f"SELECT * FROM {rows}").keys())
    assert columns == [column["column_name"] for column in held["columns"]]
    for metric in held["metrics"]:
        connection.exec_driver_sql(f"SELECT {metric['expression']} FROM {rows}")


@pytest.mark.parametrize("chart", read("charts"), ids=lambda chart: chart["slice_name"])
def test_a_chart_asks_for_columns_and_metrics_that_are_there(chart: dict[str, Any]) -> None:
    held = next(one for one in read("datasets") if one["uuid"] == chart["dataset_uuid"])
    params = chart["params"]
    columns = [*params.get("all_columns", ()), *params.get("groupby", ()), params.get("x_axis")]
    metrics = [*params.get("metrics", ()), params.get("metric"), params.get("timeseries_limit_metric")]
    assert set(filter(None, columns)) <= {one["column_name"] for one in held["columns"]}
    assert set(filter(None, metrics)) <= {one["metric_name"] for one in held["metrics"]}


def test_every_chart_is_on_the_dashboard_and_every_place_of_it_has_one() -> None:
    dashboard = read("dashboards")[0]
    placed = [
        one["meta"]["uuid"]
        for one in dashboard["position"].values()
        if isinstance(one, dict) and "meta" in one and "uuid" in one["meta"]
    ]
    assert sorted(placed) == sorted(chart["uuid"] for chart in read("charts"))


def test_the_definition_holds_no_password() -> None:
    assert re.search(r"//analyst:X+@", read("databases")[0]["sqlalchemy_uri"])
