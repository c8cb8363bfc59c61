"""The page of every command, made from the command line, and that of the Python behind it, made from docstrings."""

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from importlib import import_module
from textwrap import fill
from typing import Any

import typer

from c5db.cli import app
from tests.migrating import ROOT

COMMANDS = ROOT / "docs" / "commands.md"
API = ROOT / "docs" / "api.md"
COMMANDS_HEADING = """# Every command

Figures go to standard output, talk to standard error. Exit codes: 0 done, 1 failed and nothing half-written, 2 wrong
usage, 3 done but some documents were rejected, 4 another run holds the lock, 5 the schema is behind, 130 interrupted.
`C5DB_DATABASE_URL` names the database, `C5DB_HOME` the folder of the embedded one. This page is made from the commands;
`make pages` makes it anew.
"""
API_HEADING = """# The Python behind the commands

Each command is one call down. These functions and values are what the commands use, and what a notebook may; all else
in `c5db` is free to change. Errors are of the family `c5db.domain.errors.C5dbError`, each with the exit code of its
command. This page is made from the docstrings; `make pages` makes it anew. Read a text, without a database:

```python
from c5db.domain.records import Document
from c5db.parse import parse

parsed = parse(Document("here", "1", "Wabtec will sell Kazakhstan 300 locomotives for $4.2 billion.", lang="en"))
for claim in parsed.claims:
    print(claim.attribute, claim.value_text or claim.value, claim.unit, "because of", claim.quote)
```

Load files into the database that the environment names, and look:

```python
from c5db.database import open_database
from c5db.load import load
from c5db.readers import expand
from c5db.store.look import Filters, find_deals

with open_database() as engine:
    load(engine, expand(["seeds"]))
    with engine.connect() as connection:
        for deal in find_deals(connection, Filters(party="Wabtec")).rows:
            print(deal["title"], deal["value"], deal["currency"])
```
"""
PUBLIC: dict[str, tuple[str, tuple[str, ...]]] = {
    "Read": (
        "From files to claims; no database is met.",
        (
            "c5db.readers.expand", "c5db.readers.read", "c5db.readers.Input", "c5db.parse.parse",
            "c5db.domain.records.Document", "c5db.domain.records.Parsed", "c5db.domain.records.Claim",
            "c5db.domain.records.ParsedDeal", "c5db.domain.records.ParsedParty", "c5db.domain.records.Figure",
            "c5db.domain.records.FigureOutcome", "c5db.domain.records.Span", "c5db.domain.records.Reject",
        ),
    ),
    "Keep": (
        "The database, and what is put into it.",
        (
            "c5db.database.open_database", "c5db.database.upgrade", "c5db.database.schema_state",
            "c5db.load.load", "c5db.load.LoadReport", "c5db.nightly.run.run_nightly", "c5db.reparse.reparse",
            "c5db.rates.read_rates", "c5db.rates.central_bank_rates", "c5db.store.rates.save_rates",
            "c5db.forget.forget", "c5db.database.backup.backup", "c5db.database.backup.restore",
            "c5db.store.grants.grant_analyst", "c5db.store.grants.grant_loader",
        ),
    ),
    "Look": (
        "Rows of the views; each gives the names of the columns and an iterator of rows.",
        (
            "c5db.store.look.Filters", "c5db.store.look.find_deals", "c5db.store.look.find_facts",
            "c5db.store.look.find_claims", "c5db.store.look.find_conflicts", "c5db.store.look.find_parties",
            "c5db.store.look.find_changes", "c5db.store.look.find_rejects",
        ),
    ),
    "Correct": (
        "What people decide. These write in the transaction of the caller, in a run that `running` puts "
        "on record; the deals\n"
        "that they name, or that were ruled on, are then to be given to `reconcile_deals`.",
        (
            "c5db.store.runs.running", "c5db.store.rulings.add_ruling", "c5db.store.rulings.withdraw_ruling",
            "c5db.store.rejections.reject_claim", "c5db.store.rejections.accept_claim",
            "c5db.identity.corrections.merge_deals", "c5db.identity.corrections.split_deal",
            "c5db.identity.party_corrections.merge_parties", "c5db.identity.party_corrections.split_party",
            "c5db.reconcile.reconcile_deals",
        ),
    ),
    "Weigh": (
        "The rules that make facts of claims; they are pure.",
        (
            "c5db.reconcile.reconcile", "c5db.domain.evidence.Evidence", "c5db.domain.evidence.Ruling",
            "c5db.domain.evidence.Fact", "c5db.reconcile.fuse.fuse", "c5db.reconcile.table.read_claims",
        ),
    ),
    "Give out": (
        "Files for others.",
        (
            "c5db.export.export", "c5db.export.Format", "c5db.export.Manifest", "c5db.report.write_report",
        ),
    ),
    "Score": (
        "How well articles are read, held against articles that people annotated.",
        (
            "c5db.evaluate.read_corpus", "c5db.evaluate.evaluate",
        ),
    ),
}  # fmt: skip


def commands_page() -> str:
    """Every command with its arguments and options, in Markdown."""
    return "\n".join([COMMANDS_HEADING, *_commands(typer.main.get_group(app), "c5db")])


def _commands(group: Any, path: str) -> Iterator[str]:
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from _commands(command, f"{path} {name}")
            continue
        yield f"## {path} {name}\n"
        yield f"{_plain(command.help or command.short_help)}\n"
        yield from _parameters(command)
        if command.epilog:
            yield f"{_example(command.epilog)}\n"


def _example(epilog: str) -> str:
    """`Example: c5db deals. Later …` with the command as code."""
    command, more = re.fullmatch(r"Example: (.*?[\w'\"/|])((?:\. .*)?)\.?", epilog).groups()  # type: ignore[union-attr]
    return fill(f"Example: `{command}`{more}", 120, break_long_words=False, break_on_hyphens=False)


def _parameters(command: Any) -> Iterator[str]:
    if not command.params:
        return
    yield "| | meaning | default |"
    yield "|---|---|---|"
    for one in command.params:
        default = "required" if one.required else _default(one)
        yield f"| `{_cell(_named(one))}` | {_cell(one.help)} | {default} |"
    yield ""


def _named(one: Any) -> str:
    """An argument by its own word, an option by its names and what it takes."""
    kind = one.type_descriptor.annotation
    choice = isinstance(kind, type) and issubclass(kind, Enum)
    words = one.metavar or ("|".join(member.value for member in kind) if choice else one.name.upper())
    if one.param_type_name == "argument":
        return f"{words}{'…' if one.nargs == -1 else ''}"
    return ", ".join((*one.opts, *one.secondary_opts)) + ("" if one.is_flag else f" {words}")


def _default(one: Any) -> str:
    if one.default in (None, (), []) or (one.param_type_name == "option" and one.is_flag) or callable(one.default):
        return ""
    return f"`{one.default.value if isinstance(one.default, Enum) else one.default}`"


def api_page() -> str:
    """The public functions and values with what they say of themselves, in Markdown."""
    parts = [API_HEADING]
    for title, (words, names) in PUBLIC.items():
        parts += [f"## {title}\n", f"{words}\n", *map(_entry, names)]
    return "\n".join(parts)


def _entry(name: str) -> str:
    module, _, own = name.rpartition(".")
    thing = getattr(import_module(module), own)
    lines = [f"### {name}\n"]
    if isinstance(thing, type) and issubclass(thing, Enum):
        lines += [f"{_plain(thing.__doc__)}\n", f"One of {', '.join(f'`{one.value}`' for one in thing)}.\n"]
    elif is_dataclass(thing):
        lines += [f"{_plain(thing.__doc__)}\n", *_fields(thing), ""]
    else:
        lines += [f"```python\n{_signature(own, thing)}\n```\n", f"{_plain(thing.__doc__)}\n"]
    return "\n".join(lines)


def _fields(kind: Any) -> Iterator[str]:
    said = dict(re.findall(r'(?m)^    (\w+): [^\n]*\n    """(.*?)"""$', inspect.getsource(kind), re.DOTALL))
    yield "| field | type | |"
    yield "|---|---|---|"
    for one in fields(kind):
        yield f"| `{one.name}` | `{_cell(_type(one.type))}` | {_cell(said.get(one.name))} |"


def _signature(name: str, function: Callable[..., Any]) -> str:
    signature = inspect.signature(function)
    own = [_parameter(one) for one in signature.parameters.values()]
    if any(one.kind is inspect.Parameter.KEYWORD_ONLY for one in signature.parameters.values()):
        first = next(i for i, one in enumerate(signature.parameters.values()) if one.kind is one.KEYWORD_ONLY)
        own.insert(first, "*")
    gives = _type(signature.return_annotation)
    if hasattr(function, "__wrapped__"):
        gives = gives.replace("Iterator[", "ContextManager[")
    line = f"{name}({', '.join(own)}) -> {gives}"
    return line if len(line) <= 110 else f"{name}(\n    " + ",\n    ".join(own) + f",\n) -> {gives}"


def _parameter(one: inspect.Parameter) -> str:
    default = "" if one.default is one.empty else f" = {'…' if callable(one.default) else repr(one.default)}"
    return f"{one.name}: {_type(one.annotation)}{default}"


def _type(annotation: Any) -> str:
    words = annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
    return re.sub(r"\b(?:\w+\.)+(?=\w)", "", words)


def _plain(words: str | None) -> str:
    paragraphs = inspect.cleandoc(words or "").split("\n\n")
    return "\n\n".join(fill(one, 120, break_long_words=False, break_on_hyphens=False) for one in paragraphs)


def _cell(words: str | None) -> str:
    return " ".join((words or "").split()).replace("|", "\\|")
