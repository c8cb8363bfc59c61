"""The words of the language `en`, a file for each part of the reading."""
