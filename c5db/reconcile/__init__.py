"""From the claims on a deal to the facts held of it: pure rules, and the step that applies them to the database."""

from c5db.reconcile.rules import reconcile

__all__ = ["reconcile", "reconcile_deals"]


def __getattr__(name: str) -> object:
    # The rules are used without a database (`c5db fuse`), so what needs SQLAlchemy is imported when it is asked for.
    if name == "reconcile_deals":
        from c5db.reconcile.run import reconcile_deals

        return reconcile_deals
    raise AttributeError(name)
