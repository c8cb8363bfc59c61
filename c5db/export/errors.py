"""What can be wrong with an export."""

from c5db.domain.errors import C5dbError, UsageError


class NotAnExportError(UsageError):
    """The folder holds something else than an export."""


class TooLargeNumberError(C5dbError):
    """A number does not fit into 38 digits, which is all that Parquet holds."""
