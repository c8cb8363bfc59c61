"""Blocking keys: reports that may tell of one deal share one, and few others do.

Every key is narrow by what it says, not by how often it occurs, so that the database's size does not matter: two
parties; a party with a month, an amount of two digits or an object; two figures that are rare together; the words it is
told in that week, which copies share. A name that only stands beside a deal is no party: with a month it would be
shared by most that is told of a city in that month.
"""

import itertools
from collections.abc import Iterator
from decimal import Decimal

from c5db.domain.reports import Report, Stated
from c5db.domain.vocab import Attribute, PartyKind
from c5db.identity.dates import stretch_of
from c5db.identity.names import block_key
from c5db.identity.passages import object_words, proper_words
from c5db.identity.shingles import least_runs, words_of
from c5db.identity.traits import Traits

MOST_SIDES = 6
MOST_NAMES = 6
"""Where parties are missing, names around the quotes stand in for them."""
MOST_FIGURES = 8
COPIED_RUN, MOST_RUNS = 7, 2
"""Words in a row that only copies share, and how many such runs are kept."""
LONGEST = 200
"""A longer key is cut: an index row has an upper limit."""
LONG_MONTHS = 62
"""A stated stretch up to two months long is as good as a month."""
COUNTED = frozenset(
    {
        Attribute.VALUE,
        Attribute.FINANCING,
        Attribute.QUANTITY,
        Attribute.CAPACITY,
        Attribute.RESOURCE,
        Attribute.STAKE,
    }
)


def keys_of(report: Report) -> frozenset[str]:
    """The keys of a report, from its own content alone."""
    parties = sorted({block_key(side.name) for side in report.sides if side.kind is not PartyKind.COUNTRY})
    parties = [party for party in parties if party][:MOST_SIDES]
    named = sorted(Traits(report).sounds - set(parties))[:MOST_NAMES] if len(parties) < 2 else []
    lands = sorted({side.name.casefold() for side in report.sides if side.kind is PartyKind.COUNTRY})[:MOST_SIDES]
    figures = list(itertools.islice(_figures(report), MOST_FIGURES))
    months, years = set(_months(report)), set(_years(report))
    close = {bucket for figure in figures for bucket in _buckets(figure)}
    objects = object_words(report.object)
    pairs = list(itertools.combinations(lands, 2))
    keys = itertools.chain(
        (f"two parties:{a}+{b}" for a, b in itertools.combinations(parties, 2)),
        (f"party:{p}:{x}" for p in parties for x in itertools.chain(months, close, objects)),
        (f"party:{name}:{x}" for name in named for x in close),
        (f"two parties:{min(pair)}+{max(pair)}" for pair in itertools.product(parties, named)),
        (f"countries:{a}+{b}:{x}" for a, b in pairs for x in itertools.chain(months, close)),
        (f"country:{c}:{x}" for c in lands for x in itertools.chain(close, objects)),
        (f"country:{c}:{p}:{year}" for c in lands for p in parties for year in years),
        (f"told:{run:08x}:{week}" for run in _copied_runs(report) for week in _weeks(report)),
        (f"figures:{a}+{b}" for a, b in itertools.combinations(sorted({_exact(f) for f in figures}), 2)),
    )
    return frozenset(key[:LONGEST] for key in keys)


def _figures(report: Report) -> Iterator[Stated]:
    return (figure for figure in report.figures if figure.attribute in COUNTED and figure.value > 0)


def _months(report: Report) -> Iterator[str]:
    """The months of publication and of stated dates, each with the next, so that neighbours share one."""
    days = [report.published] if report.published else []
    for stretch in (stretch_of(text) for _, text in _stated(report)):
        if stretch and stretch.days <= LONG_MONTHS:
            days += [stretch.first, stretch.last]
    for day in days:
        yield f"{day.year}-{day.month:02}"
        yield f"{day.year + day.month // 12}-{day.month % 12 + 1:02}"


def _weeks(report: Report) -> Iterator[int]:
    """The week of publication and the next one, counted from year 1: copies come out within days."""
    if report.published:
        week = report.published.toordinal() // 7
        yield from (week, week + 1)
    else:
        yield 0


def _years(report: Report) -> Iterator[str]:
    """The years of publication and of stated dates, each with the next, so that neighbours share one."""
    stated = [int(text[:4]) for _, text in _stated(report) if text[:4].isdigit()]
    for year in [*stated, report.published.year] if report.published else stated:
        yield str(year)
        yield str(year + 1)


def _stated(report: Report) -> Iterator[tuple[Attribute, str]]:
    return (date for date in report.dates if date[0] is not Attribute.DELIVERY)


def _buckets(figure: Stated) -> Iterator[str]:
    """The values of two digits to both sides, so that near values share one."""
    for value in {figure.value, figure.value_max or figure.value}:
        step = Decimal(1).scaleb(value.adjusted() - 1)
        floor = (value // step) * step
        for rounded in {floor, floor if floor == value else floor + step}:
            yield f"{figure.unit}={rounded.normalize():E}"


def _copied_runs(report: Report) -> list[int]:
    """Runs of words that hold a name or a number: others are phrases of a trade, and kept where there are none else."""
    words = words_of(" ".join(report.passages))
    telling = {*words_of(" ".join(proper_words(report.passages))), *(word for word in words if word.isdecimal())}
    return least_runs(words, COPIED_RUN, MOST_RUNS, telling) or least_runs(words, COPIED_RUN, MOST_RUNS, set(words))


def _exact(figure: Stated) -> str:
    return f"{figure.unit}={figure.value.normalize():E}"
