"""The client programs of Postgres that fit a server: those of the wheel, else of the machine."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from c5db.domain.errors import EmbeddedPostgresError
from c5db.embedded.binaries import carried_folders, machine_folders

NEEDED = ("pg_dump", "pg_restore", "psql")


@dataclass(frozen=True, order=True)
class ClientPrograms:
    """pg_dump, pg_restore and psql of one Postgres."""

    major: int
    folder: Path

    def program(self, name: str) -> Path:
        return self.folder / name


def installed_clients() -> list[ClientPrograms]:
    """Every set of clients that runs here, the oldest first; of two of one version, that of the wheel."""
    found: dict[int, ClientPrograms] = {}
    for folder in _folders():
        if all((folder / name).is_file() for name in NEEDED) and (major := _major(folder / "pg_dump")):
            found.setdefault(major, ClientPrograms(major, folder))
    return sorted(found.values())


def clients_for(major: int) -> list[ClientPrograms]:
    """The clients that can work with a server of this major version, the best first: as old as it, else newer."""
    fitting = [clients for clients in installed_clients() if clients.major >= major]
    if not fitting:
        raise EmbeddedPostgresError(
            f"there is no pg_dump of Postgres {major} or newer: install the client programs of that version"
        )
    return fitting


def _folders() -> Iterator[Path]:
    yield from carried_folders()
    yield from machine_folders()
    if found := shutil.which("pg_dump"):
        yield Path(found).resolve().parent


def _major(program: Path) -> int | None:
    try:
        answer = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = re.search(r"\) (\d+)", answer.stdout)
    return int(found[1]) if found and answer.returncode == 0 else None
