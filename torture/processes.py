"""What a process and those it has started take of processor and memory, as the system tells."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def family(pid: int) -> Iterator[int]:
    """A process and its descendants."""
    yield pid
    try:
        threads = [str(one) for one in Path(f"/proc/{pid}/task").iterdir()]
        children = [int(child) for one in threads for child in Path(one, "children").read_text().split()]
    except OSError:
        return
    for child in children:
        yield from family(child)


def has_ended(pid: int) -> bool:
    """Whether a process of ours is at its end, and perhaps still waited for."""
    return not (fields := _stat(pid)) or fields[0] == "Z"


def processor_seconds(pid: int) -> float:
    """What a process and its descendants have used up so far."""
    return sum(int(fields[11]) + int(fields[12]) for one in family(pid) if (fields := _stat(one))) / TICKS


def wait_for_work(pid: int, work: float) -> None:
    """Wait until a process has used up so much of the processor, or is at its end."""
    while not has_ended(pid) and processor_seconds(pid) < work:
        time.sleep(0.005)


def peak_memory(pid: int) -> int:
    """Resident memory at the most so far, in MiB, of the largest of a process and its descendants."""
    return max((_peak(one) for one in family(pid)), default=0) // 1024


def _stat(pid: int) -> list[str]:
    """The fields that follow the name."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return []


def _peak(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text("utf-8", "replace").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM:")), 0)
