"""Commands that go through all that is stored: interrupted, they say what is done by then."""

import re
import signal
import subprocess
import time
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from tests.cli.articles import many
from tests.cli.commands import PROGRAM, Env, run

CHANGED = {
    "reconcile": "UPDATE c5db.fact SET verdict = 'agreed'",
    "reparse": "UPDATE c5db.participation SET role = 'partner'",
}
"""What each of the commands puts right."""
DONE = {
    "reconcile": "SELECT count(*) FROM c5db.fact WHERE verdict <> 'agreed'",
    "reparse": "SELECT count(*) FROM c5db.participation WHERE role <> 'partner'",
}
SAID = {
    "reconcile": r"c5db: Interrupted: at least (\d+) deals are reconciled; the same command again sees to the rest\n",
    "reparse": r"c5db: Interrupted: at least (\d+) texts are read again; the same command again sees to the rest\n",
}


@pytest.mark.parametrize("command", ["reconcile", "reparse"])
def test_interrupted_it_says_what_is_done_and_that_the_same_command_does_the_rest(
    env: Env, tmp_path: Path, engine: Engine, command: str
) -> None:
    assert run(["load", many(tmp_path / "many.jsonl", 450)], env).code == 0
    whole = _ask(engine, DONE[command])
    with engine.begin() as connection:
        connection.execute(text(CHANGED[command]))
    started = [*PROGRAM, command]
    with subprocess.Popen(started, env=env, stderr=subprocess.PIPE, text=True, preexec_fn=_hear_ctrl_c) as running:
        while not _ask(engine, DONE[command]):
            assert running.poll() is None
            time.sleep(0.02)
        time.sleep(0.1)  # What we see is committed, but who committed it may not have heard of it yet.
        running.send_signal(signal.SIGINT)
        assert running.stderr
        said = running.stderr.read()
    told = re.fullmatch(SAID[command], said)
    assert told, said
    assert (running.returncode, 0 < int(told[1]) < 450) == (130, True)
    assert 0 < _ask(engine, DONE[command]) < whole
    assert run([command], env).code == 0
    assert _ask(engine, DONE[command]) == whole


def _ask(engine: Engine, query: str) -> int:
    with engine.connect() as connection:
        return int(connection.execute(text(query)).scalar_one())


def _hear_ctrl_c() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
