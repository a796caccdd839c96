"""Keeps processes running: starts them, starts a dead one again, and ends all of them together."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

#: Seconds a process may take to end by itself before it is killed.
PATIENCE = 15.0
#: Seconds before a dead process is started again; doubled each time up to the longest, until it lives long.
FIRST_WAIT, LONGEST_WAIT, LIVES_LONG = 0.5, 30.0, 60.0
_TICK = 0.1
_PR_SET_PDEATHSIG = 1


@dataclass
class Kept:
    """One process that is to run all the time."""

    name: str
    command: Sequence[str]
    process: "subprocess.Popen[bytes] | None" = None
    started: float = 0.0
    wait: float = FIRST_WAIT
    again_at: float = 0.0


@dataclass
class Supervisor:
    """Runs processes until it is told to stop; ``say`` hears what happens, for people."""

    kept: list[Kept]
    say: Callable[[str], None]
    environment: dict[str, str] = field(default_factory=lambda: dict(os.environ))
    stopping: bool = False

    def run(self, started: Callable[[], None] | None = None) -> None:
        """Start all, keep them running, and return once all have ended after SIGTERM or SIGINT."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        try:
            for one in self.kept:
                self._start(one)
            if started is not None:
                started()
            while not self.stopping:
                for one in self.kept:
                    self._look_after(one)
                time.sleep(_TICK)
        finally:
            self._end()

    def _start(self, one: Kept) -> None:
        # Their own session: Ctrl-C reaches this process alone, which then ends them in order.
        one.process = subprocess.Popen(
            one.command,
            env=self.environment,
            start_new_session=True,
            preexec_fn=_end_with_parent,  # noqa: PLW1509  this process has no threads
        )
        one.started = time.monotonic()

    def _look_after(self, one: Kept) -> None:
        now = time.monotonic()
        if one.process is None:
            if now >= one.again_at:
                self._start(one)
            return
        code = one.process.poll()
        if code is None:
            return
        _kill_group(one.process)  # what it started itself must not keep the port
        one.wait = FIRST_WAIT if now - one.started > LIVES_LONG else min(one.wait * 2, LONGEST_WAIT)
        one.again_at, one.process = now + one.wait, None
        self.say(f"The {one.name} process ended ({_reason(code)}). Starting it again.")

    def _stop(self, *_: object) -> None:
        self.stopping = True

    def _end(self) -> None:
        running = [one.process for one in self.kept if one.process and one.process.poll() is None]
        for process in running:
            process.terminate()
        until = time.monotonic() + PATIENCE
        for process in running:
            try:
                process.wait(max(until - time.monotonic(), 0.1))
            except subprocess.TimeoutExpired:
                _kill_group(process)
                process.wait()


def _kill_group(process: "subprocess.Popen[bytes]") -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _end_with_parent() -> None:
    """On Linux: ask to be ended when the supervisor is killed, so that nothing is left behind."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def _reason(code: int) -> str:
    return f"exit code {code}" if code >= 0 else signal.Signals(-code).name
