"""Compares what sources tell anew with the reports that share a key with it, and keeps what that gave."""

from collections.abc import Collection, Iterator, Mapping

from sqlalchemy import Connection

from c5db.identity.decisions import kept_apart
from c5db.identity.keys import keys_of
from c5db.identity.likeness import score
from c5db.identity.region import words_on
from c5db.identity.traits import Traits
from c5db.identity.within import Telling, apart_scores, tellings
from c5db.store import reports as store
from c5db.store.reports import Link


class Known:
    """What sources tell, each read once."""

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


def _compared(connection: Connection, fresh: Mapping[int, Telling], known: Known) -> Iterator[Link]:
    pairs = _pairs(connection, fresh)
    told = known.tellings({source_id for _, _, source_id in pairs} | {t.report.source_id for t in fresh.values()})
    traits = {i: Traits(told[i].report) for a, b, _ in pairs for i in (a, b)}
    return (Link(a, b, score(traits[a], traits[b])) for a, b in sorted({(min(a, b), max(a, b)) for a, b, _ in pairs}))


def _pairs(connection: Connection, fresh: Mapping[int, Telling]) -> list[tuple[int, int, int]]:
    """New telling, other telling and its source: with a deal that very many tell of, those who speak for it compare."""
    found = store.find_candidates(connection, fresh)
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
