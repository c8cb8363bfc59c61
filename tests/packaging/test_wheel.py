"""The wheel is whole: it works in an empty environment, away from the checkout."""

import os
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import URL, text

from tests.migrating import ROOT, transaction

pytestmark = pytest.mark.packaging

Run = Callable[..., str]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Runs a program of an environment that holds the locked packages and the wheel, in a folder of its own."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "venv", with_pip=True)

    def run(program: str, *arguments: str | Path, **environment: str) -> str:
        return subprocess.run(
            [folder / "venv" / "bin" / program, *arguments],
            cwd=folder,
            env={"PATH": os.environ["PATH"], "HOME": str(folder), "C5DB_HOME": os.devnull, **environment},
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        ).stdout

    install = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile")
    pip_settings = {name: value for name, value in os.environ.items() if name.startswith(("PIP_", "HOME"))}
    run("python", *install, "--require-hashes", "-r", ROOT / "requirements-core.lock", **pip_settings)
    run("python", *install, "--no-deps", wheel, **pip_settings)
    return run


def test_the_wheel_is_imported_from_where_it_was_installed(run: Run) -> None:
    assert "site-packages" in run("python", "-c", "import c5db; print(c5db.__file__)")


def test_the_wheel_needs_nothing_that_is_not_locked(run: Run) -> None:
    assert "No broken requirements found" in run("python", "-m", "pip", "check", "--disable-pip-version-check")


def test_the_wheel_knows_its_version(run: Run) -> None:
    assert run("c5db", "--version").strip().endswith("0.1.0")


def test_the_wheel_migrates_and_loads_away_from_the_checkout(run: Run, empty_database_url: URL) -> None:
    address = empty_database_url.set(drivername="postgresql").render_as_string(hide_password=False)
    run("c5db", "db", "upgrade", C5DB_DATABASE_URL=address)
    run("c5db", "load", ROOT / "seeds", C5DB_DATABASE_URL=address)
    with transaction(empty_database_url) as connection:
        assert connection.scalar(text("SELECT count(*) FROM analyst.sources")) == 5
        assert connection.scalar(text("SELECT count(*) FROM analyst.claims")) > 0
