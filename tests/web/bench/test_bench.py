"""The measurements themselves: that they run through on a tiny book and say what they should."""

import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connection

from bench import visitor
from bench.clockwork import quantile
from bench.plan import NAMES
from tests.architecture.sources import ROOT
from tools.postgres import VARIABLE

FIGURES = ("median_ms", "cpu_ms", "rate", "ratio")


def test_a_tiny_book_is_measured(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    figures = tmp_path / "latest.json"
    command = [sys.executable, "-m", "bench", "--size", "tiny", "--only", ",".join(NAMES)]
    command += ["--database", connection.vendor, "--keep", str(tmp_path / "books"), "--to", str(figures)]
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    if connection.vendor == "postgresql":
        environment[VARIABLE] = request.getfixturevalue("postgres_address")
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    measured = json.loads(figures.read_text(encoding="utf-8"))
    assert [figure["name"] for figure in measured] == list(NAMES)
    for figure in measured:
        assert (figure["size"], figure["database"]) == ("tiny", connection.vendor)
        assert all(figure[name] > 0 for name in FIGURES)
        assert figure["against"]


@pytest.mark.parametrize(("part", "expected"), [(0.5, 50), (0.99, 99), (1, 100), (0.001, 1)])
def test_quantiles_are_values_that_were_measured(part: float, expected: float) -> None:
    assert quantile([float(number) for number in range(100, 0, -1)], part) == expected


def test_the_median_of_one_is_that_one() -> None:
    assert quantile([7.0], 0.5) == quantile([7.0], 0.99) == 7.0


def test_a_server_that_hung_up_meanwhile_is_called_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visitor, "SILENCE", 0.0)
    with _hangs_up_after_each_answer() as port:
        client = visitor.Visitor("127.0.0.1", port)
        assert [client.ask("GET", "/").body for _ in range(3)] == [b"ok"] * 3


@contextmanager
def _hangs_up_after_each_answer() -> Iterator[int]:
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        for _ in range(3):
            caller, _ = listener.accept()
            with caller:
                caller.recv(65536)
                caller.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")

    thread = threading.Thread(target=serve)
    thread.start()
    with listener:
        yield int(listener.getsockname()[1])
        thread.join()
