"""The course of an article: what each sentence is about, whom it names, and who comes in with it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from c5db.deals.scene import Scene, Sentence
from c5db.domain.vocab import PartyKind

LETTERS = 5
"""Words are known by their first letters, as their endings vary."""
RARE = 4
"""A word that more than every fourth sentence holds says nothing of what one of them is about."""
LEAD = 2
"""So many sentences open an article."""


@dataclass(frozen=True, slots=True)
class Course:
    """What is known of the sentences of a scene, in their order."""

    scene: Scene
    topics: Sequence[frozenset[str]]
    """The words that few other sentences hold."""
    sides: Sequence[frozenset[str]]
    """The parties that are named, persons apart."""
    newcomers: Sequence[int]
    """How many companies and bodies are named before each sentence begins, and at the end of the last."""
    lead: frozenset[str]
    """The parties that the opening names."""

    def newcomers_in(self, first: int, last: int) -> int:
        """How many companies and bodies are named for the first time from one sentence to before another."""
        return self.newcomers[last] - self.newcomers[first]


def follow(scene: Scene) -> Course:
    """The course of a scene."""
    words = [_words(scene, sentence) for sentence in scene.sentences]
    spread = Counter(word for held in words for word in held)
    most = max(2, len(words) // RARE)
    sides = [
        frozenset(name.canonical for name in scene.names_in(sentence.span) if name.kind is not PartyKind.PERSON)
        for sentence in scene.sentences
    ]
    return Course(
        scene=scene,
        topics=[frozenset(word for word in held if spread[word] <= most) for held in words],
        sides=sides,
        newcomers=list(accumulate(_newcomers(scene), initial=0)),
        lead=frozenset().union(*sides[:LEAD]),
    )


def _words(scene: Scene, sentence: Sentence) -> set[str]:
    lows = (token.low for token in sentence.tokens(scene))
    return {low[:LETTERS] for low in lows if len(low) >= LETTERS and not low[0].isdigit()}


def _newcomers(scene: Scene) -> Sequence[int]:
    met: set[str] = set()
    counts = []
    for sentence in scene.sentences:
        named = scene.names_in(sentence.span)
        bodies = {name.canonical for name in named if name.kind not in (PartyKind.PERSON, PartyKind.COUNTRY)}
        counts.append(len(bodies - met))
        met |= bodies
    return counts
