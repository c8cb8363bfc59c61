"""Whom a word stands for: «он» for the person who spoke or was named last, "the company" for the one spoken of."""

from c5db.deals.scene import Scene
from c5db.domain.records import Name, Span
from c5db.domain.vocab import BODY_KINDS, COMPANY_KINDS, PartyKind
from c5db.languages.speech_words import SpeechWords

REACH = 3
"""So many sentences back a word may stand for a name."""


def stood_for(scene: Scene, place: int, said: str, words: SpeechWords, last: str | None) -> str | None:
    """The name that a word stands for: of a person who spoke `last` or was named last, of the company spoken of."""
    if words.government[1].match(said):
        return _country(scene, place) or words.government[0]
    named = _named_before(scene, place)
    if words.body.match(said):
        return next((name.name for name in named if name.kind in BODY_KINDS), None)
    if words.person.match(said):
        persons = [full_name(scene, name) for name in named if name.kind is PartyKind.PERSON]
        if persons:
            return last if last in persons else persons[0]
    return company_before(scene, place)


def company_before(scene: Scene, place: int) -> str | None:
    """The one company that the sentence named so far, or else the sentences before it; of two nobody knows which."""
    companies = [name for name in _named_before(scene, place) if name.kind in COMPANY_KINDS]
    here = [name for name in companies if name.span.start >= scene.sentence_at(place).span.start]
    meant = {name.canonical: name.name for name in here or companies}
    return next(iter(meant.values())) if len(meant) == 1 else None


def full_name(scene: Scene, name: Name) -> str:
    """A person's name as the article gives it most fully, any other as it stands."""
    if name.kind is not PartyKind.PERSON:
        return name.name
    return max((other.name for other in scene.called[name.canonical]), key=len)


def _country(scene: Scene, place: int) -> str | None:
    """The one country that the last sentences named; of two nobody knows whose government is meant."""
    named = {n.canonical: n.name for n in _named_before(scene, place) if n.kind is PartyKind.COUNTRY}
    return next(iter(named.values())) if len(named) == 1 else None


def _named_before(scene: Scene, place: int) -> list[Name]:
    """The names of the sentences before a place, the last first."""
    first = scene.sentences[max(0, scene.sentence_at(place).index - REACH)]
    return scene.names_in(Span(first.span.start, place))[::-1]
