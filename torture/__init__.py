"""Does to c5db what happens to programs in the night, and counts what was lost."""
