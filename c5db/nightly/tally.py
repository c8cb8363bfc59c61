"""What a run has done so far: read by the checks, the summary, the metrics and whoever is told of a failure."""

from dataclasses import dataclass, field

from c5db.load import LoadReport
from c5db.nightly.settings import Measure


@dataclass
class Tally:
    """The counts of a run; they grow while it goes on, and stay whatever it ends with."""

    run_id: int | None = None
    pages_fetched: int = 0
    pages_unchanged: int = 0
    pages_failed: int = 0
    sources_failed: int = 0
    load: LoadReport | None = None
    deals_reconciled: int = 0
    facts_moved: int = 0
    warnings: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    """By step."""

    @property
    def is_whole(self) -> bool:
        """Whether everything there was to take was taken."""
        return not (self.sources_failed or self.pages_failed or (self.load and self.load.rejected))

    def columns(self) -> dict[str, int | list[str]]:
        """As a row of runs."""
        return {
            "pages_fetched": self.pages_fetched,
            "pages_failed": self.pages_failed,
            "facts_moved": self.facts_moved,
            "warnings": list(self.warnings),
        }

    def facts(self) -> dict[str, object]:
        """As programs read it."""
        load = self.load or LoadReport(self.run_id or 0)
        return {
            "run_id": self.run_id,
            "sources_failed": self.sources_failed,
            "pages": {
                "fetched": self.pages_fetched,
                "unchanged": self.pages_unchanged,
                "failed": self.pages_failed,
            },
            "documents": {key: getattr(load, key) for key in ("seen", "new", "revised", "unchanged", "rejected")},
            "claims": load.claims,
            "deals": load.deals,
            "parties": load.parties,
            "deals_reconciled": self.deals_reconciled,
            "facts_moved": self.facts_moved,
            "warnings": list(self.warnings),
            "seconds": {step: round(seconds, 3) for step, seconds in self.seconds.items()},
        }

    def measures(self) -> dict[Measure, float]:
        """What the checks look at, as far as it is known."""
        found: dict[Measure, float] = {}
        if "fetch" in self.seconds:
            found |= page_measures(self.pages_fetched, self.pages_failed, self.pages_unchanged)
        if self.load is not None:
            found |= document_measures(self.load.seen, self.load.new, self.load.rejected, self.load.claims)
        return found


def page_measures(fetched: int, failed: int, unchanged: int = 0) -> dict[Measure, float]:
    """What the pages of a run come to."""
    asked = fetched + failed + unchanged
    return {
        Measure.PAGES_FETCHED: fetched,
        Measure.PAGES_FAILED: failed,
        Measure.FAILED_SHARE: failed / asked if asked else 0.0,
    }


def document_measures(seen: int, new: int, rejected: int, claims: int) -> dict[Measure, float]:
    """What the documents of a run come to."""
    return {
        Measure.DOCUMENTS_SEEN: seen,
        Measure.DOCUMENTS_NEW: new,
        Measure.DOCUMENTS_REJECTED: rejected,
        Measure.REJECTED_SHARE: rejected / seen if seen else 0.0,
        Measure.CLAIMS_NEW: claims,
        Measure.CLAIMS_PER_DOCUMENT: claims / new if new else 0.0,
    }
