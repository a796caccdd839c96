"""A PostgreSQL server of one's own: a temporary cluster that ends with the work it serves.

    python tools/postgres.py [--durable] -- COMMAND [ARGUMENT ...]

runs COMMAND with the server's address in BOTHWAYS_TEST_POSTGRES and gives back its exit code. The
server listens on 127.0.0.1 at a free port and on a socket in its own folder. Without ``--durable``
it does not wait for the disk: quick, and only fit for tests that lose nothing when the power goes.
"""

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import FrameType, TracebackType
from typing import Self

VARIABLE = "BOTHWAYS_TEST_POSTGRES"
OWNER = "bothways"
MISSING = "PostgreSQL's server is missing. On Debian and Ubuntu: apt-get install postgresql"
HASTE = ("fsync=off", "full_page_writes=off", "synchronous_commit=off")
TRIES = 5
READY_WITHIN = 60  # seconds


class PostgresError(Exception):
    """The server could not be found, made or started; the text says why."""


def find_programs() -> Path | None:
    """The folder that holds initdb and postgres, the newest version first; None when there is none."""
    versions = Path("/usr/lib/postgresql").glob("*/bin")
    newest_first = sorted(versions, key=lambda folder: float(folder.parent.name), reverse=True)
    on_path = shutil.which("initdb")
    folders = [*newest_first, *([Path(on_path).resolve().parent] if on_path else [])]
    return next((f for f in folders if (f / "initdb").exists() and (f / "postgres").exists()), None)


class Cluster:
    """A fresh cluster with one empty database; ``address`` is its URL while the context is open."""

    def __init__(self, *, durable: bool = False) -> None:
        programs = find_programs()
        if programs is None:
            raise PostgresError(MISSING)
        self._programs = programs
        self._durable = durable
        self._password = secrets.token_hex(16)
        self._server: subprocess.Popen[bytes] | None = None
        self._user = _server_user()
        self.port = 0

    @property
    def address(self) -> str:
        return f"postgresql://{OWNER}:{self._password}@127.0.0.1:{self.port}/{OWNER}"

    @property
    def pid(self) -> int:
        """The server's process id. Raises PostgresError when it does not run."""
        if self._server is None:
            raise PostgresError("The server does not run.")
        return self._server.pid

    def __enter__(self) -> Self:
        self._folder = Path(tempfile.mkdtemp(prefix="bothways-pg-"))
        try:
            self._make()
            self._start()
            self._program("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", OWNER, OWNER)
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop the server, by its own process id, and remove its folder."""
        if self._server is not None:
            self._server.send_signal(signal.SIGINT)  # "fast": ends the sessions, leaves a clean cluster
            self._server.wait()
            self._server = None
        shutil.rmtree(self._folder, ignore_errors=True)

    def _make(self) -> None:
        password = self._folder / "password"
        password.write_text(self._password, encoding="ascii")
        if self._user is not None:
            for path in (self._folder, password):
                shutil.chown(path, self._user)
        initdb = ["-D", str(self._folder / "data"), "-U", OWNER, "--pwfile", str(password), "--no-sync"]
        self._program("initdb", *initdb, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8")

    def _start(self) -> None:
        for _ in range(TRIES):  # somebody else may take the free port between finding and using it
            self.port = _free_port()
            self._server = self._launch()
            if self._is_ready():
                return
            self._server.wait()
            self._server = None
        raise PostgresError(f"PostgreSQL did not start:\n{self._log().read_text(errors='replace')[-2000:]}")

    def _launch(self) -> "subprocess.Popen[bytes]":
        settings = ["max_connections=200", f"unix_socket_directories={self._folder}"]
        settings += [] if self._durable else HASTE
        command = [str(self._programs / "postgres"), "-D", str(self._folder / "data")]
        command += ["-h", "127.0.0.1", "-p", str(self.port)]
        command += [word for setting in settings for word in ("-c", setting)]
        with self._log().open("ab") as log:
            return subprocess.Popen(
                command, stdout=log, stderr=log, cwd="/", user=self._user, start_new_session=True
            )

    def _is_ready(self) -> bool:
        assert self._server is not None
        end = time.monotonic() + READY_WITHIN
        while self._server.poll() is None:
            if self._asks("pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port), "-U", OWNER) == 0:
                return True
            if time.monotonic() > end:
                self._server.kill()
            time.sleep(0.05)
        return False

    def _asks(self, program: str, *arguments: str) -> int:
        return subprocess.run([self._programs / program, *arguments], check=False).returncode

    def _program(self, program: str, *arguments: str) -> None:
        answer = subprocess.run(
            [self._programs / program, *arguments],
            env={"PATH": os.defpath, "PGPASSWORD": self._password, "LC_ALL": "C.UTF-8"},
            capture_output=True,
            check=False,
            cwd="/",
            text=True,
            user=self._user,
        )
        if answer.returncode != 0:
            raise PostgresError(f"{program} failed: {answer.stderr.strip()}")

    def _log(self) -> Path:
        return self._folder / "log"


def _server_user() -> str | None:
    """Whom the server runs as: it refuses root, so root lends it to another user. None: ourselves."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name).pw_name
        except KeyError:
            continue
    raise PostgresError("PostgreSQL does not run as root, and there is no user `postgres` to run it as.")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def stop(number: int, frame: FrameType | None) -> None:
    """A signal handler that leaves through every open context, so that the server ends too."""
    raise SystemExit(128 + number)


def main(arguments: list[str]) -> int:
    """Run the command behind ``--`` beside a server; its exit code, or 2 when that cannot be."""
    options, dashes, command = _split(arguments)
    if not dashes or not command or options not in ([], ["--durable"]):
        print("Usage: python tools/postgres.py [--durable] -- COMMAND [ARGUMENT ...]", file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, stop)
    try:
        with Cluster(durable=bool(options)) as cluster:
            return subprocess.run(
                command, env={**os.environ, VARIABLE: cluster.address}, check=False
            ).returncode
    except PostgresError as error:
        print(error, file=sys.stderr)
        return 2


def _split(arguments: list[str]) -> tuple[list[str], bool, list[str]]:
    if "--" not in arguments:
        return arguments, False, []
    at = arguments.index("--")
    return arguments[:at], True, arguments[at + 1 :]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
