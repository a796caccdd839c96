"""The private server: it starts, keeps strangers out, and leaves nothing behind however it ends."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

from tests.architecture.sources import ROOT
from tools import postgres

pytestmark = pytest.mark.postgres
TOOL = [sys.executable, str(ROOT / "tools" / "postgres.py")]
SAY_ADDRESS = "import os; print(os.environ['BOTHWAYS_TEST_POSTGRES'], flush=True)"


def is_there(pid: int) -> bool:
    """Whether a process lives."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def ask(address: str, question: str) -> object:
    """The one value that a question to the server yields."""
    with psycopg.connect(address) as connection:
        row = connection.execute(question.encode()).fetchone()
    assert row is not None
    return row[0]


def test_a_cluster_serves_and_leaves_nothing_behind() -> None:
    with postgres.Cluster() as cluster:
        pid, folder = cluster.pid, Path(str(ask(cluster.address, "SHOW data_directory")))
        assert ask(cluster.address, "SELECT lower('ÄÖ')") == "äö"
        assert ask(cluster.address, "SHOW fsync") == "off"
        assert is_there(pid)
    assert not is_there(pid)
    assert not folder.parent.exists()


def test_a_durable_cluster_waits_for_the_disk() -> None:
    with postgres.Cluster(durable=True) as cluster:
        assert ask(cluster.address, "SHOW fsync") == "on"
        assert ask(cluster.address, "SHOW synchronous_commit") == "on"


def test_a_stranger_without_the_password_stays_outside(postgres_address: str) -> None:
    parts = urlsplit(postgres_address)
    stranger = f"postgresql://{parts.username}:guess@127.0.0.1:{parts.port}{parts.path}"
    with pytest.raises(psycopg.OperationalError):
        ask(stranger, "SELECT 1")


def test_a_command_runs_beside_the_server_and_its_exit_code_comes_back() -> None:
    ends_with = (
        "import os, psycopg; psycopg.connect(os.environ['BOTHWAYS_TEST_POSTGRES']); raise SystemExit(7)"
    )
    assert subprocess.run([*TOOL, "--", sys.executable, "-c", ends_with], check=False).returncode == 7


def test_the_server_ends_when_the_tool_is_told_to_stop() -> None:
    waits = f"{SAY_ADDRESS}; input()"
    command = [*TOOL, "--", sys.executable, "-c", waits]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as tool:
        assert tool.stdout is not None
        address = tool.stdout.readline().strip()
        folder = Path(str(ask(address, "SHOW data_directory"))).parent
        tool.send_signal(signal.SIGTERM)
        assert tool.wait() == 128 + signal.SIGTERM
    assert not folder.exists()
    with pytest.raises(psycopg.OperationalError):
        ask(address, "SELECT 1")


@pytest.mark.parametrize("arguments", [[], ["true"], ["--"], ["--fast", "--", "true"]])
def test_a_wrong_call_is_answered_with_the_right_one(arguments: list[str]) -> None:
    done = subprocess.run([*TOOL, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("Usage: ")
