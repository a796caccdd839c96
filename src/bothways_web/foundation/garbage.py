"""When Python looks for garbage that holds on to itself."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Within this block nothing is looked through, for work that makes very many things and no circles.

    They go as soon as nobody holds them, as ever; looking them all through again and again, because there are
    many, would take a quarter of the time of such work.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
