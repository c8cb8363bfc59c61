"""Who, inside the article, says what a claim says.

A source opens what it says ("the ministry said that …"), closes it ("…, the ministry said") or stands anywhere in it
("according to the ministry"), or is only cited, or hopes for it. «Он», "the company", "it" stand for who was named
before; sources without a name are called what they are: "media". What no word gives to anybody is said by the outlet
itself: no source is named then.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib import import_module

from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene
from c5db.deals.trades import trade_of
from c5db.domain.records import Name, Span
from c5db.domain.vocab import BODY_KINDS, COMPANY_KINDS, PartyKind
from c5db.languages.speech_words import NAME, SpeechWords

QUOTES = frozenset({"«»", '""', "“”", "„“"})
PLACES = frozenset({"p.in", "p.on"})
REACH = 3
"""So many sentences back a word may stand for a name."""
QUOTED = re.compile(r"^\s*(?:[—–-]\s|[«\"“](?![^»\"”]{0,40}[»\"”]))")
"""How a sentence begins that is somebody's own words, and no name in quotation marks."""


class Side(IntEnum):
    """Where a source stands to what it says, the surest first."""

    OPENS = 0
    AROUND = 1
    CLOSES = 2
    CITED = 3
    HOPES = 4


@dataclass(frozen=True, slots=True)
class _Source:
    """A source that a sentence names: where its words stand, and to which side of it what it says."""

    span: Span
    side: Side
    name: str | None


def speaker(scene: Scene, mention: Mention) -> str | None:
    """The source of the claim as the text names it, or the word for an unnamed one; None where none is told."""
    sentence = scene.sentence_at(mention.span.start)
    told = _governing(_sources(scene, sentence.index), _part(scene, sentence.span, mention.span), mention.span)
    if told is not None:
        return told.name
    if QUOTED.match(scene.text[sentence.span.start : sentence.span.end]):
        return _last_speaker(scene, sentence.index)
    return None


def is_only_cited(scene: Scene, party: str) -> bool:
    """Whether all that the article says of a party is that it is told by it: «по данным KPMG», "according to".

    An exchange that tells of a deal, or on which it is made, has no part in it either: «сообщает KASE», "on the LSE".
    """
    names = scene.called[party]
    venue = trade_of(names[0]) == "exchange"
    return all(_is_cited(scene, name) or (venue and _is_venue(scene, name)) for name in names)


def _is_venue(scene: Scene, name: Name) -> bool:
    """Whether an exchange is named as the place of a deal, or in brackets, or speaks of it."""
    sentence, first = scene.sentence_at(name.span.start), scene.token_at(name.span.start)
    if name.case == "loct" or scene.text[name.span.start - 1 : name.span.start] == "(":
        return True
    before = scene.tokens[max(sentence.first_token, first - 2) : first]
    if any(not PLACES.isdisjoint(token.families) for token in before):
        return True
    return speaks(scene, name)


def speaks(scene: Scene, name: Name) -> bool:
    """Whether a name stands there as the source of what its sentence tells."""
    return any(source.span.contains(name.span) for source in _sources(scene, scene.sentence_at(name.span.start).index))


def closes_speech(scene: Scene, name: Name) -> bool:
    """Whether a name stands there as the source of what was told before it: "…, the ministry said"."""
    told = _sources(scene, scene.sentence_at(name.span.start).index)
    return any(source.side is Side.CLOSES and source.span.contains(name.span) for source in told)


def _is_cited(scene: Scene, name: Name) -> bool:
    told = _sources(scene, scene.sentence_at(name.span.start).index)
    return any(source.side is Side.AROUND and source.span.contains(name.span) for source in told)


def _part(scene: Scene, sentence: Span, place: Span) -> Span:
    """The part of the sentence between semicolons that holds a place."""
    start = scene.text.rfind(";", sentence.start, place.start) + 1 or sentence.start
    end = scene.text.find(";", place.end, sentence.end)
    return Span(start, end if end >= 0 else sentence.end)


def _governing(sources: Sequence[_Source], part: Span, place: Span) -> _Source | None:
    """The source whose words the place belongs to: the nearest that opens it, else one around it or at its end."""
    here = [source for source in sources if part.contains(source.span)]
    fits = [
        source
        for source in here
        if source.side in (Side.AROUND, Side.CITED)
        or (source.side in (Side.OPENS, Side.HOPES) and source.span.end <= place.start)
        or (source.side is Side.CLOSES and source.span.end > place.end)
    ]
    return min(fits, key=lambda source: (source.side, _gap(source.span, place)), default=None)


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _sources(scene: Scene, index: int) -> Sequence[_Source]:
    """The sources that a sentence names; one can stand for who spoke before, so they are found in order."""
    for at in range(len(scene.sources), index + 1):
        scene.sources.append(_found(scene, at))
    return scene.sources[index]


def _found(scene: Scene, index: int) -> list[_Source]:
    span = scene.sentences[index].span
    words = _words(scene.document.lang)
    if not words.cue.search(scene.text, span.start, span.end):
        return []
    masked = _masked(scene, span)
    found: list[_Source] = []
    for side, pattern in _patterns(words):
        if pattern is words.likewise and not found:
            continue
        for match in pattern.finditer(masked):
            place = Span(span.start + match.start(), span.start + match.end())
            if any(other.span.overlaps(place) for other in found):
                continue
            name = _name(scene, index, match, words, side, found)
            if name is not None or pattern is words.somebody:
                found.append(_Source(place, side, name))
    return found


def _patterns(words: SpeechWords) -> Sequence[tuple[Side, re.Pattern[str]]]:
    """The patterns in the order in which their matches take their words from those that follow."""
    return (
        (Side.CLOSES, words.closing),
        (Side.OPENS, words.opening),
        (Side.AROUND, words.around),
        (Side.AROUND, words.somebody),
        (Side.CITED, words.cited),
        (Side.HOPES, words.hoping),
        (Side.OPENS, words.likewise),
    )


def _masked(scene: Scene, span: Span) -> str:
    """The text of a sentence with a mark for each letter of a name, and for the quotation marks around it."""
    parts, at = [], span.start
    for name in scene.names_in(span):
        start, end = name.span.start, name.span.end
        if scene.text[start - 1 : start] + scene.text[end : end + 1] in QUOTES:
            start, end = start - 1, end + 1
        if start >= at:
            parts += [scene.text[at:start], NAME * (end - start)]
            at = end
    return "".join([*parts, scene.text[at : span.end]])


def _name(
    scene: Scene, index: int, match: re.Match[str], words: SpeechWords, side: Side, found: Sequence[_Source]
) -> str | None:
    """Who the one group of a match that holds words is; a pronoun may stand for a source found before."""
    group = next((group for group, value in match.groupdict().items() if value is not None), None)
    if group is None:
        return None
    start = scene.sentences[index].span.start
    who = Span(start + match.start(group), start + match.end(group))
    if match[group].startswith(NAME):
        if side is Side.OPENS and words.ruled_out.search(scene.text[start : who.start]) and not _within(match, group):
            return None
        return _full(scene, _spokesman(scene, who, side))
    said = match[group]
    if group.startswith("outlet"):
        return said
    for label, pattern in words.unnamed.items():
        if pattern.match(said):
            return label
    if words.same.match(said):
        before = [source for source in found if source.name and source.span.end <= who.start]
        nearest = max(before, key=lambda source: source.span.end, default=None)
        return nearest.name if nearest else _last_speaker(scene, index) or _company(scene, index, who.start)
    return _stood_for(scene, index, who.start, said, words)


def _within(match: re.Match[str], group: str) -> bool:
    """Whether the pattern itself told what stands before the name: «в Минтрансе сообщили»."""
    return match.start(group) > match.start()


def _spokesman(scene: Scene, who: Span, side: Side) -> Name:
    """The name of a run of names: the person after his office and employer, else the first, or the one at the verb."""
    names = scene.names_in(who)
    persons = [name for name in names if name.kind is PartyKind.PERSON]
    if not persons and side is not Side.OPENS:
        persons = _person_after(scene, who)
    bodies = [name for name in names if name.kind is not PartyKind.COUNTRY] or names
    return persons[-1] if persons else bodies[-1 if side is Side.OPENS else 0]


def _full(scene: Scene, name: Name) -> str:
    """A person's name as the article gives it most fully, any other as it stands."""
    if name.kind is not PartyKind.PERSON:
        return name.name
    return max((n.name for n in scene.names if n.canonical == name.canonical), key=len)


def _person_after(scene: Scene, who: Span) -> list[Name]:
    """The person whose office and employer were named: «министр энергетики Казахстана Иванов»."""
    sentence = scene.sentence_at(who.start).span
    after = scene.names_in(Span(who.end, sentence.end))
    found = [name for name in after if name.kind is PartyKind.PERSON][:1]
    return [name for name in found if not set(scene.text[who.end : name.span.start]) & set(',;:.()«»"')]


def _stood_for(scene: Scene, index: int, place: int, said: str, words: SpeechWords) -> str | None:
    """The name that a word stands for: of a person who spoke or was named last, of the company most spoken of."""
    if words.government[1].match(said):
        return _country(scene, index, place) or words.government[0]
    if words.body.match(said):
        bodies = [name.name for name in _named_before(scene, index, place) if name.kind in BODY_KINDS]
        return next(iter(bodies), None)
    if words.person.match(said):
        named = _named_before(scene, index, place)
        persons = [_full(scene, name) for name in named if name.kind is PartyKind.PERSON]
        spoke = _last_speaker(scene, index)
        if persons:
            return spoke if spoke in persons else persons[0]
    return _company(scene, index, place)


def _country(scene: Scene, index: int, place: int) -> str | None:
    """The one country that the last sentences named; of two nobody knows whose government is meant."""
    named = {n.canonical: n.name for n in _named_before(scene, index, place) if n.kind is PartyKind.COUNTRY}
    return next(iter(named.values())) if len(named) == 1 else None


def _company(scene: Scene, index: int, place: int) -> str | None:
    """The one company that the sentence named so far, or else the sentences before it; of two nobody knows which."""
    companies = [name for name in _named_before(scene, index, place) if name.kind in COMPANY_KINDS]
    here = [name for name in companies if name.span.start >= scene.sentences[index].span.start]
    meant = {name.canonical: name.name for name in here or companies}
    return next(iter(meant.values())) if len(meant) == 1 else None


def _named_before(scene: Scene, index: int, place: int) -> list[Name]:
    """The names of the sentences before a place, the last first."""
    return scene.names_in(Span(scene.sentences[max(0, index - REACH)].span.start, place))[::-1]


def _last_speaker(scene: Scene, index: int) -> str | None:
    """Who spoke last before a sentence."""
    for earlier in range(index - 1, max(-1, index - 1 - REACH), -1):
        sources = [source for source in _sources(scene, earlier) if source.name]
        if sources:
            return max(sources, key=lambda source: source.span.end).name
    return None


@cache
def _words(lang: str) -> SpeechWords:
    words: SpeechWords = import_module(f"c5db.languages.{lang}.speech").WORDS
    return words
