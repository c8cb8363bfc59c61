"""Reports that another sentence calls false: «Позже в компании опровергли эту информацию»."""

from collections.abc import Sequence

from c5db.deals.denied import REPORTED, confirms_nothing, denials_in, denied_parts
from c5db.deals.lexicon import deal_words
from c5db.deals.negations import BINDS, names_what_was_told
from c5db.deals.scene import Scene, Sentence, once, worth
from c5db.domain.records import Span
from c5db.domain.vocab import FigureKind

TELLS = frozenset({"v.say", "m.source"})
DEEDS = BINDS - {"v.sign.will"} | {"v.agree"}
"""What a report tells of, and no opinion."""
BEFORE_NOW = "t.before"
AFTER = 3
"""So many sentences after a report it may be denied."""


def is_refuted(scene: Scene, sentence: Sentence) -> bool:
    """Whether a later sentence calls false what this one tells: «Позже в компании опровергли эту информацию»."""
    later = scene.sentences[sentence.index + 1 : sentence.index + 2 + AFTER]
    return any(sentence.index in _refuted_by(scene, denial) for denial in later) or _is_report_denied(scene, sentence)


def _is_report_denied(scene: Scene, sentence: Sentence) -> bool:
    """Whether it only tells what was reported before and is denied further up: "Earlier Reuters wrote that …"."""
    if BEFORE_NOW not in sentence.families:
        return False
    up = scene.sentences[max(0, sentence.index - AFTER) : sentence.index]
    return any(
        denied_parts(scene, denial)
        and _is_of_one_deal(scene, denial, sentence)
        and not _is_told_by_its_side(scene, denial, sentence)
        for denial in up
    )


def _is_told_by_its_side(scene: Scene, denial: Sentence, report: Sentence) -> bool:
    """Whether those who deny tell it themselves: "Azot said that it had signed another"."""
    places, that = range(report.first_token, report.last_token), deal_words(scene.document.lang).tells_that
    tells = (at for at in places if not TELLS.isdisjoint(scene.tokens[at].families))
    opens = (at for at in places if scene.tokens[at].low.startswith(that))
    before = range(report.first_token, next(tells, next(opens, report.first_token)))
    if any("a.this" in scene.tokens[at].families for at in before) or not before:
        return True
    sides = {name.canonical for name in scene.names_in(denial.span)}
    spoken = scene.names_in(Span(report.span.start, scene.tokens[before[-1]].end))
    return any(name.canonical in sides for name in spoken)


def _is_of_one_deal(scene: Scene, denial: Sentence, report: Sentence) -> bool:
    """Whether a report names all whom a denial names, and no other sum."""
    named, told = ({name.canonical for name in scene.names_in(each.span)} for each in (denial, report))
    sums, told_sums = (
        {worth(figure) for figure in scene.figures_in(each.span) if figure.kind is FigureKind.MONEY}
        for each in (denial, report)
    )
    return bool(named) and named <= told and not (sums and told_sums and sums.isdisjoint(told_sums))


@once
def _refuted_by(scene: Scene, denial: Sentence) -> Sequence[int]:
    """The sentences that a denial speaks of: the last that names its source, else the last; the headline of a lead.

    What an expert remarks between is no report.
    """
    denies = any(_points_back(scene, denial, at) for at in denials_in(scene, denial))
    if not denies and not names_what_was_told(scene, denied_parts(scene, denial)):
        return ()
    near = range(denial.index - 1, max(-1, denial.index - 1 - AFTER), -1)
    before = [at for at in near if not _is_remark(scene, scene.sentences[at])] or [denial.index - 1]
    told = next((at for at in before if not TELLS.isdisjoint(scene.sentences[at].families)), before[0])
    headed = told == 1 and scene.sentences[0].paragraph != scene.sentences[1].paragraph
    return (0, 1) if headed else (told,)


def _is_remark(scene: Scene, sentence: Sentence) -> bool:
    """Whether an expert gives an opinion of what was told, and tells of no deed himself."""
    experts = deal_words(scene.document.lang).experts
    named = bool(experts) and any(token.low.startswith(experts) for token in sentence.tokens(scene))
    return named and DEEDS.isdisjoint(sentence.families)


def _points_back(scene: Scene, sentence: Sentence, denial: int) -> bool:
    """Whether what is denied was told before: «опровергли это», «информацию опровергли», but not «слухи о продаже»."""
    words = deal_words(scene.document.lang)
    after = denial + scene.tokens[denial].words
    if confirms_nothing(scene, denial):
        return False
    near = scene.tokens[max(sentence.first_token, denial - REPORTED) : min(after + REPORTED, sentence.last_token)]
    lows = [token.low for token in near]
    if any(low.startswith(words.tells_that) for low in lows):
        return False
    if not words.this.isdisjoint(lows):
        return True
    reports = any(low.startswith(words.reports) for low in lows)
    return reports and words.tells_of.isdisjoint(lows)
