"""What was tried and what came of it, as lines and as a table in a page."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """One case."""

    name: str
    came: str
    """What came of it, in words."""
    lost: str
    """What was lost: `nothing`, or what; `not tried` where the machine lacks what it takes."""

    @property
    def held(self) -> bool:
        return self.lost in {"nothing", "not tried"}

    @property
    def line(self) -> str:
        return f"{'ok  ' if self.held else 'LOST'}  {self.name}: {self.came}" + ("" if self.held else f" ({self.lost})")


def as_markdown(rows: Iterable[Row]) -> str:
    """A table in Markdown."""
    head = "| tried | came of it | lost |\n|---|---|---|\n"
    return head + "".join(f"| {row.name} | {row.came} | {row.lost} |\n" for row in rows)


def put_into(page: Path, part: str, table: str) -> None:
    """Put a table between the marks of its part in a page."""
    begin, end = f"<!-- {part}: begin -->\n", f"<!-- {part}: end -->"
    text = page.read_text("utf-8")
    if begin not in text:
        raise SystemExit(f"{page.name} has no place for {part}")
    page.write_text(
        re.sub(re.escape(begin) + ".*?" + re.escape(end), lambda _: begin + table + end, text, flags=re.S), "utf-8"
    )
