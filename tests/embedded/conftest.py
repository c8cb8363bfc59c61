"""Homes for embedded servers of a test's own."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from c5db import embedded


@contextmanager
def folder_for_all() -> Iterator[Path]:
    """A folder that others may enter, as the folders of pytest are closed to the account that root's server has."""
    folder = Path(tempfile.mkdtemp(prefix="c5db-embedded-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def place() -> Iterator[Path]:
    """An empty folder that others may enter."""
    with folder_for_all() as folder:
        yield folder


@pytest.fixture
def home(place: Path) -> Iterator[Path]:
    """A home that is not made yet, on a path with a space and Cyrillic letters."""
    home = place / "мой дом"
    yield home
    embedded.stop(home)


@pytest.fixture(scope="module")
def kept_home() -> Iterator[Path]:
    """A home that the tests of a module share: it has data, and its server runs or not."""
    with folder_for_all() as folder:
        home = folder / "мой дом"
        embedded.start(home)
        yield home
        embedded.stop(home)


@pytest.fixture
def running_home(kept_home: Path) -> Path:
    """The shared home with its server up."""
    embedded.start(kept_home)
    return kept_home


@pytest.fixture
def resting_home(kept_home: Path) -> Path:
    """The shared home with its server down."""
    embedded.stop(kept_home)
    return kept_home
