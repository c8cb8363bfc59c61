"""Tests that need minutes, other programs or clusters: `make test-external`, never a part of `make test`."""
