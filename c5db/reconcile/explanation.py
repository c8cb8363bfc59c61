"""Why a value is held, as a paragraph: who says what, who only copies, what is newer, what would change the answer."""

from collections.abc import Sequence
from itertools import groupby

from c5db.domain.vocab import WORDED_ATTRIBUTES, Attribute, Verdict
from c5db.reconcile import wording
from c5db.reconcile.beside import Answer
from c5db.reconcile.places import Place
from c5db.reconcile.progress import tells_more
from c5db.reconcile.spelling import Spelling
from c5db.reconcile.standing import Standing
from c5db.reconcile.statements import Statement, by_value
from c5db.reconcile.voices import voices_of

MOST_TOLD = 5
"""So many values are told of each kind; the rest are counted."""
WOULD_SETTLE = "; a ruling would settle it."


def explain(answer: Answer, verdict: Verdict, echoes: Sequence[Statement], can_be_ruled: bool = True) -> str:
    """The paragraph on a computed fact; `can_be_ruled`: a person may settle it, as in a database."""
    standing = answer.standing
    sentences = [
        _held(standing),
        *_beside_it(standing),
        *_told(standing.at(Place.CONTRADICTS), "Against it stands {figure} according to {sources}."),
        *_told(standing.at(Place.SUPERSEDED), "{figure}, according to {sources}, is of an earlier moment."),
        *_beside(standing.at(Place.PART), answer.beside),
        *_told(
            standing.at(Place.SUSPECT),
            "{figure}, according to {sources}, is out of scale by a power of ten and does not count.",
        ),
        *_doubt(standing),
        *_holders([one for one, _ in standing.places]),
        *_altered([one for one, _ in standing.places]),
        *_copies(echoes),
        _what_would_change(standing, verdict, WOULD_SETTLE if can_be_ruled else "."),
    ]
    return " ".join(sentences)


def _held(standing: Standing) -> str:
    ordered = sorted(standing.chosen, key=lambda s: s.order)
    voices = len(voices_of(ordered))
    who = wording.sources([one.evidence for one in ordered])
    what = _opening(_figures(ordered), ordered)
    if voices == 1:
        return f"{what} according to {who}."
    return f"{what} according to {voices} independent sources: {who}."


def _beside_it(standing: Standing) -> list[str]:
    """What stands with the value held: the same said more loosely, or less of the same stage."""
    beside = standing.at(Place.STANDS)
    held = standing.chosen[0]
    sure = [one for one in beside if not one.is_hardly_read]
    unsure = [one for one in beside if one.is_hardly_read]
    further = [one for one in sure if tells_more(one, held)]
    less = [one for one in sure if not tells_more(one, held)]
    fits = _how_it_fits(held)
    return [
        *_told(less, "{figure}, according to {sources}, " + fits + "."),
        *_told(further, "{figure}, according to {sources}, is told by fewer, or of another paper of those days."),
        *_told(unsure, "{figure}, according to {sources}, was read with little certainty and does not count."),
    ]


def _how_it_fits(held: Statement) -> str:
    if held.evidence.attribute is Attribute.STATUS:
        return "says less of the same stage"
    if isinstance(held.allows, Spelling):
        return "is most likely another spelling of it"
    return "fits it within hedge, rounding or precision"


def _told(statements: Sequence[Statement], pattern: str) -> list[str]:
    found = []
    groups = sorted(by_value(statements).values(), key=lambda said: -len(voices_of(said)))
    for said in groups[:MOST_TOLD]:
        words = pattern.format(figure=_figures(said), sources=wording.sources([one.evidence for one in said]))
        found.append(_opening(words, said) if pattern.startswith("{figure}") else words)
    if len(groups) > MOST_TOLD:
        found.append(f"So it is with {wording.counted(len(groups) - MOST_TOLD, 'more value')}.")
    return found


def _beside(parts: Sequence[Statement], apart: Sequence[Statement]) -> list[str]:
    figures = [_figures(said) for said in by_value((*parts, *apart)).values()]
    if not figures:
        return []
    counts = "counts something else or a part" if len(figures) == 1 else "count something else or parts"
    return [_opening(f"{wording.listed(figures)}, given beside it, {counts}.", [*parts, *apart])]


def _figures(said: Sequence[Statement]) -> str:
    """The value with each hedge that it is given under, the commonest first."""
    hedged = sorted(wording.figure(one.evidence) for one in said)
    counts = sorted(((-len(list(same)), words) for words, same in groupby(hedged)))
    return " or ".join(words for _, words in counts)


def _doubt(standing: Standing) -> list[str]:
    if standing.scale_in_doubt:
        return ["Two of these figures stand a power of ten apart: one of them is probably misprinted."]
    return ["One of these figures is ten times the other: it may be misprinted."] if standing.is_tenfold else []


def _holders(statements: Sequence[Statement]) -> list[str]:
    """Who names another party than most others do."""
    named: dict[str, list[Statement]] = {}
    for one in sorted(statements, key=lambda s: s.order):
        if one.evidence.told_of is not None:
            named.setdefault(one.evidence.told_of, []).append(one)
    return [
        f"{wording.sources([one.evidence for one in said])} {'names' if len(said) == 1 else 'name'} {party} instead."
        for party, said in named.items()
    ]


def _altered(statements: Sequence[Statement]) -> list[str]:
    """Who copies an article and yet gives another figure."""
    names = list(dict.fromkeys(wording.source(one.evidence) for one in statements if one.alters))
    if not names:
        return []
    tail = "copies its original but differs from it here" if len(names) == 1 else "copy theirs but differ from it here"
    return [_capital(f"{wording.listed(names)} {tail}.")]


def _copies(echoes: Sequence[Statement]) -> list[str]:
    names = list(dict.fromkeys(wording.source(one.evidence) for one in echoes))
    if not names:
        return []
    tail = "only copies and has no voice of its own" if len(names) == 1 else "only copy and have no voice of their own"
    return [_capital(f"{wording.listed(names)} {tail}.")]


def _what_would_change(standing: Standing, verdict: Verdict, ending: str) -> str:
    if verdict is Verdict.CONFLICTING:
        return _what_would_overturn(standing) + ending
    if verdict is Verdict.SUPERSEDED:
        return "A newer report, or one that still gives an earlier value, would change the answer."
    if verdict is Verdict.SINGLE:
        return "Nobody else gives it: one independent source to the contrary would make it a conflict."
    held = len(voices_of(_counted(standing)))
    return f"It would take {wording.counted(held + 1, 'independent source')} to the contrary to change the answer."


def _what_would_overturn(standing: Standing) -> str:
    rivals = by_value(standing.at(Place.CONTRADICTS)).values()
    if not rivals:
        spelt = isinstance(standing.chosen[0].allows, Spelling)
        return "It is written in several ways" if spelt else "The finer figures contradict each other"
    rival = min(rivals, key=lambda said: _lead(standing, said))
    missing = wording.counted(max(1, _lead(standing, rival) + 1), "more independent source")
    return f"{missing} for {_figures(rival)} would change the answer"


def _lead(standing: Standing, rival: Sequence[Statement]) -> int:
    """How many more voices speak for the value held than for the rival, without those whose words allow both."""
    torn = {one.voice for one in standing.torn_by(rival)}
    held = set(voices_of(_counted(standing))) - torn
    return len(held) - len(set(voices_of(rival)) - torn)


def _counted(standing: Standing) -> list[Statement]:
    """Those for the value held; what is beside it and hardly read does not count."""
    return [*standing.at(Place.CHOSEN), *(one for one in standing.at(Place.STANDS) if not one.is_hardly_read)]


def _opening(words: str, said: Sequence[Statement]) -> str:
    """The words as those of a sentence that opens with what was said; words of a table stay as they are written."""
    first = said[0].evidence
    as_written = first.value_text is not None and first.attribute not in WORDED_ATTRIBUTES
    return words if as_written else _capital(words)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
