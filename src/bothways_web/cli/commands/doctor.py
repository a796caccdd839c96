"""``bothways doctor``: what is missing before this installation does what it should."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from bothways_web.cli import house
from bothways_web.cli.plain import Failure, out

if TYPE_CHECKING:
    from bothways_web.channels.finding import Finding

_WORDS = {"ok": "as it should be", "warn": "look at it", "fail": "something is missing"}


def doctor(
    journal: Annotated[
        bool, typer.Option("--journal", help="Check every digest of the journal too; takes a while.")
    ] = False,
) -> None:
    """Look for what is missing or broken: database, address, certificate, mail, backups. Changes nothing."""
    house.set_up()
    from bothways_web.channels.finding import Grade

    failed = 0
    for one in _findings(journal):
        failed += one.grade is Grade.FAIL
        out.print(f"{one.name}: {_WORDS[one.grade]}")
        out.print(f"  {one.sentence}", markup=False)
        if one.do:
            out.print(f"  {one.do}", markup=False)
    if failed:
        raise Failure(
            "One thing needs to be seen to." if failed == 1 else f"{failed} things need to be seen to."
        )


def _findings(journal: bool) -> "Iterator[Finding]":
    from bothways_web.channels import doctor as checks

    yield from checks.findings()
    if journal:
        yield from _digests()


def _digests() -> "Iterator[Finding]":
    """Whether every entry still says what it said when it was recorded."""
    from bothways_web.channels.finding import Finding, Grade
    from bothways_web.journal.checking import faults

    found = False
    for fault in faults():
        found = True
        yield Finding("Digests", Grade.FAIL, fault, "Restore the last backup beside it, and compare.")
    if not found:
        yield Finding("Digests", Grade.OK, "Every entry says what it said when it was recorded.")
