"""Looks for inputs that break the reading, for so many seconds; what it finds is made small and kept.

python -m fuzz --seconds 120
"""

import argparse
import hashlib
import sys
import time
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings

from fuzz.material import MATERIAL
from fuzz.targets import TARGETS, Target

FOUND = Path(__file__).with_name("found")
ROUND = 200
"""Examples between two looks at the clock."""


def main() -> int:
    """1 when something was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=120, help="how long to look, over all targets")
    args = parser.parse_args()
    found = 0
    for name, target in TARGETS.items():
        tried, kept = look(name, target, time.monotonic() + args.seconds / len(TARGETS))
        print(f"{name}: {tried} inputs tried, {kept} found that break it")
        found += kept
    return 1 if found else 0


def look(name: str, target: Target, until: float) -> tuple[int, int]:
    """How many inputs were tried, and how many were found to break the target."""
    tried = 0
    while time.monotonic() < until:
        last = b""

        @settings(
            max_examples=ROUND, deadline=None, database=None, phases=(Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        @given(MATERIAL[name])
        def attempt(data: bytes) -> None:
            nonlocal tried, last
            tried += 1
            last = data
            target(data)

        try:
            attempt()
        except Exception as error:  # whatever it is, it was found
            path = FOUND / f"{name}-{hashlib.sha256(last).hexdigest()[:12]}.bin"
            path.write_bytes(last)
            print(f"{name}: {type(error).__name__}: {error}; kept as {path.name}", file=sys.stderr)
            return tried, 1
    return tried, 0


if __name__ == "__main__":
    sys.exit(main())
