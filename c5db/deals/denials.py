"""Events that are told to be none: a contract that was not cancelled, a sum that was raised and no money."""

from collections.abc import Sequence

from c5db.deals.deeds import frame_words
from c5db.deals.events import Event
from c5db.deals.lexicon import deal_words
from c5db.deals.scene import Scene, Sentence
from c5db.deals.tense import tense_at
from c5db.domain.records import Span

UNDOES = frozenset({"v.cancel", "v.suspend"})
SIGNS = frozenset({"v.sign", "v.sign.will", "v.agree"})
BEFORE = 3
"""So many words before an event stands the word that negates it."""
DENIES, TALKS = "v.deny", "v.negotiate"
DEEDS = frozenset({"v.sign", "v.buy", "v.sell", "v.order", "v.agree", "v.buy.will", "v.sell.will"})
"""What a report tells of, and no opinion."""
TELLS = frozenset({"v.say", "m.source"})
DESCRIBED = 4
"""So many words on from a participle stands what it describes."""
AFTER = 3
"""So many sentences after a report it may be denied."""
REPORTED = 4
"""So many words from a denial stands the word for what is denied."""


def is_denied(scene: Scene, event: Event) -> bool:
    """Whether the text says that nothing was undone, that what rose was a price, or that a report of it is false."""
    if is_refuted(scene, scene.sentence_at(event.span.start)) or _is_of_no_talks(scene, event):
        return True
    if UNDOES.issuperset(event.families):
        return _is_negated(scene, event) or _is_of_words(scene, event)
    if "v.raise" in event.families and "v.reprice" in scene.tokens[event.token].families:
        return True
    return _is_false_report(scene, event)


def _is_of_no_talks(scene: Scene, event: Event) -> bool:
    """Whether it says that nobody talks: «никаких переговоров не ведётся», "the talks have not begun"."""
    sentence, none = scene.sentence_at(event.span.start), deal_words(scene.document.lang).no_talks
    if none is None or TALKS not in sentence.families:
        return False
    told = none.finditer(scene.text, sentence.span.start, sentence.span.end)
    return any(Span(*match.span()).overlaps(event.span) for match in told)


def _is_false_report(scene: Scene, event: Event) -> bool:
    """Whether a report of it is denied, or it is a word of the denial itself: "denied that it had agreed to sell"."""
    sentence = scene.sentence_at(event.span.start)
    return any(
        denial <= event.token < denial + scene.tokens[denial].words
        or (_rules(scene, event.token, denial) and _is_of_a_report(scene, sentence, event.token, denial))
        for denial in _denials(scene, sentence)
    )


def _denials(scene: Scene, sentence: Sentence) -> Sequence[int]:
    """The places of the words that deny."""
    if DENIES not in sentence.families:
        return ()
    return [at for at in range(sentence.first_token, sentence.last_token) if DENIES in scene.tokens[at].families]


def _is_of_a_report(scene: Scene, sentence: Sentence, event: int, denial: int) -> bool:
    """Whether the words say that what is denied was told: who denies a charge may well have signed."""
    words = deal_words(scene.document.lang)
    told = words.reports + words.tells_that
    if denial < event:
        first = denial + scene.tokens[denial].words
        near = scene.tokens[first : min(first + REPORTED, event)]
    elif frame_words(scene.document.lang).verb_last:
        near = scene.tokens[max(event + 1, denial - REPORTED) : denial]
    else:
        near = scene.tokens[max(sentence.first_token, event - REPORTED) : event]
    return any(token.low.startswith(told) for token in near)


def is_refuted(scene: Scene, sentence: Sentence) -> bool:
    """Whether a later sentence calls false what this one tells: «Позже в компании опровергли эту информацию»."""
    later = scene.sentences[sentence.index + 1 : sentence.index + 2 + AFTER]
    return any(sentence.index in _refuted_by(scene, denial) for denial in later if DENIES in denial.families)


def _refuted_by(scene: Scene, denial: Sentence) -> Sequence[int]:
    """The sentences that a denial speaks of: the last that names its source, else the last; the headline of a lead.

    What an expert remarks between is no report.
    """
    if not any(_points_back(scene, denial, at) for at in _denials(scene, denial)):
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
    if any(token.low.startswith(words.confirms) for token in scene.tokens[denial:after]):
        return False
    near = scene.tokens[max(sentence.first_token, denial - REPORTED) : min(after + REPORTED, sentence.last_token)]
    lows = [token.low for token in near]
    if any(low.startswith(words.tells_that) for low in lows):
        return False
    if not words.this.isdisjoint(lows):
        return True
    reports = any(low.startswith(words.reports) for low in lows)
    return reports and words.tells_of.isdisjoint(lows)


def _is_of_words(scene: Scene, event: Event) -> bool:
    """Whether what is refused is only to speak: «отказались от комментариев», «түсініктеме беруден бас тартты»."""
    sentence, at = scene.sentence_at(event.span.start), event.token
    words = scene.tokens[max(sentence.first_token, at - BEFORE) : min(sentence.last_token, at + BEFORE + 1)]
    comments = deal_words(scene.document.lang).comments
    return any(token.low.startswith(comments) for token in words)


def is_undone(scene: Scene, event: Event) -> bool:
    """Whether the deed is negated: "awarded no contracts", "has not signed", «не подписал», «қол қойған жоқ»."""
    sentence, words = scene.sentence_at(event.span.start), deal_words(scene.document.lang)
    after = event.token + scene.tokens[event.token].words
    before = event.token - 1
    while before > sentence.first_token and "m.will" in scene.tokens[before].families:
        before -= 1  # «не будут покупать»
    if before >= sentence.first_token and scene.tokens[before].low in words.not_before:
        return True
    if after >= sentence.last_token or scene.tokens[after].low not in words.not_after:
        return False
    return after + 1 >= sentence.last_token or scene.tokens[after + 1].low not in words.measured


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
        described = tokens[after : after + DESCRIBED] if tokens[after - 1].low.endswith(words.describing) else ()
    else:
        stands_for = at > 1 and words.auxiliaries and "a.this" in tokens[at - 1].families
        described = tokens[at - 2 : at - 1] if stands_for else tokens[max(0, at - 1) : at] if words.auxiliaries else ()
    names = scene.names_in(scene.sentence_at(tokens[at].start).span)
    things = [token for token in described if not any(n.span.start <= token.start < n.span.end for n in names)]
    return any(family.startswith("d.") for token in things for family in token.families)


def _is_negated(scene: Scene, event: Event) -> bool:
    """«Не расторгала», "has not cancelled", «опровергла расторжение», "reports that it cancelled … were denied"."""
    sentence = scene.sentence_at(event.span.start)
    if any(_rules(scene, event.token, denial) for denial in _denials(scene, sentence)):
        return True
    near = scene.tokens[max(sentence.first_token, event.token - BEFORE) : event.token]
    return any("m.not" in token.families for token in near)


def _rules(scene: Scene, event: int, denial: int) -> bool:
    """Whether what is denied is the event, and no debt beside it: "cancelled the contract, and denied that it owes"."""
    beside = deal_words(scene.document.lang).coordinators
    lows = [token.low for token in scene.tokens[min(event, denial) + 1 : max(event, denial)]]
    if frame_words(scene.document.lang).verb_last:
        return beside.isdisjoint(lows)
    if denial < event:
        return beside.isdisjoint(lows[-1:]) or _undoes_between(scene, denial, event)
    joined = tense_at(scene.tokens, denial, scene.document.lang) == "joined"
    return not joined and beside.isdisjoint(lows[-BEFORE:])


def _undoes_between(scene: Scene, first: int, last: int) -> bool:
    """Whether something else is undone before: "denied that it had suspended and cancelled"."""
    return any(not UNDOES.isdisjoint(token.families) for token in scene.tokens[first + 1 : last])
