"""Finds the processes that a running command has started."""

import time
from pathlib import Path

import pytest


def a_worker_of(pid: int) -> int:
    """A process that parses for the process `pid`: a grandchild, as the fork server stands between."""
    if not Path("/proc").is_dir():
        pytest.skip("no /proc to find the worker in")
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        for child in children(pid):
            for grandchild in children(child):
                return grandchild
    raise AssertionError("no worker was started")


def children(pid: int) -> list[int]:
    try:
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []
