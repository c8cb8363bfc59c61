"""The words and values of the field: standard library only, imported by every other layer."""
