"""What the documents promise is there: commands, files, variables."""

import re
from pathlib import Path

import pytest
import typer

from c5db.cli import app
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
