"""Frames: which verb or noun of a deal a name hangs on, and by what: the subject of a sale, «у X», "to X", «X-ке»."""

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from importlib import import_module
from itertools import chain

from c5db.deals.acts import ACT, AGREED, TRANSPARENT, VERBS
from c5db.deals.events import does_no_deal
from c5db.deals.fronting import is_counted, is_fronted, is_only_object
from c5db.deals.lexicon import Token
from c5db.deals.scene import Scene, Sentence
from c5db.domain.records import Name, Span
from c5db.domain.vocab import PartyKind
from c5db.entities.grammar import noun_cases
from c5db.languages.frame_words import FrameWords

_REACH = 3
"""So many words, adjectives and descriptions, may stand between a preposition and its name."""
_NEAR, _BACK = 8, 14
"""So many words back from a verb stands what it is done to: in Kazakh, and where a Russian sentence begins with it."""
_AHEAD = 9
"""So many words on from a word of agreement stands what is agreed on."""
MODEL = re.compile(r"(?=.*\d)(?:\d{3,}|.*[^\W\d].*)$")
"""«787», "a320": no day and no share."""
PARTS = frozenset(";:")
GIVEN_TO = frozenset({"lend", "pay", "award"})
"""Acts whose object right behind them is who gets the money or the work."""
HIRES = frozenset({"pay", "award"})
_ORDERS = frozenset({"d.order", "d.contract", "d.auction"})
"""What is won."""
_LENDING = frozenset({"loan", "borrow"})
_OF_A_BANK = frozenset({"of", "in"})
"""Slots of a bank at a loan that it gives: «кредит банка», «занял в банке»."""
_BARE = frozenset({"subject", "object"})
_PAIR = 2
_NOUN = 5
"""So many words before a noun stands its article: "a $1.2 billion order"."""
_SOLD = frozenset({"d.sale", "n.stake"})
"""What is auctioned: whoever wins it buys."""
_OF_VERBS = frozenset({"m.will", "m.may"})


def frames(scene: Scene, name: Name, sentence: Sentence) -> Iterator[tuple[str, str]]:
    """The acts that a name hangs on, the nearest verb and the nearest noun, each with its slot there."""
    words = frame_words(scene.document.lang)
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    if _is_make(scene, name, last) or _makes_what_is_counted(scene, words, name, last):
        yield "make", "product"
    yield from _speech(scene, sentence, first, last)
    for at, where, verb in _places(scene, words, name, sentence):
        acts = _acts_at(scene, words, at, verb)
        if won := _wins(scene, words, sentence, at, first, acts):
            acts = (won,)
        elif verb and "v.launch" in scene.tokens[at].families and _opens_loan(scene, words, sentence, at):
            acts = ("lend",)
        elif _awards(scene, words, sentence, at, acts, where):
            acts = ("award",)
        elif where == "subject" and "give" in acts and _sells_debt(scene, words, sentence, at):
            acts = ("borrow",)
        elif where == "subject" and "agree" in acts and _in_pair(scene, words, name, sentence):
            where = "subject, of several,"
        if where in _OF_A_BANK and _LENDING.intersection(acts) and "n.bond" not in scene.tokens[at].families:
            where = f"{where} bank" if _is_bank(scene, words, name, sentence) else where
        agreed = _agreed(scene, words, sentence, at) if TRANSPARENT.issuperset(acts) else []
        if "permit" in acts and where == "to":
            agreed, where = _agreed(scene, words, sentence, at), "subject"
        yield from ((f"agreed {act}", where) for act in agreed)
        yield from ((f"{act} further" if agreed else act, where) for act in acts)


def frames_of(scene: Scene, name: Name, sentence: Sentence) -> tuple[tuple[str, str], ...]:
    """The acts that the name hangs on, worked out once."""
    known = scene.votes.get(name.span.start)
    if known is None:
        told = frames(scene, name, sentence)
        again = _called_again(scene, name, sentence)
        if again is not None:
            told = chain(told, frames(scene, again, scene.sentence_at(again.span.start)))
        known = scene.votes[name.span.start] = tuple(dict.fromkeys(told))
    return known


def _called_again(scene: Scene, name: Name, sentence: Sentence) -> Name | None:
    """The word that stands for the name where two were named: "the former will supply the latter"."""
    words = frame_words(scene.document.lang)
    both = [n for n in scene.names_in(sentence.span) if n.kind is not PartyKind.PERSON]
    if not words.former or name not in both or len({n.canonical for n in both}) != _PAIR:
        return None
    low = words.former if both[0].canonical == name.canonical else words.latter
    ends = scene.sentences[sentence.index : sentence.index + _PAIR]
    for place in range(scene.token_at(both[-1].span.end), ends[-1].last_token):
        token, before = scene.tokens[place], scene.tokens[place - 1]
        if token.low in low and before.low in words.determiners:
            return replace(name, span=Span(before.start, token.end), case=None)
    return None


def slot_of(scene: Scene, name: Name, sentence: Sentence) -> str | None:
    """How the name hangs on the words before it, or after it: `with`, `from`; by its form where no word tells."""
    words = frame_words(scene.document.lang)
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    return _hanger(scene, words, name, first, last, sentence) or _by_form(scene, words, name, first, last)


def verb_of(scene: Scene, name: Name, sentence: Sentence) -> tuple[int, str] | None:
    """The place of the verb of a deal that the name hangs on, and its slot there; «X куплен» makes an object of X."""
    places = _places(scene, frame_words(scene.document.lang), name, sentence)
    return next(((at, where) for at, where, verb in places if verb), None)


def _places(scene: Scene, words: FrameWords, name: Name, sentence: Sentence) -> Iterator[tuple[int, str, bool]]:
    """The nearest verb and the nearest noun that tell an act, with the name's slot there."""
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    hung = _hanger(scene, words, name, first, last, sentence)
    borne = hung or _by_form(scene, words, name, first, last)
    given = None if borne else _given(scene, words, sentence, first, last)
    oblique = borne == "oblique"
    if oblique or not (borne or given):
        borne = _by_list(scene, words, name, sentence)
    for verb in (True, False):
        slot = borne or (given if verb or given == "object" else None)
        at = _act(scene, words, sentence, first, last, slot, verb)
        if at is None:
            continue
        where = _turned(scene, words, at, slot or _by_place(scene, words, sentence, at, name, last)) if verb else slot
        if verb and at >= last and (where == "of" or (oblique and slot is None)):
            where = "of subject"
        yield at, where or ("before" if at >= last else "after"), verb


def _by_list(scene: Scene, words: FrameWords, name: Name, sentence: Sentence) -> str | None:
    """The slot of a name that bears no case, by one that it is listed with: «банки „Орда" и „Арлан"»."""
    if not words.cases or name.case is not None:
        return None
    names = scene.names_in(sentence.span)
    at = next(n for n, other in enumerate(names) if other.span == name.span)
    sides = [names[at + 1 :]] if words.verb_last else [names[:at][::-1], names[at + 1 :]]
    return next((slot for others in sides if (slot := _shared(scene, words, name, others, sentence))), None)


def _shared(scene: Scene, words: FrameWords, name: Name, others: Sequence[Name], sentence: Sentence) -> str | None:
    """The slot of the nearest of the names that one is listed with that has any."""
    for other in others:
        if not _is_joined(scene, words, *sorted((name, other), key=lambda n: n.span)):
            return None
        if slot := slot_of(scene, other, sentence):
            return slot
        name = other
    return None


def _is_joined(scene: Scene, words: FrameWords, left: Name, right: Name) -> bool:
    """Whether nothing stands between two names but a comma or a word that joins, and what describes the second."""
    first, last = scene.token_at(left.span.end), scene.token_at(right.span.start)
    while last > first and not words.verb_last and _describes(words, scene.tokens[last - 1]):
        last -= 1
    end = scene.tokens[last].start if last < len(scene.tokens) else right.span.start
    return scene.text[left.span.end : min(end, right.span.start)].strip(' «»"„“”') in words.joiners | {","}


def _first_listed(scene: Scene, words: FrameWords, name: Name, sentence: Sentence) -> Name:
    """The first of the names that one is listed with."""
    for other in scene.names_in(Span(sentence.span.start, name.span.start))[::-1]:
        if not _is_joined(scene, words, other, name):
            break
        name = other
    return name


def _by_place(scene: Scene, words: FrameWords, sentence: Sentence, at: int, name: Name, last: int) -> str:
    """What a name that bears no case is to a verb by its place.

    Behind the verb it may be either where others bear one, but for whom money or work is given to.
    """
    if at >= last:
        return "subject"
    if (
        words.cases
        and not words.verb_last
        and not _passive(scene, words, at)
        and is_fronted(scene, words, sentence, at, name)
    ):
        return "subject"
    return "object" if not words.cases or HIRES.intersection(_acts_at(scene, words, at, True)) else "behind"


def _given(scene: Scene, words: FrameWords, sentence: Sentence, first: int, last: int) -> str | None:
    """A name right behind a verb of giving is given to: "will lend Kenya $5 million", "sold Kenya a ship"."""
    if words.verb_last or first <= sentence.first_token:
        return None
    verb = scene.tokens[first - 1]
    if scene.text[verb.end : scene.tokens[first].start] not in {" ", " «"}:
        return None
    acts = _acts_at(scene, words, first - 1, True)
    if not GIVEN_TO.isdisjoint(acts):
        return "object"
    return "to" if "give" in acts and _gets_a_thing(scene, words, last, sentence) else None


def _gets_a_thing(scene: Scene, words: FrameWords, last: int, sentence: Sentence) -> bool:
    """Whether what is given follows the name of whom it is given to: "a ship", "with 12 trams"."""
    if last >= sentence.last_token or scene.text[scene.tokens[last - 1].end : scene.tokens[last].start].strip("$€£¥ "):
        return False
    low = scene.tokens[last].low
    by_with = bool(words.determiners) and words.hangers.get(low) == "with"
    return by_with or low[0].isdigit() or low in words.determiners


def _speech(scene: Scene, sentence: Sentence, first: int, last: int) -> Iterator[tuple[str, str]]:
    """Whether the name is right beside a word of saying, or follows one that names a source."""
    for at in (first - 1, last):
        if sentence.first_token <= at < sentence.last_token and "v.say" in scene.tokens[at].families:
            yield "say", "before" if at >= last else "after"
    for at in range(max(sentence.first_token, first - 3), first):
        if "m.source" in scene.tokens[at].families:
            yield "say", "source"


def _is_make(scene: Scene, name: Name, last: int) -> bool:
    """Whether a model follows the name of its maker: «Boeing 787», or a word says so: «производства „Веги"»."""
    firm = name.kind in {PartyKind.COMPANY, PartyKind.STATE_COMPANY}
    if firm and scene.tokens[scene.token_at(name.span.start) - 1].low in frame_words(scene.document.lang).made_by:
        return True
    if last >= len(scene.tokens) or not last or not firm or name.case in {"datv", "ablt"}:
        return False
    token, gap = scene.tokens[last], scene.text[scene.tokens[last - 1].end : scene.tokens[last].start]
    return gap.strip(" -") == "" and bool(MODEL.match(token.low)) and "%" not in scene.text[token.end :][:2]


def _awards(scene: Scene, words: FrameWords, sentence: Sentence, at: int, acts: tuple[str, ...], where: str) -> bool:
    """Whether work is what is handed over: a contract that is given, or goes to somebody, «депо құрылысын тапсырды»."""
    if words.cases:
        hands_over = not {"v.deliver", "v.deliver.will"}.isdisjoint(scene.tokens[at].families)
        near = _done_to(scene, words, sentence, at, at) if hands_over else []
        return any("n.building" in token.families for token in near)
    if "give" in acts and where in {"to", "subject"}:
        return _gives_work(scene, words, sentence, at)
    return "pass" in acts and _is_work(scene, words, sentence, at)


def _gives_work(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> bool:
    """Whether what is given to a firm is a contract: "handed Orda a $300 million contract"."""
    if not words.determiners or not _is_done_to_a_name(scene, words, at):
        return False
    names = [name.span for name in scene.names_in(sentence.span)]
    for token in scene.tokens[at + 1 : min(at + 1 + _AHEAD, sentence.last_token)]:
        if any(name.start <= token.start < name.end for name in names):
            continue
        if token.breaks or any(family.startswith(("v.", "p.")) for family in token.families):
            return False
        if not _ORDERS.isdisjoint(token.families):
            return True
    return False


def _is_work(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> bool:
    """Whether what goes to a firm is a contract or an order: "the contract went to Orda"."""
    before = scene.tokens[max(sentence.first_token, at - _AHEAD) : at]
    return any(not _ORDERS.isdisjoint(t.families) for t in before) and all(_SOLD.isdisjoint(t.families) for t in before)


def _makes_what_is_counted(scene: Scene, words: FrameWords, name: Name, last: int) -> bool:
    """Whether things of its make are counted: "an order for 15 Orda jets"."""
    firm = name.kind in {PartyKind.COMPANY, PartyKind.STATE_COMPANY}
    if not firm or words.participle is None or last >= len(scene.tokens):
        return False
    token = scene.tokens[last]
    joined = scene.text[name.span.end : token.start] == " " and scene.text[token.start].islower()
    first = scene.token_at(name.span.start)
    counted = first > 0 and scene.tokens[first - 1].low.isdigit() and scene.text[name.span.start - 1] == " "
    plain = not token.families and not token.breaks and token.low not in words.behind_names
    return joined and counted and plain


def _wins(
    scene: Scene, words: FrameWords, sentence: Sentence, at: int, first: int, acts: tuple[str, ...]
) -> str | None:
    """What is done where an order or an offer is got: whoever wins an order delivers, who accepts an offer sells."""
    if "get" not in acts and scene.tokens[at].low not in words.gets:
        return None
    near = _done_to(scene, words, sentence, at, first)
    for token in near:
        if token.low in words.offers:
            return "accept"
        if "d.auction" in token.families and any(not _SOLD.isdisjoint(other.families) for other in near):
            return "take"
        if not _ORDERS.isdisjoint(token.families):
            return "win"
    return None


def _done_to(scene: Scene, words: FrameWords, sentence: Sentence, verb: int, first: int) -> list[Token]:
    """The words among which stands what a verb is done to.

    They stand behind it, or before it where it is last or passive, and also where the name that begins at `first`
    stands behind.
    """
    ahead = range(verb + 1, min(verb + 7, sentence.last_token))
    back = range(verb - 1, max(sentence.first_token, verb - (_NEAR if words.verb_last else _BACK)) - 1, -1)
    turned = scene.tokens[verb].low in words.gets and _passive(scene, words, verb)
    inverted = bool(words.cases) and first > verb
    sides = [back] if words.verb_last or turned else [back, ahead] if inverted else [ahead]
    near = sorted(at for places in sides for at in _within_part(scene, places) if not _is_named(scene, at))
    return [scene.tokens[at] for at in near]


def _opens_loan(scene: Scene, words: FrameWords, sentence: Sentence, verb: int) -> bool:
    """Whether a loan is opened: «открыл „Веге" кредитную линию», but not «открыл завод на кредит»."""
    places = range(verb + 1, min(verb + 7, sentence.last_token))
    if words.verb_last:
        places = range(verb - 1, max(sentence.first_token, verb - _NEAR) - 1, -1)
    inside = (at for at in _within_part(scene, places) if not _is_named(scene, at))
    loan = next((at for at in inside if "n.loan" in scene.tokens[at].families), None)
    if loan is None or words.verb_last:
        return loan is not None
    before = scene.tokens[max(verb, loan - 2) : loan]
    return not any(words.hangers.get(token.low) or token.low in words.joiners for token in before)


def _is_bank(scene: Scene, words: FrameWords, name: Name, sentence: Sentence) -> bool:
    """Whether a name is a bank's, by its own words or the one that describes it: «банка „Приморье"»."""
    name = name if words.verb_last else _first_listed(scene, words, name, sentence)
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    beside = range(first, last + 1) if words.verb_last else range(first - 1, last)
    return any("o.bank" in scene.tokens[at].families for at in beside if 0 <= at < len(scene.tokens))


def _sells_debt(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> bool:
    """Whether what is sold is a bond, by whoever borrows: "sold $500 million of bonds"."""
    if words.verb_last or words.cases:
        return False
    for token in scene.tokens[at + 1 : min(at + 8, sentence.last_token)]:
        if token.breaks:
            return False
        if "n.bond" in token.families:
            return True
    return False


def _in_pair(scene: Scene, words: FrameWords, name: Name, sentence: Sentence) -> bool:
    """Whether the name is one of several that are joined: «Анкара и Лондон»."""
    others = [n for n in scene.names_in(sentence.span) if n.canonical != name.canonical]
    for other in others:
        left, right = sorted((name, other), key=lambda n: n.span)
        between = scene.tokens[scene.token_at(left.span.end) : scene.token_at(right.span.start)]
        if len(between) <= 4 and any(token.low in words.joiners for token in between):
            return True
    return False


def _agreed(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> list[str]:
    """Whether what is agreed on is to take or to give: «подписал соглашение о продаже», "agreed to buy".

    It may stand before the verb: «продажу завода „Вега" завершила».
    """
    if words.verb_last:
        places = range(at - 1, max(sentence.first_token, at - _AHEAD) - 1, -1)
    else:
        places = range(at + 1, min(sentence.last_token, at + _AHEAD))
    for place in places:
        token = scene.tokens[place]
        if "n.delivery" in token.families:
            return []
        kinds = _kinds_agreed(words, token)
        if kinds:
            return kinds if len(kinds) == 1 else []
    if words.verb_last or not words.cases:
        return []
    fronted = (scene.tokens[place] for place in range(max(sentence.first_token, at - _BACK), at))
    return next((_kinds_agreed(words, token) for token in fronted if is_only_object(token.low)), [])


def _kinds_agreed(words: FrameWords, token: Token) -> list[str]:
    return sorted({AGREED[act] for verb in (True, False) for act in _acts(words, token, verb) if act in AGREED})


@cache
def frame_words(lang: str) -> FrameWords:
    """The frame words of a language."""
    words: FrameWords = import_module(f"c5db.languages.{lang}.frames").WORDS
    return words


def _acts_at(scene: Scene, words: FrameWords, at: int, verb: bool) -> tuple[str, ...]:
    """What the word at that place tells; one of hiring may tell something else but for whom it names."""
    if verb and scene.tokens[at].low in words.hires_whom_it_names and _is_done_to_a_name(scene, words, at):
        return ("award",)
    return _acts(words, scene.tokens[at], verb)


def _is_done_to_a_name(scene: Scene, words: FrameWords, at: int) -> bool:
    """ "Commissioned the builder Orda", "was tapped by Orda"."""
    sentence = scene.sentence_at(scene.tokens[at].start)
    if _passive(scene, words, at):
        return words.hangers.get(scene.tokens[min(at + 1, sentence.last_token - 1)].low) == "by"
    named = next((n for n in scene.names_in(sentence.span) if n.span.start >= scene.tokens[at].end), None)
    if named is None:
        return False
    between = scene.tokens[at + 1 : scene.token_at(named.span.start)]
    gap = scene.text[scene.tokens[at].end : named.span.start]
    if len(between) > _REACH or not set(",;:()").isdisjoint(gap):
        return False
    return all(_describes(words, token) and token.low not in words.hangers for token in between)


def _acts(words: FrameWords, token: Token, verb: bool) -> tuple[str, ...]:
    return _acts_of(words, token.low, token.families)[0 if verb else 1]


def _sharper(words: FrameWords, token: Token) -> bool:
    return token.low in words.acts


@lru_cache(maxsize=50_000)
def _acts_of(words: FrameWords, low: str, families: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a word tells to be done, as a verb and as a noun."""
    for start, act in words.acts.items():
        if low == start or (words.heads and low.startswith(start)):
            return (act,) if act in VERBS else (), ()
    named = words.deeds is not None and words.deeds.search(low)
    told = [family for family in families if not (named and family.startswith("v."))]
    found = sorted({ACT[family] for family in told if family in ACT})
    return tuple(act for act in found if act in VERBS), tuple(act for act in found if act not in VERBS)


def _hanger(scene: Scene, words: FrameWords, name: Name, first: int, last: int, sentence: Sentence) -> str | None:
    """The slot that a preposition before the name gives it, or a postposition after it; lists share one."""
    if words.verb_last:
        for at in range(last, min(last + 2, sentence.last_token)):
            if _is_named(scene, at):
                return None
            if scene.tokens[at].low in words.hangers:
                return words.hangers[scene.tokens[at].low]
        return None
    others = scene.names_in(sentence.span)
    reach = _REACH
    at = first - 1
    while at >= sentence.first_token and reach:
        token = scene.tokens[at]
        slot = words.hangers.get(token.low)
        if slot == "with" and at > sentence.first_token and scene.tokens[at - 1].low in words.companions:
            return "along"
        if slot and at > sentence.first_token and scene.tokens[at - 1].low in words.leading:
            return _slot_of_led(scene, words, at - 1, sentence)
        if slot == "with" and name.case == "gent" and not words.auxiliaries:
            return "from"
        if slot:
            return slot
        gap = scene.text[token.end : scene.tokens[at + 1].start]
        inside = next((n for n in others if n.span.start <= token.start < n.span.end), None)
        if inside is not None:
            at = scene.token_at(inside.span.start)
        elif token.low not in words.joiners:
            if any(c in gap for c in ",;:()—") or not _describes(words, token):
                return None
            reach -= 1
        at -= 1
    return None


def _slot_of_led(scene: Scene, words: FrameWords, at: int, sentence: Sentence) -> str | None:
    """The slot of the group that a name leads: "to a group led by X", «консорциуму во главе с X»."""
    noun = at - 1 - (scene.tokens[at - 1].low in words.hangers)
    for place in range(noun, max(sentence.first_token, noun - _REACH) - 1, -1):
        token = scene.tokens[place]
        if slot := words.hangers.get(token.low):
            return slot
        if any(family.startswith("v.") for family in token.families):
            break
    cases = noun_cases(scene.tokens[noun].low) if words.cases and noun >= 0 else []
    return words.cases.get(cases[0]) if cases else None


def _describes(words: FrameWords, token: Token) -> bool:
    """Whether the word can stand between a preposition and its name: «у казахстанской компании»."""
    if any(family.startswith("v.") for family in token.families):
        return False
    return not words.heads or bool(words.adjectives.search(token.low)) or token.low.startswith(words.heads)


def _by_form(scene: Scene, words: FrameWords, name: Name, first: int, last: int) -> str | None:
    """The slot that the form of the name gives it."""
    head = (_head_after(scene, words, last) or _own_head(scene, words, last)) if words.verb_last else None
    if head:
        return (None if head in words.heads else _by_ending(words, head)) or "subject"
    before = scene.tokens[first - 1].low if first else ""
    if first and words.datives and before.startswith(words.datives):
        return "to"
    if name.case == "gent" and (part := _part_of(scene, words, first)):
        return part
    if name.case == "gent" and last:
        return _by_ending(words, scene.tokens[last - 1].low) or "of"
    if scene.text[name.span.end : name.span.end + 2] in {"'s", "’s"}:
        return "of"
    agreeing = next((slot for ending, slot in words.agreement.items() if before.endswith(ending)), None)
    if agreeing and name.case in {None, "nomn"}:
        return agreeing
    if words.cases and name.case is None and not words.verb_last and is_counted(scene, name):
        return "share"
    return words.cases.get(name.case or "")


def _head_after(scene: Scene, words: FrameWords, last: int) -> str | None:
    """The noun that describes a name before it and bears its case: «AerCap лизинг компаниясымен»."""
    for at in range(last, min(last + 2, len(scene.tokens))):
        token = scene.tokens[at]
        gap = scene.text[scene.tokens[at - 1].end : token.start] if at else ""
        named = gap.strip('»"” ') or scene.text[token.start].isupper()
        if named or any(family.startswith("v.") for family in token.families):
            return None
        if token.low.startswith(words.heads):
            return token.low
    return None


def _part_of(scene: Scene, words: FrameWords, first: int) -> str | None:
    """The slot of what is a firm's part, and acts for it: «структуре холдинга „Вега"»."""
    for at in range(first - 1, max(-1, first - 3), -1):
        low = scene.tokens[at].low
        if words.parts and low.startswith(words.parts):
            return next((words.cases[case] for case in noun_cases(low) if case != "gent" and case in words.cases), None)
        if not low.startswith(words.heads):
            return None
    return None


def _own_head(scene: Scene, words: FrameWords, last: int) -> str | None:
    """The noun at the end of a name that bears its case: «Қорғаныс министрлігіне»."""
    low = scene.tokens[last - 1].low
    return low if low.startswith(words.heads) else None


def _by_ending(words: FrameWords, low: str) -> str | None:
    return next((slot for ending, slot in words.endings.items() if low.endswith(ending)), None)


def _act(
    scene: Scene, words: FrameWords, sentence: Sentence, first: int, last: int, slot: str | None, verb: bool
) -> int | None:
    """The nearest word of an act: before the name for what hangs on it, after it for a subject."""
    before = _nearest(scene, words, range(first - 1, sentence.first_token - 1, -1), verb)
    after = _nearest(scene, words, range(last, sentence.last_token), verb)
    owner = slot == "of" and (words.verb_last or scene.text[scene.tokens[last - 1].end :][:1] in "'’")
    forward = words.verb_last or owner or slot == "subject" or slot is None
    if verb and slot is None and after is not None and before is not None:
        forward = not _tells_of_the_subject(scene, words, last, after)
    order = (after, before) if forward else (before, after)
    return next((at for at in order if at is not None), None)


def _tells_of_the_subject(scene: Scene, words: FrameWords, last: int, at: int) -> bool:
    """Whether a participle opens what is told of the subject, and of no object: "bought Orda, paying $5 million"."""
    if words.participle is None or not words.participle.search(scene.tokens[at].low):
        return False
    if at == last + 1 and words.hangers.get(scene.tokens[last].low) == "by":
        return True
    return last == at and scene.text[scene.tokens[last - 1].end : scene.tokens[at].start].strip() == ","


def _nearest(scene: Scene, words: FrameWords, places: range, verb: bool) -> int | None:
    found = (at for at in _within_part(scene, places) if _acts_at(scene, words, at, verb))
    return next((at for at in found if not (_is_named(scene, at) or (verb and _is_no_deed(scene, words, at)))), None)


def _is_named(scene: Scene, at: int) -> bool:
    """Whether a word is part of a name, and says nothing of what is done: «Магистраль Строй», «Құрылыс Алып»."""
    place = scene.tokens[at].start
    last = bisect.bisect_right(scene.name_starts, place) - 1
    return last >= 0 and place < scene.names[last].span.end


def _is_no_deed(scene: Scene, words: FrameWords, at: int) -> bool:
    """Whether a verb is what is agreed on, or is done to nothing that is dealt in: "delivered its verdict"."""
    token, sentence = scene.tokens[at], scene.sentence_at(scene.tokens[at].start)
    if token.low in words.auxiliaries and any(_sharper(words, t) for t in scene.tokens[at + 1 : at + token.words]):
        return True  # "was awarded": the verb tells more than both
    if _acts(words, token, True) == ("serve",):
        near = scene.tokens[max(sentence.first_token, at - _NEAR) : min(sentence.last_token, at + _AHEAD)]
        return not any("n.service" in token.families for token in near)
    if _is_matter(scene, words, at) or _is_noun(scene, words, at):
        return True
    return does_no_deal(scene, at, sentence.last_token)


def _is_noun(scene: Scene, words: FrameWords, at: int) -> bool:
    """Whether a word that may be a verb is a noun here: "a $600 million order", "Orda's offer"."""
    if scene.tokens[at].low not in words.nouns:
        return False
    for place in range(at - 1, max(-1, at - 1 - _NOUN), -1):
        token = scene.tokens[place]
        gap = scene.text[token.end : scene.tokens[place + 1].start].strip("$€£¥. ")
        if gap in {"'", "’"} or token.low in words.determiners or token.low.endswith(("'s", "’s")):
            return True
        if gap or token.low in words.hangers or not _OF_VERBS.isdisjoint(token.families):
            return False
    return False


def _within_part(scene: Scene, places: range) -> Iterator[int]:
    """The places up to where another part of the sentence begins: «покупку оплатит банк: заём выдан на 40 лет»."""
    for at in places:
        left, right = sorted((at - places.step, at))
        if not PARTS.isdisjoint(scene.text[scene.tokens[left].end : scene.tokens[right].start]):
            return
        yield at


def _is_matter(scene: Scene, words: FrameWords, at: int) -> bool:
    """Whether the act is not done but agreed on, whoever does it: «жеткізу туралы келісімшарт»."""
    return at + 1 < len(scene.tokens) and scene.tokens[at + 1].low in words.about


def _turned(scene: Scene, words: FrameWords, at: int, slot: str) -> str:
    """The slot in the active voice: what was bought is no buyer, but whoever was granted a loan gets it."""
    if (
        words.auxiliaries
        and scene.tokens[at].low in words.auxiliaries
        and _acts(words, scene.tokens[at], True) == ("get",)
    ):
        return slot
    if slot in _BARE | {"by"} and _passive(scene, words, at):
        return {"subject": "object", "object": "object", "by": "subject"}[slot]
    return slot


def _passive(scene: Scene, words: FrameWords, at: int) -> bool:
    low = scene.tokens[at].low
    if low in words.auxiliaries:
        return True  # the phrase begins with it: "was acquired"
    if not words.passive.search(low) or (words.deponents and low.startswith(words.deponents)):
        return False
    if not words.auxiliaries or any(t.low in words.auxiliaries for t in scene.tokens[max(0, at - 2) : at]):
        return True
    return any(words.hangers.get(token.low) == "by" for token in scene.tokens[at + 1 : at + 2])
