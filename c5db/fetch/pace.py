"""How often a host may be asked."""

import threading
import time
from collections.abc import Callable


class Pace:
    """Waits so that requests to one host keep their distance; hosts do not wait for each other."""

    def __init__(
        self, seconds: float, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._seconds = seconds
        self._clock = clock
        self._sleep = sleep
        self._next: dict[str, float] = {}
        self._lock = threading.Lock()

    def wait(self, host: str, at_least: float = 0.0) -> None:
        """Wait for the host's next turn and take it; `at_least` is what the host itself asks for."""
        distance = max(self._seconds, at_least)
        with self._lock:
            now = self._clock()
            turn = max(now, self._next.get(host, now))
            self._next[host] = turn + distance
        if turn > now:
            self._sleep(turn - now)
