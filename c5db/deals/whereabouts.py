"""Where in an article its deals are told, laid out once: every party of every deal asks for it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from c5db.deals.mentions import Mention
from c5db.deals.scene import Scene, Sentence


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The deals that each sentence and each paragraph tells of, by their place among all."""

    deals: Sequence[Sequence[Mention]]
    told_in: Sequence[Sequence[Sentence]]
    """The sentences that tell of each deal, one for each mention."""
    in_sentence: Mapping[int, frozenset[int]]
    in_paragraph: Mapping[int, frozenset[int]]

    def others_in(self, sentence: Sentence, deal: int) -> list[Sequence[Mention]]:
        """What a sentence tells of deals but this one, for each its mentions there."""
        others = sorted(self.in_sentence.get(sentence.index, frozenset()) - {deal})
        found = ([m for m in self.deals[other] if sentence.span.contains(m.span)] for other in others)
        return [told for told in found if told]

    def is_shared(self, paragraph: int, deal: int) -> bool:
        """Whether a paragraph tells of a deal that is not this one."""
        return not self.in_paragraph.get(paragraph, frozenset()) <= {deal}


def whereabouts(scene: Scene, deals: Sequence[Sequence[Mention]]) -> Whereabouts:
    """Where the deals of an article are told."""
    sentences: dict[int, set[int]] = defaultdict(set)
    paragraphs: dict[int, set[int]] = defaultdict(set)
    told_in = [[scene.sentence_at(mention.span.start) for mention in mentions] for mentions in deals]
    for number, told in enumerate(told_in):
        for sentence in told:
            sentences[sentence.index].add(number)
            paragraphs[sentence.paragraph].add(number)
    return Whereabouts(deals, told_in, _frozen(sentences), _frozen(paragraphs))


def _frozen(told: Mapping[int, set[int]]) -> dict[int, frozenset[int]]:
    return {at: frozenset(numbers) for at, numbers in told.items()}
