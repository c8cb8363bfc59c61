"""A site, and configs that fetch from it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from c5db.nightly.config_file import read_config
from c5db.nightly.settings import Settings
from tests.web import Site, serving

HASTE = """
[fetch]
user_agent = "c5db/1.0 (+https://example.org)"
allow_private = ["127.0.0.1"]
seconds_between = 0
attempts = 1
read_timeout = 1
recheck_after_hours = 0
"""

Configure = Callable[..., Settings]


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


@pytest.fixture
def config_file(tmp_path: Path) -> Callable[[str], Path]:
    """Writes a config that asks the web in haste."""

    def write(text: str, haste: str = HASTE) -> Path:
        path = tmp_path / "c5db.toml"
        path.write_text(haste + text, "utf-8")
        return path

    return write


@pytest.fixture
def configure(config_file: Callable[..., Path]) -> Configure:
    """Reads a config that asks the web in haste."""
    return lambda text, haste=HASTE: read_config(str(config_file(text, haste)), {})
