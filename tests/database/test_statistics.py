"""Postgres plans a first load by what it has seen of the tables, not by what it thinks of new ones."""

from sqlalchemy import URL, create_engine, text

from c5db.store.grants import grant_loader
from c5db.store.save import save
from c5db.store.statistics import gather_statistics
from tests.factories import make_parsed, make_run
from tests.migrating import transaction
from tests.servers import Server

SEEN = text("SELECT reltuples >= 0 FROM pg_class WHERE oid = to_regclass('c5db.live_claim')")


def test_tables_that_were_never_looked_at_are(database_url: URL) -> None:
    with transaction(database_url) as connection:
        assert not connection.scalar(SEEN)
        gather_statistics(connection)
        assert connection.scalar(SEEN)


def test_no_text_is_taken_apart_for_what_is_known_of_its_words(database_url: URL) -> None:
    with transaction(database_url) as connection:
        save(connection, [make_parsed()], make_run(connection))
        gather_statistics(connection)
        looked_at = set(connection.scalars(text("SELECT tablename FROM pg_stats WHERE schemaname = 'c5db'")))
    assert {"source_revision", "deal_report", "figure"} <= looked_at
    assert "ix_source_revision_words" not in looked_at


def test_one_who_does_not_own_the_tables_leaves_them(server: Server, database_url: URL) -> None:
    name = f"{database_url.database}_loader"
    with transaction(database_url) as connection:
        grant_loader(connection, name, "a password of some length")
    loader = create_engine(database_url.set(username=name, password="a password of some length"))
    with loader.begin() as connection:
        gather_statistics(connection)
        assert connection.scalar(text("SELECT count(*) FROM c5db.deal")) == 0
    loader.dispose()
    with transaction(database_url) as connection:
        assert not connection.scalar(SEEN)
    server.drop(str(database_url.database))
    server.run(f"DROP ROLE {name}")
