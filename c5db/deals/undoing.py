"""Deals that were undone: "The contract has been scrapped", or signed in one sentence and cancelled in a later one."""

from collections.abc import Sequence

from c5db.deals.deeds import frame_words
from c5db.deals.denied import UNDOES
from c5db.deals.events import Event, clause_behind
from c5db.deals.figure_frames import clause_families
from c5db.deals.lexicon import deal_words
from c5db.deals.mentions import Mention
from c5db.deals.negations import DEALS
from c5db.deals.rulings import DEEDS
from c5db.deals.scene import Scene, Sentence
from c5db.deals.tense import tense_at
from c5db.domain.records import Figure
from c5db.domain.vocab import ORGANIZATION_KINDS, FigureKind, Status

CANCELS = "v.cancel"
UNDONE = {CANCELS: Status.CANCELLED, "v.suspend": Status.SUSPENDED}
SPOKEN_OF = "a.this"
AGREED = DEALS | {"d.venture"}
"""What can be undone: whoever cancels a tax or a visit undoes no deal."""
PROJECT = "d.project"
UNSURE = frozenset({"m.may", "m.will", "m.expected", "m.not", "v.deny", "v.plan"})
"""What leaves open whether it was undone at all."""
LEFT_OPEN = UNSURE | {"t.before"}
"""What does where it stands before, or says that another deal was."""
TALKED_OF = UNSURE | {"v.negotiate"}
"""What does wherever it stands in the sentence."""
ANEW = frozenset({"v.sign", "v.begin", "v.expire", "v.negotiate"})
"""What may follow and tells that it was taken up again."""
OTHERWISE = frozenset({"t.before", "t.of_it", "t.more", "t.rest", "d.package"})
"""What tells of another deal than the one before, or of a part of it."""
DONE, NOT_DONE = frozenset({"past", "passive"}), frozenset({"had", "to", "will", "may", "not", "participle", "noun"})
PASSIVE = frozenset({"be", "was", "passive"})
SURE = 0.5
"""An event as likely as this tells what happened."""
NEAR = 5
"""So many words from a verb stands the deal that is undone."""


def is_day_of_undoing(scene: Scene, figure: Figure) -> bool:
    """Whether a date is told of what was undone or halted, and of no signing: «а в 2023 году его заморозили»."""
    told = clause_families(scene, figure) if figure.kind is FigureKind.DATE else frozenset[str]()
    return not UNDOES.isdisjoint(told) and DEEDS.isdisjoint(told)


def undoes_what_is_spoken_of(scene: Scene, event: Event) -> Status | None:
    """What becomes of the deal told of before, where a sentence says last that it is undone and leaves nothing open."""
    undone = next((UNDONE[family] for family in event.families if family in UNDONE), None)
    return undone if undone and _undoes_it(scene, event) and not _goes_on(scene, event, undone) else None


def _goes_on(scene: Scene, event: Event, undone: Status) -> bool:
    """Whether what was halted is only late, or may have been taken up: years ago, or before something is signed."""
    if undone is Status.CANCELLED:
        return False
    if is_late(scene, event.token):
        return True
    sentence = scene.sentence_at(event.span.start)
    days = [f.value_text or "" for f in scene.figures_in(sentence.span) if f.kind is FigureKind.DATE]
    old = scene.published is not None and any(day[:4] < str(scene.published.year) for day in days)
    return old or any(not ANEW.isdisjoint(later.families) for later in scene.sentences[sentence.index + 1 :])


def _undoes_it(scene: Scene, event: Event) -> bool:
    sentence, at = scene.sentence_at(event.span.start), event.token
    told = set(tense_at(scene.tokens, at, scene.document.lang).split())
    if DONE.isdisjoint(told) or not NOT_DONE.isdisjoint(told):
        return False
    before = scene.tokens[sentence.first_token : at]
    if any(not LEFT_OPEN.isdisjoint(token.families) for token in before):
        return False
    behind = scene.tokens[at + 1 : sentence.last_token]
    if any(not ANEW.isdisjoint(token.families) for token in behind):
        return False
    if _is_object(scene, event, sentence):
        return True
    clause = clause_behind(scene, event)
    nothing_behind = not clause or any(f.startswith("p.") and f != "p.to" for f in clause[0].families)
    return (nothing_behind or not told.isdisjoint(PASSIVE)) and _is_subject(scene, sentence, at)


def _is_subject(scene: Scene, sentence: Sentence, at: int) -> bool:
    """«Контракт расторгнут», "said that the deal has since been scrapped", but not "wants the deal scrapped"."""
    for place in range(at - 1, max(sentence.first_token, at - 1 - NEAR) - 1, -1):
        if scene.text[scene.tokens[place].end : scene.tokens[place + 1].start].strip():
            return False
        if _names_the_deal(scene, place):
            return place == sentence.first_token or _opens_clause(scene, sentence, place)
    return False


def _opens_clause(scene: Scene, sentence: Sentence, at: int) -> bool:
    before = scene.tokens[at - 1]
    if scene.text[before.end : scene.tokens[at].start].strip():
        return True
    words = deal_words(scene.document.lang)
    says = (
        scene.tokens[at - 2] if before.low.startswith(words.tells_that) and at - 2 >= sentence.first_token else before
    )
    return before.low in words.coordinators or "v.say" in says.families


def _is_object(scene: Scene, event: Event, sentence: Sentence) -> bool:
    """ "The parties have walked away from the deal", but not "rejected a claim against the deal"."""
    hangers = frame_words(scene.document.lang).hangers
    first = event.token + scene.tokens[event.token].words
    for place in range(first, min(first + NEAR, sentence.last_token)):
        if _names_the_deal(scene, place):
            return True
        if scene.tokens[place].low not in hangers:
            return False
    return False


def _names_the_deal(scene: Scene, at: int) -> bool:
    """Whether "the deal" begins at a word."""
    if SPOKEN_OF not in scene.tokens[at].families or at + 1 >= len(scene.tokens):
        return False
    named = {*scene.tokens[at].families, *scene.tokens[at + 1].families}
    return PROJECT in named or not DEALS.isdisjoint(named)


def undone_at_last(scene: Scene, deal: Sequence[Mention]) -> tuple[Mention, Status] | None:
    """The words that tell in a later sentence that the deal fell through, and how: «Позже контракт расторгли»."""
    if deal_words(scene.document.lang).the:
        return None  # Where there are articles, they tell which deal was undone.
    events = [m for m in deal if m.event is not None]
    for last in reversed(events):
        status = _undone(scene, last, deal)
        if status is not None:
            return last, status
        if last.probability >= SURE:
            return None
    return None


def _undone(scene: Scene, mention: Mention, deal: Sequence[Mention]) -> Status | None:
    families = mention.event.families if mention.event else ()
    if mention.event is None or UNDONE.keys().isdisjoint(families):
        return None
    sentence = scene.sentence_at(mention.span.start)
    told = [scene.sentence_at(m.span.start) for m in deal]
    before = [each for each in told if each.index < sentence.index]
    if not before or not _is_plain(scene, mention.event.token, sentence) or _is_another(scene, sentence, before):
        return None
    return next(UNDONE[family] for family in families if family in UNDONE)


def _is_plain(scene: Scene, at: int, sentence: Sentence) -> bool:
    """Whether the sentence tells for sure, and as done, that something agreed on was undone."""
    done = not DONE.isdisjoint(tense_at(scene.tokens, at, scene.document.lang).split())
    agreed = not AGREED.isdisjoint(sentence.families) or (
        _speaks_of_the_project(scene, sentence) and not is_late(scene, at)
    )
    return done and agreed and TALKED_OF.isdisjoint(sentence.families)


def _speaks_of_the_project(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence names the deal by its project: «Реализация проекта застопорилась»."""
    return any(_is_project(scene, at) for at in range(sentence.first_token, sentence.last_token))


def is_late(scene: Scene, at: int) -> bool:
    """Whether a word says that something is done later: "delayed by a year"."""
    return scene.tokens[at].low.startswith(deal_words(scene.document.lang).delays)


def _is_project(scene: Scene, at: int) -> bool:
    return {SPOKEN_OF, PROJECT} <= {*scene.tokens[at].families}


def _is_another(scene: Scene, sentence: Sentence, told: Sequence[Sentence]) -> bool:
    """Whether the sentence is of a deal with others than those that were named, or of a part of it."""
    days = [f.span for f in scene.figures_in(sentence.span) if f.kind is FigureKind.DATE]
    words = (token for token in sentence.tokens(scene) if not any(day.start <= token.start < day.end for day in days))
    if any(not OTHERWISE.isdisjoint(token.families) for token in words):
        return True
    known = {name.canonical for each in told for name in scene.names_in(each.span)}
    here = {name.canonical for name in scene.names_in(sentence.span) if name.kind in ORGANIZATION_KINDS}
    return not here <= known
