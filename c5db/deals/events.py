"""The events of an article: words that say what happened to a deal, and how far it has got."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from c5db.deals.asides import words_aside
from c5db.deals.lexicon import Token, deal_words
from c5db.deals.scene import Scene, Sentence, once
from c5db.deals.standing import OWNS, RUNS, carries_out, tells_of_standing
from c5db.deals.tense import BARE, hangs_on_a_verb, tense_at
from c5db.deals.units import unit_class
from c5db.domain.records import Figure, Span
from c5db.domain.vocab import FigureKind

_TELLING = """
d.memo v.agree v.announce v.begin v.build v.build.will v.buy v.buy.will v.cancel v.close v.close.will
v.deliver v.deliver.will v.expire v.get v.get.will v.interest v.invest v.invest.will v.join v.launch
v.lend v.lend.will v.negotiate v.order v.plan v.raise v.run v.sell v.sell.will v.sign v.sign.will v.suspend
"""
EVENT_FAMILIES = frozenset(_TELLING.split())
"""Families whose words can tell how far a deal has got."""

DELIVERIES = (("v.deliver",), ("v.deliver.will",))
"""What a thing that is counted is called as well as what is done to it."""
STANDING = (RUNS,)
"""What is done day by day tells of a deal only beside words for one, or since when it is done."""
_ASIDE = frozenset({FigureKind.PERCENT, FigureKind.MONEY})
"""Figures whose words may tell no deed."""
JOINS = ("v.join",)
THINGS = frozenset({"thing", "other thing"})
WORKS = ("v.begin",)
CONTRACTS = frozenset({"d.contract", "d.memo", "d.order"})
NEAR = 6
"""So many words at most stand between a contract and the work that it is for, with its sides."""
BESIDE = 2
"""So many words on stands what something joins."""
SIGNINGS = frozenset({"v.sign", "v.sign.will"})
OBJECT = 5
"""So many words behind a verb stands what it is done to."""
MARKS = frozenset(",;:()—–")
"""Punctuation that ends a clause."""
LONGEST = 3
"""So many words before the one that was chosen its phrase may begin: «сатып алды»."""


@dataclass(frozen=True, slots=True)
class Event:
    """A word that may tell a deal's status, at its place."""

    token: int
    span: Span
    families: tuple[str, ...]


@once
def event_places(scene: Scene, sentence: Sentence) -> Sequence[int]:
    """The places of the words of a sentence that can tell a status."""
    standing = tells_of_standing(scene, sentence) or OWNS in sentence.families
    if EVENT_FAMILIES.isdisjoint(sentence.families) and not standing:
        return ()
    tokens = enumerate(sentence.tokens(scene), sentence.first_token)
    return [
        at
        for at, token in tokens
        if not EVENT_FAMILIES.isdisjoint(token.families) or (standing and carries_out(scene, at, sentence))
    ]


def find_events(scene: Scene) -> Iterator[Event]:
    """Every word of the article that can tell a status.

    Those of a date cannot, «в начале 2028 года», nor of a name, "Standard Chartered", nor of a price's move.
    """
    for sentence in scene.sentences:
        told = event_places(scene, sentence)
        if not told:
            continue
        figures = scene.figures_in(sentence.span)
        apart = [f.span for f in figures if f.kind is FigureKind.DATE]
        apart += [name.span for name in scene.names_in(sentence.span)]
        counted = [f.span for f in figures if f.kind is FigureKind.COUNT]
        apart += [span for f in figures if f.kind in _ASIDE and (span := words_aside(scene, f))]
        for at in told:
            token = scene.tokens[at]
            families = tuple(f for f in token.families if f in EVENT_FAMILIES) or STANDING
            if any(span.start <= token.start < span.end for span in apart):
                continue
            if all(f.endswith(".will") for f in families) and _tells_no_deed(scene, at):
                continue
            if RUNS in token.families and families == STANDING and not tells_of_standing(scene, sentence):
                continue  # What a company is there for: "the firm operates 40 hotels".
            if families in DELIVERIES and any(span.start < token.start < span.end for span in counted):
                continue  # "305 ships"
            if families == JOINS and any(_is_beside(scene, at, f) for f in figures if unit_class(f) in THINGS):
                continue  # "will join 12 trams bought in 2019"
            if SIGNINGS.issuperset(families) and is_once(scene, at, sentence.first_token):
                continue  # «через год после подписания»
            if families == WORKS and _is_agreed(scene, at, sentence.first_token):
                continue  # «контракт на строительство моста»
            if not (_is_deedless(scene, at) or does_no_deal(scene, at, sentence.last_token)):
                yield Event(at, Span(token.start, token.end), families)


def _is_beside(scene: Scene, at: int, figure: Figure) -> bool:
    """Whether a figure begins within two words behind a verb, or ends within two before it."""
    first, last = scene.token_at(figure.span.start), scene.token_at(figure.span.end)
    return 0 < first - at <= BESIDE or 0 <= at - last < BESIDE


def _tells_no_deed(scene: Scene, at: int) -> bool:
    """Whether a verb of what is to be done hangs on another, or is a noun: «салуды жоспарлап отыр», "a grant"."""
    return hangs_on_a_verb(scene.tokens, at, scene.document.lang) or _is_noun(scene, at)


def _is_noun(scene: Scene, at: int) -> bool:
    """Whether an article before a word that may be a verb makes a noun of it: "of which $120m is a grant"."""
    lang = scene.document.lang
    named = at > 0 and scene.tokens[at - 1].low in deal_words(lang).a
    return named and tense_at(scene.tokens, at, lang).split()[-1] == BARE


def _is_agreed(scene: Scene, at: int, first: int) -> bool:
    """Whether it is the noun of a work that a contract is for, and not yet begun: «соглашение о строительстве»."""
    lang, before = scene.document.lang, scene.tokens[max(first, at - NEAR) : at]
    if "noun" not in tense_at(scene.tokens, at, lang).split() or not before:
        return False
    hangs = before[-1].low in deal_words(lang).of_work
    return hangs and any(not CONTRACTS.isdisjoint(token.families) for token in before[:-1])


def _is_deedless(scene: Scene, at: int) -> bool:
    """Whether the words behind the token at `at` make it the name of no deed: "an extended fund facility"."""
    phrases = deal_words(scene.document.lang).deedless.get(scene.tokens[at].low, frozenset())
    behind = [token.low for token in scene.tokens[at + 1 : at + 3]]
    return " ".join(behind) in phrases or not phrases.isdisjoint(behind[:1])


def is_once(scene: Scene, at: int, first: int) -> bool:
    """Whether a noun of a deed tells when something else was done: "a year after signing", «после подписания»."""
    lang = scene.document.lang
    is_noun = not {"noun", "going"}.isdisjoint(tense_at(scene.tokens, at, lang).split())
    return is_noun and at > first and scene.tokens[at - 1].low in deal_words(lang).once


def does_no_deal(scene: Scene, at: int, end: int) -> bool:
    """Whether what is done is done to words or to nothing that is dealt in: "delivered its verdict", "paid a visit"."""
    objects = deal_words(scene.document.lang).undealt.get(scene.tokens[at].low)
    if objects is None:
        return False
    for before, token in pairwise(scene.tokens[at : min(end, at + 1 + OBJECT)]):
        if token.breaks or scene.text[before.end : token.start].strip() or token.low[0].isdigit():
            return False
        if any(family.startswith("p.") for family in token.families):
            return False
        if token.low in objects:
            return True
    return False


def event_quote(scene: Scene, event: Event) -> Span:
    """All words of the event, with the object it acts on where that follows closely: «подписал с Boeing контракт»."""
    sentence = scene.sentence_at(event.span.start)
    opens = range(max(sentence.first_token, event.token - LONGEST), event.token + 1)
    first = next(at for at in opens if at + scene.tokens[at].words > event.token)
    last = min(max(at + scene.tokens[at].words for at in (first, event.token)), sentence.last_token)
    own = Span(scene.tokens[first].start, scene.tokens[last - 1].end)
    for at in range(event.token + 1, min(event.token + 7, sentence.last_token)):
        token = scene.tokens[at]
        if token.breaks or ";" in scene.text[event.span.end : token.start]:
            break
        if any(f.startswith("d.") for f in token.families):
            return Span(own.start, max(token.end, own.end))
    return own


def clause_behind(scene: Scene, event: Event) -> Sequence[Token]:
    """The words behind an event up to the end of its clause."""
    found: list[Token] = []
    end = event.span.end
    for token in scene.tokens[event.token + 1 : scene.sentence_at(event.span.start).last_token]:
        if token.breaks or not MARKS.isdisjoint(scene.text[end : token.start]):
            break
        found.append(token)
        end = token.end
    return found
