"""The config file of a nightly job, read and found sound before anything is done."""

import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from c5db.domain.errors import UsageError
from c5db.nightly.settings import FROM_THE_WEB, CheckSettings, ExportSettings, Kind, Settings, SourceSettings
from c5db.nightly.values import build

NEEDS = {
    Kind.FILES: ("paths",),
    Kind.DROP: ("paths",),
    Kind.FEED: ("url",),
    Kind.SITEMAP: ("url",),
    Kind.URLS: ("urls", "file"),
}
"""What each kind of source cannot do without: one of these."""
FORMATS = ("csv", "jsonl", "parquet", "ftm", "ocds")
VARIABLE = re.compile(r"\$\{(\w+)\}")


def refuse_unset(name: str) -> None:
    """A run needs every variable that its config speaks of."""
    raise UsageError(f"it speaks of ${{{name}}}, which the environment does not have")


def read_config(
    path: str, environment: Mapping[str, str] | None = None, on_unset: Callable[[str], None] = refuse_unset
) -> Settings:
    """The settings of a file; paths in it are meant from the folder that it lies in.

    `${NAME}` in a text stands for a variable of the environment: secrets need not lie in the file.
    `on_unset` is given the name of each that is not set; where it lets it be, the text stays as written.
    """
    try:
        table = tomllib.loads(Path(path).read_text("utf-8"))
        filled = _filled(table, os.environ if environment is None else environment, on_unset)
        settings = build(Settings, filled, "")
        _check(settings)
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path} is no TOML: {error}") from error
    except UsageError as error:
        raise UsageError(f"{path}: {error.reason}") from error
    return _located(settings, Path(path).resolve().parent)


def _filled(value: object, environment: Mapping[str, str], on_unset: Callable[[str], None]) -> object:
    if isinstance(value, dict):
        return {key: _filled(one, environment, on_unset) for key, one in value.items()}
    if isinstance(value, list):
        return [_filled(one, environment, on_unset) for one in value]
    if not isinstance(value, str):
        return value
    for name in {*VARIABLE.findall(value)} - set(environment):
        on_unset(name)
    return VARIABLE.sub(lambda found: environment.get(found[1], found[0]), value)


def _check(settings: Settings) -> None:
    if not settings.source:
        raise UsageError("it names no source: write at least one [[source]]")
    for number, source in enumerate(settings.source, 1):
        _check_source(source, f"source[{number}]")
    if any(source.kind in FROM_THE_WEB for source in settings.source) and not settings.fetch.user_agent.strip():
        raise UsageError('fetch.user_agent is missing: say who asks, as in "c5db (+https://example.org/about-us)"')
    if settings.fetch.attempts < 1 or settings.fetch.hosts_at_once < 1 or settings.usual_runs < 1:
        raise UsageError("fetch.attempts, fetch.hosts_at_once and usual_runs are at least 1")
    for number, check in enumerate(settings.check, 1):
        _check_bound(check, f"check[{number}]")
    for number, export in enumerate(settings.export, 1):
        _check_export(export, f"export[{number}]")


def _check_source(source: SourceSettings, place: str) -> None:
    needed = NEEDS[source.kind]
    if not any(getattr(source, key) for key in needed):
        raise UsageError(f"{place} is of the kind {source.kind}, which needs {' or '.join(needed)}")
    for key in ("include", "exclude"):
        try:
            re.compile(getattr(source, key))
        except re.error as error:
            raise UsageError(f"{place}.{key} is no regular expression: {error}") from error


def _check_bound(check: CheckSettings, place: str) -> None:
    if all(bound is None for bound in (check.at_least, check.at_most, check.times_usual, check.share_of_usual)):
        raise UsageError(f"{place} sets no bound: at_least, at_most, times_usual or share_of_usual")


def _check_export(export: ExportSettings, place: str) -> None:
    if export.format not in FORMATS:
        raise UsageError(f"{place}.format is one of {', '.join(FORMATS)}, not {export.format!r}")


def _located(settings: Settings, folder: Path) -> Settings:
    """The settings with whole paths, and a name for every source."""

    def at(path: str) -> str:
        return str(folder / Path(path).expanduser()) if path else ""

    sources = tuple(
        replace(
            source,
            name=source.name or source.url or next(iter((*source.paths, *source.urls)), source.file),
            paths=tuple(map(at, source.paths)),
            file=at(source.file),
            done=at(source.done),
        )
        for source in settings.source
    )
    return replace(
        settings,
        source=sources,
        export=tuple(replace(export, folder=at(export.folder)) for export in settings.export),
        report=replace(settings.report, file=at(settings.report.file)),
        metrics=replace(settings.metrics, textfile=at(settings.metrics.textfile)),
    )
