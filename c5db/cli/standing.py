"""Where the database is, whether it runs, and how its schema stands."""

from typing import TYPE_CHECKING

from c5db.config import DATABASE_URL, Settings

if TYPE_CHECKING:
    from c5db.database import SchemaState


def status_of(settings: Settings) -> dict[str, object]:
    """The status by what it is called; nothing is started for it."""
    return _own_status(settings) if settings.database_url else _embedded_status(settings)


def _own_status(settings: Settings) -> dict[str, object]:
    from c5db.database import find_server, reach_database, schema_state

    with reach_database(settings) as engine:
        server = find_server(engine)
        return {
            "database": DATABASE_URL,
            "running": True,
            "host": server.host,
            "port": server.port,
            "postgres": server.major,
        } | _schema_facts(schema_state(engine))


def _embedded_status(settings: Settings) -> dict[str, object]:
    from c5db import embedded

    status = embedded.status(settings.home)
    facts: dict[str, object] = {
        "database": "embedded",
        "running": status.running,
        "host": embedded.LOOPBACK if status.running else None,
        "port": status.port,
        "pid": status.pid,
        "postgres": status.major,
        "newer_postgres": embedded.newer_postgres(settings.home),
        "home": str(status.home),
        "data_folder": str(status.data) if status.data else None,
    }
    if status.running:
        from c5db.database import reach_database, schema_state

        with reach_database(settings) as engine:
            facts |= _schema_facts(schema_state(engine))
    return facts


def _schema_facts(state: "SchemaState") -> dict[str, object]:
    return {"schema": state.standing.value, "revision": state.revision, "newest_revision": state.head}


def in_words(value: object) -> object:
    """A value of the status as people read it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value


def state_in_words(state: "SchemaState") -> str:
    """At which revision the schema is."""
    return f"The schema is at {state.revision}." if state.revision else "The database is empty: no schema is left."
