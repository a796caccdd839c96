"""How much one caller may ask at once: a bucket that fills steadily, in this process alone.

Nothing is written for it, so a request costs no more for being counted; several web processes allow
several times as much.
"""

import threading
import time
from collections import OrderedDict

MOST_CALLERS = 10_000


class Limit:
    """``rate`` requests a second in the long run, ``burst`` at once, for each name."""

    def __init__(self, rate: float, burst: int) -> None:
        self._rate, self._burst = rate, burst
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def takes(self, name: str) -> bool:
        """Whether one more request fits; counts it if so."""
        now = time.monotonic()
        with self._lock:
            left, at = self._buckets.pop(name, (float(self._burst), now))
            left = min(float(self._burst), left + (now - at) * self._rate)
            fits = left >= 1
            self._buckets[name] = (left - 1 if fits else left, now)
            if len(self._buckets) > MOST_CALLERS:
                self._buckets.popitem(last=False)
        return fits
