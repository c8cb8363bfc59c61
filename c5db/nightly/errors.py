"""How a nightly run ends before its end."""

from c5db.domain.errors import C5dbError


class StoppedError(C5dbError):
    """The run was stopped by its checks, and the facts stay as they were."""


class StepFailedError(C5dbError):
    """A step of the run failed."""
