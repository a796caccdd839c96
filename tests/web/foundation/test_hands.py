"""Work that other processes do: in order, with what goes wrong there; they end with who began them."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bothways_web.foundation.hands import Hands, free

ROOT = Path(__file__).parents[3]
#: Says which processes help, then waits.
HELPED = """
import os, time
from bothways_web.foundation.hands import Hands
with Hands(2) as hands:
    for _, process in hands.each(os.readlink, [(None, "/proc/self")] * 8):
        print(process, flush=True)
    print("waits", flush=True)
    time.sleep(600)
"""


@pytest.mark.parametrize("many", [1, 2])
def test_what_was_made_comes_in_order_beside_what_was_kept(many: int) -> None:
    with Hands(many) as hands:
        made = list(hands.each(len, ((number, "x" * number) for number in range(40))))
    assert made == [(number, number) for number in range(40)]


def test_one_alone_takes_the_next_when_the_last_is_done() -> None:
    taken = []

    def portions() -> Iterator[tuple[int, str]]:
        for number in range(3):
            taken.append(number)
            yield number, "x" * number

    with Hands(1) as hands:
        for kept, _ in hands.each(len, portions()):
            assert taken[-1] == kept


@pytest.mark.parametrize("many", [1, 2])
def test_what_goes_wrong_there_is_told_here(many: int) -> None:
    with Hands(many) as hands, pytest.raises(ValueError, match="hexadecimal"):
        list(hands.each(bytes.fromhex, [(None, "00"), (None, "no number")]))


def test_there_is_at_least_one_processor() -> None:
    assert free() >= 1


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="asks Linux which processes there are")
def test_helpers_end_with_whoever_began_them() -> None:
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}"}
    with subprocess.Popen(
        [sys.executable, "-c", HELPED], env=environment, stdout=subprocess.PIPE, text=True
    ) as began:
        assert began.stdout is not None
        helpers = set(iter(lambda: began.stdout.readline().strip(), "waits"))  # type: ignore[union-attr]
        assert helpers
        assert str(began.pid) not in helpers
        assert all(Path("/proc", helper).exists() for helper in helpers)
        began.send_signal(signal.SIGKILL)
        until = time.monotonic() + 60
        while any(_runs(helper) for helper in helpers) and time.monotonic() < until:
            time.sleep(0.1)
        assert not any(_runs(helper) for helper in helpers)


def _runs(process: str) -> bool:
    try:
        return "\nState:\tZ" not in Path("/proc", process, "status").read_text()
    except OSError:
        return False
