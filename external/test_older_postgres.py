"""A server of each older Postgres at hand is backed up, restored, and moved to the present one with every row."""

import os
from pathlib import Path

import pytest
from sqlalchemy import make_url

from c5db import embedded
from c5db.embedded.binaries import Binaries, installed_binaries
from tests.cli.commands import SEEDS, run
from tests.database.test_backup import contents
from tests.embedded.conftest import folder_for_all

INSTALLED = list(installed_binaries())
OLDER = [binaries for binaries in INSTALLED if binaries.major < INSTALLED[0].major]


@pytest.mark.parametrize("older", OLDER, ids=lambda binaries: binaries.version)
def test_an_older_server_is_backed_up_restored_and_moved_to_the_present_one(older: Binaries) -> None:
    with folder_for_all() as folder:
        home = folder / "home"
        address = embedded.start(home, binaries=older)
        try:
            _moves_on(older, home, folder / "c5db.dump", address)
        finally:
            embedded.stop(home)


def _moves_on(older: Binaries, home: Path, dump: Path, address: embedded.Address) -> None:
    env = {**os.environ, "C5DB_HOME": str(home)}
    assert run(["load", SEEDS], env).code == 0
    assert run(["db", "backup", dump], env).code == 0
    url = make_url(address.plain_url).set(drivername="postgresql+psycopg")
    before = contents(url)
    assert before["claims"]
    ended = run(["db", "restore", dump, "--replace"], env)
    assert ended.code == 0, ended.err
    assert contents(url) == before
    ended = run(["db", "upgrade"], env)
    assert ended.code == 0, ended.err
    assert run(["db", "status", "--json"], env).json["postgres"] == INSTALLED[0].major
    assert contents(url) == before
    assert (home / f"postgres-{older.major}" / "PG_VERSION").is_file()
