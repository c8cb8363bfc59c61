"""What is denied: the stretches of a text that tell of a deal of which somebody says that there is none."""

from collections.abc import Iterator, Sequence

from c5db.deals.deeds import frame_words
from c5db.deals.lexicon import deal_words
from c5db.deals.negations import BINDS, DEALS, clauses, is_awry, negated_parts
from c5db.deals.scene import Scene, Sentence, once
from c5db.deals.tense import tense_at
from c5db.domain.records import Span

UNDOES = frozenset({"v.cancel", "v.suspend"})
BEFORE = 3
"""So many words before an event stands the word that negates it."""
DENIES = "v.deny"
RULED = BINDS | {"v.agree", "v.invest", "v.lend"}
"""Deeds that are no deal where they are denied."""
AGREED = DEALS - {"d.memo"}
RULED_NEAR = 8
"""So many words behind a denial stands the deed that it denies."""
REPORTED = 4
"""So many words from a denial stands the word for what is denied."""


@once
def denied_parts(scene: Scene, sentence: Sentence) -> Sequence[Span]:
    """The stretches of a sentence that tell of a deal which is denied, or which its own words negate."""
    negated = negated_parts(scene, sentence)
    denials = [at for at in denials_in(scene, sentence) if not confirms_nothing(scene, at)]
    return [*negated, *(span for at in denials for span in _denied_by(scene, sentence, at))]


def _denied_by(scene: Scene, sentence: Sentence, denial: int) -> Iterator[Span]:
    """What is told in the clause of a denial that rules a deed: "denied that it had signed a contract to buy 12"."""
    part = clause_of(scene, sentence, denial)
    last = denial + scene.tokens[denial].words
    if is_awry(scene, part) or any(not UNDOES.isdisjoint(scene.tokens[at].families) for at in part):
        return
    first = next((at for at in range(last, part.stop) if not RULED.isdisjoint(scene.tokens[at].families)), None)
    if first is not None and first - last <= RULED_NEAR and _is_what_is_denied(scene, range(last, first), first):
        yield Span(scene.tokens[last].start, scene.tokens[part.stop - 1].end)
    if _is_of_a_deal(scene, range(last, part.stop)):
        yield Span(scene.tokens[last].start, scene.tokens[part.stop - 1].end)
    before = [at for at in part if at < denial and not RULED.isdisjoint(scene.tokens[at].families)]
    if any(rules(scene, at, denial) and is_of_a_report(scene, sentence, at, denial) for at in before):
        yield Span(scene.tokens[part.start].start, scene.tokens[denial].end)


def _is_what_is_denied(scene: Scene, between: range, deed: int) -> bool:
    """Whether a deed is the verb of what is denied, and none of a relative clause or purpose within it."""
    words, lang = deal_words(scene.document.lang), scene.document.lang
    told = set(tense_at(scene.tokens, deed, lang).split())
    if frame_words(lang).verb_last or "to" in told or "infinitive" in told:
        return False
    lows = [scene.tokens[at].low for at in between]
    opened = not lows or any(low.startswith(words.tells_that + words.reports) or low in words.turns for low in lows)
    matter = any(f.startswith(("d.", "n.")) for at in between for f in scene.tokens[at].families)
    return opened and (not matter or not told.isdisjoint({"be", "was", "passive"}))


def _is_of_a_deal(scene: Scene, denied: range) -> bool:
    """Whether reports of a deal are denied: "denied media reports of a $350 million deal", «слухи о покупке»."""
    words, tokens = deal_words(scene.document.lang), scene.tokens
    report = next((at for at in denied[:REPORTED] if tokens[at].low.startswith(words.reports)), None)
    if report is None or report + 1 not in denied or tokens[report + 1].low not in words.tells_of:
        return False
    for token in tokens[report + 2 : min(report + 3 + REPORTED, denied.stop)]:
        if any(family in AGREED for family in token.families):
            return True
        if any(family.startswith(("p.", "v.", "d.")) for family in token.families):
            return False
    return False


def confirms_nothing(scene: Scene, denial: int) -> bool:
    """Whether it only does not confirm."""
    confirms = deal_words(scene.document.lang).confirms
    said = scene.tokens[denial : denial + scene.tokens[denial].words]
    return any(token.low.startswith(confirms) for token in said)


def clause_of(scene: Scene, sentence: Sentence, at: int) -> range:
    return next(part for part in clauses(scene, sentence) if at in part)


def denials_in(scene: Scene, sentence: Sentence) -> Sequence[int]:
    """The places of the words that deny."""
    if DENIES not in sentence.families:
        return ()
    return [at for at in range(sentence.first_token, sentence.last_token) if DENIES in scene.tokens[at].families]


def is_of_a_report(scene: Scene, sentence: Sentence, event: int, denial: int) -> bool:
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


def rules(scene: Scene, event: int, denial: int) -> bool:
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
