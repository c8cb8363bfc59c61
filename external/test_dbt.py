"""The dbt project in `bi/dbt` runs on the views: its models are built, its tests pass, and fail where they should."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, NullPool, create_engine, text

from tests.cli.commands import run
from tests.cli.conftest import environment
from tests.migrating import ROOT
from tests.servers import Server

PROGRAM = ROOT / ".venv-dbt" / "bin" / "dbt"
PROJECT = ROOT / "bi" / "dbt"
LOGIN = "c5db_test_dbt"

pytestmark = pytest.mark.skipif(not PROGRAM.exists(), reason="make test-external sets dbt up")


@pytest.fixture(scope="module")
def modeller(server: Server, reader: URL) -> Iterator[URL]:
    """A login as docs/bi.md makes it: an analyst with a schema of its own to write in."""
    owner = server.url.set(database=reader.database)
    made = run(["db", "grant", "--analyst", LOGIN, "--password-stdin"], environment(owner), stdin=b"chosen\n")
    assert made.code == 0, made.err
    words = (ROOT / "docs" / "bi.md").read_text("utf-8").partition("```sql\n")[2].partition("```")[0]
    with create_engine(owner, isolation_level="AUTOCOMMIT", poolclass=NullPool).connect() as connection:
        for statement in (
            words.replace("modeller", LOGIN).replace("DATABASE c5db", f"DATABASE {owner.database}").split(";")
        ):
            if statement.strip():
                connection.execute(text(statement))
        yield owner.set(username=LOGIN, password="chosen")
        connection.execute(text(f"DROP OWNED BY {LOGIN}"))
        connection.execute(text(f"DROP ROLE {LOGIN}"))


def dbt(url: URL, folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run dbt on a copy of the project, as it writes beside it."""
    if not folder.exists():
        shutil.copytree(PROJECT, folder, ignore=shutil.ignore_patterns("target", "logs"))
    place = {"PGHOST": url.host, "PGPORT": str(url.port), "PGUSER": url.username, "PGPASSWORD": url.password}
    env = os.environ | {name: str(value) for name, value in place.items()} | {"PGDATABASE": str(url.database)}
    command = [str(PROGRAM), "--no-use-colors", *arguments, "--project-dir", str(folder), "--profiles-dir", str(folder)]
    return subprocess.run(command, env=env, cwd=folder, capture_output=True, text=True, check=False, timeout=300)


def test_the_models_are_built_and_every_test_passes(modeller: URL, tmp_path: Path) -> None:
    done = dbt(modeller, tmp_path / "dbt", "build")
    assert done.returncode == 0, done.stdout
    assert "WARN=0 ERROR=0 SKIP=0" in done.stdout
    with create_engine(modeller, poolclass=NullPool).connect() as connection:
        months = connection.execute(text("SELECT sum(deals), sum(value_usd) FROM marts.worth_by_month")).one()
        deals = connection.execute(text("SELECT count(*), sum(value_usd) FROM deals WHERE summable")).one()
        assert tuple(months) == tuple(deals)
        assert months[0] > 0
        assert connection.scalar(text("SELECT count(*) FROM marts.doubtful_facts"))


def test_a_test_of_the_project_can_fail(modeller: URL, tmp_path: Path) -> None:
    folder = tmp_path / "dbt"
    shutil.copytree(PROJECT, folder)
    model = folder / "models" / "worth_by_month.sql"
    model.write_text(model.read_text("utf-8").replace("WHERE summable", "WHERE value_usd IS NOT NULL"), "utf-8")
    done = dbt(modeller, folder, "build", "--select", "worth_by_month")
    assert done.returncode == 1
    assert "Failure in test months_add_up_to_the_sums" in done.stdout
