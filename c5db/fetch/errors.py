"""Why something could not be fetched."""

from c5db.domain.errors import C5dbError


class FetchError(C5dbError):
    """It cannot be fetched."""


class PassingError(FetchError):
    """It cannot be fetched now."""

    def __init__(self, detail: str = "", retry_after: float | None = None) -> None:
        super().__init__(detail)
        self.retry_after = retry_after


class UnreachableError(PassingError):
    """Its host does not answer."""


class BusyError(UnreachableError):
    """Its host asks to be left alone for a while."""


class ForbiddenAddressError(FetchError):
    """It is at an address that the config does not allow."""


class GoneError(FetchError):
    """It is not there any more."""
