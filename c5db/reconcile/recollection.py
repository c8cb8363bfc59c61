"""What an article only recalls: an earlier value that it gives beside its news."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from c5db.domain.vocab import Attribute
from c5db.reconcile.statements import Statement, fits

SAME_NEWS = timedelta(days=7)
"""Articles this near in time tell of the same moment: so long takes news to reach everybody who tells of a deal."""
WEEK = Decimal(SAME_NEWS.days)
Figure = tuple[Decimal | None, Decimal | None, str | None]
MOST_BESIDE = 2
"""An article that gives more values lists parts."""
EVERYTHING = 100
APART = 3
"""No figure is revised beyond this factor without a word."""

ZERO = Decimal(0)
MOST_DELAY = Decimal(4 * 366)
"""Days."""


@dataclass(frozen=True, slots=True)
class Known:
    """Since when each figure is told, and by whom."""

    since: dict[Figure, date]
    voices: dict[Figure, set[str]]


def by_article(statements: Iterable[Statement]) -> dict[int, list[Statement]]:
    """The statements of each article."""
    sources: dict[int, list[Statement]] = defaultdict(list)
    for one in statements:
        sources[one.evidence.source_id].append(one)
    return sources


def is_corrected(one: Statement, article: Sequence[Statement]) -> bool:
    """Its own article says that another value took its place."""
    if one.evidence.revises:
        return False
    news = [other for other in article if not other.evidence.former and other.value != one.value]
    told = [other for other in news if one.evidence.former or _revises_it(other, one)]
    near = [other for other in told if may_replace(other, one) and not years_apart(other, one)]
    return any(is_nearest(other, one, news) for other in near)


def _revises_it(other: Statement, one: Statement) -> bool:
    """Who buys 25% and «raises its share to 60%» had neither before."""
    return other.evidence.revises and one.evidence.attribute is not Attribute.STAKE


def recalled_in(statements: Sequence[Statement], upheld: Collection[str]) -> list[Statement]:
    """The statements that are mere recollections, but for the claims `upheld` by others."""
    sources, known = by_article(statements), _known(statements)

    def is_told_only(one: Statement) -> bool:
        article = sources[one.evidence.source_id]
        if one.evidence.claim_id in upheld:
            return is_corrected(one, article) and len(known.voices[_figure(one)]) == 1
        return is_corrected(one, article) or _is_recalled(one, article, known)

    return list(filter(is_told_only, statements))


def _is_recalled(one: Statement, article: Sequence[Statement], known: Known) -> bool:
    """Its article gives another value too, and that one is the news: others had told this one before."""
    beside = [other for other in article if not fits(other, one)]
    if one.day is None or one.speaker or len({other.value for other in beside}) > MOST_BESIDE:
        return False
    since = known.since[_figure(one)]
    news = [
        other
        for other in beside
        if may_replace(other, one) and since < known.since.get(_figure(other), date.max) and _is_news(other, one, known)
    ]
    return bool(news) and one.day - since > SAME_NEWS


def may_replace(new: Statement, old: Statement) -> bool:
    """A figure of another size counts something else, as does one more, and two shares that make up the whole."""
    first, second = new.evidence.value, old.evidence.value
    if new.evidence.further or make_up_the_whole(new, old):
        return False
    return not (first and second) or 1 / APART <= abs(first / second) <= APART


def years_apart(one: Statement, other: Statement) -> bool:
    """Two dates so far from each other are of two things: nothing is put off as long without a word between."""
    first, second = one.allows.low, other.allows.low
    dates = one.evidence.value_text is not None and first is not None and second is not None
    return dates and abs((first or ZERO) - (second or ZERO)) > MOST_DELAY


def comes_after(new: Sequence[Statement], old: Sequence[Statement]) -> bool:
    """The new day is told as news, and all who give the old one did so well before: two things happened."""
    days, told = [one.allows.low for one in new], [one.day for one in old]
    begins = min((day for day in days if day is not None), default=None)
    if begins is None or not all(day is not None and Decimal(day.toordinal()) + WEEK < begins for day in told):
        return False
    return any(one.day is not None and abs(Decimal(one.day.toordinal()) - begins) <= WEEK for one in new)


def make_up_the_whole(one: Statement, other: Statement) -> bool:
    """Two shares of 100 %: «70 % … the remaining 30 %»."""
    shares = [said.evidence.value for said in (one, other) if said.evidence.attribute is Attribute.STAKE]
    return len(shares) == 2 and sum(share or 0 for share in shares) == EVERYTHING


def is_nearest(one: Statement, far: Statement, article: Sequence[Statement]) -> bool:
    """No other figure of its article is nearer to the far one: an article that lists parts revises none of them."""
    distance = times(one, far)
    own = [times(other, far) for other in article if other.teller == one.teller]
    return distance is None or not any(other is not None and other < distance for other in own)


def times(one: Statement, other: Statement) -> Decimal | None:
    """How many times the smaller figure the larger is."""
    first, second = one.evidence.value, other.evidence.value
    return max(first / second, second / first) if first and second and first > 0 and second > 0 else None


def _is_news(new: Statement, old: Statement, known: Known) -> bool:
    """An article tells its news first; what others tell too may come later in it."""
    return new.evidence.position <= old.evidence.position or len(known.voices[_figure(new)]) > 1


def _figure(one: Statement) -> Figure:
    return one.value[:3]


def _known(statements: Iterable[Statement]) -> Known:
    known = Known({}, defaultdict(set))
    for one in statements:
        figure = _figure(one)
        known.voices[figure].add(one.voice)
        if one.day is not None:
            known.since[figure] = min(one.day, known.since.get(figure, date.max))
    return known
