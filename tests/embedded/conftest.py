"""Homes for embedded servers of a test's own."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from c5db import embedded


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that others may enter, as the folders of pytest are closed to the account that root's server has."""
    folder = Path(tempfile.mkdtemp(prefix="c5db-embedded-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def home(place: Path) -> Iterator[Path]:
    """A home that is not made yet, on a path with a space and Cyrillic letters."""
    home = place / "мой дом"
    yield home
    embedded.stop(home)
