"""Who acts, and to whom something is done, where neither form nor place tells: "cleared a deal for Orda to build"."""

from collections.abc import Sequence

from c5db.deals.deeds import REACH, acts_at, is_passive, name_over
from c5db.deals.fronting import is_fronted, is_only_object
from c5db.deals.lexicon import Token
from c5db.deals.scene import Scene, Sentence
from c5db.deals.slots import first_listed, slot_of
from c5db.domain.records import Name, Span
from c5db.domain.vocab import PartyKind
from c5db.entities.grammar import noun_cases
from c5db.languages.frame_words import FrameWords

_GIVEN = frozenset({"n.loan", "n.finance", "n.grant", "n.bond", "n.guarantee", "n.tranche", "n.investment"})
"""What is given, and never gives."""
ACTING = frozenset({None, "subject"})
"""Slots of who does something."""


def is_to_act(scene: Scene, words: FrameWords, sentence: Sentence, last: int) -> bool:
    """Whether a deed follows that an English name is to do: "cleared a deal for Orda to widen the road"."""
    if not words.determiners or last + 1 >= sentence.last_token or words.hangers.get(scene.tokens[last].low) != "to":
        return False
    plain = scene.text[scene.tokens[last - 1].end : scene.tokens[last + 1].start].strip() == scene.tokens[last].low
    return plain and bool(acts_at(scene, words, last + 1, True)) and name_over(scene, last + 1) is None


def is_done_to(scene: Scene, words: FrameWords, sentence: Sentence, name: Name, at: int) -> bool:
    """Whether a name is what a Russian verb is done to, its noun alike in both cases: «„Вега" купила завод „Тарн"»."""
    name = first_listed(scene, words, name, sentence)
    first = scene.token_at(name.span.start)
    if _cannot_act(scene, words, name, at):
        return True
    if words.verb_last or at >= first - 1 or "accs" not in noun_cases(scene.tokens[first - 1].low):
        return False
    subject = next((n for n in scene.names_in(sentence.span)[::-1] if n.span.end <= scene.tokens[at].start), None)
    if subject is None or subject.case not in {None, "nomn"} or is_passive(scene, words, at):
        return False
    if slot_of(scene, subject) not in {None, "subject"} or first - at > REACH + 1:
        return False
    last = scene.token_at(subject.span.end)
    between = [*scene.tokens[last:at], *scene.tokens[at + 1 : first]]
    marks = scene.text[subject.span.end : name.span.start]
    return set(",;:()—–").isdisjoint(marks) and not any(t.breaks or t.low in words.hangers for t in between)


def _cannot_act(scene: Scene, words: FrameWords, name: Name, verb: int) -> bool:
    """Whether a verb agrees with another than the name behind it: «Минобороны выбрало шведский Saab»."""
    first, behind = scene.token_at(name.span.start), scene.token_at(name.span.end)
    if behind < len(scene.tokens) and scene.tokens[behind].low in words.joiners:
        return False  # «Договор подписали шведский Saab и „Вега“»
    if verb != first - 2 or not scene.text[scene.tokens[verb].end : scene.tokens[first - 1].start].isspace():
        return False
    return scene.tokens[first - 1].low.endswith(words.masculine) and scene.tokens[verb].low.endswith(words.of_others)


def says_of_another(scene: Scene, name: Name, sentence: Sentence, verb: int) -> bool:
    """Whether a name only says what another does that the verb tells of: "Orda said Tavor would lend it $5 million"."""
    last = scene.token_at(name.span.end)
    if last >= verb or "v.say" not in scene.tokens[last].families:
        return False
    between = scene.names_in(Span(scene.tokens[last].end, scene.tokens[verb].start))
    return any(
        other.kind is not PartyKind.PERSON and other.canonical != name.canonical and slot_of(scene, other) in ACTING
        for other in between
    )


def acts_behind(scene: Scene, words: FrameWords, sentence: Sentence, name: Name, first: int) -> bool:
    """Whether a name right behind a Russian verb can only be who acts: «покупку профинансирует „Вега"»."""
    if not words.cases or words.verb_last or first <= sentence.first_token:
        return False
    before = _plain_words(scene, range(sentence.first_token, first - 1))
    nouns = [token for token in before if noun_cases(token.low)]
    given = [token for token in nouns if is_only_object(token.low) or not _GIVEN.isdisjoint(token.families)]
    only_objects = bool(given) and all(token in given or "nomn" not in noun_cases(token.low) for token in nouns)
    return only_objects and is_fronted(scene, words, sentence, first - 1, name)


def _plain_words(scene: Scene, places: range) -> Sequence[Token]:
    """The words there that are neither of a name nor of a figure."""
    tokens = [scene.tokens[at] for at in places if name_over(scene, at) is None]
    figures = scene.figures_in(Span(tokens[0].start, tokens[-1].end)) if tokens else []
    return [token for token in tokens if not any(f.span.start <= token.start < f.span.end for f in figures)]
