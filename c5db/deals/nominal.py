"""Who buys or sells by a noun alone: "the takeover of Varno by Hartmann", "Hartmann's purchase of Varno"."""

from collections.abc import Sequence

from c5db.deals.deeds import frame_words, name_over
from c5db.deals.scene import Scene, once
from c5db.deals.sides import GIVER, TAKER
from c5db.deals.slots import slot_of
from c5db.domain.records import Name, Span
from c5db.domain.vocab import ORGANIZATION_KINDS, PartyKind, Role
from c5db.entities.vocabulary import vocabulary
from c5db.languages.frame_words import FrameWords

OWNS = ("'s ", "’s ", "' ", "’ ")
AHEAD = 4
"""So many words may stand between an owner and the noun: "Kroger's planned $24 billion purchase"."""
BACK = 9
"""So many words stand at most between the noun and whoever it is done by."""
ANNOUNCES, PHRASE = frozenset({"v.announce", "v.close"}), 9
"""How somebody tells of what he buys or sells, and so many words on stands the noun."""
MARKS = frozenset(";:()—–")
FIRM = 3
"""So many words behind a country stands what its firm is called."""
_SIDES = {"by": {TAKER: TAKER, GIVER: GIVER}, "to": {GIVER: TAKER}, "from": {TAKER: GIVER}}
"""What a name is that hangs so on what a buyer or a seller does."""


def side_by_noun(scene: Scene, names: Sequence[Name]) -> str | None:
    """The side of a party that a noun of buying or selling gives it, the same wherever it does."""
    words = frame_words(scene.document.lang)
    if not words.buys or not names or names[0].kind is PartyKind.PERSON:
        return None
    told = {tell(scene, words, name) for name in names for tell in (_owns, _hangs_on, _announces)} - {None}
    return told.pop() if len(told) == 1 else None


def called(scene: Scene, names: Sequence[Name]) -> Role | None:
    """The role that a list of names is given: "The prime contractors will be Orda and Tengri", "X was bookrunner"."""
    return next((role for name in names if (role := _called(scene, name))), None)


@once
def _called(scene: Scene, name: Name) -> Role | None:
    words, sentence = frame_words(scene.document.lang), scene.sentence_at(name.span.start).span
    if words.contractor and words.contractor.search(without_names(scene, Span(sentence.start, name.span.start))):
        return Role.CONTRACTOR
    if words.arranger and words.arranger.match(without_names(scene, Span(name.span.end, sentence.end))):
        return Role.MEDIATOR
    if words.arranger_before and words.arranger_before.fullmatch(_around(scene, name, sentence)):
        return Role.MEDIATOR
    return None


def _around(scene: Scene, name: Name, sentence: Span) -> str:
    """The words of a sentence before a name and behind it, names left out, with a gap for the name."""
    before, behind = Span(sentence.start, name.span.start), Span(name.span.end, sentence.end)
    return f"{without_names(scene, before)}_{without_names(scene, behind)}"


def without_names(scene: Scene, span: Span) -> str:
    """The words of a span, names left out with the commas and the "and" that join them."""
    parts, start = [], span.start
    for name in scene.names_in(span):
        parts.append(scene.text[start : name.span.start])
        start = name.span.end
    joiners = frame_words(scene.document.lang).joiners
    kept = [part for part in [*parts, scene.text[start : span.end]] if part.strip(" ,") not in joiners | {""}]
    return " ".join(" ".join(kept).split()) + (" " if kept else "")


def only_owns(scene: Scene, names: Sequence[Name]) -> bool:
    """Whether a country is named only for whose another party is: "Kazakhstan's state nuclear company Kazatomprom"."""
    return names[0].kind is PartyKind.COUNTRY and all(_is_owner(scene, name) for name in names)


@once
def _is_owner(scene: Scene, name: Name) -> bool:
    if _is_of_body(scene, name):
        return True
    if not scene.text.startswith(OWNS, name.span.end):
        return _describes_a_firm(scene, name)
    sentence = scene.sentence_at(name.span.start).span
    following = scene.names_in(Span(name.span.end, sentence.end))[:1]
    if not following or following[0].kind not in ORGANIZATION_KINDS:
        return False
    words, between = frame_words(scene.document.lang), Span(name.span.end, following[0].span.start)
    tokens = scene.tokens[scene.token_at(between.start) : scene.token_at(between.end)]
    lows = [token.low for token in tokens if len(token.low) > 1]
    plain = not any(token.low in words.hangers or token.breaks or _side(words, token.low) for token in tokens)
    plain = plain and not any(family.startswith("v.") and family != "v.own" for t in tokens for family in t.families)
    return plain and len(lows) <= AHEAD and not set(",;:()—–") & set(scene.text[between.start : between.end])


def _describes_a_firm(scene: Scene, name: Name) -> bool:
    """Whether a country or a capital only tells where a firm is from: "the U.S. drone maker", "the Lisbon utility"."""
    words, last = frame_words(scene.document.lang), scene.token_at(name.span.end)
    if not words.determiners:
        return False
    for at in range(last, min(last + FIRM, len(scene.tokens))):
        token = scene.tokens[at]
        gap = scene.text[scene.tokens[at - 1].end : token.start]
        if gap not in {" ", "-"} and not (gap == ". " and at == last and "." in name.quote):
            return False
        if vocabulary("en").types.of(token.low) is not None:
            return not any(family.startswith("v.") for family in token.families) or at > last
        if token.breaks or token.low in words.hangers or token.low in words.determiners or name_over(scene, at):
            return False
        if any(family.startswith(("v.", "p.", "m.")) for family in token.families):
            return False
    return False


def _is_of_body(scene: Scene, name: Name) -> bool:
    """Whether a body of that country stands right beside: «Министерство энергетики Узбекистана»."""
    beside = (other for other in scene.names_in(scene.sentence_at(name.span.start).span) if other.span != name.span)
    for other in beside:
        first, last = sorted((name.span, other.span))
        touch = scene.text[first.end : last.start].strip(' «»"“”') in {"", "of"}
        if touch and other.kind is PartyKind.GOVERNMENT_BODY and other.country == name.country:
            return True
    return False


def _owns(scene: Scene, words: FrameWords, name: Name) -> str | None:
    """ "Hartmann's planned purchase of"."""
    if not scene.text.startswith(OWNS, name.span.end):
        return None
    last = scene.token_at(name.span.end)
    ahead = range(last, min(last + AHEAD + 3, scene.sentence_at(name.span.start).last_token - 1))
    for at in ahead:
        token = scene.tokens[at]
        side = _side(words, token.low)
        if side:
            return side if words.hangers.get(scene.tokens[at + 1].low) in {"of", "in"} else None
        if token.breaks or token.low in words.hangers or scene.names_in(Span(name.span.end, token.end)):
            return None
    return None


def _announces(scene: Scene, words: FrameWords, name: Name) -> str | None:
    """ "Hartmann today announces the sale of its port", unless it is told by whom it is sold."""
    sentence = scene.sentence_at(name.span.start)
    last, told, opened = scene.token_at(name.span.end), False, False
    for at in range(last, min(last + PHRASE, sentence.last_token - 1)):
        token = scene.tokens[at]
        if not MARKS.isdisjoint(scene.text[scene.tokens[at - 1].end : token.start]) or name_over(scene, at):
            return None
        if opened and (side := _side(words, token.low)):
            behind = scene.tokens[at + 1 : sentence.last_token]
            by_another = any(words.hangers.get(later.low) == "by" for later in behind)
            return side if words.hangers.get(behind[0].low) == "of" and not by_another else None
        told = told or not ANNOUNCES.isdisjoint(token.families)
        opened = told and (opened or token.low in words.determiners)
        if token.low in words.hangers or token.breaks:
            return None
    return None


def _hangs_on(scene: Scene, words: FrameWords, name: Name) -> str | None:
    """ "The takeover of Varno by Hartmann", "the sale of the port to Orda"."""
    sentence = scene.sentence_at(name.span.start)
    slot = slot_of(scene, name)
    if slot not in _SIDES or scene.text.startswith(OWNS, name.span.end):
        return None
    first = scene.token_at(name.span.start)
    for at in range(first - 1, max(sentence.first_token, first - BACK) - 1, -1):
        if not MARKS.isdisjoint(scene.text[scene.tokens[at].end : scene.tokens[at + 1].start]):
            return None
        side = _side(words, scene.tokens[at].low)
        if side:
            return _SIDES[slot].get(side)
        if any(family.startswith("v.") for family in scene.tokens[at].families) and at < first - 1:
            return None
    return None


def _side(words: FrameWords, low: str) -> str | None:
    return TAKER if low in words.buys else GIVER if low in words.sells else None
