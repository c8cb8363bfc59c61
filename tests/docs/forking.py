"""Runs commands of c5db as fast as tests need: a server has everything imported and forks for each.

What runs is the program itself, with the arguments, folder, environment and files of whoever calls it.
"""

import contextlib
import gc
import json
import os
import shlex
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.migrating import ROOT

LONGEST = 1 << 20
CALLER = """
import json, os, socket, sys
with socket.socket(socket.AF_UNIX) as server:
    server.connect(os.environ["C5DB_TEST_SOCKET"])
    told = {"argv": sys.argv[1:], "cwd": os.getcwd(), "env": dict(os.environ)}
    socket.send_fds(server, [json.dumps(told).encode() + bytes([0])], [0, 1, 2])
    sys.exit(int(server.makefile().read()))
"""


@contextlib.contextmanager
def forking_commands(folder: Path) -> Iterator[dict[str, str]]:
    """The environment in which `c5db` is such a command; `folder` has a short path."""
    place = folder / "socket"
    (folder / "caller.py").write_text(CALLER, "utf-8")
    command = folder / "c5db"
    words = shlex.join([sys.executable, "-SE", str(folder / "caller.py")])
    command.write_text(f'#!/bin/sh\nexec {words} "$@"\n', "utf-8")
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    server = subprocess.Popen([sys.executable, "-m", "tests.docs.forking", str(place)], cwd=ROOT)
    try:
        deadline = time.monotonic() + 120
        while not place.exists():
            assert server.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.05)
        yield {"PATH": f"{folder}:{os.environ['PATH']}", "C5DB_TEST_SOCKET": str(place)}
    finally:
        server.kill()
        server.wait()


def serve(place: str) -> None:
    """Answer callers until killed, or until whoever started this is gone."""
    import c5db.database
    import c5db.export
    import c5db.load
    import c5db.nightly
    import c5db.reparse
    import c5db.report  # noqa: F401
    from c5db.domain.records import Document
    from c5db.parse import parse

    for lang, words in {"ru": "Купит за 3 млн долларов.", "en": "It buys it for $3 million."}.items():
        parse(Document("here", "here", words, lang=lang))  # dictionaries are read once
    gc.freeze()  # what is there stays shared between the processes

    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(f"{place}.new")
        listening.listen()
        listening.settimeout(5)
        Path(f"{place}.new").rename(place)
        parent = os.getppid()
        while os.getppid() == parent:
            try:
                caller, _ = listening.accept()
            except TimeoutError:
                continue
            if os.fork() == 0:
                listening.close()
                os._exit(_answer(caller))
            caller.close()
            with contextlib.suppress(ChildProcessError):
                while os.waitpid(-1, os.WNOHANG)[0]:
                    pass


def _answer(caller: socket.socket) -> int:
    """Run the command in a process of its own, and tell how it ended."""
    told, files, _, _ = socket.recv_fds(caller, LONGEST, 3)
    while not told.endswith(b"\0"):
        told += caller.recv(LONGEST)
    pid = os.fork()
    if pid == 0:
        for number, file in enumerate(files):
            os.dup2(file, number)
        _run(json.loads(told[:-1]))
    caller.sendall(str(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])).encode())
    caller.close()
    return 0


def _run(told: dict[str, object]) -> None:
    from c5db.cli import main

    os.chdir(str(told["cwd"]))
    os.environ.clear()
    os.environ.update(told["env"])  # type: ignore[call-overload]
    sys.stdin, sys.stdout, sys.stderr = (os.fdopen(n, mode, closefd=False) for n, mode in enumerate("rww"))
    sys.argv = ["c5db", *told["argv"]]  # type: ignore[misc]
    code: object = 0
    try:
        main()
    except SystemExit as error:
        code = error.code
    except BaseException:
        sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]
        code = 1
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    os._exit(code if isinstance(code, int) else 0)


if __name__ == "__main__":
    serve(sys.argv[1])
