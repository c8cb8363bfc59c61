"""Deals and works that are plainly told to be halted: "The sale of Orrin to Maple is on ice", «стройка заморожена»."""

from collections.abc import Iterator, Sequence

from c5db.deals.deeds import frame_words
from c5db.deals.events import MARKS, Event
from c5db.deals.scene import Scene, Sentence
from c5db.deals.tense import is_timeless, tense_at
from c5db.deals.undoing import AGREED, DONE, LEFT_OPEN, NEAR, NOT_DONE, PASSIVE, is_late
from c5db.domain.records import Span
from c5db.domain.vocab import FigureKind

HALTS = "v.suspend"
MATTER = AGREED | {
    "d.project",
    "d.concession",
    "d.ipo",
    "n.building",
    "n.delivery",
    "n.tranche",
    "n.loan",
    "v.negotiate",
}
"""What is halted where a deal is."""
RESUMES = frozenset({"v.begin"})
OPEN = LEFT_OPEN - {"v.plan", "m.expected"}
"""What leaves open whether it was halted: a planned sale may have been."""
BESIDE = 5
"""So many words before its verb stands what is halted, where verbs stand last."""
OPENS = 5
"""Among so many words a clause names what it is of."""


def halts_a_matter(scene: Scene, event: Event) -> bool:
    """Whether a clause tells plainly that a deal or a work is halted: "The sale of Orrin to Maple is on ice".

    «Строительство дворца заморожено», «приостановил поставки», «құрылысы тоқтап қалды».
    """
    if HALTS not in event.families:
        return False
    sentence, at = scene.sentence_at(event.span.start), event.token
    if is_late(scene, at) and (AGREED.isdisjoint(sentence.families) or _is_until(scene, sentence)):
        return False
    if not is_plainly_done(scene, sentence, at, OPEN):
        return False
    behind = scene.tokens[at + 1 : sentence.last_token]
    if any(not RESUMES.isdisjoint(token.families) for token in behind) or _is_resumed(scene, sentence):
        return False
    return tells_of(scene, sentence, at, MATTER) and not _is_of_years_before(scene, sentence)


def is_plainly_done(scene: Scene, sentence: Sentence, at: int, unsure: frozenset[str]) -> bool:
    """Whether a verb tells what was done, and no word of such families before it leaves open that it was."""
    told = set(tense_at(scene.tokens, at, scene.document.lang).split())
    if (DONE | PASSIVE).isdisjoint(told) or not NOT_DONE.isdisjoint(told):
        return False
    before = scene.tokens[sentence.first_token : at]
    return not any(
        not unsure.isdisjoint(token.families) and not is_timeless(token.low, scene.document.lang) for token in before
    )


def tells_of(scene: Scene, sentence: Sentence, at: int, matter: frozenset[str]) -> bool:
    """Whether the clause of a verb is of such a matter: it opens with it, or it stands right beside the verb."""
    tokens, last = scene.tokens, scene.tokens[at].words + at
    before = range(max(sentence.first_token, at - BESIDE), at)
    beside = before if frame_words(scene.document.lang).verb_last else range(0)
    after = range(last, min(last + NEAR, sentence.last_token))
    if any(_is_matter(scene, place, matter) for place in (*beside, *range(at, last), *_unbroken(scene, after))):
        return True
    first = at
    while first > sentence.first_token and not _is_marked_off(scene, first):
        first -= 1
    last = at
    if first == at:  # its subject stands before what was put in: «Стройка, которую вела „Вега“, остановлена»
        first = sentence.first_token
        last = next((place for place in range(first + 1, at) if _is_marked_off(scene, place)), at)
    opening = range(first, min(first + OPENS, last))
    verbs = (place for place in range(first, at) if "past" in tense_at(tokens, place, scene.document.lang).split())
    told = [place for place in verbs if any(family.startswith("v.") for family in tokens[place].families)]
    head = next((place for place in opening if hangs_on(scene, place)), opening.stop)
    is_of_matter = any(_is_matter(scene, place, matter) for place in range(first, head))
    return is_of_matter and all(place < first + OPENS for place in told)


def _is_marked_off(scene: Scene, at: int) -> bool:
    return not MARKS.isdisjoint(scene.text[scene.tokens[at - 1].end : scene.tokens[at].start])


def _unbroken(scene: Scene, places: range) -> Iterator[int]:
    """The places up to the first mark or preposition behind a word."""
    for place in places:
        apart = scene.text[scene.tokens[place - 1].end : scene.tokens[place].start].strip(' «“"$€£')
        if apart or hangs_on(scene, place) or "t.before" in scene.tokens[place].families:
            return
        yield place


def hangs_on(scene: Scene, at: int) -> bool:
    """Whether a word is a preposition: "traffic on the bridge" is no bridge."""
    token = scene.tokens[at]
    return token.low in frame_words(scene.document.lang).hangers or any(f.startswith("p.") for f in token.families)


def _is_matter(scene: Scene, at: int, matter: frozenset[str]) -> bool:
    token = scene.tokens[at]
    named = scene.names_in(Span(token.start, token.end))
    return not named and not matter.isdisjoint(token.families)


def _is_resumed(scene: Scene, sentence: Sentence) -> bool:
    """Whether a later sentence tells that it goes on."""
    places = (
        at for later in scene.sentences[sentence.index + 1 :] for at in range(later.first_token, later.last_token)
    )
    begun = (at for at in places if not RESUMES.isdisjoint(scene.tokens[at].families))
    return any("past" in tense_at(scene.tokens, at, scene.document.lang).split() for at in begun)


def _is_of_years_before(scene: Scene, sentence: Sentence) -> bool:
    return scene.published is not None and any(day[:4] < str(scene.published.year) for day in _days(scene, sentence))


def _is_until(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence tells to which day or year something is put off."""
    if scene.published is None:
        return True
    return any(day > scene.published.isoformat()[: len(day)] for day in _days(scene, sentence))


def _days(scene: Scene, sentence: Sentence) -> Sequence[str]:
    """The days, months and years that a sentence names."""
    return [f.value_text for f in scene.figures_in(sentence.span) if f.kind is FigureKind.DATE and f.value_text]
