"""Who, inside the article, says what a claim says."""

from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene
from c5db.domain.records import Name, Span

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
            named = _first_after(scene, names, at)
        elif "v.say" in families:
            named = _beside(scene, names, at)
        else:
            continue
        if named is not None:
            return named.name
    return None


def _first_after(scene: Scene, names: list[Name], at: int) -> Name | None:
    reach = Span(scene.tokens[at].start, scene.tokens[min(at + CLOSE, len(scene.tokens) - 1)].end)
    return next((name for name in names if reach.start <= name.span.start < reach.end), None)


def _beside(scene: Scene, names: list[Name], at: int) -> Name | None:
    before = scene.tokens[max(0, at - CLOSE)].start
    found = [n for n in names if before <= n.span.end <= scene.tokens[at].start]
    return found[-1] if found else _first_after(scene, names, at)
