"""How often each source is right, learned from how far the sources agree: ACCU with a soft start and shrinkage."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from c5db.reconcile.reliability import FALSE_VALUES, LEAST, MOST

ROUNDS = 20
DAMPING = 0.5
"""Each round goes half the way, so that two camps of sources do not swing to and fro."""
PRIOR_WEIGHT = 8.0
"""The prior counts as much as so many claims."""

PRIOR_PAIRS = 20.0
"""The number of false values that is assumed counts as much as so many pairs who err alike."""
MOST_FALSE_VALUES = 100.0


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
    false_values: float = FALSE_VALUES
    """How many wrong values are plausible for an item: few where errors repeat, many where each errs in his own way."""

    def accuracy(self, source: str, subject: Hashable | None = None) -> float:
        """The chance that the source is right, by what it says of other objects."""
        right, said = self.total.get(source, NOTHING)
        own_right, own_said = self.by_subject.get((subject, source), NOTHING)
        shrunk = PRIOR_WEIGHT * self.prior(source) + right - own_right
        return min(MOST, max(LEAST, shrunk / (PRIOR_WEIGHT + said - own_said)))

    def weight(self, source: str, subject: Hashable | None = None) -> float:
        """What a vote of the source weighs, in natural logarithms of odds."""
        accuracy = self.accuracy(source, subject)
        return math.log(self.false_values * accuracy / (1 - accuracy))


Key = TypeVar("Key", bound=Hashable)
Items = dict[Hashable, list[Vote]]
Beliefs = dict[Hashable, dict[Hashable, float]]
Counts = dict[Hashable, Counter[Hashable]]


def learn(votes: Iterable[Vote], prior: Callable[[str], float]) -> Learned:
    """The sources' tallies after a fixed number of rounds."""
    told: dict[Hashable, list[Vote]] = defaultdict(list)
    for vote in votes:
        told[vote.item].append(vote)
    # A value that nobody else could have contradicted says nothing of its source.
    items = {item: said for item, said in told.items() if len(said) > 1}
    counts = {item: Counter(vote.value for vote in said) for item, said in items.items()}
    beliefs: Beliefs = {item: _shares(said) for item, said in items.items()}
    learned = _count(items, counts, beliefs, prior)
    for _ in range(ROUNDS - 1):
        beliefs = {item: _nearer(beliefs[item], believe(said, learned)) for item, said in items.items()}
        learned = _count(items, counts, beliefs, prior)
    return learned


def believe(votes: Sequence[Vote], learned: Learned) -> dict[Hashable, float]:
    """How likely each value of one item is, given how good its sources are."""
    scores: dict[Hashable, float] = {}
    for vote in votes:
        scores[vote.value] = scores.get(vote.value, 0.0) + learned.weight(vote.source, vote.subject)
    best = max(scores.values())
    unseen = max(0.0, learned.false_values + 1 - len(scores)) * math.exp(-best)
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


def _count(items: Items, counts: Counts, beliefs: Beliefs, prior: Callable[[str], float]) -> Learned:
    total: dict[str, list[float]] = defaultdict(list)
    own: dict[tuple[Hashable, str], list[float]] = defaultdict(list)
    for item, votes in items.items():
        believed = beliefs[item]
        for vote in votes:
            belief = believed[vote.value]
            total[vote.source].append(belief)
            own[(vote.subject, vote.source)].append(belief)
    return Learned(_tallies(total), _tallies(own), prior, _false_values(counts, beliefs))


def _false_values(counts: Counts, beliefs: Beliefs) -> float:
    """One over the chance that two who are wrong say the same, shrunk towards `FALSE_VALUES`."""
    pairs = [_wrong_pairs(said, beliefs[item]) for item, said in counts.items()]
    alike, apart = math.fsum(pair[0] for pair in pairs), math.fsum(pair[1] for pair in pairs)
    found = (PRIOR_PAIRS * FALSE_VALUES + alike + apart) / (PRIOR_PAIRS + alike)
    return min(MOST_FALSE_VALUES, max(FALSE_VALUES, found))


def _wrong_pairs(said: Counter[Hashable], belief: Mapping[Hashable, float]) -> tuple[float, float]:
    """How many pairs of claims are probably wrong in the same way, and how many in two ways."""
    everybody = said.total()
    alike = apart = 0.0
    for value, n in said.items():
        doubt = 1 - belief[value]
        alike += n * (n - 1) / 2 * doubt
        apart += n * (everybody - n) * (doubt - 0.5)
    return alike, max(0.0, apart)


def _tallies(beliefs: Mapping[Key, list[float]]) -> dict[Key, Tally]:
    return {key: Tally(math.fsum(found), len(found)) for key, found in beliefs.items()}
