"""The tellings that are grouped again when some are new or changed: whole deals, as far as the change reaches.

The likeliest pair joins first and only pairs count, so that a deal whose members and neighbours are as they were comes
out as it was. What changes is grouped together with all that looks like it, step by step, until nothing else changes:
the outcome is that of grouping everything, at the cost of what is near.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from c5db.identity.decisions import Word
from c5db.identity.grouping import SAME, groups_of
from c5db.store import reports as store
from c5db.store.deals import read_assignments
from c5db.store.decisions import read_words
from c5db.store.reports import Head, Link

WIDEST = 4000
"""When a change reaches more tellings than this, the rest is left to the next load."""


@dataclass(frozen=True, slots=True)
class Regrouped:
    """The deals around a change, and what they were made of."""

    groups: Sequence[Sequence[Head]]
    former: Mapping[int, int]
    """The deals that reports belonged to."""
    links: Sequence[Link]
    words: Sequence[Word]
    left: frozenset[int]
    """Tellings that the change reaches too, but that were not grouped again."""


def regroup(connection: Connection, changed: Collection[int]) -> Regrouped:
    """Group again what some reports hang together with."""
    asked = set(changed) | store.find_neighbours(connection, changed, SAME)
    heads = store.read_heads(connection, asked, own=changed)
    while True:
        outcome = _group(connection, heads)
        moved = _moved(outcome, changed)
        reached = store.find_neighbours(connection, moved, SAME) - heads.keys() - asked
        if not reached or len(heads) > WIDEST:
            left = frozenset(reached)
            return Regrouped(outcome.groups, outcome.former, outcome.links, outcome.words, left)
        asked |= reached
        heads |= store.read_heads(connection, reached, own=())


def group_without(
    connection: Connection, report_ids: Collection[int], decision_ids: Collection[int]
) -> list[frozenset[int]]:
    """The deals that some reports would be if people had not decided so."""
    heads = store.read_heads(connection, report_ids, own=report_ids)
    words = words_on(connection, [member for head in heads.values() for member in head.members])
    said = [word for word in words if word.decision_id not in decision_ids]
    groups = groups_of(heads.values(), store.read_links(connection, heads), said)
    return [frozenset(member for head in group for member in head.members) for group in groups]


def words_on(connection: Connection, report_ids: Collection[int]) -> list[Word]:
    """What people decided of reports."""
    return [Word(decision_id, sides) for decision_id, sides in sorted(read_words(connection, report_ids).items())]


def _group(connection: Connection, heads: Mapping[int, Head]) -> Regrouped:
    members = [member for head in heads.values() for member in head.members]
    links, words = store.read_links(connection, heads), words_on(connection, members)
    groups = groups_of(heads.values(), links, words)
    return Regrouped(groups, read_assignments(connection, members), links, words, frozenset())


def _moved(outcome: Regrouped, changed: Collection[int]) -> set[int]:
    """Tellings of the groups that are no deal as it was."""
    before: dict[int, set[int]] = defaultdict(set)
    for report_id, deal_id in outcome.former.items():
        before[deal_id].add(report_id)
    moved: set[int] = set()
    for group in outcome.groups:
        members = {member for head in group for member in head.members}
        deal_id = outcome.former.get(group[0].report_id, 0)
        if members & set(changed) or before.get(deal_id) != members:
            moved |= {head.report_id for head in group}
    return moved
