"""Deals that stand: what is done under them already, «обслуживает по контракту с 2021 года», "already maintains"."""

import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from c5db.deals.scene import Scene, Sentence, once
from c5db.deals.tense import is_timeless, tense_at
from c5db.domain.vocab import FigureKind
from c5db.languages.standing_words import StandingWords

RUNS = "v.run"
"""What is done day by day and year by year where a deal stands: "maintains", «кормит»."""
CARRIES_OUT = frozenset({RUNS, "v.begin", "v.deliver.will", "v.lend.will", "v.buy.will", "v.get.will", "v.build.will"})
DEALT = frozenset({"d.contract", "d.order", "d.concession", "n.lease", "n.loan"})
"""What may stand."""
NEWS = frozenset({"v.sign", "v.sign.will", "v.agree", "v.announce", "v.plan", "v.negotiate", "v.interest", "v.cancel"})
"""What tells of a deal that is made or unmade now."""
UNSURE = frozenset({"m.may", "m.not", "m.will", "m.expected", "v.plan"})
"""What leaves open whether it is done; it stands `BEFORE` words before it at most."""
OWNS = "v.own"
SAID = frozenset(
    {"v.say", "v.plan", "v.negotiate", "v.interest", "v.deny", "v.value", "v.grow", "v.sign", "v.cancel", "v.suspend"}
)
"""Verbs that tell of no work."""
NAMED = frozenset({"d.contract", "d.concession", "n.lease"})
TERMS = frozenset({FigureKind.MONEY, FigureKind.DURATION, FigureKind.DATE})
"""What is told of a deal that is named."""
OPENS = 3
"""Among so many words a sentence names the deal that it is of."""
BEFORE = 3
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
PLAIN = frozenset({"present", "bare", "going", "joined"})
NOT_NOW = frozenset({"will", "may", "to", "not", "had", "was", "plan", "infinitive", "noun", "participle", "future"})


@dataclass(frozen=True, slots=True)
class Marks:
    """What a sentence tells of something that is done under a deal."""

    since: bool = False
    """Since when it is done."""
    already: bool = False
    """That it is done now."""
    under: bool = False
    """By which deal."""
    within: bool = False
    """By which deal, behind what is done: a sentence that opens with the deal tells its terms, "Under the deal, …"."""


@once
def tells_of_standing(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence may tell that something is done under a deal: it names a deal, or since when it is done."""
    marks = marks_of_standing(scene, sentence)
    named = is_named_next(scene, sentence) and RUNS in sentence.families
    return named or marks.since or marks.under or (marks.already and not DEALT.isdisjoint(sentence.families))


@once
def marks_of_standing(scene: Scene, sentence: Sentence) -> Marks:
    """What a sentence tells of something that is done under a deal."""
    if not _names_a_deal(scene, sentence):
        return Marks()
    words = _words(scene.document.lang)
    place = sentence.span.start, sentence.span.end
    times = words.since.finditer(scene.text, *place)
    since = any(not _is_to_come(scene, match["year"]) for match in times)
    by = [match.start() for way in (words.under, words.holds) for match in way.finditer(scene.text, *place)]
    already = bool(words.already.search(scene.text, *place))
    within = any(start > scene.tokens[sentence.first_token].start for start in by)
    return Marks(since, already, bool(by), within or _is_of_years_before(scene, sentence))


def _names_a_deal(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence names a deal, or the next does."""
    following = scene.sentences[sentence.index + 1 : sentence.index + 2]
    return any(not DEALT.isdisjoint(each.families) for each in (sentence, *following))


def carries_out(scene: Scene, at: int, sentence: Sentence) -> bool:
    """Whether the word at a place, whichever verb it is, tells what is done under a deal that stands.

    «второй год шлифует линзы по контракту», "has been grinding lenses since 2021", "holds a licence".
    """
    families = scene.tokens[at].families
    if OWNS in families:
        return holds_a_deal(scene, at, sentence)
    if not tells_of_standing(scene, sentence) or not SAID.isdisjoint(families):
        return False
    return _is_verb_of_now(scene, at) and is_done_now(scene, at, sentence)


def _is_verb_of_now(scene: Scene, at: int) -> bool:
    """Whether its form alone shows a word to be a verb of what is done now."""
    told, lang = tense_at(scene.tokens, at, scene.document.lang).split(), scene.document.lang
    words, low = _words(lang), scene.tokens[at].low
    if low in words.no_deeds:
        return False
    if words.by_helper:
        helped = at > 0 and scene.tokens[at - 1].low in words.by_helper
        return (told[-1:] == ["going"] and ("be" in told or helped)) or (told == ["present"] and helped)
    return "going" in told if "joined" in told else words.by_form and "present" in told


def holds_a_deal(scene: Scene, at: int, sentence: Sentence) -> bool:
    """Whether what somebody has is a contract or a licence: "holds a 20-year licence", «имеет контракт»."""
    if not NEWS.isdisjoint(sentence.families) or not is_done_now(scene, at, sentence):
        return False
    held = _words(scene.document.lang).holds.finditer(scene.text, sentence.span.start, sentence.span.end)
    return any(match.start() <= scene.tokens[at].start < match.end() for match in held)


def stands(scene: Scene, at: int, families: tuple[str, ...]) -> bool:
    """Whether the word at a place tells beyond doubt that a deal is carried out already."""
    sentence = scene.sentence_at(scene.tokens[at].start)
    if OWNS in scene.tokens[at].families and RUNS in families:
        return True
    if CARRIES_OUT.isdisjoint(families) or not is_done_now(scene, at, sentence):
        return False
    marks = marks_of_standing(scene, sentence)
    if marks.since:
        return True
    if not NEWS.isdisjoint(sentence.families):
        return False
    now = marks.already and (marks.under or not DEALT.isdisjoint(sentence.families))
    return now or (RUNS in families and (marks.within or is_named_next(scene, sentence)))


@once
def tells_of_another(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence tells what is done already under another deal than the one that is news now.

    "It already maintains 300 trains under a 2021 contract", «сейчас достраивает сухогруз по контракту 2023 года».
    """
    if not NEWS.isdisjoint(sentence.families):
        return False
    marks = marks_of_standing(scene, sentence)
    if not (marks.since or marks.already or _is_of_years_before(scene, sentence)):
        return False
    places = range(sentence.first_token, sentence.last_token)
    if not any(stands(scene, at, families_at(scene, at, sentence)) for at in places):
        return False
    deals = _words(scene.document.lang).own.finditer(scene.text, sentence.span.start, sentence.span.end)
    return any(_is_earlier(scene, _year_of(match)) for match in deals)


@once
def _is_of_years_before(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence names a contract of an earlier year, which is no news."""
    deals = _words(scene.document.lang).own.finditer(scene.text, sentence.span.start, sentence.span.end)
    years = [year for match in deals if (year := _year_of(match)) is not None]
    return any(_is_earlier(scene, year) for year in years)


def _year_of(match: re.Match[str]) -> str | None:
    year = YEAR.search(match[0])
    return year and year[0]


def _is_earlier(scene: Scene, year: str | None) -> bool:
    return year is None or scene.published is None or int(year) < scene.published.year


@once
def is_named_next(scene: Scene, sentence: Sentence) -> bool:
    """Whether the next sentence is the first to name the deal, as known: "… by Airgas. The contract is worth …"."""
    so_far = scene.sentences[: sentence.index + 1]
    if any(not (DEALT | NEWS).isdisjoint(each.families) for each in so_far):
        return False
    following = scene.sentences[sentence.index + 1 : sentence.index + 2]
    return any(
        NEWS.isdisjoint(each.families)
        and any(not NAMED.isdisjoint(token.families) for token in each.tokens(scene)[:OPENS])
        and any(figure.kind in TERMS for figure in scene.figures_in(each.span))
        for each in following
    )


def families_at(scene: Scene, at: int, sentence: Sentence) -> tuple[str, ...]:
    """The families of a word, with that of what is carried out where it tells that."""
    families = scene.tokens[at].families
    return families if RUNS in families or not carries_out(scene, at, sentence) else (*families, RUNS)


def is_done_now(scene: Scene, at: int, sentence: Sentence) -> bool:
    """Whether a verb tells what is done now: "maintains", "is being laid", «кормит», «басқарып отыр»."""
    told = set(tense_at(scene.tokens, at, scene.document.lang).split())
    if (told.isdisjoint(PLAIN) and "be" not in told) or not told.isdisjoint(NOT_NOW):
        return False
    helpers = _words(scene.document.lang).by_helper
    if helpers and "going" in told and "be" not in told and scene.tokens[at - 1].low not in helpers:
        return False
    before = scene.tokens[max(sentence.first_token, at - BEFORE) : at]
    return not any(
        not UNSURE.isdisjoint(token.families) and not is_timeless(token.low, scene.document.lang) for token in before
    )


def _is_to_come(scene: Scene, year: str | None) -> bool:
    return year is not None and scene.published is not None and int(year) > scene.published.year


@cache
def _words(lang: str) -> StandingWords:
    words: StandingWords = import_module(f"c5db.languages.{lang}.standing").WORDS
    return words
