"""Compares what sources tell anew with the reports that share a key with it, and keeps what that gave."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from sqlalchemy import Connection

from c5db.identity.decisions import kept_apart
from c5db.identity.grouping import SAME
from c5db.identity.keys import keys_of
from c5db.identity.likeness import score
from c5db.identity.region import words_on
from c5db.identity.traits import Traits
from c5db.identity.within import Telling, apart_scores, tellings
from c5db.store import reports as store
from c5db.store.reports import Link

READ_AT_ONCE = 200
"""So many sources are read at a time to be compared, and forgotten: a batch is compared with thousands."""
LOOKED_UP = 100
"""For so many tellings at a time is looked up what they are compared with: a hundred others each."""


class Known:
    """What sources tell, each read once while it is known."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._by_source: dict[int, list[Telling]] = {}

    def tellings(self, source_ids: Collection[int]) -> dict[int, Telling]:
        """What these sources tell, deal by deal, under the number of the first report."""
        missing = set(source_ids) - self._by_source.keys()
        reports = store.read_reports(self._connection, missing) if missing else {}
        ids = [report.report_id for told in reports.values() for report in told]
        apart = kept_apart(words_on(self._connection, ids)) if ids else set()
        self._by_source |= {source_id: tellings(reports.get(source_id, []), apart) for source_id in missing}
        return {told.report.report_id: told for i in sorted(source_ids) for told in self._by_source[i]}

    def forget(self, source_id: int) -> None:
        """Make room: who asks for it again has it read again."""
        self._by_source.pop(source_id, None)

    def by_source(self, source_id: int) -> list[Telling]:
        """What one source tells."""
        return list(self.tellings([source_id]).values())


def link_tellings(connection: Connection, source_ids: Collection[int], known: Known) -> dict[int, Telling]:
    """Give what sources tell its keys and its likeness to what others tell; the tellings by their first report."""
    fresh = known.tellings(source_ids)
    heads = {
        member.report_id: None if member is told.members[0] else i
        for i, told in fresh.items()
        for member in told.members
    }
    store.renew_report_keys(connection, {i: keys_of(told.report) for i, told in fresh.items()}, heads)
    store.save_links(connection, _compared(connection, fresh, known))
    store.save_links(connection, (Link(*one) for i in sorted(source_ids) for one in apart_scores(known.by_source(i))))
    return fresh


def _compared(connection: Connection, fresh: Mapping[int, Telling], known: Known) -> list[Link]:
    """How alike new tellings are to others, in order; of what is read for it, only what is like them stays known."""
    mine = {i: Traits(told.report) for i, told in fresh.items()}
    own = {told.report.source_id for told in fresh.values()}
    beside = _beside(connection, fresh)
    links: dict[tuple[int, int], float] = {}
    for sources in _slices(sorted(beside), READ_AT_ONCE):
        told = known.tellings(sources)
        for source_id in sources:
            found = _likeness(mine, told, beside[source_id])
            links |= found
            if source_id not in own and max(found.values()) < SAME:
                known.forget(source_id)
    return [Link(a, b, links[a, b]) for a, b in sorted(links)]


def _likeness(
    mine: Mapping[int, Traits], told: Mapping[int, Telling], beside: Mapping[int, Sequence[int]]
) -> dict[tuple[int, int], float]:
    """The scores of one source's tellings, each with the new ones that it stands `beside`."""
    scores = {}
    for other, compared in beside.items():
        theirs = mine.get(other) or Traits(told[other].report)
        for i in compared:
            a, b = sorted((i, other))
            scores[a, b] = score(mine[i], theirs) if a == i else score(theirs, mine[i])
    return scores


def _slices(ids: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    return (ids[at : at + size] for at in range(0, len(ids), size))


def _beside(connection: Connection, fresh: Mapping[int, Telling]) -> dict[int, dict[int, list[int]]]:
    """The other tellings by their sources, each with the new ones that it is compared with."""
    found: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for report_ids in _slices(sorted(fresh), LOOKED_UP):
        for i, other, source_id in _pairs(connection, fresh, report_ids):
            found[source_id][other].append(i)
    return found


def _pairs(
    connection: Connection, fresh: Mapping[int, Telling], report_ids: Collection[int]
) -> list[tuple[int, int, int]]:
    """New telling, other telling and its source: with a deal that very many tell of, those who speak for it compare."""
    found = store.find_candidates(connection, report_ids)
    speakers = store.find_speakers(connection, {one.deal_id for one in found if one.deal_id is not None})
    pairs = {(one.report_id, one.other_id, one.source_id) for one in found if one.deal_id not in speakers}
    for one in found:
        source_id = fresh[one.report_id].report.source_id
        pairs |= {
            (one.report_id, speaker.report_id, speaker.source_id)
            for speaker in speakers.get(one.deal_id or 0, ())
            if speaker.source_id != source_id
        }
    return sorted(pairs)
