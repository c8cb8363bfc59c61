"""`c5db load`: documents into the database."""

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Annotated

import typer

from c5db.cli.options import MaxSize, Paths, Workers
from c5db.domain.plurals import counted

if TYPE_CHECKING:
    from c5db.load import LoadReport
    from c5db.readers import Input
    from c5db.reading.cluster import ByWorker, Cluster


NAMED = 10
"""So many paths of a run are kept by name."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "load",
        short_help="Read documents into the database and reconcile their deals.",
        epilog="Example: c5db load articles/ '2026-*.jsonl.gz'",
    )(load_command)


def load_command(
    paths: Paths,
    as_json: Annotated[bool, typer.Option("--json", help="Print the summary as one JSON object.")] = False,
    workers: Workers = None,
    no_reconcile: Annotated[
        bool,
        typer.Option("--no-reconcile", help="Leave the facts as they are; a later run sees to them."),
    ] = False,
    max_size: MaxSize = 10 * 1024 * 1024,
    cluster: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Parse on the workers of a Dask cluster, such as tcp://10.0.0.5:8786."),
    ] = None,
) -> None:
    """Read documents and store their claims, figures, deals and parties; reconcile the deals they touch."""
    from c5db.readers import expand

    inputs = expand(paths)

    from c5db.cli.database import database
    from c5db.cli.progress import watching
    from c5db.load import load

    with database() as engine, watching(_total(inputs)) as watcher, _pool(cluster, watcher.parsed_by) as pool:
        report = load(
            engine, inputs, workers=workers, max_size=max_size, reconcile=not no_reconcile, progress=watcher,
            command=_command(paths), pool=pool,
        )  # fmt: skip
    tell(report, as_json=as_json)


def _pool(address: str | None, told: "ByWorker") -> "AbstractContextManager[Cluster | None]":
    """The cluster that was asked for, which tells who has parsed how much."""
    if address is None:
        return nullcontext()
    from c5db.reading.cluster import Cluster

    return Cluster(address, told)


def tell(report: "LoadReport", *, as_json: bool) -> None:
    """Print the summary of a load; its exit code is 3 where documents were rejected."""
    from c5db.cli.output import print_json

    if as_json:
        print_json(summary(report))
    else:
        for line in summary_lines(report):
            typer.echo(line)
    if report.rejected:
        raise typer.Exit(3)


def summary(report: "LoadReport") -> dict[str, object]:
    """The summary as programs read it."""
    documents = {key: getattr(report, key) for key in ("seen", "new", "revised", "unchanged", "rejected")}
    documents |= {key: number for key in ("forgotten", "edited") if (number := getattr(report, key))}
    counts = {key: getattr(report, key) for key in ("claims", "deals", "parties", "conflicts", "seconds")}
    return {"run_id": report.run_id, "documents": documents, **counts}


def summary_lines(report: "LoadReport") -> list[str]:
    """The summary as people read it."""
    arrivals = ("new", "revised", "unchanged", "rejected")
    told = [f"{number} {word}" for word in arrivals if (number := getattr(report, word))]
    lines = [f"Documents: {report.seen} ({', '.join(told) or 'none'}) in {report.seconds:.1f} s, run {report.run_id}"]
    found = (counted(report.claims, "claim"), counted(report.deals, "deal"), counted(report.parties, "party"))
    lines.append(f"New: {', '.join(found)}")
    if report.conflicts:
        lines.append(f"Open conflicts on these deals: {report.conflicts} (c5db conflicts)")
    if report.forgotten:
        left_out = counted(report.forgotten, "document")
        lines.append(f"Left out: {left_out} whose source was forgotten (c5db forget)")
    if report.edited:
        files = "1 file was" if report.edited == 1 else f"{report.edited} files were"
        lines.append(f"Edited: {files} loaded before with another text, which stays beside the new one (c5db forget)")
    if report.rejected:
        lines.append("Why documents were rejected: c5db rejects")
    return lines


def _command(paths: list[str]) -> str:
    """The command as it is kept in the list of runs."""
    more = f" and {len(paths) - NAMED} more" if len(paths) > NAMED else ""
    return f"load {' '.join(paths[:NAMED])}{more}"


def _total(inputs: list["Input"]) -> int | None:
    """How many documents there are; None where only reading them tells."""
    from c5db.readers.inputs import OF_MANY

    return None if any(one.format in OF_MANY for one in inputs) else len(inputs)
