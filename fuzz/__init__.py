"""Looks for texts and files that break the reading; what was found is kept in `found/` and tried in every test run."""
