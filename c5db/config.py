"""The settings that the environment gives: which database, and where the embedded Postgres lives."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from c5db.domain.errors import DatabaseUnreachableError

DATABASE_URL = "C5DB_DATABASE_URL"
HOME = "C5DB_HOME"
ROOT_HOME = Path("/var/lib/c5db")
SCHEMES = ("postgresql", "postgres", "postgresql+psycopg")


@dataclass(frozen=True)
class Settings:
    """Where the data is: `database_url` as libpq reads it, or None for the embedded Postgres in `home`."""

    # The address may hold a password, which a traceback must not show.
    database_url: str | None = field(repr=False)
    home: Path


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of this process's environment, or of the one given."""
    environment = os.environ if environment is None else environment
    address = environment.get(DATABASE_URL, "").strip()
    home = environment.get(HOME, "").strip()
    return Settings(
        database_url=libpq_url(address) if address else None,
        home=Path(home).expanduser().absolute() if home else default_home(),
    )


def default_home() -> Path:
    """The platform's folder for user data; root has one for the whole machine."""
    if is_root():
        return ROOT_HOME
    from platformdirs import user_data_path

    return user_data_path("c5db", appauthor=False).absolute()


def is_root() -> bool:
    """Whether this process is root's."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def libpq_url(address: str) -> str:
    """The URL as every Postgres client reads it: `postgresql+psycopg://u@h/d` → `postgresql://u@h/d`.

    What is wrong with it is said without the URL itself, which may hold a password.
    """
    scheme, separator, rest = address.partition("://")
    if not separator:
        raise DatabaseUnreachableError(f"{DATABASE_URL} is not a URL; write postgresql://user@host:port/database")
    if scheme not in SCHEMES:
        raise DatabaseUnreachableError(f"{DATABASE_URL} begins with {scheme}://; write {_advice(scheme)}")
    if _is_cut_short(rest):
        raise DatabaseUnreachableError(
            f"{DATABASE_URL} is no Postgres URL; in user and password write @ as %40, : as %3A, / as %2F, # as %23"
        )
    return f"postgresql://{rest}"


def _advice(scheme: str) -> str:
    if scheme.startswith(("postgresql+", "postgres+")):
        return "postgresql:// (c5db brings its own driver, psycopg 3)"
    return "postgresql:// (c5db keeps its data in Postgres)"


def _is_cut_short(rest: str) -> bool:
    """Whether the password holds a mark of its own, so that a piece of it stands where the host or port should."""
    try:
        parts = urlsplit(f"postgresql://{rest}")
    except ValueError:
        return True
    login, _, hosts = parts.netloc.rpartition("@")
    ports = [host.rpartition("]")[2].partition(":")[2] for host in hosts.split(",")]
    beyond = parts.path + parts.fragment
    return "@" in login or any(port and not port.isdecimal() for port in ports) or ("@" in beyond and not login)
