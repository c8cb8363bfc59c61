"""The words of the language `ru`, a file for each part of the reading."""
