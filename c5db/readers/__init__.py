"""Files into documents: one module per format, found by the ending of the name."""

from c5db.readers.inputs import Input, expand
from c5db.readers.table import MAX_SIZE, read

__all__ = ["MAX_SIZE", "Input", "expand", "read"]
