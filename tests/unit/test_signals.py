"""A signal ends a wait of the first thread, whichever thread it reached."""

import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Future

import pytest

from c5db.fetch.threads import start_aside
from c5db.reading.sources import Outcome
from c5db.reading.workers import Submitted


@pytest.fixture
def heeding() -> Iterator[None]:
    """A process that heeds Ctrl-C, also where the tests run as a job of a shell that lets them ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeding")
def test_a_wait_for_a_worker_ends_when_another_thread_is_signalled() -> None:
    never: Future[list[Outcome]] = Future()
    threading.Timer(0.3, lambda: signal.pthread_kill(threading.get_ident(), signal.SIGINT)).start()
    with pytest.raises(KeyboardInterrupt):
        Submitted(never).result()


def test_what_a_worker_failed_with_is_told_even_where_it_is_a_time_out() -> None:
    failed: Future[list[Outcome]] = Future()
    failed.set_exception(TimeoutError("of its own"))
    with pytest.raises(TimeoutError, match="of its own"):
        Submitted(failed).result()


def test_signals_pass_by_a_thread_started_aside_and_reach_the_first() -> None:
    seen: list[set[int]] = []
    thread = threading.Thread(target=lambda: seen.append(set(signal.pthread_sigmask(signal.SIG_BLOCK, []))))
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [])
    start_aside(thread)
    thread.join()
    assert {signal.SIGINT, signal.SIGTERM} <= seen[0]
    assert signal.pthread_sigmask(signal.SIG_BLOCK, []) == before
