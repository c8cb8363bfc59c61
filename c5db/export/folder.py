"""The folder of an export: nothing shows in it before all of it is written, and only our own files give way."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from c5db.domain.errors import C5dbError
from c5db.export.errors import NotAnExportError
from c5db.export.manifest import NAME, listed_files

UNFINISHED = ".c5db-export-"


class FolderError(C5dbError):
    """The folder cannot be written."""


@contextmanager
def written_into(folder: Path) -> Iterator[Path]:
    """A folder to write into; what is in it takes its place in `folder` at the end, the manifest last.

    It lies within `folder`, so that moving files is renaming them, also where `folder` is a mounted volume.
    """
    former = former_export(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = Path(mkdtemp(prefix=UNFINISHED, dir=folder))
    except OSError as error:
        raise FolderError(f"{folder}: {error.strerror}") from error
    try:
        yield unfinished
        _take_place(folder, unfinished, former)
    except OSError as error:
        raise FolderError(f"{folder}: {error.strerror}") from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def former_export(folder: Path) -> frozenset[str]:
    """The files of the export that a folder holds; refused where it holds anything else."""
    if not folder.exists():
        return frozenset()
    if not folder.is_dir():
        raise NotAnExportError(f"{folder} is a file")
    present = {path.name for path in folder.iterdir() if not path.name.startswith(UNFINISHED)}
    former = listed_files(folder) or frozenset()
    if foreign := sorted(present - former):
        raise NotAnExportError(f"{folder} holds {foreign[0]}; name an empty folder, a new one, or that of an export")
    return former & present


def _take_place(folder: Path, unfinished: Path, former: frozenset[str]) -> None:
    # Without a manifest nobody takes the files for an export while some of them are old and some new.
    (folder / NAME).unlink(missing_ok=True)
    names = sorted((path.name for path in unfinished.iterdir()), key=lambda name: (name == NAME, name))
    for name in sorted(former - set(names)):
        (folder / name).unlink(missing_ok=True)
    for name in names:
        os.replace(unfinished / name, folder / name)  # noqa: PTH105
