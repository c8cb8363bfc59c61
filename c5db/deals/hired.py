"""Types that are told by what somebody is hired for or given: works, services, grants, licences."""

import re

from c5db.deals.acts import TRADES
from c5db.deals.deeds import acts_at, acts_of, frame_words, is_no_deed, name_over, words_within
from c5db.deals.frames import frames_of
from c5db.deals.lexicon import Token, deal_words
from c5db.deals.meanings import AHEAD
from c5db.deals.negations import clauses
from c5db.deals.scene import Scene, Sentence
from c5db.deals.told import Told, frames_in
from c5db.domain.records import Span
from c5db.domain.vocab import COMPANY_KINDS, Attribute
from c5db.languages.frame_words import FrameWords

OTHERWISE = frozenset(
    {"n.grant", "n.stake", "n.share", "n.control", "d.ipo", "d.concession", "d.venture", "n.bond", "d.package"}
)
"""What else may be bought, given or sold along with goods and works."""
TRADED = TRADES | {"d.sale", "d.purchase"}
SITES = frozenset({"d.project"})
WORKS = frozenset({"v.build", "v.build.will", "n.building"})
SUPPLIES = frozenset({"v.deliver", "v.deliver.will"})
_BUILDS = frozenset({"v.build.will", "n.building"})
_BUILDERS = frozenset({"o.builder"})
_AGREED = frozenset({"d.memo", "d.cooperation", "d.treaty", "n.loan"})
_RUNS = frozenset({"n.service", "v.build.will"})
_HIRED = frozenset({("award", "object"), ("award", "to"), ("win", "subject")})
_SUPPLYING = ("v.deliver", "v.sell", "v.buy", "v.build", "v.lend", "v.invest")
"""How the families begin of what is no service."""
_WON = frozenset({"v.get", "v.agree", "v.sign"})
"""Families of words that tell how a tender ends."""
_NEAR = 6
"""So many words on from a contract stands what it is for."""
_GRANTS = frozenset({"lend", "give", "award"})
_RIGHTS = frozenset({"d.concession", "n.right"})
_OTHERWISE_GIVEN = frozenset({"n.loan", "n.grant", "n.finance", "n.guarantee", "d.contract", "d.order", "n.sum"})
"""What is given, and may be for what a right is of."""
_GIVEN = frozenset({"n.grant", "v.lend", "v.lend.will"})
_GIVE_OR_GET = frozenset({"lend", "give", "award", "get", "agree", "win"})
_NOT_GRANTED = frozenset({"n.loan", "n.bond", "n.stake", "d.purchase", "v.buy", "v.sell"})
_NOT_FOR_NOTHING = frozenset(
    {"n.loan", "n.bond", "n.stake", "n.service", "n.lease", "d.purchase", "d.sale", "v.buy.will", "v.order"}
)
_SUMS = frozenset({Attribute.VALUE, Attribute.FINANCING, Attribute.QUANTITY})
_BEFORE_GRANT = 8
"""So many words before a grant stands the verb that gives it."""


def builds_for_another(told: Told) -> bool:
    """Whether a sentence tells for whom is built, or who is hired to build: «„Вега" построит для „Орвика" депо»."""
    if told.gives(Attribute.STAKE):
        return False
    return any(_tells_for_whom(told.scene, sentence) for sentence in told.sentences)


def _tells_for_whom(scene: Scene, sentence: Sentence) -> bool:
    told, families = frames_in(scene, [sentence]), sentence.families
    if ("build", "for") in told or ("n.building" in families and any(act == "award" for act, _ in told)):
        return True
    if not _WON.isdisjoint(families) and "d.auction" in families and ("build", "subject") in told:
        return True
    if WORKS.isdisjoint(families) or SITES.isdisjoint(families) or not OTHERWISE.isdisjoint(families):
        return False
    return _hires(scene, sentence)


def hires_to_build(told: Told) -> bool:
    """Whether somebody is hired to build what stands on its site, and no things are counted: "picked Orda to build"."""
    if told.gives(Attribute.STAKE) or "thing" in told.counts:
        return False
    return any(_is_hired_to_build(told.scene, sentence) for sentence in told.sentences)


def _is_hired_to_build(scene: Scene, sentence: Sentence) -> bool:
    families = sentence.families
    if (WORKS | _BUILDERS).isdisjoint(families) or SITES.isdisjoint(families):
        return False
    if not (OTHERWISE | TRADED | SUPPLIES | _AGREED).isdisjoint(families):
        return False
    builds = any(_is_building(token) or _calls_builder(scene, token) for token in sentence.tokens(scene))
    return builds and (_hires(scene, sentence) or _contracts(scene, sentence))


def _is_building(token: Token) -> bool:
    return not _BUILDS.isdisjoint(token.families) and "n.service" not in token.families


def _calls_builder(scene: Scene, token: Token) -> bool:
    """Whether a word outside of names calls somebody a contractor: "named Orda the main contractor"."""
    return not _BUILDERS.isdisjoint(token.families) and name_over(scene, scene.token_at(token.start)) is None


def _contracts(scene: Scene, sentence: Sentence) -> bool:
    """Whether a contract with a company is told of."""
    firms = [name for name in scene.names_in(sentence.span) if name.kind in COMPANY_KINDS]
    with_firm = any(("agree", "with") in frames_of(scene, name, sentence) for name in firms)
    return with_firm and "d.contract" in sentence.families


def _hires(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence tells that a company is hired."""
    firms = [name for name in scene.names_in(sentence.span) if name.kind in COMPANY_KINDS]
    return any(frame in _HIRED for name in firms for frame in frames_of(scene, name, sentence))


def runs_for_another(told: Told) -> bool:
    """Whether somebody is hired to run or keep up something: "was awarded a contract to run 14 rigs"."""
    return any(
        any(_RUNS.issubset(token.families) for token in sentence.tokens(told.scene)) and _hires(told.scene, sentence)
        for sentence in told.sentences
    )


def hires_to_serve(told: Told) -> bool:
    """Whether what a contract is won or awarded for is neither to supply nor to build: "a contract to fly medicine"."""
    words = frame_words(told.scene.document.lang)
    if not words.determiners or told.gives(Attribute.STAKE):
        return False
    return any(
        _hires(told.scene, sentence) and any(_is_to_serve(told.scene, words, sentence, at) for at in _places(sentence))
        for sentence in told.sentences
    )


def _is_to_serve(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> bool:
    """Whether a contract stands there, and the verb that follows tells of a service."""
    if "d.contract" not in scene.tokens[at].families:
        return False
    for place in range(at + 1, min(at + _NEAR, sentence.last_token - 1)):
        token, verb = scene.tokens[place], scene.tokens[place + 1]
        if token.low == "to" and name_over(scene, place + 1) is None and verb.low[0].islower():
            plain = verb.low not in words.determiners | words.supplies
            return plain and not any(family.startswith(_SUPPLYING) for family in verb.families)
        if token.breaks or ("p.to" not in token.families and any(f.startswith("v.") for f in token.families)):
            return False
    return False


def bestows_a_right(told: Told) -> bool:
    """Whether a licence or concession is what somebody is given: "has granted Orda a 25-year mining licence"."""
    words = frame_words(told.scene.document.lang)
    return any(_gives_a_right(told.scene, words, one, at) for one in told.sentences for at in _places(one))


def _gives_a_right(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> bool:
    """Whether what is given is first of all a right: "granted Orda a 25-year mining lease", and no loan for a mine."""
    if not words.determiners or _GRANTS.isdisjoint(acts_of(words, scene.tokens[at], True)):
        return False
    for place in words_within(scene, range(at + 1, min(at + 1 + AHEAD, sentence.last_token))):
        told = [family for family in scene.tokens[place].families if family in _RIGHTS | _OTHERWISE_GIVEN]
        if told:
            return _RIGHTS.issuperset(told)
        if any(family.startswith("v.") for family in scene.tokens[place].families):
            return False
    return False


def gives_a_grant(told: Told) -> bool:
    """Whether money is given for nothing, and none is lent: "awarded a $2 million grant to Orda"."""
    words = frame_words(told.scene.document.lang)
    given = [sentence for sentence in told.sentences if not _GIVEN.isdisjoint(sentence.families)]
    if not words.determiners or any(not _NOT_GRANTED.isdisjoint(sentence.families) for sentence in given):
        return False
    return any(_is_grant(told.scene, words, one, at) for one in given for at in _places(one))


def _is_grant(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> bool:
    """Whether a grant is what is given there: a noun behind a verb of giving or getting."""
    token = scene.tokens[at]
    verb = any(family.startswith("v.") for family in token.families)
    if "n.grant" not in token.families or (verb and not is_no_deed(scene, words, at)):
        return False
    before = range(max(sentence.first_token, at - _BEFORE_GRANT), at)
    return any(not _GIVE_OR_GET.isdisjoint(acts_at(scene, words, place, True)) for place in before)


def gives_for_nothing(told: Told) -> bool:
    """Whether money or goods are told to be a gift: "donated 24 ambulances", «безвозмездно передал», «тегін берді»."""
    way = deal_words(told.scene.document.lang).for_nothing
    return way is not None and any(_is_for_nothing(told, way, sentence) for sentence in told.sentences)


def _is_for_nothing(told: Told, way: re.Pattern[str], sentence: Sentence) -> bool:
    """Whether a clause says so of what it gives: who lends, buys or lets does something besides for nothing."""
    if not _NOT_FOR_NOTHING.isdisjoint(sentence.families):
        return False
    given = [m.span for m in told.mentions if m.attribute in _SUMS and sentence.span.contains(m.span)]
    gifts = [Span(*match.span()) for match in way.finditer(told.scene.text, sentence.span.start, sentence.span.end)]
    return any(_in_one_breath(told.scene, sentence, gift, one) for gift in gifts for one in given)


def _in_one_breath(scene: Scene, sentence: Sentence, gift: Span, given: Span) -> bool:
    """Whether nothing else is told between two words: "supplies 24 trams and trains the drivers free of charge"."""
    beside = deal_words(scene.document.lang).coordinators
    places = range(*sorted((scene.token_at(gift.start), scene.token_at(given.start))))
    joined = any(scene.tokens[at].low in beside for at in places)
    return not joined and any(places.start in part and places.stop in part for part in clauses(scene, sentence))


def _places(sentence: Sentence) -> range:
    return range(sentence.first_token, sentence.last_token)
