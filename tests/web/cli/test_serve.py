"""``bothways serve``: supervised, refused where it must be, and ended cleanly."""

import json
import os
import re
import select
import signal
import socket
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.web.cli.conftest import Terminal


@dataclass
class Serving:
    """A running ``bothways serve`` and what it said so far."""

    process: "subprocess.Popen[str]"
    port: int
    said: list[str] = field(default_factory=list)

    def until(self, pattern: str) -> str:
        """Read on until a line matches."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.append(line)
            if re.search(pattern, line):
                return line
        raise AssertionError("".join(self.said))

    def get(self, path: str) -> bytes:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}") as answer:
            content: bytes = answer.read()
            return content

    def children(self) -> dict[int, str]:
        """Process id to command line of everything below it."""
        found, ahead = {}, [self.process.pid]
        while ahead:
            parent = ahead.pop()
            for child in Path(f"/proc/{parent}/task/{parent}/children").read_text().split():
                found[int(child)] = Path(f"/proc/{child}/cmdline").read_text().replace("\0", " ")
                ahead.append(int(child))
        return found


@contextmanager
def serving(terminal: Terminal, *words: str) -> Iterator[Serving]:
    port = free_port()
    process = terminal.start(*words, "--port", str(port))
    try:
        yield Serving(process, port)
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_an_empty_machine_is_served_and_stopped(empty_terminal: Terminal) -> None:
    with serving(empty_terminal, "serve") as book:
        assert f"http://localhost:{book.port}/" in book.until("Bothways is at")
        assert "--new-merchant" in book.until("Nobody can sign in yet")
        assert json.loads(book.get("/api/v1/openapi.json"))["openapi"].startswith("3.1")
        assert b"--paper" in book.get("/static/bothways/tokens.css")
        running = book.children()
        assert len([line for line in running.values() if "bothways_web worker" in line]) == 1
        book.process.send_signal(signal.SIGTERM)
        rest, _ = book.process.communicate()
        assert book.process.returncode == 0
        assert rest.endswith("Stopped.\n")
        assert not [pid for pid in running if Path(f"/proc/{pid}").exists()]


def test_ctrl_c_stops_it_cleanly(terminal: Terminal) -> None:
    with serving(terminal, "serve") as book:
        book.until("Stop with Ctrl-C")
        book.process.send_signal(signal.SIGINT)
        rest, _ = book.process.communicate()
        assert (book.process.returncode, rest) == (0, "Stopped.\n")


@pytest.mark.parametrize("which", ["worker", "granian"])
def test_a_dead_process_is_started_again(terminal: Terminal, which: str) -> None:
    with serving(terminal, "serve") as book:
        book.until("Stop with Ctrl-C")
        victims = {pid for pid, line in book.children().items() if which in line}
        os.kill(min(victims), signal.SIGKILL)
        assert "SIGKILL" in book.until("ended")
        again: set[int] = set()
        while not again:
            again = {pid for pid, line in book.children().items() if which in line} - victims
        book.process.send_signal(signal.SIGTERM)
        book.process.communicate()
        assert book.process.returncode == 0


def test_whoever_has_a_login_is_told_the_address_alone(owned: Terminal) -> None:
    with serving(owned, "serve") as book:
        book.until("Stop with Ctrl-C")
        assert not [line for line in book.said if "Nobody can sign in" in line]


def test_a_port_that_is_taken(terminal: Terminal) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = terminal.run("serve", "--port", str(port)).refused()
    assert f"127.0.0.1:{port}" in said
    assert "--port" in said


def test_nothing_is_left_behind_when_it_is_killed(terminal: Terminal) -> None:
    with serving(terminal, "serve") as book:
        book.until("Stop with Ctrl-C")
        # A descriptor of a process becomes readable when that process has ended.
        running = [os.pidfd_open(pid) for pid in book.children()]
        assert running
        book.process.kill()
        for descriptor in running:
            select.select([descriptor], [], [])
            os.close(descriptor)
