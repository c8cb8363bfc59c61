"""Inputs read and parsed, one document after another."""

from c5db.reading.in_order import parse_all, read_and_parse
from c5db.reading.sources import Known, Outcome, Source, read_all

__all__ = ["Known", "Outcome", "Source", "parse_all", "read_all", "read_and_parse"]
