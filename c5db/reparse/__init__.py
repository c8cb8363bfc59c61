"""Stored texts and fetched pages read again with the present extractor."""

from c5db.reparse.run import Again, reparse

__all__ = ["Again", "reparse"]
