"""Processes that parse: what becomes of documents where they cannot begin."""

import subprocess
import sys
from pathlib import Path

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
