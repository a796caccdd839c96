"""``bothways serve``: the book in the browser, and the worker beside it."""

import http.client
import socket
import sys
import time
from typing import Annotated

import typer

from bothways_web.cli import house
from bothways_web.cli.plain import Failure, out
from bothways_web.cli.supervisor import Kept, Supervisor

#: Seconds until the first page must have been answered; a small machine that does much else is slow.
READY_WITHIN = 180.0
#: Where this machine reaches itself, by what was listened on.
LOCALLY = {"127.0.0.1": "localhost", "0.0.0.0": "localhost", "::": "localhost"}  # noqa: S104  for its owner to choose


def serve(
    port: Annotated[int | None, typer.Option(help="Port to listen on; else BOTHWAYS_PORT.")] = None,
    host: Annotated[str, typer.Option(help="Network address to listen on.")] = "127.0.0.1",
    processes: Annotated[
        int | None, typer.Option(help="Web processes; else BOTHWAYS_PROCESSES.", min=1, max=64)
    ] = None,
) -> None:
    """Serve the book in the browser, and do what is due.

    Brings the database up to date first. Stop it with Ctrl-C.
    """
    house.set_up()
    from django.conf import settings

    prepare()
    listen(host, port or settings.ENVIRONMENT.port, processes or settings.ENVIRONMENT.processes, _welcome())


def _welcome() -> str:
    """How the first login is made, as long as there is none."""
    from bothways_web.users.models import User

    if User.objects.exists():
        return ""
    return f"Nobody can sign in yet. Open your book from another terminal: {house.FIRST_LOGIN}"


def prepare() -> None:
    """Bring the database up to date, or fail with the reason why it cannot be served."""
    from bothways_web.cli import readiness
    from bothways_web.cli.commands.migrate import bring_up_to_date

    bring_up_to_date()
    readiness.require()


def listen(host: str, port: int, processes: int, welcome: str = "") -> None:
    """Serve until stopped; ``welcome`` is said below the address once pages are answered."""
    _must_be_free(host, port)
    reached_at = LOCALLY.get(host, host)
    address = f"http://{reached_at}:{port}/"
    supervisor = Supervisor(
        [
            Kept("web", _web(host, port, processes)),
            Kept("worker", [sys.executable, "-m", "bothways_web", "worker"]),
        ],
        out.print,
    )

    def started() -> None:
        _wait_for(reached_at, port, supervisor)
        if not supervisor.stopping:
            out.print(f"Bothways is at [bold]{address}[/bold]")
            if welcome:
                out.print(welcome)
            out.print("Stop with Ctrl-C.")

    supervisor.run(started)
    out.print("Stopped.")


def _web(host: str, port: int, processes: int) -> list[str]:
    options = ["--interface", "wsgi", "--host", host, "--port", str(port), "--workers", str(processes)]
    options += ["--blocking-threads", "2", "--respawn-failed-workers", "--respawn-interval", "1"]
    # A thread that ends takes its database connection with it, and opening another takes a third of a page.
    options += ["--blocking-threads-idle-timeout", "600"]
    options += ["--workers-kill-timeout", "10", "--no-ws", "--log-level", "warning"]
    return [sys.executable, "-m", "granian", *options, "bothways_web.config.wsgi:application"]


def _must_be_free(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            reason = f"Bothways cannot listen on {host}:{port} ({error.strerror})."
            raise Failure(f"{reason} Choose another port with --port.") from None


def _wait_for(host: str, port: int, supervisor: Supervisor) -> None:
    until = time.monotonic() + READY_WITHIN
    while not supervisor.stopping and not _answers(host, port):
        if time.monotonic() > until:
            raise Failure("The web process does not answer. What it wrote above says why.")
        time.sleep(0.1)


def _answers(host: str, port: int) -> bool:
    """Whether a request is answered, whatever the answer says."""
    connection = http.client.HTTPConnection(host, port, timeout=READY_WITHIN)
    try:
        connection.request("GET", "/api/v1/openapi.json")
        connection.getresponse().read()
    except (OSError, http.client.HTTPException):
        return False
    else:
        return True
    finally:
        connection.close()
