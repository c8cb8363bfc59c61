"""The quality report as text to read in a terminal."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from c5db.domain.plurals import counted
from c5db.domain.vocab import Attribute
from c5db.evaluate.misses import Miss, one_line
from c5db.evaluate.report import Report, Slice
from c5db.evaluate.tally import Tally, share

COLUMNS = (
    "claims", "precision", "recall", "strict", "quotes", "overlap",
    "parties", "roles", "types", "linking", "quiet", "traps_avoided",
)  # fmt: skip
MOST_LINES = 40
"""Lines of a table of rules, reasons or grounds."""


def report_lines(report: Report) -> Iterator[str]:
    """The figures: overall, by language, by corpus, by attribute."""
    overall = report.overall
    tally = overall.tally
    seconds = sum(score.seconds for score in report.scores)
    read = f"{counted(len(report.scores), 'article')}, {counted(tally.gold, 'claim')} in the corpus"
    yield f"{read}, {tally.found} read, {seconds:.1f} s"
    yield ""
    yield from _figures({"all": overall} | dict(sorted(report.languages.items())), report.corpora)
    yield ""
    yield from _attributes(overall, dict(sorted(report.languages.items())))
    yield ""
    right, deals = overall.types
    yield (
        f"deal types {right} of {deals}   noise {tally.noise} claims in {tally.dealless} articles without a deal   "
        f"traps {tally.traps_taken} of {tally.traps} taken ({share(tally.traps_taken, tally.traps):.1%})"
    )


def _figures(slices: Mapping[str, Slice], corpora: Mapping[str, Slice]) -> Iterator[str]:
    shown = [*slices.items(), *(corpora.items() if len(corpora) > 1 else ())]
    width = max(len(name) for name, _ in shown)
    yield f"{'':{width}} articles " + " ".join(f"{name.removesuffix('_avoided'):>9}" for name in COLUMNS)
    for name, part in shown:
        figures = part.figures()
        yield f"{name:{width}} {len(part.scores):8} " + " ".join(f"{figures[column]:9.3f}" for column in COLUMNS)


def _attributes(overall: Slice, languages: Mapping[str, Slice]) -> Iterator[str]:
    heads = "".join(f"{f'{lang} F1 (gold)':>16}" for lang in languages)
    yield f"{'attribute':13} gold  read right {'P':>7} {'R':>7} {'F1':>7} {'strict':>7}{heads}"
    by_language = [part.by_attribute for part in languages.values()]
    for attribute, tally in overall.by_attribute.items():
        cells = "".join(f"{_cell(part.get(attribute)):>16}" for part in by_language)
        yield (
            f"{attribute:13} {tally.gold:4} {tally.found:5} {tally.right:5} "
            f"{tally.precision:7.3f} {tally.recall:7.3f} {tally.f1:7.3f} {tally.figures()['strict']:7.3f}{cells}"
        )


def _cell(tally: Tally | None) -> str:
    return f"{tally.f1:.3f} ({tally.gold})" if tally else "–"


def rule_lines(report: Report) -> Iterator[str]:
    """Which rules make right and false claims, what they are grounded on, and why figures were left."""
    yield from _counts("rule", report.rules(), ("right", "half", "false"))
    grounds = report.grounds()
    if grounds:
        yield ""
        yield from _counts("ground of a rule", grounds, ("right", "half", "false"))
    yield ""
    yield from _counts("reason for leaving a figure", report.reasons(), ("lost", "rightly"))


def _counts(title: str, counts: Mapping[str, Counter[str]], columns: Sequence[str]) -> Iterator[str]:
    yield " ".join(f"{column:>7}" for column in columns) + f"  {title}"
    for name, count in list(counts.items())[:MOST_LINES]:
        yield " ".join(f"{count[column]:7}" for column in columns) + f"  {name}"
    if len(counts) > MOST_LINES:
        yield f"… and {len(counts) - MOST_LINES} more"


def miss_lines(misses: Iterable[Miss], width: int) -> Iterator[str]:
    """Each miss with its place: what, where, why."""
    for miss in misses:
        before, after = miss.context(width)
        yield ""
        yield f"{miss.kind:6} {miss.topic}  {miss.value}"
        yield f"       {miss.article} ({miss.corpus}, {miss.lang})  deal {miss.deal}"
        if miss.span is not None:
            yield f"       {before}⟦{one_line(miss.quote)}⟧{after}"
        yield f"       → {miss.why}"


def miss_summary(misses: Sequence[Miss]) -> str:
    """How many misses there are of each kind and topic."""
    order = [*(str(a) for a in Attribute), "party", "role", "type"]
    counts = Counter((miss.topic, miss.kind) for miss in misses)
    told = (
        f"{topic} {kind} {n}"
        for (topic, kind), n in sorted(counts.items(), key=lambda c: (order.index(c[0][0]), c[0][1]))
    )
    return ": ".join(filter(None, (counted(len(misses), "miss"), ", ".join(told))))
