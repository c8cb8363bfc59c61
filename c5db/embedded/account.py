"""Whom the server runs as: oneself, or for root, whom Postgres refuses, an unprivileged account."""

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from c5db.config import is_root
from c5db.domain.errors import EmbeddedPostgresError

UNPRIVILEGED = ("c5db", "nobody", "daemon")
"""The first of them that the machine has: one of our own shares its files with no other service."""


@dataclass(frozen=True)
class Account:
    """An account of this machine to run the server as; without `uid` it is one's own."""

    name: str
    uid: int | None = None
    gid: int | None = None

    def run(
        self,
        command: Sequence[str | Path],
        *,
        output: IO[str] | None = None,
        environment: dict[str, str] | None = None,
        keep: tuple[int, ...] = (),
    ) -> subprocess.CompletedProcess[str]:
        """Run a program as this account, away from the caller's environment, folder and Ctrl-C."""
        groups: list[int] | None = None if self.uid is None else []
        return subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output or subprocess.PIPE,
            stderr=output or subprocess.PIPE,
            text=True,
            errors="replace",
            cwd="/",
            env=clean_environment() | (environment or {}),
            start_new_session=True,
            umask=0o077,
            pass_fds=keep,
            user=self.uid,
            group=self.gid,
            extra_groups=groups,
        )

    def give(self, path: Path) -> None:
        """Make a file or folder this account's."""
        if self.uid is not None and self.gid is not None:
            os.chown(path, self.uid, self.gid)

    def can_enter(self, folder: Path) -> bool:
        """Whether the way to this folder is open to the account."""
        return self.run(["/bin/sh", "-c", 'cd "$0"', folder]).returncode == 0

    def can_run(self, program: Path) -> bool:
        """Whether the way to this program is open to the account, and it works."""
        try:
            return self.run([program, "--version"]).returncode == 0
        except OSError:
            return False


def clean_environment() -> dict[str, str]:
    """What the programs of Postgres get: no locale, time zone or PG variables of the caller's."""
    return {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}


def server_account(data: Path | None) -> Account:
    """Oneself; for root the owner of the data folder, or an unprivileged account where there is none yet."""
    if not is_root():
        return Account(name="you")
    import pwd

    if data is not None and data.exists():
        owner = pwd.getpwuid(data.stat().st_uid)
        return Account(owner.pw_name, owner.pw_uid, owner.pw_gid)
    for name in UNPRIVILEGED:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        account = Account(name, entry.pw_uid, entry.pw_gid)
        if _can_switch(account):
            return account
    raise EmbeddedPostgresError(
        "Postgres does not run as root, and root may not switch to an unprivileged account here; "
        "run c5db as a normal user, or set C5DB_DATABASE_URL to a database of your own"
    )


def _can_switch(account: Account) -> bool:
    try:
        return account.run(["/bin/sh", "-c", ":"]).returncode == 0
    except (OSError, subprocess.SubprocessError):
        return False


def first_barrier(account: Account, folder: Path) -> Path | None:
    """The highest folder on the way that the account may not enter; a part that is not made yet bars nothing."""
    for step in (*reversed(folder.parents), folder):
        if step.exists() and not account.can_enter(step):
            return step
    return None
