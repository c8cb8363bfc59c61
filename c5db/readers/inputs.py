"""Which files a command line means."""

import glob
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from c5db.domain.errors import UsageError

STANDARD_INPUT = "-"
FORMATS = (".txt", ".md", ".html", ".htm", ".jsonl", ".warc")
OF_MANY = (".jsonl", ".warc")
"""Formats whose files hold any number of documents, each named by the path and its number."""
PACKINGS = (".gz", ".zst")
KNOWN_ENDINGS = f"known endings: {', '.join(FORMATS)}, each also with {' or '.join(PACKINGS)}"


@dataclass(frozen=True, slots=True, order=True)
class Input:
    """A file to be read, by its path as it was given; `-` is standard input."""

    path: str

    @property
    def packing(self) -> str:
        """`.gz`, `.zst` or nothing."""
        ending = Path(self.path).suffix.lower()
        return ending if ending in PACKINGS else ""

    @property
    def format(self) -> str:
        """The ending that tells the format, in lower case; standard input holds JSON Lines."""
        if self.path == STANDARD_INPUT:
            return ".jsonl"
        return Path(self.path[: len(self.path) - len(self.packing)]).suffix.lower()

    @property
    def stem(self) -> str:
        """The name of the file without folder and endings."""
        if self.path == STANDARD_INPUT:
            return "stdin"
        return Path(self.path[: len(self.path) - len(self.packing)]).stem


def holds_one(origin: str) -> bool:
    """Whether a document is all that its file holds: those of other files are named by path and number."""
    return Input(origin).format in FORMATS and Input(origin).format not in OF_MANY


def expand(paths: Sequence[str]) -> list[Input]:
    """The files that paths, folders and globs stand for, sorted; one that stands for nothing is wrong usage."""
    found: set[Input] = set()
    for path in paths:
        found.update(_expand_one(path))
    return sorted(found)


def _expand_one(path: str) -> list[Input]:
    if path == STANDARD_INPUT:
        return [Input(path)]
    if not path or "\0" in path:
        raise UsageError(f"no such path: {path!r}")
    if Path(path).is_dir():
        inputs = list(_in_folder(path))
        if not inputs:
            raise UsageError(f"nothing to read in the folder {path} ({KNOWN_ENDINGS})")
        return inputs
    if os.path.exists(path):  # noqa: PTH110  (Path.exists raises on what cannot be asked, before Python 3.12)
        return [Input(path)]
    if not glob.has_magic(path):
        raise UsageError(f"no such path: {path}")
    inputs = list(_matching(path))
    if not inputs:
        raise UsageError(f"nothing matches {path}")
    return inputs


def _matching(pattern: str) -> Iterator[Input]:
    for match in glob.iglob(pattern, recursive=True):  # noqa: PTH207  (Path.glob takes no absolute patterns)
        if Path(match).is_dir():
            if not pattern.endswith("**"):
                yield from _in_folder(match)
        elif _is_known_file(match):
            yield Input(match)


def _in_folder(folder: str) -> Iterator[Input]:
    """The files of known formats below `folder`; hidden ones and links to folders are left aside.

    A folder that may not be listed is given as an input of its own, so that it ends as a reject and not in silence.
    """
    barred: list[str] = []
    for here, folders, files in os.walk(folder, onerror=lambda error: barred.append(str(error.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = os.path.join(here, name)  # noqa: PTH118  (a hundred thousand Path objects cost seconds)
            if not name.startswith(".") and _is_known_file(path):
                yield Input(path)
    yield from map(Input, barred)


def _is_known_file(path: str) -> bool:
    """Whether the name has a known ending and a regular file stands behind it: no FIFO, no device, no dangling link."""
    if Input(path).format not in FORMATS:
        return False
    try:
        return stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116
    except OSError:
        return False
