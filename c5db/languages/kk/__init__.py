"""The words of the language `kk`, a file for each part of the reading."""
