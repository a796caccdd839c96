"""``bothways demo``: a sample merchant to look around in, in a database file of its own."""

import os
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress, SpinnerColumn, TextColumn

from bothways_web.cli import house
from bothways_web.cli.commands.serve import listen
from bothways_web.cli.plain import Failure, out

FILE = "sample.sqlite3"


def demo(
    serve: Annotated[bool, typer.Option("--serve", help="Serve it in the browser at once.")] = False,
    remove: Annotated[bool, typer.Option("--remove", help="Remove the sample and all it holds.")] = False,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Make it anew, without what you wrote in it.")
    ] = False,
    port: Annotated[int | None, typer.Option(help="Port to listen on; else BOTHWAYS_PORT.")] = None,
) -> None:
    """Make a sample merchant with about sixty customers and two years behind them.

    It lives in a database file of its own, DATA/sample.sqlite3, and never touches your book. One that is some
    days old is made anew, so that its morning is today's, unless you have written in it.
    """
    file = _sample_file()
    if remove:
        out.print("The sample is gone." if _remove(file) else "There is no sample here.")
        return
    if fresh:
        _remove(file)
    os.environ["BOTHWAYS_DATABASE_URL"] = f"sqlite:///{file}"
    house.set_up()
    _prepare()
    _freshen(file)
    welcome = _welcome()
    if not serve:
        out.print(welcome)
        out.print("Look around with `bothways demo --serve`; remove it with `bothways demo --remove`.")
        return
    from django.conf import settings

    listen("127.0.0.1", port or settings.ENVIRONMENT.port, settings.ENVIRONMENT.processes, welcome)


def _sample_file() -> Path:
    return Path(os.environ.get("BOTHWAYS_DATA") or "data").resolve() / FILE


def _remove(file: Path) -> bool:
    """Take the sample away; whether there was one."""
    parts = [file.with_name(file.name + ending) for ending in ("", "-wal", "-shm", ".lock")]
    there = [part for part in parts if part.exists()]
    for part in there:
        part.unlink()
    return bool(there)


def _prepare() -> None:
    """Bring the sample up to date, with what its pages show: nobody has to keep a sample in order."""
    from bothways_web.cli import readiness
    from bothways_web.cli.commands.migrate import bring_up_to_date
    from bothways_web.journal import versions
    from bothways_web.journal.rebuild import rebuild
    from bothways_web.parties.models import Merchant

    bring_up_to_date()
    if Merchant.objects.filter(sample=True).exists():
        for room in versions.outdated():
            rebuild(room.room)
    readiness.require()


def _freshen(file: Path) -> None:
    """An old sample is made anew, so that its morning is today's; or says how, where somebody wrote in it."""
    from django.db import connections

    from bothways_web.intake.sample import age

    made = age.made_at()
    if made is None or not age.is_stale(made):
        return
    day = f"{made.day} {made:%B %Y}"
    if age.is_touched(made):
        out.print(
            f"The sample is of {day} and stays so, since you have written in it; --fresh makes it anew."
        )
        return
    out.print(f"The sample was of {day}. It is made anew, so that its morning is today's.")
    connections.close_all()
    _remove(file)
    _prepare()


def _welcome() -> str:
    """How to sign in to the sample, which is made now if it is not there yet."""
    from bothways_web.intake.sample import build
    from bothways_web.parties.models import Membership, Merchant, Role

    if not Merchant.objects.exists():
        _build()
    if not Merchant.objects.filter(sample=True).exists():
        raise Failure(f"{FILE} holds no sample. Move it away, then try again.")
    owner = Membership.objects.filter(merchant__sample=True, role=Role.OWNER).order_by("merchant__opened_at")
    email = owner.values_list("user__email", flat=True)[0]
    return f"Sign in as [bold]{email}[/bold] with the password [bold]{build.PASSWORD}[/bold]."


def _build() -> None:
    from django.db import transaction

    from bothways_web.foundation import clock
    from bothways_web.insights.summing import sum_due
    from bothways_web.intake.sample.build import build
    from bothways_web.intake.sample.foretold import foretell
    from bothways_web.intake.sample.priced import price_time
    from bothways_web.listening.worker import read_new

    columns = (SpinnerColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=out, transient=True, disable=not out.is_terminal) as progress:
        task = progress.add_task("Writing the sample …", total=None)
        written = 0

        def tell(entries: int) -> None:
            nonlocal written
            written += entries
            progress.update(task, description=f"Writing the sample … {written:,} entries")

        # All or nothing: a sample that was interrupted is not mistaken for a whole one.
        with transaction.atomic():
            welcome = build(progress=tell)
        read_new(clock.now())
        foretell(clock.now())
        sum_due(clock.now())
        price_time(clock.now())
    out.print(f"The sample has {welcome.customers} customers and {welcome.entries:,} entries.")
