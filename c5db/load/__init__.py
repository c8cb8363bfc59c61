"""Documents into the database: read, parsed, saved batch by batch; then the deals they touched are reconciled."""

from c5db.load.report import LoadReport, Watcher
from c5db.load.run import load

__all__ = ["LoadReport", "Watcher", "load"]
