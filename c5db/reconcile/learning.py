"""How often each source is right, learned from how far the sources agree: ACCU with a soft start and shrinkage."""

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from c5db.reconcile.reliability import FALSE_VALUES, LEAST, MOST

ROUNDS = 20
DAMPING = 0.5
"""Each round goes half the way, so that two camps of sources do not swing to and fro."""
PRIOR_WEIGHT = 8.0
"""The prior counts as much as so many claims."""


@dataclass(frozen=True, slots=True)
class Vote:
    """One source gives one value for one item of an object (a deal, a flight)."""

    subject: Hashable
    item: Hashable
    source: str
    value: Hashable


class Tally(NamedTuple):
    """How much of what a source says is held to be right, and how much it says."""

    right: float = 0.0
    said: int = 0


NOTHING = Tally()


@dataclass(frozen=True, slots=True)
class Learned:
    """The tallies of all sources, in all and by object, so that an object can be left out of its own judgement."""

    total: Mapping[str, Tally]
    by_subject: Mapping[tuple[Hashable, str], Tally]
    prior: Callable[[str], float]

    def accuracy(self, source: str, subject: Hashable | None = None) -> float:
        """The chance that the source is right, by what it says of other objects."""
        right, said = self.total.get(source, NOTHING)
        own_right, own_said = self.by_subject.get((subject, source), NOTHING)
        shrunk = PRIOR_WEIGHT * self.prior(source) + right - own_right
        return min(MOST, max(LEAST, shrunk / (PRIOR_WEIGHT + said - own_said)))


Key = TypeVar("Key", bound=Hashable)
Items = dict[Hashable, list[Vote]]
Beliefs = dict[Hashable, dict[Hashable, float]]


def learn(votes: Iterable[Vote], prior: Callable[[str], float]) -> Learned:
    """The sources' tallies after a fixed number of rounds."""
    items: Items = defaultdict(list)
    for vote in votes:
        items[vote.item].append(vote)
    beliefs: Beliefs = {item: _shares(said) for item, said in items.items()}
    learned = _count(items, beliefs, prior)
    for _ in range(ROUNDS - 1):
        beliefs = {item: _nearer(beliefs[item], believe(said, learned)) for item, said in items.items()}
        learned = _count(items, beliefs, prior)
    return learned


def believe(votes: Sequence[Vote], learned: Learned) -> dict[Hashable, float]:
    """How likely each value of one item is, given how good its sources are."""
    scores: dict[Hashable, float] = {}
    for vote in votes:
        accuracy = learned.accuracy(vote.source, vote.subject)
        scores[vote.value] = scores.get(vote.value, 0.0) + math.log(FALSE_VALUES * accuracy / (1 - accuracy))
    best = max(scores.values())
    unseen = max(0.0, FALSE_VALUES + 1 - len(scores)) * math.exp(-best)
    odds = {value: math.exp(score - best) for value, score in scores.items()}
    whole = math.fsum([*odds.values(), unseen])
    return {value: part / whole for value, part in odds.items()}


def _shares(votes: Sequence[Vote]) -> dict[Hashable, float]:
    """The soft start: as likely as it is often said."""
    shares: dict[Hashable, float] = {}
    for vote in votes:
        shares[vote.value] = shares.get(vote.value, 0.0) + 1 / len(votes)
    return shares


def _nearer(old: dict[Hashable, float], new: dict[Hashable, float]) -> dict[Hashable, float]:
    return {value: DAMPING * old[value] + (1 - DAMPING) * new[value] for value in new}


def _count(items: Items, beliefs: Beliefs, prior: Callable[[str], float]) -> Learned:
    total: dict[str, list[float]] = defaultdict(list)
    own: dict[tuple[Hashable, str], list[float]] = defaultdict(list)
    for item, votes in items.items():
        # A value that nobody else could have contradicted says nothing of its source.
        for vote in votes if len(votes) > 1 else ():
            belief = beliefs[item][vote.value]
            total[vote.source].append(belief)
            own[(vote.subject, vote.source)].append(belief)
    return Learned(_tallies(total), _tallies(own), prior)


def _tallies(beliefs: Mapping[Key, list[float]]) -> dict[Key, Tally]:
    return {key: Tally(math.fsum(found), len(found)) for key, found in beliefs.items()}
