"""Programs that the server's account can run: where they are, or copied into the home."""

import shutil
from pathlib import Path

from c5db.domain.errors import EmbeddedPostgresError
from c5db.embedded.account import Account
from c5db.embedded.binaries import Binaries, carrier_libraries
from c5db.embedded.home import Home, make_folder


def reachable_binaries(home: Home, binaries: Binaries, account: Account) -> Binaries:
    """These programs, or a copy of them in the home where their own place is barred to the server's account."""
    if account.uid is None or account.can_run(binaries.program("postgres")):
        return binaries
    if not binaries.carried:
        raise EmbeddedPostgresError(
            f"root's server runs as {account.name}, who may not run the programs in {binaries.folder}; "
            "install Postgres where others can reach it, or set C5DB_DATABASE_URL to a database of your own"
        )
    copy = _copy_programs(home, binaries)
    if not account.can_run(copy.program("postgres")):
        raise EmbeddedPostgresError(f"{account.name} may not run programs below {home.folder}; set C5DB_HOME elsewhere")
    return copy


def _copy_programs(home: Home, binaries: Binaries) -> Binaries:
    """A copy with the libraries beside it, as the programs look for them relative to their own place."""
    installation = binaries.folder.parent
    site = installation.parent.parent
    target = home.programs / binaries.version
    copy = Binaries(target / binaries.folder.relative_to(site), binaries.version, carried=True)
    if not target.is_dir():
        make_folder(home.programs, 0o711)
        draft = target.with_name(f"{target.name}.new")
        shutil.rmtree(draft, ignore_errors=True)
        for folder in (installation, *carrier_libraries(binaries)):
            shutil.copytree(folder, draft / folder.relative_to(site), ignore=shutil.ignore_patterns("include"))
        _open_to_read(draft)
        draft.rename(target)
    return copy


def _open_to_read(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & 0o7777 | (0o555 if path.is_dir() else 0o444))
            if path.is_file() and path.stat().st_mode & 0o100:
                path.chmod(path.stat().st_mode & 0o7777 | 0o111)
