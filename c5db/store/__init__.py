"""The only place with SQL and queries."""
