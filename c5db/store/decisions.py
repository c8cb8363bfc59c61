"""What people decided on identity, as rows: what they said is one deal, and what is not."""

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import Connection

from c5db.store.rows import run_script


def place_decisions(connection: Connection, source_ids: Collection[int]) -> None:
    """Let decisions hold for the reports of sources that were read anew."""
    run_script(connection, "place_decisions", source_ids=sorted(source_ids))


def read_words(connection: Connection, report_ids: Collection[int]) -> dict[int, dict[int, int]]:
    """The sides on which standing decisions put some reports, by decision and report."""
    found: dict[int, dict[int, int]] = defaultdict(dict)
    for row in run_script(connection, "read_words", report_ids=sorted(report_ids)):
        found[row.decision_id][row.report_id] = row.side
    return found
