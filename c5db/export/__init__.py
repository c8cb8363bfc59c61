"""Data out: everything or what changed, as tables or in the formats of others; each claim with quote and source."""

from c5db.domain.extras import MissingExtraError
from c5db.export.errors import NotAnExportError
from c5db.export.manifest import Exported, Manifest
from c5db.export.run import Format, export

__all__ = ["Exported", "Format", "Manifest", "MissingExtraError", "NotAnExportError", "export"]
