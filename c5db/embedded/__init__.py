"""The embedded Postgres: a real server on loopback, for when no database is given."""

from c5db.embedded.data_upgrade import Moved, newer_postgres, upgrade_data
from c5db.embedded.process import LOOPBACK
from c5db.embedded.server import Address, Status, is_blank, start, status, stop

__all__ = [
    "LOOPBACK",
    "Address",
    "Moved",
    "Status",
    "is_blank",
    "newer_postgres",
    "start",
    "status",
    "stop",
    "upgrade_data",
]
