"""`c5db rates`: what currencies were worth in US dollars."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from c5db.cli.database import database
from c5db.domain.plurals import counted

if TYPE_CHECKING:
    from c5db.rates import Rate

commands = typer.Typer(
    name="rates",
    help="Exchange rates: with them deals in other currencies have a value in US dollars as well.",
    short_help="Exchange rates to US dollars: load a file, or the ECB's.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


def register(app: typer.Typer) -> None:
    """Add the command group."""
    app.add_typer(commands)


@commands.command("load", short_help="Load a CSV file of rates.", epilog="Example: c5db rates load rates.csv")
def load_command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="CSV file with the columns date, currency, usd.")],
) -> None:
    """Load a CSV file: date (YYYY-MM-DD), currency (ISO 4217), usd (US dollars for one unit).

    A column source says whose rates they are, else the name of the file does. A rate loaded before for the same day
    and currency is replaced.
    """
    from c5db.domain.errors import UsageError
    from c5db.rates import read_rates

    if not file.is_file():
        raise UsageError(f"there is no file {file}")
    _save(read_rates(file), f"rates load {file.name}")


@commands.command(
    "ecb", short_help="Load the reference rates of the European Central Bank.", epilog="Example: c5db rates ecb"
)
def ecb_command() -> None:
    """Load the reference rates of the European Central Bank that came with the installation; no network is used.

    There are none for KZT, UZS, KGS, TJS, TMT and AZN, and none for RUB since 2 March 2022: load a file for these.
    A rate that came from a file stays.
    """
    from c5db.rates import central_bank_rates

    _save(central_bank_rates(), "rates ecb")


def _save(rates: "Iterable[Rate]", command: str) -> None:
    from c5db.reconcile.stale import reconcile_stale
    from c5db.store.rates import save_rates
    from c5db.store.runs import running

    with database() as engine, running(engine, command) as run_id:
        with engine.begin() as connection:
            saved = save_rates(connection, rates, run_id)
        moved = sum(done.moved for done in reconcile_stale(engine, run_id))
    told = f"; {counted(moved, 'fact')} moved" if moved else ""
    typer.echo(f"{counted(saved.read, 'rate')} read, {saved.changed:,} new or changed{told}.")
