"""The programs of Postgres come from the wheel, else from the machine, and data of an older one is taken over."""

from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from c5db import embedded
from c5db.database import bring_up_to_date, reach
from c5db.domain.errors import EmbeddedPostgresError
from c5db.embedded.binaries import Binaries, find_binaries, installed_binaries
from c5db.load import load
from c5db.readers import Input
from tests.cli.articles import ARTICLE
from tests.database.test_backup import contents
from tests.embedded.commands import ask

INSTALLED = list(installed_binaries())
OF_MACHINE = [binaries for binaries in INSTALLED if not binaries.carried]
OLDER = [binaries for binaries in INSTALLED if binaries.major < find_binaries().major]


def test_the_newest_of_the_wheel_is_preferred() -> None:
    assert find_binaries() == max((one for one in INSTALLED if one.carried), key=lambda one: one.major)


def test_what_is_missing_is_said_with_what_to_do() -> None:
    with pytest.raises(EmbeddedPostgresError, match=r"no programs of Postgres 99, .*set C5DB_DATABASE_URL"):
        find_binaries(99)


@pytest.mark.skipif(not OF_MACHINE, reason="no Postgres is installed on this machine")
def test_a_postgres_of_the_machine_does_as_well(home: Path) -> None:
    found = OF_MACHINE[0]
    address = embedded.start(home, binaries=found)
    assert ask(address.url, "SELECT current_setting('server_version_num')::int / 10000") == found.major
    assert ask(address.url, "SELECT lower('ЯНДЕКС')") == "яндекс"


@pytest.mark.skipif(not OLDER, reason="there is one version of Postgres only")
@pytest.mark.parametrize("older", OLDER[:1], ids=lambda binaries: binaries.version)
def test_data_of_an_older_postgres_is_taken_over_and_the_old_kept(home: Path, place: Path, older: Binaries) -> None:
    address = embedded.start(home, binaries=older)
    (place / "a.txt").write_text(ARTICLE)
    with reach(address.plain_url) as engine:
        bring_up_to_date(engine)
        load(engine, [Input(str(place / "a.txt"))], workers=1)
    before = contents(make_url(address.plain_url).set(drivername="postgresql+psycopg"))
    assert before["claims"]
    with psycopg.connect(address.url) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 'Қазақстан'::text AS name")
    moved = embedded.upgrade_data(home)
    assert moved == embedded.Moved(home / f"postgres-{older.major}", home / f"postgres-{find_binaries().major}")
    assert embedded.start(home) == address
    assert contents(make_url(address.plain_url).set(drivername="postgresql+psycopg")) == before
    assert ask(address.url, "SELECT name FROM kept") == "Қазақстан"
    assert ask(address.url, "SELECT tableowner FROM pg_tables WHERE tablename = 'kept'") == "c5db"
    assert ask(address.url, "SELECT datlocprovider::text FROM pg_database WHERE datname = 'c5db'") == "b"
    assert (moved.old / "PG_VERSION").is_file()
    assert embedded.upgrade_data(home) is None


@pytest.mark.skipif(not OLDER, reason="there is one version of Postgres only")
def test_data_of_an_older_postgres_is_used_until_it_is_taken_over(home: Path) -> None:
    older = OLDER[0]
    embedded.start(home, binaries=older)
    embedded.stop(home)
    address = embedded.start(home)
    assert embedded.newer_postgres(home) == find_binaries().major
    assert ask(address.url, "SELECT current_setting('server_version_num')::int / 10000") == older.major
