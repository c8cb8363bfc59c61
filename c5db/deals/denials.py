"""Events and figures that are told of no deal: a contract that was not cancelled, one that nobody signed."""

import re
from collections.abc import Sequence

from c5db.deals.deeds import frame_words
from c5db.deals.denied import BEFORE, UNDOES, clause_of, denials_in, denied_parts, is_of_a_report, rules
from c5db.deals.events import Event
from c5db.deals.lexicon import Token, deal_words
from c5db.deals.negations import deeds_negated, is_left_open, is_negated
from c5db.deals.refutals import is_refuted
from c5db.deals.scene import Scene
from c5db.deals.tense import tense_at
from c5db.domain.records import Figure, Span

SIGNS = frozenset({"v.sign", "v.sign.will", "v.agree"})
TALKS = "v.negotiate"
DESCRIBED = 4
"""So many words on from a participle stands what it describes."""


def is_denied(scene: Scene, event: Event) -> bool:
    """Whether the text says that nothing was undone, that what rose was a price, or that a report of it is false."""
    sentence = scene.sentence_at(event.span.start)
    if is_refuted(scene, sentence) or _is_of_no_talks(scene, event):
        return True
    if any(part.contains(event.span) for part in denied_parts(scene, sentence)):
        return True
    if UNDOES.issuperset(event.families):
        return _is_negated(scene, event) or _is_of_words(scene, event)
    if "v.raise" in event.families and "v.reprice" in scene.tokens[event.token].families:
        return True
    return _is_false_report(scene, event)


def is_of_denied_deed(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is told of a deal that is denied: "No contract for 300 million euros has been signed"."""
    sentence = scene.sentence_at(figure.span.start)
    if any(part.overlaps(figure.span) for part in denied_parts(scene, sentence)):
        return True
    return is_refuted(scene, sentence) and UNDOES.isdisjoint(sentence.families)


def _is_of_no_talks(scene: Scene, event: Event) -> bool:
    """Whether it says that nobody talks: «никаких переговоров не ведётся», "the talks have not begun"."""
    sentence, none = scene.sentence_at(event.span.start), deal_words(scene.document.lang).no_talks
    return TALKS in sentence.families and _is_told_by(scene, event, none)


def is_put_off(scene: Scene, event: Event) -> bool:
    """Whether it is a signing that is put off, or says that one is: "postponed the signing of a contract"."""
    families, put_off = frozenset(event.families), deal_words(scene.document.lang).put_off
    return not families.isdisjoint(UNDOES | SIGNS) and _is_told_by(scene, event, put_off)


def _is_told_by(scene: Scene, event: Event, pattern: re.Pattern[str] | None) -> bool:
    """Whether an event is among the words of its sentence that fit a pattern."""
    sentence = scene.sentence_at(event.span.start).span
    told = pattern.finditer(scene.text, sentence.start, sentence.end) if pattern else ()
    return any(Span(*match.span()).overlaps(event.span) for match in told)


def _is_false_report(scene: Scene, event: Event) -> bool:
    """Whether a report of it is denied, or it is a word of the denial itself: "denied that it had agreed to sell"."""
    sentence = scene.sentence_at(event.span.start)
    return any(
        denial <= event.token < denial + scene.tokens[denial].words
        or (
            event.token in clause_of(scene, sentence, denial)
            and rules(scene, event.token, denial)
            and is_of_a_report(scene, sentence, event.token, denial)
        )
        for denial in denials_in(scene, sentence)
    )


def _is_of_words(scene: Scene, event: Event) -> bool:
    """Whether what is refused is only to speak: «отказались от комментариев», «түсініктеме беруден бас тартты»."""
    sentence, at = scene.sentence_at(event.span.start), event.token
    words = scene.tokens[max(sentence.first_token, at - BEFORE) : min(sentence.last_token, at + BEFORE + 1)]
    comments = deal_words(scene.document.lang).comments
    return any(token.low.startswith(comments) for token in words)


def is_undone(scene: Scene, event: Event) -> bool:
    """Whether the deed is negated: "awarded no contracts", "has not signed", «не подписал», «қол қойған жоқ»."""
    sentence = scene.sentence_at(event.span.start)
    if is_negated(scene, event.token, range(sentence.first_token, sentence.last_token)):
        return True
    return "m.not" in sentence.families and event.token in deeds_negated(scene, sentence)


def is_for_good(scene: Scene, event: Event) -> bool:
    """Whether nothing leaves open that a deed that is negated is done later, or that it was done before."""
    return not is_left_open(scene, scene.sentence_at(event.span.start))


def is_of_what_is_undone(scene: Scene, event: Event) -> bool:
    """Whether it only says which contract is undone: «признал недействительным договор, заключённый в 2022 году»."""
    if not SIGNS.issuperset(event.families) or not is_attribute(scene, event.token):
        return False
    sentence, beside = scene.sentence_at(event.span.start), deal_words(scene.document.lang).coordinators
    for at in range(sentence.first_token, sentence.last_token):
        if at != event.token and not UNDOES.isdisjoint(scene.tokens[at].families):
            between = scene.tokens[min(at, event.token) + 1 : max(at, event.token)]
            if beside.isdisjoint(token.low for token in between):
                return True
    return False


def is_attribute(scene: Scene, at: int) -> bool:
    """Whether a verb describes a thing: «заключённый», "the contract signed in May", «жасалған шарт»."""
    lang, tokens = scene.document.lang, scene.tokens
    if "participle" in tense_at(tokens, at, lang).split():
        return True
    after, words = at + tokens[at].words, frame_words(lang)
    if words.describing:
        described = _described(scene, after) if tokens[after - 1].low.endswith(words.describing) else ()
    else:
        stands_for = at > 1 and words.auxiliaries and "a.this" in tokens[at - 1].families
        described = tokens[at - 2 : at - 1] if stands_for else tokens[max(0, at - 1) : at] if words.auxiliaries else ()
    names = scene.names_in(scene.sentence_at(tokens[at].start).span)
    things = [token for token in described if not any(n.span.start <= token.start < n.span.end for n in names)]
    return any(family.startswith("d.") for token in things for family in token.families)


def _described(scene: Scene, after: int) -> Sequence[Token]:
    """The words behind a participle that may be its thing, figures apart: «жасалған 20 млрд теңгелік шарт»."""
    figures = scene.figures_in(scene.sentence_at(scene.tokens[after - 1].start).span)
    behind = scene.tokens[after : after + DESCRIBED * 2]
    own = [token for token in behind if not any(f.span.start <= token.start < f.span.end for f in figures)]
    return own[:DESCRIBED]


def _is_negated(scene: Scene, event: Event) -> bool:
    """«Не расторгала», "has not cancelled", «опровергла расторжение», "reports that it cancelled … were denied"."""
    sentence = scene.sentence_at(event.span.start)
    if any(rules(scene, event.token, denial) for denial in denials_in(scene, sentence)):
        return True
    near = scene.tokens[max(sentence.first_token, event.token - BEFORE) : event.token]
    return any("m.not" in token.families for token in near)
