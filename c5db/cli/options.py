"""Arguments and options that several commands share."""

from typing import Annotated

import typer

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH", help="Files, folders, globs, or - for JSON Lines on standard input."),
]
Workers = Annotated[
    int | None,
    typer.Option(min=1, metavar="N", help="Processes to parse with; default: all processors, once documents are many."),
]
MaxSize = Annotated[
    int, typer.Option(min=1, metavar="BYTES", help="Largest document that is taken, measured after unpacking.")
]
