"""Fusing is no worse than counting votes, on tables made up of sources that err in many ways."""

import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pytest

from c5db.reconcile.fuse import fuse
from c5db.reconcile.table import Claim

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class World:
    """How many sources tell how much of how many items, and how they err."""

    sources: int
    items: int
    tellers: tuple[int, int]
    accuracy: tuple[float, float]
    """Parameters of the beta distribution of the sources' accuracies."""
    false_values: int = 4
    misspelt: float = 0.0
    copying: float = 0.0


WORLDS = {
    "a dozen claims an item": World(30, 100, (8, 16), (4, 3)),
    "three claims an item": World(10, 200, (2, 4), (4, 2)),
    "thousands of sources": World(2000, 400, (2, 6), (3, 2)),
    "misspellings": World(20, 250, (3, 7), (5, 2), misspelt=0.3),
    "copiers": World(20, 120, (6, 12), (3, 3), copying=0.5),
    "two plausible errors": World(20, 120, (6, 12), (3, 3), false_values=2),
    "yes or no": World(20, 120, (6, 12), (4, 3), false_values=1),
    "a handful of items": World(40, 15, (5, 20), (3, 3)),
}


def told(world: World, seed: int) -> tuple[list[Claim], dict[str, str]]:
    """The claims, and what is true."""
    chance = random.Random(seed)
    names = [f"s{n:04}" for n in range(world.sources)]
    accuracy = {name: chance.betavariate(*world.accuracy) for name in names}
    model = {name: chance.choice(names) for name in names if chance.random() < world.copying}
    claims, truths = [], {}
    for number in range(world.items):
        truth, *false = ("".join(chance.choices(LETTERS, k=8)) for _ in range(world.false_values + 1))
        said = {}
        for name in sorted(chance.sample(names, chance.randint(*world.tellers))):
            value = truth if chance.random() < accuracy[name] else chance.choice(false)
            said[name] = misspell(value, chance) if chance.random() < world.misspelt else value
        said = {name: said.get(model.get(name, name), value) for name, value in said.items()}
        claims += [Claim(f"o{number}", "a", name, value) for name, value in said.items()]
        truths[f"o{number}"] = truth
    return claims, truths


def misspell(word: str, chance: random.Random) -> str:
    place = chance.randrange(len(word))
    return word[:place] + chance.choice([*LETTERS, ""]) + word[place + 1 :]


def right_by_vote(claims: Sequence[Claim], truths: Mapping[str, str]) -> float:
    """How many items counting gets right; where several values lead, each is taken as often."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        counts[claim.object][claim.value] += 1
    leaders = {name: [v for v, n in said.items() if n == max(said.values())] for name, said in counts.items()}
    return sum((truths[name] in values) / len(values) for name, values in leaders.items())


def test_who_misspells_a_name_speaks_for_it() -> None:
    claims, truths = told(WORLDS["misspellings"], 3)
    fused = sum(truths[one.object] == one.value for one in fuse(claims))
    assert fused >= 1.05 * right_by_vote(claims, truths)


@pytest.mark.parametrize("world", WORLDS.values(), ids=WORLDS)
def test_fusing_is_no_worse_than_counting_votes(world: World) -> None:
    fused, voted = 0.0, 0.0
    for seed in (1, 2):
        claims, truths = told(world, seed)
        fused += sum(truths[one.object] == one.value for one in fuse(claims))
        voted += right_by_vote(claims, truths)
    assert fused >= voted
