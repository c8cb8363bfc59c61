"""Who acts behind a Russian verb when what is dealt in stands before it: «30 вагонов изготовит „Вега"»."""

from functools import lru_cache

from c5db.deals.deeds import acts_at, is_passive, name_over
from c5db.deals.scene import Scene, Sentence
from c5db.domain.records import Name, Span
from c5db.domain.vocab import FigureKind
from c5db.entities.grammar import forms, noun_cases
from c5db.languages.frame_words import FrameWords
from c5db.text.morphology import analyzer
from c5db.text.words import REMEMBERED

_MADE = frozenset({"v.build", "v.build.will", "v.deliver", "v.deliver.will"})
MARKS = frozenset(";:—–()")
QUOTES = ' «"„“'
_FEMININE = ("а", "я")
"""How a name ends that is another as what something is done to."""
_DATIVE = ("у", "ю", "е")
"""How a name may end that is told for whom it is done: «выдал „Сибтрансу"»."""


def is_fronted(scene: Scene, words: FrameWords, sentence: Sentence, verb: int, name: Name) -> bool:
    """Whether a name right behind a verb can only be who acts: an object stands before it, and nobody who does.

    «Компания купила „Вегу"» has who acts, «В мае купила „Вегу"» has no object.
    """
    first, token = scene.token_at(name.span.start), scene.tokens[verb]
    alone = _is_plural(token.low) and not _is_first_of_several(scene, words, name)
    if first != verb + token.words or alone or name.quote.rstrip('»"”').endswith(_DATIVE):
        return False
    start = verb
    while start > sentence.first_token and not _opens_clause(scene, start):
        start -= 1
    clause = Span(scene.tokens[start].start, token.start)
    if any(other.case in {None, "nomn"} and not is_counted(scene, other) for other in scene.names_in(clause)):
        return False
    if any(_is_actor(words, scene.tokens[at].low) for at in range(start, verb) if name_over(scene, at) is None):
        return False
    return _is_relative(scene, words, verb) or any(_is_object(scene, at) for at in range(start, verb))


def _is_first_of_several(scene: Scene, words: FrameWords, name: Name) -> bool:
    """Whether another name is joined to one: «покупку оплатят „Вега" и „Тарн"»."""
    at = scene.token_at(name.span.end)
    if at + 1 >= len(scene.tokens) or scene.tokens[at].low not in words.joiners:
        return False
    return name_over(scene, at + 1) is not None


def _is_relative(scene: Scene, words: FrameWords, verb: int) -> bool:
    """Whether what is built or delivered is told of by «который»: nobody builds a firm."""
    opens = verb > 0 and scene.tokens[verb - 1].low in words.relatives
    return opens and not _MADE.isdisjoint(scene.tokens[verb].families)


def is_only_object(low: str) -> bool:
    """Whether a noun can be nothing but the object of a verb: «продажу»."""
    return noun_cases(low)[:1] == ["accs"] and "nomn" not in noun_cases(low)


def is_counted(scene: Scene, name: Name) -> bool:
    """Whether a share of the named is told right before: «30 % „Тарн Медь" купил „Орвик"»."""
    figures = scene.figures_in(scene.sentence_at(name.span.start).span)
    ends = [f.span.end for f in figures if f.kind is FigureKind.PERCENT and f.span.end <= name.span.start]
    return bool(ends) and not scene.text[ends[-1] : name.span.start].strip(' «"„“')


def is_behind_who_acts(scene: Scene, words: FrameWords, name: Name, first: int) -> bool:
    """Whether a name stands right behind a verb that another does, and nothing in its form tells that it does it too.

    «ЕБРР выделит „Камаз“ кредит» tells to whom, «Кредит ЕБРР выделит „Камаз“» by whom.
    """
    sentence, at = scene.sentence_at(name.span.start), first - 1
    if words.verb_last or not words.cases or at <= sentence.first_token or not may_be_either(name):
        return False
    verb = scene.tokens[at]
    if scene.text[verb.end : name.span.start].strip(QUOTES) or name_over(scene, at) or is_passive(scene, words, at):
        return False
    if not acts_at(scene, words, at, True):
        return False
    before = scene.names_in(Span(sentence.span.start, verb.start))[::-1]
    subject = next((other for other in before if other.case != "gent"), None)
    return subject is not None and _acts_at(scene, words, sentence, subject, at)


def _acts_at(scene: Scene, words: FrameWords, sentence: Sentence, subject: Name, verb: int) -> bool:
    """Whether a name opens what is told and can be who does it: no object, mark or preposition stands before a verb."""
    if subject.case not in {None, "nomn"} or is_counted(scene, subject):
        return False
    opening = range(sentence.first_token, scene.token_at(subject.span.start))
    behind = range(scene.token_at(subject.span.end), verb)
    if not MARKS.isdisjoint(scene.text[subject.span.end : scene.tokens[verb].start]):
        return False
    if any(scene.tokens[at].breaks or scene.tokens[at].low in words.hangers for at in behind):
        return False
    if any(is_only_object(scene.tokens[at].low) for at in behind):
        return False
    return not any(_is_object(scene, at) for at in opening if name_over(scene, at) is None)


def may_be_either(name: Name) -> bool:
    """Whether a name is the same as who does something and as what it is done to: «Камаз», and no «Вега»."""
    return name.case is None or (name.case == "nomn" and not name.quote.rstrip('»"”').endswith(_FEMININE))


def _opens_clause(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    between = scene.text[scene.tokens[at - 1].end : token.start]
    return token.breaks or _stands_for_object(token.low) or not MARKS.isdisjoint(between)


def _is_object(scene: Scene, at: int) -> bool:
    """Whether a noun that something can be done to stands there without a preposition."""
    low = scene.tokens[at].low
    if _stands_for_object(low):
        return True
    if forms(low)[0][0] != "NOUN" or not {"accs", "gent"}.intersection(noun_cases(low)):
        return False
    while at and forms(scene.tokens[at - 1].low)[0][0] in {"ADJF", "PRTF"}:
        at -= 1
    counted = at and scene.tokens[at - 1].low.isdigit()
    before = forms(scene.tokens[at - 1 - counted].low)[0][0] if at > counted else None
    return before != "PREP" and (bool(counted) or "accs" in noun_cases(low))


@lru_cache(maxsize=REMEMBERED)
def _stands_for_object(low: str) -> bool:
    """Whether a pronoun is the object of a verb that one does: «которые поставит „Вега"», «их купил „Орвик"»."""
    read = [form.tag for form in analyzer().parse(low) if "Subx" in form.tag or {"NPRO", "Anph"} <= form.tag.grammemes]
    sole = all("nomn" not in tag or "plur" in tag for tag in read)
    return sole and any("accs" in tag for tag in read)


@lru_cache(maxsize=REMEMBERED)
def _is_plural(low: str) -> bool:
    """Whether a verb has several who do it, or nobody: «кредит выдали»."""
    return any("VERB" in form.tag and "plur" in form.tag for form in analyzer().parse(low)[:1])


@lru_cache(maxsize=REMEMBERED)
def _is_actor_word(low: str) -> bool:
    """Whether a word says who does something: «владелец», «она»."""
    read = analyzer().parse(low)[:3]
    return any(
        {"NOUN", "nomn", "anim"} <= form.tag.grammemes or {"NPRO", "nomn"} <= form.tag.grammemes for form in read
    )


def _is_actor(words: FrameWords, low: str) -> bool:
    return _is_actor_word(low) or (low.startswith(words.heads) and forms(low)[0] == ("NOUN", "nomn"))
