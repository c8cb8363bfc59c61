"""The list of what an export holds, by which a reader knows that it is whole."""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

NAME = "manifest.json"
BLOCK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Exported:
    """One file of an export."""

    file: str
    table: str
    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an export holds, and as of when."""

    format: str
    run_id: int
    """The last run whose outcome is wholly in it: what a later `--since` is given."""
    since: int | None
    """The run that a reader has the data of already; None: everything is here."""
    created_at: str
    version: str
    schema_version: str
    text: bool
    """The full texts of the articles are in it."""
    files: tuple[Exported, ...]

    @property
    def rows(self) -> int:
        """Rows of all files."""
        return sum(one.rows for one in self.files)

    def write(self, folder: Path) -> Path:
        """Write it into a folder."""
        path = folder / NAME
        path.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=2) + "\n", "utf-8")
        return path


def listed_files(folder: Path) -> frozenset[str] | None:
    """The files that the manifest in a folder lists, itself among them; None where it has none of ours."""
    try:
        written = json.loads((folder / NAME).read_text("utf-8"))
        return frozenset(str(one["file"]) for one in written["files"]) | {NAME}
    except (OSError, ValueError, KeyError, TypeError):
        return None


def describe_file(path: Path, table: str, rows: int) -> Exported:
    """A file as the manifest lists it."""
    digest = hashlib.sha256()
    size = 0
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
            size += len(block)
    return Exported(path.name, table, rows, size, digest.hexdigest())
