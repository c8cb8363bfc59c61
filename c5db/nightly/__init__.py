"""The nightly job: fetch, load, check, reconcile, report, one at a time."""
