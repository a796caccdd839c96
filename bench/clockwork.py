"""Timing: how long each operation took as its caller waited, and what the processor did meanwhile."""

import gc
import math
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from bench.processes import Processes


@dataclass
class Sample:
    """Milliseconds that each operation took, and seconds that all of them together did."""

    each: list[float] = field(default_factory=list)
    wall: float = 0.0
    cpu: float = 0.0

    @property
    def median(self) -> float:
        """Half of the operations were quicker."""
        return quantile(self.each, 0.5)

    @property
    def p99(self) -> float:
        """One operation of a hundred was slower."""
        return quantile(self.each, 0.99)

    @property
    def rate(self) -> float:
        """Operations a second."""
        return len(self.each) / self.wall

    @property
    def cpu_each(self) -> float:
        """Milliseconds of processor time for one operation."""
        return 1000 * self.cpu / len(self.each)


def quantile(values: Sequence[float], part: float) -> float:
    """The smallest value that at least this part of the values does not exceed."""
    ordered = sorted(values)
    return ordered[max(math.ceil(part * len(ordered) - 1e-9), 1) - 1]


@contextmanager
def steady() -> Iterator[None]:
    """No garbage is collected in this process while the clock runs; the servers go on as they do."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def timed(sample: Sample, processes: Processes, operations: Sequence[Callable[[], object]]) -> None:
    """Do the operations one after the other and add them to the sample."""
    with steady(), _watched(sample, processes):
        for operation in operations:
            begun = time.perf_counter()
            operation()
            sample.each.append(1000 * (time.perf_counter() - begun))


def timed_together(
    sample: Sample, processes: Processes, operations: Sequence[Sequence[Callable[[], object]]]
) -> None:
    """Do several rows of operations at the same time, each row by one caller."""
    caught: list[BaseException] = []

    def call(row: Sequence[Callable[[], object]], own: list[float]) -> None:
        try:
            for operation in row:
                begun = time.perf_counter()
                operation()
                own.append(1000 * (time.perf_counter() - begun))
        except BaseException as error:  # noqa: BLE001 - said by whoever started the threads
            caught.append(error)

    times: list[list[float]] = [[] for _ in operations]
    threads = [
        threading.Thread(target=call, args=(row, own)) for row, own in zip(operations, times, strict=True)
    ]
    with steady(), _watched(sample, processes):
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    if caught:
        raise caught[0]
    sample.each += [each for own in times for each in own]


@contextmanager
def _watched(sample: Sample, processes: Processes) -> Iterator[None]:
    cpu, begun = processes.cpu(), time.perf_counter()
    yield
    sample.wall += time.perf_counter() - begun
    sample.cpu += processes.cpu() - cpu
