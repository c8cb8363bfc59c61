"""`c5db db grant`: logins with narrow rights."""

import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from c5db.config import read_settings

if TYPE_CHECKING:
    from sqlalchemy import Engine

NEW_PASSWORD = "C5DB_NEW_PASSWORD"
ONE_OF_TWO = "give one of --analyst NAME and --loader NAME"


def register(commands: typer.Typer) -> None:
    """Add the command to the group `db`."""
    commands.command(
        "grant", short_help="Make a login for an analyst or a loader.", epilog="Example: c5db db grant --analyst alice"
    )(grant_command)


def grant_command(
    analyst: Annotated[
        str | None, typer.Option("--analyst", metavar="NAME", help="A login that reads the views and nothing else.")
    ] = None,
    loader: Annotated[
        str | None, typer.Option("--loader", metavar="NAME", help="A login that loads and corrects, but migrates not.")
    ] = None,
    statement_timeout: Annotated[
        int, typer.Option(min=1, max=86400, metavar="SECONDS", help="When a statement of an analyst is ended.")
    ] = 60,
    password_stdin: Annotated[
        bool, typer.Option("--password-stdin", help="Read the password from the first line of standard input.")
    ] = False,
) -> None:
    """Make a login, or narrow the rights of one that is there; it needs a role that may create roles.

    The password comes from --password-stdin, else from C5DB_NEW_PASSWORD, else it is asked for on a terminal; a new
    login without one gets one made up, which is printed. One that is there keeps its password unless another is given.
    """
    from c5db.domain.errors import UsageError
    from c5db.store.grants import grant_analyst, grant_loader, role_exists

    if (analyst is None) == (loader is None):
        raise UsageError(ONE_OF_TWO)
    name = analyst if analyst is not None else loader
    assert name is not None
    with _administration() as engine:
        with engine.connect() as connection:
            is_new = not role_exists(connection, name)
        password = _given_password(from_stdin=password_stdin, is_new=is_new)
        made_up = secrets.token_urlsafe(18) if is_new and password is None else None
        with engine.begin() as connection:
            if analyst is not None:
                granted = grant_analyst(connection, name, password or made_up, statement_timeout)
            else:
                granted = grant_loader(connection, name, password or made_up)
        url = _url(engine, name)
    rights = f"reads schema analyst, {statement_timeout} s a statement" if analyst else "loads and corrects"
    stays = "" if granted.is_new or password else " Its password stays."
    typer.echo(f"{'New login' if granted.is_new else 'Login'} {name}: {rights}.{stays}")
    if made_up:
        typer.echo(f"Password: {made_up}")
    typer.echo(f"URL without the password: {url}")
    for words in granted.left_open:
        typer.echo(f"Note: {words}", err=True)


def _given_password(*, from_stdin: bool, is_new: bool) -> str | None:
    from c5db.domain.errors import UsageError

    if from_stdin:
        password: str | None = sys.stdin.readline().rstrip("\r\n")
        if not password:
            raise UsageError("standard input holds no password")
        return password
    if NEW_PASSWORD in os.environ:
        password = os.environ[NEW_PASSWORD]
        if not password:
            raise UsageError(f"{NEW_PASSWORD} is empty")
        return password
    if is_new and sys.stdin.isatty():
        return (
            typer.prompt(
                "Password (empty: make one up)", default="", hide_input=True, show_default=False, err=True,
                confirmation_prompt="Once more",
            )
            or None
        )  # fmt: skip
    return None


@contextmanager
def _administration() -> "Iterator[Engine]":
    """The database as who may create roles: the superuser of the embedded one, else the role of the URL."""
    from dataclasses import replace

    from c5db import embedded
    from c5db.cli.database import database
    from c5db.database import reach
    from c5db.embedded.cluster import SUPERUSER

    settings = read_settings()
    with database() as engine:
        if settings.database_url is not None:
            yield engine
            return
        with reach(replace(embedded.start(settings.home), user=SUPERUSER).plain_url) as administration:
            yield administration


def _url(engine: "Engine", name: str) -> str:
    from urllib.parse import quote

    from c5db.database import find_server

    server = find_server(engine)
    with engine.connect() as connection:
        database = connection.connection.driver_connection.info.dbname  # type: ignore[union-attr]
    host = server.host if ":" not in (server.host or "") else f"[{server.host}]"
    return f"postgresql://{quote(name, safe='')}@{host}:{server.port}/{quote(database, safe='')}"
