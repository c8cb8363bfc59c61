"""Who, inside the article, says what a claim says.

What no word gives to anybody is said by the outlet itself: no source is named then.
"""

import re
from collections.abc import Sequence

from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene, once
from c5db.deals.speakers import Side, Speaker, last_speaker, speakers_in
from c5db.deals.trades import trade_of
from c5db.domain.records import Name, Span

PLACES = frozenset({"p.in", "p.on"})
QUOTED = re.compile(r"^\s*(?:[—–-]\s|[«\"“](?![^»\"”]{0,40}[»\"”]))")
"""How a sentence begins that is somebody's own words, and no name in quotation marks."""


def speaker(scene: Scene, mention: Mention) -> str | None:
    """The source of the claim as the text names it, or the word for an unnamed one; None where none is told."""
    sentence = scene.sentence_at(mention.span.start)
    told = _governing(speakers_in(scene, sentence.index), _part(scene, sentence.span, mention.span), mention.span)
    if told is not None:
        return told.name
    if QUOTED.match(scene.text[sentence.span.start : sentence.span.end]):
        return last_speaker(scene, sentence.index)
    return None


def is_only_cited(scene: Scene, party: str) -> bool:
    """Whether all that the article says of a party is that it is told by it: «по данным KPMG», "according to".

    An exchange that tells of a deal, or on which it is made, has no part in it either: «сообщает KASE», "on the LSE".
    """
    return _is_only_cited(scene, scene.called[party][0])


@once
def _is_only_cited(scene: Scene, first: Name) -> bool:
    names = scene.called[first.canonical]
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
    return bool(_as_speaker(scene, name))


def closes_speech(scene: Scene, name: Name) -> bool:
    """Whether a name stands there as the source of what was told before it: "…, the ministry said"."""
    return Side.CLOSES in _as_speaker(scene, name)


def _is_cited(scene: Scene, name: Name) -> bool:
    return Side.AROUND in _as_speaker(scene, name)


def _as_speaker(scene: Scene, name: Name) -> list[Side]:
    """Where a name stands to what it says, as often as it is a source in its sentence."""
    told = speakers_in(scene, scene.sentence_at(name.span.start).index)
    return [one.side for one in told if one.span.contains(name.span)]


def _part(scene: Scene, sentence: Span, place: Span) -> Span:
    """The part of the sentence between semicolons that holds a place."""
    start = scene.text.rfind(";", sentence.start, place.start) + 1 or sentence.start
    end = scene.text.find(";", place.end, sentence.end)
    return Span(start, end if end >= 0 else sentence.end)


def _governing(speakers: Sequence[Speaker], part: Span, place: Span) -> Speaker | None:
    """The source whose words the place belongs to: the nearest that opens it, else one around it or at its end."""
    fits = [one for one in speakers if part.contains(one.span) and _reaches(one, place)]
    return min(fits, key=lambda one: (one.side, _gap(one.span, place)), default=None)


def _reaches(one: Speaker, place: Span) -> bool:
    """Whether the place stands on the side of the source on which its words do."""
    if one.side in (Side.OPENS, Side.HOPES):
        return one.span.end <= place.start
    return one.side is not Side.CLOSES or one.span.end > place.end


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
