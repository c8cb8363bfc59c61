"""Why a telling belongs to its deal, in words: what it is most like, and by which signs."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from c5db.identity.decisions import held_together
from c5db.identity.likeness import in_words, signs
from c5db.identity.linking import Known
from c5db.identity.region import Regrouped
from c5db.identity.traits import Traits
from c5db.identity.within import Telling
from c5db.store.reports import Head


class Reasons:
    """What speaks for the deals of some tellings."""

    def __init__(self, outcome: Regrouped, known: Known) -> None:
        self._known = known
        self._source_of = {head.report_id: head.source_id for group in outcome.groups for head in group}
        self._order = {head.report_id: head.order for group in outcome.groups for head in group}
        self._like: dict[int, dict[int, float]] = defaultdict(dict)
        for link in outcome.links:
            self._like[link.report_id][link.other_id] = self._like[link.other_id][link.report_id] = link.score
        self._decided = {report for one in held_together(outcome.words) for report in one}
        self._told: Mapping[int, Telling] = {}
        self._nearest: dict[int, int] = {}
        self._group_of = {head.report_id: n for n, group in enumerate(outcome.groups) for head in group}

    def look_up(self, heads: Collection[Head]) -> None:
        """Read what is needed to give reasons for these tellings."""
        for head in heads:
            beside = [
                (score, self._order[other], other)
                for other, score in self._like[head.report_id].items()
                if self._group_of.get(other) == self._group_of[head.report_id]
            ]
            if beside:
                self._nearest[head.report_id] = max(beside)[-1]
        wanted = {head.report_id for head in heads} | set(self._nearest.values())
        self._told = self._known.tellings({self._source_of[i] for i in wanted})

    def why(self, head: Head, founds: bool) -> tuple[float | None, str]:
        """The score and the reason; no score where the deal begins with this telling."""
        nearest = self._nearest.get(head.report_id)
        likeness = None if nearest is None else self._like[head.report_id][nearest]
        if founds and nearest is not None:
            return None, f"the first to tell of it; also «{self._told[nearest].report.title}»"
        if not self._decided.isdisjoint(head.members) and (likeness is None or likeness < 0):
            return likeness, "a person decided that it is one deal with the others"
        if nearest is None:
            return None, "nothing else that is told looks like it"
        found = signs(Traits(self._told[head.report_id].report), Traits(self._told[nearest].report))
        return likeness, f"like «{self._told[nearest].report.title}»: {in_words(found)}"

    def why_told_with(self, head: Head, member: int) -> str | None:
        """The reason for a report that is told with another of its article."""
        if member == head.report_id:
            return None
        return f"goes on with «{self._told[head.report_id].report.title}» of the same article"
