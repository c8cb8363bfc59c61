"""`c5db export`: data out, for spreadsheets, notebooks and the programs of others."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from c5db.cli.database import database
from c5db.cli.options import row_number
from c5db.domain.plurals import counted

if TYPE_CHECKING:
    from c5db.export import Manifest

FORMATS = ("csv", "jsonl", "parquet", "ftm", "ocds")
REGISTERED = r"ocds-[a-z0-9]{6}"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "export",
        short_help="Write the data, or what changed, to files.",
        epilog="Example: c5db export out/ --format parquet. Later only what changed: "
        "c5db export delta/ --format parquet --since 12, with the run_id of the last manifest.json.",
    )(export_command)


def _format(given: str) -> str:
    if given not in FORMATS:
        raise typer.BadParameter(f"{given!r} is none of {', '.join(FORMATS)}")
    return given


def _prefix(given: str) -> str:
    import re

    if not re.fullmatch(REGISTERED, given):
        raise typer.BadParameter(f"{given!r} is no prefix such as ocds-213czf")
    return given


def _run(given: str | int) -> int:
    return 0 if str(given).strip() == "0" else row_number(given)


def export_command(
    folder: Annotated[
        Path,
        typer.Argument(metavar="DIR", help="A new or empty folder, or that of an earlier export, which is replaced."),
    ],
    format: Annotated[
        str, typer.Option("--format", metavar="|".join(FORMATS), parser=_format, help="How to write the data.")
    ],
    since: Annotated[
        int | None,
        typer.Option("--since", metavar="RUN", parser=_run, help="Only what was added, changed or removed after it."),
    ] = None,
    no_text: Annotated[
        bool, typer.Option("--no-text", help="Leave out the full texts of the articles; quotes and sources stay.")
    ] = False,
    ocid_prefix: Annotated[
        str | None,
        typer.Option(
            "--ocid-prefix", metavar="PREFIX", parser=_prefix, help="For OCDS: the prefix registered by the publisher."
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the manifest as one JSON object.")] = False,
) -> None:
    """Write deals, facts and claims with their quotes and sources to files, all as of one moment."""
    from c5db.export import Format, export

    with database() as engine:
        manifest = export(
            engine, folder, Format(format), since=since, texts=not no_text, ocid_prefix=ocid_prefix,
            wrote=lambda one: typer.echo(f"{one.file}: {counted(one.rows, 'row')}", err=True),
        )  # fmt: skip
    _tell(manifest, folder, as_json=as_json)


def _tell(manifest: "Manifest", folder: Path, *, as_json: bool) -> None:
    if as_json:
        from dataclasses import asdict

        from c5db.cli.output import print_json

        print_json(asdict(manifest))
        return
    size = sum(one.bytes for one in manifest.files) / 1_000_000
    what = "everything" if manifest.since is None else f"what changed after run {manifest.since}"
    typer.echo(f"{folder}: {what} up to run {manifest.run_id}, {counted(len(manifest.files), 'file')}, {size:.1f} MB")
