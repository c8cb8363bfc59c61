"""What is measured, the limit it is held to, and the table that is printed."""

from dataclasses import dataclass

from benchmarks.ratios import Ratio


@dataclass(frozen=True, slots=True)
class Target:
    """One line of the table: what was reached, and whether that keeps to the limit."""

    name: str
    limit: float
    reached: Ratio | float
    least: bool = False
    """The limit is what must be reached at least."""
    note: str = ""

    @property
    def value(self) -> float:
        return self.reached.median if isinstance(self.reached, Ratio) else self.reached

    @property
    def met(self) -> bool:
        return self.value >= self.limit if self.least else self.value <= self.limit


def table(targets: list[Target]) -> str:
    """The targets as Markdown."""
    lines = ["| | target | reached | |", "|---|---|---|---|"]
    for target in targets:
        limit = f"{'≥' if target.least else '≤'} {target.limit:g}"
        reached = str(target.reached) if isinstance(target.reached, Ratio) else f"{target.reached:,.2f}"
        note = f" {target.note}" if target.note else ""
        lines.append(f"| {target.name} | {limit} | {reached}{note} | {'met' if target.met else '**missed**'} |")
    return "\n".join(lines)
