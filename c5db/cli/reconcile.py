"""`c5db reconcile`: the facts of deals, computed anew."""

from typing import Annotated

import typer

from c5db.cli.database import database
from c5db.cli.options import row_number
from c5db.domain.errors import NoSuchDealError
from c5db.domain.plurals import counted


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "reconcile", short_help="Recompute facts: of all deals, or of one.", epilog="Example: c5db reconcile --deal 3"
    )(reconcile_command)


def reconcile_command(
    deal: Annotated[int | None, typer.Option("--deal", metavar="ID", parser=row_number, help="Only this deal.")] = None,
    learn: Annotated[
        bool,
        typer.Option("--learn", help="First learn from all deals how reliable publishers are, as a numbered snapshot."),
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the summary as one JSON object.")] = False,
) -> None:
    """Recompute facts from claims and rulings: of all deals, or of one."""
    import time

    from c5db.cli.output import print_json
    from c5db.cli.progress import done_at_least, telling_on_interrupt
    from c5db.reconcile.snapshots import learn_reliability
    from c5db.reconcile.stale import reconcile_stale
    from c5db.store.facts import mark_all_stale, mark_stale
    from c5db.store.look import present_deal
    from c5db.store.runs import running

    started = time.perf_counter()
    deals = moved = conflicts = 0

    def done_by_then() -> str:
        return done_at_least(deals, "deal", "reconciled", "sees to the rest")

    with database() as engine, telling_on_interrupt(done_by_then):
        with engine.connect() as connection:
            present = present_deal(connection, deal) if deal is not None else None
        if deal is not None and present is None:
            raise NoSuchDealError(str(deal))
        command = f"reconcile{'' if deal is None else f' --deal {deal}'}{' --learn' if learn else ''}"
        with running(engine, command) as run_id:
            with engine.begin() as connection:
                if learn:
                    learn_reliability(connection, run_id)
                if present is None:
                    mark_all_stale(connection)
                else:
                    mark_stale(connection, [present])
            for done in reconcile_stale(engine, run_id):
                deals += done.deals
                moved += done.moved
                conflicts += done.conflicts
    seconds = round(time.perf_counter() - started, 3)
    if as_json:
        counts = {"deals": deals, "facts_moved": moved, "conflicts": conflicts}
        print_json({"run_id": run_id, **counts, "seconds": seconds})
    else:
        told = f"{counted(moved, 'fact')} moved, {counted(conflicts, 'open conflict')}"
        typer.echo(f"Deals: {deals:,} reconciled in {seconds:.1f} s, {told}")
