"""Exchange rates as rows."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection

from c5db.domain.vocab import DAYS_OF_A_DEAL, MONEY_ATTRIBUTES
from c5db.rates import CENTRAL_BANK, Rate
from c5db.store.rows import copy_rows, run_script
from c5db.store.save import lock_writers

COLUMNS = ("currency", "day", "usd", "source")


@dataclass(frozen=True, slots=True)
class SavedRates:
    """How many rates there were, and how many of them were new or changed."""

    read: int
    changed: int


def save_rates(connection: Connection, rates: Iterable[Rate], run_id: int) -> SavedRates:
    """Write rates; those of the central bank never replace one that somebody loaded.

    Deals whose facts hang on them wait to be recomputed.
    """
    # Deals that are just being saved would not be found by the rates that they wait for.
    lock_writers(connection)
    run_script(connection, "make_incoming_rates")
    copy_rows(
        connection, "incoming_rate", COLUMNS, ((rate.currency, rate.day, rate.usd, rate.source) for rate in rates)
    )
    saved = run_script(
        connection,
        "save_rates",
        run_id=run_id,
        central_bank=CENTRAL_BANK,
        money=sorted(MONEY_ATTRIBUTES),
        days=sorted(DAYS_OF_A_DEAL),
    ).one()
    run_script(connection, "drop_incoming_rates")
    return SavedRates(saved.read, saved.changed)


def read_usd_rates(connection: Connection, wanted: Collection[tuple[str, str]]) -> dict[tuple[str, str], Decimal]:
    """US dollars for one unit of each currency on each day or over each month asked for, where that is known."""
    if not wanted:
        return {}
    currencies, days = map(list, zip(*sorted(wanted), strict=True))
    rows = run_script(connection, "read_usd_rates", currencies=currencies, days=days)
    return {(row.currency, row.told_on): row.usd for row in rows}
