"""Which verb and which noun of a deal a name hangs on, and in which slot: the subject of a sale, "to X" of a loan."""

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from c5db.deals.acting import ACTING, acts_behind, is_done_to, is_to_act, says_of_another
from c5db.deals.acts import AGREED, TRANSPARENT
from c5db.deals.attribution import closes_speech
from c5db.deals.deeds import (
    acts_at,
    acts_of,
    begins_part,
    describes,
    frame_words,
    is_no_deed,
    is_passive,
    makes_a_thing,
    name_over,
)
from c5db.deals.fronting import is_fronted
from c5db.deals.scene import Scene, Sentence, once
from c5db.deals.slots import DESCRIBED, by_list, first_listed, slot_of
from c5db.domain.records import Name, Span
from c5db.domain.vocab import PartyKind
from c5db.languages.frame_words import FrameWords

_GIVEN_TO = frozenset({"lend", "pay", "award"})
"""Acts whose object right behind them is who gets the money or the work."""
_DONE_TO = frozenset({*AGREED, "award"})
"""Acts of a deal that a side may let another do: "agreed to be bought"."""
_HIRES = frozenset({"pay", "award"})
MARKS = frozenset(",;:()—–")
_BARE = frozenset({"subject", "object"})


@dataclass(frozen=True, slots=True)
class _Told:
    """The places of the words of a sentence that tell an act, and those of the words that begin another part of it."""

    verbs: Sequence[int]
    nouns: Sequence[int]
    parts: Sequence[int]

    def nearest(self, first: int, last: int, verb: bool) -> tuple[int | None, int | None]:
        """The last verb, or noun, before a word and the first from another on, each in one part with it."""
        told = self.verbs if verb else self.nouns
        left, right = bisect.bisect_left(told, first) - 1, bisect.bisect_left(told, last)
        before = told[left] if left >= 0 and not self._part(told[left] + 1, first) else None
        after = told[right] if right < len(told) and not self._part(last, told[right]) else None
        return before, after

    def _part(self, first: int, last: int) -> bool:
        """Whether another part begins at one of these words."""
        return bisect.bisect_left(self.parts, first) < bisect.bisect_right(self.parts, last)


def verb_of(scene: Scene, name: Name, sentence: Sentence) -> tuple[int, str] | None:
    """The place of the verb of a deal that the name hangs on, and its slot there; «X куплен» makes an object of X."""
    places = hangs_on(scene, frame_words(scene.document.lang), name, sentence)
    return next(((at, where) for at, where, verb in places if verb), None)


def hangs_on(scene: Scene, words: FrameWords, name: Name, sentence: Sentence) -> Iterator[tuple[int, str, bool]]:
    """The nearest verb and the nearest noun that tell an act, with the name's slot there.

    Who is named only for having said so behind it has none: "will buy the port, Orda said".
    """
    if closes_speech(scene, name):
        return
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    borne, given = _borne_or_given(scene, words, name, sentence)
    oblique = slot_of(scene, name) == "oblique"
    direct = None if borne or given else _verb_right_before(scene, words, sentence, first, last)
    acting = borne == "for" and is_to_act(scene, words, sentence, last)
    agent_of = None
    for verb in (True, False):
        slot = "subject" if verb and acting else borne or (given if verb or given == "object" else None)
        at = _act(scene, words, sentence, first, last, slot, verb)
        if verb and direct is not None:
            at, slot = direct, "object"
        if at is None or (not verb and agent_of is not None and not _hangs_apart(scene, words, agent_of, at)):
            continue
        if acting and not verb and TRANSPARENT.issuperset(acts_at(scene, words, at, False)):
            continue  # what is agreed is what it is to do
        if verb and at >= last and slot in ACTING and says_of_another(scene, name, sentence, at):
            continue
        if verb and slot == "by" and at < first and is_passive(scene, words, at):
            agent_of = at
        if verb and slot == "subject" and is_done_to(scene, words, sentence, name, at):
            slot = "object"
        where = _turned(scene, words, at, slot or _by_place(scene, words, sentence, at, name, last)) if verb else slot
        if verb and at >= last and (where == "of" or (oblique and slot is None)):
            where = "of subject"
        yield at, where or ("before" if at >= last else "after"), verb


def _borne_or_given(scene: Scene, words: FrameWords, name: Name, sentence: Sentence) -> tuple[str | None, str | None]:
    """The slot that a name bears by its form, or by a list; or that it has right behind a verb of giving."""
    first, last = scene.token_at(name.span.start), scene.token_at(name.span.end)
    borne, given = slot_of(scene, name), None
    if borne is None and not acts_behind(scene, words, sentence, name, first):
        given = _given(scene, words, sentence, first, last)
    if borne == "oblique" or not (borne or given):
        borne = by_list(scene, words, name, sentence)
    return borne, given


def _by_place(scene: Scene, words: FrameWords, sentence: Sentence, at: int, name: Name, last: int) -> str:
    """What a name that bears no case is to a verb by its place.

    Behind the verb it may be either where others bear one, but for whom money or work is given to.
    """
    if at >= last:
        return "subject"
    inverts = words.cases and not words.verb_last and not is_passive(scene, words, at)
    if inverts and is_fronted(scene, words, sentence, at, first_listed(scene, words, name, sentence)):
        return "subject"
    return "object" if not words.cases or _HIRES.intersection(acts_at(scene, words, at, True)) else "behind"


def _given(scene: Scene, words: FrameWords, sentence: Sentence, first: int, last: int) -> str | None:
    """A name right behind a verb of giving is given to: "will lend Kenya $5 million", "sold Kenya a ship"."""
    if words.verb_last or first <= sentence.first_token:
        return None
    verb = scene.tokens[first - 1]
    if scene.text[verb.end : scene.tokens[first].start] not in {" ", " «"}:
        return None
    acts = () if is_no_deed(scene, words, first - 1) else acts_at(scene, words, first - 1, True)
    if not _GIVEN_TO.isdisjoint(acts):
        return "object"
    return "to" if "give" in acts and _gets_a_thing(scene, words, last, sentence) else None


def _gets_a_thing(scene: Scene, words: FrameWords, last: int, sentence: Sentence) -> bool:
    """Whether what is given follows the name of whom it is given to: "a ship", "with 12 trams"."""
    if last >= sentence.last_token or scene.text[scene.tokens[last - 1].end : scene.tokens[last].start].strip("$€£¥ "):
        return False
    low = scene.tokens[last].low
    by_with = bool(words.determiners) and words.hangers.get(low) == "with"
    return by_with or low[0].isdigit() or low in words.determiners


def _hangs_apart(scene: Scene, words: FrameWords, verb: int, noun: int) -> bool:
    """Whether a noun hangs on a passive verb by a preposition, so that "by X" may be its own: "paid from a loan by X".

    Neither "was awarded a contract by X" nor "the contract was awarded by X" tells of a contract by X.
    """
    return any(token.low in words.hangers for token in scene.tokens[verb + 1 : noun])


def _verb_right_before(scene: Scene, words: FrameWords, sentence: Sentence, first: int, last: int) -> int | None:
    """The verb of a deal whose object begins right behind it and ends with the name: "bought the German firm X"."""
    if words.cases or words.verb_last or makes_a_thing(scene, last):
        return None
    at = first - 1
    for _ in range(DESCRIBED):
        if at < sentence.first_token or not MARKS.isdisjoint(
            scene.text[scene.tokens[at].end : scene.tokens[at + 1].start]
        ):
            return None
        token, inside = scene.tokens[at], name_over(scene, at)
        if inside is not None:
            if inside.kind is not PartyKind.COUNTRY:
                return None
            at = scene.token_at(inside.span.start) - 1
        elif acts_at(scene, words, at, True) and not is_no_deed(scene, words, at):
            return None if is_passive(scene, words, at) else at
        elif token.low in words.teams or (
            words.hangers.get(token.low) == "of" and scene.tokens[at - 1].low in words.teams
        ):
            at -= 1
        elif token.breaks or token.low in words.hangers or token.low in words.joiners or not describes(words, token):
            return None
        else:
            at -= 1
    return None


def _act(
    scene: Scene, words: FrameWords, sentence: Sentence, first: int, last: int, slot: str | None, verb: bool
) -> int | None:
    """The nearest word of an act: before the name for what hangs on it, after it for a subject."""
    told = _told_in(scene, sentence)
    before, after = told.nearest(first, last, verb)
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


@once
def _told_in(scene: Scene, sentence: Sentence) -> _Told:
    """The acts that a sentence tells, by verbs and by nouns, outside of names."""
    words = frame_words(scene.document.lang)
    first, last = sentence.first_token, sentence.last_token
    verbs = [at for at in range(first, last) if acts_at(scene, words, at, True) and name_over(scene, at) is None]
    nouns = [at for at in range(first, last) if acts_at(scene, words, at, False) and name_over(scene, at) is None]
    around = range(max(1, first), min(last + 1, len(scene.tokens)))
    deeds = [at for at in verbs if not is_no_deed(scene, words, at) and not _tells_whose(scene, words, sentence, at)]
    deeds = [at for at in deeds if not _lets_be_done(scene, words, sentence, at)]
    return _Told(deeds, nouns, [at for at in around if begins_part(scene, at)])


def _lets_be_done(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> bool:
    """Whether all that is agreed or planned is that something be done to who does so: "has agreed to be bought"."""
    if not words.auxiliaries or at + 3 >= sentence.last_token or words.hangers.get(scene.tokens[at + 1].low) != "to":
        return False
    if scene.tokens[at + 2].low not in words.auxiliaries or not TRANSPARENT.issuperset(acts_at(scene, words, at, True)):
        return False
    ahead = range(at + 3, min(at + 5, sentence.last_token))
    done = (place for place in ahead if _DONE_TO.intersection(acts_of(words, scene.tokens[place], True)))
    return any(is_passive(scene, words, place) for place in done)


def _tells_whose(scene: Scene, words: FrameWords, sentence: Sentence, at: int) -> bool:
    """Whether a verb only tells whose it is that acts behind the aside: "Sveza, owned by Severstal, bought a mill"."""
    if acts_of(words, scene.tokens[at], True) != ("own",) or words.verb_last or not words.owned:
        return False
    opens = scene.text.rfind(",", sentence.span.start, scene.tokens[at].start)
    closes = scene.text.find(",", scene.tokens[at].end, sentence.span.end)
    opening = scene.names_in(Span(sentence.span.start, opens))[-1:] if min(opens, closes) >= 0 else []
    if not opening or scene.text[opening[0].span.end : opens].strip(' »"”'):
        return False
    before = range(sentence.first_token, scene.token_at(opening[0].span.start))
    return not any(acts_of(words, scene.tokens[place], True) for place in before)


def _turned(scene: Scene, words: FrameWords, at: int, slot: str) -> str:
    """The slot in the active voice: what was bought is no buyer, but whoever was granted a loan gets it."""
    if scene.tokens[at].low in words.auxiliaries and acts_of(words, scene.tokens[at], True) == ("get",):
        return slot
    if slot in _BARE | {"by"} and is_passive(scene, words, at):
        return {"subject": "object", "object": "object", "by": "subject"}[slot]
    return slot
