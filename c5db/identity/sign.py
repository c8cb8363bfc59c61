"""What speaks for or against two reports telling of one deal, by name and weight."""

from dataclasses import dataclass

from c5db.identity.weights import WEIGHTS


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that speaks for or against, and how strongly it is there."""

    name: str
    strength: float = 1.0

    @property
    def points(self) -> float:
        return WEIGHTS[self.name] * self.strength
