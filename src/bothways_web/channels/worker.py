"""The worker: every few seconds it does all that is due, until it is asked to stop.

It remembers nothing. Killed at any moment it leaves what is not done to be found again, and two of them
side by side do everything once.
"""

import logging
import signal
from datetime import datetime
from threading import Event, Thread
from types import FrameType

from django.db import close_old_connections

from bothways_web.channels.watching import Watches
from bothways_web.foundation import clock
from bothways_web.foundation.sqlite.carrying import keep_carrying
from bothways_web.journal import due_work

log = logging.getLogger(__name__)
#: Seconds between the end of one tick and the beginning of the next.
EVERY = 10.0


def run(stop: Event, every: float = EVERY) -> None:
    """Tick until ``stop`` is set; a tick that has begun is brought to its end."""
    log.info("worker does: %s", ", ".join(due_work.names()))
    watches, carrier = Watches(), Thread(target=keep_carrying, args=(stop,), name="carrier")
    carrier.start()
    try:
        while not stop.is_set():
            tick(clock.now())
            watches.follow()
            close_old_connections()
            stop.wait(every)
    finally:
        watches.end()
        stop.set()
        carrier.join()


def tick(now: datetime) -> int:
    """Do all that is due now; how many things that were."""
    count = 0
    for done in due_work.tick(now):
        count += done.count
        if done.count:
            log.info("%s: %d", done.name, done.count)
    return count


def main(every: float = EVERY) -> None:
    """Run in this process until it is interrupted or terminated."""
    stop = Event()

    def asked_to_stop(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, asked_to_stop)
    signal.signal(signal.SIGINT, asked_to_stop)
    run(stop, every)
