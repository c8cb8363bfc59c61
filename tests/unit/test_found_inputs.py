"""Inputs that once broke the reading, found by `make fuzz`, never do so again."""

from pathlib import Path

import pytest

from fuzz.targets import TARGETS

FOUND = sorted((Path(__file__).parents[2] / "fuzz" / "found").glob("*.bin"))


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_what_was_found_once_is_read(path: Path) -> None:
    TARGETS[path.stem.partition("-")[0]](path.read_bytes())
