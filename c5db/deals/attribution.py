"""Who, inside the article, says what a claim says."""

from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene
from c5db.domain.records import Name, Span
from c5db.domain.vocab import PartyKind

CLOSE = 4
"""Words between a verb of saying and the speaker's name."""


def speaker(scene: Scene, mention: Mention) -> str | None:
    """The name beside a verb of saying or after «по словам» in the claim's sentence; None where nobody is named."""
    sentence = scene.sentence_at(mention.span.start)
    tokens = scene.tokens
    names = scene.names_in(sentence.span)
    for at in range(sentence.first_token, sentence.last_token):
        families = tokens[at].families
        if "m.source" in families:
            named = _told_by(scene, names, at)
        elif "v.say" in families:
            named = _beside(scene, names, at)
        elif "v.value" in families:
            named = _right_before(scene, names, at)
        else:
            continue
        if named is not None:
            return named.name
    return None


def _told_by(scene: Scene, names: list[Name], at: int) -> Name | None:
    """Who is named after «по словам»: the person, where his office and employer stand before his name."""
    first = _first_after(scene, names, at)
    if first is None:
        return None
    persons = (n for n in names if n.kind is PartyKind.PERSON and n.span.start >= first.span.end)
    person = next(persons, None)
    apart = person and set(scene.text[first.span.end : person.span.start]) & set(",;:.")
    return first if person is None or apart or first.kind is PartyKind.PERSON else person


def _right_before(scene: Scene, names: list[Name], at: int) -> Name | None:
    """Who puts a worth on a deal: «Минфин оценивает», "the ministry values"."""
    return next((n for n in names if scene.text[n.span.end : scene.tokens[at].start].strip('»"”') == " "), None)


def _first_after(scene: Scene, names: list[Name], at: int) -> Name | None:
    reach = Span(scene.tokens[at].start, scene.tokens[min(at + CLOSE, len(scene.tokens) - 1)].end)
    return next((name for name in names if reach.start <= name.span.start < reach.end), None)


def _beside(scene: Scene, names: list[Name], at: int) -> Name | None:
    """The name right before the verb, in its clause unless it is a person's with his office; else the one after it."""
    verb = scene.tokens[at]
    before = scene.tokens[max(0, at - CLOSE)].start
    found = [n for n in names if before <= n.span.end <= verb.start and _leads_to(scene, n, verb.start)]
    return found[-1] if found else _first_after(scene, names, at)


def _leads_to(scene: Scene, name: Name, verb: int) -> bool:
    """Whether no comma parts the name from the verb: «оператора Tele3, сообщил …» is no word of the operator's."""
    return name.kind is PartyKind.PERSON or "," not in scene.text[name.span.end : verb]
