"""`c5db db backup` and `c5db db restore`."""

from pathlib import Path
from typing import Annotated

import typer

from c5db.cli.options import replaced_file
from c5db.cli.standing import state_in_words
from c5db.config import read_settings


def register(commands: typer.Typer) -> None:
    """Add the commands to the group `db`."""
    commands.command(
        "backup", short_help="Write everything to a file.", epilog="Example: c5db db backup /backups/c5db-monday.dump"
    )(backup_command)
    commands.command(
        "restore",
        short_help="Put a backup in the place of what is there.",
        epilog="Example: c5db db restore /backups/c5db-monday.dump --replace",
    )(restore_command)


def backup_command(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", parser=replaced_file, help="The file to write; one that is there is replaced."),
    ],
) -> None:
    """Write everything of ours to a file, as it stands at one moment; loads go on meanwhile."""
    from c5db.database import database_url, open_database
    from c5db.database.backup import backup

    with open_database() as engine:
        size = backup(engine, database_url(read_settings()), file)
    typer.echo(f"The backup is in {file} ({size / 1e6:.1f} MB); it has been read through to its end.")


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
    typer.echo(f"The backup is restored. {state_in_words(state)}")
    if state.revision != state.head:
        typer.echo("It is older than this version of c5db: run `c5db db upgrade`.")
    typer.echo("Logins other than yours get their rights again by `c5db db grant`.")
