"""What a deal is told by, worked out once for all rules that ask: its sentences, their words, names and counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from c5db.deals.frames import frames_of
from c5db.deals.mentions import Mention, figure_of, sentences_of
from c5db.deals.scene import Scene, Sentence
from c5db.deals.units import unit_class
from c5db.domain.records import Name
from c5db.domain.vocab import Attribute


@dataclass(frozen=True)
class Told:
    """The mentions of a deal, with what their sentences come to."""

    scene: Scene
    mentions: Sequence[Mention]

    @cached_property
    def sentences(self) -> list[Sentence]:
        return sentences_of(self.scene, self.mentions)

    @cached_property
    def families(self) -> frozenset[str]:
        """The families of all words of its sentences."""
        return frozenset[str]().union(*(sentence.families for sentence in self.sentences))

    @cached_property
    def names(self) -> list[Name]:
        """The names in its sentences."""
        return [name for sentence in self.sentences for name in self.scene.names_in(sentence.span)]

    @cached_property
    def counts(self) -> frozenset[str]:
        """The classes of what is counted."""
        counts = [m for m in self.mentions if m.attribute is Attribute.QUANTITY and m.figure is not None]
        return frozenset(unit_class(figure_of(self.scene, mention)) for mention in counts)

    def gives(self, *attributes: Attribute) -> bool:
        """Whether a mention gives one of these."""
        return any(mention.attribute in attributes for mention in self.mentions)


def frames_in(scene: Scene, sentences: Sequence[Sentence]) -> set[tuple[str, str]]:
    """All acts that names in these sentences hang on, with their slots."""
    return {frame for one in sentences for name in scene.names_in(one.span) for frame in frames_of(scene, name, one)}
