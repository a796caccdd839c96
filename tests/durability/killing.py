"""Writers that are killed in the middle of their work, again and again.

    python -m tests.durability.killing TRIALS

In each trial some writers write at once into the installation that the environment names, while one more
process carries the log over, until all are killed. Prints a line of JSON with what was acknowledged and
what was wrong.
"""

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from threading import Event

import django

WRITERS = 3


def main(trials: int) -> None:
    """Kill ``trials`` times, and tell."""
    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection

    from tests.durability.verdict import verdict

    call_command("migrate", verbosity=0)
    connection.close()
    chance, said, wrong = Random(3), list[str](), list[str]()
    for trial in range(trials):
        said += trial_of(trial, chance.uniform(0.02, 0.25))
        wrong += verdict(Path(settings.DATA / "book.sqlite3"), said)
    print(json.dumps({"trials": trials, "acknowledged": len(said), "wrong": wrong[:20]}))


def trial_of(number: int, seconds: float) -> list[str]:
    """Let some writers write for a moment and kill them; the lines they acknowledged."""
    ear, mouth = os.pipe()
    names = [f"{number}.{writer}" for writer in range(WRITERS)]
    writers = [_begin(partial(_write, name, mouth)) for name in names]
    writers.append(_begin(_carry))
    os.close(mouth)
    heard = os.read(ear, 65536)  # the moment begins once somebody has written
    time.sleep(seconds)
    for writer in writers:
        os.kill(writer, signal.SIGKILL)
    for writer in writers:
        os.waitpid(writer, 0)
    while more := os.read(ear, 65536):
        heard += more
    os.close(ear)
    return heard.decode().split("\n")[:-1]


def _begin(work: Callable[[], None]) -> int:
    """A process that works until it is killed; its id."""
    child = os.fork()
    if child:
        return child
    try:
        work()
    finally:
        os._exit(1)


def _write(name: str, mouth: int) -> None:
    from tests.durability.writing import write_pairs

    write_pairs(name, 10**6, mouth)


def _carry() -> None:
    from bothways_web.foundation.sqlite.carrying import keep_carrying

    keep_carrying(Event(), every=0.01)


if __name__ == "__main__":
    main(int(sys.argv[1]))
