"""What is said where a library that comes with an extra of c5db is not installed."""

from c5db.domain.errors import C5dbError


class MissingExtraError(C5dbError):
    """A library that comes with an extra of c5db is not installed."""

    def __init__(self, library: str, extra: str) -> None:
        super().__init__(f"{library}; install it with: pip install 'c5db[{extra}]'")
