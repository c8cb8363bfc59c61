"""The lock files hold what pyproject.toml asks for, exact, hashed and without any address."""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import distributions, packages_distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.migrating import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
CORE = [Requirement(line) for line in PROJECT["dependencies"]]
EXTRA = [Requirement(line) for lines in PROJECT["optional-dependencies"].values() for line in lines]
ASKED = {"requirements.lock": CORE + EXTRA, "requirements-core.lock": CORE}
APART = ("requirements-external.lock", "bi/dbt/requirements.lock", "bi/superset/requirements.lock")
"""Locks of environments that `make test-external` works in."""

ENTRY = re.compile(r"(?P<pin>[^#\n]+(?:\n    --hash=[^\n]+)+)(?P<via>(?:\n    #[^\n]*)*)\n")
OF_THE_PROJECT = "c5db (pyproject.toml)"


def entries(lock: str) -> Iterator[tuple[Requirement, int, str]]:
    """Each package: its pin, how many hashes it has, and what asks for it."""
    text = (ROOT / lock).read_text("utf-8")
    assert ENTRY.sub("", text).strip() == ""
    for entry in ENTRY.finditer(text):
        pin, *hashes = entry["pin"].split("--hash=sha256:")
        yield Requirement(pin.replace("\\\n", "").strip()), len(hashes), entry["via"]


@pytest.mark.parametrize("lock", [*ASKED, *APART])
def test_every_package_is_pinned_and_hashed(lock: str) -> None:
    for requirement, hashes, _ in entries(lock):
        assert re.fullmatch(r"==[^*,]+", str(requirement.specifier)), requirement
        assert hashes > 0, requirement


@pytest.mark.parametrize("lock", [*ASKED, *APART])
def test_the_lock_names_no_address_and_no_option(lock: str) -> None:
    assert re.findall(r"(?m)^-.*|.*://.*", (ROOT / lock).read_text("utf-8")) == []


@pytest.mark.parametrize("lock", ASKED)
def test_the_lock_is_what_the_project_asks_for(lock: str) -> None:
    # Packages that the project asks for itself are marked so: one that came or went since shows.
    marked = {canonicalize_name(pin.name) for pin, _, via in entries(lock) if OF_THE_PROJECT in via}
    assert marked == {canonicalize_name(requirement.name) for requirement in ASKED[lock]}, "run: make lock"


@pytest.mark.parametrize("lock", ASKED)
def test_the_locked_versions_are_within_what_the_project_allows(lock: str) -> None:
    for pin, _, _ in entries(lock):
        version = str(pin.specifier).removeprefix("==")
        for asked in ASKED[lock]:
            if canonicalize_name(asked.name) == canonicalize_name(pin.name):
                assert asked.specifier.contains(version), f"{pin}: run make lock"


@pytest.mark.parametrize("tool", ["dbt", "superset"])
def test_the_lock_of_a_client_is_what_its_list_asks_for(tool: str) -> None:
    asked = (ROOT / "bi" / tool / "requirements.in").read_text("utf-8").splitlines()
    wanted = [Requirement(line.partition("#")[0]) for line in asked if line.partition("#")[0].strip()]
    pins = {canonicalize_name(pin.name): pin for pin, _, _ in entries(f"bi/{tool}/requirements.lock")}
    for one in wanted:
        version = str(pins[canonicalize_name(one.name)].specifier).removeprefix("==")
        assert one.specifier.contains(version), f"{one}: run make lock"


def test_both_locks_agree() -> None:
    # Markers may differ: what the tools need on one platform, c5db may need on another.
    core, everything = ({(pin.name, str(pin.specifier)) for pin, _, _ in entries(lock)} for lock in sorted(ASKED))
    assert core <= everything


def test_what_is_installed_is_what_is_locked() -> None:
    locked = {canonicalize_name(pin.name): pin for pin, _, _ in entries("requirements.lock") if applies(pin)}
    installed = {canonicalize_name(item.name): item.version for item in distributions()}
    assert {name: installed.get(name) for name in locked} == {
        name: str(pin.specifier).removeprefix("==") for name, pin in locked.items()
    }


def applies(pin: Requirement) -> bool:
    return pin.marker is None or pin.marker.evaluate()


def test_every_dependency_is_used() -> None:
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "c5db").rglob("*.py"))
    named = {
        name
        for module, names in packages_distributions().items()
        for name in names
        if re.search(rf"\b{module}\b", code)
    }
    assert {canonicalize_name(item.name) for item in CORE} - set(map(canonicalize_name, named)) == set()
