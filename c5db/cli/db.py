"""`c5db db`: the database itself."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from c5db.cli import backups, grant
from c5db.cli.standing import in_words, state_in_words, status_of
from c5db.config import DATABASE_URL, Settings, read_settings

if TYPE_CHECKING:
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
    backups.register(commands)
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
    facts = status_of(settings)
    if as_json:
        from c5db.cli.output import print_json

        print_json(facts)
        return
    known = {name.replace("_", " "): in_words(value) for name, value in facts.items() if value is not None}
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
        typer.echo(state_in_words(schema_state(engine)))


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
        typer.Option(
            "--drop-data",
            help="Let what was loaded or decided go with its tables and columns; asked for at a terminal only.",
        ),
    ] = False,
) -> None:
    """Walk the schema down; tables and columns that later revisions brought go, with what they hold."""
    from c5db.database import downgrade, reach_database, schema_state

    with reach_database() as engine:
        downgrade(engine, revision, drop_data=drop_data or not sys.stdin.isatty())
        typer.echo(state_in_words(schema_state(engine)))


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
