"""One family of errors: the docstring is the message, and each knows the exit code it ends a command with."""

from typing import ClassVar


class C5dbError(Exception):
    """Something failed."""

    exit_code: ClassVar[int] = 1

    def __init__(self, detail: str = "") -> None:
        message = (type(self).__doc__ or "").strip().splitlines()[0].rstrip(".")
        super().__init__(f"{message}: {detail}" if detail else message)
        self.reason = detail or message


class UsageError(C5dbError):
    """Wrong usage."""

    exit_code = 2


class LockedError(C5dbError):
    """Another run holds the lock."""

    exit_code = 4


class SchemaBehindError(C5dbError):
    """The database schema is behind this version of c5db."""

    exit_code = 5


class SchemaAheadError(C5dbError):
    """The database schema is newer than this version of c5db."""


class DatabaseUnreachableError(C5dbError):
    """The database cannot be reached."""


class DatabaseFailedError(C5dbError):
    """The database failed."""


class EmbeddedPostgresError(C5dbError):
    """The embedded Postgres cannot run here."""


class BackupError(C5dbError):
    """The backup failed."""


class RestoreError(C5dbError):
    """The restore failed, and the database is as it was."""


class UnreadableDocumentError(C5dbError):
    """The document cannot be read."""


class NoSuchDealError(C5dbError):
    """There is no such deal."""


class NoSuchPartyError(C5dbError):
    """There is no such party."""


class NoSuchFactError(C5dbError):
    """There is no such fact of the deal."""


class NoSuchRulingError(C5dbError):
    """No ruling stands there."""


class NoSuchClaimError(C5dbError):
    """There is no such claim."""


class NoSuchRejectionError(C5dbError):
    """The claim is not rejected."""


class NoSuchRunError(C5dbError):
    """There is no such run."""


class UnreadableRatesError(UsageError):
    """The rates cannot be read."""


class UnsuitableRoleError(C5dbError):
    """This role cannot be narrowed to what it should be."""


class NoSuchDecisionError(C5dbError):
    """No such decision stands."""
