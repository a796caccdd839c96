"""Several processes for work that only thinks: portions go out, and what becomes of them comes back in order.

Whoever hands the work out does all the writing. The processes begin anew (nothing of ours is shared with
them), take no signal, and end with whoever began them, however that one ends.
"""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import connection, get_context, parent_process
from threading import Thread
from types import TracebackType
from typing import Self, TypeVar

Kept = TypeVar("Kept")
Given = TypeVar("Given")
Made = TypeVar("Made")
#: Portions that wait for each process, so that none is idle.
_AHEAD = 2


def free() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Hands:
    """``many`` processes; with one, everything happens here. Used in a ``with``."""

    def __init__(self, many: int) -> None:
        self._many = many
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        if self._many > 1:
            self._pool = ProcessPoolExecutor(self._many, get_context("spawn"), _begin)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def each(
        self, do: Callable[[Given], Made], portions: Iterable[tuple[Kept, Given]]
    ) -> Iterator[tuple[Kept, Made]]:
        """What ``do`` makes of each portion, in order, beside what was kept of it here.

        ``do`` is a function of a module; what it is given and what it makes can be pickled.
        """
        if self._pool is None:
            for kept, given in portions:
                yield kept, do(given)
            return
        out: deque[tuple[Kept, Future[Made]]] = deque()
        for kept, given in portions:
            out.append((kept, self._pool.submit(do, given)))
            if len(out) > _AHEAD * self._many:
                first, made = out.popleft()
                yield first, made.result()
        for kept, made in out:
            yield kept, made.result()


def _begin() -> None:
    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
