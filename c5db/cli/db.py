"""`c5db db`: the database itself."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from c5db.cli import grant
from c5db.cli.options import new_file
from c5db.config import DATABASE_URL, Settings, read_settings

if TYPE_CHECKING:
    from c5db.database import SchemaState
    from c5db.embedded import Address

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]

commands = typer.Typer(
    name="db",
    help=f"The database itself: the embedded Postgres, or the one that {DATABASE_URL} names.",
    short_help="The database: start, stop, upgrade, back up, restore …",
    no_args_is_help=True,
    rich_markup_mode=None,
)


def register(app: typer.Typer) -> None:
    """Add the command group."""
    grant.register(commands)
    app.add_typer(commands)


@commands.command("start", short_help="Start the embedded Postgres.", epilog="Example: c5db db start --port 54321")
def start_command(
    port: Annotated[
        int | None,
        typer.Option(min=1024, max=65535, help="Port to listen on; default: the one it had, while it is free."),
    ] = None,
) -> None:
    """Start the embedded Postgres, which stays up for every client until it is stopped."""
    from c5db import embedded

    settings = read_settings()
    _note_own_database(settings)
    address = embedded.start(settings.home, port)
    _fill_if_blank(address)
    typer.echo(f"The embedded Postgres runs on {address.host}:{address.port}; `c5db db url` prints how to connect.")


@commands.command("stop", short_help="Stop the embedded Postgres; the data stays.", epilog="Example: c5db db stop")
def stop_command() -> None:
    """Stop the embedded Postgres; the data stays."""
    from c5db import embedded

    settings = read_settings()
    _note_own_database(settings)
    stopped = embedded.stop(settings.home)
    typer.echo("The embedded Postgres is stopped." if stopped else "The embedded Postgres was not running.")


@commands.command(
    "status", short_help="Show where the database is and how it stands.", epilog="Example: c5db db status --json"
)
def status_command(as_json: AsJson = False) -> None:
    """Show where the database is, whether it runs, and how its schema stands; nothing is started."""
    settings = read_settings()
    facts = _own_status(settings) if settings.database_url else _embedded_status(settings)
    if as_json:
        from c5db.cli.output import print_json

        print_json(facts)
        return
    known = {name.replace("_", " "): _in_words(value) for name, value in facts.items() if value is not None}
    width = max(map(len, known))
    for name, words in known.items():
        typer.echo(f"{name:{width}}  {words}")


@commands.command(
    "url",
    short_help="Print the URL that any Postgres client takes.",
    epilog="Example: psql \"$(c5db db url)\" -c 'SELECT * FROM analyst.deals'",
)
def url_command() -> None:
    """Print the URL, password included, that any Postgres client takes; the embedded server is started."""
    typer.echo(_ready_url(read_settings()))


@commands.command(
    "shell",
    short_help="Open psql on the database.",
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
    epilog="Example: c5db db shell -c 'SELECT * FROM analyst.deals'",
)
def shell_command(context: typer.Context) -> None:
    """Open psql on the database; what follows goes to psql."""
    import os

    from psycopg.conninfo import conninfo_to_dict, make_conninfo

    from c5db.embedded.binaries import find_psql

    login = {name: str(value) for name, value in conninfo_to_dict(_ready_url(read_settings())).items()}
    # Every user of the machine can read the arguments of a process, but not its environment.
    password = login.pop("password", None)
    secret = {"PGPASSWORD": password} if password else {}
    psql = find_psql()
    sys.stdout.flush()
    os.execve(psql, ["psql", "--dbname", make_conninfo("", **login), *context.args], {**os.environ, **secret})


@commands.command("upgrade", short_help="Bring the schema up to date.", epilog="Example: c5db db upgrade")
def upgrade_command(
    revision: Annotated[str, typer.Argument(metavar="REVISION", help="Revision to walk up to.")] = "head",
) -> None:
    """Bring the schema up to date; data of an older embedded Postgres is first taken over to the present one."""
    from c5db.database import reach_database, schema_state, upgrade

    settings = read_settings()
    if settings.database_url is None:
        _upgrade_data(settings)
    with reach_database(settings) as engine:
        upgrade(engine, revision)
        typer.echo(_state_in_words(schema_state(engine)))


@commands.command(
    "downgrade",
    short_help="Walk the schema down.",
    context_settings={"ignore_unknown_options": True},
    epilog="Example: c5db db downgrade 0002",
)
def downgrade_command(
    revision: Annotated[
        str,
        typer.Argument(metavar="REVISION", help="Revision to walk down to; -1 for one step, base for nothing left."),
    ],
    drop_data: Annotated[
        bool,
        typer.Option("--drop-data", help="Let all data go, where no revision is left; asked for at a terminal only."),
    ] = False,
) -> None:
    """Walk the schema down; tables and columns that later revisions brought go, with what they hold."""
    from c5db.database import downgrade, reach_database, schema_state

    with reach_database() as engine:
        downgrade(engine, revision, drop_data=drop_data or not sys.stdin.isatty())
        typer.echo(_state_in_words(schema_state(engine)))


@commands.command(
    "backup", short_help="Write everything to a file.", epilog="Example: c5db db backup /backups/c5db-monday.dump"
)
def backup_command(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", parser=new_file, help="The file to write; one that is there is replaced."),
    ],
) -> None:
    """Write everything of ours to a file, as it stands at one moment; loads go on meanwhile."""
    from c5db.database import database_url, open_database
    from c5db.database.backup import backup

    with open_database() as engine:
        size = backup(engine, database_url(read_settings()), file)
    typer.echo(f"The backup is in {file} ({size / 1e6:.1f} MB); it has been read through to its end.")


@commands.command(
    "restore",
    short_help="Put a backup in the place of what is there.",
    epilog="Example: c5db db restore /backups/c5db-monday.dump --replace",
)
def restore_command(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file that `c5db db backup` wrote.")],
    replace: Annotated[
        bool, typer.Option("--replace", help="Let the backup take the place of the data that is there.")
    ] = False,
) -> None:
    """Put a backup in the place of what the database holds: all of it, or where anything fails nothing."""
    from c5db.database import bring_up_to_date, database_url, reach_database, schema_state
    from c5db.database.backup import restore

    settings = read_settings()
    with reach_database(settings) as engine:
        restore(engine, database_url(settings), Path(file), replace=replace)
        if settings.database_url is None:
            bring_up_to_date(engine)
        state = schema_state(engine)
    typer.echo(f"The backup is restored. {_state_in_words(state)}")
    if state.revision != state.head:
        typer.echo("It is older than this version of c5db: run `c5db db upgrade`.")
    typer.echo("Logins other than yours get their rights again by `c5db db grant`.")


def _ready_url(settings: Settings) -> str:
    """The URL of a database that answers; a new embedded one has its tables and views."""
    if settings.database_url is not None:
        return settings.database_url
    from c5db import embedded

    address = embedded.start(settings.home)
    _fill_if_blank(address)
    return address.url


def _fill_if_blank(address: "Address") -> None:
    from c5db import embedded

    if embedded.is_blank(address):
        from c5db.database import bring_up_to_date, reach

        with reach(address.plain_url) as engine:
            bring_up_to_date(engine)


def _upgrade_data(settings: Settings) -> None:
    from c5db.embedded import upgrade_data

    if moved := upgrade_data(settings.home):
        typer.echo(f"The data is now in {moved.new}; the old data folder is kept: {moved.old}", err=True)


def _note_own_database(settings: Settings) -> None:
    if settings.database_url is not None:
        typer.echo(f"Note: {DATABASE_URL} is set, so other commands use that database.", err=True)


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


def _in_words(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value


def _state_in_words(state: "SchemaState") -> str:
    return f"The schema is at {state.revision}." if state.revision else "The database is empty: no schema is left."
