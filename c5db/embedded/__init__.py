"""The embedded Postgres: a real server on loopback, for when no database is given."""

from c5db.embedded.server import Address, Status, start, status, stop

__all__ = ["Address", "Status", "start", "status", "stop"]
