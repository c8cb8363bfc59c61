"""One page to look at: totals, charts, conflicts with their quotes side by side, and what changed."""

from c5db.report.write import write_report

__all__ = ["write_report"]
