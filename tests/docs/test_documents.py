"""What the documents promise is there: commands, files, variables."""

import re
from pathlib import Path

import pytest
import typer

from c5db.cli import app
from tests.docs import reference
from tests.migrating import ROOT

DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
LATER: set[str] = set()
"""Commands that the documents speak of as coming."""

every_document = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)


@every_document
def test_links_lead_to_files(path: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)", path.read_text("utf-8"))
    assert [link for link in links if "://" not in link and not (path.parent / link).exists()] == []


@every_document
def test_commands_exist(path: Path) -> None:
    named = set(re.findall(r"\bc5db ([a-z][a-z-]+)", "\n".join(code_in(path.read_text("utf-8")))))
    assert named - LATER - set(typer.main.get_group(app).commands) == set()


@every_document
def test_options_exist(path: Path) -> None:
    for code in code_in(path.read_text("utf-8")):
        for line in re.findall(r"\bc5db [a-z][^\n;|#]*", code):
            known = options_of(line.split()[1:])
            assert set(re.findall(r"(?<=\s)--[a-z][a-z-]*", line)) - known == set(), line


def options_of(words: list[str]) -> set[str]:
    """The options of the command that the words begin with."""
    command = typer.main.get_group(app)
    for word in words:
        if word not in getattr(command, "commands", {}):
            break
        command = command.commands[word]
    own = {name for one in command.params for name in (*one.opts, *one.secondary_opts)}
    return own | {"--help"} | ({"--version"} if hasattr(command, "commands") else set())


def test_the_page_of_every_command_is_what_the_program_says() -> None:
    assert reference.COMMANDS.read_text("utf-8") == reference.commands_page(), "make pages"


def test_the_page_of_the_python_is_what_it_says_of_itself() -> None:
    assert reference.API.read_text("utf-8") == reference.api_page(), "make pages"


def test_every_document_is_led_to_by_the_index() -> None:
    index = (ROOT / "docs" / "README.md").read_text("utf-8")
    assert [path.name for path in (ROOT / "docs").glob("*.md") if path.name not in f"{index} README.md"] == []


@every_document
def test_make_targets_exist(path: Path) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"(?m)^make ([a-z]+)", "\n".join(code_in(path.read_text("utf-8")))):
        assert re.search(rf"(?m)^{target}:", makefile), target


@every_document
def test_lines_fit_the_page(path: Path) -> None:
    fence = re.compile(r"(?ms)^```.*?^```$")
    prose = fence.sub("", path.read_text("utf-8")).splitlines()
    assert [line for line in prose if len(line) > 130 and not line.startswith("|")] == []


def code_in(text: str) -> list[str]:
    """What stands in code blocks and between backquotes."""
    blocks = re.findall(r"(?ms)^```\w*\n(.*?)^```$", text)
    return blocks + re.findall(r"`([^`\n]+)`", re.sub(r"(?ms)^```.*?^```$", "", text))
