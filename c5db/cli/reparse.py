"""`c5db reparse`: what is stored, read again."""

from typing import TYPE_CHECKING, Annotated

import typer

from c5db.cli.options import Workers
from c5db.domain.plurals import counted

if TYPE_CHECKING:
    from c5db.reparse import Again
    from c5db.store.again import ClaimChange, Reread

TOLD = 200
"""So many sources are told of in full."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "reparse",
        short_help="Read what is stored again, and show what changes.",
        epilog="Example: c5db reparse --dry-run",
    )(reparse_command)


def reparse_command(
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what a new reading of the texts would change.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    workers: Workers = None,
) -> None:
    """Read everything again with the present extractor: pages that were kept first, then every text."""
    from c5db.cli.database import database
    from c5db.cli.output import print_json
    from c5db.cli.progress import done_at_least, telling_on_interrupt
    from c5db.reparse import reparse

    rereads: list[Reread] = []
    kept: list[int] = []

    def done_by_then() -> str:
        return done_at_least(sum(kept), "text", "read again", "sees to the rest")

    with database() as engine, telling_on_interrupt(done_by_then):
        again = reparse(engine, rereads.append, kept=kept.append, dry_run=dry_run, workers=workers)
    for reason in again.reasons:
        typer.echo(f"c5db: {reason}", err=True)
    if as_json:
        print_json(_facts(again, rereads))
    else:
        _print(again, rereads, dry_run=dry_run)
    if again.failed:
        raise typer.Exit(3)


def _facts(again: "Again", rereads: "list[Reread]") -> dict[str, object]:
    counts = ("run_id", "seen", "changed", "failed", "pages_revised", "claims_new", "claims_gone", "facts_moved")
    sources = [
        {
            "source_id": one.source_id,
            "article_id": one.article_id,
            "claims": [{key: getattr(claim, key) for key in claim.__slots__} for claim in one.claims],
        }
        for one in rereads
    ]
    return {**{key: getattr(again, key) for key in counts}, "sources": sources}


def _print(again: "Again", rereads: "list[Reread]", *, dry_run: bool) -> None:
    from c5db.cli.output import print_line

    for one in rereads[:TOLD]:
        print_line(f"{one.article_id} (source {one.source_id}){'' if one.claims else ': names, deals or figures'}")
        for claim in one.claims:
            print_line(f"  {claim.sign} {_words(claim)}")
    if len(rereads) > TOLD:
        print_line(f"… and {len(rereads) - TOLD} more sources; --json shows them all")
    would = "would be" if dry_run else "are"
    print_line(
        f"{counted(again.seen, 'text')} read again: {again.changed} {would} read otherwise, "
        f"{counted(again.claims_new, 'claim')} new, {again.claims_gone} gone"
    )
    if not dry_run:
        print_line(
            f"{counted(again.pages_revised, 'page')} gave another text; {counted(again.facts_moved, 'fact')} moved"
        )


def _words(claim: "ClaimChange") -> str:
    from c5db.cli.amounts import plain

    numbers = [plain(number) for number in (claim.value, claim.value_max) if number is not None]
    value = claim.value_text or "–".join(numbers)
    unit = claim.unit if claim.unit and not claim.value_text else ""
    qualifier = claim.qualifier if claim.qualifier != "exact" else ""
    parts = (claim.attribute, claim.item, qualifier, value, unit, claim.over, claim.party_name)
    return f"{' '.join(part for part in parts if part)} «{claim.quote}»"
