import subprocess
import sys

import pytest

from tests.cli.commands import run

GROUPS = ("db", "rates")
HEAVY = ("sqlalchemy", "alembic", "dateparser", "rich", "pymorphy3", "lxml", "psycopg")


def loaded_after(*arguments: str) -> set[str]:
    """The heavy modules that a command has imported when it ends."""
    program = f"""
import sys
from c5db.cli import app
sys.argv = {["c5db", *arguments]!r}
try:
    app()
except SystemExit:
    pass
print(*sorted(set(sys.modules) & set({HEAVY!r})), file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_help_imports_nothing_heavy() -> None:
    assert loaded_after("--help") == set()


def test_help_of_a_command_imports_nothing_heavy() -> None:
    assert loaded_after("parse", "--help") == set()


def test_parsing_needs_no_sqlalchemy(tmp_path: object) -> None:
    assert not loaded_after("parse", f"{tmp_path}") & {"sqlalchemy", "alembic", "psycopg"}


def test_help_names_the_commands() -> None:
    ended = run(["--help"])
    assert ended.code == 0
    assert {"parse", "evaluate"} <= set(ended.out.split())


def test_version_is_printed() -> None:
    ended = run(["--version"])
    assert ended.code == 0
    assert ended.out.startswith("c5db ")


def test_the_package_runs_as_the_command() -> None:
    done = subprocess.run([sys.executable, "-m", "c5db", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == run(["--version"]).out


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["parse"], ["parse", ".", "--nonsense"], ["parse", ".", "--workers", "0"]]
)
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    ended = run(arguments)
    assert ended.code == 2
    assert ended.out == ""
    assert ended.err


def commands_of(*group: str) -> list[str]:
    """The commands that the help of a group lists."""
    listed = run([*group, "--help"]).out.partition("Commands:")[2].partition("\n\n")[0]
    return [line.split()[0] for line in listed.splitlines() if line.strip()]


@pytest.mark.parametrize("group", [[], *([group] for group in GROUPS)])
def test_a_list_of_commands_is_cut_off_nowhere(group: list[str]) -> None:
    assert "..." not in run([*group, "--help"]).out.partition("Commands:")[2]


def test_every_command_shows_an_example_of_itself() -> None:
    commands = [[one] for one in commands_of() if one not in GROUPS]
    commands += [[group, one] for group in GROUPS for one in commands_of(group)]
    assert len(commands) > 15
    for command in commands:
        told = " ".join(run([*command, "--help"]).out.split())
        assert "Example:" in told, command
        assert f"c5db {' '.join(command)}" in told.partition("Example:")[2], command


@pytest.mark.parametrize("command", ["merge", "split"])
def test_help_shows_how_parties_are_corrected_too(command: str) -> None:
    assert f"c5db {command} --party" in " ".join(run([command, "--help"]).out.split()).partition("Example:")[2]


def test_help_tells_no_bounds_that_nobody_asks_for() -> None:
    assert "<=x<=" not in "".join(run([*command, "--help"]).out for command in (["deal"], ["claims"], ["export"]))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["deal", "x"], "'x' is no number such as 1, 2, 3 …"),
        (["deal", "0"], "'0' is no number such as 1, 2, 3 …"),
        (["claims", "--deal", "1", "--deal", f"{2**63}"], f"'{2**63}' is no number such as 1, 2, 3 …"),
        (["merge", "1", "two", "--reason", "one deal"], "'two' is no number such as 1, 2, 3 …"),
        (["deals", "--type", "purchase"], "'purchase' is not one of 'joint_venture', "),
        (["load", ".", "--workers", "two"], "it should be a whole number"),
        (["load", ".", "--workers", "0"], "it should be greater than or equal to 1"),
    ],
)
def test_a_wrong_value_is_refused_in_plain_words(arguments: list[str], told: str) -> None:
    ended = run(arguments)
    assert ended.code == 2
    assert f": {told}" in ended.err
