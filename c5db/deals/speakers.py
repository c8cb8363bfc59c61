"""The sources that a sentence names for what it tells.

A source opens what it says ("the ministry said that …"), closes it ("…, the ministry said") or stands anywhere in it
("according to the ministry"), or is only cited, or hopes for it. «Он», "the company", "it" stand for who was named
before; sources without a name are called what they are: "media".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib import import_module

from c5db.deals.scene import Scene
from c5db.deals.stand_ins import REACH, company_before, full_name, stood_for
from c5db.domain.records import Name, Span
from c5db.domain.vocab import PartyKind
from c5db.languages.patterns import ANY
from c5db.languages.speech_words import NAME, SpeechWords

QUOTES = frozenset({"«»", '""', "“”", "„“"})


class Side(IntEnum):
    """Where a source stands to what it says, the surest first."""

    OPENS = 0
    AROUND = 1
    CLOSES = 2
    CITED = 3
    HOPES = 4


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source that a sentence names: where its words stand, and to which side of it what it says."""

    span: Span
    side: Side
    name: str | None


def speakers_in(scene: Scene, index: int) -> Sequence[Speaker]:
    """The sources that a sentence names; one can stand for who spoke before, so they are found in order."""
    for at in range(len(scene.speakers), index + 1):
        scene.speakers.append(_found(scene, at))
    return scene.speakers[index]


def _found(scene: Scene, index: int) -> list[Speaker]:
    span = scene.sentences[index].span
    words = _words(scene.document.lang)
    if not words.cue.search(scene.text, span.start, span.end):
        return []
    masked = _masked(scene, span)
    found: list[Speaker] = []
    for side, pattern, cue in _patterns(words):
        if (pattern is words.likewise and not found) or not cue.search(masked):
            continue
        for match in pattern.finditer(masked):
            place = Span(span.start + match.start(), span.start + match.end())
            if any(other.span.overlaps(place) for other in found):
                continue
            name = _name(scene, index, match, words, side, found)
            if name is not None or pattern is words.somebody:
                found.append(Speaker(place, side, name))
    return found


def _patterns(words: SpeechWords) -> Sequence[tuple[Side, re.Pattern[str], re.Pattern[str]]]:
    """The patterns in the order in which their matches take their words from those that follow.

    Each comes with what has to stand in a sentence for it: names are many, and each begins a long search.
    """
    return (
        (Side.CLOSES, words.closing, ANY),
        (Side.OPENS, words.opening, words.opens),
        (Side.AROUND, words.around, ANY),
        (Side.AROUND, words.somebody, ANY),
        (Side.CITED, words.cited, ANY),
        (Side.HOPES, words.hoping, words.hopes),
        (Side.OPENS, words.likewise, ANY),
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
    scene: Scene, index: int, match: re.Match[str], words: SpeechWords, side: Side, found: Sequence[Speaker]
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
        return full_name(scene, _spokesman(scene, who, side))
    said = match[group]
    if group.startswith("outlet"):
        return said
    for label, pattern in words.unnamed.items():
        if pattern.match(said):
            return label
    if words.same.match(said):
        before = [one for one in found if one.name and one.span.end <= who.start]
        nearest = max(before, key=lambda one: one.span.end, default=None)
        return nearest.name if nearest else last_speaker(scene, index) or company_before(scene, who.start)
    return stood_for(scene, who.start, said, words, last_speaker(scene, index))


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


def _person_after(scene: Scene, who: Span) -> list[Name]:
    """The person whose office and employer were named: «министр энергетики Казахстана Иванов»."""
    sentence = scene.sentence_at(who.start).span
    after = scene.names_in(Span(who.end, sentence.end))
    found = [name for name in after if name.kind is PartyKind.PERSON][:1]
    return [name for name in found if not set(scene.text[who.end : name.span.start]) & set(',;:.()«»"')]


def last_speaker(scene: Scene, index: int) -> str | None:
    """Who spoke last before a sentence."""
    for earlier in range(index - 1, max(-1, index - 1 - REACH), -1):
        spoke = [one for one in speakers_in(scene, earlier) if one.name]
        if spoke:
            return max(spoke, key=lambda one: one.span.end).name
    return None


@cache
def _words(lang: str) -> SpeechWords:
    words: SpeechWords = import_module(f"c5db.languages.{lang}.speech").WORDS
    return words
