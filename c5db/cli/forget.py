"""`c5db forget`: a source that has to go."""

from typing import TYPE_CHECKING, Annotated

import typer

from c5db.cli.author import Author, author_or_user
from c5db.cli.database import database
from c5db.domain.errors import C5dbError, UsageError
from c5db.domain.plurals import counted

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from c5db.store.forgotten import FoundSource


class NoSuchSourceError(C5dbError):
    """There is no such source."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "forget",
        short_help="Remove a source for good, its texts and claims.",
        epilog="Example: c5db forget https://news.example/a/1 --reason 'by order of the court of 3 March'. "
        "Exports and backups made before still hold it.",
    )(forget_command)


def forget_command(
    source: Annotated[
        str,
        typer.Argument(metavar="SOURCE", help="Its number (source_id), its address, its article id, or PUBLISHER:ID."),
    ],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why, in words; it is kept.")],
    author: Author = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask on a terminal: there is no way back.")] = False,
) -> None:
    """Remove a source for good: its texts, claims, figures and quotes, in the history as well.

    That it was there is kept, without a word of it, and a later load leaves it out.
    """
    if not reason.strip():
        raise UsageError("--reason is empty")
    from c5db.forget import forget

    with database() as engine:
        with engine.connect() as connection:
            found = _find(connection, source)
        _ask(found, yes=yes)
        forgotten = forget(engine, found, reason.strip(), author_or_user(author))
    typer.echo(f"Forgotten: {_called(found)}, {_size(found)}; {counted(len(forgotten.deal_ids), 'deal')} reconciled")


def _find(connection: "Connection", named: str) -> "FoundSource":
    from c5db.store.forgotten import find_sources, forgotten_since

    found = find_sources(connection, named)
    if not found:
        raise NoSuchSourceError(f"{named} (it was forgotten)" if forgotten_since(connection, named) else named)
    if len(found) > 1:
        raise UsageError(f"{named} may be any of: {'; '.join(map(_called, found))}; name its number")
    return found[0]


def _ask(found: "FoundSource", *, yes: bool) -> None:
    import sys

    if not yes and sys.stdin.isatty():
        typer.confirm(f"Remove {_called(found)}, {_size(found)}, for good?", abort=True, err=True)


def _called(found: "FoundSource") -> str:
    day = f" of {found.published_on}" if found.published_on else ""
    return f"source {found.source_id} ({found.url or ':'.join(filter(None, (found.publisher, found.article_id)))}{day})"


def _size(found: "FoundSource") -> str:
    return f"{counted(found.revisions, 'text')} and {counted(found.claims, 'claim')}"
