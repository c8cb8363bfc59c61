"""`c5db nightly`: the whole job, unattended."""

from typing import TYPE_CHECKING, Annotated

import typer

from c5db.domain.plurals import counted

if TYPE_CHECKING:
    from c5db.nightly.settings import Settings, Step
    from c5db.nightly.tally import Tally

STEP_NAMES = "fetch, load, check, reconcile, export, report"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "nightly",
        short_help="Fetch, load, check, reconcile, report: every night.",
        epilog="Example: c5db nightly --config c5db.toml --dry-run",
    )(nightly_command)


def nightly_command(
    config: Annotated[str, typer.Option("--config", metavar="FILE", help="The config: deploy/c5db.toml explains it.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what each source has to bring; nothing is written.")
    ] = False,
    only: Annotated[
        list[str] | None, typer.Option("--only", metavar="STEP", help=f"Only this step: {STEP_NAMES}; may be repeated.")
    ] = None,
    upgrade: Annotated[bool, typer.Option("--upgrade", help="First bring the schema up to date.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the summary as one JSON object.")] = False,
) -> None:
    """Run the whole job: one at a time, on record in analyst.runs, with checks before facts move."""
    from c5db.nightly.config_file import read_config, refuse_unset
    from c5db.nightly.logs import start_logging
    from c5db.nightly.run import refuse_idle

    settings = read_config(config, on_unset=_tell_unset if dry_run else refuse_unset)
    steps = _steps(only or [])
    refuse_idle(steps, settings)
    start_logging()
    if dry_run:
        _show_plan(settings, as_json=as_json)
        return
    tally = _run(settings, steps, upgrade=upgrade)
    if as_json:
        from c5db.cli.output import print_json

        print_json(tally.facts())
    else:
        typer.echo(summary_line(tally))
    if not tally.is_whole:
        raise typer.Exit(3)


def _tell_unset(name: str) -> None:
    typer.echo(f"c5db: {name} is not set, which the run itself will need", err=True)


def _steps(names: list[str]) -> list["Step"]:
    import difflib

    from c5db.nightly.settings import Step

    for name in names:
        if name not in list(Step):
            near = difflib.get_close_matches(name, list(Step), 1, 0.5)
            advice = f"did you mean {near[0]}?" if near else f"it is one of {STEP_NAMES}"
            raise typer.BadParameter(f"there is no step {name!r}; {advice}", param_hint="--only")
    return [Step(name) for name in names]


def _run(settings: "Settings", steps: list["Step"], *, upgrade: bool) -> "Tally":
    from c5db.cli.database import database
    from c5db.nightly.ending import telling
    from c5db.nightly.run import run_nightly
    from c5db.nightly.tally import Tally

    tally = Tally()
    with telling(settings, tally, whole=not steps):
        if upgrade:
            _upgrade()
        with database() as engine:
            run_nightly(engine, settings, tally, steps)
    return tally


def _upgrade() -> None:
    from c5db.database import bring_up_to_date, reach_database
    from c5db.store.job_lock import only_job

    with reach_database() as engine, only_job(engine):
        bring_up_to_date(engine)


def summary_line(tally: "Tally") -> str:
    """A run in one line."""
    parts = []
    if "fetch" in tally.seconds:
        pages = (("fetched", tally.pages_fetched), ("unchanged", tally.pages_unchanged), ("failed", tally.pages_failed))
        parts.append(f"pages: {_told(pages)}")
    if tally.load is not None:
        load = tally.load
        words = ("new", "revised", "unchanged", "rejected")
        parts.append(f"documents: {_told([(word, getattr(load, word)) for word in words])}")
        parts.append(f"{counted(load.claims, 'claim')} and {counted(load.deals, 'deal')} new")
    if "reconcile" in tally.seconds:
        parts.append(
            f"{counted(tally.deals_reconciled, 'deal')} reconciled, {counted(tally.facts_moved, 'fact')} moved"
        )
    parts += [f"{step} written" for step in ("export", "report") if step in tally.seconds]
    if tally.warnings:
        parts.append(f"{counted(len(tally.warnings), 'warning')}: {'; '.join(tally.warnings)}")
    return f"Run {tally.run_id} done in {sum(tally.seconds.values()):.1f} s; {'; '.join(parts) or 'nothing to tell'}"


def _told(counts: "list[tuple[str, int]] | tuple[tuple[str, int], ...]") -> str:
    return ", ".join(f"{number} {word}" for word, number in counts if number) or "none"


def _show_plan(settings: "Settings", *, as_json: bool) -> None:
    from c5db.cli.database import database
    from c5db.cli.output import print_json, print_table
    from c5db.nightly.plan import plan

    with database() as engine:
        planned = list(plan(engine, settings))
    if as_json:
        print_json(
            [
                {"source": one.source.name, "kind": one.source.kind, "due": one.number, "problem": one.problem}
                for one in planned
            ]
        )
    else:
        rows = [(one.source.name, one.source.kind, one.number, one.problem or "") for one in planned]
        print_table(("source", "kind", "files or pages due", "problem"), rows)
    if any(one.problem for one in planned):
        raise typer.Exit(3)
