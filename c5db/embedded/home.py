"""The home of the embedded Postgres: its files, who may read them, and what it remembers."""

import contextlib
import json
import os
import secrets
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from c5db.config import is_root
from c5db.domain.errors import EmbeddedPostgresError
from c5db.embedded.account import Account, first_barrier

ENTERABLE = 0o011


@contextlib.contextmanager
def plain_errors(folder: Path) -> Iterator[None]:
    """What the system refuses becomes one line with the name of the file."""
    try:
        yield
    except OSError as error:
        raise EmbeddedPostgresError(f"{error.filename or folder}: {error.strerror or error}") from error


@dataclass(frozen=True)
class State:
    """What a home remembers: the major version of its data folder, its port, whether the database is made."""

    major: int
    port: int | None = None
    prepared: bool = False


@dataclass(frozen=True)
class Home:
    """The files of one embedded Postgres."""

    folder: Path

    def data(self, major: int) -> Path:
        return self.folder / f"postgres-{major}"

    @property
    def log(self) -> Path:
        return self.folder / "server.log"

    @property
    def programs(self) -> Path:
        """Copies of programs whose own place is barred to the server's account."""
        return self.folder / "programs"

    @property
    def password_file(self) -> Path:
        return self.folder / "password"

    @property
    def state_file(self) -> Path:
        return self.folder / "state.json"

    def read_state(self) -> State | None:
        """What the home remembers, or nothing where no server was made yet."""
        try:
            return State(**json.loads(self.state_file.read_text("utf-8")))
        except FileNotFoundError:
            return None
        except (ValueError, TypeError) as error:
            raise EmbeddedPostgresError(f"{self.state_file} is damaged: {error}") from error

    def found_state(self) -> State | None:
        """What the newest data folder tells, for a home that has forgotten the rest."""
        majors = [int(file.read_text("utf-8")) for file in self.folder.glob("postgres-[0-9][0-9]/PG_VERSION")]
        return State(max(majors)) if majors else None

    def write_state(self, state: State) -> None:
        write_private(self.state_file, json.dumps(asdict(state)))

    def read_password(self) -> str:
        """The password of the server's roles."""
        try:
            return self.password_file.read_text("utf-8").strip()
        except FileNotFoundError:
            raise EmbeddedPostgresError(
                f"{self.password_file} is missing; without it nobody can log in to the data beside it"
            ) from None

    def make_password(self) -> str:
        """The password, drawn on the first call."""
        if not self.password_file.exists():
            write_private(self.password_file, secrets.token_urlsafe(24))
        return self.read_password()

    def make(self, account: Account) -> None:
        """Make the folder, so that the server's account reaches its data and reads nothing else."""
        barrier = first_barrier(account, self.folder.parent) if is_root() else None
        if barrier is not None:
            raise EmbeddedPostgresError(
                f"root's server runs as {account.name}, who may not enter {barrier}; "
                "set C5DB_HOME to a folder that others can reach, such as /var/lib/c5db"
            )
        make_folder(self.folder, 0o711 if is_root() else 0o700)
        if is_root() and not account.can_enter(self.folder):
            self.folder.chmod(self.folder.stat().st_mode & 0o7777 | ENTERABLE)

    @contextlib.contextmanager
    def locked(self) -> Iterator[int]:
        """One command at a time; gives the descriptor that holds the lock, until all who have it end or are killed."""
        import fcntl

        descriptor = os.open(private_file(self.folder / "lock"), os.O_RDWR)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield descriptor
        finally:
            os.close(descriptor)


def make_folder(folder: Path, mode: int) -> None:
    """Make a folder with this mode, and parents that others may pass; what is there already stays as it is."""
    if folder.is_dir():
        return
    make_folder(folder.parent, 0o755)
    folder.mkdir(exist_ok=True)
    folder.chmod(mode)


def private_file(path: Path) -> Path:
    """A file that only the owner of its folder reads, made where it is not there: root may act for the owner."""
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        if is_root():
            owner = path.parent.stat()
            os.chown(path, owner.st_uid, owner.st_gid)
    return path


def write_private(path: Path, text: str) -> None:
    """Write a file that nobody else can read, whole or not at all."""
    draft = path.with_name(f"{path.name}.new")
    draft.unlink(missing_ok=True)
    with private_file(draft).open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
