"""Runs the whole matrix and prints it as a table: what was tried, what came of it, what was lost.

python -m torture                 everything
python -m torture inputs web      some of it
python -m torture --write         and put the tables into docs/reliability.md
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from torture.faults import try_faults
from torture.table import Row, as_markdown, put_into
from torture.try_inputs import try_inputs
from torture.web import try_web
from torture.world import made_world

PARTS = {"inputs": try_inputs, "faults": try_faults, "web": try_web}
PAGE = Path(__file__).parents[1] / "docs" / "reliability.md"


def main() -> int:
    """1 when anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", help="which parts; else all")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/reliability.md")
    parser.add_argument("--only", default="", help="only cases whose name holds this")
    given = parser.parse_args()
    bad = 0
    with made_world() as world:
        for part in given.parts or PARTS:
            rows = []
            for row in _told(PARTS[part](world, given.only)):
                rows.append(row)
            bad += sum(not row.held for row in rows)
            if given.write:
                put_into(PAGE, part, as_markdown(rows))
    print(f"{bad} failed" if bad else "Nothing was lost.")
    return 1 if bad else 0


def _told(rows: Iterator[Row]) -> Iterator[Row]:
    for row in rows:
        print(row.line, flush=True)
        yield row


if __name__ == "__main__":
    sys.exit(main())
