"""Who decides, where a person decides."""

from typing import Annotated

import typer

Author = Annotated[
    str | None, typer.Option("--author", metavar="NAME", help="Who decides; default: the user of this machine.")
]


def author_or_user(given: str | None) -> str:
    """The name given, else that of the user."""
    import getpass

    if (given or "").strip():
        return (given or "").strip()
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"
