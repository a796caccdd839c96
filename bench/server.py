"""Web servers as processes of their own: the product's, and the bare one that it is compared with."""

import contextlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.processes import Processes

HOST = "127.0.0.1"
WORKERS = 2
READY_WITHIN = 60  # seconds


class NotStarted(Exception):
    """The server did not begin to answer; the text is what it wrote."""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


@contextmanager
def product(port: int, log: Path) -> Iterator[Processes]:
    """The product as people start it, with two web processes and its worker."""
    command = [sys.executable, "-m", "bothways_web", "serve", "--port", str(port)]
    with running([*command, "--processes", str(WORKERS)], port, log) as processes:
        yield processes


@contextmanager
def serving(factory: str, port: int, log: Path) -> Iterator[Processes]:
    """The WSGI application that a function makes, behind Granian with two web processes."""
    options = ["--interface", "wsgi", "--host", HOST, "--port", str(port), "--workers", str(WORKERS)]
    options += ["--blocking-threads", "2", "--no-ws", "--log-level", "warning", "--factory"]
    with running([sys.executable, "-m", "granian", *options, factory], port, log) as processes:
        yield processes


@contextmanager
def running(command: list[str], port: int, log: Path) -> Iterator[Processes]:
    """A command that listens on a port; it is ended, by its process id, when the context ends."""
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, env=dict(os.environ))
    try:
        _wait(process, port, log)
        yield Processes((process.pid,))
    finally:
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait(process: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    end = time.monotonic() + READY_WITHIN
    while True:
        with contextlib.suppress(OSError), socket.create_connection((HOST, port), 1):
            return
        if process.poll() is not None or time.monotonic() > end:
            raise NotStarted(log.read_text(encoding="utf-8", errors="replace")[-3000:])
        time.sleep(0.05)
