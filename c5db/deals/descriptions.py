"""What a description or a pronoun does that stands for a company named before: "The airline ordered 20 jets"."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from c5db.deals.acts import TRANSPARENT
from c5db.deals.deeds import acts_at, frame_words, is_no_deed, is_passive, name_over
from c5db.deals.frames import agreed_acts, frames_of
from c5db.deals.lexicon import deal_words
from c5db.deals.scene import Scene, Sentence, once
from c5db.deals.slots import MARKS
from c5db.deals.stand_ins import REACH
from c5db.deals.trades import trade_of
from c5db.domain.records import Name, Span
from c5db.domain.vocab import COMPANY_KINDS, ORGANIZATION_KINDS, PartyKind

Frame = tuple[str, str]
OPENS = 7
"""Among so many words of a sentence stands the description that it is about."""
VERB = 3
"""So many words behind it stands its verb."""


def frames_by_description(scene: Scene, sentences: Sequence[Sentence]) -> Mapping[str, frozenset[Frame]]:
    """The acts that each party does under a description, in some sentences."""
    told: dict[str, set[Frame]] = defaultdict(set)
    for sentence in sentences:
        for party, frame in _told(scene, sentence):
            told[party].add(frame)
    return {party: frozenset(frames) for party, frames in told.items()}


@once
def _told(scene: Scene, sentence: Sentence) -> Sequence[tuple[str, Frame]]:
    noun = _subject(scene, sentence)
    party = None if noun is None else _stood_for(scene, sentence, noun)
    verb = None if noun is None or party is None else _verb(scene, sentence, noun)
    return [] if party is None or verb is None else [(party, frame) for frame in _acts(scene, sentence, verb)]


def _subject(scene: Scene, sentence: Sentence) -> int | None:
    """Where the description or pronoun stands that opens a sentence, which names nobody and tells nothing before it."""
    words = deal_words(scene.document.lang)
    opened = not words.the
    for at in range(sentence.first_token, min(sentence.first_token + OPENS, sentence.last_token)):
        token, inside = scene.tokens[at], name_over(scene, at)
        if inside is not None and inside.kind is not PartyKind.COUNTRY:
            return None
        if token.low in words.subjects:
            return at
        if token.low in words.descriptions:
            return at if opened and not _names_itself(scene, sentence, at) else None
        if any(family.startswith("v.") for family in token.families):
            return None
        opened = opened or token.low in words.the
    return None


def _names_itself(scene: Scene, sentence: Sentence, noun: int) -> bool:
    """Whether a name follows that the description is of: «Авиакомпания „Скай" заказала», "The airline Sky ordered"."""
    if frame_words(scene.document.lang).verb_last or noun + 1 >= sentence.last_token:
        return False
    return name_over(scene, noun + 1) is not None


def _stood_for(scene: Scene, sentence: Sentence, noun: int) -> str | None:
    """The one company named before of that trade, or of none that is known; of two the one that was told of last.

    A pronoun stands for whoever did what was told last.
    """
    if scene.tokens[noun].low in deal_words(scene.document.lang).subjects:
        return _subject_before(scene, sentence)
    first = scene.sentences[max(0, sentence.index - REACH)].span.start
    named = scene.names_in(Span(first, scene.tokens[noun].start))
    companies = {name.canonical: name for name in named if name.kind in COMPANY_KINDS}
    trades = deal_words(scene.document.lang).descriptions[scene.tokens[noun].low]
    alike = [party for party, name in companies.items() if trade_of(name) in trades]
    able = alike or [party for party, name in companies.items() if not trades or trade_of(name) is None]
    if len(able) > 1:
        able = [party for party in able if party == _subject_before(scene, sentence)]
    return able[0] if len(able) == 1 else None


def _subject_before(scene: Scene, sentence: Sentence) -> str | None:
    """The one company or body that was told last to do something; where a person was, nobody knows who is meant."""
    for before in scene.sentences[max(0, sentence.index - REACH) : sentence.index][::-1]:
        acting = [name for name in scene.names_in(before.span) if _acts_in(scene, name, before)]
        parties = {name.canonical: name.kind for name in acting}
        if parties:
            kind = next(iter(parties.values()))
            return next(iter(parties)) if len(parties) == 1 and kind in ORGANIZATION_KINDS else None
    return None


def _acts_in(scene: Scene, name: Name, sentence: Sentence) -> bool:
    return any(slot.startswith("subject") and act != "say" for act, slot in frames_of(scene, name, sentence))


def _verb(scene: Scene, sentence: Sentence, noun: int) -> int | None:
    """The verb whose subject the description is."""
    words = frame_words(scene.document.lang)
    verbs = [at for at in range(noun + 1, sentence.last_token) if _is_verb(scene, at)]
    if words.verb_last:
        return verbs[-1] if verbs else None
    if not verbs or verbs[0] - noun > VERB or is_passive(scene, words, verbs[0]):
        return None
    between = scene.text[scene.tokens[noun].end : scene.tokens[verbs[0]].start]
    return verbs[0] if set(MARKS).isdisjoint(between) else None


def _is_verb(scene: Scene, at: int) -> bool:
    words = frame_words(scene.document.lang)
    return name_over(scene, at) is None and bool(acts_at(scene, words, at, True)) and not is_no_deed(scene, words, at)


def _acts(scene: Scene, sentence: Sentence, verb: int) -> Iterator[Frame]:
    words = frame_words(scene.document.lang)
    acts = acts_at(scene, words, verb, True)
    if TRANSPARENT.issuperset(acts):
        yield from ((f"agreed {act}", "subject") for act in agreed_acts(scene, words, sentence, verb))
    yield from ((act, "subject") for act in acts)
