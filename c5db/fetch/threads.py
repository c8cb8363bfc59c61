"""Threads that signals pass by."""

import signal
import threading

TOLD = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP) if hasattr(signal, "SIGHUP") else (signal.SIGINT, signal.SIGTERM)


def start_aside(thread: threading.Thread) -> None:
    """Start a thread that takes no signal: Python hears one of them only in the first thread, which may be waiting."""
    if not hasattr(signal, "pthread_sigmask"):
        thread.start()
        return
    # A thread has from its beginning the mask of the one that starts it.
    former = signal.pthread_sigmask(signal.SIG_BLOCK, TOLD)
    try:
        thread.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, former)
