"""Processes that parse: what becomes of documents where they cannot begin, and of the processes in the end."""

import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from c5db.domain.records import Document
from c5db.reading.workers import Workers

SCRIPT = """
from c5db.domain.records import Document
from c5db.reading import parse_all

for outcome in parse_all((Document(str(n), str(n), "слово") for n in range(100)), workers=2):
    pass
"""


def test_a_script_without_a_guard_is_told_so(tmp_path: Path) -> None:
    # Each process would run the script anew: no document is to blame for that.
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, "utf-8")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    last = done.stderr.strip().splitlines()[-1]
    assert "NoWorkersError: Processes to parse in end as soon as they begin" in last
    assert 'if __name__ == "__main__":' in last


def test_nothing_of_the_workers_outlives_them() -> None:
    before = set(threading.enumerate())
    with Workers(2) as workers:
        assert len(workers.submit([Document("a", "a", "слово")]).result()) == 1
    assert set(threading.enumerate()) <= before


def test_nothing_of_interrupted_workers_outlives_them() -> None:
    before = set(threading.enumerate())
    with pytest.raises(KeyboardInterrupt), Workers(2) as workers:
        workers.submit([Document(str(n), str(n), "слово " * 20_000) for n in range(20)])
        raise KeyboardInterrupt
    assert set(threading.enumerate()) <= before


HALF_WRITTEN = """
import os, struct
from c5db.domain.records import Document
from c5db.reading.workers import Workers

if __name__ == "__main__":
    try:
        with Workers(1) as workers:
            workers.submit([Document("a", "a", "слово")]).result()
            # The beginning of an answer of a thousand bytes, as a process leaves it that is ended while it writes.
            os.write(workers._pool._result_queue._writer.fileno(), struct.pack("!i", 1000) + b"half")
            raise KeyboardInterrupt
    except KeyboardInterrupt:
        print("ended")
"""


def test_interrupted_workers_are_not_waited_for_though_an_answer_is_half_written(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(HALF_WRITTEN, "utf-8")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "ended\n"


INTERRUPTED_EARLY = """
import os, signal, time
from multiprocessing import forkserver
from c5db.reading.workers import Workers
Workers(1).get_ready()
time.sleep(0.4)
os.kill(forkserver._forkserver._forkserver_pid, signal.SIGINT)
"""


def test_what_gets_ready_for_workers_says_nothing_to_ctrl_c() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", INTERRUPTED_EARLY],
        capture_output=True,
        check=False,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
