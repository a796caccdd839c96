"""The worker killed in the middle of its work: what was begun is found again, and nothing is done twice."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PROMISES = 240
PREPARE = """
from datetime import timedelta
from bothways.journal.entry import Accepted, Draft
from bothways.journal.relationship import Form
from bothways.units.due import on_day
from bothways_web.foundation import clock
from bothways_web.journal.door import write
from bothways_web.parties.actions import open_relationship
from bothways.journal.obligation import Obligation
from bothways.promises.kinds import PromiseMade
from tests.cast import member, user
from bothways_web.parties.models import Merchant, Role
from django.core.management import call_command

call_command("migrate", verbosity=0)
start = clock.now() - timedelta(days=9)
with clock.at(start):
    merchant = Merchant.objects.create(slug="linden-labels", name="Linden Labels", sending_on=True)
    owner = member(merchant, user("Jan Linden"), Role.OWNER)
    for n in range(4):
        access, _ = open_relationship(owner, f"Customer {n}", Form.ORGANISATION)
        due = on_day((start + timedelta(days=2)).date(), "UTC")
        side, things = access.side, [f"Thing {m}" for m in range(60)]
        made = [Obligation(id=clock.new_id(), debtor=side, what=what, due=due) for what in things]
        drafts = tuple(Draft(PromiseMade(obligation=owed), side, subject=owed.id) for owed in made)
        write(access.writer, lambda _: Accepted(drafts))
"""
WORK = "from bothways_web.channels import worker; worker.main(every=0.05)"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A database of its own, as a file."""
    return {
        **os.environ,
        "BOTHWAYS_DATA": str(tmp_path),
        "BOTHWAYS_DATABASE_URL": f"sqlite:///{tmp_path / 'book.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "bothways_web.config.settings",
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
    }


def python(code: str) -> list[str]:
    """A process that sets Django up and runs this."""
    return [sys.executable, "-c", f"import django; django.setup()\n{code}"]


@pytest.mark.durability
def test_killed_in_the_middle_of_ticks_everything_happens_once(
    environment: dict[str, str], tmp_path: Path
) -> None:
    subprocess.run(python(PREPARE), env=environment, check=True)
    book, kills, seen = tmp_path / "book.sqlite3", 0, 0
    while seen < PROMISES:
        worker = subprocess.Popen(python(WORK), env=environment)
        before = seen
        while seen < PROMISES and seen < before + 30:
            time.sleep(0.005)
            seen = noticed(book)
            assert worker.poll() is None
        worker.send_signal(signal.SIGKILL if seen < PROMISES else signal.SIGTERM)
        kills += worker.wait() == -signal.SIGKILL
    assert kills >= 5
    assert query(
        book, "SELECT count(*), count(DISTINCT subject) FROM journal_journalentry WHERE kind = ?"
    ) == (
        PROMISES,
        PROMISES,
    )
    unknown = "SELECT count(*), sum(state = 'unknown') FROM promises_promise WHERE ? <> ''"
    assert query(book, unknown) == (PROMISES, PROMISES)
    mails = "SELECT count(*), count(DISTINCT key) FROM journal_outbox WHERE ? <> '' AND key LIKE 'morning%'"
    assert query(book, mails)[0] <= 1


@pytest.mark.durability
def test_two_workers_side_by_side_do_everything_once(environment: dict[str, str], tmp_path: Path) -> None:
    subprocess.run(python(PREPARE), env=environment, check=True)
    book = tmp_path / "book.sqlite3"
    workers = [subprocess.Popen(python(WORK), env=environment) for _ in range(2)]
    while noticed(book) < PROMISES:
        time.sleep(0.02)
        assert all(worker.poll() is None for worker in workers)
    for worker in workers:
        worker.terminate()
    assert [worker.wait() for worker in workers] == [0, 0], "asked to stop, a worker ends its tick and goes"
    assert noticed(book) == PROMISES


def noticed(book: Path) -> int:
    """How many promises were noticed so far."""
    return query(book, "SELECT count(*) FROM journal_journalentry WHERE kind = ?")[0]


def query(book: Path, text: str) -> tuple[int, ...]:
    """A row of numbers, read while others write."""
    with sqlite3.connect(book, timeout=30) as connection:
        row: tuple[int, ...] = connection.execute(text, ["promise_became_unknown"]).fetchone()
    return row
