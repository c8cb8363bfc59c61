"""Where an article turns to another deal, by its words or with somebody new, and where it goes on with one."""

from c5db.deals.acts import DOES, vote
from c5db.deals.frames import frames_of
from c5db.deals.lexicon import Token, deal_words
from c5db.deals.scene import Scene, Sentence, once, words_in, worth
from c5db.deals.slots import slot_of
from c5db.deals.transactions import MEASURES
from c5db.domain.records import Name, Span
from c5db.domain.vocab import COMPANY_KINDS, PartyKind
from c5db.languages.deal_words import DealWords

ADDED = frozenset({"v.sign", "v.order", "v.get", "v.buy", "v.buy.will", "v.sell", "v.sell.will"})
"""What is dealt with somebody new, where a sentence adds it: "In addition, it bought …"."""
ALONE = ADDED | {"v.invest", "v.invest.will", "v.lend", "v.lend.will", "v.raise"}
"""What is another deal though nobody new is named."""
MORE = ALONE - {"v.get"}
"""What is another deal where a sentence adds it, for an amount of its own: "It also sold a depot for €90 million"."""
INSTEAD = ALONE | DOES
"""What is another deal where it is done instead of what came to nothing."""
AGREES = frozenset({"v.agree"})
"""What is agreed with somebody new is such a deed, too; a deal is agreed to by whoever permits it."""
KNOWN_SIDES = frozenset({"o.buyer", "o.seller"})
"""Words for the sides of a deal that was told of: "the buyers"."""
DEALS = frozenset(
    {"d.contract", "d.order", "d.memo", "d.acquisition", "d.sale", "d.purchase", "d.concession", "n.loan", "n.grant"}
)
BEFORE = 3
"""So many sentences before one that singles out a deal several are told of."""
OPENS = 4
"""Among so many words a sentence names the deal that it goes on with."""


@once
def turns_to_another(scene: Scene, sentence: Sentence) -> bool:
    """Whether the article turns to another deal with a sentence: "Under a second contract", "Separately, it sold …"."""
    words = deal_words(scene.document.lang)
    if words.another is not None and words.another.match(scene.text, sentence.span.start):
        return True
    if _singles_out(scene, sentence, words) or _names_another(scene, sentence, words):
        return True
    if words.follows is not None and words.follows.match(scene.text, sentence.span.start, sentence.span.end):
        return brings_in_a_company(scene, sentence)
    if words.instead is not None and words.instead.match(scene.text, sentence.span.start):
        return _is_dealt_alone(scene, sentence, INSTEAD)
    adds = None if words.besides is None else words.besides.match(scene.text, sentence.span.start)
    return adds is not None and (
        _is_added(scene, sentence, adds.end()) or _is_dealt_with_new(scene, sentence, adds.end())
    )


def _singles_out(scene: Scene, sentence: Sentence, words: DealWords) -> bool:
    """Whether a sentence opens with one of several deals: "It signed three contracts. The largest is for 12 trams"."""
    told = None if words.foremost is None else words.foremost.match(scene.text, sentence.span.start)
    if told is None or words.several is None:
        return False
    before = scene.sentences[max(0, sentence.index - BEFORE) : sentence.index]
    return told["deal"] is None or any(words.several.search(scene.text, one.span.start, one.span.end) for one in before)


def _names_another(scene: Scene, sentence: Sentence, words: DealWords) -> bool:
    """Whether another deal is named before any figure of the sentence, by its main clause."""
    if words.another_within is None:
        return False
    figures = scene.figures_in(sentence.span)
    opens = figures[0].span.start if figures else sentence.span.end
    told = words.another_within.search(scene.text, sentence.span.start, opens)
    if told is None:
        return False
    before = words_in(scene, Span(sentence.span.start, told.start()))
    return not any(token.breaks or "m.not" in token.families for token in before)


def goes_on(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence begins with a deal that was told of: "The three-year contract"."""
    tokens = sentence.tokens(scene)[:OPENS]
    if not tokens or tokens[0].low not in deal_words(scene.document.lang).the | {"this"}:
        return False
    deal = next((token for token in tokens[1:] if not DEALS.isdisjoint(token.families)), None)
    return deal is not None and not scene.names_in(Span(sentence.span.start, deal.start))


def _is_dealt_alone(scene: Scene, sentence: Sentence, deeds: frozenset[str]) -> bool:
    """Whether a sentence tells such a deed, and neither what somebody says nor what the sides of the deal before do."""
    families = sentence.families
    if deeds.isdisjoint(families) or "v.say" in families:
        return False
    the, tokens = deal_words(scene.document.lang).the, sentence.tokens(scene)
    sides = [at for at, token in enumerate(tokens) if not KNOWN_SIDES.isdisjoint(token.families)]
    return not any(not the or (at > 0 and tokens[at - 1].low in the) for at in sides)


def _is_added(scene: Scene, sentence: Sentence, start: int) -> bool:
    """Whether a deed for an amount that is new is told, and no deal is named up to `start`, where it is added."""
    opening = words_in(scene, Span(sentence.span.start, start))
    if any(_is_deal(token) for token in opening) or not _is_dealt_alone(scene, sentence, MORE):
        return False
    amounts = (figure for figure in scene.figures_in(sentence.span) if figure.kind in MEASURES)
    return any(scene.first_told[worth(figure)] >= sentence.span.start for figure in amounts)


def brings_in_a_company(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence names a company for the first time."""
    firms = (name for name in scene.names_in(sentence.span) if name.kind in COMPANY_KINDS)
    return any(scene.first_named[name.canonical] >= sentence.span.start for name in firms)


def _is_dealt_with_new(scene: Scene, sentence: Sentence, start: int) -> bool:
    """Whether a side of the deed that a sentence tells is named for the first time, and no deal goes before both."""
    sides = [name for name in scene.names_in(sentence.span) if _is_side(scene, sentence, name)]
    new = [name for name in sides if scene.first_named[name.canonical] >= sentence.span.start]
    added = ADDED | AGREES if any(slot_of(scene, name) == "with" for name in new) else ADDED
    deeds = [token.start for token in sentence.tokens(scene) if not added.isdisjoint(token.families)]
    if not deeds or not new:
        return False
    opens = min(deeds[0], sides[0].span.start)
    return not any(start <= token.start < opens and _is_deal(token) for token in sentence.tokens(scene))


def _is_side(scene: Scene, sentence: Sentence, name: Name) -> bool:
    if name.kind in {PartyKind.PERSON, PartyKind.COUNTRY}:
        return False
    told = frames_of(scene, name, sentence)
    return any(slot.startswith("subject") or vote(act, slot) is not None for act, slot in told if act != "say")


def _is_deal(token: Token) -> bool:
    return not DEALS.isdisjoint(token.families)
