"""What a load brought, and who is told how it goes on."""

from dataclasses import dataclass
from typing import Protocol

from c5db.domain.records import Reject


class Watcher(Protocol):
    """Who is told how a load goes on."""

    def document_done(self) -> None:
        """One more document was read."""

    def documents_kept(self, number: int) -> None:
        """Some more documents are in the database for good, whatever happens to the rest."""

    def document_rejected(self, reject: Reject) -> None:
        """A document was not taken."""

    def document_remarked(self, origin: str, remark: str) -> None:
        """Something that the input states of a document was not taken."""

    def deals_reconciled(self, number: int) -> None:
        """The facts of some more deals were recomputed."""


class Nobody:
    """A watcher that does not look."""

    def document_done(self) -> None: ...

    def documents_kept(self, number: int) -> None: ...

    def document_rejected(self, reject: Reject) -> None: ...

    def document_remarked(self, origin: str, remark: str) -> None: ...

    def deals_reconciled(self, number: int) -> None: ...


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load brought."""

    run_id: int
    seen: int = 0
    new: int = 0
    revised: int = 0
    unchanged: int = 0
    rejected: int = 0
    forgotten: int = 0
    """Left out, as their sources were forgotten."""
    edited: int = 0
    """New ones from files that were loaded before with another text, which stays a source of its own."""
    claims: int = 0
    deals: int = 0
    parties: int = 0
    conflicts: int = 0
    """Open ones on the deals that were touched."""
    seconds: float = 0.0

    @property
    def kept(self) -> int:
        """How many texts it stored."""
        return self.new + self.revised
