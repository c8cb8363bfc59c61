"""Writes an export: all as of one moment, and into the folder only when all of it is written."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from enum import StrEnum
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

from sqlalchemy import Connection, Engine

from c5db.domain.errors import NoSuchRunError
from c5db.domain.extras import MissingExtraError
from c5db.export.folder import former_export, written_into
from c5db.export.manifest import Exported, Manifest
from c5db.store.export import prepare_changes, read_standing, snapshot
from c5db.store.runs import find_run


class Format(StrEnum):
    """How data go out."""

    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"
    FTM = "ftm"
    OCDS = "ocds"


def export(
    engine: Engine,
    folder: Path,
    format: Format,
    *,
    since: int | None = None,
    texts: bool = True,
    ocid_prefix: str | None = None,
    wrote: Callable[[Exported], None] = lambda _: None,
) -> Manifest:
    """Write everything, or what changed after the run `since` (0: before the first), into a folder.

    Without `texts` no article's full text goes out. `wrote` is told of each file.
    """
    former_export(folder)
    _require_library(format)
    with snapshot(engine) as connection:
        if since and not find_run(connection, since):
            raise NoSuchRunError(str(since))
        standing = read_standing(connection)
        if since is not None:
            prepare_changes(connection, since)
        with written_into(folder) as unfinished:
            files = []
            for one in _files(connection, unfinished, format, since, texts=texts, ocid_prefix=ocid_prefix):
                wrote(one)
                files.append(one)
            manifest = Manifest(
                format=format.value,
                run_id=standing.run_id,
                since=since,
                created_at=datetime.now(UTC).isoformat(timespec="seconds"),
                version=version("c5db"),
                schema_version=standing.schema_version,
                text=texts,
                files=tuple(files),
            )
            manifest.write(unfinished)
    return manifest


LIBRARIES = {Format.PARQUET: ("pyarrow", "parquet"), Format.FTM: ("followthemoney", "ftm")}
"""What a format is written with, and the extra that brings it."""


def _require_library(format: Format) -> None:
    library, extra = LIBRARIES.get(format, (None, ""))
    if library is None:
        return
    try:
        import_module(library)
    except ImportError as error:
        raise MissingExtraError(library, extra) from error


def _files(
    connection: Connection, folder: Path, format: Format, since: int | None, *, texts: bool, ocid_prefix: str | None
) -> Iterator[Exported]:
    # Each format brings a library of its own.
    if format is Format.FTM:
        from c5db.export.ftm import write_ftm

        return write_ftm(connection, folder, since)
    if format is Format.OCDS:
        from c5db.export.ocds import write_ocds

        return write_ocds(connection, folder, since, ocid_prefix)
    from c5db.export.tables import write_tables

    return write_tables(connection, folder, format.value, since, texts=texts)
