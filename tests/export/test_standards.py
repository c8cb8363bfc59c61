import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from followthemoney import model
from followthemoney.statement import Statement
from followthemoney.statement.serialize import read_csv_statements
from jsonschema import Draft4Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4
from sqlalchemy import Engine, text

from c5db.export import Format, export

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="module")
def ftm(filled: Engine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ftm") / "out"
    export(filled, folder, Format.FTM)
    return folder


@pytest.fixture(scope="module")
def package(filled: Engine, tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("ocds") / "out"
    export(filled, folder, Format.OCDS)
    return json.loads((folder / "releases-0001.json").read_text("utf-8"))


def entities(folder: Path) -> dict[str, Any]:
    lines = (folder / "entities.ftm.json").read_text("utf-8").splitlines()
    return {one["id"]: one for one in map(json.loads, lines)}


def statements_in(folder: Path) -> list[Statement]:
    return list(read_csv_statements(BytesIO((folder / "statements.csv").read_bytes())))


def count(engine: Engine, query: str) -> int:
    with engine.connect() as connection:
        return int(connection.execute(text(query)).scalar_one())


def test_the_library_finds_every_entity_valid_and_loses_no_value(ftm: Path) -> None:
    for one in entities(ftm).values():
        proxy = model.get_proxy(one, cleaned=False)
        proxy.schema.validate(one)
        assert {name: sorted(values) for name, values in one["properties"].items()} == {
            name: sorted(values) for name, values in proxy.to_dict()["properties"].items()
        }


def test_entities_refer_to_entities_that_are_there_and_fit(ftm: Path) -> None:
    found = entities(ftm)
    for one in found.values():
        schema = model.get(one["schema"])
        assert schema is not None
        for name, values in one["properties"].items():
            prop = schema.properties[name]
            for value in values if prop.type.name == "entity" else []:
                other = model.get(found[value]["schema"])
                assert other is not None and prop.range is not None
                assert other.is_a(prop.range), (one["schema"], name, found[value]["schema"])


def test_every_deal_party_and_article_is_an_entity(filled: Engine, ftm: Path) -> None:
    for name, table in (("deal", "deals"), ("party", "parties"), ("source", "sources")):
        ids = [key for key in entities(ftm) if key.startswith(f"c5db-{name}-") and key.count("-") == 2]
        assert len(ids) == count(filled, f"SELECT count(*) FROM analyst.{table}")


def test_statements_are_read_by_the_library_with_the_words_of_the_source(ftm: Path) -> None:
    statements = statements_in(ftm)
    (said,) = [one for one in statements if one.prop == "amount" and "3,1 млрд" in (one.original_value or "")]
    assert (said.value, said.first_seen) == ("3100000000", "2026-03-04")
    assert said.dataset.startswith("c5db_source_")
    assert {one.entity_id for one in statements} <= set(entities(ftm))


def test_both_rival_amounts_are_stated_and_one_is_held(ftm: Path) -> None:
    statements = statements_in(ftm)
    deal = next(one.entity_id for one in statements if one.value == "3100000000")
    said = {one.value for one in statements if one.entity_id == deal and one.prop == "amount" and one.dataset != "c5db"}
    assert said == {"3100000000", "4200000000"}
    assert len(entities(ftm)[deal]["properties"]["amount"]) == 1


def schema_errors(package: Any) -> list[str]:
    schemas = [json.loads(path.read_text("utf-8")) for path in sorted(DATA.glob("ocds-*.json"))]
    registry = Registry().with_resources([(one["id"], Resource(one, DRAFT4)) for one in schemas])
    (whole,) = [one for one in schemas if "release-package" in one["id"]]
    validator = Draft4Validator(whole, registry=registry, format_checker=Draft4Validator.FORMAT_CHECKER)
    return [f"{'/'.join(map(str, error.path))}: {error.message}" for error in validator.iter_errors(package)]


def test_release_packages_are_valid_by_the_standards_own_schema(package: Any) -> None:
    assert schema_errors(package) == []


def test_the_schema_would_tell_a_wrong_release(package: Any) -> None:
    wrong = json.loads(json.dumps(package))
    del wrong["releases"][0]["ocid"]
    wrong["releases"][1]["tag"] = ["nonsense"]
    assert len(schema_errors(wrong)) == 2


def test_each_article_is_a_release_and_what_is_held_is_the_last(package: Any) -> None:
    wabtec = [one for one in package["releases"] if "Wabtec" in one["tender"]["title"]]
    said = [one["contracts"][0]["value"]["amount"] for one in wabtec if not one["id"].endswith("-held")]
    assert set(said) == {3_100_000_000, 4_200_000_000}
    assert wabtec[-1]["id"].endswith("-held")
    assert wabtec[-1]["date"] == max(one["date"] for one in wabtec)
    assert "«" in wabtec[0]["contracts"][0]["documents"][0]["description"]


def test_release_ids_are_told_apart(package: Any) -> None:
    ids = [one["id"] for one in package["releases"]]
    assert len(ids) == len(set(ids))
