"""An address that leads to no cluster is refused in one line."""

import subprocess
import sys

import pytest

pytest.importorskip("distributed")
REFUSED = """
from c5db.reading.cluster import Cluster, ClusterUnreachableError
try:
    Cluster({address!r})
except ClusterUnreachableError as error:
    kept = error
    print(error)
"""
"""As in a command, the error lives as long as the process."""


@pytest.mark.parametrize("address", ["nonsense", "foo://here:8786", "here:there", "tcp://"])
def test_what_is_no_address_is_refused_without_noise(address: str) -> None:
    command = [sys.executable, "-c", REFUSED.format(address=address)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert address in ended.stdout
    assert ended.stderr == ""
