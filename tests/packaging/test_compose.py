"""The compose file and the image: what a reader would check by eye."""

import os
import re
import subprocess
from pathlib import Path

import pytest
import yaml
from sqlalchemy import text

from c5db.store.grants import grant_analyst
from tests.migrating import ROOT, transaction, upgrade
from tests.servers import Server

COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
POSTGRES, LOAD = COMPOSE["services"]["postgres"], COMPOSE["services"]["load"]
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")


def test_postgres_has_the_locale_of_the_embedded_one() -> None:
    assert POSTGRES["image"].startswith("postgres:18")
    arguments = POSTGRES["environment"]["POSTGRES_INITDB_ARGS"].split()
    assert {"--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"} <= set(arguments)


def test_data_stay_on_a_volume_where_postgres_18_keeps_them() -> None:
    assert POSTGRES["volumes"] == ["data:/var/lib/postgresql"]
    assert "data" in COMPOSE["volumes"]


def test_the_database_port_is_open_on_loopback_only() -> None:
    ports = [port for service in COMPOSE["services"].values() for port in service.get("ports", ())]
    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)


@pytest.mark.parametrize(
    "value", [POSTGRES["environment"]["POSTGRES_PASSWORD"], LOAD["environment"]["C5DB_DATABASE_URL"]]
)
def test_the_password_comes_from_the_environment_and_its_absence_is_explained(value: str) -> None:
    assert re.search(r"\$\{C5DB_PASSWORD:\?set C5DB_PASSWORD", value)


def test_articles_are_loaded_once_by_our_own_image_when_the_database_is_healthy() -> None:
    assert POSTGRES["healthcheck"]["test"][1] == "pg_isready"
    assert LOAD["depends_on"]["postgres"]["condition"] == "service_healthy"
    assert (LOAD["build"], LOAD["restart"]) == (".", "no")
    (command,) = LOAD["command"]
    assert re.fullmatch(r"c5db db upgrade && .* && c5db load /articles", command)


def test_the_image_is_built_from_the_lock_and_does_not_run_as_root() -> None:
    assert "--require-hashes --requirement requirements-core.lock" in DOCKERFILE
    assert re.findall(r"(?m)^FROM (\S+)", DOCKERFILE) == ["python:3.13-slim"] * 2
    assert re.search(r"(?m)^USER (?!root|0)", DOCKERFILE)


def test_the_image_is_given_every_file_that_the_build_asks_for() -> None:
    given = {line[1:] for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line.startswith("!")}
    assert {"alembic", "alembic.ini", "c5db", "seeds", "LICENSE", "README.md", "pyproject.toml"} <= given


def test_the_nightly_run_logs_in_as_one_who_changes_no_table() -> None:
    (command,) = LOAD["command"]
    assert "c5db db grant --loader c5db_loader" in command
    assert LOAD["environment"]["C5DB_NEW_PASSWORD"] == "${C5DB_LOADER_PASSWORD:-}"
    nightly = COMPOSE["services"]["nightly"]
    assert nightly["environment"]["C5DB_DATABASE_URL"].startswith("postgresql://c5db_loader:${C5DB_LOADER_PASSWORD:-}@")
    assert "--upgrade" not in nightly["command"]


@pytest.mark.parametrize(("password", "granted"), [("", []), ("chosen", ["db grant --loader c5db_loader"])])
def test_the_login_of_the_nightly_run_is_made_where_it_has_a_password(
    tmp_path: Path, password: str, granted: list[str]
) -> None:
    (tmp_path / "c5db").write_text('#!/bin/sh\necho "$@"\n')
    (tmp_path / "c5db").chmod(0o755)
    command = LOAD["command"][0].replace("$$", "$")
    env = {"PATH": f"{tmp_path}:/usr/bin:/bin", "C5DB_NEW_PASSWORD": password}
    done = subprocess.run(["/bin/sh", "-c", command], env=env, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["db upgrade", *granted, "load /articles"]


def test_c5db_owns_its_database_and_is_no_superuser(server: Server) -> None:
    assert "POSTGRES_USER" not in POSTGRES["environment"]
    assert POSTGRES["configs"][0]["source"] == "owner"
    role = f"c5db_test_owner_by_compose_{os.getpid()}"
    url = server.create(role)
    given = re.sub(r"\$\{C5DB_PASSWORD:[^}]*\}", "chosen", COMPOSE["configs"]["owner"]["content"])
    try:
        with transaction(url) as connection:
            connection.exec_driver_sql(given.replace("c5db", role))
        upgrade(url.set(username=role, password="chosen"))
        with transaction(url.set(username=role, password="chosen")) as connection:
            assert grant_analyst(connection, f"{role}_reader", "chosen", 60).is_new
            assert not connection.scalar(text("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
    finally:
        server.drop(role)
        server.run(f"DROP ROLE IF EXISTS {role}_reader", f"DROP ROLE IF EXISTS {role}")


def test_the_bi_tool_comes_only_when_asked_for_and_stops_nobody_else() -> None:
    for name in ("analyst", "superset"):
        service = COMPOSE["services"][name]
        assert service["profiles"] == ["bi"]
        asked = re.findall(r"\$\{(\w+):\?", str(service))
        assert set(asked) <= {"C5DB_PASSWORD"}, "compose asks for these even when the profile is not wanted"


def test_superset_reads_as_the_analyst_that_was_granted() -> None:
    analyst, superset = COMPOSE["services"]["analyst"], COMPOSE["services"]["superset"]
    assert analyst["command"] == ["c5db db upgrade && c5db db grant --analyst analyst"]
    assert superset["depends_on"]["analyst"]["condition"] == "service_completed_successfully"
    assert superset["environment"]["C5DB_ANALYST_URL"].startswith("postgresql://analyst:${C5DB_ANALYST_PASSWORD")
    assert analyst["environment"]["C5DB_NEW_PASSWORD"] == "${C5DB_ANALYST_PASSWORD:-}"


def test_the_image_of_superset_is_built_from_its_lock_and_does_not_run_as_root() -> None:
    folder = ROOT / COMPOSE["services"]["superset"]["build"]
    words = (folder / "Dockerfile").read_text("utf-8")
    assert "--require-hashes --requirement /opt/superset/requirements.lock" in words
    assert re.search(r"(?m)^USER superset$", words)
    for line in re.findall(r"(?m)^COPY (.+) \S+$", words):
        assert all((folder / name).exists() for name in line.split()), line


def test_superset_says_which_setting_it_lacks() -> None:
    env = {"PATH": os.environ["PATH"], "C5DB_ANALYST_URL": "postgresql://analyst@127.0.0.1/c5db"}
    start = ROOT / "bi" / "superset" / "start.sh"
    ended = subprocess.run(["sh", start], env=env, capture_output=True, text=True, check=False)
    assert ended.returncode != 0
    assert "SUPERSET_ADMIN_PASSWORD: the password of the login admin" in ended.stderr
