"""How often a server makes sure that what it wrote is on the disk, counted by strace."""

import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.processes import Processes

_FILE = re.compile(r"\b(?:fsync|fdatasync)\(\d+<([^>]*)>")


def counted(processes: Processes, work: Callable[[], object]) -> dict[str, int] | None:
    """How many syncs of each file the work caused in these processes; None where there is no strace."""
    strace = shutil.which("strace")
    if strace is None:
        return None
    with tempfile.TemporaryDirectory(prefix="bothways-syncs-") as folder:
        written = Path(folder) / "calls"
        command = [strace, "-f", "-y", "-e", "trace=fsync,fdatasync", "-o", str(written)]
        command += [word for pid in processes.all() for word in ("-p", str(pid))]
        tracer = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        try:
            if not _attached(tracer):
                return None
            work()
        finally:
            tracer.send_signal(signal.SIGINT)
            tracer.wait(20)
        return _by_file(written.read_text(encoding="utf-8", errors="replace"))


def _attached(tracer: "subprocess.Popen[bytes]") -> bool:
    time.sleep(1)  # strace says nothing once it has taken hold of the last process
    return tracer.poll() is None


def _by_file(calls: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for path in _FILE.findall(calls):
        name = Path(path).name
        kind = "write-ahead log" if name.endswith("-wal") or "pg_wal" in path else name
        found[kind] = found.get(kind, 0) + 1
    return found
