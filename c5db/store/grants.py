"""Logins with narrow rights: analysts who read the views and nothing else, loaders who write but change no schema."""

from dataclasses import dataclass

from psycopg.sql import SQL, Identifier, Literal
from sqlalchemy import Connection

from c5db.domain.errors import UnsuitableRoleError
from c5db.models import VOCABULARIES
from c5db.store.rows import driver_of, run_script

LONGEST_NAME = 63
READ_BY_LOADERS = ("alembic_version", *(model.__tablename__ for model in VOCABULARIES))
"""Tables that only an upgrade writes."""


@dataclass(frozen=True, slots=True)
class Granted:
    """What came of it: whether the login is new, and what stays open to it, in words."""

    is_new: bool
    left_open: tuple[str, ...]


def role_exists(connection: Connection, name: str) -> bool:
    """Whether the server has a role of this name."""
    return bool(run_script(connection, "role_exists", role=name).scalar())


def grant_analyst(connection: Connection, name: str, password: str | None, timeout: int) -> Granted:
    """A login that reads the schema `analyst` and nothing else; a statement ends after `timeout` seconds."""
    is_new = _make_login(connection, name, password)
    _carry_out(connection, "grant_analyst", role=name, timeout=f"{timeout}s")
    return Granted(is_new, _close_to_everybody(connection))


def grant_loader(connection: Connection, name: str, password: str | None) -> Granted:
    """A login that loads, reconciles and corrects, but changes no table, view or vocabulary."""
    is_new = _make_login(connection, name, password)
    _carry_out(connection, "grant_loader", role=name, only_read=list(READ_BY_LOADERS))
    return Granted(is_new, _close_to_everybody(connection))


def _make_login(connection: Connection, name: str, password: str | None) -> bool:
    """Make or find the login and take from it whatever it was given; whether it is new."""
    if not name or len(name.encode()) > LONGEST_NAME or "\x00" in name or name.startswith("pg_"):
        raise UnsuitableRoleError(f"{name!r} is no name for a login: 1 to {LONGEST_NAME} bytes, not pg_…")
    raw = driver_of(connection)
    is_new = not role_exists(connection, name)
    if is_new:
        raw.execute(SQL("CREATE ROLE {} LOGIN").format(Identifier(name)))
    else:
        if might := run_script(connection, "role_might", role=name).scalar():
            raise UnsuitableRoleError(f"{name} {might}; take a new name")
        raw.execute(SQL("ALTER ROLE {} LOGIN").format(Identifier(name)))
        _carry_out(connection, "take_back_grants", role=name)
    if password is not None:
        # The server gets, and may log, what the password is checked by, but never the password.
        hashed = raw.pgconn.encrypt_password(password.encode(), name.encode(), b"scram-sha-256").decode()
        raw.execute(SQL("ALTER ROLE {} PASSWORD {}").format(Identifier(name), Literal(hashed)))
    return is_new


def _close_to_everybody(connection: Connection) -> tuple[str, ...]:
    """Take from the logins what Postgres gives to all of them; what has to stay, in words."""
    _carry_out(connection, "close_database")
    return tuple(run_script(connection, "left_open").scalars())


def _carry_out(connection: Connection, name: str, **parameters: object) -> None:
    """Run the statements that a script makes out of the names in the database."""
    for statement in run_script(connection, name, **parameters).scalars().all():
        driver_of(connection).execute(str(statement).encode())
