"""The command line: options in, one call down, a report out. Whatever is heavy is imported within the commands."""

import io
import os
import re
import signal
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from c5db.cli import (
    changes,
    db,
    deal,
    decisions,
    evaluate,
    export,
    forget,
    fuse,
    load,
    look,
    merge,
    nightly,
    parse,
    rates,
    reconcile,
    reject_claim,
    rejects,
    reparse,
    report,
    rule,
    split,
)
from c5db.domain.errors import C5dbError

INTERRUPTED = 130
NO_INTEGER = "Input should be a valid integer"


class Commands(TyperGroup):
    """The commands; an error of ours ends each of them as one line and its exit code."""

    def invoke(self, ctx: typer.Context) -> Any:  # type: ignore[override]
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except C5dbError as error:
            typer.echo(f"c5db: {error}", err=True)
            raise typer.Exit(error.exit_code) from error
        except KeyboardInterrupt as error:
            # All is closed. A second Ctrl-C would break into Python's own end, which then waits for ever.
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            typer.echo(": ".join(filter(None, ("c5db: Interrupted", str(error)))), err=True)
            raise typer.Exit(INTERRUPTED) from error
        except typer.BadParameter as error:
            error.message = in_plain_words(error.message)
            raise
        except BrokenPipeError as error:
            # Who reads has had enough; what is still in the buffer must not fail again at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from error


def in_plain_words(message: str) -> str:
    """What the check of an option says, without the words of the library that made it."""
    if message.startswith(NO_INTEGER):
        return "it should be a whole number"
    return re.sub(r"^Input should be", "it should be", message.removeprefix("Value error, "))


app = typer.Typer(
    name="c5db",
    cls=Commands,
    help="News articles on deals in, reconciled facts out.",
    epilog="Exit codes: 0 done, 1 failed, 2 wrong usage, 3 some documents rejected, 4 locked, 5 schema behind, "
    "130 interrupted.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"c5db {version('c5db')}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """News articles on deals in, reconciled facts out."""


for module in (
    load,
    nightly,
    parse,
    look,
    deal,
    changes,
    rejects,
    reparse,
    rule,
    reject_claim,
    merge,
    split,
    decisions,
    reconcile,
    report,
    forget,
    export,
    fuse,
    evaluate,
    rates,
    db,
):
    module.register(app)


def main() -> None:
    """Run the command that the arguments name."""
    for stream in (sys.stdout, sys.stderr):
        # Files and pipes get UTF-8 whatever the locale; half a character in a file name must not end a run.
        stream.reconfigure(  # type: ignore[union-attr]
            encoding=None if stream.isatty() else "utf-8", errors="backslashreplace"
        )
    for name in ("SIGTERM", "SIGHUP"):
        _interrupt_on(name)
    _buffer_output()
    try:
        app()
    except OSError as error:
        # Mostly a full disk below standard output. What is still in the buffer must not fail again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        said = ": ".join(str(part) for part in (error.filename, error.strerror) if part)
        typer.echo(f"c5db: {said or error}", err=True)
        sys.exit(C5dbError.exit_code)


def _buffer_output() -> None:
    """Undo PYTHONUNBUFFERED for standard output: without a buffer Python loses what a full disk takes half of."""
    out = sys.stdout
    if isinstance(out, io.TextIOWrapper) and isinstance(out.buffer, io.RawIOBase):
        encoding, errors, lines = out.encoding, out.errors, out.isatty()
        sys.stdout = io.TextIOWrapper(io.BufferedWriter(out.detach()), encoding, errors, line_buffering=lines)


def _interrupt_on(name: str) -> None:
    """Let a signal that ends commands by default end ours as Ctrl-C does: the run is closed, workers are stopped."""
    number = getattr(signal, name, None)
    if number is not None and signal.getsignal(number) is signal.SIG_DFL:
        signal.signal(number, signal.default_int_handler)
